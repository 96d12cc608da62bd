import type { ChartModel, RowsModel, StackModel, TrendPlot } from '../../../charts/chart-model.ts'
import { around } from '../../../charts/scene/extent.ts'
import type { Box, GroupNode, Scene, SceneNode, TextNode } from '../../../charts/scene/scene.ts'
import { drawn, partsIn, placeOf } from '../../../charts/scene/scene.ts'
import { numbersOf } from '../../../decks/slide/chart-body.ts'
import type { SlideModel, SlideTable } from '../../../decks/slide-model.ts'
import type { Language } from '../../../domain/text.ts'
import { itemAt } from '../../../lib/item-at.ts'
import { NAMESPACES, xml, xmlns } from '../../../lib/xml.ts'
import { words } from '../../../words/exports/powerpoint.ts'
import { nativeChart } from '../chart/native-chart.ts'
import { lineOf, NO_FILL } from '../colour.ts'
import type { SlideLayout } from '../master.ts'
import { AS_MASTER, numberField } from '../master.ts'
import { emu } from '../measures.ts'
import type { Placeholder, TextPlace } from '../shape.ts'
import { graphicFrame, placeholder, shapeTree } from '../shape.ts'
import { paragraph } from '../text.ts'
import type { Canvas, Drawn } from './scene-shapes.ts'
import { boxOf, groupOf, shapesOf, without } from './scene-shapes.ts'

/** The table style without a style or a grid: lines are drawn for each cell, so that they look the same everywhere. */
export const NO_TABLE_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}'
/** Padding above and below a text, as a share of its size: less than in the scene, so that rows do not grow in programs with higher lines. */
const ABOVE = 0.2

/** A table that PowerPoint can edit, with columns, rows and rules in the same places as in the scene. */
function tableShape(
  { columns, rows }: SlideTable,
  scene: GroupNode,
  description: string,
  canvas: Canvas,
): string {
  const { language } = canvas
  const texts = [columns.map(({ label }) => label), ...rows]
  const lines = [...partsIn(scene.nodes, 'row')].map(({ nodes }) => ({
    cells: [...partsIn(nodes, 'cell')].map((cell) => ({
      room: placeOf(cell),
      text: itemAt(textsIn(cell), 0),
    })),
    rules: [...drawn(nodes)].flatMap((node) => (node.shape === 'path' ? [node.line] : [])),
  }))
  const widths = itemAt(lines, 0).cells.map(({ room }) => xml`<a:gridCol w=${emu(room.width)}/>`)
  const body = xml`
    <a:tbl>
      <a:tblPr firstRow="1"><a:tableStyleId>${NO_TABLE_STYLE}</a:tableStyleId></a:tblPr>
      <a:tblGrid>${widths}</a:tblGrid>
      ${lines.map(({ cells, rules: [rule] }, r) => {
        const below = lineOf(rule, 'a:lnB')
        const said = itemAt(texts, r)
        return xml`
          <a:tr h=${emu(itemAt(cells, 0).room.height)}>
            ${cells.map(({ room, text }, c) => cellXml(text, room, itemAt(said, c), below, language))}
          </a:tr>`
      })}
    </a:tbl>`
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/table'
  const name = { id: canvas.id(), name: words.table[language], description }
  return graphicFrame(name, placeOf(scene), uri, body)
}

/** @param said the whole text: the program breaks it into lines of the same width */
function cellXml(text: TextNode, room: Box, said: string, below: string, language: Language): string {
  const isRight = text.anchor === 'end'
  const above = emu(text.size * ABOVE)
  const pad = emu(isRight ? room.x + room.width - text.x : text.x - room.x)
  const others = ['a:lnL', 'a:lnR', 'a:lnT'].map((side) => lineOf(undefined, side))
  return xml`
    <a:tc>
      <a:txBody>
        <a:bodyPr/><a:lstStyle/>
        ${paragraph(text, language, { lines: [said], spaced: false })}
      </a:txBody>
      <a:tcPr marL=${pad} marR=${pad} marT=${above} marB=${above} anchor="ctr">
        ${others}${below}${NO_FILL}
      </a:tcPr>
    </a:tc>`
}

