import { splitUnit } from '../cell/unit-text.ts'
import { namesPersons } from '../cell/words.ts'
import { ownHeading } from '../describe/description.ts'
import { classedLines, groupOrPart, headsGroups } from '../describe/group-columns.ts'
import {
  HEADING_OF_GROUP,
  LEAVE_OUT,
  LINE_PER_PLACE,
  OF_EACH,
  OF_FIRST,
  OF_TOGETHER,
  PART_OF_NAME,
} from '../reading.ts'
import type { KeyColumns } from './line-keys.ts'
import type { TableContext } from './table-context.ts'
import type { ValueColumn } from './value-columns.ts'

/* What is asked about the lines of a table before their values are read. */

/**
 * The columns that say what the values of a line are of, without those that only head groups of indicators: 类别 before 指标. Where nothing tells
 * whether one does, it is asked; null until then, since all names hang on it.
 */
export function keysWithoutGroups(
  keys: KeyColumns,
  { table, asker, where, grid, leave }: TableContext,
): KeyColumns | null {
  const { indicator } = keys
  if (indicator === undefined) return keys
  const rows = table.lines.flatMap(({ row, role }) => (role === 'data' ? [row] : []))
  const breakdowns: number[] = []
  for (const column of keys.breakdowns) {
    const description = table.columns.find((each) => each.column === column)
    const said = description?.heading.at(-1)
    const isBefore = column < indicator
    const lines = classedLines(grid, rows, { column, indicator, others: [...keys.places, ...keys.periods] })
    if (
      said === undefined ||
      description?.isSaid === true ||
      !headsGroups(said.text) ||
      groupOrPart(lines, isBefore) === 'part'
    ) {
      breakdowns.push(column)
      continue
    }
    const options = isBefore ? [HEADING_OF_GROUP, PART_OF_NAME] : [PART_OF_NAME, HEADING_OF_GROUP]
    const id = `class:${splitUnit(said.text).name}`
    const at = asker.choose({ id, kind: 'class', about: said.text, where: where(said.from), options })
    if (at === null) return null
    if (options[at] === PART_OF_NAME) breakdowns.push(column)
    else leave(said.from, said.text, 'names of groups')
  }
  return { ...keys, breakdowns }
}

/**
 * The columns that say what the values of a line are of, without one of bare numbers that is not needed to tell the lines apart: 18-60 below 年龄
 * may be whom a grant is for, or only tell of them. It is asked; null until then, since all names hang on it.
 */
export function splittingKeys(
  keys: KeyColumns,
  { table, asker, where, grid, numberOf, leave }: TableContext,
): KeyColumns | null {
  const rows = table.lines.flatMap(({ row, role }) => (role === 'data' ? [row] : []))
  const others = [...keys.places, ...(keys.indicator === undefined ? [] : [keys.indicator]), ...keys.periods]
  const names = rows.map((row) => others.map((column) => grid.at(row, column)).join('|'))
  if (keys.places.length === 0 || new Set(names).size < names.length) return keys
  const breakdowns: number[] = []
  for (const column of keys.breakdowns) {
    const said = table.columns.find((each) => each.column === column)?.heading.at(-1)
    const filled = rows.filter((row) => grid.at(row, column) !== '')
    const [first] = filled
    if (
      said === undefined ||
      first === undefined ||
      !filled.every((row) => numberOf(row, column).kind === 'number')
    ) {
      breakdowns.push(column)
      continue
    }
    const options = [PART_OF_NAME, LEAVE_OUT]
    const id = `class:${splitUnit(said.text).name}`
    const at = asker.choose({ id, kind: 'class', about: said.text, where: where(said.from), options })
    if (at === null) return null
    if (options[at] === PART_OF_NAME) breakdowns.push(column)
    else leave(said.from, said.text, 'left out by choice')
  }
  return { ...keys, breakdowns }
}

/**
 * The row whose cell says the value of a line. A value in a cell that is merged beside several lines of different things is theirs together,
 * that of each, or that of the first: nothing in the sheet says which, and it is asked once for its column.
 */
export function mergedLines(
  keys: KeyColumns,
  { grid, table, asker, where, leave, found, numberOf }: TableContext,
) {
  const columns = [
    ...keys.places,
    ...(keys.indicator === undefined ? [] : [keys.indicator]),
    ...keys.periods,
    ...keys.breakdowns,
  ]
  const isData = new Set(table.lines.flatMap(({ row, role }) => (role === 'data' ? [row] : [])))
  const nameOf = (row: number) => columns.map((column) => grid.at(row, column)).join('|')
  return (row: number, { column, description }: ValueColumn): number | 'asked' | 'together' => {
    const merge = grid.mergeAt(row, column)
    if (merge === null || merge.bottom === merge.top || !isData.has(merge.top)) return row
    const rows = Array.from({ length: merge.bottom - merge.top + 1 }, (_, at) => merge.top + at)
    const names = new Set(rows.filter((each) => isData.has(each)).map(nameOf))
    if (names.size < 2 || numberOf(merge.top, column).kind === 'missing') return row
    const about = ownHeading(description.heading)
    const cell = grid.address(row, column)
    const options = [OF_TOGETHER, OF_EACH, OF_FIRST]
    const answer = asker.choose({ id: `merged:${about}`, kind: 'merged', about, where: where(cell), options })
    if (answer === null) {
      if (row === merge.top) found.waiting += 1
      return 'asked'
    }
    if (options[answer] === OF_EACH) return merge.top
    if (options[answer] === OF_FIRST) return row
    if (row === merge.top) leave(cell, grid.raw(merge.top, column), 'one value of several lines')
    return 'together'
  }
}

/**
 * Whether the lines of a table are persons and not places, which comes in by an answer alone: what one person of a county was given is nothing
 * of the county, and persons are not kept.
 */
export function isRoster({ table, asker, where, leave, grid }: TableContext): boolean {
  const column = table.columns.find(
    ({ heading, role }) => role !== 'values' && heading.length === 1 && namesPersons(ownHeading(heading)),
  )
  const [said] = column?.heading ?? []
  if (column === undefined || said === undefined) return false
  if (!table.lines.some(({ row, role }) => role === 'data' && grid.raw(row, column.column) !== ''))
    return false
  const options = [LEAVE_OUT, LINE_PER_PLACE]
  const chosen = asker.choose({
    id: `persons:${said.value}`,
    kind: 'persons',
    about: said.text,
    where: where(said.from),
    options,
    isApplied: true,
  })
  if (chosen !== null && options[chosen] === LINE_PER_PLACE) return false
  leave(said.from, said.text, chosen === null ? 'a line for each person' : 'left out by choice')
  return true
}
