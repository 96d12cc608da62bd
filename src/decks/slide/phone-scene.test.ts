import { describe, expect, test } from 'vitest'
import { autoCharts } from '../../charts/auto-chart.ts'
import { phrasesOf } from '../../charts/layout/phrases.ts'
import { textWidth } from '../../charts/layout/text-width.ts'
import { extentOf } from '../../charts/scene/extent.ts'
import type { TextNode } from '../../charts/scene/scene.ts'
import { drawn, partsIn } from '../../charts/scene/scene.ts'
import { AWKWARD, en, like, shipped, zh } from '../../charts/testing.ts'
import type { Observation } from '../../dataset/observation.ts'
import type { Aim } from '../../dataset/target/target.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import { above, approx, atLeast, exact, nearly, range, vague } from '../../domain/number/bound.ts'
import { yearPeriod } from '../../domain/time/period.ts'
import { buildDeck } from '../build-deck.ts'
import { slideOfChart } from '../chart-deck.ts'
import { shippedDecks } from '../shipped-decks.ts'
import type { SlideModel } from '../slide-model.ts'
import { PHONE, phoneScene } from './phone-scene.ts'
import { LEAST_PHONE_TYPE } from './slide-type.ts'

const SHAPES = ['portrait', 'square'] as const
const CONTEXTS = { zh, en } as const

/** The slides that are shipped; the decks of themes show the charts of these again. */
const shippedIn = (language: 'zh' | 'en'): SlideModel[] =>
  shippedDecks(shipped)
    .filter(({ id }) => !id.startsWith('theme-'))
    .flatMap((deck) => buildDeck(deck, shipped, CONTEXTS[language]).slides)

const SHIPPED = { zh: shippedIn('zh'), en: shippedIn('en') } as const

const slidesIn = (language: 'zh' | 'en'): SlideModel[] => [
  ...SHIPPED[language],
  ...Object.entries(AWKWARD)
    .flatMap(([id, observations]) =>
      autoCharts(observations, id, shipped, { ...CONTEXTS[language], mostRows: 12 }),
    )
    .map((chart) => slideOfChart(chart, language)),
]

const SLIDES = { zh: slidesIn('zh'), en: slidesIn('en') } as const

const textsOf = (slide: SlideModel, shape: (typeof SHAPES)[number], language: 'zh' | 'en') =>
  [...drawn(phoneScene(slide, shape, language).nodes)].filter((node) => node.shape === 'text')

describe.each(['zh', 'en'] as const)('a picture for a phone, %s', (language) => {
  const slides = SLIDES[language]

  const cases = SHAPES.flatMap((shape) =>
    slides.map((slide) => ({ name: `${shape}: ${slide.id}`, shape, slide })),
  )

  test.each(cases)('stands whole within its edges, $name', ({ shape, slide }) => {
    const { width, height } = PHONE[shape]
    for (const { x, y, lines, size, leading, anchor, spans } of textsOf(slide, shape, language)) {
      const longest = spans
        ? spans.reduce((sum, span) => sum + textWidth(span.text) * span.size, 0)
        : Math.max(...lines.map(textWidth)) * size
      const start = anchor === 'end' ? x - longest : anchor === 'middle' ? x - longest / 2 : x
      expect(start, `${slide.id}: ${lines.join('')}`).toBeGreaterThanOrEqual(0)
      expect(start + longest * 0.95, `${slide.id}: ${lines.join('')}`).toBeLessThanOrEqual(width)
      expect(y + (lines.length - 1) * leading, `${slide.id}: ${lines.join('')}`).toBeLessThanOrEqual(height)
    }
  })

  test.each(cases)('has no type that a phone makes unreadable, $name', ({ shape, slide }) => {
    const small = textsOf(slide, shape, language)
      .filter(({ size }) => size < LEAST_PHONE_TYPE - 0.01)
      .map(({ size, lines }) => `${size.toFixed(1)} ${lines.join('')}`)
    expect(small).toEqual([])
  })

  test('bears what must be known with it, since it goes alone', () => {
    for (const slide of slides.filter(({ layout }) => layout === 'chart')) {
      const said = textsOf(slide, 'portrait', language)
        .map(({ said: whole, lines }) => whole ?? lines.join(''))
        .join('\n')
      expect(said).toContain(slide.source)
      // Which rows are left out is said of those that are drawn here.
      const notes = slide.footnotes.filter((note) => !slide.cautions.includes(note))
      const count = notes.filter((note) => !said.includes(note)).length
      // None is left out without a word.
      if (count > 0) expect(said).toMatch(new RegExp(`另有${count}条说明|${count} notes? ha`, 'u'))
    }
  })
})

