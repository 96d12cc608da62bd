import type { NumberStyle } from '../../dataset/observation-wording.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import { atLeast, atMost, exact, range, vague } from '../../domain/number/bound.ts'
import { nameBound } from '../../domain/number/bound-wording.ts'
import type { Unit } from '../../domain/number/unit.ts'
import { textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { textOf, wordQuantity } from '../../domain/wording.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import { rowQuantity, sharedName } from '../../sources/row-keys.ts'
import type { SourceColumn, SourceRow } from '../../sources/view.ts'

/** The value of a row: 200余名, 200+ people. */
export const rowValue = (row: SourceRow, { language, notation }: NumberStyle): string =>
  textOf(
    wordQuantity(rowQuantity(row), row.unit, {
      language,
      notation,
      signed: row.indicator.kind === 'change',
      ...(row.printed === null ? {} : { printed: row.printed }),
    }),
  )

/** The words of a cell. An indicator names its category and scope, where no column shows them. */
export function rowCell(
  row: SourceRow,
  column: SourceColumn,
  columns: readonly SourceColumn[],
  style: NumberStyle,
): string {
  const { language } = style
  switch (column) {
    case 'value':
      return rowValue(row, style)
    case 'bound':
      return nameBound(rowQuantity(row), language)
    case 'period':
      return row.period === null ? '' : wordPeriodBasis(row.period, language)
    case 'printed':
      return isolated(row.printed ?? '')
    case 'id':
      return row.id
    case 'indicator': {
      const of = (id: 'breakdown' | 'scope') =>
        columns.includes(id) ? [] : ((row[id] === undefined ? undefined : textIn(row[id], language)) ?? [])
      return [textIn(row.indicator, language), of('breakdown'), of('scope')].flat().map(isolated).join(' · ')
    }
    default:
      return isolated(
        (sharedName(row, column) === undefined ? undefined : textIn(sharedName(row, column), language)) ?? '',
      )
  }
}

/** What lies between two ends, of which either may be open. */
function between(lower: number | null, upper: number | null): Quantity {
  if (lower !== null && upper !== null) return lower === upper ? exact(lower) : range(lower, upper)
  if (lower !== null) return atLeast(lower)
  return upper === null ? vague : atMost(upper)
}

/** A sum or a span in words; null where it is open at both ends. */
export function endsText(
  lower: number | null,
  upper: number | null,
  unit: Unit,
  { language, notation }: NumberStyle,
): string | null {
  if (lower === null && upper === null) return null
  return textOf(wordQuantity(between(lower, upper), unit, { language, notation }))
}
