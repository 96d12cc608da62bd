import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { nineReports as dataset } from '../../dataset/testing.ts'
import { ObservationId } from '../../domain/ids.ts'
import { atMost, below, exact, nearly } from '../../domain/number/bound.ts'
import { yearPeriod } from '../../domain/time/period.ts'
import { autoCharts } from '../auto-chart.ts'
import { buildChart } from '../build-chart.ts'
import type { ChartModel, Mark, RowsModel } from '../chart-model.ts'
import { barsChart } from '../kinds/ranks.ts'
import { trendChart } from '../kinds/trend.ts'
import { MEASURES } from '../layout/chart-size.ts'
import { textWidth } from '../layout/text-width.ts'
import { markOf, onLine } from '../mark.ts'
import { isRows } from '../row-limit.ts'
import { AWKWARD, en, shipped, zh } from '../testing.ts'
import { chartBlock } from './chart.ts'
import { extentOf } from './extent.ts'
import { legendBlock } from './legend.ts'
import { barMark, dotMark } from './mark.ts'
import { matrixBlock } from './matrix.ts'
import type { GroupNode, SceneNode } from './scene.ts'
import { drawn, group } from './scene.ts'
import { trendTarget } from './trend.ts'
import { layoutTrend } from './trend-layout.ts'

const WIDTHS = [320, 560, 800, 1728]

const models: ChartModel[] = [zh, en].flatMap((context) => [
  ...shipped.charts.map((spec) => buildChart(spec, shipped, context)),
  ...Object.entries(AWKWARD).flatMap(([id, observations]) => autoCharts(observations, id, dataset, context)),
  barsChart(AWKWARD['every-bound'] ?? [], { id: 'every-bound-as-bars', dataset, context }),
])

const wholeOf = ({ points }: RowsModel, of: string): Mark | null =>
  points.find(({ name }) => name === of)?.whole ?? null

/** Groups of a part, wherever they stand. */
function* partsOf(nodes: readonly SceneNode[], part: GroupNode['part']): Generator<GroupNode> {
  for (const node of nodes) {
    if (node.shape !== 'group') continue
    if (node.part === part) yield node
    yield* partsOf(node.nodes, part)
  }
}

const numbersOf = (node: Exclude<SceneNode, GroupNode>): number[] => {
  switch (node.shape) {
    case 'rect':
    case 'image':
      return [node.x, node.y, node.width, node.height]
    case 'circle':
      return [node.x, node.y, node.radius]
    case 'path':
      return node.runs.flat(2)
    case 'text':
      return [node.x, node.y, node.size]
  }
}

describe.each(models.map((model, i) => [`${i} ${model.id}`, model] as const))(
  'the picture of %s',
  (_, model) => {
    test.each(WIDTHS)('has numbers for its places at %d px, and no length below 0', (width) => {
      for (const node of drawn(chartBlock(model, width).nodes)) {
        for (const n of numbersOf(node)) expect(n).not.toBeNaN()
        if (node.shape === 'rect') expect(Math.min(node.width, node.height)).toBeGreaterThanOrEqual(0)
      }
    })

    test('fades where a value is open, and nowhere else', () => {
      if (!('points' in model && 'axis' in model)) return
      const rows = [...partsOf(chartBlock(model, 800).nodes, 'row')]
      const fading = rows.filter(({ nodes }) =>
        [...partsOf(nodes, 'mark'), ...partsOf(nodes, 'whole')].some((mark) =>
          [...drawn(mark.nodes)].some(
            (node) => node.shape === 'rect' && node.fill?.look === 'hatch' && node.fill.fade !== null,
          ),
        ),
      )
      // Beyond a known number, around one that is about right, or down from one under which the value lies; the whole behind a row likewise.
      const isOpen = (mark: Mark | null) =>
        mark !== null && ['more', 'about', 'under'].includes(mark.openEnd ?? '') && mark.open !== null
      const open = model.points.filter(
        (point) => isOpen(point.mark) || (isRows(model) && isOpen(wholeOf(model, point.name))),
      )
      expect(fading.map(({ name }) => name).toSorted()).toEqual(open.map(({ name }) => name).toSorted())
    })

    test('is solid no further than what is known', () => {
      if (!('points' in model && 'axis' in model) || model.kind === 'dots') return
      const rows = new Map(
        [...partsOf(chartBlock(model, 800).nodes, 'row')].map(({ name, nodes }) => [name, nodes]),
      )
      for (const { name, mark } of model.points) {
        const bars = [...drawn([...partsOf(rows.get(name) ?? [], 'mark')].flatMap(({ nodes }) => nodes))]
        const filled = bars.filter((node) => node.shape === 'rect' && node.fill?.look === 'solid')
        // A computed bar is an outline; what is known of a limit or of words alone is nothing.
        expect(filled.length).toBeLessThanOrEqual(mark.solid === null ? 0 : 1)
      }
    })
  },
)

