import { describe, expect, test } from 'vitest'
import { autoCharts } from '../../../charts/auto-chart.ts'
import type { Axis } from '../../../charts/chart-model.ts'
import { asRows, en, like, zh } from '../../../charts/testing.ts'
import { nineReports } from '../../../dataset/testing.ts'
import { above, approx, atLeast, below, exact, nearly, range, vague } from '../../../domain/bound.ts'
import { nativeChart } from '../slide/chart-shapes.ts'
import { chartModels } from '../testing.ts'
import { all, readXml, textIn } from '../testing-package.ts'
import { axisFormat } from './number-format.ts'
import { rowBars } from './rows-chart.ts'

const SIZE = { width: 868, height: 320 }

const rowsOf = (id: string) => {
  const model = chartModels('zh').find((chart) => chart.id === id)
  if (model?.kind === 'stack') return model
  return asRows(model)
}
const column = (model: Parameters<typeof nativeChart>[0], header: string) =>
  nativeChart(model, SIZE, 'zh').sheet.columns.find((one) => one.header === header)?.cells

test('each value stands in the sheet with its ends, its bound and its wording', () => {
  const model = rowsOf('changqing-flagged')
  expect(column(model, '数值')).toEqual([3470, 20_000])
  expect(column(model, '下限')).toEqual([3470, 20_000])
  expect(column(model, '上限')).toEqual([3470, null])
  expect(column(model, '精确度')).toEqual(['exact', 'atLeast'])
  expect(column(model, '写法')).toEqual(['3470人', '2万余名'])
  expect(column(model, '已知部分')).toEqual([3470, 20_000])
  expect(column(model, '未定部分（画到此处）')).toEqual([null, 22_400])
})

test('labels are the words of the source, from the cells of the sheet', () => {
  const root = readXml(nativeChart(rowsOf('changqing-flagged'), SIZE, 'zh').root)
  const fields = all(root, 'a:fld')
  expect(fields.map(({ attributes }) => attributes.type)).toEqual(['CELLRANGE', 'CELLRANGE'])
  expect(fields.map((field) => textIn(field)).toSorted()).toEqual(['2万余名', '3470人'])
  expect(new Set(fields.map(({ attributes }) => attributes.id)).size).toBe(2)
})

describe('the bars of a row', () => {
  const bars = (...quantities: Parameters<typeof like>[0]['quantity'][]) => {
    const observations = quantities.map((quantity, i) => like({ id: `q-${i}`, quantity, place: `地${i}` }))
    const [model] = autoCharts(observations, 'test', nineReports, zh)
    return rowBars({ ...asRows(model), kind: 'bars' })
  }

  test('end where the value is known, and where the drawing of what is open ends', () => {
    const { known, open } = bars(exact(100), atLeast(100), above(50), nearly(100), below(99))
    expect([...known].toSorted()).toEqual([100, 100, 50, 88, null].toSorted())
    expect([...open].toSorted()).toEqual([null, 112, 62, 100, 99].toSorted())
  })

  test('have a beam over known ends, and reach its end without being drawn', () => {
    const { known, open } = bars(approx(120, 100, 145), exact(10))
    expect(known).toEqual([120, 10])
    expect(open).toEqual([145, null])
  })

  test('have no length for a vague value, and nothing known for it', () => {
    const { known, sign } = bars(exact(100), vague)
    expect(known).toEqual([100, null])
    expect(sign).toEqual([null, 0])
  })

  test('reach both ends of a range about 0', () => {
    const { known, open, openBelow } = bars(range(-10, 30), exact(50))
    expect(known).toContain(null)
    expect(open).toContain(30)
    expect(openBelow).toContain(-10)
  })
})

describe('the numbers of an axis', () => {
  const axis = (values: readonly number[], last: string): Axis => ({
    min: 0,
    max: values.at(-1) ?? 1,
    ticks: values.map((value, i) => ({ value, label: i === values.length - 1 ? last : '' })),
    scale: 'linear',
    unit: '',
  })

  test('have the scale of the greatest', () => {
    expect(axisFormat(axis([0, 500_000, 1_000_000], '1M'))).toBe('0.0,,"M";-0.0,,"M";0')
    expect(axisFormat(axis([0, 5000, 10_000], '10K'))).toBe('0,"K";-0,"K";0')
    expect(axisFormat(axis([0, 250_000, 500_000], '50万'))).toBe('0\\.0,"万";-0\\.0,"万";0')
  })

  test('have full digits where the scale would round one of them', () => {
    expect(axisFormat(axis([0, 2500, 5000, 7500, 10_000], '1万'))).toBe('#,##0')
    expect(axisFormat(axis([0, 0.5, 1], '1'))).toBe('General')
  })

  test('have their percent sign', () => {
    expect(axisFormat(axis([0, 50, 100], '100%'))).toBe('General"%"')
  })
})

test('months that are many stand on an axis of days', () => {
  const trend = chartModels('en').find(({ kind, table }) => kind === 'trend' && table.rows.length > 100)
  if (trend === undefined || trend.kind !== 'trend') throw new RangeError('no trend')
  const root = readXml(nativeChart(trend, SIZE, en.language).root)
  expect(all(root, 'c:dateAx')).toHaveLength(1)
  // 2023-01-16, the middle of the first month.
  expect(all(root, 'c:cat').map((categories) => all(categories, 'c:pt').map(textIn)[0])).toContain('44942')
})