/** The layout of the master that a slide uses. */
export function layoutOf(slide: SlideModel): SlideLayout {
  if (slide.layout !== 'text') return 'title-only'
  return slide.opening ? 'opening' : 'text'
}

/** A slide of the deck: the shapes of its scene in reading order; texts are placeholders if the layout has one for them. */
export function slideRoot(slide: SlideModel, scene: Scene, canvas: Canvas): string {
  const shapes = slideShapes(scene.nodes, slide, canvas)
  return xml`
    <p:sld ${xmlns('a', 'r', 'p')}>
      <p:cSld>${shapeTree(slide.title === '' ? [emptyTitle(slide, canvas), ...shapes] : shapes)}</p:cSld>
      ${AS_MASTER}
    </p:sld>`
}

const titleOf = (slide: SlideModel): Placeholder => ({
  type: layoutOf(slide) === 'opening' ? 'ctrTitle' : 'title',
})
const bodyOf = (slide: SlideModel): Placeholder => ({
  type: layoutOf(slide) === 'opening' ? 'subTitle' : 'body',
  index: 1,
})

/** Programs list slides by their titles, so a slide without a title has an empty placeholder for it. */
const emptyTitle = (slide: SlideModel, canvas: Canvas): string =>
  placeholder({ id: canvas.id(), name: words.title[canvas.language] }, titleOf(slide), [])

function slideShapes(nodes: readonly SceneNode[], slide: SlideModel, canvas: Canvas): string[] {
  const { language } = canvas
  const charts = 'charts' in slide ? slide.charts.filter((chart) => numbersOf(chart) === null) : []
  const drawnAs = (node: SceneNode, name: keyof typeof words) =>
    shapesOf([node], canvas, words[name][language]).map(({ xml }) => xml)
  const placed = (
    name: keyof typeof words,
    type: Placeholder,
    paragraphs: readonly string[],
    box: Box,
    place: TextPlace = {},
  ) => [placeholder({ id: canvas.id(), name: words[name][language] }, type, paragraphs, box, place)]
  const part = (node: SceneNode): string[] => {
    if (node.shape !== 'group') return drawnAs(node, 'shape')
    const texts = textsIn(node)
    switch (node.part) {
      case 'title':
        return placed('title', titleOf(slide), linesOf(texts, language), roomOf(node))
      case 'paragraphs': {
        const [room, wraps] = keepsLines(slide) ? [wider(node), false] : [roomOf(node), true]
        return placed('text', bodyOf(slide), paragraphsOf(texts, slide, language), room, { wraps })
      }
      case 'source':
        return placed('source', { type: 'ftr', index: 11 }, linesOf(texts, language), wider(node), {
          wraps: false,
        })
      case 'page-number': {
        const field = texts.map((text) => numberField(language, text))
        const place = { anchor: 'ctr', wraps: false } as const
        return placed('number', { type: 'sldNum', index: 12 }, field, roomOf(node), place)
      }
      case 'table':
        return slide.layout === 'table' ? [tableShape(slide.table, node, slide.description, canvas)] : []
      case 'chart': {
        const model = charts.shift()
        return model === undefined ? [] : chartShapes(model, node, canvas).map(({ xml }) => xml)
      }
      case 'foot':
        return node.nodes.flatMap((one) => (one.shape === 'text' ? drawnAs(one, 'footnotes') : part(one)))
      default:
        return drawnAs(node, 'shape')
    }
  }
  return nodes.flatMap(part)
}

const textsIn = ({ nodes }: GroupNode): TextNode[] =>
  [...drawn(nodes)].filter((node): node is TextNode => node.shape === 'text')

const linesOf = (texts: readonly TextNode[], language: Language): string[] =>
  texts.map((text) => paragraph(text, language))

