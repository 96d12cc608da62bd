import { describe, expect, test } from 'vitest'
import { autoCharts } from '../../charts/auto-chart.ts'
import { buildChart } from '../../charts/build-chart.ts'
import { textWidth } from '../../charts/layout/text-width.ts'
import type { Box, SceneNode, TextNode } from '../../charts/scene/scene.ts'
import { drawn, partsIn } from '../../charts/scene/scene.ts'
import { AWKWARD, en, like, shipped, zh } from '../../charts/testing.ts'
import type { Observation } from '../../dataset/observation.ts'
import { exact } from '../../domain/number/bound.ts'
import type { Language } from '../../domain/text.ts'
import { yearPeriod } from '../../domain/time/period.ts'
import { buildDeck, buildSlide } from '../build-deck.ts'
import { slideOfChart } from '../chart-deck.ts'
import { shippedDecks } from '../shipped-decks.ts'
import type { SlideModel } from '../slide-model.ts'
import { slideScene } from './slide-scene.ts'

const CONTEXTS = { zh, en } as const
const LANGUAGES: readonly Language[] = ['zh', 'en']
const TYPES = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6] as const
const LEAST_TYPE = 24
const LEAST_LINE = 3
const ROUNDING = 0.01

interface Named {
  readonly name: string
  readonly slide: SlideModel
  readonly number: number
  readonly of: number
}

/** Every slide that ships. */
const shippedSlides = (language: Language): Named[] =>
  shippedDecks(shipped).flatMap((deck) => {
    const { slides } = buildDeck(deck, shipped, CONTEXTS[language])
    return slides.map((slide, i) => ({
      name: `${deck.id} ${i + 1} ${slide.id}`,
      slide,
      number: i + 1,
      of: slides.length,
    }))
  })

/** Charts of data that nobody planned for. */
const awkwardSlides = (language: Language): Named[] =>
  Object.entries(AWKWARD).flatMap(([id, observations]) =>
    autoCharts(observations, id, shipped, { ...CONTEXTS[language], mostRows: 12 }).map((chart) => ({
      name: chart.id,
      slide: slideOfChart(chart, language),
      number: 1,
      of: 1,
    })),
  )

const textsIn = (nodes: readonly SceneNode[]): TextNode[] =>
  [...drawn(nodes)].flatMap((node) => (node.shape === 'text' && node.lines.join('') !== '' ? [node] : []))

const sizeOf = ({ size, spans }: TextNode): number =>
  spans === undefined ? size : Math.min(...spans.map((span) => span.size))

/** Faces are up to a tenth narrower than the estimate by which texts are placed. */
const NARROWER = 0.9

/** Where a text stands, by the estimate. */
function boxOf({ x, y, lines, size, leading, anchor, spans }: TextNode): Box {
  const width =
    (spans === undefined
      ? Math.max(...lines.map(textWidth)) * size
      : spans.reduce((sum, span) => sum + textWidth(span.text) * span.size, 0)) * NARROWER
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x: left, y: y - size * 0.75, width, height: size * 0.85 + (lines.length - 1) * leading }
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const wordsOf = ({ lines }: TextNode) => lines.join(' ')

