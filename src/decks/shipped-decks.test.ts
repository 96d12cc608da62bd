import { describe, expect, test } from 'vitest'
import { chartPoints } from '../charts/chart-model.ts'
import type { SceneNode } from '../charts/scene/scene.ts'
import { drawn, partsIn } from '../charts/scene/scene.ts'
import { en, shipped, zh } from '../charts/testing.ts'
import { nineReports } from '../dataset/testing.ts'
import { textIn } from '../domain/text.ts'
import { MISSING } from '../words/decks/missing-slide.ts'
import { buildDeck, buildSlide } from './build-deck.ts'
import { missingInDeck } from './references.ts'
import { findDeck, shippedDecks } from './shipped-decks.ts'
import { legendOn } from './slide/foot.ts'
import { columnBlock } from './slide/note-columns.ts'
import { slideScene } from './slide/slide-scene.ts'
import { SLIDE } from './slide/slide-type.ts'
import type { SlideModel } from './slide-model.ts'
import { manyValues } from './testing.ts'

const deckOf = (id: string, dataset = nineReports) => {
  const deck = findDeck(id, dataset, [])
  if (deck === undefined) throw new RangeError(id)
  return deck
}

test('there is a deck of all, one of each reported locality, and one of each theme with values', () => {
  const ids = shippedDecks(nineReports).map(({ id }) => id)
  expect(ids.filter((id) => id.startsWith('locality-'))).toEqual([
    'locality-haigang',
    'locality-liyang',
    'locality-lanshan',
    'locality-xiangcheng',
    'locality-hubei',
    'locality-gaotai',
    'locality-chengdong',
    'locality-xpcc-13',
    'locality-changqing',
  ])
  expect(ids.filter((id) => id.startsWith('theme-'))).toHaveLength(nineReports.themes.size)
  expect(ids[0]).toBe('overview')
})

test('a renamed copy opens with its new name, and with a title of its own where one was written', () => {
  const copy = { ...deckOf('locality-lanshan'), id: 'copy', name: { zh: '季度汇报' } }
  const [opening, ...rest] = copy.slides
  expect(buildDeck(copy, nineReports, zh).slides[0]).toMatchObject({ opening: true, title: '季度汇报' })
  if (opening === undefined) throw new RangeError('no slide')
  const titled = { ...copy, slides: [{ ...opening, title: { zh: '手写的标题' } }, ...rest] }
  expect(buildDeck(titled, nineReports, zh).slides[0]).toMatchObject({ title: '手写的标题' })
})

test('a deck opens with its name and scope and closes with sources and how bounds are drawn', () => {
  const { slides } = buildDeck(deckOf('locality-lanshan'), nineReports, zh)
  expect(slides[0]).toMatchObject({
    layout: 'text',
    opening: true,
    title: '岚山区',
    paragraphs: [
      '岚山：办竞赛、建学堂，茶农成为产业工人',
      '1篇报道 · 14个报道数值 · 2个推算值',
      '截至2026年1月（推断）',
    ],
  })
  expect(slides.find(({ id }) => id === 'sources')).toMatchObject({
    layout: 'text',
    paragraphs: [expect.stringMatching(/^来源：/), '全稿14个报道数值中，6个不是确数。', '图上的画法：'],
    legend: [{ mark: 'atLeast' }, { mark: 'above' }],
  })
})

test('the end of a deck explains the marks that its slides draw, and no others', () => {
  for (const deck of shippedDecks(shipped)) {
    const { slides } = buildDeck(deck, shipped, zh)
    const marks = new Set(slides.flatMap(legendOn).map(({ mark }) => mark))
    const explained = slides.flatMap((slide) =>
      slide.layout === 'text' && slide.closing ? slide.legend.map(({ mark }) => mark) : [],
    )
    expect(new Set(explained), deck.id).toEqual(marks)
  }
})

test('every observation of a locality stands on a slide of its deck', () => {
  for (const deck of shippedDecks(shipped).filter(({ id }) => id.startsWith('locality-'))) {
    const model = buildDeck(deck, shipped, en)
    const shown = new Set(
      model.slides.flatMap((slide) =>
        'charts' in slide
          ? slide.charts.flatMap(({ table }) => table.rows.map(({ observationId }) => observationId))
          : 'numbers' in slide
            ? slide.numbers.map(({ item }) => item.observationId)
            : 'number' in slide
              ? [slide.number.item.observationId]
              : [],
      ),
    )
    const own = [...shipped.observations.values()].filter(
      ({ locality }) => deck.id === `locality-${locality.id}`,
    )
    expect(own.filter(({ id }) => !shown.has(id))).toEqual([])
  }
})