/** The lines of a text end within these of its phrases, each of which has room on a line by itself. */
function partedIn({ said = '', lines }: TextNode): string[] {
  const room = Math.max(...lines.map(textWidth)) * 0.8
  let at = 0
  const ends = new Set(lines.map((line) => (at += line.replaceAll(/[\s·]/gu, '').length)))
  let from = 0
  return phrasesOf(said).filter((phrase) => {
    const start = from
    from += phrase.replaceAll(/[\s·]/gu, '').length
    return textWidth(phrase) < room && [...ends].some((end) => start < end && end < from)
  })
}

test.each(SHAPES)('a line ends behind a phrase and not within it, %s', (shape) => {
  const texts = SLIDES.zh.flatMap((slide) => textsOf(slide, shape, 'zh'))
  const whole = texts.filter(
    ({ said, lines }) => said !== undefined && !said.endsWith('…') && lines.length > 1,
  )
  expect(whole.length).toBeGreaterThan(20)
  expect(whole.flatMap(partedIn)).toEqual([])
})

test.each(['zh', 'en'] as const)(
  'a map fills its picture, and lists its provinces or says that it does not: %s',
  (language) => {
    const slide = SLIDES[language].find((one) => one.layout === 'chart' && one.charts[0].kind === 'tile-map')
    if (slide === undefined) throw new Error('the map is gone')
    for (const shape of SHAPES) {
      const texts = textsOf(slide, shape, language)
      const wide = (...short: string[]) =>
        texts.find(({ lines }) => short.includes(lines.join('')))?.x ?? Number.NaN
      // Xinjiang is in the first column of nine, Heilongjiang in the last; the picture is 968 pixels wide within its margins.
      expect(wide('黑', 'HL') - wide('新', 'XJ')).toBeGreaterThan(shape === 'portrait' ? 520 : 420)
      const words = texts.map(({ said, lines }) => said ?? lines.join('')).join('\n')
      expect(/湖北|Hubei/u.test(words)).not.toBe(
        /各有多少数值，这里放不下|provinces with their values has no room/u.test(words),
      )
    }
  },
)

test.each(['zh', 'en'] as const)(
  'a square map has its list and its key in the room beside it: %s',
  (language) => {
    const slide = SLIDES[language].find((one) => one.layout === 'chart' && one.charts[0].kind === 'tile-map')
    if (slide === undefined) throw new Error('the map is gone')
    const { nodes } = phoneScene(slide, 'square', language)
    const squares = extentOf([...partsIn(nodes, 'mark')].flatMap((mark) => mark.nodes))
    const right = squares.x + squares.width
    const beside = extentOf(
      [...drawn(nodes)].filter((node) => {
        const { x, y } = extentOf([node])
        return node.shape === 'text' && x > right && y > squares.y && y < squares.y + squares.height
      }),
    )
    expect(beside.x).toBeGreaterThan(squares.x + squares.width)
    expect(beside.x + beside.width).toBeLessThanOrEqual(1080 - 56)
    expect(beside.x + beside.width).toBeGreaterThan(1080 * 0.9)
    expect(beside.height).toBeGreaterThan(squares.height * 0.6)
    const words = textsOf(slide, 'square', language).map(({ said, lines }) => said ?? lines.join(''))
    // The list has a column for the numbers, or has them behind the names where it runs on.
    for (const part of language === 'zh' ? ['山东省', '16'] : ['Shandong', '16'])
      expect(words.some((said) => said.split(' ').includes(part))).toBe(true)
  },
)

