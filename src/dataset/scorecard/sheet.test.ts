import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { IndicatorId, LocalityId } from '../../domain/ids.ts'
import { approx, atLeast, below, nearly, vague } from '../../domain/number/bound.ts'
import { GroupId } from '../../domain/place/place-group.ts'
import type { Language } from '../../domain/text.ts'
import { entryOf } from '../../lib/entry-of.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import { crossOf, given } from '../cross-table/testing.ts'
import type { Observation } from '../observation.ts'
import type { Target } from '../target/target.ts'
import { nineReports } from '../testing.ts'
import { SCORECARD_CROSS } from './choose.ts'
import { cellLines, sheetCell, sheetHeads, sheetLines, sheetNotes, wordRank } from './sheet.ts'

describe('a rank in words', () => {
  it.each([
    [2, 2, false, '第2位', '2nd'],
    [1, 1, true, '并列第1位', 'tied 1st'],
    [2, 4, false, '第2–4位', '2nd–4th'],
    [11, 13, false, '第11–13位', '11th–13th'],
    [21, 23, false, '第21–23位', '21st–23rd'],
    [112, 112, false, '第112位', '112th'],
  ])('%i to %i', (from, to, isTied, zh, en) => {
    expect(wordRank({ from, to, isTied }, 'zh')).toBe(zh)
    expect(wordRank({ from, to, isTied }, 'en')).toBe(en)
  })
})

const members = v.parse(IndicatorId, 'members')
const target: Target = {
  indicator: members,
  locality: null,
  value: 1000,
  year: 2025,
  near: 90,
  source: { kind: 'plan', name: '三年规划' },
}
const ROWS = [
  { place: '东湖镇', value: 1200 },
  { place: '东湖镇', value: 1000, period: 2024 },
  { place: '西山镇', value: 950 },
  { place: '南江镇', value: atLeast(900) },
  { place: '北岭镇', indicator: 'rooms', value: 3 },
]

const sheet = (language: Language) => {
  const layout = crossOf(ROWS, { ...SCORECARD_CROSS, at: '2025-01-01/2025-12-31' }, language, {
    targets: [target],
    groups: [],
  })
  const [measure] = layout.table.measures
  if (measure === undefined) throw new RangeError('no measure')
  const style = { language, notation: 'full' } as const
  const cells = new Map(
    layout.lines.map((line) => [
      line.kind === 'place' ? line.head.locality.name.zh : line.kind,
      sheetCell(layout, line, measure, style),
    ]),
  )
  const notes = new Map(sheetNotes(layout, style).map(({ label, texts }) => [label.en, texts]))
  const lines = (place: string) => cellLines(layout, entryOf(cells, place))
  return { layout, cells, notes, lines }
}

it('names the report of the year before on which a change rests among its sources', () => {
  const [one, other] = [...nineReports.reports.values()]
  if (one === undefined || other === undefined) throw new RangeError('the data has no two reports')
  const rows = [
    { place: '东湖镇', value: 1200, with: { report: one } },
    { place: '东湖镇', value: 1000, period: 2024, with: { report: other } },
  ]
  const sourcesWith = (change: boolean) => {
    const layout = crossOf(rows, { ...SCORECARD_CROSS, at: '2025-01-01/2025-12-31', change }, 'zh')
    const notes = sheetNotes(layout, { language: 'zh', notation: 'full' })
    return notes
      .find(({ label }) => label.zh === '数据来源')
      ?.texts.map((text) => text.replace(/^报道|[《》]/gu, ''))
  }
  expect(sourcesWith(true)).toEqual([one, other].map(({ title }) => title.zh))
  expect(sourcesWith(false)).toEqual([one.title.zh])
})

