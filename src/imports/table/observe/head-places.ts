import { isPartOfPlace, isTotal, isWholeArea, ofNamedTotal } from '../cell/words.ts'
import type { ColumnDescription, Valued, ValuesHeading } from '../describe/description.ts'
import type { TableContext } from './table-context.ts'

/** A place at the head of a column, and those that hold it, which stand above it. */
export interface HeadPlace {
  readonly text: string
  readonly from: string
  readonly wider: readonly string[]
}
/** 襄城县会员数 of a table without a column of places says both: the place and an indicator that is known. */
export function withPlaceParted(valued: Valued, words: TableContext['words']): Valued {
  const { heading, description } = valued
  const [only, ...others] = heading.indicator
  if (only === undefined || others.length > 0 || heading.place !== null) return valued
  const { value, text, from } = only
  if (words.indicator(value) !== null) return valued
  for (let length = value.length - 2; length >= 2; length -= 1) {
    const [name, rest] = [value.slice(0, length), value.slice(length)]
    if (!/[省市县区州盟旗师会]$/u.test(name) || words.indicator(rest) === null) continue
    if (words.place(name).kind !== 'place') continue
    const place = { value: name, text, from }
    return { description, heading: { ...heading, place, indicator: [place, { value: rest, text, from }] } }
  }
  return valued
}
/**
 * The part of a heading that is a place, a part of one, or a total of places.
 * @param holders the cells of places that have others below them
 */
export function placePart(
  { indicator, place, wider: above, isTotal: total }: ValuesHeading,
  heading: ColumnDescription['heading'],
  holders: ReadonlySet<string>,
): HeadPlace | null {
  const last = heading.at(-1)
  // 小计 beside 襄城县, both below 许昌市.
  if (total && place !== null && last !== undefined && holders.has(place.from))
    return { text: last.text, from: last.from, wider: [place.value] }
  const wider = above.map(({ value }) => value)
  const part = indicator.find(
    ({ value }) =>
      value === place?.value ||
      isWholeArea(value) ||
      isPartOfPlace(value) ||
      (isTotal(value) && ofNamedTotal(value) === ''),
  )
  if (part !== undefined) return { text: part.value, from: part.from, wider }
  return total && last !== undefined ? { text: last.text, from: last.from, wider } : null
}
