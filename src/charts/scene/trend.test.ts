import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { Observation } from '../../dataset/observation.ts'
import { nineReports } from '../../dataset/testing.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import { above, approx, atLeast, exact, nearly, vague } from '../../domain/number/bound.ts'
import { ImportId } from '../../domain/record/imported.ts'
import { yearPeriod } from '../../domain/time/period.ts'
import { byId } from '../../lib/group-rows.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { TrendModel } from '../chart-model.ts'
import { trendChart } from '../kinds/trend.ts'
import { MEASURES, sizeIn } from '../layout/chart-size.ts'
import { en, like, slug, zh } from '../testing.ts'
import { extentOf } from './extent.ts'
import type { Box, Point } from './scene.ts'
import { drawn, partsIn } from './scene.ts'
import { trendBlock } from './trend.ts'
import { layoutTrend } from './trend-layout.ts'

const places = {
  甲: [nearly(400), exact(7), nearly(20_000), nearly(2)],
  乙: [exact(3), nearly(3), exact(20_000), exact(0)],
} as const

function trendOf(
  values: Readonly<Record<string, readonly Quantity[]>>,
  unit = 'ming',
  context = zh,
): TrendModel {
  const observations = Object.entries(values).flatMap(([place, line]) =>
    line.map((quantity, i) =>
      like({ id: `${slug(place)}-${i}`, place, quantity, unit, period: yearPeriod(2021 + i, 'stated') }),
    ),
  )
  const model = trendChart(observations, { id: 'low', dataset: nineReports, context })
  if (model.kind !== 'trend') throw new RangeError(model.kind)
  return model
}

const rowsOf = (model: TrendModel, width: number, room?: number) =>
  [...partsIn(trendBlock(model, width, room).nodes, 'plot')].flatMap(({ nodes }) => [
    ...partsIn(nodes, 'row'),
  ])

/** The runs of each line on a card, as numbers of points. */
const piecesOf = (model: TrendModel) =>
  [...partsIn(trendBlock(model, 358).nodes, 'series')].map(({ nodes }) =>
    [...drawn(nodes)].flatMap((node) => (node.shape === 'path' ? node.runs.map(({ length }) => length) : [])),
  )

test('a line breaks at a time for which another line has a value and it has none', () => {
  const of = (place: string, years: readonly number[]) =>
    years.map((year) =>
      like({
        id: `${slug(place)}-${year}`,
        place,
        quantity: exact(year),
        period: yearPeriod(year, 'stated'),
      }),
    )
  const made = (observations: ReturnType<typeof of>) => {
    const model = trendChart(observations, { id: 'gap', dataset: nineReports, context: zh })
    if (model.kind !== 'trend') throw new RangeError(model.kind)
    return model
  }
  const gapped = of('甲', [2021, 2022, 2024, 2025])
  expect(piecesOf(made([...gapped, ...of('乙', [2021, 2022, 2023, 2024, 2025])]))).toEqual([[2, 2], [5]])
  // Nobody here has the year between: the line says no more than its dots.
  expect(piecesOf(made([...gapped, ...of('乙', [2021, 2022])]))).toEqual([[4], [2]])
})

test('a line alone breaks at a time for which another value of its file is there', () => {
  const origin = {
    id: v.parse(ImportId, 'import-q'),
    file: '季度表.csv',
    sheet: null,
    imported: '2026-01-01T00:00:00Z',
  }
  const cell = (place: string, year: number): Observation => {
    const { locality, indicator, theme, unit, period, breakdown, scope, quantity, id } = like({
      id: `${slug(place)}-${year}`,
      place,
      quantity: exact(year),
      period: yearPeriod(year, 'stated'),
    })
    const of = { id, locality, indicator, theme, unit, period, breakdown, scope, quantity }
    return { ...of, status: 'imported', origin, printed: `${year}`, line: 2, column: '数值' }
  }
  const own = [2021, 2022, 2024, 2025].map((year) => cell('甲', year))
  const others = [cell('乙', 2023)]
  const observations = byId([...own, ...others])
  const model = trendChart(own, { id: 'gap', dataset: { ...nineReports, observations }, context: zh })
  if (model.kind !== 'trend') throw new RangeError(model.kind)
  expect(piecesOf(model)).toEqual([[2, 2]])
})

