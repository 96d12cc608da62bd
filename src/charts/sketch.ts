import type { Axis, ChartModel, Mark } from './chart-model.ts'
import { chartPoints } from './chart-points.ts'

const markText = (mark: Mark): string =>
  Object.entries(mark)
    .filter(([key, value]) => key !== 'bound' && value !== null)
    .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join('…') : value}`)
    .join(', ')

const axisText = ({ min, max, scale, ticks, unit }: Axis): string =>
  `${scale} axis: ${ticks.length === 0 ? `${min} to ${max}` : ticks.map(({ label }) => label).join(' | ')} (${unit})`

/** A model as a page of text: what a person compares when a test says that a chart has changed. */
export function sketch(model: ChartModel): string {
  const points = chartPoints(model).map(
    ({ label, note, text, spoken, mark, tone }) =>
      `- ${label}${note === null ? '' : ` [${note}]`} = ${text} {${mark.bound}: ${markText(mark)}} ${tone}\n  ${spoken}`,
  )
  return [
    `${model.kind}: ${model.title}`,
    model.subtitle,
    model.description,
    ...drawing(model),
    ...points,
    ...model.legend.map(({ mark, form, name, meaning }) => `legend ${mark} (${form}): ${name} – ${meaning}`),
    ...model.footnotes.map((note) => `note: ${note}`),
    model.source,
    model.table.columns.map(({ label }) => label).join(' | '),
    ...model.table.rows.map(({ cells }) => cells.join(' | ')),
  ].join('\n')
}

function drawing(model: ChartModel): string[] {
  switch (model.kind) {
    case 'trend':
      return [axisText(model.axis), `time: ${model.timeAxis.ticks.map(({ label }) => label).join(' | ')}`]
    case 'value':
      return model.items.map(({ label, axis }) => (axis === null ? `${label}: no bar` : axisText(axis)))
    case 'matrix':
      return model.rows.map(({ label, cells }) => `${label}: ${cells.map(({ text }) => text).join(' ')}`)
    case 'tile-map':
      return model.tiles.map(
        ({ column, row, short, state, spoken }) => `${column},${row} ${short} ${state}: ${spoken}`,
      )
    case 'timeline':
      return model.rows.flatMap(({ label, spans }) =>
        spans.map(({ role, text }) => `${label}: ${role} ${text}`),
      )
    case 'message':
      return [model.message]
    default:
      return 'axis' in model ? [axisText(model.axis)] : []
  }
}
