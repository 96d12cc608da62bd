import type { ChartContext } from '../charts/context.ts'
import { textWidth } from '../charts/layout/text-width.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { saidValue, withScopes } from '../dataset/observation-wording.ts'
import type { Read } from '../dataset/search/search-match.ts'
import { besideValues } from '../dataset/table/beside-values.ts'
import { cellText } from '../dataset/table/cell-text.ts'
import type { ColumnContext } from '../dataset/table/column.ts'
import type { ColumnId } from '../dataset/table/columns.ts'
import { COLUMNS } from '../dataset/table/columns.ts'
import type { ColumnarIndex } from '../dataset/table/store/columnar-index.ts'
import { indexRows } from '../dataset/table/store/columnar-index.ts'
import type { CurrentView } from '../dataset/table/view/current-view.ts'
import { currentView } from '../dataset/table/view/current-view.ts'
import { decodeView } from '../dataset/table/view/view-address.ts'
import { DEFAULT_VIEW } from '../dataset/table/view/view-state.ts'
import { viewStatement } from '../dataset/table/view/view-statement.ts'
import { fill } from '../domain/fill.ts'
import type { SlideOf } from '../domain/spec/deck.ts'
import type { Language } from '../domain/text.ts'
import { colon, comma, listOf, semicolon, textIn } from '../domain/text.ts'
import { wordPeriodBasis } from '../domain/time/period.ts'
import { byId } from '../lib/group-rows.ts'
import { NO_ROOM_FOR, PART_OF_ROWS } from '../words/decks/slide-table.ts'
import { aboutValues } from './chart-deck.ts'
import { withRowsThatFit } from './rows-that-fit.ts'
import { statementOf } from './slide/table-block.ts'
import type { SlideModel, SlideTable } from './slide-model.ts'
import { speakerNotes, tableTitle } from './slide-words.ts'
import { wordsOr } from './words.ts'

type TableSlide = Extract<SlideModel, { layout: 'table' }>

/**
 * A slide of the first rows of a table, as many as fit.
 * @param read gives the pinyin with which the table is searched; null without pinyin
 */
export function tableSlide(
  slide: SlideOf<'table'>,
  dataset: Dataset,
  context: ChartContext,
  read: Read | null,
): TableSlide {
  const tableOf = tableOnSlide(slide.query, dataset, context, read)
  return withRowsThatFit((rows) => slideWith(slide, tableOf(rows), dataset, context), 1, MOST_TABLE_ROWS)
}

/**
 * A slide of values that no drawing suits, as a table: greatest first, without the indicator that its title names.
 * @param lacks what must be said of the values that the data does not have
 */
export function valuesAsTable(
  slide: Pick<SlideOf<'chart'>, 'id' | 'title' | 'notes'>,
  values: readonly Observation[],
  title: string,
  lacks: readonly string[],
  dataset: Dataset,
  context: ChartContext,
): TableSlide {
  const beside = besideValues({ observations: byId(values) }, (row) => context.targetOf?.(row))
  const index = indexRows(values, { localities: dataset.localities, read: null, beside })
  const columns = VALUE_COLUMNS.filter(
    (id) => id !== 'breakdown' || values.some(({ breakdown }) => breakdown !== null),
  )
  const sort = [{ column: 'value', direction: 'desc' }] as const
  const view = currentView(index, { ...DEFAULT_VIEW, columns, sort }, context.language)
  const tableOf = tableOfView(view, dataset, context)
  return withRowsThatFit(
    (rows) => slideWith(slide, tableOf(rows), dataset, context, title, lacks),
    1,
    MOST_TABLE_ROWS,
  )
}

/** What a table of one indicator tells of its values. */
const VALUE_COLUMNS = ['locality', 'breakdown', 'value', 'period'] as const

function slideWith(
  slide: Pick<SlideOf<'table'>, 'id' | 'title' | 'notes'>,
  { table, shown, place }: TableOnSlide,
  dataset: Dataset,
  context: ChartContext,
  name?: string,
  lacks: readonly string[] = [],
): TableSlide {
  const { language } = context
  const statement = statementOf(table, table.rows.length)
  const about = aboutValues(shown, dataset, context, lacks)
  const footnotes = [statement, ...lacks, ...about.footnotes]
  const title = wordsOr(slide.title, name ?? tableTitle(table, place, language), language)
  const cells = table.rows.map((row) => row.join(comma(language)))
  return {
    layout: 'table',
    id: slide.id,
    title,
    subtitle: '',
    ...about,
    notes: speakerNotes(slide.notes, { points: [], footnotes, source: about.source }, context),
    legend: [],
    description: [title, statement, ...cells].join(semicolon(language)),
    table,
  }
}

/** Room of a table on a slide, in em of its cells: 1728 px across at 26 px. */
const WIDTH = 66
/** In em. The cells of a wider column are broken into lines, so that other columns have room. */
const WIDEST = 13
const PADDING = 1
/** The most rows that a slide can show. */
const MOST_TABLE_ROWS = 16

/** Columns that a slide leaves out: the value says its scope itself, and who said what of a value is not for an audience. */
const LEFT_TO_THE_PAGE: ReadonlySet<ColumnId> = new Set(['scope', 'marks', 'notes'])

/** The table of a view on a slide, with the observations of its rows. */
interface TableOnSlide {
  readonly table: SlideTable
  readonly shown: readonly Observation[]
  /** The locality to which the view is limited, or that all its rows share, including rows that are not shown. */
  readonly place: string | null
}