describe('what lies up to a number', () => {
  const room = { beyond: (value: number, openEnds: number) => value + openEnds * 50, limits: null }
  const scale = (value: number) => value
  const marks = [nearly(400), below(400), atMost(400), exact(400)].map((quantity) => markOf(quantity, room))

  test.each([
    ['bar', (mark: Mark) => barMark(mark, 'plain', false, { scale, y: 0, height: 20, stroke: 2, hair: 1 })],
    [
      'dot',
      (mark: Mark) =>
        dotMark(mark, 'plain', false, { scale, across: 0, direction: 'horizontal', radius: 7, stroke: 2 }),
    ],
  ])('is drawn otherwise where it is near, under, at most and exact: %s', (_, draw) => {
    const pictures = marks.map((mark) => JSON.stringify(draw(mark)))
    expect(new Set(pictures).size).toBe(marks.length)
  })

  test('has a dot only where it is near or exact', () => {
    const place = { scale, across: 0, direction: 'horizontal', radius: 7, stroke: 2 } as const
    const dots = marks.map((mark) =>
      [...drawn(dotMark(mark, 'plain', false, place))].filter(({ shape }) => shape === 'circle'),
    )
    expect(dots.map(({ length }) => length)).toEqual([1, 0, 0, 1])
    const near = dots[0]?.[0]
    expect(near).toMatchObject({ x: 391, fill: { role: 'ground' } })
  })

  test('carries no line where only a limit is known: a limit is no height of the value', () => {
    expect(marks.map(onLine)).toEqual([400, null, null, 400])
  })
})

/** The furthest points to the right of what is drawn. */
const rightOf = (nodes: readonly SceneNode[]): number =>
  Math.max(
    ...[...drawn(nodes)].flatMap((node) => {
      if (node.shape === 'rect') return [node.x + node.width]
      return node.shape === 'path' ? node.runs.flat().map(([x]) => x) : []
    }),
  )

test('a share that is open above does not point beyond its whole', () => {
  const model = shipped.charts.find(({ id }) => id === 'lanshan-employment')
  if (model === undefined) throw new RangeError('no chart of a share above 90 %')
  const { nodes } = chartBlock(buildChart(model, shipped, zh), 800)
  const [mark, whole] = [[...partsOf(nodes, 'mark')], [...partsOf(nodes, 'whole')]].map((groups) =>
    rightOf(groups),
  )
  // The edge of the whole is drawn on its end, half a pixel of it outside.
  expect(mark).toBeLessThanOrEqual((whole ?? 0) + 0.5)
})

