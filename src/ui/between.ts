/** Stands between two pieces of a line. It goes with the piece behind it, so that no line ends with a point that parts nothing. */
export const BETWEEN = ' ·\u00a0'

/** A line whose pieces are joined by points, with each point kept to the piece behind it. */
export const keepPoints = (line: string): string => line.replaceAll(' · ', BETWEEN)
