export const STARTS_OPEN: string = 'some starts not known'

export const BOTH_OF: string = '{first} and {second}'

export const IN_UNIT: string = 'unit: {unit}'