describe('two numbers with the change between them', () => {
  const spec = shipped.charts.find(({ id }) => id === 'xpcc-13-subsidy')
  if (spec === undefined) throw new RangeError('no chart of a change')
  const model = buildChart(spec, shipped, en)
  const figures = (width: number, height: number) =>
    [...partsOf(chartBlock(model, width, height).nodes, 'value')].flatMap(({ nodes }) =>
      nodes.flatMap((node) => (node.shape === 'text' ? [node] : [])),
    )

  test('stand side by side on a slide and below each other where that makes them much larger', () => {
    const [low, slide, high] = [figures(1728, 320), figures(1728, 640), figures(888, 900)]
    expect(new Set(low.map(({ y }) => y)).size).toBe(1)
    expect(new Set(slide.map(({ y }) => y)).size).toBe(1)
    expect(new Set(high.map(({ y }) => y)).size).toBe(2)
    expect(high[0]?.size ?? 0).toBeGreaterThan(100)
  })

  test.each([
    ['Chinese', zh],
    ['English', en],
  ])('fill the width of a slide in %s, each with its time above it', (_, context) => {
    const { nodes } = chartBlock(buildChart(spec, shipped, context), 1728, 640)
    const { x, width } = extentOf(nodes)
    expect(x + width).toBeGreaterThan(1728 * 0.95)
    const texts = [...drawn(nodes)].flatMap((node) => (node.shape === 'text' ? [node] : []))
    for (const [year, digits] of [
      [/^2024/u, /0\.65|65/u],
      [/^2025/u, /1\.163|116\.3/u],
    ] as const) {
      const [time, figure] = [year, digits].map((words) =>
        texts.find(({ lines }) => words.test(lines.join(''))),
      )
      expect(time?.x).toBe(figure?.x)
      expect(time?.y).toBeLessThan(figure?.y ?? 0)
    }
  })

  test.each([
    ['Chinese', zh],
    ['English', en],
  ])('are as large as the width allows in %s', (_, context) => {
    const own = buildChart(spec, shipped, context)
    const sizeIn = (width: number) =>
      Math.max(
        ...[...partsOf(chartBlock(own, width, 320).nodes, 'value')].flatMap(({ nodes }) =>
          nodes.flatMap((node) => (node.shape === 'text' ? (node.spans ?? []).map(({ size }) => size) : [])),
        ),
      )
    // A fiftieth of the width more makes the digits larger, so that hardly any is left over.
    for (const width of [1400, 1500, 1600, 1728]) expect(sizeIn(width * 1.02)).toBeGreaterThan(sizeIn(width))
  })

  test('are joined by an arrow to the right, and down below each other, as time runs', () => {
    const headIn = (width: number, height: number) => {
      const lines = [...drawn([...partsOf(chartBlock(model, width, height).nodes, 'arrow')])].flatMap(
        (node) => (node.shape === 'path' ? node.runs : []),
      )
      const [line, head] = [
        lines.find(({ length }) => length === 2),
        lines.find(({ length }) => length === 3),
      ]
      // The tip of the head is the end of the line.
      expect(head?.[1]).toEqual(line?.[1])
      const [from, to] = [line?.[0] ?? [0, 0], line?.[1] ?? [0, 0]]
      return [Math.sign(to[0] - from[0]), Math.sign(to[1] - from[1])]
    }
    expect(headIn(1728, 640)).toEqual([1, 0])
    expect(headIn(888, 900)).toEqual([0, 1])
  })

  test('have digits in the face of titles and words in that of text, as numbers have on other slides', () => {
    for (const { spans = [], face } of figures(1728, 640))
      expect(spans.map((span) => [/\d/u.test(span.text), span.face ?? face])).toEqual(
        spans.map((span) => (/\d/u.test(span.text) ? [true, 'title'] : [false, 'text'])),
      )
  })
})

test('the share of a part stands on a line of its own below the name', () => {
  const spec = shipped.charts.find(({ id }) => id === 'lanshan-winners')
  if (spec === undefined) throw new RangeError('no chart of a part')
  const { nodes } = chartBlock(buildChart(spec, shipped, en), 1728, 640)
  const lines = [...drawn([...partsOf(nodes, 'label')])].flatMap((node) =>
    node.shape === 'text' ? [node.lines] : [],
  )
  expect(lines).toContainEqual(['Contest winners ·', 'at most 34.5% (derived)'])
})

test.each([358, 800, 1728])('no name of a part is cut in %d px', (width) => {
  const parts = [zh, en].flatMap((context) =>
    shipped.charts.map((spec) => buildChart(spec, shipped, context)).filter(({ kind }) => kind === 'stack'),
  )
  for (const model of parts)
    for (const label of partsOf(chartBlock(model, width).nodes, 'label'))
      for (const node of label.nodes)
        if (node.shape === 'text') expect(node.lines.join('')).not.toContain('…')
})

const shippedChart = (id: string): ChartModel => {
  const spec = shipped.charts.find((one) => one.id === id)
  if (spec === undefined) throw new RangeError(id)
  return buildChart(spec, shipped, zh)
}

test.each([358, 560, 800, 1392])(
  'the numbers of shares of one kind of whole are in one column in %d px',
  (width) => {
    // Only 92% has room over the rest of its whole.
    const values = [...partsOf(chartBlock(shippedChart('xiangcheng-rates'), width).nodes, 'value')]
    const lefts = values.flatMap(({ nodes }) =>
      nodes.flatMap((node) => (node.shape === 'text' ? [node.x] : [])),
    )
    expect(lefts).toHaveLength(2)
    expect(lefts[0]).toBe(lefts[1])
  },
)

