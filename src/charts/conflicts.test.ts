import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { changeSince } from '../dataset/compare/change-since.ts'
import type { Disputed } from '../dataset/edits/conflicts.ts'
import type { Observation } from '../dataset/observation.ts'
import { nineReports } from '../dataset/testing.ts'
import { slideOfChart } from '../decks/chart-deck.ts'
import { phoneScene } from '../decks/slide/phone-scene.ts'
import { slideScene } from '../decks/slide/slide-scene.ts'
import type { Quantity } from '../domain/number/bound.ts'
import { atLeast, exact, nearly } from '../domain/number/bound.ts'
import { ImportId } from '../domain/record/imported.ts'
import type { Period } from '../domain/time/period.ts'
import { yearPeriod } from '../domain/time/period.ts'
import { byId } from '../lib/group-rows.ts'
import { isolated } from '../lib/hidden-signs.ts'
import { indicatorChart } from './auto-chart.ts'
import type { TrendModel } from './chart-model.ts'
import { chartPoints } from './chart-model.ts'
import { findingOf } from './emphasis.ts'
import { barsChart } from './kinds/ranks.ts'
import { trendChart } from './kinds/trend.ts'
import { chartBlock } from './scene/chart.ts'
import { extentOf } from './scene/extent.ts'
import type { Scene } from './scene/scene.ts'
import { drawn, partsIn } from './scene/scene.ts'
import { en, like, zh } from './testing.ts'
import { valuesTitle } from './title.ts'

const draft = (context = zh) => ({ id: 'conflict', dataset: nineReports, context })

const of = (year: number, value: number, place = '广东') =>
  like({ id: `v-${year}-${value}`, place, quantity: exact(value), period: yearPeriod(year, 'stated') })

/** Two values of one thing that cannot both be right. */
function contradicting(a: Observation, b: Observation, standing: Disputed['standing'] = 'kept') {
  return [
    { ...a, disputed: { key: `${a.id}/${b.id}`, standing, others: [b] } },
    { ...b, disputed: { key: `${a.id}/${b.id}`, standing, others: [a] } },
  ]
}

const twoOf2024 = contradicting(of(2024, 900), of(2024, 7))
const values = [of(2021, 500), of(2022, 600), of(2023, 650), ...twoOf2024, of(2025, 700)]

function trendOf(observations: readonly Observation[], context = zh): TrendModel {
  const model = trendChart(observations, draft(context))
  if (model.kind !== 'trend') throw new RangeError(model.kind)
  return model
}

const textIn = ({ nodes }: Pick<Scene, 'nodes'>): string =>
  [...drawn(nodes)].flatMap((node) => (node.shape === 'text' ? node.lines : [])).join('')

