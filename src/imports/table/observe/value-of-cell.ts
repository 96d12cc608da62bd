import type { Quantity } from '../../../domain/number/bound.ts'
import { LONGEST_TEXT } from '../../../domain/text.ts'
import { itemAt } from '../../../lib/item-at.ts'
import { tight, written } from '../../../places/written-name.ts'
import type { NumberRead } from '../cell/number-text.ts'
import { inBaseUnits, numberIn } from '../cell/number-text.ts'
import type { UnitRead } from '../cell/unit-text.ts'
import { likelyUnit, statedUnit } from '../cell/unit-text.ts'
import { bareName, isGrowth, isTotal, mayBePoints } from '../cell/words.ts'
import type { ValuesHeading } from '../describe/description.ts'
import type { Asker, LocalityRead, TableObservation } from '../reading.ts'
import { LEAVE_OUT } from '../reading.ts'
import { plainValue } from '../totals.ts'
import { nameForeseen } from './foreseen.ts'
import type { IndicatorName, KindAsked } from './indicator-name.ts'
import { DOT } from './indicator-name.ts'
import type { PeriodRead } from './period-of-value.ts'
import type { TableContext } from './table-context.ts'
import type { Fractions } from './unit-of-value.ts'
import { isAlike, unitOfValue, wordsOf } from './unit-of-value.ts'
import { unitBehind } from './value-columns.ts'

/** A cell of values with all that its line and its column say of it. */
export interface ValueCell {
  readonly row: number
  readonly column: number
  readonly name: IndicatorName | null
  readonly unitCell: string
  readonly lineUnit: UnitRead | null
  /** The unit of the line or column that it is a part of. */
  readonly wholeUnit: UnitRead | null
  readonly heading: ValuesHeading | null
  readonly locality: () => LocalityRead
  readonly localityText: string
  readonly period: () => PeriodRead
  /** Whether all numbers of its column lie between 0 and 1. */
  readonly areShares: boolean
  readonly fractions: Fractions
  /** Units that other cells of its column, or of its line, say of themselves. */
  readonly cellUnits: readonly string[]
  /** The unit that a number format writes after every number of its column. */
  readonly formatUnit: UnitRead | null
  /** Whether the table says a unit anywhere. */
  readonly saysUnits: boolean
}

/** The number as it is written, for sums, and the observation; null where there is none, or it waits for an answer. */
export interface ValueRead {
  readonly value: number | null
  readonly observation: TableObservation | null
}

const NOTHING: ValueRead = { value: null, observation: null }
/** Why a cell that is no number is left out. */
export const UNREAD = {
  error: 'an error of the spreadsheet',
  formula: 'a formula without a result',
  'no number': 'no number',
  date: 'no number',
  long: 'more digits than are kept',
  two: 'two numbers in one cell',
} as const

/** 持平 may be 0 or near it: only its writer knows. */
const LEVEL = /^(?:(?:基本|大体|大致|同比|环比)?持平|无变化|没有变化|unchanged|no change|flat)$/iu

/** Reads one cell of values. */
export function valueOfCell(cell: ValueCell, context: TableContext): ValueRead {
  const { grid, asker, where, leave } = context
  const { row, column } = cell
  const text = grid.raw(row, column)
  const address = grid.address(row, column)
  if (text === '') return NOTHING
  const number = context.numberOf(row, column)
  if (number.kind === 'missing') {
    leave(address, text, /\p{L}/u.test(text) ? `says ${text} instead of a number` : 'no value given')
    return NOTHING
  }
  if (number.kind === 'bad') {
    leave(address, text, LEVEL.test(text.trim()) ? 'no change without a number' : UNREAD[number.why])
    return NOTHING
  }
  const name =
    cell.name?.kind === undefined
      ? cell.name
      : askedName(cell.name, where(cell.heading?.indicator[0]?.from ?? address), context)
  if (name === null || name.kind !== undefined) {
    context.found.waiting += 1
    return NOTHING
  }
  if (number.kind === 'number') return finished(cell, name, number, context)
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
  // What the comma of the first such number means, it means in all of them.
  const meant = answer === null ? null : numberIn(answer === 0 ? decimal : whole)
  if (meant?.kind === 'number') return finished(cell, name, meant, context)
  context.found.waiting += 1
  return NOTHING
}

/** What somebody says of commas in words: 小数点, thousands. */
const commaSaid = (words: string): number | null =>
  /小数|decimal/iu.test(words) ? 0 : /千|分组|分隔|thousand|group/iu.test(words) ? 1 : null

