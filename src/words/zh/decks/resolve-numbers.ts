/** A number that stands alone, with its place. */
export const NUMBER_OF: string = '{place}{name}'