describe('values of a trend that contradict each other', () => {
  const model = trendOf(values)

  test('are joined by no line, neither to each other nor to their neighbours', () => {
    const { nodes } = chartBlock(model, 800)
    const [line] = [
      ...partsIn(
        [...partsIn(nodes, 'plot')].flatMap((plot) => plot.nodes),
        'series',
      ),
    ]
    const [path] = line === undefined ? [] : [...drawn(line.nodes)]
    expect(path?.shape === 'path' ? path.runs.map(({ length }) => length) : []).toEqual([3, 1])
  })

  test('both stand as points, which say so', () => {
    const said = model.series[0]?.points.filter(({ line }) => line === null)
    expect(said?.map(({ mark }) => mark.at)).toEqual([900, 7])
    expect(said?.map(({ name }) => name)).toEqual([
      '2024年：900名（另有不同数值）',
      '2024年：7名（另有不同数值）',
    ])
    for (const point of said ?? []) expect(point.spoken).toContain('另有不同数值。')
    const plot = [...partsIn(chartBlock(model, 800).nodes, 'plot')].flatMap(({ nodes }) => nodes)
    expect([...drawn(plot)].filter(({ shape }) => shape === 'circle')).toHaveLength(6)
  })

  test('are told as two values on page, slide and both pictures for a phone', () => {
    const caution = '数值有冲突：广东 · 测试指标 · 2024年有2个不同数值（900名、7名）。'
    expect(model.cautions[0]).toBe(caution)
    expect(trendOf(values, en).cautions[0]).toBe(
      'In conflict: 广东 · Test indicator · 2024 has 2 different values (900 people, 7 people).',
    )
    const slide = slideOfChart(model, 'zh')
    const scenes = [
      slideScene(slide, 1, 1),
      phoneScene(slide, 'portrait', 'zh'),
      phoneScene(slide, 'square', 'zh'),
    ]
    for (const scene of scenes) expect(textIn(scene)).toContain(caution)
  })

  test.each([
    [
      'at the end of a few values',
      [of(2022, 600), of(2023, 650), ...contradicting(of(2024, 720), of(2024, 700))],
    ],
    ['in the middle', [of(2022, 600), ...contradicting(of(2023, 620), of(2023, 640)), of(2024, 610)]],
    [
      'three of them',
      [of(2022, 600), of(2023, 650), ...contradicting(of(2024, 900), of(2024, 880)), of(2024, 860)],
    ],
    [
      'at the end of many',
      [
        ...[2015, 2016, 2017, 2018, 2019, 2020, 2021].map((year) => of(year, (year - 2000) * 20)),
        ...contradicting(of(2024, 720), of(2024, 700)),
      ],
    ],
  ])('have both their numbers, of which none covers another: %s', (_, observations) => {
    const drawing = trendOf(observations)
    for (const [width, room] of [
      [326, undefined],
      [744, undefined],
      [1728, 560],
    ] as const) {
      const plot = [...partsIn(chartBlock(drawing, width, room).nodes, 'plot')].flatMap(({ nodes }) => nodes)
      const boxes = [...partsIn(plot, 'row')].flatMap(({ nodes }) =>
        [...partsIn(nodes, 'value')].map((value) => extentOf(value.nodes)),
      )
      const last = drawing.series[0]?.points.filter(({ time }) => time === drawing.timeAxis.max) ?? []
      const due = Math.max(last.length, observations.length > 6 ? 0 : observations.length)
      expect(boxes.length).toBeGreaterThanOrEqual(due)
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) {
          const across = a.x < b.x + b.width && b.x < a.x + a.width
          expect(across && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false)
        }
      }
    }
  })

  test('of one time, without more, are both in the title', () => {
    const pair = [
      like({ id: 'low', place: '广东', quantity: atLeast(420), printed: '不少于420名' }),
      like({ id: 'high', place: '广东', quantity: nearly(400), printed: '近400名' }),
    ] as const
    const [one, other] = contradicting(...pair)
    if (one === undefined || other === undefined) throw new RangeError('no pair')
    expect(valuesTitle([one, other], zh)).toBe('广东测试指标有两个不同的数值：不少于420名、近400名')
    expect(valuesTitle([one, other], en)).toBe(
      'Test indicator, 广东: two different values, at least 420 people and nearly 400 people',
    )
  })

  test('are no end of a movement in the title', () => {
    expect(model.title).toBe('广东测试指标由2021年的500名增至2025年的700名')
    const ending = trendOf(values.slice(0, -1))
    expect(ending.title).toBe('广东测试指标由2021年的500名增至2023年的650名')
    expect(ending.subtitle).not.toContain('比')
    expect(trendOf([of(2021, 500), ...twoOf2024]).title).toBe('广东测试指标的3个数值')
  })

  test('that may both be right are no end of a movement either', () => {
    const in2024 = (id: string, quantity: Quantity) =>
      like({ id, place: '广东', quantity, period: yearPeriod(2024, 'stated') })
    const both = [in2024('least', atLeast(210)), in2024('near', nearly(300))]
    const ending = trendOf([of(2021, 110), of(2022, 390), of(2023, 98), ...both])
    expect(ending.title).toBe('广东测试指标的5个数值')
    const between = trendOf([of(2021, 110), of(2022, 390), ...both, of(2025, 400)])
    expect(between.title).toBe('广东测试指标由2021年的110名增至2025年的400名')
  })

  test('leave one to be drawn and joined where it was chosen', () => {
    const [taken, passed] = contradicting(of(2024, 900), of(2024, 7))
    if (taken?.disputed === undefined || passed?.disputed === undefined) throw new RangeError('no conflict')
    const settled = indicatorChart(
      [
        of(2023, 650),
        { ...taken, disputed: { ...taken.disputed, standing: 'taken' } },
        { ...passed, disputed: { ...passed.disputed, standing: 'passed-over', others: [taken] } },
        of(2025, 700),
      ],
      draft(),
    )
    if (settled.kind !== 'trend') throw new RangeError(settled.kind)
    expect(settled.series[0]?.points.map(({ line }) => line)).toEqual([650, 900, 700])
  })
})

