import { isDone, isProgress, isTarget, saysKindAlone } from '../../../domain/record/kind-words.ts'
import { itemAt } from '../../../lib/item-at.ts'
import type { Steps } from '../../../lib/steps.ts'
import { numberIn } from '../cell/number-text.ts'
import type { UnitRead } from '../cell/unit-text.ts'
import { fullMarks, splitUnit } from '../cell/unit-text.ts'
import { bareName, isCountedChange, isGrowth, mayBePoints, saysNoIndicator } from '../cell/words.ts'
import type { ComparedColumns } from '../describe/comparisons.ts'
import { comparedBy, cumulatedOf, isChangeColumn, isOurChange } from '../describe/comparisons.ts'
import type { ColumnDescription, Valued, ValuesHeading } from '../describe/description.ts'
import { partOfCounted } from './cell-name.ts'
import type { ColumnNumbers } from './column-numbers.ts'
import { dataCells, numbersIn } from './column-numbers.ts'
import type { HeadPlace } from './head-places.ts'
import { placePart, withPlaceParted } from './head-places.ts'
import type { IndicatorName } from './indicator-name.ts'
import { changeOf, isMeasureAlone, isPartName, measureOfOthers, nameOfColumn } from './indicator-name.ts'
import type { CountedColumn } from './measured-by.ts'
import { measuredBy } from './measured-by.ts'
import type { TableContext } from './table-context.ts'
import { columnsOfTitle } from './title-parts.ts'

/** A column of values, with what its headings say. */
export interface ValueColumn extends Omit<ColumnNumbers, 'areParts'> {
  readonly description: ColumnDescription
  readonly column: number
  readonly heading: ValuesHeading
  readonly name: IndicatorName | null
  /** The place that its headings name; null if they name none, or if the table names places elsewhere. */
  readonly place: HeadPlace | null
  /** It sums the columns beside it, of one indicator over several periods. */
  readonly isTotal: boolean
  /** The two columns that it compares, so that it says nothing of its own where a line has both; else null. */
  readonly compared: ComparedColumns | null
  /** The unit of the column that it is a part of. */
  readonly wholeUnit: UnitRead | null
  /** The unit of the column that it is a change of. */
  readonly changedUnit: UnitRead | null
}

