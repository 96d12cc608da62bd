import type { SlideModel } from '../../../charts/deck/slide-model.ts'
import type { Box, GroupNode, Scene, SceneNode, TextNode } from '../../../charts/scene/scene.ts'
import { drawn } from '../../../charts/scene/scene.ts'
import { slideForm } from '../../../charts/slide/chart-body.ts'
import type { Language } from '../../../domain/text.ts'
import { tag, xmlns } from '../../xml.ts'
import type { SlideLayout } from '../master.ts'
import { numberField } from '../master.ts'
import type { Placeholder, TextPlace } from '../shape.ts'
import { placeholder, shapeTree } from '../shape.ts'
import { words } from '../words.ts'
import type { Canvas } from './canvas.ts'
import { chartShapes } from './chart-shapes.ts'
import { around, boxOf, paragraphOf, shapesOf } from './scene-shapes.ts'
import { tableShape } from './table-shape.ts'

/** Which layout of the master a slide is made after. */
export function layoutOf(slide: SlideModel): SlideLayout {
  if (slide.layout !== 'text') return 'title-only'
  return slide.opening ? 'opening' : 'text'
}

/** A slide of the deck: the shapes of its scene in the order of reading, its words where a layout has a place for them. */
export function slideRoot(slide: SlideModel, scene: Scene, canvas: Canvas): string {
  const shapes = slideShapes(scene.nodes, slide, canvas)
  return tag(
    'p:sld',
    xmlns('a', 'r', 'p'),
    tag('p:cSld', {}, shapeTree(slide.title === '' ? [emptyTitle(slide, canvas), ...shapes] : shapes)),
    tag('p:clrMapOvr', {}, tag('a:masterClrMapping')),
  )
}

const titleOf = (slide: SlideModel): Placeholder => ({
  type: layoutOf(slide) === 'opening' ? 'ctrTitle' : 'title',
})
const bodyOf = (slide: SlideModel): Placeholder => ({
  type: layoutOf(slide) === 'opening' ? 'subTitle' : 'body',
  index: 1,
})

/** Programs list slides by their titles: one without a title has a place for it. */
const emptyTitle = (slide: SlideModel, canvas: Canvas): string =>
  placeholder({ id: canvas.id(), name: words.title[canvas.language] }, titleOf(slide), [])

function slideShapes(nodes: readonly SceneNode[], slide: SlideModel, canvas: Canvas): string[] {
  const { language } = canvas
  const charts = 'charts' in slide ? slide.charts.filter((chart) => slideForm(chart).form === 'chart') : []
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
      case 'paragraphs':
        return placed('text', bodyOf(slide), paragraphsOf(texts, language), roomOf(node))
      case 'source':
        return placed('source', { type: 'ftr', index: 11 }, linesOf(texts, language), roomOf(node))
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
  texts.map((text) => paragraphOf(text, language))

/** The room that a part is given, as high as its text stands in it. */
function roomOf(node: GroupNode): Box {
  const boxes = textsIn(node).map(boxOf)
  const { x, y, width, height } = around(boxes)
  return node.room === undefined
    ? { x, y, width, height }
    : { x: node.room.x, y, width: node.room.width, height }
}

/** Texts below each other as paragraphs of one box, as far apart as they stand. */
const paragraphsOf = (texts: readonly TextNode[], language: Language): string[] =>
  texts.map((text, i) => {
    const above = texts[i - 1]
    const last = above === undefined ? boxOf(text) : boxOf(above)
    const gap = boxOf(text).y - last.y - last.height
    return paragraphOf(text, language, [text.said ?? text.lines.join('')], Math.max(0, gap))
  })
