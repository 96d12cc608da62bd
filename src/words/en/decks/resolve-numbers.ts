export const DERIVED: string = 'derived'
