export const PERIOD_CARRIED: string = '时期承接报道前文。'