const OF_LENGTH = /^(?:m|[千厘毫]?米|公里)$/u

/** 1.2m is 1.2 million where what is counted is no length: funds in RMB, members. */
function inMillions(
  read: NumberRead & { kind: 'number' },
  { heading, lineUnit, unitCell }: ValueCell,
  { name, known }: IndicatorName,
): NumberRead & { kind: 'number' } {
  if (read.unit !== 'm') return read
  const said = statedUnit(unitCell) ?? lineUnit ?? heading?.unit?.value
  const unit = said?.unit || (known?.unit ?? likelyUnit(name) ?? 'm')
  if (OF_LENGTH.test(unit)) return read
  return { ...read, quantity: inBaseUnits(read.quantity, 1e6), unit: '', isBare: false, isScaled: true }
}

function finished(
  cell: ValueCell,
  printed: IndicatorName,
  read: NumberRead & { kind: 'number' },
  context: TableContext,
): ValueRead {
  const number = inMillions(read, cell, printed)
  const { grid, table, around, asker } = context
  const { row, column, heading } = cell
  const address = grid.address(row, column)
  const where = context.where(heading?.indicator[0]?.from ?? address)
  const quantity = isPlus(cell, printed, number, context) ? inBaseUnits(number.quantity, -1) : number.quantity
  const name = printed.isGeneric ? askedName(printed, where, context) : printed
  if (isFormatWrong(cell, name, where, context)) {
    const bare = numberIn(grid.raw(row, column).replace(unitBehind(grid.raw(row, column)), ''))
    if (bare.kind === 'number') return finished({ ...cell, formatUnit: null }, name, bare, context)
  }
  const found: UnitRead | null =
    number.unit !== ''
      ? { unit: number.unit, factor: 1 }
      : unitOfValue(
          name,
          {
            cell: cell.unitCell,
            line: cell.lineUnit,
            whole: cell.wholeUnit,
            heading: heading?.unit ?? null,
            corner: around.units,
            isSaidElsewhere: cell.saysUnits,
            isKnown: isKnown(name, context),
            areShares: cell.areShares,
            isScored: around.isScored,
            fractions: cell.fractions,
            cellUnits: cell.cellUnits,
          },
          where,
          asker,
        )
  const value = plainValue(quantity)
  const unit = found === null ? null : unitOfChange(name, found, where, context)
  if (unit === null) {
    context.found.waiting += 1
    return { value, observation: null }
  }
  const isBoth = number.isScaled && unit.factor > 1 && unit.unit !== '%'
  const factor = isBoth
    ? askedFactor(
        {
          name: name.name,
          unit,
          quantity: number.quantity,
          printed: grid.raw(row, column),
          where: context.where(address),
        },
        asker,
      )
    : 1
  if (factor === null) {
    context.found.waiting += 1
    return { value, observation: null }
  }
  const { period, text: periodText } = cell.period()
  const said = nameForeseen(unit.unit === '%' ? grown(name, around.title) : name, period, context.foreseen)
  const note = [number.mark, ...marksOf(heading)].filter((each) => each !== '').join(' ')
  return {
    value,
    observation: {
      locality: cell.locality(),
      localityText: cell.localityText,
      indicator: said.name,
      indicatorId: said.known?.id ?? null,
      period,
      periodText,
      quantity: inBaseUnits(quantity, isBoth ? factor : number.isBare ? unit.factor : 1),
      unit: unit.unit,
      printed: grid.raw(row, column),
      sheet: table.sheet,
      cell: address,
      heading: heading?.indicator.map(({ value: part }) => part).join(' · ') || address.replace(/\d+$/u, ''),
      note: note === '' ? null : note,
    },
  }
}

const TABLES = /(?:统计表|情况表|汇总表|一览表|报表|情况|统计|汇总|表)+$/u
/** 比上年同期累计增长 is the longest change that titles speak of. */
const LONGEST_CHANGE = 12

/** 会员数 in per cent below a title that speaks of growth is how much it grew: what is counted is in no per cent. */
function grown(name: IndicatorName, title: string): IndicatorName {
  const unit = name.known === null ? likelyUnit(name.name) : name.known.unit
  if (name.known?.isRate === true || unit === null || unit === '%' || name.name.includes(DOT)) return name
  const plain = tight(bareName(title)).replace(TABLES, '')
  for (let length = Math.min(LONGEST_CHANGE, plain.length); length >= 2; length -= 1) {
    const change = plain.slice(-length)
    if (isGrowth(change))
      return { name: `${name.name}${DOT}${change.replace(/^\d{4}年?/u, '')}`, known: null, isGeneric: false }
  }
  return name
}

