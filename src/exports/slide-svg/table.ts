import type { SlideTable } from '../../charts/deck/slide-model.ts'
import { textWidth, wrapText } from '../../charts/layout/text-fit.ts'
import { COLOURS } from '../chart-svg/palette.ts'
import type { Block } from '../chart-svg/svg.ts'
import { line } from '../chart-svg/svg.ts'
import { lines } from '../chart-svg/text.ts'
import { shareOut } from '../share-out.ts'

const SIZE = 26
const SPACING = 1.3
const PAD = { x: 16, y: 12 } as const
const LEAST = 90

/** A table with its header, numbers to the right, and a rule below each row. Nothing in it is cut. */
export function tableBlock({ columns, rows }: SlideTable, width: number): Block {
  const wanted = columns.map(({ label }, i) => {
    const longest = Math.max(textWidth(label) * 1.08, ...rows.map((row) => textWidth(row[i] ?? '')))
    return Math.max(LEAST, longest * SIZE + PAD.x * 2)
  })
  const widths = shareOut(wanted, width)
  const parts: string[] = []
  let y = 0
  const row = (cells: readonly string[], head: boolean) => {
    const wrapped = cells.map((cell, i) => wrapText(cell, ((widths[i] ?? LEAST) - PAD.x * 2) / SIZE, 99))
    const height = Math.max(1, ...wrapped.map(({ length }) => length)) * SIZE * SPACING + PAD.y * 2
    let x = 0
    for (const [i, texts] of wrapped.entries()) {
      const right = columns[i]?.numeric === true
      const own = widths[i] ?? LEAST
      const at = right ? x + own - PAD.x : x + PAD.x
      const style = {
        size: SIZE,
        fill: head ? COLOURS['ink-2'] : COLOURS.ink,
        weight: head ? 600 : 400,
        anchor: right ? ('end' as const) : ('start' as const),
      }
      parts.push(lines(at, y + PAD.y + SIZE * 0.95, texts, style, SPACING))
      x += own
    }
    y += height
    parts.push(line(0, y, width, y, head ? COLOURS.ink : COLOURS.rule, head ? 4 : 3))
  }
  row(
    columns.map(({ label }) => label),
    true,
  )
  for (const cells of rows)
    row(
      columns.map((_, i) => cells[i] ?? ''),
      false,
    )
  return { svg: parts.join(''), height: y }
}
