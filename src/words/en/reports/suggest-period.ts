export const CARRIED: string = 'The period is carried down from an earlier sentence of the report.'
