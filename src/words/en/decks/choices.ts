export const TEXT: string = 'Text'

export const TABLE: string = 'All observations'
