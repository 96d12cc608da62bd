export const DERIVED_NUMBER: string = 'derived'

export const NUMBER_OF: string = '{place}, {name}'