test.each([
  ['a card', 358, undefined],
  ['a wide card', 900, undefined],
  ['a slide', 1728, 640],
])('values close to 0 stand clear of the line of time on %s', (_, width, room) => {
  for (const line of [places.甲, places.乙, [exact(395), exact(7), exact(20_000), exact(2)]]) {
    const model = trendOf({ 某地: line })
    const m = MEASURES[sizeIn(room)]
    const { height, margin } = layoutTrend(model, width, m, room)
    const values = rowsOf(model, width, room).flatMap(({ nodes }) => [...partsIn(nodes, 'value')])
    expect(values).toHaveLength(4)
    for (const { nodes } of values) {
      const { y, height: high } = extentOf(nodes)
      expect(y + high).toBeLessThan(height - margin.bottom)
    }
  }
})

test.each([
  ['a card', 358, undefined],
  ['a slide', 1728, 640],
])(
  'dots close to 0 reach neither below the line of time nor into the numbers of the axis on %s',
  (_, width, room) => {
    const m = MEASURES[sizeIn(room)]
    for (const model of [trendOf(places), trendOf({ 某地: places.甲 })]) {
      const { height, margin } = layoutTrend(model, width, m, room)
      for (const { nodes } of rowsOf(model, width, room)) {
        const { x, y, height: high } = extentOf([...partsIn(nodes, 'mark')])
        // A dot on 0 itself stands on the line, and the years are below that.
        expect(y + high).toBeLessThanOrEqual(height - margin.bottom + m.dot)
        // The numbers of the axis end 0.6 em before the line of time begins.
        expect(x).toBeGreaterThan(margin.left - m.tick * 0.6)
      }
    }
  },
)

/** Whether a point of a straight line, of a thousand on it, is in a box. */
const meets = ([ax, ay]: Point, [bx, by]: Point, { x, y, width, height }: Box) =>
  Array.from(
    { length: 1001 },
    (_, i) => [ax + ((bx - ax) * i) / 1000, ay + ((by - ay) * i) / 1000] as const,
  ).some(([px, py]) => px > x && px < x + width && py > y && py < y + height)

test.each([
  ['a card', 358, undefined],
  ['half a slide', 828, 600],
  ['a slide', 1728, 640],
  ['a picture for a phone', 984, 900],
])('no value of a line that rises and falls steeply is crossed by it on %s', (_, width, room) => {
  const lines = [
    [10, 900, 20, 880, 15],
    [333, 832, 825, 139, 112],
    [977, 192, 237, 916, 951, 128],
    [441, 854, 265, 27],
    [736, 36, 518, 24, 16, 900],
  ]
  for (const line of lines) {
    const { nodes } = trendBlock(trendOf({ 某地: line.map((n) => exact(n)) }), width, room)
    const [run = []] = [...partsIn(nodes, 'series')].flatMap((series) =>
      series.nodes.flatMap((node) => (node.shape === 'path' ? node.runs : [])),
    )
    expect(run).toHaveLength(line.length)
    for (const value of partsIn(nodes, 'value')) {
      const box = extentOf(value.nodes)
      const crossed = run.slice(1).filter((to, i) => meets(itemAt(run, i), to, box))
      expect(crossed, `${line}: a value at ${box.x}, ${box.y}`).toEqual([])
    }
  }
})

