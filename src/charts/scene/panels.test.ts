import { describe, expect, test } from 'vitest'
import { nineReports } from '../../dataset/testing.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import { atLeast, exact, nearly, vague } from '../../domain/number/bound.ts'
import type { Period } from '../../domain/time/period.ts'
import { yearPeriod } from '../../domain/time/period.ts'
import { indicatorChart } from '../auto-chart.ts'
import type { ChartModel, PanelsModel } from '../chart-model.ts'
import { phrasesOf } from '../layout/phrases.ts'
import { en, like, zh } from '../testing.ts'
import { chartBlock } from './chart.ts'
import { extentOf } from './extent.ts'
import type { Box } from './scene.ts'
import { drawn, partsIn, placeOf } from './scene.ts'

/** The chart of lines from 2021 on, by the name of their place. */
function chartOf(
  lines: Readonly<Record<string, readonly Quantity[]>>,
  unit = 'ming',
  context = zh,
  periodOf = (year: number) => yearPeriod(year, 'stated'),
): ChartModel {
  const observations = Object.entries(lines).flatMap(([place, values], nth) =>
    values.map((quantity, i) => {
      const one = like({
        id: `line-${nth}-${i}`,
        place: `${nth}`,
        quantity,
        unit,
        indicator: { kind: unit === 'percent' ? 'rate' : 'level' },
        period: periodOf(2021 + i),
      })
      return { ...one, locality: { ...one.locality, name: { zh: place, en: place } } }
    }),
  )
  return indicatorChart(observations, { id: 'lines', dataset: nineReports, context })
}

const exactly = (...values: readonly number[]) => values.map((value) => exact(value))

const WIDE = {
  甲省: exactly(20_000_000, 21_500_000, 19_000_000, 24_000_000),
  乙县: [vague, atLeast(300), exact(310), nearly(400)],
  丙站: exactly(2, 5, 3),
}

function panelsOf(lines: Parameters<typeof chartOf>[0], context = zh): PanelsModel {
  const model = chartOf(lines, 'ming', context)
  if (model.kind !== 'panels') throw new RangeError(model.kind)
  return model
}

describe('lines have one axis', () => {
  test('unless one reaches more than twenty times as high as another', () => {
    expect(chartOf({ 甲: exactly(100, 200), 乙: exactly(4, 10) }).kind).toBe('trend')
    expect(chartOf({ 甲: exactly(100, 201), 乙: exactly(4, 10) }).kind).toBe('panels')
    // What falls is as far from 0 as what rises.
    expect(chartOf({ 甲: exactly(-100, -201), 乙: exactly(4, 10) }).kind).toBe('panels')
  })

  test('if they are shares, all of which are of 100', () => {
    expect(chartOf({ 甲: exactly(80, 90), 乙: exactly(1, 2) }, 'percent').kind).toBe('trend')
  })

  test('if only a line of zeros is below the others', () => {
    expect(chartOf({ 甲: exactly(80, 90), 乙: exactly(0, 0) }).kind).toBe('trend')
  })
})