test.each(SHAPES)('a matrix keeps its words whole where its columns have no room for them: %s', (shape) => {
  const slide = SLIDES.en.find((one) => one.layout === 'chart' && one.charts[0].kind === 'matrix')
  if (slide?.layout !== 'chart' || slide.charts[0].kind !== 'matrix') throw new Error('the matrix is gone')
  const { columns, rows } = slide.charts[0]
  const written = textsOf(slide, shape, 'en')
  const words = new Set(written.flatMap(({ lines }) => lines.flatMap((line) => line.split(/\s+/u))))
  const known = rows.flatMap(({ label, cells }) => [
    label,
    ...columns.flatMap((column, i) => ((cells[i]?.count ?? 0) > 0 ? [column.label] : [])),
  ])
  expect(known).toContain('Bargaining and grievances')
  for (const label of known) for (const word of label.split(/\s+/u)) expect(words).toContain(word)
  expect([...partsIn(phoneScene(slide, shape, 'en').nodes, 'chart')]).toHaveLength(1)
  // Each number stands in its row, and all notes have room.
  const marks = [...partsIn(phoneScene(slide, shape, 'en').nodes, 'mark')].map(({ nodes }) =>
    [...drawn(nodes)].flatMap((node) => (node.shape === 'text' ? node.lines : [])).join(''),
  )
  expect(marks).toEqual(
    rows.flatMap(({ cells }) => cells.flatMap(({ count }) => (count > 0 ? [String(count)] : []))),
  )
  expect(written.map(({ lines }) => lines.join(' ')).join(' ')).toContain('means no data, not zero')
})

test('a chart of a few rows has type of 36 pixels and more in the portrait picture', () => {
  const [slide] = SLIDES.zh.filter(({ id }) => id === 'xpcc-13-subsidy')
  if (slide === undefined) throw new Error('the chart of the subsidy is gone')
  const labels = textsOf(slide, 'portrait', 'zh').filter(({ lines }) => /^20(24|25)年/u.test(lines[0] ?? ''))
  expect(labels.length).toBeGreaterThan(0)
  for (const { size } of labels) expect(size).toBeGreaterThanOrEqual(36)
})

test.each(SHAPES)(
  'many numbers are as many as can be read, and it is said how many more there are: %s',
  (shape) => {
    const numbers = SLIDES.zh.flatMap((slide) => (slide.layout === 'tiles' ? slide.numbers : []))
    const [slide] = SLIDES.zh.flatMap((one) => (one.layout === 'tiles' ? [one] : []))
    if (slide === undefined) throw new Error('no slide of numbers')
    const many = { ...slide, numbers: numbers.slice(0, 8) }
    const { nodes } = phoneScene(many, shape, 'zh')
    const shown = [...partsIn(nodes, 'numbers')].flatMap((part) => [...partsIn(part.nodes, 'row')]).length
    const texts = textsOf(many, shape, 'zh')
    for (const { size } of texts) expect(size).toBeGreaterThanOrEqual(24)
    const said = texts.map(({ lines }) => lines.join('')).join('')
    expect(said.includes('个数字，这里放不下')).toBe(shown < 8)
    if (shown < 8) expect(said).toContain(`另有${8 - shown}个数字`)
  },
)

test.each(SHAPES)('a rise is seen as one, however little room it has: %s', (shape) => {
  const values = [nearly(400), atLeast(600)].map((quantity, i) =>
    like({ id: `rise-${i}`, quantity, period: yearPeriod(2024 + i, 'stated') }),
  )
  const before = like({ id: 'rise-before', quantity: vague, period: yearPeriod(2023, 'stated') })
  const [chart] = autoCharts([before, ...values], 'rise', shipped, zh)
  if (chart?.kind !== 'trend') throw new RangeError(`no trend but ${chart?.kind}`)
  const { nodes } = phoneScene(slideOfChart(chart, 'zh'), shape, 'zh')
  // The line ends at the dot of the near value.
  const [line] = [...partsIn(nodes, 'near')].flatMap((part) => [...drawn(part.nodes)])
  const points = line?.shape === 'path' ? line.runs.flat() : []
  const [from, to] = [points[0]?.[1] ?? 0, points.at(-1)?.[1] ?? 0]
  expect(from - to).toBeGreaterThan(60)
})

