import { describe, expect, test } from 'vitest'
import { summariseLocality } from '../dataset/compare/locality-summary.ts'
import { rootsOf } from '../dataset/observation.ts'
import { valueText } from '../dataset/observation-wording.ts'
import { nineReports as dataset } from '../dataset/testing.ts'
import { LANGUAGES } from '../domain/text.ts'
import { buildChart } from './build-chart.ts'
import type { Axis, ChartModel, Mark } from './chart-model.ts'
import { chartPoints } from './chart-model.ts'
import type { ChartContext } from './context.ts'
import { inOneScale } from './context.ts'
import { chartsForLocality, observationsOf, shownIn } from './locality-charts.ts'
import { en, shipped, zh } from './testing.ts'

const markText = (mark: Mark): string =>
  Object.entries(mark)
    .filter(([key, value]) => key !== 'bound' && value !== null)
    .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join('…') : value}`)
    .join(', ')

const axisText = ({ min, max, scale, ticks }: Axis): string =>
  `${scale} axis: ${ticks.length === 0 ? `${min} to ${max}` : ticks.map(({ label }) => label).join(' | ')}`

/** A model as a page of text: what a person compares when a test says that a chart has changed. */
function sketch(model: ChartModel): string {
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

const known = new Set(dataset.charts.map(({ id }) => id))

describe.each(shipped.charts.map((spec) => [spec.id, spec] as const))('the authored chart %s', (id, spec) => {
  const models = { zh: buildChart(spec, shipped, zh), en: buildChart(spec, shipped, en) }
  const styleOf = (context: ChartContext) =>
    spec.kind === 'value'
      ? context
      : inOneScale(observationsOf(spec, shipped), { ...spec, dataset, context }).context
  const oneScale = { zh: styleOf(zh), en: styleOf(en) }

  test.runIf(known.has(id))('shows what it showed', () => {
    expect(sketch(buildChart(spec, dataset, zh))).toMatchSnapshot(`${id} zh`)
    expect(sketch(buildChart(spec, dataset, en))).toMatchSnapshot(`${id} en`)
  })

  test('has a finding, a subtitle, a description and a source in both languages', () => {
    for (const { title, subtitle, description, source } of Object.values(models)) {
      for (const text of [title, subtitle, description, source])
        expect(text).not.toMatch(/^\s*$|[{}]|undefined|NaN/)
    }
    expect(models.en.title).not.toMatch(/[\u4e00-\u9fff]/)
  })

  test('has no number in its authored title that is not a value of the dataset', () => {
    const texts = spec.title === undefined ? [] : Object.values(spec.title)
    for (const text of texts) expect(text.replaceAll(/\{[^}]*\}|“90后”/g, '')).not.toMatch(/\d/)
  })

  test('has a table with the values of its points, in the same words', () => {
    for (const language of LANGUAGES) {
      const model = models[language]
      const value = model.table.columns.findIndex(({ key }) => key === 'value')
      const rows = new Map(model.table.rows.map(({ observationId, cells }) => [observationId, cells[value]]))
      for (const { observationId, text } of chartPoints(model)) {
        expect(rows.get(observationId)).toBe(text)
        const observation = shipped.observations.get(observationId)
        if (observation === undefined) throw new RangeError(observationId)
        expect(text).toBe(valueText(observation, oneScale[language]))
      }
    }
  })

  test('names every report that its values go back to', () => {
    const reports = new Set(
      observationsOf(spec, shipped)
        .flatMap(rootsOf)
        .map(({ report }) => report),
    )
    // More than two are counted, since the line has to fit.
    const said = reports.size > 2 ? [`${reports.size}篇`] : [...reports].map(({ title }) => title.zh)
    for (const words of said) expect(models.zh.source).toContain(words)
  })
})

test('a tenth report has charts and numbers from its data alone', () => {
  const without = { ...shipped, charts: [] }
  for (const { locality } of shipped.reports.values()) {
    const charts = chartsForLocality(without, locality, zh).flatMap((theme) => theme.charts)
    const place = shipped.localities.get(locality)
    if (place === undefined) throw new RangeError(locality)
    const { tiles } = summariseLocality(without, place, null, { drawn: shownIn(charts) })
    expect(charts.length + tiles.length).toBeGreaterThan(0)
  }
})