/** The columns of values of a table; where no line names a place, headings may. */
export function* valueColumns(context: TableContext): Steps<readonly ValueColumn[]> {
  const { around, table, words } = context
  const valued = table.columns.flatMap((description) => {
    const { role, values: heading } = description
    const compared =
      role === 'check' && !isOurChange(description) ? comparedBy(description, table.columns) : null
    return heading !== null && (role === 'values' || compared !== null)
      ? [{ description, heading, compared }]
      : []
  })
  const hasPlaces = table.columns.some(({ role }) => role === 'place')
  const dated = valued.map((each, at) => ({
    ...each,
    heading: withPeriodOfDone(each, valued.slice(0, at)),
  }))
  const plainly = hasPlaces ? dated : dated.map((each) => ({ ...each, ...withPlaceParted(each, words) }))
  const columns = plainly.map((each) => ({ ...each, heading: withMarksKept(each, context) }))
  const holders = new Set(columns.flatMap(({ heading }) => heading.wider.map(({ from }) => from)))
  const placeAt = ({ heading, description }: Valued) => placePart(heading, description.heading, holders)
  const plain = columns.filter(({ compared }) => compared === null)
  const across =
    !hasPlaces &&
    plain.some(({ heading }) => heading.place !== null) &&
    plain.filter((column) => placeAt(column) !== null).length >= plain.length * 0.6
  const numbers: ColumnNumbers[] = []
  for (const { description } of columns) numbers.push(yield* numbersIn(description.column, context))
  const mains: Main[] = []
  const counted: CountedColumn[] = []
  const repeated = repeatedHeadings(plain, words)
  const split = across ? null : yield* columnsOfTitle(plain, context)
  let changed: Main | null = null
  /** The part that came last, while no column begins another indicator. */
  let part: string | null = null
  /** The indicator that the last column was said to be a target of, while no other begins. */
  let task: CountedColumn | null = null
  const named = columns.map(({ description, heading: whole, compared }, at) => {
    const { areParts, ...read } = itemAt(numbers, at)
    const place = across ? placeAt({ heading: whole, description }) : null
    // 其中 between 会员情况 and 女 parts nothing.
    const above = description.heading.filter(({ value }) => !isOfWhichAlone(value)).at(-2)?.from
    const heading =
      place === null
        ? whole
        : {
            ...whole,
            indicator: whole.indicator.filter(
              ({ from, value }) =>
                (from !== place.from || value !== place.text) && !place.wider.includes(value),
            ),
            isTotal: false,
          }
    const own = bareName(heading.indicator.at(-1)?.value ?? '')
    const isChange = isGrowth(own)
    const isMeasure =
      !isChange && (isMeasureAlone(own) ? words.indicator(own) === null : repeated.has(headingKey(heading)))
    const said = isChange ? namedChanged(heading, context) : null
    const main = isChange
      ? (mains.findLast(({ name }) => name.name === said) ?? changedBy(heading, changed, mains))
      : (mains.at(-1) ?? null)
    changed = isChange ? main : null
    const plain = nameOfColumn(
      heading,
      main === null
        ? null
        : { ...main.name, unit: main.unit, isBeside: above !== undefined && main.above === above },
      { indicator: around.indicator?.value ?? null, stem: around.stem },
      words,
    )
    // Behind 完成率 a change that says no unit may be of that, or of what was done.
    const rate =
      isChange && said === null && heading.unit === null && mayBePoints(own) && mains.at(-1)?.isProgress
        ? (mains.at(-1)?.name.name ?? null)
        : null
    // Behind 其中：女会员 without a heading of its own it may be of either.
    const either = rate ?? (above === undefined ? part : null)
    const isOpen = isChange && either !== null && main !== null && main.name.name !== either
    const measured = isMeasure
      ? measuredBy({ name: own, column: description.column, above }, counted, context)
      : []
    const [only, ...others] = measured
    if (!isChange) task = !saysKindAlone(own) ? null : only !== undefined && others.length === 0 ? only : task
    const names = (plain?.kind !== undefined && task !== null ? [task] : measured).map((each) => each.name)
    // 其中：女 behind 会员数 and 35岁以下 may be of all members or of the young ones.
    const [wider, narrower] = mains.slice(-2)
    const isOpenPart = heading.isOfWhich && narrower !== undefined && isClass(narrower.name.name)
    const name =
      isOpenPart && wider !== undefined
        ? changeOf(own, wider.name.name, narrower.name.name)
        : isOpen
          ? changeOf(own, main.name.name, either)
          : split?.has(description.column) === true
            ? partOfCounted(own, context)
            : (measureOfOthers(own, names, words) ?? plain)
    const [of] = measured
    // 占比 behind 2024年 and before 2025年 is of 2024.
    const periods = of !== undefined && heading.periods.length === 0 ? of.heading.periods : heading.periods
    // A change is written as the rate is that it is of; of what is counted, 0.8 is per cent, and 0.0526 may be a part of 1.
    const isOfShares = main?.areShares === true
    const shares = isChange ? isOfShares || (main?.unit?.unit !== '%' && areParts) : read.areShares
    const isPart = heading.isOfWhich || isChange || isPartName(own)
    if (!isChange && !isMeasure) part = isPart ? (name?.name ?? null) : null
    const isBorrowed = heading.indicator.length === 0 && main !== null && name?.name === main.name.name
    const isCounted = !isChange || isCountedChange(own)
    const wholeUnit = (isPart && isCounted) || isBorrowed ? (main?.unit ?? null) : null
    if (!isChange && !isMeasure && name !== null && compared === null)
      counted.push({
        column: description.column,
        name: name.name,
        heading,
        above,
        isPlain: heading.indicator.length > 1 && saysNoIndicator(own),
      })
    if (!isPart && !isMeasure && !isBorrowed && name !== null)
      mains.push({
        name,
        above,
        unit: heading.unit?.value ?? null,
        areShares: shares,
        isProgress: isProgress(own),
        isTarget: isTarget(own),
      })
    return {
      ...read,
      description,
      column: description.column,
      heading: periods === heading.periods ? heading : { ...heading, periods },
      name,
      place,
      areShares: shares,
      compared,
      wholeUnit,
      changedUnit: isChange ? (main?.unit ?? null) : null,
    }
  })
  return named.map((each) => ({ ...each, isTotal: sumsPeriods(each, named) }))
}

/** A column that is not a part of another. */
interface Main {
  readonly name: IndicatorName
  readonly above: string | undefined
  readonly unit: UnitRead | null
  readonly areShares: boolean
  /** It says how far something came: 完成率. */
  readonly isProgress: boolean
  readonly isTarget: boolean
}

/** The name of what a change is of, where its own headings say it: 会员数 of 增长（%） over 会员数. */
function namedChanged(heading: ValuesHeading, { around, words }: TableContext): string | null {
  const indicator = heading.indicator.slice(0, -1)
  if (indicator.length === 0) return null
  const title = { indicator: around.indicator?.value ?? null, stem: around.stem }
  return nameOfColumn({ ...heading, indicator }, null, title, words)?.name ?? null
}

