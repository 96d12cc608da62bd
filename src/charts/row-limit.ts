import { fill } from '../domain/fill.ts'
import type { Quantity } from '../domain/number/bound.ts'
import { likelyInterval } from '../domain/number/interval.ts'
import type { Language } from '../domain/text.ts'
import { LEFT_OUT } from '../words/charts/row-limit.ts'
import type { ChartModel, LegendEntry, RowsModel } from './chart-model.ts'
import type { ChartContext } from './context.ts'

/** Nobody reads more rows than this one by one. */
export const MOST_ROWS = 40

type Room = Pick<ChartContext, 'language' | 'mostRows'>

interface Valued {
  readonly quantity: Quantity | null
}

/** Whether the bounds of what was left out allow more than what is shown: 超90% beside 92.4%. */
function mayBeGreater(all: readonly Valued[], shown: number): boolean {
  const ends = all.map(({ quantity }) => (quantity === null ? null : likelyInterval(quantity)))
  const least = Math.min(...ends.slice(0, shown).flatMap((end) => end?.lower ?? []))
  return ends.slice(shown).some((end) => end !== null && end.upper > least)
}

/** Makes a footnote on what was left out, in the language of a chart that may be on a slide; empty if nothing was. */
const noteOnRest =
  (order: 'byValue' | 'inOrder') =>
  (all: readonly Valued[], shown: number, { language, mostRows: room }: Room): string[] => {
    if (shown >= all.length) return []
    const byValue = mayBeGreater(all, shown) ? 'open' : room === undefined ? 'byValue' : 'byValueOnSlide'
    const text = LEFT_OUT[order === 'byValue' ? byValue : order]
    return [fill(text[language], { shown, left: all.length - shown }, language)]
  }

/** For a drawing in the order of its values, and for a list in its own order. */
export const leftOutNote = noteOnRest('byValue')
export const cutNote = noteOnRest('inOrder')

const NO_VALUE: Valued = { quantity: null }

/** As many as a chart draws, those that it has no room for, and the note on them. */
export function withinLimit<T>(
  all: readonly T[],
  context: ChartContext,
  note: (all: readonly T[], shown: number, room: Room) => string[] = (rows, shown, room) =>
    cutNote(
      rows.map(() => NO_VALUE),
      shown,
      room,
    ),
) {
  const shown = all.slice(0, Math.min(MOST_ROWS, context.mostRows ?? MOST_ROWS))
  return { shown, beyond: all.slice(shown.length), notes: note(all, shown.length, context) }
}

export const isRows = (chart: ChartModel): chart is RowsModel =>
  chart.kind === 'rate' || chart.kind === 'bars' || chart.kind === 'dots' || chart.kind === 'breakdown'

/** A chart of a slide with only its first rows. Its note on how many are left out replaces the one that it had. */
export function withFirstRows(model: RowsModel, rows: number, language: Language): RowsModel {
  const note = model.kind === 'bars' || model.kind === 'dots' ? leftOutNote : cutNote
  const said = (shown: number) => note(model.table.rows, shown, { language, mostRows: shown })
  const before = said(model.points.length)
  const now = (notes: readonly string[]) => [
    ...said(rows),
    ...notes.filter((words) => !before.includes(words)),
  ]
  const points = model.points.slice(0, rows)
  const isDrawn = ({ mark: entry }: LegendEntry): boolean =>
    entry === 'whole' ||
    points.some(({ mark, derived, target }) =>
      entry === 'derived'
        ? derived
        : entry === 'target'
          ? target !== null
          : entry === 'about'
            ? mark.openEnd === 'about'
            : mark.bound === entry && mark.openEnd !== 'about',
    )
  return {
    ...model,
    points,
    legend: model.legend.filter(isDrawn),
    footnotes: now(model.footnotes),
    cautions: now(model.cautions),
  }
}