/**
 * The table of the view that a query describes: a function that gives it for a number of first rows, with the columns that fit. Its
 * statements say how many of how many rows it shows, the filters, the order, and which columns did not fit.
 * @param read gives the pinyin with which the view is searched; null without pinyin
 */
export function tableOnSlide(
  query: Readonly<Record<string, string>>,
  dataset: Dataset,
  context: ChartContext,
  read: Read | null,
): (rows: number) => TableOnSlide {
  const index = indexOf(dataset, read, context.targetOf)
  return tableOfView(currentView(index, decodeView(query), context.language), dataset, context)
}

/** The table of a view for a number of first rows, see {@link tableOnSlide}. */
function tableOfView(
  view: CurrentView,
  dataset: Dataset,
  context: ChartContext,
): (rows: number) => TableOnSlide {
  const { language } = context
  const wanted = view.columns.filter((id) => !LEFT_TO_THE_PAGE.has(id))
  // The indicator includes its category unless a column shows it.
  const named: readonly ColumnId[] = [...wanted, 'scope']
  const candidates = [...view.rows.subarray(0, MOST_TABLE_ROWS)].map((row) => view.index.row(row))
  const words = (id: ColumnId, observation: Observation) =>
    wordCell(id, observation, named, view.index.context, context)
  const place = placeOf(view, dataset, language)
  return (rows) => {
    const shown = candidates.slice(0, rows)
    // The columns are chosen for these rows alone, so that a long cell further down does not take room from them.
    const columns = columnsThatFit(
      wanted.map((id) => {
        const texts = [textIn(COLUMNS[id].header, language), ...shown.map((row) => words(id, row))]
        return { id, width: PADDING + Math.max(...texts.map(textWidth)) }
      }),
    )
    const left = wanted.filter((id) => !columns.includes(id))
    return {
      shown,
      place,
      table: {
        columns: columns.map((id) => ({
          key: id,
          label: textIn(COLUMNS[id].header, language),
          numeric: COLUMNS[id].type === 'number',
        })),
        rows: shown.map((observation) => columns.map((id) => words(id, observation))),
        total: view.counts.shown,
        statements:
          shown.length === 0
            ? [statementWords(view, 0, left, language)]
            : shown.map((_, i) => statementWords(view, i + 1, left, language)),
      },
    }
  }
}

const indexes = new WeakMap<
  Dataset['observations'],
  {
    readonly read: Read | null
    readonly targetOf: ChartContext['targetOf']
    readonly index: ColumnarIndex
  }
>()

/** The index of the whole dataset, built when a deck first has a table. */
function indexOf(
  { observations, localities }: Dataset,
  read: Read | null,
  targetOf: ChartContext['targetOf'],
): ColumnarIndex {
  const known = indexes.get(observations)
  const isSame = known?.targetOf === targetOf && (known?.read === read || read === null)
  if (known !== undefined && isSame) return known.index
  const beside = besideValues({ observations }, (row) => targetOf?.(row))
  const index = indexRows([...observations.values()], { localities, read, beside })
  indexes.set(observations, { read, targetOf, index })
  return index
}

/**
 * A cell as a slide shows it. Inferred periods and derived values are marked, and the value says for which part it holds, because its
 * column is always shown.
 */
function wordCell(
  id: ColumnId,
  observation: Observation,
  columns: readonly ColumnId[],
  besides: ColumnContext,
  context: ChartContext,
): string {
  const { language } = context
  if (id === 'period') return wordPeriodBasis(observation.period, language)
  if (id === 'value') return withScopes(saidValue(observation, context), [observation], language)
  return cellText(id, observation, columns, besides, context)
}

interface SizedColumn {
  readonly id: ColumnId
  /** The width of its longest cell, in em. */
  readonly width: number
}

/**
 * The first columns that fit, always including the value: a table without values says nothing. Cells of wide columns are broken into
 * lines.
 */
function columnsThatFit(wanted: readonly SizedColumn[]): readonly ColumnId[] {
  const least = wanted.map(({ id, width }) => ({ id, width: Math.min(width, WIDEST + PADDING) }))
  const value = least.find(({ id }) => id === 'value')
  let room = WIDTH - (value?.width ?? 0)
  const kept = new Set<ColumnId>(value === undefined ? [] : ['value'])
  for (const { id, width } of least) {
    if (id === 'value') continue
    if (width > room) break
    room -= width
    kept.add(id)
  }
  return wanted.flatMap(({ id }) => (kept.has(id) ? [id] : []))
}

function placeOf({ rows, index, state }: CurrentView, dataset: Dataset, language: Language): string | null {
  const scoped = state.locality === null ? undefined : dataset.localities.get(state.locality)
  if (scoped !== undefined) return textIn(scoped.name, language)
  const [first] = rows
  if (first === undefined) return null
  const only = index.row(first).locality
  return rows.every((row) => index.row(row).locality.id === only.id) ? textIn(only.name, language) : null
}

function statementWords(
  view: CurrentView,
  shown: number,
  left: readonly ColumnId[],
  language: Language,
): string {
  const { shown: total } = view.counts
  // The first line says how many rows there are, which is not enough where the slide does not show them all.
  const [rows, ...others] = viewStatement(view).map(({ label, text }) => `${label}${colon(language)}${text}`)
  const part = fill(PART_OF_ROWS[language], { shown, all: total }, language)
  const parts = [shown < total ? part : rows, ...others]
  if (left.length > 0) {
    const list = listOf(
      left.map((id) => textIn(COLUMNS[id].header, language)),
      language,
    )
    parts.push(fill(NO_ROOM_FOR[language], { list }, language))
  }
  return parts.join(semicolon(language))
}
