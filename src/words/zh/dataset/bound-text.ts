/** Names the bound of a derived value whose inputs are all exact. */
export const COMPUTED_EXACTLY: string = '确数推算'
