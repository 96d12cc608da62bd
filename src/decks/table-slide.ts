import type { ChartContext } from '../charts/context.ts'
import { footnotesOf, shortSource, sourceLine } from '../charts/footnotes.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { doubtsOf } from '../dataset/review/review-wording.ts'
import type { Read } from '../dataset/search/search-match.ts'
import type { SlideOf } from '../domain/spec/deck.ts'
import { comma, semicolon } from '../domain/text.ts'
import { withRowsThatFit } from './chart-slide.ts'
import type { SlideModel } from './slide-model.ts'
import type { TableOnSlide } from './slide-table.ts'
import { MOST_TABLE_ROWS, statementOf, tableOnSlide } from './slide-table.ts'
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

function slideWith(
  slide: SlideOf<'table'>,
  { table, shown, place }: TableOnSlide,
  dataset: Dataset,
  context: ChartContext,
): TableSlide {
  const { language } = context
  const statement = statementOf(table, table.rows.length)
  const footnotes = footnotesOf(shown, context)
  const source = sourceLine(shown, dataset.sources, language)
  const title = wordsOr(slide.title, tableTitle(table, place, language), language)
  const cells = table.rows.map((row) => row.join(comma(language)))
  return {
    layout: 'table',
    id: slide.id,
    title,
    subtitle: '',
    notes: wordsOr(
      slide.notes,
      speakerNotes({ points: [], footnotes: [statement, ...footnotes], source }, context),
      language,
    ),
    legend: [],
    footnotes,
    cautions: doubtsOf(shown, language),
    source,
    shortSource: shortSource(shown, language),
    description: [title, statement, ...cells].join(semicolon(language)),
    table,
  }
}
