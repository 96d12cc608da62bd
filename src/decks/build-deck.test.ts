import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { drawn, partsIn } from '../charts/scene/scene.ts'
import { en, zh } from '../charts/testing.ts'
import { bundledValue, markOn, RATE } from '../dataset/review/testing.ts'
import { withRemarks } from '../dataset/review/with-remarks.ts'
import { nineReports as dataset } from '../dataset/testing.ts'
import type { Slide } from '../domain/spec/deck.ts'
import { DeckSchema, SlideSchema } from '../domain/spec/deck.ts'
import { itemAt } from '../lib/item-at.ts'
import type { DeckContext } from './build-deck.ts'
import { buildDeck, buildSlide, isBlank, slideInDeck } from './build-deck.ts'
import { shippedDecks } from './shipped-decks.ts'
import { slideScene } from './slide/slide-scene.ts'
import { statementOf } from './slide/table-block.ts'

const slide = (raw: unknown): Slide => v.parse(SlideSchema, raw)

test('a line under the title says the place of its numbers, unless the title names it', () => {
  const numbers = ['changqing-workers-flagged', 'changqing-workers-screened'].map((observation) => ({
    observation,
  }))
  const linesOf = (title: string) =>
    buildSlide(slide({ layout: 'tiles', id: 't', title: { en: title }, numbers }), dataset, en).subtitle
  expect(linesOf('20,000+ screened')).toBe('Changqing Oilfield')
  expect(linesOf('Changqing Oilfield: 20,000+ screened')).toBe('')
})

describe('a slide of one chart', () => {
  const subsidy = slide({ layout: 'chart', id: 'subsidy', chart: { chart: 'xpcc-13-subsidy' } })

  test('has the finding of the chart as its title, and its source, marks and footnotes', () => {
    const model = buildSlide(subsidy, dataset, en)
    expect(model).toMatchObject({
      layout: 'chart',
      title: 'Loan-interest subsidy rose to ¥1.163M, up 78.94% against 2024',
      subtitle: 'Loan-interest subsidy · XPCC 13th Division, Xinxing · 2024 and 2025 · unit: ¥',
      charts: [{ kind: 'change' }],
    })
    expect(model.source).toContain('XPCC 13th Division')
    // Two numbers say their bounds in words.
    expect(model.legend).toEqual([])
  })

  test('tells the presenter what is not exact, and why', () => {
    const notes = buildSlide(subsidy, dataset, zh).notes.split('\n')
    expect(notes[0]).toMatch(
      /^推算：贷款贴息资金（2024年） = 本期 ÷（1 \+ 增幅）（116\.3万元、\+78\.94%），得出约65万元。在649,640与650,237元之间。/u,
    )
    expect(notes.at(-1)).toMatch(/^来源：/)
  })

  test('keeps the words of the user, and those of the other language only where none can be generated', () => {
    const own = { ...subsidy, title: { en: 'Money for start-ups' }, notes: { zh: '讲慢一点' } }
    expect(buildSlide(own, dataset, en).title).toBe('Money for start-ups')
    expect(buildSlide(own, dataset, zh).title).toBe('争取贷款贴息资金116.3万元，与2024年相比增长78.94%')
    expect(buildSlide(own, dataset, zh).notes).toBe('讲慢一点')
    const text = slide({ layout: 'text', id: 't', title: { zh: '谢谢' }, text: { zh: '第一段\n\n 第二段 ' } })
    expect(buildSlide(text, dataset, en)).toMatchObject({ title: '谢谢', paragraphs: ['第一段', '第二段'] })
  })

  test('of observations draws them as their page would, or sets them side by side', () => {
    const families = ['liyang-volunteer-families-2023', 'liyang-volunteer-families-2026']
    const trend = slide({ layout: 'chart', id: 'a', chart: { observations: families } })
    expect(buildSlide(trend, dataset, zh)).toMatchObject({ charts: [{ kind: 'change' }] })
    const mixed = ['xiangcheng-collective-contract-coverage', 'xiangcheng-members-recruited']
    const values = slide({ layout: 'chart', id: 'b', chart: { observations: mixed } })
    expect(buildSlide(values, dataset, zh)).toMatchObject({ charts: [{ kind: 'value' }] })
  })
})