test.each(SHAPES)('panels take the room that they have: %s', (shape) => {
  const lines = ['甲省', '乙县', '丙站', '丁区', '戊市', '己镇'].flatMap((place, i) =>
    [2, 3, 2.5].map((value, year) =>
      like({
        id: `panel-${i}-${year}`,
        place,
        quantity: exact(value * 30 ** i),
        period: yearPeriod(2021 + year, 'stated'),
      }),
    ),
  )
  const [chart] = autoCharts(lines, 'panels', shipped, zh)
  if (chart?.kind !== 'panels') throw new RangeError(`no panels but ${chart?.kind}`)
  const { nodes } = phoneScene(slideOfChart(chart, 'zh'), shape, 'zh')
  const [head] = [...partsIn(nodes, 'subtitle')].map(({ nodes: own }) => extentOf(own))
  const [foot] = [...partsIn(nodes, 'cautions')].map(({ nodes: own }) => extentOf(own))
  const plots = extentOf([...partsIn(nodes, 'chart')].flatMap((part) => part.nodes))
  if (head === undefined || foot === undefined) throw new RangeError('no head or foot')
  expect(plots.height).toBeGreaterThan((foot.y - head.y - head.height) * 0.8)
  expect(plots.width).toBeGreaterThan(PHONE[shape].width * 0.8)
})

describe('what has no room in type that can be read is left out, and it is said how much', () => {
  const saidIn = (slide: SlideModel, language: 'zh' | 'en') =>
    textsOf(slide, 'square', language)
      .map(({ said, lines }) => said ?? lines.join(''))
      .join('\n')

  test.each([
    ['zh', '图中只放得下按最新值排在前面的2条线，另有1条没有画。'],
    ['en', 'Only the first 2 lines by latest value have room here; 1 more is not drawn.'],
  ] as const)('lines in panels, %s', (language, said) => {
    const slide = SLIDES[language].find(({ id }) => id.startsWith('wide-lines'))
    if (slide === undefined) throw new Error('the panels are gone')
    const { nodes } = phoneScene(slide, 'square', language)
    expect([...partsIn(nodes, 'plot')]).toHaveLength(2)
    expect(saidIn(slide, language)).toContain(said)
    // Those of the other shape are all drawn, and nothing says that they are not.
    const portrait = phoneScene(slide, 'portrait', language)
    expect([...partsIn(portrait.nodes, 'plot')]).toHaveLength(3)
  })

  test('notes of a deck', () => {
    const sources = SLIDES.en.flatMap((slide) =>
      slide.layout === 'text' && slide.noted !== undefined ? [slide] : [],
    )
    const counts = sources.map((slide) => {
      const notes = slide.noted?.columns.flat() ?? []
      const said = saidIn(slide, 'en')
      const whole = new Set(notes.map(({ lead, text }) => (lead === '' ? text : `${lead}  ${text}`)))
      const drawnNotes = textsOf(slide, 'square', 'en').filter(({ said: own, lines }) =>
        whole.has(own ?? lines.join('')),
      ).length
      const [, n = '0'] = /(\d+) notes? ha/u.exec(said) ?? []
      expect(drawnNotes + Number(n)).toBe(notes.length)
      return Number(n)
    })
    expect(Math.max(...counts)).toBeGreaterThan(0)
  })
})

test.each(SHAPES)('a map is as large as has room, and its keys can be read: %s', (shape) => {
  for (const language of ['zh', 'en'] as const) {
    const map = SLIDES[language].find(({ layout, id }) => layout === 'chart' && id === 'overview-map')
    if (map === undefined) throw new Error('the map is gone')
    for (const { size } of textsOf(map, shape, language)) expect(size).toBeGreaterThanOrEqual(15)
    const marks = [...partsIn(phoneScene(map, shape, language).nodes, 'mark')].flatMap(({ nodes }) => nodes)
    const least = language === 'zh' ? 550 : 380
    expect(extentOf(marks).width, language).toBeGreaterThan(least)
  }
})

