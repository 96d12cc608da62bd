export const PASTED_TABLE: string = 'pasted cells'