describe('what refers to nothing', () => {
  test('says so in place of the slide', () => {
    const lost = slide({ layout: 'chart', id: 'lost', title: { en: 'Kept' }, chart: { chart: 'gone' } })
    expect(buildSlide(lost, dataset, en)).toMatchObject({
      layout: 'text',
      title: 'Kept',
      paragraphs: [
        'The data on this computer has no chart “gone”.',
        'Choose something else in the deck builder, or import the data that has it.',
      ],
    })
    const number = slide({ layout: 'big-number', id: 'n', number: { observation: 'gone' } })
    expect(buildSlide(number, dataset, zh)).toMatchObject({
      layout: 'text',
      title: '这张幻灯片的内容不在数据里',
    })
  })

  test('is said in sight of the picture where the rest of the slide stands', () => {
    const numbers = [{ observation: 'xiangcheng-members-recruited' }, { observation: 'gone' }]
    const model = buildSlide(slide({ layout: 'tiles', id: 't', numbers }), dataset, en)
    expect(model).toMatchObject({ layout: 'tiles', numbers: [{ item: { text: '2,447 people' } }] })
    expect(model.cautions[0]).toBe('The data on this computer lacks a value: gone.')
  })

  test('leaves the other of two charts the slide to itself', () => {
    const pair = slide({
      layout: 'two-charts',
      id: 'p',
      charts: [{ chart: 'gone' }, { chart: 'liyang-families' }],
    })
    const model = buildSlide(pair, dataset, zh)
    expect(model).toMatchObject({ layout: 'chart', charts: [{ id: 'liyang-families' }] })
    expect(model.cautions[0]).toBe('这份数据里没有图表“gone”。')
  })

  test('in a chart that the data has, but not its values, is told', () => {
    const { observations } = dataset
    const without = new Map([...observations].filter(([id]) => id !== 'changqing-share-flagged'))
    const model = buildSlide(
      slide({ layout: 'chart', id: 'c', chart: { chart: 'changqing-flagged' } }),
      { ...dataset, observations: without },
      zh,
    )
    expect(model).toMatchObject({
      layout: 'text',
      paragraphs: ['这份数据里没有1个数值：changqing-share-flagged。', expect.any(String)],
    })
  })
})

test('a number stands with its place, period and change, and is not said twice in the title', () => {
  const number = {
    observation: 'xpcc-13-loan-interest-subsidy',
    change: 'xpcc-13-loan-interest-subsidy-change',
  }
  const model = buildSlide(slide({ layout: 'big-number', id: 'n', number }), dataset, zh)
  expect(model).toMatchObject({
    layout: 'big-number',
    title: '兵团第十三师新星市贷款贴息资金（2025年）',
    number: {
      name: '贷款贴息资金',
      caption: '兵团第十三师新星市 · 2025年 · 与2024年相比',
      item: { text: '116.3万元' },
      change: { text: '+78.94%' },
    },
    description: '兵团第十三师新星市贷款贴息资金：116.3万元（+78.94%）。',
  })
})

test('two charts are named by place and theme; each keeps its finding', () => {
  const charts = [{ chart: 'xiangcheng-rates' }, { chart: 'xiangcheng-team' }]
  const model = buildSlide(slide({ layout: 'two-charts', id: 'p', charts }), dataset, en)
  expect(model).toMatchObject({
    title: 'Bargaining and grievances, and organising, Xiangcheng County',
    charts: [
      { title: /^Collective contracts now cover 92% of enterprises; 98% / },
      { title: /instructors and 1 county union official/ },
    ],
  })
})

