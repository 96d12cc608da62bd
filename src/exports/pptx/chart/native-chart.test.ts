import { expect, test } from 'vitest'
import type { RowsModel, StackModel, TrendModel } from '../../../charts/chart-model.ts'
import { partChart } from '../../../charts/kinds/breakdown.ts'
import { trendChart } from '../../../charts/kinds/trend.ts'
import { partsIn } from '../../../charts/scene/scene.ts'
import { asRows, like, slug, zh } from '../../../charts/testing.ts'
import { nineReports } from '../../../dataset/testing.ts'
import { slideOfChart } from '../../../decks/chart-deck.ts'
import { slideScene } from '../../../decks/slide/slide-scene.ts'
import { atMost, exact, nearly, range } from '../../../domain/number/bound.ts'
import { yearPeriod } from '../../../domain/time/period.ts'
import { words } from '../../../words/exports/powerpoint.ts'
import { chartModels } from '../testing.ts'
import { all, child, readXml, textIn } from '../testing-package.ts'
import type { NativeChart } from './chart-space.ts'
import { nativeChart } from './native-chart.ts'

type Model = RowsModel | StackModel | TrendModel

function chartOf(model: Model): NativeChart {
  const [plot] = partsIn(slideScene(slideOfChart(model, 'zh'), 1, 1).nodes, 'plot')
  if (plot?.room === undefined) throw new RangeError(model.id)
  return nativeChart(model, plot, { frame: plot.room, plot: plot.room }, 'zh')
}

const stackOf = (id: string): Model => {
  const model = chartModels('zh').find((chart) => chart.id === id)
  if (model?.kind !== 'stack') throw new RangeError(id)
  return model
}
const column = (model: Model, header: string) =>
  chartOf(model).sheet.columns.find((one) => one.header === header)?.cells
const seriesIn = (model: Model) =>
  all(readXml(chartOf(model).root), 'c:ser').map((one) =>
    textIn(all(one, 'c:tx')[0] ?? one).replace(/^\S+\$1/u, ''),
  )

test('each value stands in the sheet with its ends, its bound and its wording', () => {
  const model = stackOf('changqing-flagged')
  expect(column(model, '数值')).toEqual([3470, 20_000])
  expect(column(model, '下限')).toEqual([3470, 20_000])
  expect(column(model, '上限')).toEqual([3470, null])
  expect(column(model, '精确度')).toEqual(['exact', 'atLeast'])
  expect(column(model, '写法')).toEqual(['3470人', '2万余名'])
})

test('parts are stacked, a series each', () => {
  const model = stackOf('changqing-stations')
  expect(seriesIn(model)).toEqual(['片区级', '厂处级', '作业区级'])
  expect(seriesIn(model).map((name) => column(model, name))).toEqual([[4], [10], [41]])
  expect(all(readXml(chartOf(model).root), 'c:grouping').map(({ attributes }) => attributes.val)).toEqual([
    'stacked',
  ])
})

test('a bar is as long as what is known, and the whole lies behind its part', () => {
  const parts = [
    like({ id: 'a', quantity: range(100, 138) }),
    like({ id: 'b', quantity: exact(400) }),
  ] as const
  const model = asRows(
    partChart({ part: parts[0], whole: parts[1] }, { id: 'part', dataset: nineReports, context: zh }),
  )
  expect(column(model, '已知部分')).toEqual([400, 100])
  expect(column(model, '整体')).toEqual([null, 400])
  expect(seriesIn(model)).toEqual(['整体', '已知部分'])
})

test('a line goes through no limit, and to none that its value does not reach: it breaks there', () => {
  const values = [exact(300), atMost(350), exact(320), nearly(400)]
  const observations = values.map((quantity, i) =>
    like({ id: `q-${i}`, quantity, period: yearPeriod(2021 + i, 'stated') }),
  )
  const trend = trendChart(observations, { id: 'limits', dataset: nineReports, context: zh })
  if (trend.kind !== 'trend') throw new RangeError(trend.kind)
  const [y] = all(readXml(chartOf(trend).root), 'c:yVal')
  const points = y === undefined ? [] : all(y, 'c:pt')
  expect(points.map((point) => [point.attributes.idx, textIn(point)])).toEqual([
    ['0', '300'],
    ['2', '320'],
  ])
  const root = readXml(chartOf(trend).root)
  expect(all(root, 'c:dispBlanksAs').map(({ attributes }) => attributes.val)).toEqual(['gap'])
})

test('every line has as many cells as the longest, since LibreOffice does not draw a first line that is shorter', () => {
  const line = (place: string, years: readonly number[], greatest: number) =>
    years.map((year, i) =>
      like({
        id: `${greatest}-${year}`,
        place,
        quantity: exact(greatest - i),
        period: yearPeriod(year, 'stated'),
      }),
    )
  const observations = [...line('甲', [2022, 2023, 2024], 900), ...line('乙', [2021, 2022, 2023, 2024], 300)]
  const trend = trendChart(observations, { id: 'unequal', dataset: nineReports, context: zh })
  if (trend.kind !== 'trend') throw new RangeError(trend.kind)
  const series = all(readXml(chartOf(trend).root), 'c:ser')
  const pointsOf = (part: string) =>
    series.map((one) => all(all(one, part)[0] ?? one, 'c:pt').map((point) => textIn(point)))
  const counts = series.map((one) => all(one, 'c:ptCount').map(({ attributes }) => attributes.val))
  expect(counts).toEqual([
    ['1', '4', '4'],
    ['1', '4', '4'],
  ])
  // The middles of the years; the last one is there twice, the second time without a value.
  expect(pointsOf('c:xVal')[0]).toEqual(['44744.5', '45109.5', '45475', '45475'])
  expect(pointsOf('c:yVal')[0]).toEqual(['900', '899', '898'])
})

