import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { above, approx, atLeast, atMost, below, nearly } from '../../domain/number/bound.ts'
import { UnitSchema } from '../../domain/number/unit.ts'
import { isEnterprise } from '../../domain/place/locality.ts'
import type { Language } from '../../domain/text.ts'
import type { Period } from '../../domain/time/period.ts'
import { runNow } from '../../lib/steps.ts'
import { crossTable } from '../cross-table/cross-table.ts'
import { layOut } from '../cross-table/layout.ts'
import { DEFAULT_CROSS } from '../cross-table/settings.ts'
import type { Given } from '../cross-table/testing.ts'
import { crossOf, given } from '../cross-table/testing.ts'
import { indexRows } from '../table/store/columnar-index.ts'
import { currentView } from '../table/view/current-view.ts'
import { DEFAULT_VIEW } from '../table/view/view-state.ts'
import type { Target } from '../target/target.ts'
import { NO_AIMS } from '../target/target.ts'
import { nineReports } from '../testing.ts'
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

const text = (...given: Parameters<typeof circular>) => circular(...given).paragraphs.map((item) => item.text)

const TOWNS = [
  { place: '东湖镇', indicator: '会员人数', value: 1200 },
  { place: '西山镇', indicator: '会员人数', value: 800 },
  { place: '南江镇', indicator: '会员人数', value: 1500 },
]

