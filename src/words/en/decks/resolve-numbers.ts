export const NUMBER_OF: string = '{place}, {name}'