describe('values of one cell that contradict each other', () => {
  const [one, other] = [98, 97].map((value, at) => given({ place: '东湖镇', value }, at))
  if (one === undefined || other === undefined) throw new RangeError('no two values')
  const open = (others: readonly Observation[]) =>
    ({ disputed: { key: 'k', standing: 'kept', others } }) as const
  const cellOf = (values: readonly number[], language: Language) => {
    const rows = values.map((value) => ({ place: '东湖镇', value, with: open([one, other]) }))
    const layout = crossOf(rows, SCORECARD_CROSS, language, {
      targets: [{ ...target, value: 100 }],
      groups: [],
    })
    const [measure] = layout.table.measures
    const [line] = sheetLines(layout)
    if (measure === undefined || line === undefined) throw new RangeError('no cell')
    return sheetCell(layout, line, measure, { language, notation: 'full' })
  }

  it('are named with their target, and lead to where they are settled', () => {
    const cell = cellOf([98, 97], 'zh')
    expect([cell.text, cell.notes, cell.about]).toEqual(['98、97', ['有冲突'], ['2025年目标 100名']])
    expect([cell.value, cell.band, cell.rank, cell.disputed?.disputed?.key]).toEqual([null, null, '', 'k'])
    expect(cellOf([98, 97], 'en').text).toBe('98, 97')
  })

  it('are counted where they are many', () => {
    expect(cellOf([98, 97, 96, 95], 'zh')).toMatchObject({ text: '4个数值', notes: ['有冲突'] })
  })
})

it('has a line for the total only where an indicator has one', () => {
  const kindsOf = (rows: typeof ROWS) =>
    sheetLines(crossOf(rows, SCORECARD_CROSS, 'zh')).map(({ kind }) => kind)
  const [east, , west, , north] = ROWS
  if (east === undefined || west === undefined || north === undefined) throw new RangeError('no rows')
  expect(kindsOf([east, west])).toEqual(['place', 'place', 'total'])
  // One place counts members and the other rooms: nothing adds up.
  expect(kindsOf([east, north])).toEqual(['place', 'place'])
})

it('adds up "about" in one way in every group, and says where numbers come to none', () => {
  const rows = [
    { place: '东湖镇', value: 196_260 },
    { place: '西山镇', value: approx(40_000) },
    { place: '南江镇', value: below(55_000) },
    { place: '北岭镇', value: atLeast(41_200) },
    { place: '南江镇', indicator: 'models', value: vague },
    { place: '北岭镇', indicator: 'models', value: nearly(20) },
    { place: '东湖镇', indicator: 'models', value: 12 },
  ]
  const layout = crossOf(rows, { ...SCORECARD_CROSS, grouped: true }, 'zh', {
    targets: [],
    groups: [
      {
        id: v.parse(GroupId, 'east'),
        name: '东片',
        places: ['东湖镇', '西山镇'].map((name) => v.parse(LocalityId, `own-${fingerprint(name)}`)),
      },
    ],
  })
  const sums = (indicator: string) => {
    const measure = layout.table.measures.find(({ series }) => series.indicator.id === indicator)
    if (measure === undefined) throw new RangeError('no measure')
    return sheetLines(layout).flatMap((line) =>
      line.kind === 'place'
        ? []
        : [sheetCell(layout, line, measure, { language: 'zh', notation: 'full' })].map(
            ({ text, notes }) => text || notes.join(),
          ),
    )
  }
  // 196,260 and about 40,000, which is more than 30,000; all four are then more than 267,460.
  expect(sums('members')).toEqual(['约236,000', '至少41,200', '超267,000'])
  expect(sums('models')).toEqual(['', '数值不确切，不能合计', '至少12'])
})