describe('lines too far apart', () => {
  test('have a panel each with an axis of its own, and the picture says so', () => {
    const { plots, cautions, points, title } = panelsOf(WIDE)
    expect(plots.map(({ series }) => series.map(({ label }) => label))).toEqual([
      ['甲省'],
      ['乙县'],
      ['丙站'],
    ])
    expect(plots.map(({ axis }) => axis.ticks.map(({ label }) => label))).toEqual([
      ['1750万起', '2000万', '2250万', '2500万'],
      ['300起', '350', '400'],
      ['2起', '4', '6'],
    ])
    expect(new Set(plots.map(({ timeAxis }) => timeAxis)).size).toBe(1)
    expect(points).toHaveLength(11)
    expect(title).toBe('2024年测试指标最多的是甲省，2400万名')
    expect(cautions[0]).toBe('各条线大小悬殊，因此分开画：时间轴相同，纵轴刻度不同，只宜比走势，不宜比高低。')
    expect(panelsOf(WIDE, en).cautions[0]).toContain(
      'each has its own panel: same time axis, different scales',
    )
  })

  test('write the numbers of each panel on one scale, whatever that of another is', () => {
    const said = (model: PanelsModel) =>
      model.plots.map(({ axis, series }) => [
        ...axis.ticks.map(({ label }) => label),
        series[0]?.points.at(-1)?.text,
      ])
    // 23,456,789 has too many digits for 万; 20,000 has not.
    const zhPanels = panelsOf({ 甲省: exactly(2, 5, 23_456_789), 乙市: exactly(9800, 12_000, 20_000) })
    expect(said(zhPanels)).toEqual([
      ['0', '20,000,000', '40,000,000', '23,456,789名'],
      ['0', '1万', '2万', '2万名'],
    ])
    // The table and the list of a phone say what the panels say.
    const cells = zhPanels.table.rows.map(({ cells }) => cells)
    expect(cells.filter(([place]) => place === '乙市').map((row) => row[2])).toEqual([
      '9800名',
      '1.2万名',
      '2万名',
    ])
    const enPanels = panelsOf({ A: exactly(2, 5, 24_000_000), B: exactly(0, 300_000, 400_000) }, en)
    expect(said(enPanels)).toEqual([
      ['0', '20M', '40M', '24M people'],
      ['0', '200,000', '400,000', '400,000 people'],
    ])
  })

  test.each([
    ['a phone', 326, undefined, 1],
    ['a page', 1040, undefined, 3],
    ['a slide', 1728, 460, 3],
  ] as const)(
    'stand in columns on %s, the same time at the same place in each',
    (_, width, room, columns) => {
      const block = chartBlock(panelsOf(WIDE), width, room)
      const plots = [...partsIn(block.nodes, 'plot')]
      const places = plots.map(placeOf)
      expect(new Set(places.map(({ x }) => Math.round(x))).size).toBe(columns)
      expect(new Set(places.map((place) => Math.round(place.width))).size).toBe(1)
      // No panel covers another, and none leaves the picture.
      const boxes = plots.map(({ nodes }) => extentOf(nodes))
      for (const [i, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThan(-1)
        expect(box.x + box.width).toBeLessThan(width + 1)
        expect(box.y + box.height).toBeLessThan(block.height + 1)
        for (const other of boxes.slice(i + 1)) expect(cover(box, other)).toBe(false)
      }
    },
  )

  test.each([
    ['a square picture', 984, 480],
    ['a low slide', 1728, 300],
  ])('fill the width of %s that is too low for them, and leave no gap at their right', (_, width, room) => {
    const six = Object.fromEntries(
      ['甲省', '乙县', '丙站', '丁区', '戊市', '己镇'].map((place, i) => [
        place,
        exactly(2 * 30 ** i, 3 * 30 ** i, 2.5 * 30 ** i),
      ]),
    )
    const block = chartBlock(panelsOf(six), width, room)
    expect(block.height).toBeLessThanOrEqual(room)
    const plots = [...partsIn(block.nodes, 'plot')]
    const ends = plots.map(({ nodes }) => extentOf(nodes)).map(({ x, width: wide }) => x + wide)
    expect(Math.max(...ends)).toBeGreaterThan(width * 0.95)
  })

  test.each([
    ['a high slide', 1728, 700, [2, 3, 2, 3, 3]],
    ['a low slide', 1728, 480, [2, 3, 2, 3, 3]],
    ['a square picture', 900, 480, [1, 2, 2, 2, 2]],
    ['a portrait picture', 700, 900, [1, 1, 1, 1, 2]],
  ] as const)(
    'have the columns in which lines are largest and least of %s is empty',
    (_, width, room, columns) => {
      const names = ['甲省', '乙县', '丙站', '丁区', '戊市', '己镇']
      const chosen = columns.map((_, i) => {
        const lines = names
          .slice(0, i + 2)
          .map((place, at) => [place, exactly(2 * 22 ** at, 3 * 22 ** at, 2.5 * 22 ** at)])
        const { nodes } = chartBlock(panelsOf(Object.fromEntries(lines)), width, room)
        return new Set([...partsIn(nodes, 'plot')].map((plot) => Math.round(placeOf(plot).x))).size
      })
      expect(chosen).toEqual(columns)
    },
  )

  test('have most of their width for their lines, however long their last values are written', () => {
    const { nodes } = chartBlock(panelsOf(WIDE, en), 1728, 460)
    const widths = [...partsIn(nodes, 'plot')].map((plot) => placeOf(plot).width)
    // No name is broken or cut for the value beside it.
    const labels = [...partsIn(nodes, 'label')].flatMap((label) => [...drawn(label.nodes)])
    expect(labels.flatMap((node) => (node.shape === 'text' ? node.lines : []))).toEqual([
      '甲省',
      '乙县',
      '丙站',
    ])
    // Three panels of 539 pixels, each with the numbers of its axis.
    expect(Math.min(...widths)).toBeGreaterThan(539 * 0.45)
  })

  test('have each of their values as a part that can be pointed at', () => {
    const model = panelsOf(WIDE)
    const rows = [...partsIn(chartBlock(model, 700).nodes, 'plot')].flatMap(({ nodes }) => [
      ...partsIn(nodes, 'row'),
    ])
    expect(rows.map(({ observationId }) => observationId)).toEqual(
      model.points.map(({ observationId }) => observationId),
    )
  })

  test.each([
    ['a phone', 326, undefined],
    ['a page', 700, undefined],
    ['a square picture', 968, 620],
  ])('have no name that its last value covers on %s', (_, width, room) => {
    for (let length = 1; length <= 24; length += 1) {
      const names = ['Liyang', `Service centre for workers in new trades, hall ${'n'.repeat(length)}`]
      const lines = names.map((name, i) => [name, exactly(2 * 30 ** i, 3 * 30 ** i, 1800 * 30 ** i)])
      const { nodes } = chartBlock(chartOf(Object.fromEntries(lines), 'hu', en, firstHalf), width, room)
      const labels = [...partsIn(nodes, 'label')].map((label) => label.nodes)
      const values = [...partsIn(nodes, 'value')].map((value) => extentOf(value.nodes))
      expect(values).toHaveLength(2)
      // Each line of a name has a width of its own.
      const written = labels.flatMap((own) =>
        [...drawn(own)].flatMap((node) =>
          node.shape === 'text'
            ? node.lines.map((line, i) =>
                extentOf([{ ...node, lines: [line], y: node.y + i * node.leading }]),
              )
            : [],
        ),
      )
      for (const value of values)
        for (const line of written) expect(cover(letters(value), letters(line)), `${names[1]}`).toBe(false)
    }
  })

  test.each([
    ['a phone', 326, undefined],
    ['a square picture', 968, 620],
  ])('have names whose lines end behind words on %s', (_, width, room) => {
    const name = '某某布依族苗族自治州机关事务管理与后勤保障服务中心工会委员会第一直属分会'
    const { nodes } = chartBlock(panelsOf({ ...WIDE, [name]: exactly(2, 5, 4) }), width, room)
    const labels = [...partsIn(nodes, 'label')].flatMap((label) => [...drawn(label.nodes)])
    const lines = labels.flatMap((node) =>
      node.shape === 'text' && node.lines.length > 1 ? [node.lines] : [],
    )
    expect(lines).toHaveLength(1)
    expect(lines[0]?.join('')).toBe(name)
    const ends = new Set(lines[0]?.map((_, i, all) => all.slice(0, i + 1).join('').length))
    const words = new Set<number>()
    for (const phrase of phrasesOf(name)) words.add(Math.max(0, ...words) + phrase.length)
    for (const end of ends) expect(words).toContain(end)
  })

  test('name the last value of each line, as it is written', () => {
    const { nodes } = chartBlock(panelsOf(WIDE), 326)
    const texts = [...drawn(nodes)].flatMap((node) => (node.shape === 'text' ? node.lines : []))
    for (const said of ['2400万名', '近400名', '3名', '几十名']) expect(texts).toContain(said)
  })
})

/** Half a year, whose name reaches far beyond the end of the axis of time. */
const firstHalf = (year: number): Period => ({
  start: `${year}-01-01`,
  end: `${year}-06-30`,
  basis: 'stated',
})

/** A line of type without the room above and below its letters, and with half a space at both ends. */
const letters = ({ x, y, width, height }: Box): Box => ({
  x: x - height * 0.15,
  width: width + height * 0.3,
  y: y + height * 0.2,
  height: height * 0.6,
})

const cover = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

test.each([
  ['the width of a page', 1200, 4],
  ['half of it', 570, 2],
  ['a phone', 358, 1],
])('four panels of two values stand beside each other in %s', (_, width, columns) => {
  const four = panelsOf({
    甲省: exactly(14_060_000, 14_220_000),
    乙省: exactly(8_780_000, 8_940_000),
    丙省: exactly(820_000, 980_000),
    丁市: exactly(400_000, 610_000),
  })
  const names = [...partsIn(chartBlock(four, width).nodes, 'label')].map(({ nodes }) => extentOf(nodes).x)
  expect(names).toHaveLength(4)
  expect(new Set(names.map(Math.round)).size).toBe(columns)
})