describe('a slide of a table', () => {
  const table = (query: Record<string, string>, context = zh) =>
    buildSlide(slide({ layout: 'table', id: 't', query }), dataset, context)

  test('shows the first rows of the view and says how many there are, of what, in which order', () => {
    const model = table({ in: 'changqing', sort: 'value.desc' })
    if (model.layout !== 'table') throw new RangeError(model.layout)
    expect(model.table).toMatchObject({
      total: 19,
      statements: expect.arrayContaining(['前11行，共19行；地区：长庆油田；筛选：无；排序：数值（降序）']),
    })
    expect(model.title).toBe('长庆油田的19个观测值')
    expect(model.table.rows[0]?.join('|')).toBe(
      '长庆油田|完成心理测评的职工|2万余名（陇东片区）|至少|截至2026年1月（推断）|报道|2万余名',
    )
  })

  test('leaves out the columns without room, never the value, and names them', () => {
    const model = table({ columns: 'report,id,scope,indicator,locality,period,bound,value' }, en)
    if (model.layout !== 'table') throw new RangeError(model.layout)
    expect(model.table.columns.at(-1)).toEqual({ key: 'value', label: 'Value', numeric: true })
    expect(model.table.statements.at(-1)).toContain('Columns without room: ')
  })

  test('is not of one place where rows without room are of others', () => {
    // All rows that fit are of the first locality.
    const model = table({})
    if (model.layout !== 'table') throw new RangeError(model.layout)
    expect(new Set(model.table.rows.map(([place]) => place)).size).toBe(1)
    expect(model.title).toBe(`${dataset.observations.size}个观测值`)
  })

  test('says of as many rows as are drawn that they are the first', () => {
    const model = table({})
    if (model.layout !== 'table') throw new RangeError(model.layout)
    expect(statementOf(model.table, 9)).toContain(`前9行，共${dataset.observations.size}行`)
    expect(statementOf(model.table, 1)).toContain('前1行')
  })

  test('without rows says so', () => {
    expect(table({ q: '没有这样的词' })).toMatchObject({
      title: '没有符合条件的观测值',
      table: { rows: [], total: 0 },
    })
  })
})

test('the first slide opens its deck if it is one of text', () => {
  const text = { layout: 'text', id: 'a', title: { zh: '开始' }, text: {} }
  const deck = v.parse(DeckSchema, {
    id: 'd',
    name: { en: 'Talk' },
    minutes: 5,
    slides: [text, { ...text, id: 'b' }],
  })
  const model = buildDeck(deck, dataset, zh)
  expect(model).toMatchObject({ name: 'Talk', minutes: 5, slides: [{ opening: true }, { opening: false }] })
})

test('a slide on which nothing is written is blank, but not the one that opens its deck', () => {
  const bare = { layout: 'text', id: 'a', text: {} } as const
  const blank = (at: number, context: Partial<DeckContext>) =>
    isBlank(slideInDeck(bare, at, dataset, { ...zh, ...context }))
  expect(blank(1, { name: { zh: '季度汇报' } })).toBe(true)
  expect(blank(0, { name: { zh: '季度汇报' } })).toBe(false)
  expect(blank(0, { imprint: { unit: { zh: '示例县总工会' } } })).toBe(false)
  expect(blank(0, {})).toBe(true)
})

test('lines of one kind have one size on the opening slide, and a finding is larger', () => {
  const sizes = (slide: Slide) => {
    const [opening] = buildDeck({ id: 'd', name: {}, minutes: null, slides: [slide] }, dataset, zh).slides
    if (opening === undefined) throw new RangeError('no slide')
    const [part] = partsIn(slideScene(opening, 1, 1).nodes, 'paragraphs')
    return [...drawn(part?.nodes ?? [])].flatMap((node) => (node.shape === 'text' ? [node.size] : []))
  }
  const text = { zh: '一、组织建设\n二、协商维权\n三、职工关爱' }
  expect(new Set(sizes({ layout: 'text', id: 'a', title: { zh: '汇报' }, text })).size).toBe(1)
  const [opening] = itemAt(shippedDecks(dataset), 0).slides
  if (opening === undefined) throw new RangeError('no slide')
  const [first = 0, ...others] = sizes({ ...opening, ...(opening.layout === 'text' ? { text } : {}) })
  expect(opening).toHaveProperty('finding')
  expect(others.every((size) => size < first)).toBe(true)
})

