export const LIST_CHANGES: string = 'List the {n} values'
