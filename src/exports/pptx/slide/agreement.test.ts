import { beforeAll, describe, expect, test } from 'vitest'
import type { Box, GroupNode, Part, Point, SceneNode, TextNode } from '../../../charts/scene/scene.ts'
import { drawn, partsIn } from '../../../charts/scene/scene.ts'
import { en, IMPRINT, shipped, zh } from '../../../charts/testing.ts'
import { buildDeck } from '../../../decks/build-deck.ts'
import { slideOfChart } from '../../../decks/chart-deck.ts'
import { linkCode } from '../../../decks/link-code.ts'
import { shippedDecks } from '../../../decks/shipped-decks.ts'
import { slideScene } from '../../../decks/slide/slide-scene.ts'
import type { DeckModel, SlideModel } from '../../../decks/slide-model.ts'
import type { Language } from '../../../domain/text.ts'
import { deckPptx } from '../deck-pptx.ts'
import { chartModels, deckOf, otherSlides } from '../testing.ts'
import type { ReadPackage, XmlElement } from '../testing-package.ts'
import { all, child, readPackage, relationsOf, textIn } from '../testing-package.ts'

/** All decks that ship and all awkward data: compares the scene of each slide with what is in the file. */
const CONTEXTS = { zh, en } as const
const decks = (language: Language): DeckModel[] => [
  deckOf('awkward', [
    ...otherSlides(language),
    ...chartModels(language).map((chart) => slideOfChart(chart, language)),
  ]),
  ...shippedDecks(shipped).map((deck) => buildDeck(deck, shipped, CONTEXTS[language])),
  ...shippedDecks(shipped)
    .slice(0, 2)
    .map((deck) =>
      buildDeck({ ...deck, imprint: IMPRINT }, shipped, {
        ...CONTEXTS[language],
        code: linkCode('https://example.org/#/present/overview'),
      }),
    ),
]
const CASES = (['zh', 'en'] as const).flatMap((language) =>
  decks(language).map((deck) => [`${deck.name} in ${language}`, language, deck] as const),
)

const PIXEL = 6350
const px = (element: XmlElement | undefined, name: string) => Number(element?.attributes[name]) / PIXEL
const valOf = (element: XmlElement | undefined, name: string) =>
  element === undefined ? Number.NaN : Number(all(element, name)[0]?.attributes.val)

function boxOf(shape: XmlElement): Box {
  const [offset, extent] = [all(shape, 'a:off')[0], all(shape, 'a:ext').find((one) => 'cx' in one.attributes)]
  return { x: px(offset, 'x'), y: px(offset, 'y'), width: px(extent, 'cx'), height: px(extent, 'cy') }
}

/** A drawn thing in words: its shape, its place in the unit of the file, and how it is painted. */
const inWords = (kind: string, { x, y, width, height }: Box, fill: string, line: string): string =>
  [kind, ...[x, y, width, height].map((n) => Math.round(n * PIXEL)), fill, line].join(' ')

/** Whether two drawn things are one. The dust of binary fractions may round a half up or down. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a.split(' '), b.split(' ')]
  return one.every((word, i) => word === other[i] || Math.abs(Number(word) - Number(other[i])) <= 1)
}

function expectSameShapes(actual: readonly string[], wanted: readonly string[], where: string): void {
  const left = [...wanted]
  const unknown = actual.filter((shape) => {
    const at = left.findIndex((one) => isSame(one, shape))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  expect(unknown, where).toEqual([])
  expect(left, where).toEqual([])
}

function around(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** What a native chart draws itself, and what is words of placeholders or of a table. */
const isNative = (node: SceneNode, inPlot: boolean): boolean =>
  node.shape === 'group' &&
  (node.part === 'table' || (inPlot && (node.part === 'known' || node.part === 'series')))

function* shapesOf(nodes: readonly SceneNode[], inPlot = false): Generator<Exclude<SceneNode, GroupNode>> {
  for (const node of nodes) {
    if (isNative(node, inPlot)) continue
    if (node.shape === 'group') yield* shapesOf(node.nodes, inPlot || node.part === 'plot')
    else yield node
  }
}

