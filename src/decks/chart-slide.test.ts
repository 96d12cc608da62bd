import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { SceneNode } from '../charts/scene/scene.ts'
import { drawn, partsIn } from '../charts/scene/scene.ts'
import { en, like, shipped, slug, zh } from '../charts/testing.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { nineReports } from '../dataset/testing.ts'
import type { ObservationId } from '../domain/ids.ts'
import { IndicatorId } from '../domain/ids.ts'
import { above, atLeast, exact, range, vague } from '../domain/number/bound.ts'
import type { Deck, Slide } from '../domain/spec/deck.ts'
import type { Language } from '../domain/text.ts'
import { yearPeriod } from '../domain/time/period.ts'
import { buildDeck, buildSlide } from './build-deck.ts'
import { phoneScene } from './slide/phone-scene.ts'
import { bodyOnSlide, slideScene } from './slide/slide-scene.ts'
import type { SlideModel } from './slide-model.ts'

const LEAST_TYPE = 24
/** 60 characters. */
const LONG =
  '由工会与人力资源部门联合开展的新就业形态劳动者职业技能提升与权益保障综合服务行动第一期覆盖的重点企业和园区服务站点（含分站）'

const valuesOf = (count: number, nameOf: (i: number) => string): Observation[] =>
  Array.from({ length: count }, (_, i) =>
    like({
      id: `row-${i}`,
      quantity: exact(1000 - i * 7),
      category: {
        dimension: 'kind',
        dimensionName: { zh: '类别', en: 'Kind' },
        category: slug(nameOf(i)),
        name: { zh: nameOf(i), en: nameOf(i) },
      },
    }),
  )

const withValues = (values: readonly Observation[]): Dataset => ({
  ...nineReports,
  observations: new Map([...nineReports.observations, ...values.map((one) => [one.id, one] as const)]),
})

/** The ids of values, as a slide refers to them. */
function idsOf(values: readonly Observation[] = []): [ObservationId, ...ObservationId[]] {
  const [first, ...rest] = values.map(({ id }) => id)
  if (first === undefined) throw new RangeError('no values')
  return [first, ...rest]
}

function chartOf(values: readonly Observation[], language: Language): SlideModel {
  const observations = values.map(({ id }) => id)
  const [first, ...rest] = observations
  if (first === undefined) throw new RangeError('no values')
  const slide: Slide = { layout: 'chart', id: 'c', chart: { observations: [first, ...rest] } }
  return buildSlide(slide, withValues(values), language === 'zh' ? zh : en)
}

const rowsOf = (slide: SlideModel): number => [...partsIn(slideScene(slide, 1, 1).nodes, 'row')].length

const short = (i: number) => `第${i + 1}类`

describe.each(['zh', 'en'] as const)('rows of a chart on a slide, in %s', (language) => {
  test.each([5, 13])('%i rows with short names all stand on it', (count) => {
    const slide = chartOf(valuesOf(count, short), language)
    expect(rowsOf(slide)).toBe(count)
    expect(slide.cautions).toEqual([])
  })

  test.each([
    ['short names', short],
    ['names of 60 characters', (i: number) => `${i + 1}${LONG}`],
    ['one long name', (i: number) => (i === 3 ? LONG : short(i))],
  ])('of 40 with %s as many as can be read stand on it, and it says how many more there are', (_, nameOf) => {
    const slide = chartOf(valuesOf(40, nameOf), language)
    const rows = rowsOf(slide)
    const left = 40 - rows
    expect(slide.cautions).toEqual([
      language === 'zh'
        ? `图中是按数值排在前面的${rows}项，另有${left}项见数据表。`
        : `The first ${rows} by value, and ${left} more in the table.`,
    ])
    const { nodes } = slideScene(slide, 1, 1)
    for (const node of drawn(nodes)) {
      if (node.shape !== 'text') continue
      expect(node.size).toBeGreaterThanOrEqual(LEAST_TYPE)
      expect(node.lines.join('')).not.toContain('…')
    }
    // With one more there is no room.
    expect(bodyOnSlide(slide).stands).toBe(true)
  })

  test('more short names stand on it than long ones', () => {
    const [few, many] = [(i: number) => `${i + 1}${LONG}`, short].map((nameOf) =>
      rowsOf(chartOf(valuesOf(40, nameOf), language)),
    )
    expect(few).toBeGreaterThanOrEqual(5)
    expect(many).toBeGreaterThanOrEqual(14)
    expect(few ?? 0).toBeLessThan(many ?? 0)
  })
})