test.each([
  { language: 'zh', context: zh },
  { language: 'en', context: en },
] as const)('notes on slides of their own are spread evenly over them, $language', ({ context }) => {
  const spread = shippedDecks(dataset).map((deck) => {
    const { slides } = buildDeck(deck, dataset, context)
    // The title of these slides in both languages.
    const pages = slides.filter(({ title }) => /^(?:各张图的说明|Notes on the slides)$/u.test(title))
    return pages.map(({ footnotes }) => footnotes.join('').length)
  })
  const several = spread.filter((letters) => letters.length > 1)
  expect(several.length).toBeGreaterThan(0)
  // No page is left with a trifle: a note is at most a third of a page.
  for (const letters of several) expect(Math.min(...letters)).toBeGreaterThan(Math.max(...letters) / 2)
})

describe('a deck of the user that explains nothing at its end', () => {
  const of = (...slides: unknown[]) =>
    v.parse(DeckSchema, { id: 'deck-own', name: { zh: '自己的' }, minutes: null, slides })
  const flagged = {
    layout: 'chart',
    id: 'a',
    chart: { chart: 'changqing-flagged' },
    notes: { zh: '讲慢一点' },
  }

  test('shows what must be known with its values, and what its marks mean, behind its slides', () => {
    const { slides } = buildDeck(of(flagged), dataset, zh)
    const [chart, closing] = slides
    expect(slides).toHaveLength(2)
    expect(chart).toMatchObject({ notes: '讲慢一点', notesAt: '说明见第2张' })
    if (closing?.layout !== 'text') throw new RangeError('no slide of notes')
    expect(closing.legend.map(({ mark }) => mark)).toEqual(['atLeast'])
    expect(closing.footnotes.join()).toContain('推算：')
    expect(closing.paragraphs[0]).toMatch(/^来源：/u)
  })

  test('has nothing behind them where every value is exact and nothing is to be said', () => {
    const text = { layout: 'text', id: 't', title: { zh: '谢谢' }, text: {} }
    expect(buildDeck(of(text), dataset, zh).slides).toHaveLength(1)
  })

  test('explains no marks where its values stand in digits alone', () => {
    const deck = shippedDecks(dataset).find(({ id }) => id === 'theme-culture')
    if (deck === undefined) throw new RangeError('no deck')
    const closing = buildDeck(deck, dataset, en).slides.at(-1)
    expect(closing).toMatchObject({ layout: 'text', closing: true, legend: [] })
    expect(closing?.description).toContain('Of the 3 printed values of this deck, 1 is not exact.')
    expect(closing?.description).not.toMatch(/drawn|hatched|:$/u)
  })

  test('that is copied, explains the marks of a chart that was added to it too', () => {
    const closing = { layout: 'text', id: 'sources', title: { zh: '来源' }, text: {}, marks: ['derived'] }
    const last = buildDeck(of(flagged, closing), dataset, zh).slides.at(-1)
    expect(last?.legend.map(({ mark }) => mark)).toEqual(['derived', 'atLeast'])
  })
})