it('writes money short where the whole column can be, and with all digits where it cannot', () => {
  const texts = (values: readonly number[], language: Language, notation: 'compact' | 'full') => {
    const rows = values.map((value, at) => ({ place: ['东湖镇', '西山镇', '南江镇'][at] ?? '', value }))
    const layout = crossOf(rows, SCORECARD_CROSS, language)
    const [measure] = layout.table.measures
    if (measure === undefined) throw new RangeError('no measure')
    return layout.lines
      .filter(({ kind }) => kind === 'place')
      .map((line) => sheetCell(layout, line, measure, { language, notation }).text)
      .toSorted()
  }
  expect(texts([123_500, 85_000, 201_200], 'zh', 'compact')).toEqual(['12.35万', '20.12万', '8.5万'])
  expect(texts([123_500, 85_000, 201_200], 'zh', 'full')).toEqual(['123,500', '201,200', '85,000'])
  expect(texts([123_500, 8000], 'zh', 'compact')).toEqual(['123,500', '8000'])
  expect(texts([123_500, 85_000], 'en', 'compact')).toEqual(['123,500', '85,000'])
})

it.each([
  [120_000, ['12.35万', '8.5万'], '2025年目标 12万名'],
  [123_456, ['123,500', '85,000'], '2025年目标 123,456名'],
])('writes a target as the values of its column: %d', (aim, values, said) => {
  const rows = [
    { place: '东湖镇', value: 123_500 },
    { place: '西山镇', value: 85_000 },
  ]
  const layout = crossOf(rows, { ...SCORECARD_CROSS, at: '2025-01-01/2025-12-31' }, 'zh', {
    targets: [{ ...target, value: aim }],
    groups: [],
  })
  const [measure] = layout.table.measures
  if (measure === undefined) throw new RangeError('no measure')
  const style = { language: 'zh', notation: 'compact' } as const
  const texts = layout.lines
    .filter(({ kind }) => kind === 'place')
    .map((line) => sheetCell(layout, line, measure, style).text)
  expect(texts.toSorted()).toEqual(values)
  expect(sheetHeads(layout, 'compact')[0]?.notes).toContain(said)
})

