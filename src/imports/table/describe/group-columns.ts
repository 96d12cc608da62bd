import { entryOf } from '../../../lib/entry-of.ts'
import { tight } from '../../../places/written-name.ts'
import { bareName, isSharePart, isTotal } from '../cell/words.ts'
import type { Headings } from './column-sample.ts'
import { SAMPLE } from './column-sample.ts'
import type { ColumnRole } from './description.ts'
import { ownHeading } from './description.ts'
import type { TableLines } from './find-tables.ts'
import type { Grid } from './grid.ts'
import { isDitto } from './grid.ts'
import { areClasses } from './row-read.ts'

/** 类别 and the like: what stands below may head groups of indicators, or part each of them. */
const HEADS_GROUPS =
  /^(?:(?:项目|任务|工作|指标|事项|目标|考核|业务|内容)?(?:类别|類別|分类|大类|类型|种类)|(?:工作)?(?:板块|领域|模块)|分组|(?:indicator )?(?:category|group|theme|section|type|class|kind))$/iu
export const headsGroups = (heading: string): boolean =>
  HEADS_GROUPS.test(tight(heading).replace(/[（(][^（()）]*[）)]$/u, ''))

/** A line by its indicator, the class beside it, and what else it is of: its place and its time. */
interface ClassedLine {
  readonly name: string
  readonly text: string
  readonly beside: string
}

/**
 * What a column of classes is to the indicators beside it. Before indicators that stand on one line each, several of them in one class, its cells
 * head groups. Where lines of one indicator are told apart by it alone, as by 男 and 女, they are its parts. Nothing tells of all else, which is asked.
 * @param isBefore whether it stands before the column of indicators
 */
export function groupOrPart(lines: readonly ClassedLine[], isBefore: boolean): 'group' | 'part' | 'open' {
  const classes = new Set(lines.flatMap(({ text }) => text || []))
  const texts = [...classes]
  if (texts.every((text) => isSharePart(bareName(text))) || areClasses(texts)) return 'part'
  const classesOf = new Map<string, Set<string>>()
  const namesIn = new Map<string, Set<string>>()
  const put = (map: Map<string, Set<string>>, key: string, text: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(text))
  for (const { name, text, beside } of lines) {
    put(classesOf, `${name}|${beside}`, text)
    if (text !== '') put(namesIn, text, name)
  }
  const parted = [...classesOf.values()].filter(({ size }) => size > 1).length
  const isShared = [...namesIn.values()].some(({ size }) => size > 1)
  if (parted === 0) return isShared && isBefore ? 'group' : 'open'
  return isShared && isBefore && parted * 2 < classesOf.size ? 'open' : 'part'
}

/** The lines of a table by a column of classes. A name in merged cells, or on the first of its lines only, holds for those below it. */
export function classedLines(
  grid: Grid,
  rows: readonly number[],
  {
    column,
    indicator,
    others,
  }: { readonly column: number; readonly indicator: number; readonly others: readonly number[] },
): readonly ClassedLine[] {
  const above = new Map<number, string>()
  const saidAt = (row: number, at: number): string => {
    const text = grid.at(row, at)
    if (text !== '' && !isDitto(text)) above.set(at, text)
    return above.get(at) ?? ''
  }
  return rows.flatMap((row) => {
    const name = grid.at(row, indicator)
    const text = saidAt(row, column)
    const beside = others.map((at) => saidAt(row, at)).join('|')
    return name === '' || isTotal(name) || isTotal(text) ? [] : [{ name, text, beside }]
  })
}

/** Tells columns that head groups of indicators from those that part them; what is not certain is read as a part until it is asked. */
export function assignGroups(
  grid: Grid,
  { body }: TableLines,
  columns: readonly number[],
  headings: Headings,
  roles: Map<number, ColumnRole>,
): void {
  const indicator = columns.find((column) => roles.get(column) === 'indicator')
  if (indicator === undefined) return
  const others = columns.filter((column) => ['place', 'period'].includes(roles.get(column) ?? ''))
  for (const column of columns) {
    const isOpen = roles.get(column) === 'breakdown' || roles.get(column) === 'left-out'
    if (!isOpen || !headsGroups(ownHeading(entryOf(headings, column)))) continue
    const lines = classedLines(grid, body.slice(0, SAMPLE), { column, indicator, others })
    if (lines.every(({ text }) => text === '')) continue
    roles.set(column, groupOrPart(lines, column < indicator) === 'group' ? 'group' : 'breakdown')
  }
}