test.each(SHAPES)('a chart of five places keeps them all, with the one that has a target: %s', (shape) => {
  const values = {
    禹州市: exact(4100),
    长葛市: approx(3600),
    襄城县: nearly(3000),
    建安区: exact(2600),
    鄢陵县: exact(2050),
  }
  const rows = Object.entries(values).map(([place, quantity], i) =>
    like({ id: `training-${i}`, place, quantity, indicator: { better: 'up' } }),
  )
  const targetOf = ({ id }: Observation): Aim | null =>
    id === 'training-2' ? { value: 3000, side: 'up', near: 90 } : null
  const [chart] = autoCharts(rows, 'training', shipped, { ...zh, targetOf, mostRows: 12 })
  if (chart === undefined) throw new RangeError('no chart')
  const imprint = { unit: '襄城县总工会', speaker: '王建国', date: '2026年1月15日', logo: null }
  const slide = { ...slideOfChart(chart, 'zh'), imprint, title: '2025年职业技能培训最多的是禹州市，4100人次' }
  const { nodes } = phoneScene(slide, shape, 'zh')
  const words = textsOf(slide, shape, 'zh').map(({ said, lines }) => said ?? lines.join(''))
  for (const place of Object.keys(values)) expect(words).toContain(place)
  expect([...partsIn(nodes, 'mark')].length).toBeGreaterThanOrEqual(5)
  expect([...partsIn(nodes, 'numbers')]).toEqual([])
  expect(words.join('\n')).not.toMatch(/另有\d项/u)
})

test('a picture with fewer rows explains their marks and no others', () => {
  const exacts = Array.from({ length: 22 }, (_, i) => exact(900 - i))
  const values = [...exacts, atLeast(200), nearly(150)].map((quantity, i) =>
    like({ id: `legend-${i}`, place: `第${i + 1}县`, quantity }),
  )
  const [chart] = autoCharts(values, 'legend', shipped, { ...zh, mostRows: 24 })
  if (chart === undefined) throw new RangeError('no chart')
  const slide = slideOfChart(chart, 'zh')
  const texts = textsOf(slide, 'square', 'zh').map(({ lines }) => lines.join(''))
  // The last two alone are open, and have no room.
  expect(texts).toContain('第6县')
  expect(texts).not.toContain('第23县')
  expect(texts.join('')).not.toMatch(/接近|尾部表示还有更多/u)
})

/** Values of one place in successive years. */
const years = (id: string, quantities: readonly Quantity[]) =>
  quantities.map((quantity, i) =>
    like({ id: `${id}-${i}`, quantity, period: yearPeriod(2020 + i, 'stated') }),
  )

const WIDE = {
  equal: [exact(19_876_543), exact(19_876_543), exact(19_876_543), exact(19_876_543)],
  far: [2, 350, 2000, 15_000, 900_000, 20_000_000].map((n) => atLeast(n)),
  bounds: [exact(19_876_543), atLeast(19_976_543), nearly(20_000_000), range(15_000_000, 17_000_000)],
  words: [vague, vague, exact(19_876_543), vague],
} as const

describe.each(['zh', 'en'] as const)('wide values of one place side by side, in %s', (language) => {
  test.each(
    SHAPES.flatMap((shape) => Object.entries(WIDE).map(([id, values]) => [id, shape, values] as const)),
  )('do not cover each other: %s, %s', (id, shape, values) => {
    const [chart] = autoCharts(years(`${id}-${shape}`, values), 'wide', shipped, CONTEXTS[language])
    if (chart?.kind !== 'trend') throw new RangeError(`no trend but ${chart?.kind}`)
    const { nodes } = phoneScene(slideOfChart(chart, language), shape, language)
    const boxes = [...partsIn(nodes, 'value')].map((value) => extentOf(value.nodes))
    expect(boxes).toHaveLength(values.length)
    for (const [i, one] of boxes.entries())
      for (const other of boxes.slice(i + 1)) {
        const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
        const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
        expect(Math.min(across, down)).toBeLessThanOrEqual(20)
      }
    // A chart that had no room was drawn in a tenth of the picture.
    expect(Math.max(...boxes.map(({ x, width }) => x + width))).toBeGreaterThan(700)
  })
})