test('a line has an empty cell at a time for which only another line has a value', () => {
  const line = (place: string, values: Readonly<Record<number, number>>) =>
    Object.entries(values).map(([year, value]) =>
      like({
        id: `gap-${value}`,
        place,
        quantity: exact(value),
        period: yearPeriod(Number(year), 'stated'),
      }),
    )
  const observations = [
    ...line('甲', { 2021: 900, 2023: 899, 2024: 898 }),
    ...line('乙', { 2021: 303, 2022: 302, 2023: 301 }),
  ]
  const trend = trendChart(observations, { id: 'gap', dataset: nineReports, context: zh })
  if (trend.kind !== 'trend') throw new RangeError(trend.kind)
  expect(column(trend, '甲')).toEqual([900, null, 899, 898])
  expect(column(trend, '甲 · 数值')).toEqual([900, null, 899, 898])
  expect(column(trend, '乙')).toEqual([303, 302, 301, null])
})

test('values that contradict each other are points of a series without a line', () => {
  const of = (year: number, value: number) =>
    like({ id: `c-${year}-${value}`, quantity: exact(value), period: yearPeriod(year, 'stated') })
  const [one, other] = [of(2024, 900), of(2024, 7)]
  const disputed = { key: 'k', standing: 'open' } as const
  const observations = [
    of(2022, 500),
    of(2023, 600),
    { ...one, disputed: { ...disputed, others: [other] } },
    { ...other, disputed: { ...disputed, others: [one] } },
  ]
  const trend = trendChart(observations, { id: 'conflict', dataset: nineReports, context: zh })
  if (trend.kind !== 'trend') throw new RangeError(trend.kind)
  expect(seriesIn(trend)).toEqual(['测试指标', '测试指标 · 有冲突的数值'])
  expect(column(trend, '测试指标')).toEqual([500, 600, null, null])
  expect(column(trend, '测试指标 · 有冲突的数值')).toEqual([null, null, 900, 7])
  const [, alone] = all(readXml(chartOf(trend).root), 'c:ser')
  if (alone === undefined) throw new RangeError('no points')
  const marked = all(alone, 'c:dPt').map((point) => [
    child(point, 'c:idx')?.attributes.val,
    all(child(point, 'c:marker') ?? point, 'c:symbol').map(({ attributes }) => attributes.val),
  ])
  expect(marked).toEqual([
    ['2', ['circle']],
    ['3', ['circle']],
  ])
  const look = child(alone, 'c:spPr')
  expect(look === undefined ? [] : all(look, 'a:ln').flatMap((line) => all(line, 'a:noFill'))).toHaveLength(1)
})

test('marks that stand beside their time do so in the sheet too, with the day beside', () => {
  const line = (place: string, values: readonly number[]) =>
    values.map((value, i) =>
      like({
        id: `${slug(place)}-${i}`,
        place,
        quantity: exact(value),
        period: yearPeriod(2023 + i, 'stated'),
      }),
    )
  const model = trendChart([...line('甲', [90, 92]), ...line('乙', [60, 92])], {
    id: 'x',
    dataset: nineReports,
    context: zh,
  })
  if (model.kind !== 'trend') throw new RangeError(model.kind)
  const headers = chartOf(model).sheet.columns.map(({ header }) => header)
  const days = headers
    .filter((header) => header.endsWith(words.day.zh))
    .map((header) => column(model, header))
  const [drawn, other] = headers
    .filter((header) => header.endsWith(words.drawnAt.zh))
    .map((header) => column(model, header))
  // 2023 and 2024 in days, the same of both, and 2024 to the left and to the right of it.
  expect(days[0]).toEqual(days[1])
  expect([drawn?.[0], other?.[0]]).toEqual([days[0]?.[0], days[0]?.[0]])
  const last = Number(days[0]?.[1])
  expect([Number(drawn?.[1]) - last, Number(other?.[1]) - last].toSorted((a, b) => a - b)).toEqual([
    expect.closeTo(-5, -1),
    expect.closeTo(5, -1),
  ])
  expect(drawn?.[1]).not.toBe(other?.[1])
  // The axis reaches to both: PowerPoint and LibreOffice leave out a dot beyond it.
  const [axis] = all(readXml(chartOf(model).root), 'c:valAx')
  if (axis === undefined) throw new RangeError('no axis')
  const end = Number(all(axis, 'c:max')[0]?.attributes.val)
  expect(end).toBeGreaterThanOrEqual(Math.max(Number(drawn?.[1]), Number(other?.[1])))
})

test('periods stand on an axis of days, as far apart as they are', () => {
  const trend = chartModels('en').find(({ kind, table }) => kind === 'trend' && table.rows.length > 100)
  if (trend === undefined || trend.kind !== 'trend') throw new RangeError('no trend')
  const [x] = all(readXml(chartOf(trend).root), 'c:xVal')
  if (x === undefined) throw new RangeError('no times')
  expect(textIn(child(child(x, 'c:numRef') ?? x, 'c:numCache') ?? x)).toMatch(/^yyyy-mm-dd/u)
  // 2023-01-16 at noon, the middle of the first month.
  expect(all(x, 'c:pt').map(textIn)[0]).toBe('44942.5')
})
