import type { GroupNode, Stroke, TextNode } from '../../../charts/scene/scene.ts'
import { drawn, partsIn } from '../../../charts/scene/scene.ts'
import type { SlideTable } from '../../../decks/slide-model.ts'
import type { Language } from '../../../domain/text.ts'
import { itemAt } from '../../../lib/item-at.ts'
import { tag, textOf } from '../../../lib/xml.ts'
import { words } from '../../../words/exports/powerpoint.ts'
import { lineOf, NO_FILL, NO_LINE } from '../colour.ts'
import { emu } from '../measures.ts'
import { graphicFrame } from '../shape.ts'
import { paragraph } from '../text.ts'
import type { Canvas } from './scene-shapes.ts'
import { runsOf } from './scene-shapes.ts'

/** No style and no grid: lines are drawn cell by cell, and look the same everywhere. */
const NO_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}'
/** Room above and below a text to its size: less than in the scene, so that a program with higher lines makes no row higher. */
const ABOVE = 0.2

/** A table that PowerPoint can edit: columns, rows and rules where the scene has them. */
export function tableShape(
  { columns, rows }: SlideTable,
  scene: GroupNode,
  description: string,
  canvas: Canvas,
): string {
  const lines = [...partsIn(scene.nodes, 'row')]
  const cells = lines.map((line) => [...partsIn(line.nodes, 'cell')])
  const rooms = (cells[0] ?? []).flatMap(({ room }) => (room === undefined ? [] : [room]))
  const texts = [columns.map(({ label }) => label), ...rows]
  const height = (row: readonly GroupNode[]) => row[0]?.room?.height ?? 0
  const body = tag(
    'a:tbl',
    {},
    tag('a:tblPr', { firstRow: 1 }, textOf('a:tableStyleId', NO_STYLE)),
    tag('a:tblGrid', {}, ...rooms.map(({ width }) => tag('a:gridCol', { w: emu(width) }))),
    ...cells.map((row, r) => {
      const rule = [...drawn(lines[r]?.nodes ?? [])].find(({ shape }) => shape === 'path')
      const line = rule?.shape === 'path' ? rule.line : undefined
      return tag(
        'a:tr',
        { h: emu(height(row)) },
        ...row.map((cell, c) => cellXml(cell, itemAt(itemAt(texts, r), c), line, canvas.language)),
      )
    }),
  )
  const [first] = rooms
  const box = {
    x: first?.x ?? 0,
    y: first?.y ?? 0,
    width: rooms.reduce((sum, { width }) => sum + width, 0),
    height: cells.reduce((sum, row) => sum + height(row), 0),
  }
  return graphicFrame(
    { id: canvas.id(), name: words.table[canvas.language], description },
    box,
    'http://schemas.openxmlformats.org/drawingml/2006/table',
    body,
  )
}

function cellXml(
  { nodes, room }: GroupNode,
  said: string,
  line: Stroke | undefined,
  language: Language,
): string {
  const text = [...drawn(nodes)].find((node): node is TextNode => node.shape === 'text')
  const border = (name: string, look: string) =>
    look.replace('<a:ln', `<a:${name}`).replace('</a:ln>', `</a:${name}>`)
  const right = text?.anchor === 'end'
  const [x, width] = [room?.x ?? 0, room?.width ?? 0]
  const above = emu((text?.size ?? 0) * ABOVE)
  const pad = text === undefined ? 0 : right ? x + width - text.x : text.x - x
  // The words whole: the program breaks them in the same width.
  const runs = text === undefined ? [] : runsOf(text, [said])
  return tag(
    'a:tc',
    {},
    tag(
      'a:txBody',
      {},
      tag('a:bodyPr'),
      tag('a:lstStyle'),
      paragraph(runs, language, { align: right ? 'r' : 'l' }),
    ),
    tag(
      'a:tcPr',
      { marL: emu(pad), marR: emu(pad), marT: above, marB: above, anchor: 'ctr' },
      border('lnL', NO_LINE),
      border('lnR', NO_LINE),
      border('lnT', NO_LINE),
      border('lnB', lineOf(line)),
      NO_FILL,
    ),
  )
}
