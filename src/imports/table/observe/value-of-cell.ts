import { fill } from '../../../domain/fill.ts'
import type { Quantity } from '../../../domain/number/bound.ts'
import { PERCENT } from '../../../domain/number/percent.ts'
import type { Bilingual } from '../../../domain/text.ts'
import { wordEnd, wordValue } from '../../../domain/wording.ts'
import { itemAt } from '../../../lib/item-at.ts'
import { tight } from '../../../places/written-name.ts'
import { IMPORT_ANSWERS, SHARE_OR_MORE } from '../../../words/imports/import-tables.ts'
import { eachLanguage } from '../../../words/languages.ts'
import type { NumberRead } from '../cell/number-text.ts'
import { inBaseUnits, isFraction, numberIn } from '../cell/number-text.ts'
import type { PeriodSaid } from '../cell/period-words.ts'
import type { UnitRead } from '../cell/unit-text.ts'
import { likelyUnit, statedUnit } from '../cell/unit-text.ts'
import { bareName, isGrowth } from '../cell/words.ts'
import type { ValuesHeading } from '../describe/description.ts'
import type { LocalityRead, TableObservation } from '../reading.ts'
import { LEAVE_OUT } from '../reading.ts'
import { plainValue } from '../totals.ts'
import { askedName } from './asked-name.ts'
import { unitBehind } from './column-numbers.ts'
import { nameForeseen } from './foreseen.ts'
import type { IndicatorName } from './indicator-name.ts'
import { DOT } from './indicator-name.ts'
import type { PeriodRead } from './period-of-value.ts'
import type { TableContext } from './table-context.ts'
import type { Fractions, GrowthColumn } from './unit-of-value.ts'
import { countsPieces, isAveraged, unitOfValue } from './unit-of-value.ts'
import {
  askedFactor,
  isByComma,
  isFormatWrong,
  isPlus,
  plainAmount,
  thousandsMeant,
  unitOfChange,
  withCommaMeant,
} from './value-questions.ts'

/** A cell of values with all that its line and its column say of it. */
export interface ValueCell {
  /** What the remarks of its line say of the kind of its numbers: 目标数, 预计. */
  readonly remark?: string
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
  readonly growth: GrowthColumn
  /** Units that other cells of its column, or of its line, say of themselves. */
  readonly cellUnits: readonly string[]
  /** The unit that a number format writes after every number of its column. */
  readonly formatUnit: UnitRead | null
  /** Whether the table says a unit anywhere. */
  readonly saysUnits: boolean
  /** What its line says of its values behind their period: 修订. */
  readonly marks?: readonly string[]
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
  const { grid, where, leave } = context
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
    // What it counts is asked, and it is a part of its total whatever the answer.
    return { value: context.exactValue(row, column), observation: null }
  }
  if (number.kind === 'number') return finished(cell, name, number, context)
  const meant = withCommaMeant(text, address, context)
  if (meant?.kind === 'number') return finished(cell, name, meant, context)
  context.found.waiting += 1
  return NOTHING
}

const CURRENCY = /^(?:US\$|[¥￥$€£￡]|RMB|CNY|USD|EUR|GBP)$/u

const OF_LENGTH = /^(?:m|[千厘毫]?米|公里)$/u

/** Whether what is counted may be so many metres. */
function isLength(
  { heading, lineUnit, unitCell }: ValueCell,
  { name, known }: Pick<IndicatorName, 'name' | 'known'>,
): boolean {
  const said = statedUnit(unitCell) ?? lineUnit ?? heading?.unit?.value
  return OF_LENGTH.test(said?.unit || (known?.unit ?? likelyUnit(name) ?? 'm'))
}

