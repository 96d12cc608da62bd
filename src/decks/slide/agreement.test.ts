import { describe, expect, test } from 'vitest'
import { autoCharts } from '../../charts/auto-chart.ts'
import { buildChart } from '../../charts/build-chart.ts'
import type { ChartModel } from '../../charts/chart-model.ts'
import { chartBlock } from '../../charts/scene/chart.ts'
import type { GroupNode, SceneNode } from '../../charts/scene/scene.ts'
import { drawn, partsIn } from '../../charts/scene/scene.ts'
import { AWKWARD, en, shipped, zh } from '../../charts/testing.ts'
import type { Language } from '../../domain/text.ts'
import { slideOfChart } from '../chart-deck.ts'
import { numbersOf } from './chart-body.ts'
import { slideScene } from './slide-scene.ts'

const CONTEXTS = { zh, en } as const

/** Every chart that ships, and charts of data that nobody planned for. */
const modelsIn = (language: Language): ChartModel[] => [
  ...shipped.charts.map((spec) => buildChart(spec, shipped, CONTEXTS[language])),
  ...Object.entries(AWKWARD).flatMap(([id, o]) =>
    autoCharts(o, id, shipped, { ...CONTEXTS[language], mostRows: 12 }),
  ),
]

/** Widths of a page: a wide screen and a phone. */
const PAGES = [1000, 358] as const

/** A mark without its size: what it is, and from where to where it reaches as a share of all marks of its chart. */
interface Drawn {
  readonly what: string
  readonly from: number
  readonly to: number
}

/** Areas and dots of a chart in the order of drawing. Lines follow from them, and their ends are of the medium. */
function marksIn(nodes: readonly SceneNode[]): Drawn[] {
  // Panels stand in other columns in other media.
  const plots = [...partsIn(nodes, 'plot')]
  return plots.length > 1 ? plots.flatMap((plot) => marksOf(plot.nodes)) : marksOf(nodes)
}

function marksOf(nodes: readonly SceneNode[]): Drawn[] {
  const groups = (['mark', 'whole'] as const).flatMap((part) => [...partsIn(nodes, part)])
  const found = groups.flatMap(({ part, nodes: own }) =>
    [...drawn(own)].flatMap((node) => {
      if (node.shape === 'circle')
        return [{ what: `${part} dot ${node.line === undefined}`, from: node.x, to: node.x }]
      if (node.shape !== 'rect') return []
      const { fill, line, x, width } = node
      const look = fill === undefined ? 'outline' : fill.look === 'solid' ? 'solid' : `hatch ${fill.fade}`
      const role = fill?.role ?? line?.role
      return [{ what: `${part} ${look} ${role}`, from: x, to: x + width }]
    }),
  )
  const least = Math.min(...found.map(({ from }) => from))
  const length = Math.max(1, Math.max(...found.map(({ to }) => to)) - least)
  return found.map(({ what, from, to }) => ({
    what,
    from: (from - least) / length,
    to: (to - least) / length,
  }))
}

const bare = (text: string) => text.replaceAll(/[\s·]/gu, '')
/** The words of each group. */
const wordsIn = (groups: Iterable<GroupNode>): string[] =>
  [...groups].map((group) =>
    [...drawn([group])].map((node) => (node.shape === 'text' ? bare(node.lines.join('')) : '')).join(''),
  )

/** Strokes, dots and the room for a label below a line keep their size: so far a mark may end elsewhere, as a share of the chart. */
const NEAR = 0.09
/** In a panel, which is smaller, they are a larger share. */
const NEAR_IN_PANEL = 0.15

describe.each(['zh', 'en'] as const)('a chart on a slide, in %s', (language) => {
  const cases = modelsIn(language).map((model) => ({ id: model.id, model }))

  test.each(cases)('$id has the marks, values and notes that it has on a page', ({ model }) => {
    const slide = slideOfChart(model, language)
    const { nodes } = slideScene(slide, 1, 1)
    expect(slide).toMatchObject({ footnotes: model.footnotes, cautions: model.cautions })
    if (numbersOf(model) !== null) {
      const points =
        model.kind === 'value'
          ? model.items
          : model.kind === 'message'
            ? model.told
            : model.kind === 'trend'
              ? model.series.flatMap(({ points: drawn }) => drawn)
              : 'points' in model
                ? model.points
                : []
      expect(wordsIn(partsIn(nodes, 'value'))).toEqual(points.map(({ text }) => bare(text)))
      return
    }
    const [chart] = partsIn(nodes, 'chart')
    const own = chart === undefined ? [] : [chart]
    const named = [...partsIn(nodes, 'marks')].flatMap((marks) => [...partsIn(marks.nodes, 'legend')])
    expect(wordsIn(named)).toEqual(model.legend.map(({ name }) => bare(name)))
    for (const width of PAGES) {
      const page = chartBlock(model, width).nodes
      expect(wordsIn(partsIn(own, 'value')).sort()).toEqual(wordsIn(partsIn(page, 'value')).sort())
      const [there, here] = [marksIn(page), marksIn(own)]
      expect(here.map(({ what }) => what)).toEqual(there.map(({ what }) => what))
      // Squares of a matrix and a map have a size of their own.
      if (['matrix', 'tile-map', 'timeline'].includes(model.kind)) continue
      const near = model.kind === 'panels' ? NEAR_IN_PANEL : NEAR
      for (const [i, mark] of here.entries()) {
        expect(Math.abs(mark.from - (there[i]?.from ?? Number.NaN)), mark.what).toBeLessThan(near)
        expect(Math.abs(mark.to - (there[i]?.to ?? Number.NaN)), mark.what).toBeLessThan(near)
      }
    }
  })
})