/** 较上年 1.2% of a rate may be percentage points or per cent of it. The user is asked once for the indicator; null until then. */
function unitOfChange(
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
function isFormatWrong(
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
function plainAmount({ bound, value, lower, upper }: Quantity): string {
  if (bound === 'atLeast' || bound === 'above') return `${DIGITS.format(value)}+`
  if (value !== null) return DIGITS.format(value)
  return [lower, upper].map((end) => (end === null ? '' : DIGITS.format(end))).join('~')
}

/** 会员人数 · 女会员 is counted as 会员人数 is. */
const isKnown = ({ name, known }: IndicatorName, { words }: TableContext): boolean =>
  known !== null || words.indicator(itemAt(name.split(' · '), 0)) !== null

/** What somebody says of a sign in words: 负的, increase. */
const signSaid = (words: string): number | null =>
  /^(?:[-−－负减降少]|下降|negative|decrease|down|less)/iu.test(words)
    ? 0
    : /^(?:[+＋正增升多]|上升|positive|increase|up|more)/iu.test(words)
      ? 1
      : null

/** △ and ▲ are read as minus, as most accounts mean them, and asked about once for a column. */
function isPlus(
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

/** 人数 and 金额 only say how something was counted. The user is asked what it was; until then the name stays as it is printed. */
export function askedName(name: IndicatorName, where: string, context: TableContext): IndicatorName {
  const { around, asker, words } = context
  if (name.kind !== undefined) return nameOfKind(name, name.kind, where, context)
  const id = `indicator:${name.name}`
  const stems = around.stem === '' ? [] : [counted(around.stem, name.name)]
  const answer = asker.ask({
    id,
    kind: 'indicator',
    about: `what ${name.mayBe === undefined ? name.name : name.name.split(DOT).at(-1)} counts`,
    where,
    options: name.mayBe ?? [...new Set([...stems, name.name])],
  })
  // A name of ours with its parts is taken as it stands.
  if (answer !== null && name.mayBe?.includes(answer) === true)
    return { name: answer, known: null, isGeneric: false }
  return indicatorAnswered(id, answer, { asker, words }) ?? name
}

/** What 完成 and 年度目标 are of, by one answer for the columns beside each other; until then the name stays open. */
function nameOfKind(
  name: IndicatorName,
  { first, mayBe }: KindAsked,
  where: string,
  { asker, words, isAlone, table }: TableContext,
): IndicatorName {
  const beside = [isAlone ? '' : (table.sheet ?? ''), mayBe].filter((text) => text !== '').join(DOT)
  const id = `task:${first}${beside === '' ? '' : `（${beside}）`}`
  const options = mayBe === '' ? [] : [mayBe]
  const answer = asker.ask({ id, kind: 'task', about: `what ${first} is of`, where, options })
  const of = indicatorAnswered(id, answer, { asker, words })
  return of === null ? name : { name: `${of.name}${DOT}${name.name}`, known: null, isGeneric: false }
}

/** The indicator that an answer names; null where there is no answer yet, or one that is no name, which leaves the question open. */
export function indicatorAnswered(
  id: string,
  answer: string | null,
  { asker, words }: Pick<TableContext, 'asker' | 'words'>,
): IndicatorName | null {
  if (answer === null) return null
  const name = written(answer)
  if (!/\p{L}/u.test(name) || name.length > LONGEST_TEXT || answer === LEAVE_OUT || isTotal(name)) {
    asker.refuse(id)
    return null
  }
  const known = words.indicator(name)
  if (known !== null && known.name !== name) asker.means(id, known.name)
  return { name, known, isGeneric: false }
}

/** 困难职工帮扶 and 人数 are 困难职工帮扶人数; 送温暖资金 and 资金, or 职工之家个数 and 数量, are the first alone. */
const counted = (stem: string, name: string): string =>
  stem.includes(name) || (/(?:数|数量)$/u.test(stem) && /^(?:数|数量|数值|个数|合计)$/u.test(name))
    ? stem
    : `${stem}${name}`

/** What a heading's mark refers to stays with its values: 会员数①. */
const marksOf = (heading: ValuesHeading | null): readonly string[] =>
  (heading?.indicator ?? []).flatMap(({ text }) => /[①-⑳*＊]/u.exec(text)?.[0] ?? [])