test.each([
  ['session', [exact(450), exact(450), exact(400), nearly(520)]],
  ['session', [exact(590), nearly(370), exact(220), exact(550)]],
  ['session', [exact(440), nearly(580), exact(440), exact(420)]],
  ['session', [exact(210), nearly(290), exact(440), nearly(540)]],
  ['hu', [exact(32_900), nearly(34_200), nearly(30_300), exact(37_900)]],
  ['hu', [exact(34_100), exact(31_300), nearly(30_600), nearly(33_100)]],
] as const)('long values in English stand clear of the line on a phone: %s, %#', (unit, line) => {
  const { nodes } = trendBlock(trendOf({ 某地: line }, unit, en), 326)
  const runs = [...partsIn(nodes, 'series'), ...partsIn(nodes, 'near')].flatMap((series) =>
    series.nodes.flatMap((node) => (node.shape === 'path' ? node.runs : [])),
  )
  const boxes = [...partsIn(nodes, 'value')].map((value) => extentOf(value.nodes))
  expect(boxes).toHaveLength(line.length)
  for (const box of boxes)
    for (const run of runs) expect(run.slice(1).filter((to, i) => meets(itemAt(run, i), to, box))).toEqual([])
})

/** Through how many points each line goes, without its single points. */
const runsOf = (model: TrendModel) =>
  (['series', 'near'] as const).flatMap((part) =>
    [...partsIn(trendBlock(model, 640).nodes, part)].flatMap(({ nodes }) =>
      nodes
        .flatMap((node) => (node.shape === 'path' ? node.runs : []))
        .map((run) => run.length)
        .filter((points) => points > 1),
    ),
  )

test('a line goes to the number of a limit only where the value surely rose or fell', () => {
  const lines = {
    甲: [exact(912), above(900)],
    乙: [exact(800), above(900)],
    丙: [exact(900), atLeast(900)],
    丁: [above(900), exact(912), exact(950)],
    戊: [exact(850), approx(900)],
    己: [exact(900), nearly(900)],
    庚: [exact(700), above(900), exact(910), exact(600)],
  }
  for (const [place, line, joined] of [
    ['甲', lines.甲, []],
    ['乙', lines.乙, [2]],
    ['丙', lines.丙, []],
    ['丁', lines.丁, [2]],
    ['戊', lines.戊, [2]],
    ['己', lines.己, [2]],
    ['庚', lines.庚, [2]],
  ] as const)
    expect(runsOf(trendOf({ [place]: line, 另: [exact(500)] })), place).toEqual(joined)
})

test('the line of a value that is near a number ends at its dot, not at the limit', () => {
  const { nodes } = trendBlock(trendOf({ 甲: [exact(850), nearly(900)], 乙: [exact(800), exact(820)] }), 640)
  const [line] = [...partsIn(nodes, 'near')].flatMap((near) =>
    near.nodes.flatMap((node) => (node.shape === 'path' ? node.runs : [])),
  )
  const dots = [...partsIn(nodes, 'mark')].flatMap(({ nodes: mark }) =>
    mark.flatMap((node) => (node.shape === 'circle' ? [node] : [])),
  )
  expect(dots).toHaveLength(1)
  expect(line?.at(-1)?.[1]).toBeCloseTo(dots[0]?.y ?? 0, 1)
})

test.each([
  ['one value', [exact(920)]],
  ['a vague value last', [exact(920), vague]],
])('no leader crosses the plot from a line that ends early: %s', (_, early) => {
  for (const others of [
    { 乙: [exact(950), exact(962)], 丙: [exact(961), exact(961)] },
    // No room beside the dot: a line goes through it.
    { 乙: [exact(920), exact(921)], 丙: [exact(919), exact(920)] },
  ]) {
    const { nodes } = trendBlock(trendOf({ 甲: early, ...others }), 640)
    for (const { nodes: label } of partsIn(nodes, 'label'))
      for (const node of label)
        if (node.shape === 'path') {
          const [from, to] = node.runs[0] ?? []
          expect((to?.[0] ?? 0) - (from?.[0] ?? 0)).toBeLessThan(60)
        }
    const names = [...partsIn(nodes, 'label')].flatMap(({ nodes: label }) =>
      label.flatMap((node) => (node.shape === 'text' ? node.lines : [])),
    )
    expect(names.toSorted()).toEqual(['丙', '乙', '甲'])
  }
})