test('no shipped slide leads nowhere, in either language, and each has notes', () => {
  for (const deck of shippedDecks(shipped)) {
    for (const context of [zh, en]) {
      const { slides } = buildDeck(deck, shipped, context)
      expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length)
      for (const [i, slide] of slides.entries()) {
        const closes = /^(?:sources|closing-notes)/u.test(slide.id)
        expect(slide.layout === 'text').toBe(i === 0 || closes)
        expect(slide.title).not.toBe('')
        if (!closes) expect(slide.notes).not.toBe('')
      }
    }
  }
})

test('numbers stand before the charts only where they say more than two charts do at a glance', () => {
  const ids = (deck: string) => deckOf(deck).slides.map(({ id }) => id)
  // One chart has all three of Gaotai's numbers.
  expect(ids('locality-gaotai')).toEqual(['opening', 'gaotai-events', 'sources'])
  // A number of Liyang without more to it stands among the numbers.
  expect(ids('locality-liyang')).toEqual(['opening', 'numbers', 'liyang-families', 'sources'])
  expect(ids('theme-care')[1]).toBe('numbers')
  expect(ids('locality-xiangcheng')[1]).toBe('numbers')
})

describe('what a presenter can say', () => {
  const notesOf = (deck: string, slide: string, context = zh) =>
    buildDeck(deckOf(deck), nineReports, context).slides.find(({ id }) => id === slide)?.notes ?? ''

  test('opens with the words by which the deck tells values that are not exact, and no others', () => {
    expect(notesOf('theme-rights', 'opening')).toBe(
      '本稿由数据生成，每张图下面都写着来源。带“内”的数字不是确数，详见最后的说明。',
    )
    expect(notesOf('theme-care', 'opening')).toContain('带“余”“近”“几十”的数字不是确数')
    expect(notesOf('theme-care', 'opening', en)).toContain(
      'Numbers with “+”, “nearly” or “dozens” are not exact',
    )
    expect(notesOf('locality-hubei', 'opening')).toBe(
      '本稿由数据生成，每张图下面都写着来源。这里没有约数，也没有上下限。',
    )
  })

  test('tells once how a value was computed, and once of when it is', () => {
    const per = notesOf('theme-income', 'xpcc-13-per-unit').split('\n')
    expect(per.filter((line) => line.includes('约5.54万元'))).toEqual([
      '推算：每个项目的贴息资金 = 总量 ÷ 个数（116.3万元、21个），得出约5.54万元/个。在55,357.1与55,404.8元/个之间。',
    ])
    expect(notesOf('locality-liyang', 'liyang-families', en)).toContain(
      '2023: dozens of families. Given in words only, with no definite number. First campaign.\n',
    )
  })

  test('names nothing in full that its slide does not cut', () => {
    for (const deck of shippedDecks(nineReports))
      for (const { notes } of buildDeck(deck, nineReports, en).slides) expect(notes).not.toContain('in full')
  })
})

test('a deck ends with its last value where all are exact and shown', () => {
  expect(deckOf('locality-hubei').slides.map(({ id }) => id)).toEqual(['opening', 'hubei-groups'])
})