/** What could not be read from the back row. */
function faults(nodes: readonly SceneNode[]): string[] {
  const texts = textsIn(nodes)
  const small = texts.filter((node) => sizeOf(node) < LEAST_TYPE - ROUNDING)
  const lines = [...drawn(nodes)].flatMap((node) => ('line' in node ? (node.line?.width ?? []) : []))
  const boxes = texts.map((node) => ({ node, box: boxOf(node) }))
  const outside = boxes.filter(
    ({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > 1920 || box.y + box.height > 1080,
  )
  const covered = boxes.flatMap((one, i) =>
    boxes.slice(i + 1).flatMap((other) => (overlap(one.box, other.box) ? [[one.node, other.node]] : [])),
  )
  return [
    ...small.map((node) => `${sizeOf(node).toFixed(1)} px: ${wordsOf(node)}`),
    ...lines.filter((width) => width < LEAST_LINE - ROUNDING).map((width) => `a line of ${width}`),
    ...outside.map(({ node }) => `outside: ${wordsOf(node)}`),
    ...covered.map((pair) => `over each other: ${pair.map(wordsOf).join(' / ')}`),
  ]
}

describe.each(LANGUAGES)('every slide that ships, in %s', (language) => {
  const slides = shippedSlides(language)
  const scenes = new Map<string, readonly SceneNode[]>()
  /** What stands on a slide at a size of type, laid out once for all tests. */
  const nodesAt = ({ name, slide, number, of }: Named, type: number) => {
    const key = `${name} ${type}`
    const nodes = scenes.get(key) ?? slideScene(slide, number, of, type).nodes
    scenes.set(key, nodes)
    return nodes
  }

  test.each(TYPES)('can be read from the back row at a type size of %s', (type) => {
    const wrong = slides.flatMap((slide) =>
      faults(nodesAt(slide, type)).map((fault) => `${slide.name}: ${fault}`),
    )
    expect(wrong).toEqual([])
  })

  test('has no smaller type where larger type is asked for', () => {
    const wrong = slides.flatMap((slide) => {
      const sizes = TYPES.map((type) => {
        const byWords = new Map<string, number>()
        for (const node of textsIn(nodesAt(slide, type))) {
          const words = wordsOf(node).replaceAll(/[\s·]/gu, '')
          byWords.set(words, Math.max(sizeOf(node), byWords.get(words) ?? 0))
        }
        return byWords
      })
      return sizes.slice(1).flatMap((now, i) =>
        [...now].flatMap(([words, size]) => {
          const before = sizes[i]?.get(words) ?? 0
          return size < before - 0.6 ? [`${slide.name} at ${TYPES[i + 1]}: ${words} ${before} → ${size}`] : []
        }),
      )
    })
    expect(wrong).toEqual([])
  })

  test('keeps its cautions at every type size', () => {
    const bare = (text: string) => text.replaceAll(/[\s·]/gu, '')
    const cautioned = slides.filter(({ slide }) => slide.cautions.length > 0)
    expect(cautioned.length).toBeGreaterThan(0)
    for (const named of cautioned)
      for (const type of TYPES) {
        const words = textsIn(nodesAt(named, type)).map(({ lines }) => bare(lines.join('')))
        for (const caution of named.slide.cautions) expect(words).toContain(bare(caution))
      }
  })

  test('says its title, and where its values come from in a foot of one line', () => {
    const bare = (text: string) => text.replaceAll(/[\s·]/gu, '')
    for (const { slide, number, of } of slides) {
      const { nodes } = slideScene(slide, number, of)
      const words = textsIn(nodes).map(({ lines }) => bare(lines.join('')))
      expect(words).toContain(bare(slide.title))
      const [foot] = partsIn(nodes, 'foot')
      if (slide.layout === 'text' && slide.opening) continue
      const own = foot === undefined ? [] : textsIn([foot])
      expect(new Set(own.map(({ y, lines }) => `${Math.round(y / 10)}/${lines.length}`)).size).toBe(1)
      expect(own.map(wordsOf)).toContain(`${number} / ${of}`)
      if (slide.source !== '') expect([slide.source, slide.shortSource]).toContain(own.map(wordsOf)[0])
    }
  })
})

/** Words through which a level line goes, with the middle of their letters at it. */
function struckThrough(nodes: readonly SceneNode[]): string[] {
  const lines = [...drawn(nodes)].flatMap((node) =>
    node.shape !== 'path' || node.line === undefined
      ? []
      : node.runs.flatMap((run) =>
          run.slice(1).flatMap(([x, y], i) => {
            const [before, level] = run[i] ?? [x, Number.NaN]
            return level === y ? [{ from: Math.min(before, x), to: Math.max(before, x), y }] : []
          }),
        ),
  )
  return textsIn(nodes).flatMap((node) => {
    const { x, y, width, height } = boxOf(node)
    const crossed = lines.some(
      (line) =>
        line.from < x + width && x < line.to && line.y > y + height * 0.2 && line.y < y + height * 0.8,
    )
    return crossed ? [wordsOf(node)] : []
  })
}

describe.each(LANGUAGES)('charts that nobody planned for, in %s', (language) => {
  test.each(awkwardSlides(language))('$name has no line through its words', ({ slide }) => {
    expect(struckThrough(slideScene(slide, 1, 1).nodes)).toEqual([])
  })

  test.each(awkwardSlides(language))('$name stands on its slide', ({ slide }) => {
    const { nodes } = slideScene(slide, 1, 1)
    const wrong = faults(nodes).filter((fault) => !fault.startsWith('over each other'))
    expect(wrong).toEqual([])
  })
})

test('a title is set a little smaller where its lines then end behind signs', () => {
  const titleOf = (deck: string, number: number) => {
    const slide = shippedSlides('en').find(({ name }) => name.startsWith(`${deck} ${number} `))
    if (slide === undefined) throw new RangeError(deck)
    const [title] = partsIn(slideScene(slide.slide, number, slide.of).nodes, 'title')
    return textsIn(title?.nodes ?? []).map(({ lines }) => lines)
  }
  expect(titleOf('theme-organising', 2)).toEqual([
    [
      'Members recruited, Xiangcheng County: 2,447 people;',
      'reach of operations, Changqing Oilfield: 4 provinces and regions',
    ],
  ])
  expect(titleOf('locality-changqing', 2)).toEqual([
    [
      'Changqing Oilfield: counselling consultations 225 person-times,',
      'mental-health talent pool 201 people (derived)',
    ],
  ])
})

test('a scale is explained where it is drawn, and not below two numbers that stand without one', () => {
  const values = [2, 20_000_000, 350].map((n, i) =>
    like({ id: `far-${i}`, place: `地区${i}`, quantity: exact(n) }),
  )
  const cautionsOf = (count: number) => {
    const [chart] = autoCharts(values.slice(0, count), 'far', shipped, zh)
    return chart === undefined ? null : slideOfChart(chart, 'zh').cautions.join('')
  }
  expect(cautionsOf(3)).toContain('对数刻度')
  expect(cautionsOf(2)).not.toContain('对数刻度')
})

test.each(['all-vague', 'wide-with-zero'])(
  'values that no axis suits stand on a slide as numbers: %s',
  (id) => {
    const observations = AWKWARD[id] ?? []
    const [chart] = autoCharts(observations, id, shipped, zh)
    if (chart?.kind !== 'message') throw new RangeError(`no message but ${chart?.kind}`)
    const { nodes } = slideScene(slideOfChart(chart, 'zh'), 1, 1)
    const values = [...partsIn(nodes, 'value')].map((value) => textsIn(value.nodes).map(wordsOf).join(''))
    expect(values).toEqual(id === 'all-vague' ? ['几十名', '几十名'] : ['0名', '5名', '2000万名'])
    // The table is not on the slide.
    expect(textsIn(nodes).map(wordsOf).join('')).not.toContain('见表格')
  },
)

test('the words of a slide stand in it in the order in which they are read, as a PDF has them', () => {
  const [deck] = shippedDecks(shipped)
  if (deck === undefined) throw new RangeError('no decks')
  const { slides } = buildDeck(deck, shipped, zh)
  const [slide] = slides.flatMap((one) => (one.layout === 'tiles' ? [one] : []))
  if (slide === undefined) throw new RangeError('no numbers')
  const said = textsIn(slideScene(slide, 2, slides.length).nodes).map(({ lines }) => lines.join(''))
  const wanted = [
    slide.title,
    ...slide.numbers.flatMap(({ name, item, change, caption }) => [
      name,
      item.text,
      ...(change === null ? [] : [change.text]),
      caption,
    ]),
    slide.source,
  ]
  const all = said.join('').replaceAll(/[\s·]/gu, '')
  let at = 0
  for (const words of wanted) {
    const next = all.indexOf(words.replaceAll(/[\s·]/gu, ''), at)
    expect(next, words).toBeGreaterThanOrEqual(at)
    at = next
  }
})

describe.each(LANGUAGES)('numbers of a slide that ships, in %s', (language) => {
  test('all have their units beside them, or all below them, but a sign is always beside its number', () => {
    for (const { slide, number, of, name } of shippedSlides(language)) {
      for (const { nodes } of partsIn(slideScene(slide, number, of).nodes, 'numbers')) {
        const values = [...partsIn(nodes, 'row')].map((row) =>
          [...partsIn(row.nodes, 'value')].flatMap((value) => textsIn(value.nodes)),
        )
        const below = values.flatMap(([, unit]) => (unit === undefined ? [] : [wordsOf(unit)]))
        const beside = values.flatMap(([digits, unit]) =>
          unit === undefined ? [digits?.spans?.at(-1)?.text ?? ''] : [],
        )
        for (const unit of below) expect(unit, name).toMatch(/\p{L}/u)
        if (below.length > 0) for (const unit of beside) expect(unit, name).not.toMatch(/ \p{L}/u)
      }
    }
  })

  test('fill their room where they are few, with digits that are read from the back row', () => {
    const few = shippedSlides(language).flatMap(({ slide, number, of, name }) => {
      const { nodes } = slideScene(slide, number, of)
      const isChange = slide.layout === 'chart' && slide.charts[0].kind === 'change'
      const shown = isChange ? nodes : [...partsIn(nodes, 'numbers')]
      const digits = [...partsIn(shown, 'value')]
        .flatMap((value) =>
          textsIn(value.nodes).flatMap(({ spans = [] }) => Math.max(...spans.map(({ size }) => size), 0)),
        )
        .filter((size) => size > 0)
      return digits.length === 2 || digits.length === 3 ? [{ name, least: Math.min(...digits) }] : []
    })
    expect(few.length).toBeGreaterThan(10)
    // The longest unit, person-times per school, leaves 104 pixels.
    expect(few.filter(({ least }) => least < 100)).toEqual([])
  })
})

describe.each(LANGUAGES)('a number that is alone on its slide, in %s', (language) => {
  const context = CONTEXTS[language]
  const shown = (slide: Parameters<typeof buildSlide>[0]) => {
    const { nodes } = slideScene(buildSlide(slide, shipped, context), 1, 1)
    const [numbers] = partsIn(nodes, 'numbers')
    if (numbers === undefined) throw new RangeError('no number')
    const digits = textsIn([...partsIn([numbers], 'value')]).flatMap(({ spans = [] }) => spans)
    return { said: textsIn([numbers]).map(wordsOf), size: Math.max(...digits.map(({ size }) => size)) }
  }

  test('is large, and what, where, when and how exact are beside it', () => {
    const chart = { chart: 'chengdong-outdoor-workers' }
    const { said, size } = shown({ layout: 'chart', id: 'lone', chart })
    // 300+ people: 4.48 em of 0.64 × 1728 pixels, with the + as large as the digits and the unit beside them.
    expect(size).toBeGreaterThan(language === 'zh' ? 380 : 240)
    const facts =
      language === 'zh'
        ? ['受助户外劳动者', '西宁市城东区', '2026年1月（推断）', '不少于300名， 多出多少没有写明。']
        : ['Outdoor workers served', 'Chengdong District, Xining', 'Jan 2026 (inferred)']
    for (const fact of facts) expect(said).toContain(fact)
  })

  test('has its change beside it, and nothing that the title says', () => {
    const idOf = (name: string) => {
      const observation = shipped.observations.get(name)
      if (observation === undefined) throw new RangeError(name)
      return observation.id
    }
    const number = {
      observation: idOf('xpcc-13-loan-interest-subsidy'),
      change: idOf('xpcc-13-loan-interest-subsidy-change'),
    }
    const { said } = shown({ layout: 'big-number', id: 'lone', number })
    expect(said).toEqual(
      language === 'zh' ? ['116.3万元', '+78.94%', '与2024年相比'] : ['¥1.163M', '+78.94%', 'against 2024'],
    )
  })
})

/** The map of the overview as if so many provinces had places with values. */
function mapOf(count: number, language: Language) {
  const spec = shipped.charts.find(({ kind }) => kind === 'tile-map')
  const map = spec === undefined ? null : buildChart(spec, shipped, CONTEXTS[language])
  if (map?.kind !== 'tile-map') throw new RangeError('no map')
  const names = map.tiles.slice(0, count).map(({ name }) => name)
  const rows = names.map((name, i) => ({
    observationId: null,
    quantity: null,
    cells: [name, `${name} 1, ${name} 2`, `${i + 7}`],
  }))
  const { nodes } = slideScene(slideOfChart({ ...map, table: { ...map.table, rows } }, language), 1, 1)
  const [chart] = partsIn(nodes, 'chart')
  return { names, texts: textsIn(chart?.nodes ?? []), wrong: faults(nodes) }
}

describe.each(LANGUAGES)('a map on a slide, in %s', (language) => {
  test.each([1, 5, 12, 20, 34])('names all of %i provinces with their counts beside it', (count) => {
    const { names, texts, wrong } = mapOf(count, language)
    expect(wrong).toEqual([])
    const said = texts.map(wordsOf)
    for (const [i, name] of names.entries()) {
      expect(
        said
          .map((words) => words.replaceAll(' ', ''))
          .some((words) => words.startsWith(name.replaceAll(' ', ''))),
      ).toBe(true)
      expect(said).toContain(`${i + 7}`)
    }
    // It reaches to the right edge of its room, so that no half of the slide is empty.
    expect(Math.max(...texts.map(({ x }) => x))).toBeCloseTo(1920 - 96, 0)
  })

  test('has a list that is read from the back row where it is short', () => {
    const { names, texts } = mapOf(8, language)
    const listed = texts.filter(({ lead }) => lead === names[0]?.length)
    expect(Math.min(...listed.map(({ size }) => size))).toBeGreaterThanOrEqual(36)
  })
})

describe('values of two times that contradict each other', () => {
  const of = (year: number, value: number) =>
    like({ id: `v-${year}-${value}`, quantity: exact(value), period: yearPeriod(year, 'stated') })
  const inConflict = (a: Observation, b: Observation) => [
    { ...a, disputed: { key: `${a.id}`, standing: 'kept' as const, others: [b] } },
    { ...b, disputed: { key: `${a.id}`, standing: 'kept' as const, others: [a] } },
  ]
  const slideOf = (...observations: readonly Observation[]) => {
    const [chart] = autoCharts(observations, 'two-times', shipped, zh)
    if (chart?.kind !== 'trend') throw new RangeError(`no trend but ${chart?.kind}`)
    return slideOfChart(chart, 'zh')
  }

  test('stand as numbers, each with its time, instead of dots in an empty sheet', () => {
    const slide = slideOf(of(2023, 650), ...inConflict(of(2024, 900), of(2024, 7)))
    const { nodes } = slideScene(slide, 1, 1)
    const rows = [
      ...partsIn(
        [...partsIn(nodes, 'numbers')].flatMap((part) => part.nodes),
        'row',
      ),
    ]
    const wordsIn = (own: readonly SceneNode[]) =>
      textsIn(own).flatMap(({ lines, spans }) => spans?.map(({ text }) => text) ?? lines)
    expect(rows.map((row) => wordsIn(row.nodes))).toEqual([
      ['2023年', '650', '名'],
      ['2024年', '900', '名', '另有不同数值'],
      ['2024年', '7', '名', '另有不同数值'],
    ])
    const digits = rows.flatMap((row) => textsIn(row.nodes)).map(({ size }) => size)
    expect(Math.max(...digits)).toBeGreaterThan(200)
    expect(slide.cautions[0]).toMatch(/^数值有冲突：/u)
  })

  test('are drawn where a line joins others', () => {
    const slide = slideOf(of(2022, 600), of(2023, 650), ...inConflict(of(2024, 900), of(2024, 7)))
    const { nodes } = slideScene(slide, 1, 1)
    expect([...partsIn(nodes, 'plot')]).toHaveLength(1)
  })
})
