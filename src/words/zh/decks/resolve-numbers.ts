export const DERIVED: string = '推算'