describe('two values of one thing side by side', () => {
  const [first, second] = [...nineReports.reports.values()]
  if (first === undefined || second === undefined) throw new RangeError('no two reports')
  const titled = (one: Observation, title: string, published = first.published): Observation => {
    if (one.status !== 'reported') throw new RangeError('not reported')
    return { ...one, report: { ...first, title: { zh: title, en: title }, published } }
  }
  const [many = of(2024, 900), few = of(2024, 7)] = twoOf2024
  const labelsIn = (observations: readonly Observation[], context = zh) =>
    chartPoints(indicatorChart(observations, draft(context))).map(({ label }) => label)

  test('are named by their reports, on page, slide and pictures for a phone', () => {
    const pair = [titled(many, '甲报告'), titled(few, '乙报告')]
    expect(labelsIn(pair)).toEqual(['测试指标（《甲报告》）', '测试指标（《乙报告》）'])
    expect(labelsIn(pair, en)).toEqual(['Test indicator (“甲报告”)', 'Test indicator (“乙报告”)'])
    const chart = indicatorChart(pair, draft())
    const slide = slideOfChart(chart, 'zh')
    for (const scene of [
      chartBlock(chart, 744),
      slideScene(slide, 1, 1),
      phoneScene(slide, 'portrait', 'zh'),
      phoneScene(slide, 'square', 'zh'),
    ])
      for (const name of ['《甲报告》', '《乙报告》']) expect(textIn(scene)).toContain(name)
    expect(chartPoints(chart)[0]?.spoken).toContain('测试指标（《甲报告》）：900名。')
  })

  test('are named by their reports among other rows, which are not', () => {
    const rows = [titled(many, '甲报告'), titled(few, '乙报告'), titled(of(2024, 50, '襄城'), '甲报告')]
    expect(labelsIn(rows)).toEqual(['广东（《甲报告》）', '襄城', '广东（《乙报告》）'])
  })

  test('are named by the times of reports with one title, and not at all if one report says both', () => {
    const [january, march] = ['2026-01-08', '2026-03-05'].map(
      (day): Period => ({ start: day, end: day, basis: 'stated' }),
    )
    const pair = [titled(many, '甲报告', january), titled(few, '甲报告', march)]
    expect(labelsIn(pair)).toEqual([
      '测试指标（《甲报告》，2026年1月8日）',
      '测试指标（《甲报告》，2026年3月5日）',
    ])
    expect(labelsIn([titled(many, '甲报告'), titled(few, '甲报告')])).toEqual(['测试指标', '测试指标'])
  })

  test('of one time of a line are named by their reports too', () => {
    const line = [of(2021, 500), of(2022, 600), titled(many, '甲报告'), titled(few, '乙报告')]
    expect(labelsIn(line)).toEqual(['2021年', '2022年', '2024年（《甲报告》）', '2024年（《乙报告》）'])
  })

  test('are named by the files that hold them', () => {
    const held = (one: Observation, file: string, line: number): Observation => {
      if (one.status !== 'reported') throw new RangeError('not reported')
      const { report: _, figure: __, status: ___, ...row } = one
      const origin = { id: v.parse(ImportId, file.slice(0, 1)), file, sheet: null, imported: '2026-01-01' }
      return { ...row, status: 'imported', line, column: '数值', origin }
    }
    expect(labelsIn([held(many, 'a.csv', 2), held(few, 'b.csv', 2)])).toEqual(
      ['a', 'b'].map((name) => `测试指标（${isolated(`${name}.csv`)}）`),
    )
    expect(labelsIn([held(many, 'a.csv', 2), held(few, 'a.csv', 3)])).toEqual(
      [2, 3].map((row) => `测试指标（${isolated('a.csv')}，第${row}行 ${isolated('数值')}）`),
    )
  })
})

describe('no finding is told of a value that another one contradicts', () => {
  const [, seven = of(2024, 7)] = twoOf2024

  test('as a change between two numbers', () => {
    const change = indicatorChart([of(2023, 3232), seven], draft())
    expect(change).toMatchObject({ kind: 'change', alike: false, change: null })
    expect(change.title).toBe('广东测试指标在2023年为3232名，2024年为7名（另有不同数值）')
  })

  test('as a change on the year before', () => {
    const change = (...[before, now]: readonly [Observation, Observation]) =>
      changeSince({ observations: byId([before, now]) }, now)
    const before = of(2023, 14)
    expect(change(before, of(2024, 7))).toMatchObject({ before })
    expect(change(before, seven)).toBeNull()
    expect(change(seven, of(2025, 8))).toBeNull()
  })

  test('as the greatest of several', () => {
    const [many = of(2024, 900)] = twoOf2024
    expect(barsChart([many, of(2024, 50, '襄城')], draft()).title).toBe(
      '广东测试指标900名（另有不同数值），襄城50名',
    )
  })

  test('as an author wrote it', () => {
    const title = { zh: `降到{${seven.id}}`, en: `Down to {${seven.id}}` }
    const dataset = { ...nineReports, observations: byId([seven]) }
    expect(findingOf({ title, dataset, context: zh }, '有数值')).toBe('有数值')
  })
})
