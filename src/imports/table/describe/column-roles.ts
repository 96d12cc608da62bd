import { saysKindAlone } from '../../../domain/record/kind-words.ts'
import { entryOf } from '../../../lib/entry-of.ts'
import { tight } from '../../../places/written-name.ts'
import type { KnownWords } from '../cell/known-words.ts'
import { numberIn } from '../cell/number-text.ts'
import { partedName, periodIn } from '../cell/period-words.ts'
import { isRowLabel } from '../cell/pivot-words.ts'
import { splitUnit } from '../cell/unit-text.ts'
import type { KeyRole } from '../cell/words.ts'
import { isContact, isGrowth, isOfEvent, isRank, isTotal, keyRoles, saysNoIndicator } from '../cell/words.ts'
import type { Headings, Sample, Samples } from './column-sample.ts'
import { countedBy, SAMPLE, sampleOf } from './column-sample.ts'
import { assignNamed, assignSplitting, dropAttributes } from './column-splits.ts'
import type { ColumnRole, Correction } from './description.ts'
import { ownHeading } from './description.ts'
import type { TableLines } from './find-tables.ts'
import type { Grid } from './grid.ts'
import { assignGroups, headsGroups } from './group-columns.ts'
import { areClasses } from './row-read.ts'

/** What the columns of a table are: as a person said, else as their headings say, else by what their cells hold. */
export function columnRoles(
  grid: Grid,
  table: TableLines,
  columns: readonly number[],
  headings: Headings,
  words: KnownWords,
  said: NonNullable<Correction['columns']>,
): ReadonlyMap<number, ColumnRole> {
  const samples = new Map(columns.map((column) => [column, sampleOf(grid, table, column, words)]))
  const roles = new Map<number, ColumnRole>()
  for (const column of columns) {
    const own = said[column]
    if (own !== undefined) roles.set(column, own)
    else if (grid.isHiddenColumn(column)) roles.set(column, 'hidden')
    else if (entryOf(samples, column).filled === 0 && entryOf(headings, column).length === 0)
      roles.set(column, 'blank')
  }
  const free = () => columns.filter((column) => !roles.has(column))
  for (const column of free())
    if (isOfClasses(grid, table, column, columns, ownHeading(entryOf(headings, column))))
      roles.set(column, 'breakdown')
  assignRowLabels(free(), headings, samples, roles)
  assignKeys(free(), headings, samples, roles)
  for (const column of free()) {
    const sample = entryOf(samples, column)
    // Below 数值 and 会员数（人） even a single number is one, whatever the other cells say: these are named one by one.
    const isSaid = announcesValues(ownHeading(entryOf(headings, column)), words)
    const isValues =
      sample.numbers > 0 || (isSaid && sample.digits > 0)
        ? isSaid || sample.numbers + sample.missing >= sample.filled * 0.5
        : sample.missing > 0 && sample.missing === sample.filled
    roles.set(column, isValues || (sample.filled === 0 && sample.texts === 0) ? 'values' : 'left-out')
  }
  assignWordless(columns, headings, samples, roles, words, table)
  for (const column of columns)
    if (said[column] === undefined && isOfProjects(column, columns, headings, samples, roles, words))
      roles.set(column, 'breakdown')
  const unsaid = columns.filter((column) => said[column] === undefined)
  assignGroups(grid, table, unsaid, headings, roles)
  assignNamed(grid, table, columns, headings, roles)
  dropAttributes(grid, table, columns, headings, samples, roles)
  assignSplitting(grid, table, columns, headings, roles)
  return roles
}

