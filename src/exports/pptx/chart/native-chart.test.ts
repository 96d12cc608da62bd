import { expect, test } from 'vitest'
import { slideOfChart } from '../../../charts/deck/chart-deck.ts'
import { partsIn } from '../../../charts/scene/scene.ts'
import { slideScene } from '../../../charts/slide/slide-scene.ts'
import { like, zh } from '../../../charts/testing.ts'
import { trendChart } from '../../../charts/trend.ts'
import { nineReports } from '../../../dataset/testing.ts'
import { atMost, exact, nearly } from '../../../domain/bound.ts'
import { yearPeriod } from '../../../domain/period.ts'
import { chartModels } from '../testing.ts'
import { all, child, readXml, textIn } from '../testing-package.ts'
import type { NativeChart } from './chart-space.ts'
import { nativeChart } from './native-chart.ts'

type Model = Parameters<typeof nativeChart>[0]

function chartOf(model: Model): NativeChart {
  const [plot] = partsIn(slideScene(slideOfChart(model), 1, 1).nodes, 'plot')
  if (plot?.room === undefined) throw new RangeError(model.id)
  return nativeChart(model, plot, { frame: plot.room, plot: plot.room }, 'zh')
}

const rowsOf = (id: string): Model => {
  const model = chartModels('zh').find((chart) => chart.id === id)
  if (model === undefined || !('points' in model)) throw new RangeError(id)
  return model
}
const column = (model: Model, header: string) =>
  chartOf(model).sheet.columns.find((one) => one.header === header)?.cells

test('each value stands in the sheet with its ends, its bound and its wording', () => {
  const model = rowsOf('changqing-flagged')
  expect(column(model, '数值')).toEqual([20_000, 3470])
  expect(column(model, '下限')).toEqual([20_000, 3470])
  expect(column(model, '上限')).toEqual([null, 3470])
  expect(column(model, '精确度')).toEqual(['atLeast', 'exact'])
  expect(column(model, '写法')).toEqual(['2万余名', '3470人'])
})

test('a bar is as long as what is known, and the whole lies behind its part', () => {
  const model = rowsOf('changqing-flagged')
  expect(column(model, '已知部分')).toEqual([20_000, 3470])
  expect(column(model, '整体')).toEqual([null, 20_000])
  const series = all(readXml(chartOf(model).root), 'c:ser').map((one) => textIn(all(one, 'c:tx')[0] ?? one))
  expect(series.map((name) => name.replace(/^\S+\$1/u, ''))).toEqual(['整体', '已知部分'])
})

test('a line goes through no limit: it breaks there', () => {
  const values = [exact(300), atMost(350), exact(320), nearly(400)]
  const observations = values.map((quantity, i) =>
    like({ id: `q-${i}`, quantity, period: yearPeriod(2021 + i, 'stated') }),
  )
  const trend = trendChart(observations, { id: 'limits' }, nineReports, zh)
  if (trend.kind !== 'trend') throw new RangeError(trend.kind)
  const [y] = all(readXml(chartOf(trend).root), 'c:yVal')
  const points = y === undefined ? [] : all(y, 'c:pt')
  expect(points.map((point) => [point.attributes.idx, textIn(point)])).toEqual([
    ['0', '300'],
    ['2', '320'],
    ['3', '400'],
  ])
  const root = readXml(chartOf(trend).root)
  expect(all(root, 'c:dispBlanksAs').map(({ attributes }) => attributes.val)).toEqual(['gap'])
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
