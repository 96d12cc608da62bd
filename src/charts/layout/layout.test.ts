import { describe, expect, test } from 'vitest'
import { nineReports as dataset } from '../../dataset/testing.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import { atLeast, exact, nearly, range, vague } from '../../domain/number/bound.ts'
import { yearPeriod } from '../../domain/time/period.ts'
import { autoCharts } from '../auto-chart.ts'
import { buildChart } from '../build-chart.ts'
import { partChart } from '../kinds/breakdown.ts'
import { trendChart } from '../kinds/trend.ts'
import { onLine } from '../mark.ts'
import { isRows } from '../row-limit.ts'
import { extentOf } from '../scene/extent.ts'
import { fitRows, rowSize } from '../scene/fit-rows.ts'
import { layoutRows, rowsBlock, valuePlace } from '../scene/rows.ts'
import { targetTextEnd } from '../scene/target.ts'
import { layoutTrend } from '../scene/trend-layout.ts'
import { AWKWARD, asRows, en, like, zh } from '../testing.ts'
import { MEASURES, pixelScale } from './chart-size.ts'
import { wrapText } from './even-lines.ts'
import { textWidth } from './text-width.ts'

describe('wrapText', () => {
  test('parts no number from its unit', () => {
    // Seven characters would end the first line between 2万余 and 名, or between 225 and 人次.
    expect(wrapText('共测评完成2万余名职工', 8, 9)).toEqual(['共测评完成', '2万余名职工'])
    expect(wrapText('全年接听咨询225人次', 8, 9)).toEqual(['全年接听咨询', '225人次'])
    expect(wrapText('In the area 3,470 people', 10, 9)).toEqual(['In the area', '3,470 people'])
  })

  test('keeps names and words of a Chinese title whole', () => {
    expect(wrapText('参加竞赛，秦皇岛市职工', 7, 9, true)).toEqual(['参加竞赛，', '秦皇岛市职工'])
  })

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

  test('ends no line with the sign that parts two pieces of it', () => {
    expect(wrapText('受助户外劳动者 · 城东区', 8, 9)).toEqual(['受助户外劳动者', '城东区'])
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
    const model = asRows(autoCharts(values, 'long', dataset, zh)[0])
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

  test('a label above its bar keeps off the line at 0', () => {
    for (const model of rows) {
      if (!isRows(model)) continue
      const layout = layoutRows(model, width, MEASURES.card)
      if (layout.labelWidth > 0) continue
      for (const { labelY, lines, barY } of layout.rows) {
        // Lines are 1.3 em apart, and the last ends a third of an em below its baseline.
        const bottom = labelY + MEASURES.card.label * (1.3 * (lines.length - 1) + 1.3)
        expect(bottom).toBeLessThanOrEqual(barY - MEASURES.card.gap * 0.3)
      }
    }
  })

  test('rows follow each other without overlap, and bars keep a fair share of the width', () => {
    for (const model of rows) {
      if (!isRows(model)) continue
      const layout = layoutRows(model, width, MEASURES.card)
      expect(layout.plotEnd - layout.labelWidth).toBeGreaterThan(width * 0.2)
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

test('names of lines that end close together stand around their ends, above the numbers of the time axis', () => {
  const places = ['甲市', '乙市', '丙市', '丁市', '戊市', '己市']
  const rows = places.flatMap((place, p) =>
    [2023, 2024, 2025].map((year, i) =>
      like({
        id: `low-${p}-${year}`,
        place,
        period: yearPeriod(year, 'stated'),
        quantity: exact(i === 2 ? 10 + p : 400),
      }),
    ),
  )
  const model = trendChart(rows, { id: 'low', dataset, context: zh })
  if (model.kind !== 'trend') throw new RangeError(model.kind)
  const { names, height, margin } = layoutTrend(model, 600, MEASURES.card)
  const { label } = MEASURES.card
  expect(names).toHaveLength(6)
  for (const [i, { y }] of names.entries()) {
    expect(y + label / 2).toBeLessThanOrEqual(height - margin.bottom)
    const before = names[i - 1]
    if (before !== undefined) expect(y - before.y).toBeGreaterThanOrEqual(label)
  }
})

/** What is written beside the points of a line, as boxes, and the pieces of the line. */
function writing(quantities: readonly Quantity[], width: number) {
  const rows = quantities.map((quantity, i) =>
    like({ id: `line-${i}`, period: yearPeriod(2020 + i, 'stated'), quantity }),
  )
  const model = trendChart(rows, { id: 'line', dataset, context: zh })
  if (model.kind !== 'trend') throw new RangeError(model.kind)
  const m = MEASURES.card
  const layout = layoutTrend(model, width, m)
  const points = model.series[0]?.points ?? []
  const boxes = points.filter(layout.valued).map((point) => {
    const { x, y } = layout.valueAt(point)
    const half = (textWidth(point.text) * m.value) / 2
    return { left: x - half, right: x + half, top: y - m.value * 0.75, bottom: y }
  })
  const heights = points.map(({ time, mark }) => {
    const at = onLine(mark)
    return at === null ? null : ([layout.x(time), layout.y(at)] as const)
  })
  const pieces = heights.slice(1).flatMap((to, i) => {
    const from = heights[i] ?? null
    return from === null || to === null ? [] : [[from, to] as const]
  })
  return { boxes, pieces, layout, width, model }
}

test.each([
  ['rises', [20, 40, 70, 95]],
  ['falls', [95, 70, 40, 20]],
  ['goes up and down', [40, 90, 20, 80, 30]],
  ['is flat', [50, 50, 50]],
])('no value is crossed by its line where it %s', (_, values) => {
  for (const width of [320, 560, 1200]) {
    const { boxes, pieces } = writing(values.map(exact), width)
    expect(boxes).toHaveLength(values.length)
    for (const { left, right, top, bottom } of boxes) {
      for (const [[x1, y1], [x2, y2]] of pieces) {
        for (let x = Math.max(left, x1); x <= Math.min(right, x2); x += 1) {
          const y = y1 + ((y2 - y1) * (x - x1)) / (x2 - x1)
          expect(y > bottom || y < top, `${x} of ${left}…${right}`).toBe(true)
        }
      }
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(width)
    }
  }
})

test('a line of which each value is written has no axis of numbers; one of many has, and its last value stands beside the grid', () => {
  expect(writing([68, 72, 79].map(exact), 560).model.axis.ticks).toEqual([])
  const { boxes, layout, width, model } = writing(
    [1, 2, 3, 4, 5, 6, 7, 8].map((n) => exact(n * 10)),
    560,
  )
  expect(model.axis.ticks.length).toBeGreaterThan(2)
  // The title names the first value too: it stands at its point.
  expect(boxes).toHaveLength(2)
  expect(boxes[0]?.left).toBeLessThan(layout.margin.left + 20)
  expect(boxes[1]?.left).toBeGreaterThan(width - layout.margin.right)
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
  expect(rate('xiangcheng-rates')).toBeGreaterThan(500)
  expect(rate('changqing-core-share')).toBeLessThan(80)
})

test('a value that has no room over its whole is led to from its own bar', () => {
  const parts = [
    like({ id: 'a', quantity: range(100, 138) }),
    like({ id: 'b', quantity: exact(400) }),
  ] as const
  const model = asRows(partChart({ part: parts[0], whole: parts[1] }, { id: 'part', dataset, context: en }))
  const point = model.points[1]
  if (point === undefined) throw new RangeError('no part')
  // Up to 138 of 400: at a tenth of a pixel for each the part ends at 13.8 px, at 5 px for each there is room behind it.
  const { x, leader } = valuePlace(point, MEASURES.card, (n) => n * 0.1)
  expect(leader?.[0]).toBeCloseTo(13.8)
  expect(leader?.[1]).toBeLessThan(x)
  expect(valuePlace(point, MEASURES.card, (n) => n * 5).leader).toBeNull()
})

test('the words of a vague value at the start of a trend keep off the numbers of the axis', () => {
  const many = [vague, ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => exact(n * 10))]
  const { boxes, layout } = writing(many, 560)
  expect(boxes[0]?.left).toBeGreaterThanOrEqual(layout.margin.left)
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

test('values with a long unit end within the picture', () => {
  const values = [atLeast(420), nearly(400)].map((quantity, i) =>
    like({ id: `long-${i}`, place: ['甲县职工书屋', '乙市职工书屋'][i] ?? '', quantity }),
  )
  const model = asRows(autoCharts(values, 'long', dataset, en)[0])
  const said = ['at least 420 organisations', 'nearly 400 organisations']
  const long = { ...model, points: model.points.map((point, i) => ({ ...point, text: said[i] ?? '' })) }
  const slide = { width: 1728, height: 620 }
  for (const layout of [
    layoutRows(long, 343, MEASURES.card),
    layoutRows(long, 560, MEASURES.card),
    fitRows(long, slide, rowSize(long, slide)),
  ]) {
    const { x, width } = extentOf(rowsBlock(long, layout).nodes)
    expect(x + width).toBeLessThanOrEqual(layout.width)
  }
})

test('what is said of a target begins within the drawing', () => {
  expect(targetTextEnd(300, 'met', 12)).toBe(300)
  const long = 'Target met, more than 15 percentage points above it'
  expect(targetTextEnd(40, long, 12) - textWidth(long) * 12).toBeGreaterThanOrEqual(0)
})

test('rows with names that take half the width are as large as the room allows', () => {
  const names = [
    '职工书屋',
    '劳动争议联合调解中心',
    '新就业形态劳动者服务中心和户外劳动者综合服务站点',
  ] as const
  const rows = Array.from({ length: 8 }, (_, i) =>
    like({ id: `row-${i}`, place: `地区${i}`, quantity: exact(100 + i) }),
  )
  const [model] = autoCharts(rows, 'rows', dataset, zh)
  if (model === undefined || !isRows(model)) throw new RangeError('no rows')
  const points = model.points.map((point, i) => ({ ...point, label: `${i}${names[i % 3]}` }))
  const room = { width: 1728, height: 620 }
  const named = { ...model, points }
  const { m, height } = fitRows(named, room, rowSize(named, room))
  expect(m.label).toBeGreaterThanOrEqual(28)
  expect(height).toBeGreaterThan(room.height * 0.75)
})
