export const DERIVED: string = 'derived'

export const NUMBER_OF: string = '{place}, {name}'