/** 项目名称 has names of projects where each column beside it says what is counted, 会员数 and 工会数, and none of its names does. */
function isOfProjects(
  column: number,
  columns: readonly number[],
  headings: Headings,
  samples: Samples,
  roles: ReadonlyMap<number, ColumnRole>,
  words: KnownWords,
): boolean {
  const values = columns.filter((each) => roles.get(each) === 'values')
  return (
    roles.get(column) === 'indicator' &&
    /^项目(?:名称)?$/u.test(tight(ownHeading(entryOf(headings, column)))) &&
    entryOf(samples, column).indicators === 0 &&
    columns.some((each) => roles.get(each) === 'place') &&
    values.length > 1 &&
    values.every((each) => words.indicator(splitUnit(ownHeading(entryOf(headings, each))).name) !== null)
  )
}

/** Whether a column that comes before the values, or that its heading calls one of items or kinds, has 35岁及以下, 36—45岁 and the like. */
function isOfClasses(
  grid: Grid,
  { body }: TableLines,
  column: number,
  columns: readonly number[],
  heading: string,
): boolean {
  const isKey = keyRoles(heading).some((role) => role === 'indicator' || role === 'breakdown')
  if (!isKey && column !== columns[0]) return false
  const filled = body.slice(0, SAMPLE).flatMap((row) => grid.at(row, column) || [])
  const classes = filled.filter((text) => numberIn(text).kind === 'number')
  return classes.length * 2 > filled.length && areClasses(classes)
}

/** Whether a heading says that numbers are below it: 数值, a unit, or the name of an indicator that is known. */
function announcesValues(heading: string, words: KnownWords): boolean {
  if (keyRoles(heading).includes('value')) return true
  if (isOfEvent(heading) || isContact(heading)) return false
  const { name, unit } = splitUnit(heading)
  return (unit !== null && unit.unit !== '') || words.indicator(name) !== null
}

/** Gives the column of 行标签 the role that its cells have: years are numbers too. */
function assignRowLabels(
  columns: readonly number[],
  headings: Headings,
  samples: Samples,
  roles: Map<number, ColumnRole>,
): void {
  for (const column of columns) {
    if (!isRowLabel(ownHeading(entryOf(headings, column)))) continue
    const { filled, periods, places } = entryOf(samples, column)
    if (periods * 2 > filled) roles.set(column, 'period')
    else if (places * 2 >= filled) roles.set(column, 'place')
  }
}

/** Gives columns the roles that their own headings name, where their cells do not speak against it. */
function assignKeys(
  columns: readonly number[],
  headings: Headings,
  samples: Samples,
  roles: Map<number, ColumnRole>,
): void {
  const rolesOf = (column: number): readonly KeyRole[] => {
    const path = entryOf(headings, column)
    return path.length === 1 || path.length === 2 ? keyRoles(ownHeading(path)) : []
  }
  /**
   * 单位 beside 地区, or behind another 单位, with no place below it, has units even where most of them are unknown: some are known, or 数值 comes
   * before it.
   */
  const hasUnits = (column: number, { places, units }: Sample): boolean =>
    places === 0 &&
    columns.some(
      (other) => rolesOf(other).includes('place') && (!rolesOf(other).includes('unit') || other < column),
    ) &&
    (units > 0 || columns.some((other) => other < column && rolesOf(other).includes('value')))
  for (const column of columns) {
    const path = entryOf(headings, column)
    const sample = entryOf(samples, column)
    const named = new Set<KeyRole>(rolesOf(column))
    const mostly = (count: number) => sample.filled > 0 && count >= sample.filled * 0.6
    const isNumbers = mostly(sample.numbers) && sample.codes === 0
    if (named.has('unit') && (mostly(sample.units) || hasUnits(column, sample))) roles.set(column, 'unit')
    else if (
      named.has('serial') &&
      !named.has('place') &&
      (sample.serial || sample.filled === 0 || mostly(sample.numbers) || sample.places === 0)
    )
      roles.set(column, 'serial')
    else if (named.has('place') && !isNumbers && (sample.filled > 0 || !named.has('unit')))
      roles.set(column, 'place')
    else if (named.has('indicator') && !isNumbers) roles.set(column, 'indicator')
    else if (named.has('unit') && !isNumbers) roles.set(column, 'unit')
    else if (
      named.has('period') &&
      (sample.periods > 0 || mostly(sample.serials) || (sample.isCount && countedBy(ownHeading(path)) !== ''))
    )
      roles.set(column, 'period')
    else if (named.has('breakdown') && (!mostly(sample.plain) || sample.isCount))
      roles.set(column, 'breakdown')
    else if (isContact(ownHeading(path)) || (named.has('note') && !mostly(sample.numbers)))
      roles.set(column, 'note')
    else if (path.some(({ text }) => isRank(text)) && sample.places === 0) roles.set(column, 'serial')
    else if (path.length === 0 && sample.serial) roles.set(column, 'serial')
  }
}

