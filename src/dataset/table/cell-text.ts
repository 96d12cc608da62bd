import { nameBound } from '../../domain/bound-wording.ts'
import type { Observation } from '../observation.ts'
import type { NumberStyle } from '../observation-wording.ts'
import { observationName, valueText } from '../observation-wording.ts'
import type { ColumnContext } from './column.ts'
import type { ColumnId } from './columns.ts'
import { COLUMNS } from './columns.ts'

/**
 * The words of a cell, as files and the clipboard give them. An indicator names its category where no column shows it: a
 * row must not lose what it is about because a column is hidden.
 */
export function cellText(
  id: ColumnId,
  observation: Observation,
  columns: readonly ColumnId[],
  context: ColumnContext,
  style: NumberStyle,
): string {
  const { language } = style
  if (id === 'value') return valueText(observation, style)
  if (id === 'bound') return nameBound(observation.quantity, language)
  if (id === 'indicator' && !columns.includes('breakdown')) return observationName(observation, language)
  const column = COLUMNS[id]
  if (column.type === 'number') return column.quantityOf(observation)?.value?.toString() ?? ''
  return column.entryOf(observation, context)?.text[language] ?? ''
}