describe('a circular', () => {
  it('is titled by what and when, and opens with how much it is of', () => {
    const { title, opening } = circular(TOWNS)
    expect(title).toBe('关于2025年会员人数情况的通报')
    expect(opening).toBe('现将2025年3个地区1项指标的情况通报如下。')
    expect(circular(TOWNS, 'en').opening).toBe('This circular reports on 1 indicator of 3 localities, 2025.')
  })

  it('tells the total, who has the most and who the least', () => {
    expect(text(TOWNS)).toEqual(['3个地区合计3500名；南江镇最多，为1500名；西山镇最少，为800名。'])
    expect(text(TOWNS, 'en')).toEqual([
      'The 3 localities add up to 3,500 people; 南江镇 has the most, 1,500 people; 西山镇 has the fewest, 800 people.',
    ])
  })

  it('says of each value, and of a total, what part of a place it holds for', () => {
    const part = { zh: '陇东片区', en: 'Longdong area', kind: 'part', basis: 'stated' } as const
    const rows = TOWNS.map((row) => ({ ...row, with: { scope: part } }))
    expect(text(rows.slice(0, 1))).toEqual(['东湖镇1200名（陇东片区）。'])
    expect(text(rows)).toEqual([
      '3个地区合计3500名（陇东片区）；南江镇最多，为1500名（陇东片区）；西山镇最少，为800名（陇东片区）。',
    ])
    expect(text(rows.slice(0, 1), 'en')).toEqual(['东湖镇 1,200 people (Longdong area).'])
  })

  it('opens with a period that no report states as inferred', () => {
    const period: Period = { start: null, end: '2026-01-31', basis: 'inferred' }
    const { opening } = circular(TOWNS.map((row) => ({ ...row, period })))
    expect(opening).toBe('现将截至2026年1月（推断）3个地区1项指标的情况通报如下。')
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
    const [english] = text([{ place: '北岭镇', value: atMost(1600) }, ...open], 'en')
    expect(english).toMatch(/which of \S+镇, \S+镇 or \S+镇 has the most cannot be told/u)
  })

  it('takes 6200余 for less than 6300, as nobody says it of 15320, and at least 6200 for no more than it says', () => {
    const rows = (printed: string) => [
      { place: '东湖镇', value: 15_320 },
      { place: '西山镇', value: atLeast(6200), with: { printed } },
      { place: '南江镇', value: 2310 },
    ]
    expect(text(rows('6200余'))[0]).toContain('东湖镇最多，为15,320名；南江镇最少')
    expect(text(rows('≥6200'))[0]).toContain('东湖镇、西山镇中哪个最多，从现有数字看不出来')
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
    expect(told).toContain('比上年同期上升的有2个；其中南江镇增幅最大，为50%')
    expect(told).toContain('比上年同期下降的有1个（西山镇下降20%）')
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
    // The same printed number of both years is level; the same rough one may be either.
    const printed = rows(['东湖镇', 93.6, 93.6], ['西山镇', approx(88), approx(88)], ['南江镇', 90.5, 91.5])
    expect(text(printed)[0]).toContain('与上年同期持平的有1个')
    expect(text(printed)[0]).toContain('看不出升降的有1个（西山镇）')
    const one = rows(['东湖镇', 1000, 1100], ['西山镇', 1000, 1000], ['南江镇', null, 900])
    expect(text(one)[0]).toContain(
      '比上年同期上升的有1个（东湖镇上升10%）；与上年同期持平的有1个；不能与上年同期相比的有1个（南江镇）',
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
    expect(text(rows)[0]).toContain('西山镇最多，接近400名')
    expect(text(rows)[0]).toContain('南江镇最少，为90名')
  })

  it('ranks nothing of several periods, and says so', () => {
    const { paragraphs, cannot } = circular([
      { place: '东湖镇', indicator: '会员人数', value: 1200 },
      { place: '西山镇', indicator: '会员人数', value: 800, period: 2023 },
    ])
    expect(paragraphs[0]?.text).toBe('东湖镇1200名；西山镇800名。')
    expect(cannot).toContain('会员人数——时期不同，不排名')
    expect(cannot).toContain('会员人数——时期不同，不相加')
  })

  it('names who has no value', () => {
    const rows = [...TOWNS, { place: '北塔镇', indicator: '困难职工', value: 3 }]
    expect(text(rows)[0]).toContain('有数值的3个地区合计3500名')
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
    expect(english).toContain('2 have met the target (东湖镇 and 南江镇); 1 is near the target (西山镇: 80%)')
  })

  it.each([
    [{ bound: above(40) }, '北岭镇最多，超过40名'],
    [{ bound: atLeast(400) }, '北岭镇最多，为400余名'],
  ])('says a bound as sentences do: %o', ({ bound }, said) => {
    const rows = [
      { place: '东湖镇', value: 9 },
      { place: '西山镇', value: 8 },
      { place: '北岭镇', value: bound },
    ]
    expect(text(rows)[0]).toContain(said)
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
    expect(told).toContain('数值不确切、看不出是否达标的有1个（东湖镇）')
  })

  it('says in each sentence by itself what it is about', () => {
    const rows = [
      { place: '东湖镇', indicator: '会员人数', value: atLeast(950) },
      { place: '西山镇', indicator: '会员人数', value: 800 },
      { place: '南江镇', indicator: '会员人数', value: 900 },
    ]
    const [measure] = crossOf(rows).table.measures
    if (measure === undefined) throw new RangeError('no measure')
    const [told] = text(rows, 'en', [
      { indicator: measure.series.indicator.id, locality: null, value: 1000, near: 90 },
    ])
    // No completion is surely the highest, and no target is surely met: neither is named before.
    expect(told).toContain('; 西山镇 has the lowest completion, 80%; 1 is near the target (南江镇: 90%)')
    expect(told).toContain('; 1 has not yet met the target (西山镇: 80%); ')
    expect(told).toContain('; for 1 the value leaves open whether the target is met (东湖镇).')
  })

  it('names the first three of many, where they are sure', () => {
    const many = ['甲', '乙', '丙', '丁', '戊', '己'].map((place, i) => ({ place, value: 10 + i }))
    expect(text(many)[0]).toContain('居前三位的是己、戊、丁')
    expect(text(many, 'en')[0]).toContain('己, 戊 and 丁 take the first three places')
    const open = many.map((row, i) => (i === 2 ? { ...row, value: atLeast(12) } : row))
    expect(text(open)[0]).not.toContain('居前三位')
  })

  it('is empty where there are no values', () => {
    expect(circular([])).toMatchObject({ paragraphs: [], annex: [] })
  })
})

/** Six towns and as many indicators as are asked for, of two years; the third town has least and falls, the sixth has most. */
const NAMES = ['甲镇', '乙镇', '丙镇', '丁镇', '戊镇', '己镇']
const many = (indicators: number): readonly Given[] =>
  Array.from({ length: indicators }, (_, i) =>
    NAMES.flatMap((place, at): readonly Given[] => [
      { place, indicator: `指标${i + 1}`, value: 100, period: 2024 },
      { place, indicator: `指标${i + 1}`, value: place === '丙镇' ? 90 - i : 110 + at * 10, period: 2025 },
    ]),
  ).flat()

const digest = (rows: readonly Given[], language: Language = 'zh', targets: readonly Target[] = []) =>
  circularOf(crossOf(rows, { at: '2025-01-01/2025-12-31' }, language, { targets, groups: [] }), {
    language,
    notation: 'full',
  })
const paragraph = (name: string, ...given: Parameters<typeof digest>) =>
  digest(...given).paragraphs.find((one) => one.name === name)?.text

describe('a circular on many indicators', () => {
  it('has a paragraph for each matter, and each indicator in turn in an annex', () => {
    const { paragraphs, annex } = digest(many(12))
    expect(paragraphs.map(({ name }) => name)).toEqual(['名次', '比上年增减'])
    expect(annex).toHaveLength(12)
    expect(digest(many(4)).annex).toEqual([])
  })

  it('says who is first and last in most, and of four indicators who has most and least', () => {
    expect(paragraph('名次', many(5))).toBe(
      '能比出优劣的5项指标，己镇均居首位；丙镇均居末位；' +
        '指标1最多的是己镇（160名），最少的是丙镇（90名）；指标2最多的是己镇（160名），最少的是丙镇（89名）；' +
        '指标3最多的是己镇（160名），最少的是丙镇（88名）；指标4最多的是己镇（160名），最少的是丙镇（87名）。',
    )
  })

  it('tells the values where no place has what another has, and says once that nothing is compared', () => {
    const apart = ['甲', '乙', '丙', '丁', '戊'].map((name, n) => ({
      place: `${name}镇`,
      indicator: `${name}类站点`,
      value: 10 + n,
    }))
    expect(digest(apart).paragraphs).toEqual([
      {
        name: '各地数值',
        text: '甲镇甲类站点10名；乙镇乙类站点11名；丙镇丙类站点12名；丁镇丁类站点13名；戊镇戊类站点14名。',
      },
      {
        name: '不作比较',
        text: '一览表25格中有数值的5格；各项指标有数值的都不足两个地区，不能比较，也不排名。',
      },
    ])
  })

  it('does not say the end of a name again as its unit', () => {
    const unit = (zh: string, one: string, many: string) => ({
      unit: v.parse(UnitSchema, {
        id: 'counted',
        zh,
        en: { place: 'word', one, many },
        dimension: 'counted',
      }),
    })
    const rows = [
      { indicator: '生产区域横跨省区', value: 4, with: unit('个省区', 'region', 'regions') },
      { indicator: '受检群体', value: atLeast(4), with: unit('类群体', 'group', 'groups') },
      { indicator: '服务人次', value: 300, with: unit('人次', 'person-time', 'person-times') },
      // One character is no noun.
      { indicator: '固定点', value: 22, with: unit('个点', 'station', 'stations') },
      { indicator: 'Fixed stations', value: 22, with: unit('个', 'station', 'stations') },
      { indicator: 'Tea schools', value: 6, with: unit('所', 'school', 'schools') },
      { indicator: 'Workstations', value: 3, with: unit('个', 'station', 'stations') },
    ].map((row) => ({ place: '甲镇', ...row }))
    expect(paragraph('各地数值', rows)).toBe(
      '甲镇生产区域横跨省区4个、受检群体4余类、服务人次300、固定点22个点、Fixed stations22个、Tea schools6所、Workstations3个。',
    )
    const english = paragraph('Values', rows, 'en')
    expect(english).toContain('甲镇 – ')
    expect(english).toContain('Fixed stations: 22, Tea schools: 6, Workstations: 3 stations.')
  })

  it('tells enterprises from localities where it counts both', () => {
    const places = ['oilfield', '甲镇', '乙镇'].map((place) => ({ place, value: 10 }))
    const enterprise = [...nineReports.localities.values()].find(isEnterprise)
    if (enterprise === undefined) throw new RangeError('the data has no enterprise')
    const rows = places.map(given).map((row, i) => (i === 0 ? { ...row, locality: enterprise } : row))
    const index = indexRows(rows, nineReports)
    const said = (language: Language) => {
      const layout = layOut(
        runNow(crossTable(currentView(index, DEFAULT_VIEW, language), DEFAULT_CROSS)),
        NO_AIMS,
      )
      return circularOf(layout, { language, notation: 'full' }).opening
    }
    expect(said('zh')).toBe('现将2025年2个地区与1家企业1项指标的情况通报如下。')
    expect(said('en')).toBe('This circular reports on 1 indicator of 2 localities and 1 enterprise, 2025.')
  })

  it('counts those that fell once, and calls a part of an indicator as one says it', () => {
    const rows = Array.from({ length: 9 }, (_, n) => `第${n}镇`).flatMap((place, n) =>
      ['会员人数 · 女会员', 'b', 'c', 'd', 'e'].flatMap((indicator) => [
        { place, indicator, value: 100, period: 2024 },
        { place, indicator, value: 80 - n, period: 2025 },
      ]),
    )
    expect(paragraph('名次', rows)).toContain('女会员人数最多的是第0镇（80名），最少的是第8镇（72名）')
    expect(paragraph('比上年增减', rows)).toContain(
      '女会员人数下降的有9个（第0镇下降20%、第1镇下降21%、第2镇下降22%、第3镇下降23%、第4镇下降24%等）',
    )
  })

  it('names nobody first in most where another may be, for all that bounds tell', () => {
    const open = many(5).map((row) =>
      row.place === '戊镇' && row.period === 2025 ? { ...row, value: atLeast(150) } : row,
    )
    expect(digest(open).paragraphs.map(({ name }) => name)).toEqual(['名次', '比上年增减', '不作比较'])
    // Only the end that is certain.
    expect(paragraph('名次', open)).toMatch(
      /^指标1最少的是丙镇（90名），戊镇、己镇中哪个最多，从现有数字看不出来；/u,
    )
    expect(paragraph('不作比较', open)).toContain(
      '指标1、指标2、指标3、指标4、指标5因数值不确切，首位无法确定',
    )
  })

  it('says from what a value fell to nothing', () => {
    const closed = many(5).map((row) =>
      row.place === '丙镇' && row.period === 2025 ? { ...row, value: 0 } : row,
    )
    expect(paragraph('比上年增减', closed)).toContain('指标1下降的有1个（丙镇由100名降为0）')
  })

  it('tells receivers nothing of what the import took an indicator of the user for', () => {
    const own = ['own-fees', 'fees'].flatMap((indicator) =>
      TOWNS.map((row) => ({ ...row, indicator, like: { additive: false } as const })),
    )
    expect(circular(own).cannot).toEqual(['fees——该指标不可相加'])
  })

  it('ranks no place by indicators of which neither end is better', () => {
    const neither = many(5).map((row) => ({ ...row, like: { better: 'neither' } as const }))
    expect(paragraph('名次', neither)).not.toContain('居首位')
    expect(paragraph('名次', neither)).toContain('指标1最多的是己镇（160名）')
  })

  it('ranks places by an indicator of the user of which a target says which way is better', () => {
    const neither = many(5).map((row) => ({ ...row, like: { better: 'neither' } as const }))
    const [one, two] = crossOf(neither).table.measures
    if (one === undefined || two === undefined) throw new RangeError('no measures')
    const targets = [one, two].map(
      ({ series }): Target => ({ indicator: series.indicator.id, locality: null, value: 50, side: 'down' }),
    )
    expect(paragraph('名次', neither, 'zh', targets)).toMatch(
      /^能比出优劣的2项指标，丙镇均居首位；己镇均居末位；/u,
    )
  })

  it('counts what rose and fell, and names who fell in four indicators', () => {
    const told = paragraph('比上年增减', many(5))
    expect(told).toContain('能与上年同期相比的30个数值中，上升25个、下降5个')
    expect(told).toContain('指标1升幅最大的是己镇（60%）；指标2升幅最大的是己镇（60%）；指标1下降')
    expect(told).toContain('指标4下降的有1个（丙镇下降13%）')
    expect(told).not.toContain('指标5')
  })

  it('counts values by band, and names who misses', () => {
    const layout = crossOf(many(5))
    const targets = layout.table.measures.map(
      ({ series }): Target => ({ indicator: series.indicator.id, locality: null, value: 125 }),
    )
    // 110, 120, 86…90, 140, 150, 160 against 125: three of six miss, of five indicators.
    const told = paragraph('目标完成', many(5), 'zh', targets)
    expect(told).toContain('一览表中5项指标设有目标，30个数值中达标15个、尚未达标15个')
    expect(told).toContain('表中目标全部达标的有丁镇、戊镇、己镇')
    // 甲镇, 乙镇 and 丙镇 miss five each: none misses most.
    expect(told).not.toContain('尚未达标最多的是')
    expect(told).toContain('指标1尚未达标的有3个（甲镇完成88%、乙镇完成96%、丙镇完成72%）')
    expect(told).not.toContain('指标5尚未达标')
  })

  it('names who has no value, by place', () => {
    const rows = many(5).filter(({ place, indicator }) => place !== '丁镇' || indicator === '指标1')
    expect(paragraph('不作比较', rows)).toBe('丁镇没有指标2、指标3、指标4、指标5的数值。')
  })

  it('says the same in English', () => {
    expect(paragraph('Changes on the year before', many(5), 'en')).toMatch(
      /^Of 30 values that can be compared with the year before, 25 rose and 5 fell; 指标1 rose most in 己镇 \(60%\)/u,
    )
    expect(paragraph('Highest and lowest', many(5), 'en')).toMatch(
      /^己镇 is first in each of the 5 indicators that can be ranked from best to worst; 丙镇 is last in each of them;/u,
    )
  })
})