describe('a sheet', () => {
  it('tells of each value its change, completion, band and rank', () => {
    const { cells } = sheet('zh')
    expect(cells.get('东湖镇')).toMatchObject({
      text: '1200',
      change: '+20%',
      completion: '120%',
      band: { band: 'met', text: '达标' },
      // 900 and more may be above 1,200.
      rank: '第1–2位',
    })
    expect(cells.get('西山镇')).toMatchObject({
      change: '',
      completion: '95%',
      band: { band: 'near', text: '接近' },
      rank: '第2–3位',
    })
    expect(cells.get('南江镇')).toMatchObject({
      text: '900余',
      completion: '至少90%',
      band: { band: 'unknown', text: '无法判断' },
      rank: '第1–3位',
    })
    expect(cells.get('北岭镇')).toMatchObject({ text: '', rank: '', band: null })
  })

  it('names the target of all places in the heading, its source and who has no value below', () => {
    const { layout, notes } = sheet('zh')
    expect(sheetHeads(layout, 'full')[0]).toMatchObject({ name: 'members', notes: ['2025年目标 1000名'] })
    expect(notes.get('Sources of targets')).toEqual(['计划：三年规划'])
    // Where most have none, those that have one are named.
    expect(notes.get('Without a value')).toEqual(['members：北岭镇', 'rooms：仅北岭镇有'])
    expect(notes.get('Bands')?.slice(0, 3)).toEqual([
      '● 达标：达到目标',
      '◐ 接近：没有达到目标，但完成率不低于所定界线，或原文说接近目标数',
      '◆ 无法判断：数值不够确切，无法判断',
    ])
  })

  it('names the target of one place, or of a group, at that place, and not in the heading', () => {
    const layout = crossOf(ROWS, { ...SCORECARD_CROSS, at: '2025-01-01/2025-12-31' }, 'zh', {
      targets: [{ ...target, locality: given({ place: '东湖镇', value: 1200 }).locality.id }],
      groups: [],
    })
    const [measure] = layout.table.measures
    if (measure === undefined) throw new RangeError('no measure')
    const style = { language: 'zh', notation: 'full' } as const
    const about = sheetLines(layout).map((line) => sheetCell(layout, line, measure, style).about)
    expect(sheetHeads(layout, 'full')[0]?.notes).toEqual([])
    expect(about.filter((notes) => notes.length > 0)).toEqual([['目标 1000名']])
  })

  it('says of which targets nobody has said whether they are reached from above or from below', () => {
    const notes = (side: Target['side'], language: Language) => {
      const open: Target = { indicator: v.parse(IndicatorId, 'own-open'), locality: null, value: 5, side }
      const rows = [
        { place: '东湖镇', indicator: 'own-open', value: 6, like: { better: 'neither' } as const },
      ]
      const layout = crossOf(rows, SCORECARD_CROSS, language, { targets: [open], groups: [] })
      const found = sheetNotes(layout, { language, notation: 'full' }).find(
        ({ label }) => label.zh === '档次',
      )
      return found?.texts.join(' ') ?? ''
    }
    expect(notes(undefined, 'zh')).toContain('own-open没有说明越高越好还是越低越好')
    expect(notes(undefined, 'en')).toContain('higher is taken to be better')
    expect(notes('down', 'zh')).not.toContain('没有说明')
  })

  it('says that periods are inferred, of all values or of some', () => {
    const period = { start: null, end: '2026-01-31', basis: 'inferred' } as const
    const notes = (rows: Parameters<typeof crossOf>[0], language: Language) =>
      sheetNotes(crossOf(rows, SCORECARD_CROSS, language), { language, notation: 'full' }).find(
        ({ label }) => label.zh === '时期',
      )?.texts
    expect(notes([{ place: '东湖镇', value: 5, period }], 'zh')).toEqual(['报道没有写明，由版面推断'])
    expect(
      notes(
        [
          { place: '东湖镇', value: 5, period },
          { place: '西山镇', value: 6 },
        ],
        'en',
      ),
    ).toContain('for some values not stated in the report; inferred from its page')
    expect(notes([{ place: '东湖镇', value: 5 }], 'zh')).toBeUndefined()
  })

  it('says how ranks are counted only where something is ranked', () => {
    const open = { indicator: 'own-open', like: { better: 'neither' } } as const
    const said = (rows: Parameters<typeof crossOf>[0]) => {
      const layout = crossOf(rows, SCORECARD_CROSS, 'en')
      const notes = sheetNotes(layout, { language: 'en', notation: 'full' })
      return {
        head: sheetHeads(layout, 'full').flatMap((head) => head.notes),
        foot: notes.find(({ label }) => label.en === 'Ranks')?.texts.join('; '),
      }
    }
    const alone = said([{ ...open, place: '东湖镇', value: 5 }])
    expect(alone.head).toEqual(['2025'])
    expect(alone.foot).toMatch(/fewer than two localities have a value$/u)
    expect(alone.foot).not.toContain('range of ranks')
    const both = said([
      { ...open, place: '东湖镇', value: 5 },
      { ...open, place: '西山镇', value: 6 },
    ])
    expect(both.head).toEqual(['2025', 'Rank: greatest first'])
    expect(both.foot).toContain('range of ranks')
  })

  it('says which values are in doubt', () => {
    const review = { state: 'questioned', entries: [] } as const
    const layout = crossOf([{ place: '东湖镇', value: 5, with: { review } }], SCORECARD_CROSS, 'zh')
    const notes = sheetNotes(layout, { language: 'zh', notation: 'full' })
    expect(notes.find(({ label }) => label.zh === '复核')?.texts).toContain(
      '复核未了结：东湖镇members（存疑）',
    )
  })

  it('parts the verdict on a target from the completion', () => {
    expect(sheet('zh').lines('东湖镇')).toEqual(['+20%', '● 达标，120%', '第1–2位'])
    expect(sheet('en').lines('南江镇')).toContain('◆ Undetermined, at least 90%')
  })

  it('speaks English too', () => {
    const { cells, notes } = sheet('en')
    expect(cells.get('南江镇')).toMatchObject({ text: '900+', completion: 'at least 90%', rank: '1st–3rd' })
    expect(notes.get('Sources of targets')).toEqual(['plan: 三年规划'])
  })
})
