import { describe, expect, it } from 'vitest'
import { atLeast, atMost, below, nearly } from '../../domain/bound.ts'
import type { Period } from '../../domain/period.ts'
import type { Language } from '../../domain/text.ts'
import type { Given } from '../cross-table/testing.ts'
import { crossOf } from '../cross-table/testing.ts'
import type { Target } from '../target/target.ts'
import { circularOf } from './circular.ts'

const RATE = { kind: 'rate', additive: false } as const

const circular = (
  rows: Parameters<typeof crossOf>[0],
  language: Language = 'zh',
  targets: readonly Target[] = [],
) =>
  circularOf(crossOf(rows, { change: true, rank: true }, language, { targets, groups: [] }), {
    language,
    notation: 'full',
  })

const text = (...given: Parameters<typeof circular>) => circular(...given).items.map((item) => item.text)

const TOWNS = [
  { place: '东湖镇', indicator: '会员人数', value: 1200 },
  { place: '西山镇', indicator: '会员人数', value: 800 },
  { place: '南江镇', indicator: '会员人数', value: 1500 },
]

describe('a circular', () => {
  it('is titled by what and when, and opens with how much it is of', () => {
    const { title, opening } = circular(TOWNS)
    expect(title).toBe('关于2025年会员人数情况的通报')
    expect(opening).toBe('现将3个地区1项指标2025年的情况通报如下。')
    expect(circular(TOWNS, 'en').opening).toBe('This circular reports on 1 indicator of 3 places, 2025.')
  })

  it('tells the total, who has the most and who the least', () => {
    expect(text(TOWNS)).toEqual(['3个地区合计3,500名；南江镇最多，为1,500名；西山镇最少，为800名。'])
    expect(text(TOWNS, 'en')).toEqual([
      'The 3 places add up to 3,500 people; 南江镇 has the most, 1,500 people; 西山镇 has the fewest, 800 people.',
    ])
  })

  it('says of each value, and of a total, what part of a place it holds for', () => {
    const part = { zh: '陇东片区', en: 'Longdong area', kind: 'part', basis: 'stated' } as const
    const rows = TOWNS.map((row) => ({ ...row, with: { scope: part } }))
    expect(text(rows.slice(0, 1))).toEqual(['东湖镇1,200名（陇东片区）。'])
    expect(text(rows)).toEqual([
      '3个地区合计3,500名（陇东片区）；南江镇最多，为1,500名（陇东片区）；西山镇最少，为800名（陇东片区）。',
    ])
    expect(text(rows.slice(0, 1), 'en')).toEqual(['东湖镇 1,200 people (Longdong area).'])
  })

  it('opens with a period that no report states as inferred, and says so in a note', () => {
    const period: Period = { start: null, end: '2026-01-31', basis: 'inferred' }
    const { opening, notes } = circular(TOWNS.map((row) => ({ ...row, period })))
    expect(opening).toBe('现将3个地区1项指标截至2026年1月（推断）的情况通报如下。')
    expect(notes).toContain('标明“推断”的时期，报道没有写明，由版面推断。')
    expect(circular(TOWNS).notes.join('')).not.toContain('推断')
  })

  it('adds no rates up', () => {
    const rates = TOWNS.map((row, i) => ({ ...row, indicator: '建会率', value: 90 + i, like: RATE }))
    expect(text(rates)[0]).not.toContain('合计')
  })

  it('gives no order that bounds leave open', () => {
    const open = [
      { place: '东湖镇', value: atMost(1600) },
      { place: '西山镇', value: atLeast(1400) },
      { place: '南江镇', value: 100 },
    ]
    const [told] = text(open)
    expect(told).toContain('东湖镇、西山镇中哪个最多，从现有数字看不出来')
    expect(told).not.toContain('最少')
  })

  it('says who shares a place', () => {
    expect(
      text([
        { place: '东湖镇', value: 5 },
        { place: '西山镇', value: 5 },
        { place: '南江镇', value: 4 },
      ])[0],
    ).toContain('东湖镇、西山镇并列最多，均为5名')
  })

  it('counts who rose and who fell on the year before', () => {
    const rows = [
      ...TOWNS,
      { place: '东湖镇', indicator: '会员人数', value: 1000, period: 2024 },
      { place: '西山镇', indicator: '会员人数', value: 1000, period: 2024 },
      { place: '南江镇', indicator: '会员人数', value: 1000, period: 2024 },
    ]
    const [told] = text(rows)
    expect(told).toContain('比上年同期上升的有2个；其中南江镇增幅最大，为+50%')
    expect(told).toContain('比上年同期下降的有1个（西山镇−20%）')
  })

  it('says that somebody rose most only where no other can have risen more, and of whom it cannot be told', () => {
    const rows = (...years: readonly (readonly [string, Given['value'] | null, Given['value'] | null])[]) =>
      years.flatMap(([place, before, now]): readonly Given[] => [
        ...(before === null ? [] : [{ place, indicator: '会员人数', value: before, period: 2024 }]),
        ...(now === null ? [] : [{ place, indicator: '会员人数', value: now }]),
      ])
    // 700余 before and 900余 now: both ends are open, so the third may have grown most, or shrunk.
    const [open] = text(
      rows(['东湖镇', 1000, 1100], ['西山镇', 1000, 1200], ['南江镇', atLeast(700), atLeast(900)]),
    )
    expect(open).toContain('比上年同期上升的有2个；数值不确切、看不出升降的有1个（南江镇）')
    expect(open).not.toContain('增幅最大')
    // Nearly 1300 of 1000 may be +29 %, and may be a fall.
    const near = rows(['东湖镇', 1000, 1100], ['西山镇', 1000, 1200], ['南江镇', 1000, below(1300)])
    expect(text(near)[0]).not.toContain('增幅最大')
    expect(text(near)[0]).toContain('看不出升降的有1个（南江镇）')
    expect(text(near, 'en')[0]).toContain('for 1 the values leave open whether they rose or fell (南江镇)')
    const one = rows(['东湖镇', 1000, 1100], ['西山镇', 1000, 1000], ['南江镇', null, 900])
    expect(text(one)[0]).toContain(
      '比上年同期上升的有1个（东湖镇+10%）；与上年同期持平的有1个；不能与上年同期相比的有1个（南江镇）',
    )
  })

  it('gives no other order than the ranks of the table', () => {
    const rows: readonly Given[] = [
      { place: '东湖镇', value: 150 },
      { place: '西山镇', value: nearly(400) },
      { place: '南江镇', value: 90 },
    ]
    const layout = crossOf(rows, { rank: true }, 'zh')
    const [measure] = layout.table.measures
    if (measure === undefined) throw new RangeError('no measure')
    const ranks = layout.ranks(measure)
    const first = layout.table.places.findIndex(({ locality }) => locality.name.zh === '西山镇')
    expect(ranks.kind === 'ranks' && ranks.of.get(first)).toMatchObject({ from: 1, to: 1 })
    expect(text(rows)[0]).toContain('西山镇最多，为近400名')
    expect(text(rows)[0]).toContain('南江镇最少，为90名')
  })

  it('says which values are in doubt, and not who said what of them', () => {
    const review = { state: 'questioned', entries: [] } as const
    const { notes } = circular([{ place: '东湖镇', value: 5, with: { review } }])
    expect(notes).toContain('复核未了结：东湖镇 members（存疑）。')
    expect(circular(TOWNS).notes.join('')).not.toContain('复核')
  })

  it('ranks nothing of several periods, and says so', () => {
    const { items, cannot } = circular([
      { place: '东湖镇', indicator: '会员人数', value: 1200 },
      { place: '西山镇', indicator: '会员人数', value: 800, period: 2023 },
    ])
    expect(items[0]?.text).toBe('东湖镇1,200名；西山镇800名。')
    expect(cannot).toContain('会员人数——时期不同，不排名')
    expect(cannot).toContain('会员人数——时期不同，不相加')
  })

  it('names who has no value', () => {
    const rows = [...TOWNS, { place: '北塔镇', indicator: '困难职工', value: 3 }]
    expect(text(rows)[0]).toContain('有数值的3个地区合计3,500名')
    expect(text(rows)[0]).toContain('北塔镇没有数值')
  })

  it('holds values against their targets', () => {
    const layout = crossOf(TOWNS, {}, 'zh')
    const [measure] = layout.table.measures
    if (measure === undefined) throw new RangeError('no measure')
    const target: Target = { indicator: measure.series.indicator.id, locality: null, value: 1000 }
    const [told] = text(TOWNS, 'zh', [target])
    expect(told).toContain('达到目标的有2个（东湖镇、南江镇）；未达到目标的有1个（西山镇完成80%）')
    expect(told).toContain('完成率最高的是南江镇，为150%；完成率最低的是西山镇，为80%')
    const [english] = text(TOWNS, 'en', [{ ...target, near: 80 }])
    expect(english).toContain(
      '2 places have met the target (东湖镇, 南江镇); 1 is near the target (西山镇 at 80%)',
    )
  })

  it('names no highest completion that a bound leaves open', () => {
    const open = [
      { place: '东湖镇', indicator: '会员人数', value: atLeast(900) },
      { place: '西山镇', indicator: '会员人数', value: 950 },
      { place: '南江镇', indicator: '会员人数', value: below(980) },
    ]
    const [measure] = crossOf(open).table.measures
    if (measure === undefined) throw new RangeError('no measure')
    const [told] = text(open, 'zh', [
      { indicator: measure.series.indicator.id, locality: null, value: 1000, near: 90 },
    ])
    expect(told).not.toContain('完成率')
    expect(told).toContain('接近目标的有1个（西山镇完成95%）')
    // Surely not met; only whether it is near is open.
    expect(told).toContain('未达到目标的有1个（南江镇完成不到98%）')
    expect(told).toContain('数值不确切、无法判断的有1个（东湖镇）')
  })

  it('names the first three of many, where they are sure', () => {
    const many = ['甲', '乙', '丙', '丁', '戊', '己'].map((place, i) => ({ place, value: 10 + i }))
    expect(text(many)[0]).toContain('居前三位的是己、戊、丁')
    const open = many.map((row, i) => (i === 2 ? { ...row, value: atLeast(12) } : row))
    expect(text(open)[0]).not.toContain('居前三位')
  })

  it('names each report and file once', () => {
    expect(circular(TOWNS).sources).toHaveLength(1)
  })

  it('is empty of items where there are no values', () => {
    expect(circular([])).toMatchObject({ items: [], further: null, sources: [] })
  })
})
