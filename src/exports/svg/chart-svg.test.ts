import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { autoCharts } from '../../charts/auto-chart.ts'
import { AWKWARD } from '../../charts/awkward.ts'
import { buildChart } from '../../charts/build-chart.ts'
import type { ChartModel } from '../../charts/chart-model.ts'
import { chartPoints } from '../../charts/chart-model.ts'
import { en, shipped, zh } from '../../charts/testing.ts'
import { nineReports as dataset } from '../../dataset/testing.ts'
import { escapeXml } from '../../lib/xml.ts'
import { chartSvg } from './chart-svg.ts'
import { COLOURS } from './palette.ts'

const TAG = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z][\w:-]*="[^"<]*")*)(\/?)>/gu

/** What is wrong with a text as XML: unbalanced tags, loose signs, ids given twice or looked for in vain. */
function faults(text: string): string[] {
  const found: string[] = []
  const open: string[] = []
  const body = text.replace(/^<\?xml [^?]*\?>\n/u, '')
  const rest = body.replaceAll(TAG, (_, close: string, name: string, attributes: string, empty: string) => {
    const names = [...attributes.matchAll(/ ([a-zA-Z][\w:-]*)="/gu)].map(([, key]) => key)
    if (new Set(names).size !== names.length) found.push(`${name} has an attribute twice`)
    if (close !== '' && open.pop() !== name) found.push(`${name} is closed out of order`)
    if (close === '' && empty === '') open.push(name)
    return ''
  })
  if (open.length > 0) found.push(`open: ${open.join(' ')}`)
  if (/[<>]|&(?!(?:amp|lt|gt|quot);)/u.test(rest)) found.push('a loose < > or &')
  const ids = [...body.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id)
  if (new Set(ids).size !== ids.length) found.push('an id twice')
  for (const [, id] of body.matchAll(/url\(#([^)]*)\)/gu)) if (!ids.includes(id)) found.push(`no ${id}`)
  if (/NaN|Infinity|undefined|null/u.test(body.replaceAll(/>[^<]*</gu, '><'))) found.push('not a number')
  return found
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

  test('bears its finding, subtitle, notes and source, uncut', () => {
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
    if (model.kind === 'trend' || !('points' in model || 'items' in model)) return
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
  // An export stands on white paper, not on the warm ground of the page.
  expect({ ...Object.fromEntries(light), ground: '#ffffff' }).toEqual(COLOURS)
})