/** The column that a change belongs to: 比上年增减（人） after 完成率（%） is a change of the persons, and so is 增幅（%） after it. */
function changedBy({ unit }: ValuesHeading, changed: Main | null, mains: readonly Main[]): Main | null {
  const last = mains.at(-1) ?? null
  // 同比 behind 完成 and 完成率 is of what was done; in percentage points it is of the rate.
  const done =
    last?.isProgress === true ? mains.findLast((main) => !main.isProgress && !main.isTarget) : undefined
  if (done !== undefined) return unit?.value.unit === '个百分点' ? last : done
  if (changed !== null) return changed
  const own = unit?.value.unit ?? '%'
  if (/^(?:%|个百分点)$/u.test(own) || last?.unit?.unit !== '%') return last
  return mains.findLast((main) => main.unit === null || main.unit.unit === own) ?? last
}

/**
 * 完成率 is of the time of what was done beside it, below the same heading or before it: of 1-9月完成, and not of 9月完成. Where no heading says that it was
 * done, as in 本月, 本年累计, 占年计划, it is of what its indicator came to.
 */
function withPeriodOfDone({ heading, description }: Valued, before: readonly Valued[]): ValuesHeading {
  if (heading.periods.length > 0 || !isProgress(ownName(heading))) return heading
  const above = description.heading.at(-2)?.from
  const beside =
    above === undefined
      ? sinceProgress(before)
      : before.filter((each) => each.description.heading.at(-2)?.from === above)
  const dated = beside.filter(
    (each) =>
      each.heading.periods.length > 0 &&
      !isTarget(ownName(each.heading)) &&
      !isChangeColumn(each.description),
  )
  const done = dated.filter(saysDone)
  const name = indicatorOf(dated.at(-1))
  const now = cumulatedOf(
    (done.length > 0 ? done : dated.filter((each) => indicatorOf(each) === name)).map(
      ({ description }) => description,
    ),
  )
  return now?.values == null ? heading : { ...heading, periods: now.values.periods }
}

/** The columns before one up to those that another 完成率 is of. */
function sinceProgress(before: readonly Valued[]): readonly Valued[] {
  const isOther = ({ heading }: Valued) => isProgress(ownName(heading))
  const end = before.findLastIndex((each) => !isOther(each))
  return before.slice(before.slice(0, end + 1).findLastIndex(isOther) + 1, end + 1)
}

const ownName = (heading: ValuesHeading): string => bareName(heading.indicator.at(-1)?.value ?? '')
const indicatorOf = (each: Valued | undefined): string =>
  each?.heading.indicator.map(({ value }) => value).join('|') ?? ''

/** Whether a heading of a column says that its numbers were reached: 完成 over 金额, 1-9月累计完成. */
const saysDone = ({ heading, description }: Valued): boolean =>
  isDone(ownName(heading)) ||
  heading.indicator.some(({ value }) => isDone(bareName(value))) ||
  description.heading.some(({ text }) => /(?:完成|实绩)(?:数|金额|额|人数)?$/u.test(splitUnit(text).name))

/** The words of a heading that stands alone, with its period, by which it is known again. */
const headingKey = ({ indicator, periods, place }: ValuesHeading): string =>
  [place?.value ?? '', ...indicator.map(({ value }) => value), ...periods.map(({ text }) => text)].join('|')

/** Headings that name no indicator and stand behind several: 得分 behind each of what is marked, 完成率 behind each plan. */
function repeatedHeadings(columns: readonly Valued[], words: TableContext['words']): ReadonlySet<string> {
  const keys = columns.flatMap(({ heading }) => {
    const own = bareName(heading.indicator.at(-1)?.value ?? '')
    const isOpen = own !== '' && heading.place === null && words.indicator(own) === null
    return isOpen && !saysNoIndicator(own) && !isPartName(own) ? [headingKey(heading)] : []
  })
  return new Set(keys.filter((key, at) => keys.indexOf(key) < at))
}

/** 非常满意（5分） above 120 is how many said so, and no mark of at most five. */
function withMarksKept({ heading, description }: Valued, context: TableContext): ValuesHeading {
  const most = fullMarks(heading.unit?.text ?? '')
  if (most === null) return heading
  const isOver = dataCells(description.column, context).some(
    (cell) => (context.exactValue(...cell) ?? 0) > most,
  )
  return isOver ? { ...heading, unit: null } : heading
}

/** Whether a name is that of one class alone: 35岁以下. */
function isClass(name: string): boolean {
  const number = numberIn(name)
  return number.kind === 'number' && number.quantity.bound !== 'exact'
}

const isOfWhichAlone = (heading: string): boolean => /^其中[:：]?$/u.test(heading)

/** 合计 beside 男 and 女 is the indicator itself; beside 1月 to 12月 it sums them. */
const sumsPeriods = (
  { column, heading, name }: Pick<ValueColumn, 'column' | 'heading' | 'name'>,
  all: readonly Pick<ValueColumn, 'column' | 'heading' | 'name'>[],
): boolean =>
  heading.isTotal &&
  heading.periods.length === 0 &&
  all.some(
    (other) => other.column !== column && other.heading.periods.length > 0 && other.name?.name === name?.name,
  )
