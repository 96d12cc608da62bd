import { describe, expect, test } from 'vitest'
import { nineReports as dataset } from '../../dataset/testing.ts'
import { exact } from '../../domain/bound.ts'
import { autoCharts } from '../auto-chart.ts'
import { AWKWARD } from '../awkward.ts'
import { buildChart } from '../build-chart.ts'
import { en, like, zh } from '../testing.ts'
import { MEASURES } from './chart-size.ts'
import { pixelScale } from './linear-scale.ts'
import { layoutRows } from './rows-layout.ts'
import { textWidth, wrapText } from './text-fit.ts'
import { layoutTrend } from './trend-layout.ts'
import { targetTextEnd, valuePlace } from './value-place.ts'

describe('wrapText', () => {
  test('breaks Chinese anywhere and English between words', () => {
    expect(wrapText('工会指导员上门', 4, 3)).toEqual(['工会指导', '员上门'])
    expect(wrapText('Fixed service stations', 9, 3)).toEqual(['Fixed service', 'stations'])
  })

  test('keeps a text whole in a column that was made for it', () => {
    const [label, size] = ['2024年 · 推算', 14]
    expect(wrapText(label, (textWidth(label) * size + size - size) / size, 3)).toEqual([label])
  })

  test('begins no line with a sign that closes and ends none with one that opens', () => {
    const lines = wrapText('可能更低。人数是“两万余”，所以', 4, 9)
    expect(lines).toEqual(['可能更', '低。人数', '是“两万', '余”，所', '以'])
  })

  test('says with … that a text goes on', () => {
    const lines = wrapText('由工会与人力资源部门联合开展的服务行动', 6, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(6)
  })

  test('breaks a word that is longer than a line', () => {
    expect(wrapText('Donaudampfschifffahrt', 5, 9).join('')).toBe('Donaudampfschifffahrt')
  })
})

describe('pixelScale', () => {
  test('maps the ends of the axis to the ends of the plot and clips what lies outside', () => {
    const scale = pixelScale({ min: 0, max: 100, scale: 'linear' }, 20, 220)
    expect([scale(0), scale(25), scale(100), scale(120)]).toEqual([20, 70, 220, 220])
  })

  test('gives each power of ten the same room on a log axis', () => {
    const scale = pixelScale({ min: 1, max: 1000, scale: 'log' }, 0, 300)
    expect([1, 10, 100, 1000].map((n) => Math.round(scale(n)))).toEqual([0, 100, 200, 300])
  })
})

describe.each([828, 1728])('on a stage, in %i px', (width) => {
  test('rows share the height evenly, however long their labels are', () => {
    const places = ['甲县', '乙市', '丙区']
    const values = places.map((place, i) => like({ id: `q-${i}`, place, quantity: exact(100 + i) }))
    const [model] = autoCharts(values, 'long', dataset, zh)
    if (model === undefined || !('points' in model)) throw new RangeError('no rows')
    const points = model.points.map((point, i) => (i === 1 ? { ...point, label: '市'.repeat(50) } : point))
    const { rows } = layoutRows({ ...model, points }, width, MEASURES.stage)
    const [first = 0, second = 0, third = 0] = rows.map(({ barY }) => barY)
    expect(rows.map(({ lines }) => lines.length > 1)).toContain(true)
    expect(third - second).toBeCloseTo(second - first)
  })
})

describe.each([320, 390, 768, 1440, 1800])('at a width of %i px', (width) => {
  const rows = [
    ...dataset.charts.map((spec) => buildChart(spec, dataset, en)),
    ...Object.entries(AWKWARD).flatMap(([id, o]) => autoCharts(o, id, dataset, zh)),
  ]

  test('rows follow each other without overlap, and bars keep a fair share of the width', () => {
    for (const model of rows) {
      if (!('points' in model)) continue
      const layout = layoutRows(model, width, MEASURES.card)
      expect(width - layout.labelWidth - layout.valueWidth).toBeGreaterThan(width * 0.2)
      let end = 0
      for (const { y, height, barY } of layout.rows) {
        expect(y).toBeGreaterThanOrEqual(end)
        expect(barY).toBeGreaterThanOrEqual(y)
        expect(barY + MEASURES.card.bar).toBeLessThanOrEqual(y + height)
        end = y + height
      }
    }
  })

  test('the names of lines stand apart', () => {
    for (const model of rows) {
      if (model.kind !== 'trend') continue
      const { names, margin } = layoutTrend(model, width, MEASURES.card)
      expect(width - margin.left - margin.right).toBeGreaterThan(width * 0.4)
      for (const [i, name] of names.entries()) {
        const before = names[i - 1]
        if (before !== undefined) expect(name.y - before.y).toBeGreaterThanOrEqual(MEASURES.card.label)
      }
    }
  })
})

test('the words of a first value keep off the numbers of the axis', () => {
  const [spec] = dataset.charts.filter(({ id }) => id === 'liyang-families')
  if (spec === undefined) throw new RangeError('no chart')
  const model = buildChart(spec, dataset, en)
  const [point] = model.kind === 'trend' ? (model.series[0]?.points ?? []) : []
  if (model.kind !== 'trend' || point === undefined) throw new RangeError('no trend')
  expect(point.text).toBe('dozens of families')
  const { valueX, margin } = layoutTrend(model, 580, MEASURES.card)
  const start = valueX(point) - (textWidth(point.text) * MEASURES.card.value) / 2
  expect(start).toBeGreaterThanOrEqual(margin.left)
})

test('a value stands over its whole only with room to spare, so that it is not read as what is left', () => {
  const rate = (id: string) => {
    const spec = dataset.charts.find((chart) => chart.id === id)
    const model = spec === undefined ? null : buildChart(spec, dataset, en)
    const point = model?.kind === 'rate' ? model.points[0] : undefined
    if (point === undefined) throw new RangeError(id)
    return valuePlace(point, MEASURES.card, (n) => n * 5).x
  }
  // 92 % ends at 460 px and its whole at 500; 10.45 % ends at 52.
  expect(rate('xiangcheng-contract-coverage')).toBeGreaterThan(500)
  expect(rate('changqing-core-share')).toBeLessThan(80)
})

test('a value that has no room over its whole is led to from its own bar', () => {
  const spec = dataset.charts.find(({ id }) => id === 'lanshan-winners')
  const model = spec === undefined ? null : buildChart(spec, dataset, en)
  const point = model?.kind === 'part' ? model.points[1] : undefined
  if (point === undefined) throw new RangeError('no part')
  // 138 of 400 people: at a tenth of a pixel for each the part ends at 13.8 px, at 5 px for each there is room behind it.
  const { x, leader } = valuePlace(point, MEASURES.card, (n) => n * 0.1)
  expect(leader?.[0]).toBeCloseTo(13.8)
  expect(leader?.[1]).toBeLessThan(x)
  expect(valuePlace(point, MEASURES.card, (n) => n * 5).leader).toBeNull()
})

test('the words of a vague value at the start of a trend keep off the numbers of the axis', () => {
  const model = dataset.charts.flatMap((spec) => {
    const chart = buildChart(spec, dataset, en)
    return chart.kind === 'trend' && spec.id === 'liyang-families' ? [chart] : []
  })[0]
  const first = model?.series[0]?.points[0]
  if (model === undefined || first === undefined) throw new RangeError('no trend')
  const m = MEASURES.stage
  const { x, margin } = layoutTrend(model, 1728, m, 500)
  expect(first.mark.stub).not.toBeNull()
  expect(x(first.time) - (textWidth(first.text) * m.value) / 2).toBeGreaterThan(margin.left)
})

test('a row with a target has room for its number above and its status below', () => {
  const places = AWKWARD['negative-changes'] ?? []
  const [with0, without] = [() => ({ value: 0 }), () => null].map((targetOf) => {
    const [model] = autoCharts(places, 'targets', dataset, { ...zh, targetOf })
    if (model?.kind !== 'dots') throw new RangeError('no dots')
    return layoutRows(model, 390, MEASURES.card).rows
  })
  for (const [i, row] of (with0 ?? []).entries()) {
    expect(row.height - (without?.[i]?.height ?? 0)).toBeGreaterThanOrEqual(MEASURES.card.tick * 2)
  }
})

test('what is said of a target begins within the drawing', () => {
  expect(targetTextEnd(300, 'met', 12)).toBe(300)
  const long = 'Target met, more than 15 percentage points above it'
  expect(targetTextEnd(40, long, 12) - textWidth(long) * 12).toBeGreaterThanOrEqual(0)
})
