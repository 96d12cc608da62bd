/** At the foot of an axis that leaves 0 out. */
export const AXIS_BEGINS: string = '{label}起'
