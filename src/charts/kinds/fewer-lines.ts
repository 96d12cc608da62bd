import type { Observation } from '../../dataset/observation.ts'
import { fill } from '../../domain/fill.ts'
import type { Language } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import {
  FREE_NOTE,
  FREE_PANELS,
  LINES_LEFT,
  LISTED_LEFT,
  PANELS_LEFT,
  PANELS_NOTE,
} from '../../words/charts/trend.ts'
import type { PanelsModel, Tick, TimesList, TrendModel, TrendPlot, TrendSeries } from '../chart-model.ts'
import { legendOf } from '../legend.ts'
import { timeOf } from '../time-axis.ts'
import { shareScope, wayOf } from '../title.ts'

/** Whether an axis starts above 0. */
export const isFree = ({ axis }: TrendPlot): boolean => axis.min > 0

/** A chart of panels with only its first ones, which says how many lines are left out. */
export function withFirstPanels(model: PanelsModel, count: number, language: Language): PanelsModel {
  const plots = model.plots.slice(0, count)
  const points = plots.flatMap(({ series }) => series.flatMap((line) => line.points))
  const left = model.left + model.plots.length - plots.length
  const drawn = plots.length
  const before = [
    fill(LINES_LEFT[language], { drawn: model.plots.length, left: model.left }, language),
    ...(plots.some(isFree) ? [] : [FREE_PANELS[language]]),
  ]
  const now = (notes: readonly string[]) => [
    fill(PANELS_LEFT[language], { drawn, left }, language),
    ...notes.filter((words) => !before.includes(words)),
  ]
  const marks = new Set(legendOf(points, [], 'dot', language).map(({ mark }) => mark))
  return {
    ...model,
    plots,
    points,
    left,
    legend: model.legend.filter(({ mark }) => marks.has(mark)),
    footnotes: now(model.footnotes),
    cautions: now(model.cautions),
  }
}

export const isOfTwoTimes = (groups: readonly (readonly Observation[])[]): boolean =>
  new Set(groups.flat().map(timeOf)).size === 2

/**
 * Lines of two times as rows.
 * @param all how many lines there are
 * @param ticks the names of both times
 */
export function timesList(
  lines: readonly { readonly group: readonly Observation[]; readonly line: TrendSeries }[],
  all: number,
  ticks: readonly Tick[],
): TimesList {
  const [earlier, later] = [itemAt(ticks, 0), itemAt(ticks, 1)]
  const rows = lines.map(({ group, line: { key, label, points } }) => {
    const [from, to, ...more] = group
    const isPair = from !== undefined && to !== undefined && more.length === 0 && timeOf(from) < timeOf(to)
    const at = ({ value }: Tick) => points.filter(({ time }) => time === value)
    const way = isPair && shareScope([from, to]) ? wayOf(from, to) : 'open'
    return { key, label, values: [at(earlier), at(later)] as const, way }
  })
  return { times: [earlier.label, later.label], rows, left: all - rows.length }
}

/** A chart of lines of two times that shows only their list, or its first rows, without the notes on what it does not draw. */
export function asTimesList<Model extends TrendModel | PanelsModel>(
  model: Model,
  list: TimesList,
  language: Language,
): Model {
  const drawn = model.kind === 'panels' ? model.plots.length : model.series.length
  const all = list.rows.length + list.left
  const before = [
    PANELS_NOTE[language],
    FREE_PANELS[language],
    FREE_NOTE[language],
    fill(LINES_LEFT[language], { drawn, left: all - drawn }, language),
  ]
  const said = ({ rows, left }: TimesList) =>
    left === 0 ? [] : [fill(LISTED_LEFT[language], { shown: rows.length, left }, language)]
  if (model.list !== undefined) before.push(...said(model.list))
  const now = (notes: readonly string[]) => [
    ...said(list),
    ...notes.filter((words) => !before.includes(words)),
  ]
  return { ...model, list, legend: [], footnotes: now(model.footnotes), cautions: now(model.cautions) }
}
