import { isOfTask } from '../../../domain/record/kind-words.ts'
import { tight } from '../../../places/written-name.ts'
import type { KnownWords } from '../cell/known-words.ts'
import type { PeriodSaid } from '../cell/period-words.ts'
import { partedName, periodIn } from '../cell/period-words.ts'
import { CUMULATED, TO_DATE } from '../cell/relative-period.ts'
import { splitUnit, unitOf } from '../cell/unit-text.ts'
import {
  isAverageAlone,
  isCameAndWent,
  isKindOfPlace,
  isOfWhich,
  isRank,
  isShareAlone,
  isSharePart,
  isTotal,
  keyRoles,
  ofNamedTotal,
  ofPeriodTotal,
  saysNoIndicator,
} from '../cell/words.ts'
import { isChangeColumn, isChangeHeading } from './comparisons.ts'
import type { ColumnDescription, Said, ValuesHeading } from './description.ts'
import { ownHeading } from './description.ts'
import type { TableLines } from './find-tables.ts'
import type { Grid } from './grid.ts'

/** The headings above a column from the top, each once. A heading that spreads over columns without being merged counts for all of them. */
export function pathOf(grid: Grid, { headings }: TableLines, column: number, left: number): Said<string>[] {
  const path: Said<string>[] = []
  for (const [level, row] of headings.entries()) {
    let from = column
    const isLast = level === headings.length - 1
    const hasBelow = headings.slice(level + 1).some((below) => grid.at(below, column) !== '')
    if (grid.at(row, column) === '' && !isLast && hasBelow) {
      while (from > left && grid.at(row, from) === '') from -= 1
      // A heading over keys reaches no further than its own column.
      const isOwn = headings.slice(level + 1).some((below) => grid.at(below, from) !== '')
      if (!isOwn) from = column
    }
    const text = grid.at(row, from)
    if (text === '' || path.at(-1)?.text === text) continue
    path.push({ value: tight(text), text, from: grid.address(row, from) })
  }
  return path
}

/** Whether a heading says of the indicators below it how they changed, what was planned of them, or whose they are, and names none itself. */
function saysOfBelow(path: readonly Said<string>[], at: number): boolean {
  const heading = path[at]?.text ?? ''
  const below = path.slice(at + 1)
  const names = below.flatMap(({ text }) => {
    const { name, unit } = splitUnit(text)
    // Members (%) names what is counted, and so does Members alone where nothing else does.
    const isCounted = unit !== null || namesWhatIsCounted(name, path)
    const isName = periodIn(name) === null && (isCounted || unitOf(name) === null) && !isOfWhich(name)
    return saysNoIndicator(name) || (isName && !isTotal(name) && !isChangeHeading(text)) ? [name] : []
  })
  if (isChangeHeading(heading)) return names.length > 0
  const { name } = splitUnit(heading)
  // 企业 over 户数 is one name.
  return (
    (isOfTask(name) ||
      isCameAndWent(name) ||
      isSharePart(name) ||
      isShareAlone(name) ||
      isAverageAlone(name)) &&
    names.some((each) => !saysNoIndicator(each) && !isOfTask(each) && !isSharePart(each))
  )
}

/** The headings of a column from what is counted to what is said of it: 会员数 before 增长（%）, whichever stands above. */
function inOrder(path: readonly Said<string>[]): readonly Said<string>[] {
  const isAbove = path.map((_, at) => saysOfBelow(path, at))
  return [...path.filter((_, at) => isAbove[at] !== true), ...path.filter((_, at) => isAbove[at] === true)]
}