describe('data that nobody planned for', () => {
  test('no deck has a chart of which the data lacks a value that it names', () => {
    const observations = new Map(
      [...nineReports.observations].filter(([id]) => id !== 'xpcc-13-loan-interest-subsidy-change'),
    )
    const data = { ...nineReports, observations }
    expect(shippedDecks(data).flatMap((deck) => missingInDeck(deck, data))).toEqual([])
    const slides = shippedDecks(data).flatMap((deck) => buildDeck(deck, data, en).slides)
    expect(slides.filter(({ title }) => title === MISSING.title.en)).toEqual([])
  })

  test('without observations there is one deck, and it says so', () => {
    const empty = { ...nineReports, observations: new Map(), reports: new Map(), highlights: [] }
    const decks = shippedDecks(empty)
    expect(decks.map(({ id }) => id)).toEqual(['overview'])
    expect(buildDeck(deckOf('overview', empty), empty, zh).slides).toMatchObject([
      { title: '工会指标总览', paragraphs: ['这里还没有数据。'] },
    ])
  })

  test('100 000 observations give decks that a room can sit through, and that say what they leave out', () => {
    const large = manyValues(100_000)
    const decks = shippedDecks(large)
    for (const deck of decks) expect(deck.slides.length).toBeLessThanOrEqual(24)
    const theme = decks.find(({ id }) => id.startsWith('theme-'))
    const model = buildDeck(theme ?? deckOf('overview', large), large, zh)
    expect(model.slides.find(({ id }) => id === 'sources')).toMatchObject({
      paragraphs: [
        expect.any(String),
        '另有380张图没有放进本稿。',
        '报道数值都照原文写出，没有约数，也没有上下限。',
      ],
    })
    const [left = ''] = model.slides[1]?.footnotes ?? []
    const [, shown, more] = /^图中是按数值排在前面的(\d+)项，另有(\d+)项见数据表。$/u.exec(left) ?? []
    expect(Number(shown) + Number(more)).toBe(250)
  }, 60_000)
})

test('a deck of the user comes before one that ships', () => {
  const own = { ...deckOf('overview'), name: { zh: '我的' } }
  expect(findDeck('overview', nineReports, [own])?.name).toEqual({ zh: '我的' })
  expect(findDeck('none', nineReports, [own])).toBeUndefined()
})

/** The numbers in a text, each as it is written. */
const numbersIn = (said: string): string[] => said.match(/\d(?:[\d.,]*\d)?/gu) ?? []

/** The words that stand on a slide between its title and its foot. */
const wordsBelow = (nodes: readonly SceneNode[]): string[] =>
  nodes.flatMap((node): string[] => {
    if (node.shape === 'group')
      return node.part === 'title' || node.part === 'foot' ? [] : wordsBelow(node.nodes)
    return node.shape === 'text' ? [...node.lines, ...(node.spans ?? []).map(({ text }) => text)] : []
  })

test.each([
  ['zh', zh],
  ['en', en],
] as const)('every number in a title stands below it on its slide, in %s', (_, context) => {
  for (const deck of shippedDecks(shipped)) {
    for (const [i, slide] of buildDeck(deck, shipped, context).slides.entries()) {
      // What is known where is counted, and not told in values.
      if (slide.layout === 'text' || (slide.layout === 'chart' && chartPoints(slide.charts[0]).length === 0))
        continue
      const below = wordsBelow(slideScene(slide, i + 1, 99).nodes).flatMap(numbersIn)
      const tiles = 'numbers' in slide ? slide.numbers : []
      const places = new Set(
        tiles.flatMap(({ item }) => shipped.observations.get(item.observationId)?.locality ?? []),
      )
      const counts = [tiles.length, places.size].map(String)
      // The 13 of the 13th Division is of its name.
      const names = [...places].flatMap(({ name }) => numbersIn(textIn(name, context.language)))
      const there = [...below, ...counts, ...names]
      const lacking = numbersIn(slide.title).filter((said) => !there.includes(said))
      expect(lacking, `${deck.id} ${i + 1}: ${slide.title}`).toEqual([])
    }
  }
})

test('a slide of numbers from several places has a finding for its title of which every number is among them', () => {
  const tiles = (deck: string) =>
    buildDeck(deckOf(deck), nineReports, zh).slides.flatMap((slide) =>
      slide.layout === 'tiles' ? [slide] : [],
    )
  // Not those of Gaotai and of the contests, which name 396万元 and 400余名 too.
  expect(tiles('overview').map(({ title }) => title)).toEqual([
    '襄城县：集体合同覆盖92%的企业，98%的职工诉求得到化解',
    '岚山区：培训后创业就业率超90%',
  ])
  // Red are the numbers that the title names, and no other. One of them stands first.
  expect(
    tiles('overview').map(({ numbers }) =>
      numbers.flatMap(({ item }) => (item.tone === 'accent' ? [item.observationId] : [])),
    ),
  ).toEqual([
    ['xiangcheng-collective-contract-coverage', 'xiangcheng-grievance-resolution-rate'],
    ['lanshan-employment-rate'],
  ])
  expect(tiles('theme-care')[0]?.title).toBe('西宁市城东区：暖冬行动服务户外劳动者300余名')
  expect(tiles('theme-care')[0]?.numbers[0]?.item.observationId).toBe('chengdong-outdoor-workers-served')
  // Nor that of the opening, nor of the chart that follows: then two values.
  expect(tiles('theme-skills').map(({ title }) => title)).toEqual([
    '秦皇岛市海港区技能竞赛参赛者100余名（秦皇岛市职工中式烹调技能大赛），岚山区培训后创业就业率超90%',
  ])
  expect(tiles('theme-income').map(({ title }) => title)).toEqual([
    '兵团第十三师新星市：贷款贴息资金与2024年相比增加约51.3万元（推算）',
  ])
  expect(tiles('locality-changqing').map(({ title }) => title)).toEqual([
    '长庆油田心理咨询225人次，心理服务人才201人（推算）',
  ])
  expect(tiles('locality-xpcc-13').map(({ title }) => title)).toEqual([
    '兵团第十三师新星市：21个项目带动743户家庭、1490名职工增收',
  ])
})

