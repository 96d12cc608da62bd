import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { autoCharts } from '../../charts/auto-chart.ts'
import { buildChart } from '../../charts/build-chart.ts'
import type { ChartModel } from '../../charts/chart-model.ts'
import { chartPoints } from '../../charts/chart-model.ts'
import { AWKWARD, en, shipped, zh } from '../../charts/testing.ts'
import { nineReports as dataset } from '../../dataset/testing.ts'
import { escapeXml } from '../../lib/xml.ts'
import { readXml, withinOf } from '../pptx/testing-package.ts'
import { chartSvg } from './chart-svg.ts'
import { COLOURS } from './palette.ts'

/** What programs that open the drawing would fail on: ids that are used twice or do not exist, lengths that are not numbers. */
function faults(text: string): string[] {
  const values = withinOf(readXml(text)).flatMap(({ name, attributes }) =>
    Object.entries(attributes).map(([key, value]) => ({ name, key, value })),
  )
  const ids = values.filter(({ key }) => key === 'id').map(({ value }) => value)
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
  const wanted = values.flatMap(({ value }) =>
    [...value.matchAll(/url\(#([^)]*)\)/gu)].map(([, id = '']) => id),
  )
  return [
    ...twice.map((id) => `two elements have the id ${id}`),
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `no element has the id ${id}`),
    ...values
      .filter(({ value }) => /NaN|Infinity|undefined|null/u.test(value))
      .map(({ name, key, value }) => `${name} ${key}="${value}"`),
  ]
}

/** What a reader sees written: each text with its lines joined, without white space, since lines end between words. */
const written = (text: string): string[] =>
  [...text.matchAll(/<text[^>]*>(.*?)<\/text>/gu)].map(([, inner]) =>
    (inner ?? '').replaceAll(/<[^>]*>|[\s·]/gu, ''),
  )

const bare = (text: string) => escapeXml(text).replaceAll(/[\s·]/gu, '')

const CONTEXTS = { zh, en } as const
const LANGUAGES = ['zh', 'en'] as const

const models = (language: 'zh' | 'en'): ChartModel[] => [
  ...shipped.charts.map((spec) => buildChart(spec, shipped, CONTEXTS[language])),
  ...Object.entries(AWKWARD).flatMap(([id, o]) => autoCharts(o, id, dataset, CONTEXTS[language])),
]

const CASES = LANGUAGES.flatMap((language) =>
  models(language).map((model) => [model.id, language, model] as const),
)

describe.each(CASES)('the drawing of %s in %s', (_, language, model) => {
  const { text, width, height } = chartSvg(model, { language, ground: 'white' })
  const texts = written(text)

  test('is well-formed, has its size and refers to nothing outside', () => {
    expect(faults(text)).toEqual([])
    expect(text).toContain(`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`)
    expect(text.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /="https?:|href|<style|<script|font-face/u,
    )
  })

  test('has its finding, subtitle, notes and source, uncut', () => {
    for (const said of [model.title, model.subtitle, ...model.footnotes, model.source]) {
      if (said === '') continue
      expect(texts.join('\n')).toContain(bare(said))
    }
  })

  test('explains its marks', () => {
    for (const { name, meaning } of model.legend) {
      expect(texts.join('')).toContain(bare(`${name} ${meaning}`))
    }
  })

  test('has the text of each point', () => {
    for (const point of chartPoints(model)) expect(text).toContain(escapeXml(point.text))
    if (model.kind === 'trend' || model.kind === 'panels' || !('points' in model || 'items' in model)) return
    for (const point of chartPoints(model)) expect(texts).toContain(bare(point.text))
  })
})

test('nothing is behind a transparent drawing', () => {
  const [model] = models('zh')
  if (model === undefined) throw new RangeError('no chart')
  const [white, none] = (['white', 'none'] as const).map((ground) =>
    chartSvg(model, { language: 'zh', ground }),
  )
  const ground = `<rect width="${white?.width}" height="${white?.height}" fill="#ffffff"/>`
  expect(white?.text).toContain(ground)
  expect(none?.text).toBe(white?.text.replace(ground, ''))
})

test('what XML cannot hold does not break a drawing', () => {
  expect(escapeXml('a < b & "c"\u0007')).toBe('a &lt; b &amp; &quot;c&quot;')
})

test('colours are those of the light theme', () => {
  const tokens = readFileSync('src/ui/tokens.css', 'utf8')
  const light = Object.keys(COLOURS).map((name) => [
    name,
    tokens.match(new RegExp(`--${name}: light-dark\\((#\\w+)`, 'u'))?.[1],
  ])
  // An export has a white ground, not the warm ground of the page.
  expect({ ...Object.fromEntries(light), ground: '#ffffff', 'logo-light': '#ffffff' }).toEqual(COLOURS)
})