/** 1.2m is 1.2 million where what is counted is no length: funds in RMB, members. */
function inMillions(
  read: NumberRead & { kind: 'number' },
  cell: ValueCell,
  name: IndicatorName,
): NumberRead & { kind: 'number' } {
  if (read.unit !== 'm' || isLength(cell, name)) return read
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
  const name = printed.isGeneric && printed.isAsked !== true ? askedName(printed, where, context) : printed
  if (name.isAsked === true) {
    context.found.waiting += 1
    return { value: plainValue(quantity), observation: null }
  }
  if (isFormatWrong(cell, name, where, context)) {
    const bare = numberIn(grid.raw(row, column).replace(unitBehind(grid.raw(row, column)), ''))
    if (bare.kind === 'number') return finished({ ...cell, formatUnit: null }, name, bare, context)
  }
  if (isPartOfPieces(cell, name, number, context)) {
    const text = grid.raw(row, column)
    const answer = asker.choose({
      id: `part:${name.name}`,
      kind: 'share',
      about: `how ${text} in ${name.name} is meant`,
      where: context.where(address),
      options: [`${text} = ${plainAmount(number.quantity)}%`, LEAVE_OUT],
      shown: [shareShown(text, number.quantity), IMPORT_ANSWERS[LEAVE_OUT]],
    })
    if (answer !== 0) {
      if (answer === null) context.found.waiting += 1
      else context.leave(address, text, 'left out by choice')
      return NOTHING
    }
  }
  const found: UnitRead | null =
    number.unit !== ''
      ? // ¥ and 元 are one unit, and so are $, US$ and USD.
        {
          unit: CURRENCY.test(number.unit) ? (statedUnit(number.unit)?.unit ?? number.unit) : number.unit,
          factor: 1,
        }
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
            growth: cell.growth,
            cellUnits: isLength(cell, name) ? cell.cellUnits : cell.cellUnits.filter((each) => each !== 'm'),
          },
          where,
          asker,
        )
  const asRead = context.numberOf(row, column)
  const isDoubtful =
    asRead.kind === 'number' &&
    isByComma(grid.raw(row, column), asRead.quantity) &&
    found?.factor === 1 &&
    countsPieces(found.unit) &&
    !isAveraged(name.name)
  if (isDoubtful && isByComma(grid.raw(row, column), number.quantity)) {
    const meant = thousandsMeant(name.name, grid.raw(row, column), address, context)
    if (meant === 'thousands')
      return finished(cell, name, { ...number, quantity: inBaseUnits(number.quantity, 1000) }, context)
    if (meant === null) context.found.waiting += 1
    else context.leave(address, grid.raw(row, column), 'left out by choice')
    return NOTHING
  }
  // 0.21亿元 among numbers in 万元 is summed as 2100.
  const asColumn = quantity === number.quantity && !isDoubtful ? context.exactValue(row, column) : null
  const value = asColumn ?? plainValue(quantity)
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
  const { remark = '' } = cell
  const said = nameForeseen(
    unit.unit === '%' ? grown(name, around.title) : name,
    period,
    remark === '' ? context.foreseen : { word: remark, period: null },
  )
  const note = [number.mark, ...marksOf(heading), ...(cell.marks ?? [])]
    .filter((each) => each !== '')
    .join(' ')
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

/** 约3/4 of what is counted in whole things: a share of something that the table does not name. */
function isPartOfPieces(
  { row, column, unitCell, lineUnit, heading }: ValueCell,
  { name, known }: IndicatorName,
  { unit }: NumberRead & { kind: 'number' },
  { grid }: TableContext,
): boolean {
  if (unit !== '%' || !isFraction(grid.raw(row, column))) return false
  const said = statedUnit(unitCell) ?? lineUnit ?? heading?.unit?.value
  const last = name.split(DOT).at(-1) ?? name
  return countsPieces(said?.unit || (known?.unit ?? likelyUnit(last) ?? ''))
}

/** What a share comes to in per cent, in each language: 半数以上 = 50%以上. */
const shareShown = (text: string, quantity: Quantity): Bilingual =>
  eachLanguage((language) => {
    const share =
      quantity.bound === 'atLeast'
        ? fill(
            SHARE_OR_MORE[language],
            { share: wordEnd(quantity.value, PERCENT, language, 'down') },
            language,
          )
        : wordValue(quantity, PERCENT, { language, notation: 'full' })
    return `${text} = ${share}`
  })

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

/** 会员人数 · 女会员 is counted as 会员人数 is. */
const isKnown = ({ name, known }: IndicatorName, { words }: TableContext): boolean =>
  known !== null || words.indicator(itemAt(name.split(' · '), 0)) !== null

/** What a heading's mark refers to stays with its values: 会员数①. */
const marksOf = (heading: ValuesHeading | null): readonly string[] => [
  ...(heading?.indicator ?? []).flatMap(({ text }) => /[①-⑳*＊]/u.exec(text)?.[0] ?? []),
  ...periodMarks((heading?.periods ?? []).map(({ value }) => value)),
]

/** What is said of values behind their periods: 修订 of Feb 2025 (r). */
export const periodMarks = (periods: readonly PeriodSaid[]): readonly string[] =>
  periods.flatMap((said) => (said.kind === 'period' || said.kind === 'yearless' ? (said.mark ?? []) : []))