/** The room of a part, but only as high as its text. */
function roomOf(node: GroupNode): Box {
  const boxes = textsIn(node).map(boxOf)
  const { x, y, width, height } = around(boxes)
  return node.room === undefined
    ? { x, y, width, height }
    : { x: node.room.x, y, width: node.room.width, height }
}

/** Programs that put gaps between Chinese and Latin letters make lines up to this many pixels longer, and some then break them. */
const APART = 80

/** A wider room for lines that the program should not break. */
const wider = (node: GroupNode): Box => ({ ...roomOf(node), width: roomOf(node).width + APART })

/**
 * Whether paragraphs keep the line breaks of the scene: if there are marks below them, with which another line would collide, and for the
 * deck's own words, which keep a number and its unit together. In other text, which users go on editing, the program breaks the lines.
 */
const keepsLines = (slide: SlideModel): boolean =>
  slide.layout === 'text' && (slide.opening || slide.legend.length > 0 || slide.footnotes.length > 0)

/** Texts below each other as paragraphs of one box, with the gaps that they have in the scene. */
const paragraphsOf = (texts: readonly TextNode[], slide: SlideModel, language: Language): string[] =>
  texts.map((text, i) => {
    const above = texts[i - 1]
    const last = above === undefined ? boxOf(text) : boxOf(above)
    const gap = boxOf(text).y - last.y - last.height
    const lines = keepsLines(slide) ? text.lines : [text.said ?? text.lines.join('')]
    return paragraph(text, language, { lines, before: Math.max(0, gap) })
  })

/** A chart of a slide: one that PowerPoint can edit, with the other shapes of its scene around it; or only shapes. */
function chartShapes(model: ChartModel, { nodes }: GroupNode, canvas: Canvas): Drawn[] {
  const name = words[nameOf(model)][canvas.language]
  const natives = nativesIn(model)
  const plots = [...partsIn(nodes, 'plot')].slice(0, natives.length)
  const shapes =
    plots.length === 0
      ? shapesOf(nodes, canvas, name)
      : [
          ...shapesOf(without(nodes, ['plot']), canvas, name),
          ...plots.flatMap((plot, i) => plotShapes(itemAt(natives, i), plot, name, canvas)),
        ]
  return groupOf(shapes, name, model.description, canvas)
}

/** What PowerPoint can chart, with its description. */
type Native = (RowsModel | StackModel | TrendPlot) & { readonly description: string }

/** The plots of a chart that PowerPoint can draw itself, one for each `plot` of its scene: one, or one for each panel. */
function nativesIn(model: ChartModel): readonly Native[] {
  if (model.kind !== 'panels') return 'axis' in model ? [model] : []
  return model.plots.map((plot) => ({ ...plot, description: itemAt(plot.series, 0).label }))
}

function nameOf({ kind }: ChartModel): keyof typeof words {
  switch (kind) {
    case 'tile-map':
      return 'map'
    case 'timeline':
    case 'matrix':
      return kind
    case 'message':
      return 'text'
    default:
      return 'chart'
  }
}

/** Room around the axes for marks that extend beyond their ends, in pixels. */
const AROUND = 40

/** The chart itself, its axes behind it, and in front of it what it cannot draw: open ends, limits, all words. */
function plotShapes(model: Native, plot: GroupNode, name: string, canvas: Canvas): Drawn[] {
  const room = placeOf(plot)
  const frame = {
    x: room.x - AROUND,
    y: room.y - AROUND,
    width: room.width + AROUND * 2,
    height: room.height + AROUND * 2,
  }
  const id = canvas.chart(nativeChart(model, plot, { frame, plot: room }, canvas.language))
  const named = { id: canvas.id(), name, description: model.description }
  const chart = xml`<c:chart ${xmlns('c', 'r')} r:id=${id}/>`
  return [
    ...shapesOf([...partsIn(plot.nodes, 'axis')], canvas, name),
    { box: frame, xml: graphicFrame(named, frame, NAMESPACES.c, chart, true) },
    ...shapesOf(without(plot.nodes, ['axis', 'known', 'series']), canvas, name),
  ]
}
