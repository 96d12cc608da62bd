export const TOTAL_OF_BAR: string = 'Total'

export const SOME_INFERRED: string = 'in part inferred'