function sceneWords(node: Exclude<SceneNode, GroupNode>): string | null {
  if (node.shape === 'text') return null
  if (node.shape === 'image') return inWords('picture', node, 'none', 'none')
  const line =
    node.line === undefined
      ? 'none'
      : (node.line.dash ?? []).length > 0
        ? 'dashed'
        : `${Math.round(node.line.width * PIXEL)}`
  const fill =
    node.fill === undefined
      ? 'none'
      : node.fill.look === 'hatch' && node.fill.fade !== null
        ? 'fade'
        : 'solid'
  switch (node.shape) {
    case 'circle': {
      const { x, y, radius: r } = node
      return inWords('ellipse', { x: x - r, y: y - r, width: r * 2, height: r * 2 }, fill, line)
    }
    case 'rect':
      if (node.fill?.look !== 'hatch') return inWords('rect', node, fill, line)
      // The lines of a hatch, where there is room for one.
      return node.width < 1 || node.height < 1 ? null : inWords('hatch', node, fill, line)
    case 'path': {
      const points = node.runs.flat()
      if (points.length < 2) return null
      // The dark squares of a code are one shape, as the lines of a hatch are.
      const many = node.closed && node.runs.length > 1
      const kind = points.length === 2 && !node.closed ? 'line' : many ? 'hatch' : 'path'
      return inWords(kind, around(points), fill, line)
    }
  }
}

function fileWords(shape: XmlElement): string | null {
  const properties = child(shape, 'p:spPr')
  if (properties === undefined || all(shape, 'p:ph').length > 0) return null
  if (all(shape, 'p:cNvSpPr')[0]?.attributes.txBox === '1') return null
  if (shape.name === 'p:pic') return inWords('picture', boxOf(shape), 'none', 'none')
  const stroke = child(properties, 'a:ln')
  const line =
    stroke === undefined || child(stroke, 'a:noFill') !== undefined
      ? 'none'
      : child(stroke, 'a:custDash') !== undefined
        ? 'dashed'
        : `${stroke.attributes.w}`
  const fill =
    child(properties, 'a:gradFill') !== undefined
      ? 'fade'
      : child(properties, 'a:solidFill') !== undefined
        ? 'solid'
        : 'none'
  const preset = child(properties, 'a:prstGeom')?.attributes.prst
  const bands = all(properties, 'a:moveTo').length > 1 || (fill === 'fade' && preset === undefined)
  const closed = all(properties, 'a:close').length > 0
  const hatched = preset === undefined && closed && line === 'none' && (bands || fill === 'solid')
  const kind = hatched ? 'hatch' : (preset?.replace('roundRect', 'rect') ?? 'path')
  return inWords(kind, boxOf(shape), fill, line)
}

/** Paragraphs of a slide, a line of each where it is ended. */
const textsIn = (root: XmlElement): string[] =>
  all(root, 'a:p').map((paragraph) =>
    paragraph.children
      .map((run) =>
        run.name === 'a:br' ? '\n' : run.name === 'a:r' || run.name === 'a:fld' ? textIn(run) : '',
      )
      .join(''),
  )

/** The box of a native chart, the room of its plot in it, and its axes. */
function plotIn(frame: XmlElement, chart: XmlElement) {
  const box = boxOf(frame)
  const layout = all(chart, 'c:manualLayout')[0]
  const of = (name: string) => valOf(layout, name)
  const plot = {
    x: box.x + of('c:x') * box.width,
    y: box.y + of('c:y') * box.height,
    width: of('c:w') * box.width,
    height: of('c:h') * box.height,
  }
  const scale = (axis: XmlElement | undefined, from: number, to: number) => {
    const log = axis !== undefined && all(axis, 'c:logBase').length > 0
    const at = (value: number) => (log ? Math.log10(value) : value)
    const [min, max] = [at(valOf(axis, 'c:min')), at(valOf(axis, 'c:max'))]
    return (value: number) => from + ((at(value) - min) / (max - min)) * (to - from)
  }
  return { plot, scale }
}

const cacheOf = (series: XmlElement, name: string): Map<number, number> => {
  const [values] = all(series, name)
  return new Map(
    values === undefined
      ? []
      : all(values, 'c:pt').map((point) => [Number(point.attributes.idx), Number(textIn(point))]),
  )
}