test('a part with room under it has its number in the middle below it, and a straight line leads there', () => {
  const values = [...partsOf(chartBlock(shippedChart('lanshan-winners'), 1392).nodes, 'value')]
  const leaders = values.flatMap(({ nodes }) =>
    nodes.flatMap((node) => (node.shape === 'path' ? node.runs : [])),
  )
  expect(leaders).toHaveLength(1)
  expect(new Set(leaders.flat().map(([x]) => x)).size).toBe(1)
})

test('what a mark means leaves no word alone on its last line', () => {
  const legend = models.flatMap((model) => model.legend)
  for (const node of drawn(
    legendBlock(legend, 1380, { width: 86, height: 27, stroke: 3, hair: 3, type: 36 }).nodes,
  )) {
    if (node.shape !== 'text' || node.lines.length < 2) continue
    expect((node.lines.at(-1) ?? '').length).toBeGreaterThan((node.lines[0] ?? '').length * 0.2)
  }
})

test('the line of a target strikes through no value of a trend, wherever the target is', () => {
  const [first] = [...dataset.observations.values()].filter(
    ({ indicator }) => indicator.id === 'volunteer-families',
  )
  if (first === undefined) throw new RangeError('no value')
  const rows = [2023, 2024, 2025].map((year, at) => ({
    ...first,
    id: v.parse(ObservationId, `families-${year}`),
    period: yearPeriod(year, 'stated'),
    quantity: exact(100 + at * 40),
  }))
  const { value: size } = MEASURES.card
  const crossings = Array.from({ length: 60 }, (_, at) => 90 + at * 2).flatMap((value) => {
    const model = trendChart(rows, {
      id: 'families',
      dataset,
      context: { ...zh, targetOf: () => ({ value }) },
    })
    if (model.kind !== 'trend') throw new RangeError(model.kind)
    const layout = layoutTrend(model, 560, MEASURES.card)
    const [line = group('target', [])] = trendTarget({ ...model, target: { value, text: '' } }, layout)
    const spans = line.nodes.flatMap((node) =>
      node.shape === 'path' ? node.runs.map((run) => run.map(([x]) => x)) : [],
    )
    expect(spans.length).toBeGreaterThan(0)
    const at = layout.y(value)
    return (model.series[0]?.points ?? []).filter((point) => {
      const { x, y } = layout.valueAt(point)
      const half = (textWidth(point.text) * size) / 2
      const isBeside = at < y - size || at > y
      return !isBeside && spans.some(([from = 0, to = 0]) => from < x + half && to > x - half)
    })
  })
  expect(crossings).toEqual([])
})

test('a head of a matrix ends its lines behind words of Chinese', () => {
  const [matrix] = models.flatMap((model) => (model.kind === 'matrix' ? [model] : []))
  if (matrix === undefined) throw new RangeError('no matrix')
  const heads = [...drawn(chartBlock(matrix, 440).nodes)].flatMap((node) =>
    node.shape === 'text' && node.lines.length > 1 ? [node.lines] : [],
  )
  expect(heads).toContainEqual(['组织', '建设'])
  expect(heads).toContainEqual(['职工', '关爱'])
})

test.each([19, 30, 44])('a number of a matrix has a margin within its square in rows of %d px', (row) => {
  const [matrix] = models.flatMap((model) => (model.kind === 'matrix' ? [model] : []))
  if (matrix === undefined) throw new RangeError('no matrix')
  const ten = {
    ...matrix,
    rows: matrix.rows.map((one) => ({
      ...one,
      cells: one.cells.map((cell) => ({ ...cell, text: cell.count === 0 ? cell.text : '10' })),
    })),
  }
  for (const model of [matrix, ten])
    for (const { nodes } of partsOf(matrixBlock(model, 440, row).nodes, 'mark')) {
      const [box, said] = nodes
      if (box?.shape !== 'rect' || said?.shape !== 'text') throw new RangeError('no square with a number')
      const half = (textWidth(said.lines.join('')) * said.size) / 2
      expect(box.width / 2 - half).toBeGreaterThan(2)
      expect(box.y + box.height - said.y).toBeGreaterThan(2)
      expect(said.y - said.size * 0.72 - box.y).toBeGreaterThan(2)
    }
})
