import { saysKindAlone } from '../../../domain/record/kind-words.ts'
import type { Steps } from '../../../lib/steps.ts'
import { splitUnit } from '../cell/unit-text.ts'
import { bareName, isGrowth, saysMeasure, saysNoIndicator } from '../cell/words.ts'
import type { Valued } from '../describe/description.ts'
import { DOT, isMeasureAlone } from './indicator-name.ts'
import type { TableContext } from './table-context.ts'

/** Whether a name may be that of a class: 制造业, 国有企业, 大专. One that has what the title counts in it, 女会员, says what it is. */
function isClass(name: string, holder: string, { words }: TableContext): boolean {
  const counted = holder.replace(/(?:总|人|个)?数$/u, '')
  return (
    words.indicator(name) === null &&
    splitUnit(name).unit === null &&
    !saysMeasure(name) &&
    !saysNoIndicator(name) &&
    !isGrowth(name) &&
    (counted === '' || !name.includes(counted))
  )
}

/** A list of more names is one of things, and not of classes. */
const MOST_ASKED = 40
/** Names that a question tells. */
const SHOWN = 4

/** Names that are of other columns or lines, and tell nothing here. */
export const isOfOthers = (name: string): boolean =>
  isGrowth(name) || isMeasureAlone(name) || saysKindAlone(name)

/**
 * Whether the names of columns or lines split what the title counts, as 制造业 and 建筑业 below 分行业会员数 do. A title that only names an indicator
 * leaves it open: the names are then taken for parts, which the user confirms once. A title that says only by what is split, 分行业情况, or none
 * above parts with their sum, leaves open what is counted: that is asked.
 * @param isSum whether a column beside them is what they come to
 * @param where the cell of the first of them
 */
export function splitTitle(
  names: readonly string[],
  isSum: boolean,
  where: string,
  context: TableContext,
): boolean {
  const { around, asker } = context
  const holder = around.indicator?.value
  const [first] = names
  if (first === undefined || names.length < 2) return false
  if (holder?.known?.isRate === true || new Set(names).size < names.length) return false
  if (!names.every((name) => isClass(name, holder?.name ?? '', context))) return false
  if (around.isSplit || isSum) return true
  if (holder === undefined || around.stem !== holder.name || names.length > MOST_ASKED) return false
  const shown = `${names.slice(0, SHOWN).join('、')}${names.length > SHOWN ? '…' : ''}`
  const answer = asker.choose({
    id: `indicator:${names.join('、')}`,
    kind: 'indicator',
    about: `what ${shown} counts`,
    where: context.where(where),
    options: [`${holder.name}${DOT}${first}`, first],
    isApplied: true,
  })
  return answer !== 1
}

/** Lines between two pauses. */
const AT_ONCE = 1024
/** Lines in which a sum is looked at. */
const SAMPLE = 200

/** The columns whose headings split what the title counts: 制造业 and 建筑业 below 分行业会员数, with or without a column that sums them. */
export function* columnsOfTitle(
  columns: readonly Valued[],
  context: TableContext,
): Steps<ReadonlySet<number>> {
  const { table, exactValue, words } = context
  const ownOf = ({ heading }: Valued) => bareName(heading.indicator.at(-1)?.value ?? '')
  const isAlone = ({ heading, description }: Valued) =>
    description.heading.length === 1 && heading.place === null && heading.qualifier === ''
  const open = columns.filter(
    (each) => isAlone(each) && ownOf(each) !== '' && !isOfOthers(ownOf(each)) && !each.heading.isOfWhich,
  )
  const unknown = open.filter((each) => words.indicator(ownOf(each)) === null)
  const total = columns.find(({ heading }) => heading.isTotal && heading.indicator.length === 0)
  let isSum = total !== undefined && unknown.length > 1
  for (const [at, { row, role }] of table.lines.slice(0, SAMPLE).entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield
    const says = total === undefined || role !== 'data' ? null : exactValue(row, total.description.column)
    if (says === null) continue
    const parts = open.map(({ description }) => exactValue(row, description.column) ?? 0)
    const sum = parts.reduce((all, part) => all + part, 0)
    if (Math.abs(sum - says) > 1e-9 * Math.abs(says)) isSum = false
  }
  // Where nothing says what is counted, it is asked of columns that all leave it open.
  if (context.around.indicator === null && unknown.length < open.length) return new Set()
  const [first] = unknown
  const from = first?.heading.indicator[0]?.from ?? context.firstCell
  return splitTitle(unknown.map(ownOf), isSum, from, context)
    ? new Set(unknown.map(({ description }) => description.column))
    : new Set()
}
