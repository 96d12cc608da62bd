import type { Wording } from './wording.ts'

/** A number as it is set large: its digits, what belongs to them smaller beside them, and the unit beside or below. */
export interface NumberParts {
  readonly before: string
  readonly digits: string
  readonly tail: string
  readonly unit: string
}

/** What multiplies the digits, with a 余 that stands before it: 万, 亿, 余万, K, M. */
const MAGNITUDE = /^(?:余?(?:万亿|万|亿)|[KMBT])/u

/**
 * The parts of a written number by how large they are set. The sign and the magnitude belong to the digits, since 2万 read as 2 is wrong by
 * four places; the words before and behind do not.
 */
export function partsOf({ lead, figure, tail, unit }: Wording): NumberParts {
  const sign = lead.match(/[−+]$/u)?.[0] ?? ''
  const magnitude = tail.match(MAGNITUDE)?.[0] ?? ''
  return {
    before: lead.slice(0, lead.length - sign.length),
    digits: `${sign}${figure}${magnitude}`,
    tail: tail.slice(magnitude.length),
    unit,
  }
}
