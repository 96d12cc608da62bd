import { fill } from '../domain/fill.ts'
import type { Language } from '../domain/text.ts'
import { LEFT_OUT } from '../words/charts/row-limit.ts'
import type { ChartModel, RowsModel } from './chart-model.ts'
import type { ChartContext } from './context.ts'

/** More rows than this are no longer read one by one. */
export const MOST_ROWS = 40

/** The rows that a chart draws at most. */
export const mostRows = ({ mostRows: room }: ChartContext): number => Math.min(MOST_ROWS, room ?? MOST_ROWS)

/** In which language it is said, and whether on a slide. */
type Told = Pick<ChartContext, 'language' | 'mostRows'>

/** What was left out of a drawing that is in the order of its values, as a footnote; nothing where nothing was. */
export function leftOutNote(shown: number, all: number, { language, mostRows: room }: Told): string[] {
  if (shown === all) return []
  const text = room === undefined ? LEFT_OUT.byValue : LEFT_OUT.byValueOnSlide
  return [fill(text[language], { shown, left: all - shown }, language)]
}

/** What was left out of a list in its own order, as a footnote; nothing where nothing was. */
export function cutNote(shown: number, all: number, { language }: Told): string[] {
  if (shown === all) return []
  return [fill(LEFT_OUT.inOrder[language], { shown, left: all - shown }, language)]
}

export const isRows = (chart: ChartModel): chart is RowsModel =>
  chart.kind === 'rate' || chart.kind === 'bars' || chart.kind === 'dots' || chart.kind === 'breakdown'

/** What a legend would explain of these rows. */
const marksOf = (points: RowsModel['points']): ReadonlySet<string> =>
  new Set(
    points.flatMap(({ mark, derived, target }) => [
      mark.bound,
      ...(derived ? ['derived'] : []),
      ...(target === null ? [] : ['target']),
    ]),
  )

/** A chart of a slide with the first of its rows alone, which says so in place of what it said of those it had. */
export function withFirstRows(model: RowsModel, rows: number, language: Language): RowsModel {
  const note = model.kind === 'bars' || model.kind === 'dots' ? leftOutNote : cutNote
  const said = (shown: number) => note(shown, model.table.rows.length, { language, mostRows: shown })
  const before = said(model.points.length)
  const now = (notes: readonly string[]) => [
    ...said(rows),
    ...notes.filter((words) => !before.includes(words)),
  ]
  const points = model.points.slice(0, rows)
  const drawn = marksOf(points)
  const gone = [...marksOf(model.points)].filter((mark) => !drawn.has(mark))
  return {
    ...model,
    points,
    legend: model.legend.filter(({ mark }) => !gone.includes(mark)),
    footnotes: now(model.footnotes),
    cautions: now(model.cautions),
  }
}
