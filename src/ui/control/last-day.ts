/** The last day that a field of a day takes: without one browsers take years of six digits, and no file takes such a day. */
export const LAST_DAY = '9999-12-31'
