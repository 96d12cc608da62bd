import type { SlideModel } from '../../../charts/deck/slide-model.ts'
import type { Box, GroupNode, Scene, SceneNode, TextNode } from '../../../charts/scene/scene.ts'
import { drawn } from '../../../charts/scene/scene.ts'
import { tag, xmlns } from '../../xml.ts'
import type { SlideLayout } from '../master.ts'
import { numberField } from '../master.ts'
import type { Placeholder } from '../shape.ts'
import { placeholder, shapeTree } from '../shape.ts'
import { words } from '../words.ts'
import type { Canvas } from './canvas.ts'
import { chartShapes } from './chart-shapes.ts'
import { boxOf, paragraphOf, shapesOf } from './scene-shapes.ts'
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

/** Programs list slides by their titles: one without a title has a place for it. */
const emptyTitle = (slide: SlideModel, canvas: Canvas): string =>
  placeholder({ id: canvas.id(), name: words.title[canvas.language] }, titleOf(slide), [])

function slideShapes(nodes: readonly SceneNode[], slide: SlideModel, canvas: Canvas): string[] {
  const { language } = canvas
  let chart = 0
  const name = (key: keyof typeof words) => ({ id: canvas.id(), name: words[key][language] })
  const part = (node: SceneNode): string[] => {
    if (node.shape !== 'group') return shapesOf([node], canvas, words.shape[language]).map(({ xml }) => xml)
    const texts = [...drawn(node.nodes)].filter((one): one is TextNode => one.shape === 'text')
    const [text] = texts
    switch (node.part) {
      case 'title':
        return text === undefined
          ? []
          : [
              placeholder(name('title'), titleOf(slide), [paragraphOf(text, language)], boxOf(text), {
                anchor: 't',
              }),
            ]
      case 'paragraphs': {
        const place: Placeholder = {
          type: layoutOf(slide) === 'opening' ? 'subTitle' : 'body',
          index: 1,
        }
        const box = roomOf(node, texts)
        return [placeholder(name('text'), place, paragraphsOf(texts, canvas), box, { anchor: 't' })]
      }
      case 'source': {
        const said = texts.map((one) => paragraphOf(one, language))
        return [
          placeholder(name('source'), { type: 'ftr', index: 11 }, said, roomOf(node, texts), { anchor: 't' }),
        ]
      }
      case 'page-number': {
        // The field is the number itself; what stands behind it is said as it is.
        const behind = text?.lines.join('').replace(/^\d+/u, '') ?? ''
        const style = { size: text?.size ?? 0, role: text?.role }
        const box = text === undefined ? roomOf(node, texts) : boxOf(text)
        return [
          placeholder(
            name('number'),
            { type: 'sldNum', index: 12 },
            [numberField(language, behind, style)],
            box,
            {
              anchor: 'ctr',
              wraps: false,
            },
          ),
        ]
      }
      case 'table':
        return slide.layout === 'table' ? [tableShape(slide.table, node, slide.description, canvas)] : []
      case 'chart': {
        const model = 'charts' in slide ? slide.charts[chart++] : undefined
        return model === undefined ? [] : chartShapes(model, node, canvas).map(({ xml }) => xml)
      }
      case 'foot':
        return node.nodes.flatMap((one) => (isText(one) ? note(one) : part(one)))
      default:
        return shapesOf([node], canvas, words.shape[language]).map(({ xml }) => xml)
    }
  }
  const note = (node: SceneNode) => shapesOf([node], canvas, words.footnotes[language]).map(({ xml }) => xml)
  return nodes.flatMap(part)
}

const isText = ({ shape }: SceneNode): boolean => shape === 'text'

const roomOf = ({ room }: GroupNode, texts: readonly TextNode[]): Box =>
  room ?? texts.map(boxOf)[0] ?? { x: 0, y: 0, width: 0, height: 0 }

/** Texts below each other as paragraphs of one box, as far apart as they stand. */
const paragraphsOf = (texts: readonly TextNode[], { language }: Canvas): string[] =>
  texts.map((text, i) => {
    const above = texts[i - 1]
    const gap = above === undefined ? 0 : text.y - above.y - above.lines.length * above.leading
    return paragraphOf(text, language, Math.max(0, gap))
  })
