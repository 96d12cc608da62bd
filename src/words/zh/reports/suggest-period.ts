export const CARRIED: string = '时期承接报道前文。'