export function valuesOf(
  grid: Grid,
  path: readonly Said<string>[],
  column: number,
  unitRows: readonly number[],
  words: KnownWords,
): ValuesHeading {
  const indicator: Said<string>[] = []
  const periods: Said<PeriodSaid>[] = []
  let unit: ValuesHeading['unit'] = null
  let place: Said<string> | null = null
  const wider: Said<string>[] = []
  let total = false
  let ofWhich = false
  let qualifier = ''
  for (const { value, text, from } of inOrder(path)) {
    // 市区 above 魏都区, or above what its places come to, only says which places these are.
    const below = path.slice(path.findIndex((each) => each.from === from) + 1)
    if (isKindOfPlace(text) && below.some((each) => isPlace(each.text, words) || isTotal(each.text))) {
      wider.push({ value, text, from })
      continue
    }
    const split = splitUnit(text)
    if (split.unit !== null) unit = { value: split.unit, text, from }
    const name = split.name
    const alone = unitOf(name)
    const isName = split.unit !== null || namesWhatIsCounted(name, path)
    if (alone !== null && path.length > 1 && !saysNoIndicator(name) && !isName) {
      unit = { value: alone, text, from }
      continue
    }
    const whole = periodIn(name)
    if (whole !== null) {
      periods.push({ value: whole, text, from })
      if (whole.kind === 'period' || whole.kind === 'yearless') qualifier = whole.qualifier ?? qualifier
      continue
    }
    const isShort = tight(name).length <= 4 || /^(?:sub|grand ?)?total$/iu.test(tight(name))
    if (isTotal(name) && isShort && ofNamedTotal(name) === '') {
      total = true
      continue
    }
    // 一季度合计 behind 1月 to 3月 is of that quarter; 三个月合计 sums what stands beside it.
    const summed = ofPeriodTotal(name)
    if (summed !== '') {
      const of = periodIn(summed)
      if (of?.kind === 'period' || of?.kind === 'yearless') periods.push({ value: of, text, from })
      else total = true
      continue
    }
    if (isOfWhich(name)) ofWhich = true
    const leading = partedName(name, words)
    if (leading !== null) periods.push({ value: leading.said, text: leading.text, from })
    const rest = leading?.rest ?? name
    if (/^其中[:：]?$/u.test(rest)) continue
    // 2025年（预计） is not 2025年.
    const [, bracketed = ''] = /^[（(]([^（()）]+)[)）]$/u.exec(rest) ?? []
    if (leading !== null && bracketed !== '') {
      const within = periodIn(bracketed)
      if (within === null) qualifier = bracketed
      else periods.push({ value: within, text: bracketed, from })
      continue
    }
    if (isPlace(rest, words)) {
      if (place !== null && isWithin(rest, place.value, words)) wider.push(place)
      place = { value: rest, text, from }
    }
    indicator.push({ value: rest, text, from })
  }
  for (const row of unitRows) {
    const own = unitOf(grid.at(row, column))
    if (own === null) continue
    const said = { value: own, text: grid.at(row, column), from: grid.address(row, column) }
    // （万元） in the heading above 元 is a contradiction, which is asked.
    unit = unit === null ? said : { ...said, others: [unit.value] }
  }
  return { indicator, qualifier, unit, periods, place, wider, isTotal: total, isOfWhich: ofWhich }
}

/** Whether Members or Unions, which are units below another name, name what is counted: no other heading of the column does. */
function namesWhatIsCounted(name: string, path: readonly Said<string>[]): boolean {
  if (!/^[a-z ]+$/iu.test(name) || /^(?:persons?|people|number|no|count)$/iu.test(name)) return false
  return path.every(({ text }) => {
    const other = splitUnit(text).name
    if (other === name || periodIn(other) !== null || isTotal(other) || saysNoIndicator(other)) return true
    return isChangeHeading(text) || isRank(other) || keyRoles(other).includes('value')
  })
}

/** 城中区 is one of several by its name alone; title and neighbours tell which. 城区 and 矿区 may be no places at all. */
function isPlace(text: string, words: KnownWords): boolean {
  return words.isPlace(text) || (words.place(text).kind === 'ask' && /^.{2,}[市县区旗州]$/u.test(tight(text)))
}

/** Whether a place lies in another, by their names: 襄城县 in 许昌市. */
function isWithin(text: string, wider: string, words: KnownWords): boolean {
  const holder = words.place(wider)
  if (holder.kind !== 'place') return false
  const held = words.place(text, [holder.place])
  return held.kind === 'place' && held.place.parents.includes(holder.place.key)
}