test('two charts side by side have as many rows as both have room for', () => {
  const values = valuesOf(40, short)
  const [first, ...rest] = values.map(({ id }) => id)
  if (first === undefined) throw new RangeError('no values')
  const chart = { observations: [first, ...rest] }
  const slide: Slide = { layout: 'two-charts', id: 'p', charts: [chart, chart] }
  const model = buildSlide(slide, withValues(values), zh)
  const rows = rowsOf(model) / 2
  expect(rows).toBeGreaterThan(6)
  expect(bodyOnSlide(model)).toEqual({ stands: true, cut: 0 })
  expect(model.cautions).toEqual([`图中是按数值排在前面的${rows}项，另有${40 - rows}项见数据表。`])
})

test.each(['portrait', 'square'] as const)(
  'a picture for a phone has fewer of them, and says so: %s',
  (shape) => {
    const slide = chartOf(valuesOf(40, short), 'zh')
    const { nodes } = phoneScene(slide, shape, 'zh')
    const texts = [...drawn(nodes)].filter((node) => node.shape === 'text')
    for (const { size } of texts) expect(size).toBeGreaterThanOrEqual(LEAST_TYPE)
    const rows = [...partsIn(nodes, 'row')].length
    const said = texts.map(({ lines }) => lines.join('')).join('')
    expect(said.split('项见数据表').length).toBe(2)
    expect(said).toContain(`图中是按数值排在前面的${rows}项，另有${40 - rows}项见数据表。`)
  },
)

test('a table shows as many rows as stand below its title, and says how many', () => {
  const slide: Slide = { layout: 'table', id: 't', query: {} }
  const model = buildSlide(slide, nineReports, zh)
  if (model.layout !== 'table') throw new RangeError(model.layout)
  const { rows, statements } = model.table
  expect(bodyOnSlide(model).stands).toBe(true)
  // The head is a row too.
  expect(rowsOf(model)).toBe(rows.length + 1)
  expect(statements.at(-1)).toContain(`前${rows.length}行，共${nineReports.observations.size}行`)
  expect(rows.length).toBeGreaterThan(9)
})

test('many values that no drawing suits are a table, greatest first', () => {
  const sizes = [0, 1, 12_345, 3, 30, 45, 60, 75, 90, 50, 7, 600]
  const values = sizes.map((n, i) => like({ id: `far-${i}`, place: `p${i}`, quantity: exact(n) }))
  const slide = chartOf(values, 'zh')
  if (slide.layout !== 'table') throw new RangeError(slide.layout)
  expect(slide.title).toBe(values[0]?.indicator.name.zh)
  const at = slide.table.columns.findIndex(({ key }) => key === 'value')
  expect(slide.table.rows.map((row) => row[at]).slice(0, 3)).toEqual(['12,345名', '600名', '90名'])
  expect(rowsOf(slide)).toBe(slide.table.rows.length + 1)
  expect(slide.table.total).toBe(12)
  // A few stand as numbers, as before.
  expect(chartOf(values.slice(0, 4), 'zh').layout).toBe('chart')
})

test('notes say the time of a value once, where its name has it', () => {
  const places = ['甲区', '乙区'].flatMap((place, at) =>
    [2024, 2025].map((year) =>
      like({
        id: `rate-${at}-${year}`,
        place,
        period: yearPeriod(year, 'stated'),
        quantity: at === 1 && year === 2025 ? atLeast(900) : exact(800 + at * 50),
      }),
    ),
  )
  const [note = ''] = chartOf(places, 'zh').notes.split('\n')
  expect(note).toMatch(/^乙区，2025年：/u)
  expect(note.split('2025年')).toHaveLength(2)
})

test('a table has the rows in a show that its slide, its notes and its count of values say', () => {
  const values = Array.from({ length: 20 }, (_, i) =>
    like({ id: `row-${i}`, place: `p${i}`, quantity: i % 2 === 0 ? atLeast(200 - i) : exact(200 - i) }),
  )
  const data = { ...nineReports, observations: new Map(values.map((one) => [one.id as string, one])) }
  const slide: Slide = { layout: 'table', id: 't', query: {} }
  const deck: Deck = { id: slug('d'), name: { zh: '表' }, slides: [slide], minutes: null }
  const [shown, ...others] = buildDeck(deck, data, zh).slides
  if (shown?.layout !== 'table') throw new RangeError('no table')
  // Nothing else ends this deck: its notes stand below the table.
  expect(others).toEqual([])
  const drawn = rowsOf(shown) - 1
  expect(shown.table.rows).toHaveLength(drawn)
  const alone = buildSlide(slide, data, zh)
  expect(alone.notes).toContain(`前${drawn}行，共20行`)
  expect(shown.cautions).toContain(`${drawn}个原文数值中${Math.ceil(drawn / 2)}个不是确数。`)
})

