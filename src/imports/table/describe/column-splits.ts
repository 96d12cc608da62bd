import { entryOf } from '../../../lib/entry-of.ts'
import { tight } from '../../../places/written-name.ts'
import { isHolder, isOfEvent, isOfNames, isTotal, namesPersons } from '../cell/words.ts'
import type { Headings, Samples } from './column-sample.ts'
import { SAMPLE } from './column-sample.ts'
import type { ColumnRole } from './description.ts'
import { ownHeading } from './description.ts'
import type { TableLines } from './find-tables.ts'
import type { Grid } from './grid.ts'
import { isDitto } from './grid.ts'

/* Columns by which the lines of one place are told apart, once the roles that headings name are given. */

/** 企业类型 in a list of firms describes each firm and does not split its values; 性别 splits any values that it is beside. */
export function dropAttributes(
  grid: Grid,
  { body }: TableLines,
  columns: readonly number[],
  headings: Headings,
  samples: Samples,
  roles: Map<number, ColumnRole>,
): void {
  const place = columns.find((column) => roles.get(column) === 'place')
  const sample = place === undefined ? undefined : samples.get(place)
  if (place === undefined || sample === undefined || sample.places * 2 > sample.filled) return
  const names = body.slice(0, SAMPLE).flatMap((row) => grid.at(row, place) || [])
  if (new Set(names).size < names.length || names.length < body.slice(0, SAMPLE).length) return
  for (const column of columns) {
    const heading = tight(ownHeading(entryOf(headings, column)))
    if (
      roles.get(column) === 'breakdown' &&
      /类|性质|等级|级别|形式|规模|所有制|行业|产业|隶属|class|type|sector|industry|ownership/iu.test(heading)
    )
      roles.set(column, 'left-out')
  }
}

const KEYS: readonly ColumnRole[] = ['place', 'indicator', 'period', 'breakdown']
/** Columns that are about persons or hold what nobody counts. */
const NO_SPLIT = /名|人$|电话|证|书记|主席|法人|签|地址|网址|邮|备注|说明|原因|意见|依据/u

/** Above the names of what has premises or members of its own, and so values of its own: 工作室名称, 培训基地名称. */
const OF_BODIES =
  /(?:站|点|室|中心|基地|家|校|企业|公司|厂|店|园|区|院|所|馆|屋|吧|站点|机构|组织|协会|社|村|班组|岗|station|cent(?:re|er)|studio|school|firm|company|site|club|office|association)(?:名称|全称|\s*name)$/iu
/** The most signs that a name has; what is longer tells of something. */
const LONGEST_NAME = 40

/**
 * In a list of stations, studios or centres with the county where each lies, the values are those of the station: its name is the place, and the county
 * holds it. A column of names beside counties that stand on one line each is so where its heading says that it names such bodies.
 */
export function assignNamed(
  grid: Grid,
  { body }: TableLines,
  columns: readonly number[],
  headings: Headings,
  roles: Map<number, ColumnRole>,
): void {
  const [place, ...others] = columns.filter((column) => roles.get(column) === 'place')
  if (place === undefined || others.length > 0) return
  const rows = body
    .slice(0, SAMPLE)
    .filter((row) =>
      columns.every((column) => roles.get(column) === 'values' || !isTotal(grid.at(row, column))),
    )
  const isHeld = isHolder(ownHeading(entryOf(headings, place)))
  const areNames = (column: number): boolean => {
    const heading = tight(ownHeading(entryOf(headings, column)))
    const texts = rows.map((row) => grid.at(row, column))
    const filled = texts.filter((text) => text !== '' && text.length <= LONGEST_NAME)
    if (namesPersons(heading) || filled.length * 2 <= texts.length) return false
    if (isOfNames(heading)) return isHeld || OF_BODIES.test(heading) || isSplit(column)
    const isDistinct = new Set(filled).size === texts.length
    return isHeld && column < place && isDistinct && !NO_SPLIT.test(heading) && !isOfEvent(heading)
  }
  const keys = columns.filter((column) => KEYS.includes(roles.get(column) ?? 'blank'))
  const keyOf = (row: number) => keys.map((column) => grid.at(row, column)).join('|')
  /** Whether lines of one place are told apart by a column alone; a name that stands twice leaves the other lines theirs. */
  const isSplit = (column: number): boolean =>
    new Set(rows.map(keyOf)).size < new Set(rows.map((row) => `${keyOf(row)}|${grid.at(row, column)}`)).size
  const named = columns.find((column) => roles.get(column) === 'left-out' && areNames(column))
  if (named !== undefined) roles.set(named, 'place')
}

/** A column of texts without which several lines would say values of the same thing splits them: 城区 and 乡镇 of each place. */
export function assignSplitting(
  grid: Grid,
  { body }: TableLines,
  columns: readonly number[],
  headings: Headings,
  roles: Map<number, ColumnRole>,
): void {
  const keys = columns.filter((column) => KEYS.includes(roles.get(column) ?? 'blank'))
  const values = columns.filter((column) => roles.get(column) === 'values')
  if (!keys.some((column) => roles.get(column) === 'place')) return
  const above = new Map<number, string>()
  const lines = body.slice(0, SAMPLE).flatMap((row) => {
    for (const column of keys) {
      const text = grid.at(row, column)
      if (text !== '' && !isDitto(text)) above.set(column, text)
    }
    const isData = values.some((column) => grid.raw(row, column) !== '')
    // 合计 may stand below 序号.
    const isSum = columns.some((column) => !values.includes(column) && isTotal(grid.at(row, column)))
    return isData && !isSum ? [{ row, key: keys.map((column) => above.get(column) ?? '').join('|') }] : []
  })
  const distinct = (texts: readonly string[]) => new Set(texts).size
  if (distinct(lines.map(({ key }) => key)) === lines.length) return
  const splitting = columns.find((column) => {
    if (roles.get(column) !== 'left-out') return false
    if (NO_SPLIT.test(tight(ownHeading(entryOf(headings, column))))) return false
    const texts = lines.map(({ row }) => grid.at(row, column))
    const both = lines.map(({ key }, at) => `${key}|${texts[at]}`)
    return distinct(both) === lines.length && texts.every((text) => text.length <= 20)
  })
  if (splitting !== undefined) roles.set(splitting, 'breakdown')
}