/** Gives each column whose heading names no role a role by what its cells hold. */
function assignWordless(
  columns: readonly number[],
  headings: Headings,
  samples: Samples,
  roles: Map<number, ColumnRole>,
  words: KnownWords,
  table: TableLines,
): void {
  const open = columns.filter((column) => roles.get(column) === 'left-out')
  const has = (role: ColumnRole) => [...roles.values()].includes(role)
  const values = columns.filter((column) => roles.get(column) === 'values')
  const part = (column: number, count: (sample: Sample) => number) => {
    const sample = samples.get(column)
    return sample === undefined || sample.filled === 0 ? 0 : count(sample) / sample.filled
  }
  for (const column of open) {
    if (!has('unit') && part(column, ({ units }) => units) > 0.6) roles.set(column, 'unit')
    else if (
      !has('period') &&
      part(column, ({ periods }) => periods) > 0.6 &&
      !isOfEvent(ownHeading(entryOf(headings, column)))
    )
      roles.set(column, 'period')
    else if (!has('place') && part(column, ({ places }) => places) >= 0.5) roles.set(column, 'place')
    else if (
      !has('indicator') &&
      (part(column, ({ indicators }) => indicators) >= 0.3 ||
        (namesTasks(ownHeading(entryOf(headings, column))) && values.length > 0)) &&
      !namesIndicators(values, headings, words, saysKindAlone)
    )
      roles.set(column, 'indicator')
  }
  for (const column of columns)
    if (!has('place') && part(column, ({ codes }) => codes) > 0.6) roles.set(column, 'place')
  if (has('place') || has('indicator') || table.body.length === 0) return
  const named = columns.filter(
    (column) => roles.get(column) === 'left-out' && part(column, ({ texts }) => texts) > 0.5,
  )
  // 项目类别 before other names heads these.
  const first = named.find((column) => !headsGroups(ownHeading(entryOf(headings, column)))) ?? named[0]
  if (first !== undefined) roles.set(first, namesIndicators(values, headings, words) ? 'place' : 'indicator')
}

/** Whether a column of texts has the names of what was to be done. */
const namesTasks = (heading: string): boolean =>
  /^(?:年度|重点|主要|工作|目标|考核){0,2}(?:任务|事项|工作)(?:名称|内容|项目|事项)?$|^tasks?$/iu.test(
    tight(heading),
  )

/**
 * Whether the headings of values name what was counted, so that the lines cannot.
 * @param isOpen tells names that say it of what the lines name, if there is such a column: 年度目标 and 完成
 */
const namesIndicators = (
  values: readonly number[],
  headings: Headings,
  words: KnownWords,
  isOpen: (name: string) => boolean = () => false,
): boolean =>
  values.some((column) =>
    entryOf(headings, column).some(({ text }) => {
      const { name } = splitUnit(text)
      const rest = partedName(name, words)?.rest ?? name
      return (
        !isOpen(tight(rest)) &&
        periodIn(name) === null &&
        !isTotal(name) &&
        !saysNoIndicator(name) &&
        !isGrowth(name) &&
        !words.isPlace(name)
      )
    }),
  )
