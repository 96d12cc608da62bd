import { written } from '../../../places/written-name.ts'
import { splitUnit } from '../cell/unit-text.ts'
import { bareName, isGrowth, isTotal, saysNoIndicator, saysOnlyNumber } from '../cell/words.ts'
import { askedName, indicatorAnswered } from './asked-name.ts'
import type { IndicatorName, LineName } from './indicator-name.ts'
import { isMeasureAlone, isPartName, isShareName, partOfTitle } from './indicator-name.ts'
import type { TableContext } from './table-context.ts'
import { isOfOthers, splitTitle } from './title-parts.ts'
import type { ValueColumn } from './value-columns.ts'

/** The indicator of a cell, from its line, its column, or both; null where neither names one. */
export function nameOfCell(
  line: IndicatorName | null,
  { name, heading }: ValueColumn,
  breakdowns: readonly string[],
  forecast: string,
  context: TableContext,
): IndicatorName | null {
  const { words, around, where, firstCell } = context
  const split = (named: IndicatorName | null): IndicatorName | null => {
    if (named === null) return named
    // 男 of 30岁以下 is asked as 男 is, once.
    const isOpen = named.isGeneric && isPartName(named.name)
    const cell = where(heading.indicator[0]?.from ?? firstCell)
    const whole = named.kind !== undefined || isOpen ? askedName(named, cell, context) : named
    if (whole.kind !== undefined || whole.isAsked === true) return whole
    const parts = [...breakdowns.map((part) => (isTotal(part) ? '' : written(part))), forecast].filter(
      (part) => part !== '',
    )
    if (parts.length === 0) return whole
    const both = [whole.name, ...parts].join(' · ')
    return { name: both, known: words.indicator(both), isGeneric: false }
  }
  if (line === null) return split(name)
  const { qualifier } = heading
  if (qualifier !== '' && heading.indicator.length === 0)
    return split({ name: `${line.name} · ${qualifier}`, known: null, isGeneric: false })
  const part = bareName(heading.indicator.at(-1)?.value ?? '')
  // 同比增长 beside a line of 会员数 is of the members.
  const isWhole =
    name?.isGeneric === true && name.kind === undefined && !isGrowth(part) && !isMeasureAlone(part)
  // 数值 beside lines of indicators is of each, be it that a title names one, too.
  if (
    name === null ||
    isWhole ||
    part === '' ||
    saysOnlyNumber(part) ||
    name.name === around.indicator?.value.name
  )
    return split(line)
  // 占比 of 35岁及以下, of which nothing says whose share it is, is asked as that is.
  const of = line.kind === undefined ? { isGeneric: false } : { isGeneric: true, kind: line.kind }
  return split({ name: `${line.name} · ${part}`, known: null, ...of })
}

/** What tables by industry, by ownership and the like mostly count. */
const OFTEN_SPLIT: readonly string[] = ['会员人数', '职工人数', '基层工会组织数']

/** What the values of a table are whose headings do not say it. Without a name the unit is not known either, and they wait. */
export function askedIndicator({
  around,
  asker,
  words,
  where,
  firstCell,
}: TableContext): IndicatorName | null {
  const answer = asker.ask({
    id: 'indicator',
    kind: 'indicator',
    about: 'what the values are',
    where: where(firstCell),
    options: around.stem !== '' ? [around.stem] : around.isSplit ? OFTEN_SPLIT : [],
  })
  return indicatorAnswered('indicator', answer, { asker, words })
}

/** The name of a class of what the title counts; where the title does not say what that is, it is asked, and the values wait. */
export function partOfCounted(part: string, context: TableContext): IndicatorName {
  const counted = context.around.indicator?.value ?? askedIndicator(context)
  return counted === null
    ? { name: part, known: null, isGeneric: false, isAsked: true }
    : partOfTitle(counted, part, context.words)
}

/** The words of a line, of a column or of its cell that make a value a part of another; empty where none does. */
export function partSaid(line: LineName | null, { heading }: ValueColumn, split: string): string {
  if (split !== '' && !isTotal(split)) return written(split)
  const own = bareName(heading.indicator.at(-1)?.value ?? '')
  if ((heading.isOfWhich || isShareName(own)) && !isGrowth(own)) return own
  return line?.ofWhich ?? ''
}

/** Whether the name of a line is one of those that split what the title counts. */
export function linesOfTitle(column: number, context: TableContext): (name: string) => boolean {
  const { around, grid, table, words } = context
  const lines = table.lines.flatMap(({ row, role }) => {
    const name = role === 'data' ? bareName(splitUnit(grid.at(row, column)).name) : ''
    const isOpen = name !== '' && !isOfOthers(name) && words.indicator(name) === null
    return isOpen && splitUnit(grid.at(row, column)).unit === null ? [{ row, name }] : []
  })
  const namesNone = table.columns.every(
    ({ role, values }) =>
      role !== 'values' || (values?.indicator ?? []).every(({ value }) => saysNoIndicator(bareName(value))),
  )
  const isWhole = lines.length === table.lines.filter(({ role }) => role === 'data').length
  const [first] = lines
  const names = lines.map(({ name }) => name)
  const isSplit =
    first !== undefined &&
    isWhole &&
    (around.indicator !== null || namesNone) &&
    splitTitle(names, false, grid.address(first.row, column), context)
  return (name) => isSplit && names.includes(name)
}