test('names that have no room even with a few rows are cut, and type stays as large as it must be', () => {
  const name =
    'Office for mutual aid and labour protection, First Directly Affiliated Branch of the Union '.repeat(3)
  const values = [2, 90, 300, 400, 20_000_000, 12_345_678, 25, 7].map((n, i) => ({
    ...like({
      id: `long-${i}`,
      place: `p${i}`,
      quantity: atLeast(n),
      indicator: { name: { zh: name, en: name } },
    }),
  }))
  const named = values.map((one, i) => ({
    ...one,
    locality: { ...one.locality, name: { zh: `${name}${i}`, en: `${name}${i}` } },
  }))
  const slide = chartOf(named, 'en')
  expect(bodyOnSlide(slide).stands).toBe(true)
  for (const node of drawn(slideScene(slide, 1, 1).nodes))
    if (node.shape === 'text') expect(node.size).toBeGreaterThanOrEqual(LEAST_TYPE)
})

test.each([
  ['zh', zh, '来源：2篇报道'],
  ['en', en, 'Source: 2 reports'],
] as const)('two charts side by side name their reports in one line, in %s', (_, context, said) => {
  const slide = buildSlide(
    {
      layout: 'two-charts',
      id: 'p',
      charts: [{ chart: 'xiangcheng-team' }, { chart: 'xpcc-13-reach' }],
    },
    nineReports,
    context,
  )
  expect(slide.shortSource).toBe(said)
  expect(slide.source.match(/来源：|Source: /gu)).toHaveLength(1)
})

/** The sizes of the texts of a picture, in pixels, with what each says. */
const sizesIn = (nodes: readonly SceneNode[]) =>
  [...drawn(nodes)].flatMap((node) =>
    node.shape !== 'text'
      ? []
      : (node.spans ?? [{ text: node.lines.join(''), size: node.size }]).map(({ text, size }) => ({
          text,
          size,
        })),
  )

test.each(['portrait', 'square'] as const)(
  'a share alone is the largest thing in its picture, %s',
  (shape) => {
    const share = like({ id: 'share', quantity: above(90), unit: 'percent', indicator: { kind: 'rate' } })
    const slide = chartOf([share], 'zh')
    const [chart] = slide.layout === 'chart' ? slide.charts : []
    if (slide.layout !== 'chart' || chart?.kind !== 'rate')
      throw new RangeError(`${slide.layout} ${chart?.kind}`)
    const points = chart.points.map((point) => ({ ...point, note: '导入' }))
    const { nodes } = phoneScene({ ...slide, charts: [{ ...chart, points }] }, shape, 'zh')
    const all = sizesIn([...partsIn(nodes, 'numbers')])
    const digits = Math.max(...all.filter(({ text }) => text === '90').map(({ size }) => size))
    const words = all.filter(({ text }) => text === '导入').map(({ size }) => size)
    expect(words).toHaveLength(1)
    expect(digits).toBeGreaterThanOrEqual(Math.max(...words) * 2.5)
    expect(digits).toBeGreaterThan(120)
  },
)

test('five wide numbers stand in fewer columns, where they are larger and fill the slide', () => {
  const values = [atLeast(10), exact(2000), vague, range(450_000, 500_000), above(30_000_000)].map(
    (quantity, i) => {
      const name = { zh: `第${i + 1}项`, en: `Indicator ${i + 1}` }
      const own = like({ id: `wide-${i}`, quantity, indicator: { name } })
      return { ...own, indicator: { ...own.indicator, id: v.parse(IndicatorId, `test-wide-${i}`) } }
    },
  )
  const slide: Slide = { layout: 'tiles', id: 't', numbers: values.map(({ id }) => ({ observation: id })) }
  const { nodes } = slideScene(buildSlide(slide, withValues(values), en), 1, 1)
  const [body] = [...partsIn(nodes, 'numbers')]
  expect(body?.room?.height ?? 0).toBeGreaterThan(500)
  const digits = sizesIn(nodes).find(({ text }) => text.trim() === '2,000')
  // In three columns they had 48 pixels.
  expect(digits?.size ?? 0).toBeGreaterThan(70)
})

