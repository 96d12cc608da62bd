import { isMoney, likelyUnit } from '../cell/unit-text.ts'
import { isAverageAlone, isShareAlone } from '../cell/words.ts'
import { decimalsIn } from '../change-check.ts'
import type { ValuesHeading } from '../describe/description.ts'
import type { TableContext } from './table-context.ts'

/** A column that counts something, of which a share, an average or a mark beside it may be. */
export interface CountedColumn {
  readonly column: number
  readonly name: string
  readonly heading: ValuesHeading
  /** The cell of the heading above its own. */
  readonly above: string | undefined
  /** Its own heading says only how it counts: 人数 below 女会员. */
  readonly isPlain: boolean
}

/** The columns that a share or an average may be of, the likeliest first; one alone where the sheet says which it is. */
export function measuredBy(
  {
    name,
    column,
    above,
  }: { readonly name: string; readonly column: number; readonly above: string | undefined },
  counted: readonly CountedColumn[],
  context: TableContext,
): readonly CountedColumn[] {
  const isShare = isShareAlone(name)
  const isAverage = isAverageAlone(name)
  const beside = counted.filter((each) => each.above === above).toReversed()
  const [nearest] = beside
  if (nearest === undefined || (above !== undefined && nearest.isPlain)) return []
  // A mark, or whatever else stands behind each of several columns, is of the column before it.
  if (!isShare && !isAverage) return [nearest]
  const unitOf = ({ heading, name: of }: CountedColumn) => heading.unit?.value.unit ?? likelyUnit(of) ?? ''
  const numbers = beside.filter((each) => unitOf(each) !== '%')
  const spent = isAverage ? numbers.filter((each) => isMoney(unitOf(each))) : []
  const likely = spent.length > 0 ? spent : numbers
  if (likely.length < 2) return likely
  const fitting = likely.filter((each) => fits(column, each.column, isAverage, context))
  const [best] = fitting
  return best !== undefined ? [best] : likely
}

/** Lines that are looked at. */
const SAMPLE = 200
/** By how much money may be counted in other units than its average. */
const SCALES = [1, 1000, 10000, 1e8]

/**
 * Whether the numbers of a column are in most lines what another one comes to: as a share of its own sum or of a further column, or as an average
 * over that.
 */
function fits(column: number, of: number, isAverage: boolean, context: TableContext): boolean {
  const { grid, table, exactValue } = context
  const lines = table.lines
    .flatMap(({ row, role }) => {
      if (role !== 'data') return []
      const [said, part] = [exactValue(row, column), exactValue(row, of)]
      const slack = 0.6 / 10 ** decimalsIn(grid.shown(row, column) ?? grid.raw(row, column))
      return said === null || part === null || said === 0 ? [] : [{ row, said, part, slack }]
    })
    .slice(0, SAMPLE)
  const scales = isAverage ? SCALES : [100, 1]
  const agrees = (wholeOf: (row: number) => number | null) =>
    scales.some((scale) => {
      const agreeing = lines.filter(({ row, said, part, slack }) => {
        const whole = wholeOf(row)
        return whole !== null && whole !== 0 && Math.abs((part / whole) * scale - said) <= slack
      })
      return agreeing.length * 2 > lines.length
    })
  const sum = lines.reduce((all, { part }) => all + part, 0)
  if (!isAverage && lines.length > 1 && agrees(() => sum)) return true
  return table.columns.some(
    (other) =>
      other.role === 'values' &&
      other.column !== column &&
      other.column !== of &&
      agrees((row) => exactValue(row, other.column)),
  )
}
