import type { Quantity } from '../../../domain/number/bound.ts'
import { groupRows } from '../../../lib/group-rows.ts'
import { placeOf } from '../../file-read.ts'
import { isGrowth } from '../cell/words.ts'
import { decimalsIn } from '../change-check.ts'
import type { TableObservation } from '../reading.ts'
import { plainValue } from '../totals.ts'
import { DOT } from './indicator-name.ts'
import type { TableContext } from './table-context.ts'

/** A value whose line, column or label says that it counts a part of what another one counts. */
export interface PartRead {
  readonly observation: TableObservation
  /** The words of its name that make it a part: 女会员 of 会员数 · 女会员. */
  readonly part: string
}

/** What can be greater for a part than for the whole: shares, averages and scores, and what may fall below 0. */
const NO_WHOLE_UNIT = /^(?:%|‰|个百分点|分|倍)$|\//u
const NO_WHOLE_NAME =
  /率$|率 · |比例|比重|占比|均|净|结余|余额|差额|盈亏|利润|变动|变化|升降|指数|排名|average|rate|mean|\bnet\b|balance/iu

/** Whether a unit is that of what is no count. */
export const isOfShares = (unit: string): boolean => /^(?:%|个百分点)$/u.test(unit)

/** A place by its key in the list of places, or by its name. */
export const placeKey = ({ locality }: TableObservation): string =>
  locality.kind === 'place'
    ? locality.place.key
    : `${locality.name}/${locality.kind === 'new' ? (locality.within?.key ?? '') : ''}`

/** The place, time and unit of a value: a part is held against its whole only where all three are the same. */
const placeAndTime = (one: TableObservation): string => {
  const { period, periodText, unit } = one
  return `${placeKey(one)}|${period === null ? periodText : `${period.start}/${period.end}`}|${unit}`
}

/** What a total is called beside its parts, 会员数合计. */
const WHOLE = / ?(?:合计|总计)$/u

/**
 * Holds each part against its whole, which it cannot exceed. Both are printed and stay; that one of them is wrong is said with both cells.
 * @param observations those of the table
 */
export function checkParts(
  parts: readonly PartRead[],
  observations: readonly TableObservation[],
  context: TableContext,
): void {
  if (parts.length === 0) return
  const { found, where } = context
  const keyOf = (one: TableObservation, name: string) => `${placeAndTime(one)}|${name}`
  const byKey = groupRows(observations, (one) => keyOf(one, one.indicator.replace(WHOLE, '')))
  const said = new Set(found.conflicts.flatMap((conflict) => conflict.where))
  for (const { observation, part } of parts) {
    const { indicator, unit } = observation
    if (NO_WHOLE_UNIT.test(unit) || NO_WHOLE_NAME.test(indicator)) continue
    const names = indicator.split(DOT)
    if (names.some(isGrowth)) continue
    const at = names.lastIndexOf(part)
    if (at < 1) continue
    const name = names.toSpliced(at, 1).join(DOT)
    const wholes = byKey.get(keyOf(observation, name))
    const [whole] = wholes ?? []
    // Where two values are given for the whole, they contradict each other first.
    if (whole === undefined || wholes?.length !== 1 || said.has(where(whole.cell))) continue
    if (!isGreater(observation, whole, context)) continue
    const place = observation.localityText === '' ? '' : `${observation.localityText} `
    found.conflicts.push({
      kind: 'part',
      where: [where(observation.cell), where(whole.cell)],
      about: `${place}${indicator}`,
      values: [observation.printed, whole.printed],
    })
  }
}

/** Whether one number is greater than another whatever both were rounded from. */
function isGreater(part: TableObservation, whole: TableObservation, context: TableContext): boolean {
  const [least, most] = [leastOf(part.quantity), mostOf(whole.quantity)]
  if (least === null || most === null || least < 0 || most < 0) return false
  // 300余 is not below 300, and 不足300 is.
  const isOpen = part.quantity.bound === 'above' || ['below', 'nearly'].includes(whole.quantity.bound)
  if (least < most || (least === most && !isOpen)) return false
  const [one, other] = [roundingOf(part, context), roundingOf(whole, context)]
  if (one === null || other === null) return false
  // Numbers rounded alike keep their order.
  return one === other || least - one / 2 > most + other / 2
}

const leastOf = ({ bound, lower }: Quantity): number | null =>
  bound === 'approx' || bound === 'vague' ? null : lower
const mostOf = ({ bound, upper }: Quantity): number | null =>
  bound === 'approx' || bound === 'vague' ? null : upper

/** The step by which a number is rounded as it is printed, in the unit of its quantity; 0 for what is counted by pieces. */
export function roundingOf(
  { cell, quantity, unit }: TableObservation,
  { grid, exactValue }: TableContext,
): number | null {
  const value = plainValue(quantity)
  // What says itself that it is a bound claims no more than it.
  if (value === null) return 0
  const spot = placeOf(cell)
  if (spot === null) return null
  const { row, column } = spot
  const text = grid.shown(row, column) ?? grid.raw(row, column)
  // 1.2万 is rounded to thousands.
  const isScaled = /\d\s*[百千万亿wk]/iu.test(text)
  const written = isScaled
    ? Number(/\d+(?:\.\d+)?/u.exec(text.normalize('NFKC').replaceAll(',', ''))?.[0] ?? Number.NaN)
    : exactValue(row, column)
  if (written === null || Number.isNaN(written)) return null
  const decimals = decimalsIn(text)
  const factor = written === 0 ? 1 : value / written
  const isCount = !isOfShares(unit) && decimals === 0 && Math.abs(factor - 1) < 1e-9
  return isCount ? 0 : Number((factor * 10 ** -decimals).toPrecision(12))
}
