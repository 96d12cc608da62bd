export const TOTAL: string = 'Total'

export const SOME_INFERRED: string = 'in part inferred'