const isCumulated = ({ heading, values }: ColumnDescription): boolean =>
  values?.isTotal === true &&
  values.periods.length === 0 &&
  /^(?:累计|累计数|cumulative)$/iu.test(splitUnit(ownHeading(heading)).name)

/**
 * 累计 beside 本月 counts from the beginning of the year; beside several months, or beside parts such as 男 and 女, it is what they come to.
 * @param agrees whether a column is in all lines the sum of others
 */
export function withCumulated(
  columns: readonly ColumnDescription[],
  agrees: (total: number, parts: readonly number[]) => boolean,
): ColumnDescription[] {
  let before: ValuesHeading | null = null
  return columns.map((column) => {
    const { values, heading } = column
    if (column.role !== 'values' || values === null) return column
    if (!isCumulated(column)) {
      if (values.indicator.length > 0 && !isChangeColumn(column)) before = values
      return column
    }
    const above = heading.length > 1 ? heading.at(-2)?.from : undefined
    const beside = columns.filter(
      (other) =>
        other.column !== column.column &&
        other.role === 'values' &&
        !isChangeColumn(other) &&
        (heading.length === 1 ? other.column < column.column : other.heading.at(-2)?.from === above),
    )
    const dated = beside.filter((other) => (other.values?.periods.length ?? 0) > 0)
    const parts = beside.filter((other) => !dated.includes(other) && other.values?.isOfWhich !== true)
    if (dated.length === 0 && parts.length > 1) return column
    const numbers = (some: readonly ColumnDescription[]) => some.map((each) => each.column)
    if (dated.length > 1 && agrees(column.column, numbers(dated))) return column
    const [only] = dated
    const own = dated.length === 1 ? (only?.values?.periods ?? []) : []
    const isRelative = own.some(({ value }) => value.kind === 'relative')
    const said: Said<PeriodSaid> = {
      value: dated.length > 0 ? TO_DATE : CUMULATED,
      text: ownHeading(heading),
      from: heading.at(-1)?.from ?? '',
    }
    const last = dated.length > 1 && !isRelative ? (dated.at(-1)?.values?.periods ?? []) : own
    return {
      ...column,
      values: {
        ...values,
        indicator: values.indicator.length > 0 ? values.indicator : (before?.indicator ?? []),
        isTotal: false,
        periods: [...(isRelative ? [] : last), said],
      },
    }
  })
}

/** 上年同期 behind 11月 and 1-11月 may be of either; behind one of them, or with a name of its own, it is of the report's period. */
export function withSamePeriods(columns: readonly ColumnDescription[]): ColumnDescription[] {
  const isSame = ({ values }: ColumnDescription) => {
    const said = values?.periods.at(-1)?.value
    return said?.kind === 'relative' && said.part === 'whole' && said.years < 0 && !said.end
  }
  /** 上月 and 上季度 have no year before of their own. */
  const isCurrent = ({ values }: ColumnDescription) => {
    const said = values?.periods.at(-1)?.value
    return (
      said !== undefined && (said.kind !== 'relative' || (said.years === 0 && said.back === 0 && !said.end))
    )
  }
  return columns.map((column, at) => {
    const { values, heading } = column
    const said = values?.periods.at(-1)
    if (column.role !== 'values' || values === null || said?.value.kind !== 'relative' || !isSame(column))
      return column
    const isBare = periodIn(splitUnit(ownHeading(heading)).name) !== null
    const top = heading.length > 1 ? heading[0]?.from : undefined
    const dated = columns
      .slice(0, at)
      .filter(
        (other) =>
          other.role === 'values' &&
          isCurrent(other) &&
          (top === undefined || other.heading[0]?.from === top),
      )
    const [before] = dated.slice(-1)
    const hasOwn = columns.slice(0, at).some(isSame)
    if (!isBare || dated.length < 2 || before === undefined || hasOwn) return column
    const after = before.values?.periods.map(({ value }) => value) ?? []
    return {
      ...column,
      values: {
        ...values,
        periods: [...values.periods.slice(0, -1), { ...said, value: { ...said.value, after } }],
      },
    }
  })
}