/** Bars of a native chart as boxes, by the name of their series. */
function barsOf(frame: XmlElement, chart: XmlElement): Box[][] {
  const { plot, scale } = plotIn(frame, chart)
  const x = scale(all(chart, 'c:valAx')[0], plot.x, plot.x + plot.width)
  const least = valOf(all(chart, 'c:valAx')[0], 'c:min')
  const stacked = isStacked(chart)
  let ends = 0
  return all(chart, 'c:ser').map((series) => {
    const [categories] = all(series, 'c:cat')
    const count = categories === undefined ? 0 : valOf(categories, 'c:ptCount')
    const each = plot.height / count
    const thick = each / (1 + valOf(chart, 'c:gapWidth') / 100)
    return [...cacheOf(series, 'c:val')].map(([row, value]) => {
      const start = stacked ? ends : Math.max(0, least)
      const [a, b] = [x(start), x(stacked ? start + value : value)]
      ends += value
      const y = plot.y + each * (row + 0.5) - thick / 2
      return { x: Math.min(a, b), y, width: Math.abs(b - a), height: thick }
    })
  })
}

const isStacked = (chart: XmlElement): boolean =>
  all(chart, 'c:grouping').some(({ attributes }) => attributes.val === 'stacked')

interface NativePoint {
  readonly x: number
  readonly y: number
  /** Radius of its marker; 0 where it has none. */
  readonly radius: number
}

/** Points of a native chart, in the runs that lines join. */
function runsOf(frame: XmlElement, chart: XmlElement): NativePoint[][] {
  const { plot, scale } = plotIn(frame, chart)
  const [xAxis, yAxis] = all(chart, 'c:valAx')
  const x = scale(xAxis, plot.x, plot.x + plot.width)
  const y = scale(yAxis, plot.y + plot.height, plot.y)
  return all(chart, 'c:ser').flatMap((series) => {
    const radii = new Map(
      all(series, 'c:dPt').map((point) => [valOf(point, 'c:idx'), valOf(point, 'c:size')]),
    )
    const heights = cacheOf(series, 'c:yVal')
    const runs: NativePoint[][] = [[]]
    for (const [i, time] of cacheOf(series, 'c:xVal')) {
      const height = heights.get(i)
      if (height === undefined) runs.push([])
      else runs.at(-1)?.push({ x: x(time), y: y(height), radius: radii.get(i) ?? 0 })
    }
    return runs.filter(({ length }) => length > 0)
  })
}

/** What is known of the marks of a part, with no edge, as it is drawn. */
const knownIn = (plot: GroupNode, part: Part) =>
  [...partsIn(plot.nodes, 'row')].flatMap((row) =>
    [...partsIn(row.nodes, part)].flatMap((mark) =>
      [...partsIn(mark.nodes, 'known')].flatMap((known) => [...drawn(known.nodes)]),
    ),
  )

/** An outline lies within its bar, and half of it beside the line along which it is drawn. */
const wholeBox = (node: Exclude<SceneNode, GroupNode>): Box => {
  if (node.shape !== 'rect') throw new RangeError(`a bar is no ${node.shape}`)
  const edge = node.fill === undefined ? (node.line?.width ?? 0) : 0
  const { x, y, width, height } = node
  return { x: x - edge / 2, y: y - edge / 2, width: width + edge, height: height + edge }
}

function expectSameBoxes(actual: readonly Box[], wanted: readonly Box[], where: string): void {
  expect(actual, where).toHaveLength(wanted.length)
  for (const [i, box] of wanted.entries()) {
    for (const key of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs((actual[i]?.[key] ?? Number.NaN) - box[key]), `${where} ${i} ${key}`).toBeLessThan(2)
  }
}

