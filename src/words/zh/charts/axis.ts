/** At the foot of an axis that leaves 0 out. */
export const BEGINS: string = '{label}起'