test.each([zh, en])('no slide of numbers repeats the opening, or only counts what it shows', (context) => {
  for (const deck of shippedDecks(nineReports)) {
    const [opening, ...slides] = buildDeck(deck, nineReports, context).slides
    const said = opening?.layout === 'text' ? opening.paragraphs : []
    for (const slide of slides) {
      if (slide.layout !== 'tiles') continue
      expect(said).not.toContain(slide.title)
      // What the title says are values of the slide, in red unless they are all of it.
      const red = slide.numbers.filter(({ item }) => item.tone === 'accent')
      const named = red.length > 0 ? red : slide.numbers
      for (const { item } of named) expect(slide.title).toContain(item.wording.figure)
    }
  }
})

test('a finding whose number is taken from its slide titles it no longer', () => {
  const slide = deckOf('theme-care').slides.find(({ layout }) => layout === 'tiles')
  if (slide?.layout !== 'tiles') throw new RangeError('no numbers')
  const others = slide.numbers.slice(1)
  expect(buildSlide({ ...slide, numbers: others }, nineReports, zh).title).not.toContain('300余名')
  // Nor where one of its two is.
  const [both] = deckOf('overview').slides.flatMap((one) => (one.layout === 'tiles' ? [one] : []))
  if (both === undefined) throw new RangeError('no numbers')
  expect(buildSlide(both, nineReports, zh).title).toContain('98%')
  expect(buildSlide({ ...both, numbers: both.numbers.slice(1) }, nineReports, zh).title).not.toContain('92%')
})

test('numbers that would make all of them small are left to the charts that show them', () => {
  for (const id of ['locality-lanshan', 'locality-changqing', 'locality-xpcc-13']) {
    const slides = deckOf(id).slides
    const [tiles] = slides.flatMap((slide) => (slide.layout === 'tiles' ? [slide] : []))
    expect(tiles?.numbers, id).toHaveLength(6)
  }
  const shown = (id: string) => JSON.stringify(deckOf(id).slides)
  // Without a chart of its own, it keeps its place.
  expect(shown('locality-lanshan')).toContain('lanshan-attendances-per-school')
})

