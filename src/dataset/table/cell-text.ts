import type { Language } from '../../domain/text.ts'
import { inBrackets, textIn } from '../../domain/text.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import { boundText } from '../bound-text.ts'
import type { Observation } from '../observation.ts'
import type { NumberStyle } from '../observation-wording.ts'
import { observationName, scopeWords, valueText } from '../observation-wording.ts'
import { typedBriefly } from '../source-wording.ts'
import type { ColumnContext } from './column.ts'
import type { ColumnId } from './columns.ts'
import { COLUMNS } from './columns.ts'

/**
 * The words of a cell, as files and the clipboard give them. An indicator names its category, and the scope for which its value holds,
 * where no column shows them: a row must not lose what it is about because a column is hidden.
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
  if (id === 'bound') return boundText(observation, style)
  if (id === 'indicator') return rowName(observation, columns, language)
  const column = COLUMNS[id]
  if (column.type === 'number')
    return (
      column.wordsOf?.(observation, context, style) ??
      column.quantityOf(observation, context)?.value?.toString() ??
      ''
    )
  // What is printed in a file, and the file's name, are from outside too.
  const text = isolated(textIn(column.entryOf(observation, context)?.text, language) ?? '')
  const typed = id === 'printed' ? typedBriefly(observation, language) : null
  if (typed === null) return text
  return text === '' ? typed : `${text}${inBrackets(typed, language)}`
}

/** The indicator with what no column shows of its row: category and scope. */
export function rowName(observation: Observation, columns: readonly ColumnId[], language: Language): string {
  const name = columns.includes('breakdown')
    ? textIn(observation.indicator.name, language)
    : observationName(observation, language)
  const scopes = columns.includes('scope') ? [] : scopeWords(observation, language)
  return [name, ...scopes].join(' · ')
}