describe('a deck that ships, with other slides than it had', () => {
  const shipped = shippedDecks(dataset).find(({ id }) => id === 'locality-changqing')
  if (shipped === undefined) throw new RangeError('no deck')
  const added = slide({
    layout: 'chart',
    id: 'more',
    chart: { observations: ['xiangcheng-collective-contract-coverage'] },
  })

  test('opens and closes with what it shows then', () => {
    const words = (of: Slide[]) =>
      buildDeck({ ...shipped, slides: of }, dataset, zh).slides.flatMap((one) =>
        one.layout === 'text' ? one.paragraphs : [],
      )
    const [opening, ...rest] = shipped.slides
    if (opening === undefined) throw new RangeError('no slide')
    expect(words([...shipped.slides]).join()).toMatch(/14个报道数值中，2个不是确数/u)
    // The survey and what follows are left: of the area, the people tested and flagged, and their share.
    const [flagged] = rest.filter(({ id }) => id === 'changqing-flagged')
    const closing = rest.at(-1)
    if (flagged === undefined || closing === undefined) throw new RangeError('no slides')
    const few = words([opening, flagged, closing]).join()
    expect(few).toContain('1篇报道 · 2个报道数值 · 1个推算值')
    expect(few).toContain('2个报道数值中，1个不是确数')
    expect(words([opening, flagged, added, closing]).join()).toContain(
      '1个地区与1家企业 · 2篇报道 · 3个报道数值 · 1个推算值',
    )
  })

  test('has one closing, also where nothing is left to explain', () => {
    const [opening] = shipped.slides
    const closing = shipped.slides.at(-1)
    if (opening === undefined || closing === undefined) throw new RangeError('no slides')
    const { slides } = buildDeck({ ...shipped, slides: [opening, added, closing] }, dataset, zh)
    expect(slides.map(({ id }) => id)).toEqual(['opening', 'more', 'sources'])
    expect(slides.at(-1)).toMatchObject({ title: '数字从哪里来，有多确切', legend: [] })
  })
})

describe('a deck of values that colleagues marked', () => {
  const doubt = { verdict: 'questioned', words: '台账为2391名', by: '李四' } as const
  const { dataset: marked } = withRemarks(dataset, [
    markOn(bundledValue(RATE), 1, doubt),
    markOn(bundledValue('xiangcheng-members-recruited'), 2, doubt),
  ])
  const slides = [
    slide({ layout: 'big-number', id: 'number', number: { observation: RATE } }),
    slide({ layout: 'chart', id: 'chart', chart: { observations: [RATE] } }),
    slide({
      layout: 'table',
      id: 'table',
      query: { columns: 'indicator,value,review,marks,notes', 'f.review': 'questioned' },
    }),
  ]
  const own = v.parse(DeckSchema, { id: 'deck-own', name: {}, minutes: null, slides })

  test.each([own, ...shippedDecks(marked)])(
    'says which are open, and neither who doubts them nor why',
    (deck) => {
      for (const context of [zh, en])
        expect(JSON.stringify(buildDeck(deck, marked, context))).not.toMatch(/李四|2391/u)
    },
  )

  test('names the values that are open at the foot of each slide, and not twice in the notes', () => {
    const built = buildDeck(own, marked, zh).slides.slice(0, 3)
    expect(built).toHaveLength(3)
    for (const { cautions, notes } of built) {
      expect(cautions.join('')).toMatch(/^复核未了结：.*襄城县集体合同覆盖率（存疑）/u)
      expect(notes.match(/复核未了结/gu)).toHaveLength(1)
    }
  })
})

test.each([zh, en])(
  'an opening counts the rows that a table of its deck has in its own language',
  (context) => {
    const deck = v.parse(DeckSchema, {
      id: 'd',
      name: { zh: '表', en: 'Table' },
      slides: [
        { layout: 'text', id: 'opening', made: 'opening', text: {} },
        { layout: 'table', id: 'rows', query: {} },
      ],
      minutes: null,
    })
    const [opening, table] = buildDeck(deck, dataset, context).slides
    if (opening?.layout !== 'text' || table?.layout !== 'table') throw new RangeError('no table')
    const n = table.table.rows.length
    expect(opening.paragraphs[0]).toContain(
      context.language === 'zh' ? `${n}个报道数值` : `${n} printed values`,
    )
  },
)