/** Values of places in successive years from 2023; null for none. */
const places = (id: string, rows: Readonly<Record<string, readonly (Quantity | null)[]>>) =>
  Object.entries(rows).flatMap(([place, quantities], i) =>
    quantities.flatMap((quantity, nth) =>
      quantity === null
        ? []
        : [like({ id: `${id}-${i}-${nth}`, place, quantity, period: yearPeriod(2023 + nth, 'stated') })],
    ),
  )

const CITIES = {
  Zhengzhou: [exact(1_934_500), exact(2_012_345)],
  Luoyang: [exact(701_000), exact(722_345)],
  Nanyang: [exact(688_000), above(700_000)],
  Kaifeng: [exact(512_000), nearly(550_000)],
  Pingdingshan: [exact(560_000), exact(542_640)],
  Anyang: [approx(480_000), atLeast(480_000)],
  Xinxiang: [range(420_000, 430_000), exact(431_000)],
  Hebi: [exact(160_000), null],
  'Jiyuan Integration Zone': [vague, exact(90_000)],
} as const

const MANY = Object.fromEntries(
  Array.from({ length: 30 }, (_, i) => [`第${i + 1}县`, [exact(90_000 - i * 900), exact(91_000 - i * 900)]]),
)

/** Too far apart for one axis, so that a slide has panels. */
const APART = { Jiangsu: [exact(18_600_000), nearly(19_000_000)], Yancheng: [exact(5600), exact(200)] }

const listIn = (
  rows: Readonly<Record<string, readonly (Quantity | null)[]>>,
  shape: (typeof SHAPES)[number],
  language: 'zh' | 'en',
) => {
  const [chart] = autoCharts(places('two', rows), 'two', shipped, { ...CONTEXTS[language], mostRows: 12 })
  if (chart === undefined) throw new RangeError('no chart')
  const slide = slideOfChart(chart, language)
  const { nodes } = phoneScene(slide, shape, language)
  const texts = [...drawn(nodes)].filter((node) => node.shape === 'text')
  return {
    nodes,
    texts,
    words: texts.map(({ said, lines }) => said ?? lines.join(' ')).join('\n'),
    values: [...partsIn(nodes, 'value')].map(({ nodes: own }) =>
      [...drawn(own)].flatMap((node) => (node.shape === 'text' ? node.lines : [])),
    ),
  }
}

describe.each(['zh', 'en'] as const)('several lines of two times are a list of numbers, %s', (language) => {
  test.each(
    SHAPES.flatMap((shape) =>
      Object.entries({ CITIES, MANY, APART }).map(([name, rows]) => ({ name, rows, shape })),
    ),
  )('that can be read whole: $name, $shape', ({ rows, shape }) => {
    const { nodes, texts, values } = listIn(rows, shape, language)
    for (const { size, lines } of texts) expect(size, lines.join('')).toBeGreaterThanOrEqual(LEAST_PHONE_TYPE)
    // Names and numbers are larger than the small print.
    const cells = [...partsIn(nodes, 'value'), ...partsIn(nodes, 'label')]
    const sizes = cells.flatMap((cell) =>
      [...drawn(cell.nodes)].flatMap((node) => (node.shape === 'text' ? [node.size] : [])),
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28)
    expect(values.length).toBeGreaterThanOrEqual(4)
    for (const lines of values) expect(lines).toHaveLength(1)
    const boxes = cells.map((cell) => extentOf(cell.nodes))
    for (const [i, one] of boxes.entries()) {
      expect(one.x).toBeGreaterThanOrEqual(0)
      expect(one.x + one.width).toBeLessThanOrEqual(PHONE[shape].width)
      for (const other of boxes.slice(i + 1)) {
        const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
        const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
        expect(Math.min(across, down)).toBeLessThanOrEqual(1)
      }
    }
  })
})

test('a list of two times has the words of each bound, an arrow where a value surely moved, and no marks', () => {
  const { nodes, words, values } = listIn(CITIES, 'portrait', 'zh')
  expect(values.flat()).toEqual([
    ...['1,934,500', '2,012,345', '701,000', '722,345', '688,000', '超700,000', '512,000', '近550,000'],
    ...['560,000', '542,640', '约480,000', '不少于480,000', '420,000至430,000', '431,000'],
    ...['160,000', '几十名', '90,000'],
  ])
  expect(words).toContain('—')
  // All but Anyang, Jiyuan and Hebi.
  expect([...partsIn(nodes, 'arrow')]).toHaveLength(6)
  expect(words).toContain('单位：名')
  expect([...partsIn(nodes, 'marks'), ...partsIn(nodes, 'axis')]).toEqual([])
  // A list has no axis that could begin above 0, and no panels.
  expect(words).not.toMatch(/轴|条线/u)
  expect(listIn(APART, 'square', 'zh').words).not.toMatch(/轴|条线/u)
})