test('no line goes to a "nearly" value that rose where its dot lies below the value before', () => {
  const far = { 乙: [exact(2_000_000), exact(2_100_000)] }
  const nearIn = (line: readonly Quantity[]) => [
    ...partsIn(trendBlock(trendOf({ 甲: line, ...far }), 1728, 640).nodes, 'near'),
  ]
  expect(nearIn([exact(512_000), nearly(550_000)])).toEqual([])
  expect(nearIn([exact(512_000), nearly(1_500_000)])).toHaveLength(1)
  expect(nearIn([exact(600_000), nearly(550_000)])).toHaveLength(1)
})

/** Values of six places that would cover each other at both times. */
const CLOSE = {
  甲: [exact(90), exact(92)],
  乙: [exact(91), exact(92)],
  丙: [nearly(92), atLeast(92)],
  丁: [exact(85), exact(91.8)],
  戊: [approx(88), exact(92)],
  己: [exact(60), exact(70)],
}

test.each([
  ['a card', 640, undefined],
  ['a phone', 358, undefined],
  ['a slide', 1728, 640],
])('marks of one time stand side by side where they would cover each other, on %s', (_, width, room) => {
  const { nodes } = trendBlock(trendOf(CLOSE), width, room)
  const { dot } = MEASURES[sizeIn(room)]
  const dots = [...partsIn(nodes, 'row')].flatMap((row) =>
    [...drawn(row.nodes)].flatMap((node) => (node.shape === 'circle' ? [node] : [])),
  )
  expect(dots).toHaveLength(12)
  for (const [i, one] of dots.entries())
    for (const other of dots.slice(i + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(dot * 1.5)
  // What nothing covers stands at its time, and each line goes to its dots.
  const alone = itemAt(dots, 10)
  const layout = layoutTrend(trendOf(CLOSE), width, MEASURES[sizeIn(room)], room)
  expect(alone.x).toBeCloseTo(layout.x(itemAt(itemAt(trendOf(CLOSE).series, 5).points, 0).time), 1)
  const places = new Set(dots.map(({ x }) => x))
  for (const line of [...partsIn(nodes, 'series')].flatMap((series) => [...drawn(series.nodes)]))
    for (const [x] of line.shape === 'path' ? line.runs.flat() : []) expect(places).toContain(x)
})

/** Charts of three to six values with numbers that differ much, always the same ones. */
const MANY = Array.from({ length: 100 }, (_, nth) =>
  Array.from({ length: 3 + (nth % 4) }, (_, i) => exact(10_000 + ((nth * 7919 + i * 104_729) % 89_977))),
)

test.each([
  ['a phone', 326, undefined],
  ['a slide', 1728, 560],
] as const)('values with a long unit touch neither each other nor the line on %s', (_, width, room) => {
  const touching = MANY.filter((line) => {
    const model = trendOf({ 某地: line }, 'hu', en)
    return layoutTrend(model, width, MEASURES[sizeIn(room)], room).covered > 0
  })
  expect(touching.length).toBe(0)
})

test('where the unit has no room at all values, it stands at the last one, or only in the subtitle', () => {
  const textsAt = (width: number, values: readonly Quantity[]) =>
    rowsOf(trendOf({ 某地: values }, 'hu', en), width).flatMap(({ nodes }) =>
      [...partsIn(nodes, 'value')].flatMap((value) =>
        [...drawn(value.nodes)].flatMap((node) => (node.shape === 'text' ? node.lines : [])),
      ),
    )
  const values = [38_200, 91_350, 36_900, 95_120, 41_200, 38_700].map((value) => exact(value))
  const digits = ['38,200', '91,350', '36,900', '95,120', '41,200']
  const whole = [...digits, '38,700'].map((each) => `${each} households`)
  expect(textsAt(1000, values)).toEqual(whole)
  expect(textsAt(326, values)).toEqual([...digits, '38,700 households'])
  expect(textsAt(260, values)).toEqual([...digits, '38,700'])
})

/** The texts of the values of a trend, with the ids of their points and their places. */
const valuesIn = (model: TrendModel, width: number, room?: number) =>
  rowsOf(model, width, room).flatMap(({ nodes, observationId }) =>
    [...partsIn(nodes, 'value')].flatMap((value) =>
      [...drawn(value.nodes)].flatMap((node) =>
        node.shape === 'text' ? [{ id: observationId, text: node, box: extentOf([node]) }] : [],
      ),
    ),
  )

const cover = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

test.each([
  ['a phone', 358, undefined],
  ['a page', 1040, undefined],
  ['a slide', 1728, 640],
  ['half a slide', 832, 560],
])('both values of each line of two times stand at its ends on %s', (_, width, room) => {
  const model = trendOf(CLOSE, 'hu')
  expect(model.axis.ticks).toEqual([])
  const values = valuesIn(model, width, room)
  // Without the unit, which the subtitle names.
  expect(values.map(({ text }) => text.lines.join(''))).toEqual(
    model.series.flatMap(({ points }) => points.map(({ bare }) => bare)),
  )
  const layout = layoutTrend(model, width, MEASURES[sizeIn(room)], room)
  const [left, right] = [layout.margin.left, width - layout.margin.right]
  for (const [i, { box }] of values.entries()) {
    if (i % 2 === 0) expect(box.x + box.width).toBeLessThan(left)
    else expect(box.x).toBeGreaterThan(right)
    expect(box.x).toBeGreaterThan(-1)
  }
  const names = [...partsIn(trendBlock(model, width, room).nodes, 'label')].flatMap(({ nodes }) => {
    const texts = [...drawn(nodes)].filter(({ shape }) => shape === 'text')
    return texts.length === 0 ? [] : [extentOf(texts)]
  })
  expect(names).toHaveLength(6)
  const boxes = [...values.map(({ box }) => box), ...names].map(({ y, height, ...box }) => ({
    ...box,
    // Lines of type touch each other.
    y: y + height * 0.2,
    height: height * 0.6,
  }))
  for (const [i, one] of boxes.entries())
    for (const other of boxes.slice(i + 1)) expect(cover(one, other)).toBe(false)
  expect(Math.max(...boxes.map(({ x, width: wide }) => x + wide))).toBeLessThan(width + 1)
})

test.each([
  ['a card', 640, undefined],
  ['a slide', 1728, 640],
  ['a low slide', 1728, 330],
])('what stands beside a "nearly" value has its middle at its dot on %s', (_, width, room) => {
  const middleOf = ({ y, size }: { readonly y: number; readonly size: number }) => y - size * 0.35
  const dotOf = (model: TrendModel) =>
    [...drawn(itemAt(rowsOf(model, width, room).slice(-1), 0).nodes)].find(({ shape }) => shape === 'circle')
  // A line of many values has its last one beside its end.
  const line = trendOf({ 甲: [3, 9, 4, 8, 5, 9, 6].map((n) => exact(n)).concat(nearly(9)) })
  const dot = dotOf(line)
  expect(middleOf(itemAt(valuesIn(line, width, room).slice(-1), 0).text)).toBeCloseTo(
    dot?.shape === 'circle' ? dot.y : Number.NaN,
  )
  // A line among others has its name there, with a leader that goes to the dot.
  const lines = trendOf({ 甲: [exact(20), exact(22), exact(21)], 乙: [exact(3), exact(5), nearly(6)] })
  const [label] = [...partsIn(trendBlock(lines, width, room).nodes, 'label')].slice(-1)
  const own = [...drawn(label?.nodes ?? [])]
  const at = dotOf(lines)
  const y = at?.shape === 'circle' ? at.y : Number.NaN
  for (const node of own) {
    if (node.shape === 'text') expect(middleOf(node)).toBeCloseTo(y)
    if (node.shape === 'path') for (const [, height] of node.runs.flat()) expect(height).toBeCloseTo(y)
  }
  expect(own).toHaveLength(2)
})

/** A year of months, of which one is only known to be more than a number. */
const YEAR = [12, 15, 9, 22, 30, 28, 41, atLeast(40), 38, 36, 29, 33].map((n, i) => {
  const [month, last] = [String(i + 1).padStart(2, '0'), new Date(Date.UTC(2025, i + 1, 0)).getUTCDate()]
  const period = { start: `2025-${month}-01`, end: `2025-${month}-${last}`, basis: 'stated' } as const
  return like({ id: `month-${i}`, period, quantity: typeof n === 'number' ? exact(n) : n })
})

test.each([
  ['a card', 560, undefined],
  ['a page', 1040, undefined],
  ['a slide', 1728, 640],
])(
  'a line of many values has its greatest, the inexact ones and those of its title in numbers on %s',
  (_, width, room) => {
    const model = trendChart(YEAR, { id: 'year', dataset: nineReports, context: zh })
    if (model.kind !== 'trend') throw new RangeError(model.kind)
    expect(model.title).toBe('某地测试指标由2025年1月的12名增至2025年12月的33名')
    const values = valuesIn(model, width, room)
    expect(values.map(({ text }) => text.lines.join(''))).toEqual(['12', '41', '不少于40', '33名'])
    const { nodes } = trendBlock(model, width, room)
    const marks = [...partsIn(nodes, 'mark')].map((mark) => extentOf([mark]))
    for (const { box } of values) expect(marks.filter((mark) => cover(box, mark))).toEqual([])
  },
)

test.each([
  ['a phone', 358],
  ['a card', 640],
  ['a page', 1040],
])(
  'the name of a place with one early value stands beside it, also where a line goes through it, on %s',
  (_, width) => {
    const at = (
      place: string,
      n: number,
      start: string,
      end: string,
      make: typeof exact | typeof above = exact,
    ) =>
      like({ id: `${slug(place)}-${end}`, place, quantity: make(n), period: { start, end, basis: 'stated' } })
    const model = trendChart(
      [
        at('襄城县', 91.6, '2025-01-01', '2025-12-31'),
        at('襄城县', 92, '2026-01-01', '2026-01-31'),
        at('城关镇', 92.5, '2025-07-01', '2025-09-30'),
        at('王洛镇', 91.2, '2025-07-01', '2025-09-30'),
        at('颍阳镇', 90, '2025-07-01', '2025-09-30', above),
        at('长葛市', 90, '2026-01-01', '2026-01-31', above),
      ],
      { id: 'early', dataset: nineReports, context: zh },
    )
    if (model.kind !== 'trend') throw new RangeError(model.kind)
    const layout = layoutTrend(model, width, MEASURES.card)
    for (const place of ['城关镇', '王洛镇', '颍阳镇']) {
      const [name] = layout.names.filter(({ series }) => series.label === place)
      const [point] = name?.series.points ?? []
      if (name === undefined || point === undefined) throw new RangeError(place)
      expect(name.x ?? Number.POSITIVE_INFINITY).toBeLessThan(width - layout.margin.right)
      // Within a few lines of its point, and no further than its own length from it.
      expect(Math.abs(name.y - layout.middleOf(point))).toBeLessThan(14 * 1.25 * 4 + 1)
      expect(Math.abs((name.x ?? 0) - layout.xOf(point))).toBeLessThan(14 * 3 + 7 * 2)
    }
    // No number of another value covers a name; lines of type may touch.
    const inked = ({ y, height, ...box }: Box): Box => ({ ...box, y: y + height * 0.2, height: height * 0.6 })
    const names = [...partsIn(trendBlock(model, width).nodes, 'label')].flatMap(({ nodes }) =>
      [...drawn(nodes)].filter(({ shape }) => shape === 'text').map((node) => inked(extentOf([node]))),
    )
    expect(names).toHaveLength(5)
    for (const { box } of valuesIn(model, width))
      expect(names.filter((name) => cover(name, inked(box)))).toEqual([])
    for (const label of ['2025年', '2025年第三季度', '2026年1月'])
      expect(layout.times.map((time) => time.label)).toContain(label)
  },
)
