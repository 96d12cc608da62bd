import type { Quantity } from '../../../domain/number/bound.ts'
import type { NumberRead } from '../cell/number-text.ts'
import { inBaseUnits, numberIn } from '../cell/number-text.ts'
import type { UnitRead } from '../cell/unit-text.ts'
import { likelyUnit, statedUnit } from '../cell/unit-text.ts'
import { mayBePoints } from '../cell/words.ts'
import type { Asker } from '../reading.ts'
import { LEAVE_OUT } from '../reading.ts'
import type { IndicatorName } from './indicator-name.ts'
import { DOT } from './indicator-name.ts'
import type { TableContext } from './table-context.ts'
import { isAlike, wordsOf } from './unit-of-value.ts'
import type { ValueCell } from './value-of-cell.ts'

/* What is asked of a number before it is a value. */

/** What somebody says of commas in words: 小数点, thousands. */
const commaSaid = (words: string): number | null =>
  /小数|decimal/iu.test(words) ? 0 : /千|分组|分隔|thousand|group/iu.test(words) ? 1 : null

/** What 1,500 is where nothing else tells. What the comma of the first such number means, it means in all of them; null until it is answered. */
export function withCommaMeant(
  text: string,
  address: string,
  { asker, where }: TableContext,
): NumberRead | null {
  const decimal = text.replace(',', '.')
  const whole = text.replace(/,/gu, '')
  const answer = asker.choose(
    {
      id: 'comma',
      kind: 'comma',
      about: `what ${text} is`,
      where: where(address),
      options: [decimal, whole],
    },
    commaSaid,
  )
  return answer === null ? null : numberIn(answer === 0 ? decimal : whole)
}

/** A number that has a decimal comma or parts thousands: 1,500. */
const EITHER = /(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/u

/** Whether a number was read by a decimal comma that may part thousands: 1,500 as 1.5. */
export function isByComma(text: string, { value, lower, upper }: Quantity): boolean {
  const [number] = EITHER.exec(text.normalize('NFKC')) ?? []
  return number !== undefined && Number(number.replace(',', '.')) === (value ?? lower ?? upper)
}

/**
 * What 1,500 people are in a table with decimal commas: nobody counts people in parts, so its comma parts thousands, or it is none of these numbers.
 * Asked once for the indicator; null until then.
 */
export function thousandsMeant(
  name: string,
  text: string,
  address: string,
  { asker, where }: TableContext,
): 'thousands' | 'left out' | null {
  const answer = asker.choose(
    {
      id: `comma:${name}`,
      kind: 'comma',
      about: `what ${text} is`,
      where: where(address),
      options: [text.normalize('NFKC').replace(EITHER, (number) => number.replace(',', '')), LEAVE_OUT],
    },
    (words) => (commaSaid(words) === 1 ? 0 : null),
  )
  return answer === null ? null : answer === 0 ? 'thousands' : 'left out'
}

/** 较上年 1.2% of a rate may be percentage points or per cent of it. The user is asked once for the indicator; null until then. */
export function unitOfChange(
  { name, known }: IndicatorName,
  unit: UnitRead,
  where: string,
  { asker, words }: TableContext,
): UnitRead | null {
  const of = name.split(DOT).slice(0, -1).join(DOT)
  const isOfRate = words.indicator(of)?.isRate === true || likelyUnit(of) === '%'
  if (unit.unit !== '%' || known !== null || of === '' || !isOfRate || !mayBePoints(name)) return unit
  const options = [POINTS, '%']
  const answer = asker.choose(
    { id: `points:${name}`, kind: 'unit', about: `unit of ${name}`, where, options },
    (said) => {
      const at = options.indexOf(statedUnit(said)?.unit ?? '')
      return at < 0 ? null : at
    },
  )
  return answer === null ? null : answer === 0 ? { ...unit, unit: POINTS } : unit
}

const POINTS = '个百分点'

/** Whether the heading is right if the number format says another unit: 元 above 120.5万元. The format is likelier; the user confirms it. */
export function isFormatWrong(
  { formatUnit, heading }: ValueCell,
  { name }: IndicatorName,
  where: string,
  { asker }: TableContext,
): boolean {
  const said = heading?.unit?.value
  if (formatUnit === null || said === undefined || said.unit === '') return false
  if (isAlike(formatUnit.unit, said.unit) && formatUnit.factor === said.factor) return false
  const options = [wordsOf(formatUnit), wordsOf(said)]
  const about = `unit of ${name}`
  const answer = asker.choose(
    { id: `unit:${name}`, kind: 'unit', about, where, options, isApplied: true },
    (words) => {
      const unit = statedUnit(words)
      const at = [formatUnit, said].findIndex(
        (each) => unit !== null && isAlike(unit.unit, each.unit) && unit.factor === each.factor,
      )
      return at < 0 ? null : at
    },
  )
  return answer === 1
}

/** A number with a scale of its own beside a unit that has one. */
interface ScaledTwice {
  readonly name: string
  readonly unit: UnitRead
  readonly quantity: Quantity
  readonly printed: string
  readonly where: string
}

/**
 * What 20余万 beside 万元 is multiplied by: 1 if its own 万 is the one of the unit, or 10,000 if it comes on top. Nothing in the table says which;
 * the user is asked once for the indicator. Null until then.
 */
export function askedFactor(
  { name, unit, quantity, printed, where }: ScaledTwice,
  asker: Asker,
): number | null {
  const amount = (factor: number) => `${plainAmount(inBaseUnits(quantity, factor))}${unit.unit}`
  // What it means of the first such value, it means of all.
  const answer = asker.choose({
    id: `twice:${name}（${wordsOf(unit)}）`,
    kind: 'scaled-twice',
    about: `what ${printed} beside ${wordsOf(unit)} is`,
    where,
    options: [`${printed} = ${amount(1)}`, `${printed} × ${wordsOf(unit)} = ${amount(unit.factor)}`],
  })
  return answer === null ? null : answer === 0 ? 1 : unit.factor
}

const DIGITS = new Intl.NumberFormat('en', { maximumFractionDigits: 15 })

/** A quantity in digits alone: 200,000+. */
export function plainAmount({ bound, value, lower, upper }: Quantity): string {
  if (bound === 'atLeast' || bound === 'above') return `${DIGITS.format(value)}+`
  if (value !== null) return DIGITS.format(value)
  return [lower, upper].map((end) => (end === null ? '' : DIGITS.format(end))).join('~')
}
/** What somebody says of a sign in words: 负的, increase. */
const signSaid = (words: string): number | null =>
  /^(?:[-−－负减降少]|下降|negative|decrease|down|less)/iu.test(words)
    ? 0
    : /^(?:[+＋正增升多]|上升|positive|increase|up|more)/iu.test(words)
      ? 1
      : null

/** △ and ▲ are read as minus, as most accounts mean them, and asked about once for a column. */
export function isPlus(
  { row, column, heading }: ValueCell,
  name: IndicatorName,
  { sign }: NumberRead & { kind: 'number' },
  { grid, asker, where }: TableContext,
): boolean {
  if (sign === '') return false
  const about = heading?.indicator.at(-1)?.value ?? name.name
  const answer = asker.choose(
    {
      id: `sign:${about}`,
      kind: 'sign',
      about: `what ${sign} before a number means in ${about}`,
      where: where(grid.address(row, column)),
      options: ['minus', 'plus'],
      isApplied: true,
    },
    signSaid,
  )
  return answer === 1
}