describe.each(CASES)('%s', (_, language, deck) => {
  let file: ReadPackage
  let pages: { slide: SlideModel; nodes: readonly SceneNode[]; root: XmlElement; path: string }[]
  beforeAll(async () => {
    file = await readPackage(await deckPptx(deck, language))
    pages = deck.slides.map((slide, i) => {
      const path = `ppt/slides/slide${i + 1}.xml`
      const root = file.xml.get(path)
      if (root === undefined) throw new RangeError(path)
      return { slide, path, root, nodes: slideScene(slide, i + 1, deck.slides.length).nodes }
    })
    // A loaded machine takes its time for a hundred slides.
  }, 60_000)

  test('has a slide for each, and on it every shape of its scene in its place', () => {
    expect(file.xml.has(`ppt/slides/slide${deck.slides.length + 1}.xml`)).toBe(false)
    for (const { nodes, root, path } of pages) {
      const wanted = [...shapesOf(nodes)].flatMap((node) => sceneWords(node) ?? [])
      const actual = ['p:sp', 'p:cxnSp', 'p:pic']
        .flatMap((name) => all(root, name))
        .flatMap((shape) => fileWords(shape) ?? [])
      expectSameShapes(actual, wanted, path)
    }
  })

  test('has every text of its scene, legend, notes and source among them, and no other', () => {
    for (const { slide, nodes, root, path } of pages) {
      const texts = [...drawn(nodes)].filter((node): node is TextNode => node.shape === 'text')
      const within = (part: Part) =>
        new Set([...partsIn(nodes, part)].flatMap((one) => [...drawn(one.nodes)]))
      const [table, prose] = [within('cell'), within('paragraphs')]
      const written =
        slide.legend.length + slide.footnotes.length === 0 && !('opening' in slide && slide.opening)
      const wanted = texts
        .filter((node) => !table.has(node))
        // The program breaks the lines of prose itself, unless a legend or a note is below it.
        .map((node) =>
          written && prose.has(node) && node.said !== undefined ? node.said : node.lines.join('\n'),
        )
      const cells =
        slide.layout === 'table'
          ? [slide.table.columns.map(({ label }) => label), ...slide.table.rows]
              .slice(0, [...partsIn(nodes, 'row')].length)
              .flat()
          : []
      const has = (words: string) => words !== ''
      expect(textsIn(root).filter(has).toSorted(), path).toEqual([...wanted, ...cells].filter(has).toSorted())
    }
  })

  test('has in its native charts what is known of each mark, where the scene has it', () => {
    for (const { slide, nodes, root, path } of pages) {
      const models = 'charts' in slide ? slide.charts : []
      const charts = [...partsIn(nodes, 'chart')]
      const frames = all(root, 'p:graphicFrame').filter((frame) => all(frame, 'c:chart').length > 0)
      const plots = charts.flatMap((chart) => [...partsIn(chart.nodes, 'plot')])
      expect(frames, path).toHaveLength(plots.length)
      const drawnModels = models
        .filter((_model, i) => [...partsIn(charts[i]?.nodes ?? [], 'plot')].length > 0)
        .flatMap((model): readonly { kind: string }[] => (model.kind === 'panels' ? model.plots : [model]))
      for (const [i, plot] of plots.entries()) {
        const [model, frame] = [drawnModels[i], frames[i]]
        if (model === undefined || frame === undefined) throw new RangeError(path)
        const id = all(frame, 'c:chart')[0]?.attributes['r:id'] ?? ''
        const chart = file.xml.get(relationsOf(file, path).get(id) ?? '')
        if (chart === undefined) throw new RangeError(`${path} ${id}`)
        const where = `${path} ${i}`
        if (all(chart, 'c:barChart').length > 0) {
          const series = barsOf(frame, chart)
          const wholes = knownIn(plot, 'whole').map(wholeBox)
          if (isStacked(chart)) {
            expectSameBoxes(series.flat(), knownIn(plot, 'mark').map(wholeBox), where)
            continue
          }
          if (series.length === 2) expectSameBoxes(series[0] ?? [], wholes, `${where} whole`)
          else expect(wholes, where).toEqual([])
          expectSameBoxes(series.at(-1) ?? [], knownIn(plot, 'mark').map(wholeBox), where)
        } else {
          const runs = runsOf(frame, chart)
          const dots = knownIn(plot, 'mark').flatMap((node) => (node.shape === 'circle' ? [node] : []))
          const round = ({ x, y, radius: r }: NativePoint) => ({
            x: x - r,
            y: y - r,
            width: r * 2,
            height: r * 2,
          })
          const marked = runs.flat().filter(({ radius }) => radius > 0)
          expectSameBoxes(marked.map(round), dots.map(round), where)
          const lines = [...partsIn(plot.nodes, 'series')].flatMap((group) =>
            [...drawn(group.nodes)].flatMap((node) => (node.shape === 'path' ? node.runs : [])),
          )
          if (model.kind !== 'trend') continue
          const joined = runs.map((run) => run.map(({ x, y }): Point => [x, y]))
          expect(joined, where).toHaveLength(lines.length)
          for (const [n, run] of lines.entries())
            expectSameBoxes([around(joined[n] ?? [])], [around(run)], `${where} line ${n}`)
        }
      }
    }
  })
})
