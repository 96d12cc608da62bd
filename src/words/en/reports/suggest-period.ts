export const PERIOD_CARRIED: string = 'The period is carried down from an earlier sentence of the report.'