test.each([
  ['zh', /这里只列得下前(\d+)项，另有(\d+)项没有列出。/u],
  ['en', /Only the first (\d+) have room here; (\d+) more are not listed\./u],
] as const)('a list of two times says how many rows have no room, %s', (language, said) => {
  const counts = SHAPES.map((shape) => {
    const { words, values } = listIn(MANY, shape, language)
    const [, shown, left] = said.exec(words) ?? []
    expect(Number(shown)).toBe(values.length / 2)
    expect(Number(shown) + Number(left)).toBe(30)
    return Number(shown)
  })
  // More than the six lines that a chart has.
  expect(Math.min(...counts)).toBeGreaterThan(6)
})

test.each(SHAPES)('the dot of a near value stands close below its number among lines: %s', (shape) => {
  const lines = places('near', {
    甲市: [exact(1_834_500), exact(1_934_500), exact(2_312_345)],
    乙市: [exact(500_000), exact(530_000), exact(542_640)],
    丙市: [exact(500_000), exact(512_000), nearly(550_000)],
  })
  const [chart] = autoCharts(lines, 'near', shipped, zh)
  if (chart?.kind !== 'trend') throw new RangeError(`no trend but ${chart?.kind}`)
  const { nodes } = phoneScene(slideOfChart(chart, 'zh'), shape, 'zh')
  const [plot] = [...partsIn(nodes, 'plot')]
  const near = chart.series.flatMap(({ points }) => points).find(({ mark }) => mark.openEnd === 'nearly')
  const [dot] = [...partsIn(nodes, 'mark')]
    .flatMap(({ nodes: own }) => [...drawn(own)])
    .flatMap((node) => (node.shape === 'circle' && node.line !== undefined ? [node] : []))
  if (plot?.room === undefined || dot === undefined || near === undefined) throw new RangeError('no dot')
  const { y, height } = plot.room
  const { min, max } = chart.axis
  const number = y + height * (1 - (550_000 - min) / (max - min))
  // On a page of 600 pixels a dot of 14 pixels is on an axis of 220.
  expect(dot.y - number).toBeGreaterThan(0)
  expect(dot.y - number).toBeLessThan(height * (14 / 220))
  expect(dot.radius * 2).toBeLessThan(height * 0.08)
})

test.each(SHAPES)('a rise to a near value is seen as one in a low panel: %s', (shape) => {
  const lines = places('panel-near', {
    甲省: [18_100_000, 18_300_000, 18_600_000, nearly(19_000_000), 19_500_000].map((value) =>
      typeof value === 'number' ? exact(value) : value,
    ),
    乙市: [1_900_000, 2_000_000, 2_050_000, 2_100_000, 2_260_000].map((value) => exact(value)),
    丙区: [400_000, 410_000, 415_000, 420_000, 441_000].map((value) => exact(value)),
    丁厂: [150, 160, 180, 190, 200].map((value) => exact(value)),
  })
  const [chart] = autoCharts(lines, 'panel-near', shipped, zh)
  if (chart?.kind !== 'panels') throw new RangeError(`no panels but ${chart?.kind}`)
  const { nodes } = phoneScene(slideOfChart(chart, 'zh'), shape, 'zh')
  const [line] = [...partsIn(nodes, 'near')].flatMap((part) => [...drawn(part.nodes)])
  // A piece to the dot, which is not drawn where it would fall, and a piece from it.
  const runs = line?.shape === 'path' ? line.runs : []
  expect(runs).toHaveLength(2)
  const [into = []] = runs
  const [from, to] = [into[0]?.[1] ?? 0, into.at(-1)?.[1] ?? 0]
  expect(from - to).toBeGreaterThan(3)
})