test.each([
  ['zh', zh, /图中只放得下按最新值排在前面的\d条线，另有\d条没有画。/u],
  ['en', en, /first \d lines by latest value/u],
] as const)(
  'panels beside another chart are as few as can be read, and the slide says so, in %s',
  (_, context, said) => {
    const [levels, others] = ['level', 'flow'].map((kind, k) =>
      Array.from({ length: k === 0 ? 7 : 1 }, (__, p) =>
        [2021, 2022, 2023, 2024, 2025].map((year, at) =>
          like({
            id: `${kind}-${p}-${year}`,
            place: `第${p + 1}某某区`,
            indicator: { kind: kind === 'flow' ? 'flow' : 'level' },
            quantity: exact(Math.round(255 * 8 ** p * (1 + 0.05 * at))),
            period: yearPeriod(year, 'stated'),
          }),
        ),
      ).flat(),
    )
    const slide: Slide = {
      layout: 'two-charts',
      id: 'p',
      charts: [{ observations: idsOf(levels) }, { observations: idsOf(others) }],
    }
    const model = buildSlide(slide, withValues([...(levels ?? []), ...(others ?? [])]), context)
    if (model.layout !== 'two-charts') throw new RangeError(model.layout)
    expect(model.charts[0].kind).toBe('panels')
    expect(model.cautions.join(' ')).toMatch(said)
    for (const node of drawn(slideScene(model, 1, 1).nodes))
      if (node.shape === 'text') expect(node.size, node.lines.join('')).toBeGreaterThanOrEqual(LEAST_TYPE)
  },
)

test('panels that would have too small type are fewer, and the slide says how many are not drawn', () => {
  const values = ['甲县', '乙县', '丙县', '丁县', '戊县', '己县'].flatMap((place, k) =>
    [0, 1, 2, 3, 4].map((i) =>
      like({
        id: `${slug(place)}-${i}`,
        place: `${place}直属机关工会联合会分会`,
        quantity: i === 0 ? vague : exact(Math.round(10 ** (k + 1) * (1 + i * 0.13))),
        period: yearPeriod(2019 + i, 'stated'),
      }),
    ),
  )
  const slide = chartOf(values, 'zh')
  if (slide.layout !== 'chart' || slide.charts[0].kind !== 'panels') throw new RangeError(slide.layout)
  const count = slide.charts[0].plots.length
  expect(count).toBeLessThan(6)
  expect(slide.cautions).toContain(`图中只放得下按最新值排在前面的${count}条线，另有${6 - count}条没有画。`)
  for (const node of drawn(slideScene(slide, 1, 1).nodes))
    if (node.shape === 'text') expect(node.size).toBeGreaterThanOrEqual(LEAST_TYPE)
})

test('a slide that leaves out what may be greater does not say that it shows the first by value', () => {
  const values = valuesOf(60, short)
  const open = values.map((one, i) => (i === 59 ? { ...one, quantity: above(400) } : one))
  const said = (of: readonly Observation[]) => chartOf(of, 'zh').cautions.join()
  expect(said(values)).toContain('图中是按数值排在前面的')
  expect(said(open)).toMatch(/图中是\d+项，另有\d+项见数据表，其中有的数值不确切，可能更大。/u)
})

test.each([
  [
    'zh',
    zh,
    ['茶行业技能竞赛 · 截至2026年1月（推断）', '秦皇岛市职工中式烹调技能大赛 · 2026年1月8日（推断）'],
  ],
  [
    'en',
    en,
    [
      'tea-trade contests · up to Jan 2026 (inferred)',
      'city-wide Chinese cooking contest · 8 Jan 2026 (inferred)',
    ],
  ],
] as const)(
  'numbers of several times have each its own, and none stands above them, in %s',
  (_, context, said) => {
    const slide = buildSlide(
      { layout: 'chart', id: 'entrants', chart: { chart: 'overview-contest-entrants' } },
      shipped,
      context,
    )
    expect(slide.subtitle).not.toContain('2026')
    const captions = [...partsIn(slideScene(slide, 1, 1).nodes, 'caption')].map(({ nodes }) =>
      [...drawn(nodes)]
        .flatMap((node) => (node.shape === 'text' ? [node.said ?? node.lines.join('')] : []))
        .join(''),
    )
    expect(captions).toEqual(said)
  },
)