test.each([
  ['zh', zh],
  ['en', en],
] as const)('what closes a deck can be read, in %s', (_, context) => {
  for (const deck of shippedDecks(nineReports)) {
    const { slides } = buildDeck(deck, nineReports, context)
    for (const [i, slide] of slides.entries()) {
      if (slide.layout !== 'text' || slide.opening) continue
      const body = partsIn(slideScene(slide, i + 1, slides.length).nodes, 'notes')
      for (const node of drawn([...body]))
        if (node.shape === 'text') expect(node.size, slide.id).toBeGreaterThan(28)
    }
  }
})

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('the notes at the end of a deck, in %s', (language, context) => {
  const decks = shippedDecks(shipped).map((deck) => ({
    id: deck.id,
    slides: buildDeck(deck, shipped, context).slides,
  }))
  const notesIn = (slides: readonly SlideModel[]) =>
    slides.flatMap((slide) => (slide.layout === 'text' && slide.noted !== undefined ? [slide.noted] : []))
  const linesIn = (slides: readonly SlideModel[]) => notesIn(slides).flatMap(({ columns }) => columns.flat())

  test('are of one size, and fill their slides', () => {
    for (const { id, slides } of decks) {
      const notes = slides.flatMap((slide, i) => [
        ...partsIn(slideScene(slide, i + 1, slides.length).nodes, 'notes'),
      ])
      expect(new Set(notesIn(slides).map(({ size }) => size)).size, id).toBeLessThanOrEqual(1)
      // Where notes need more than one slide, they are not set small on half empty ones.
      const heights = notes.map(({ room }) => room?.height ?? 0)
      if (notes.length > 1) expect(Math.max(...heights), id).toBeGreaterThan(SLIDE.height * 0.45)
      // The last has about as many as the others.
      if (notes.length > 1) expect(heights.at(-1), id).toBeGreaterThan(Math.max(...heights) * 0.6)
    }
  })

  test('stand in columns none of which is nearly empty beside another', () => {
    for (const { id, slides } of decks)
      for (const slide of slides) {
        if (slide.layout !== 'text' || slide.noted?.columns.length !== 2) continue
        const { columns, size } = slide.noted
        const heights = columns.map((lines) => columnBlock(lines, 828, size).height)
        expect(Math.min(...heights), `${id} ${slide.id}`).toBeGreaterThan(Math.max(...heights) * 0.5)
      }
  })

  test('say a place once, above what is said of it, and nothing of it is in two places', () => {
    const names = [...shipped.localities.values()].map(({ name }) => name[language])
    for (const { id, slides } of decks) {
      const lines = linesIn(slides)
      const headings = lines.flatMap(({ heading }) =>
        heading === '' || /（续）|\(continued\)/u.test(heading) ? [] : [heading],
      )
      expect(headings, id).toEqual([...new Set(headings)])
      for (const { text } of lines)
        for (const name of names) expect(text, id).not.toMatch(new RegExp(`^${name}[：:]`, 'u'))
    }
    const overview = linesIn(decks[0]?.slides ?? []).map(({ heading }) => heading)
    expect(overview).toContain(language === 'zh' ? '襄城县' : 'Xiangcheng County')
    // All of a deck of one place is of it.
    const own = linesIn(decks.find(({ id }) => id === 'locality-xiangcheng')?.slides ?? [])
    expect(own.map(({ heading }) => heading).join('')).toBe('')
  })

  test('say again of which slides they are where a column begins', () => {
    for (const { slides } of decks)
      for (const { columns } of notesIn(slides))
        for (const [first] of columns)
          expect(first?.lead).toMatch(language === 'zh' ? /^第[\d、]+张$/u : /^Slides? [\d, ]+$/u)
  })
})

test('a deck with a few short notes has them on their slides, and no slide of its own for them', () => {
  const { slides } = buildDeck(deckOf('locality-hubei'), nineReports, zh)
  expect(slides.map(({ id }) => id)).toEqual(['opening', 'hubei-groups'])
  expect(slides[1]).toMatchObject({
    cautions: ['报道没有写明时点，按版面推断。', '报道开头缺失，标题排在版末。'],
    notesAt: '',
  })
})

test.each([
  ['theme-rights', 'xiangcheng-session-times', ['−40%', 'within 3 hours', '3 tables', 'within 1 week']],
  ['locality-gaotai', 'gaotai-events', ['90+ sessions', '¥3.96M', '11 areas']],
])('a unit stands beside its number where all keep most of their size, in %s', (deck, id, numbers) => {
  const { slides } = buildDeck(deckOf(deck), nineReports, en)
  const slide = slides.find((one) => one.id === id)
  if (slide === undefined) throw new RangeError(id)
  const values = [...partsIn(slideScene(slide, 2, 9).nodes, 'value')]
  const texts = values.map(({ nodes }) =>
    nodes.map((node) => (node.shape === 'text' ? (node.spans ?? []).map(({ text }) => text).join('') : '')),
  )
  expect(texts).toEqual(numbers.map((number) => [number]))
})

test('no slide of numbers stands before two charts that show them all', () => {
  const slides = deckOf('theme-rights').slides.map(({ id }) => id)
  expect(slides).toEqual(['opening', 'xiangcheng-rates', 'xiangcheng-session-times', 'sources'])
})

test('no number without more to it has a slide among charts', () => {
  for (const deck of shippedDecks(nineReports)) {
    const { slides } = buildDeck(deck, nineReports, zh)
    const charts = slides.flatMap((slide) => (slide.layout === 'chart' ? slide.charts : []))
    const alone = charts.filter((chart) => chart.kind === 'value' && chart.items.length === 1)
    if (charts.length > 1) expect(alone.map(({ id }) => `${deck.id} ${id}`)).toEqual([])
  }
})
