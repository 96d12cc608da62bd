/** The deck of everything. */
export const OVERVIEW_NAME: string = '工会指标总览'
