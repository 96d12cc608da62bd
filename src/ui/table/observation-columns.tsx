import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { Observation } from '../../dataset/observation.ts'
import type { NumberStyle } from '../../dataset/observation-wording.ts'
import { observationName, valueText } from '../../dataset/observation-wording.ts'
import { BOUND_NAMES } from '../../domain/bound-wording.ts'
import { compareTexts } from '../../domain/collation.ts'
import { compareQuantities } from '../../domain/order.ts'
import { comparePeriods, wordPeriod } from '../../domain/period.ts'
import type { Bilingual } from '../../domain/text.ts'
import { tableMessages as words } from '../messages/table.ts'

/** Sorting is the one feature that a table of a page needs. */
export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

const helper = createColumnHelper<typeof features, Observation>()

interface ColumnText {
  readonly id: string
  readonly header: Bilingual
  readonly text: (row: Observation, style: NumberStyle) => string
  /** Orders two rows upwards; rows for which it has no place come last either way. */
  readonly compare: (a: Observation, b: Observation, style: NumberStyle) => number
  readonly placed?: (row: Observation) => boolean
}

const byText =
  (text: ColumnText['text']): ColumnText['compare'] =>
  (a, b, style) =>
    compareTexts(text(a, style), text(b, style), style.language)

const textColumn = (id: string, header: Bilingual, text: ColumnText['text']): ColumnText => ({
  id,
  header,
  text,
  compare: byText(text),
})

/** The columns of an observation table, with how each is written and ordered. */
export const OBSERVATION_COLUMNS: readonly ColumnText[] = [
  textColumn('locality', words.locality, (row, { language }) => row.locality.name[language]),
  textColumn('indicator', words.indicator, (row, { language }) => observationName(row, language)),
  {
    id: 'value',
    header: words.value,
    text: valueText,
    compare: (a, b) => compareQuantities(a.quantity, b.quantity),
    placed: (row) => row.quantity.bound !== 'vague',
  },
  textColumn('bound', words.bound, (row, { language }) => BOUND_NAMES[row.quantity.bound][language]),
  {
    id: 'period',
    header: words.period,
    text: (row, { language }) => {
      const period = wordPeriod(row.period, language)
      return row.period?.basis === 'inferred' ? `${period} ${words.inferred[language]}` : period
    },
    compare: (a, b) => comparePeriods(a.period, b.period),
    placed: (row) => row.period !== null,
  },
  textColumn('theme', words.theme, (row, { language }) => row.theme.name[language]),
  textColumn('scope', words.scope, (row, { language }) => row.scope?.[language] ?? ''),
  textColumn('source', words.source, (row, { language }) =>
    row.status === 'derived' ? words.derived[language] : row.printed,
  ),
]

/** The columns as the table library takes them, in a language and notation. */
export const columnsFor = (style: NumberStyle, ids: readonly string[]) =>
  OBSERVATION_COLUMNS.filter(({ id }) => ids.includes(id)).map(({ id, header, compare, placed }) =>
    helper.accessor((row): unknown => (placed === undefined || placed(row) ? row : undefined), {
      id,
      header: header[style.language],
      sortFn: (a, b) => compare(a.original, b.original, style),
      sortUndefined: 'last',
    }),
  )
