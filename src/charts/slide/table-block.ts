import type { SlideTable } from '../deck/slide-model.ts'
import { shareOut } from '../layout/share-out.ts'
import { textWidth } from '../layout/text-fit.ts'
import type { Block } from '../scene/block.ts'
import { linesIn } from '../scene/block.ts'
import type { SceneNode } from '../scene/scene.ts'
import { group, path, text } from '../scene/scene.ts'

const SIZE = 26
const SPACING = 1.3
const PAD = { x: 16, y: 12 } as const
const LEAST = 90
const BOLD = 1.08

/** A table with its header, numbers to the right, and a rule below each row. Nothing in it is cut. */
export function tableBlock({ columns, rows }: SlideTable, width: number): Block {
  const wanted = columns.map(({ label }, i) => {
    const longest = Math.max(textWidth(label) * BOLD, ...rows.map((row) => textWidth(row[i] ?? '')))
    return Math.max(LEAST, longest * SIZE + PAD.x * 2)
  })
  const widths = shareOut(wanted, width)
  const places = columns.map(({ numeric }, i) => {
    const start = widths.slice(0, i).reduce((sum, one) => sum + one, 0)
    return { numeric, start, own: widths[i] ?? LEAST }
  })
  const nodes: SceneNode[] = []
  let y = 0
  const row = (cells: readonly string[], head: boolean) => {
    const weight = head ? 600 : 400
    const drawn = places.map(({ numeric, start, own }, i) => {
      const lines = linesIn(cells[i] ?? '', own - PAD.x * 2, { size: SIZE, weight })
      return text(numeric ? start + own - PAD.x : start + PAD.x, y + PAD.y + SIZE * 0.95, lines, {
        size: SIZE,
        leading: SIZE * SPACING,
        weight,
        role: head ? 'ink-2' : 'ink',
        anchor: numeric ? 'end' : 'start',
      })
    })
    y += Math.max(1, ...drawn.map(({ lines }) => lines.length)) * SIZE * SPACING + PAD.y * 2
    const rule = path(
      [
        [0, y],
        [width, y],
      ],
      { role: head ? 'ink' : 'rule', width: head ? 4 : 3 },
    )
    nodes.push(group('row', [...drawn, rule]))
  }
  row(
    columns.map(({ label }) => label),
    true,
  )
  for (const cells of rows) row(cells, false)
  return { nodes, height: y }
}
