import { labelOf } from '../../charts/chart-model.ts'
import { BOLD, textWidth } from '../../charts/layout/text-width.ts'
import type { Block } from '../../charts/scene/block.ts'
import { linesIn, paragraph, stack } from '../../charts/scene/block.ts'
import type { SceneNode } from '../../charts/scene/scene.ts'
import { group, level, partIn, text } from '../../charts/scene/scene.ts'
import { itemAt } from '../../lib/item-at.ts'
import { mostThat } from '../../lib/most-that.ts'
import type { SlideTable } from '../slide-model.ts'
import type { Body } from './fit.ts'
import { NOTE, part } from './slide-type.ts'

/** Type sizes in pixels; the first at which all rows fit is used. */
const SIZES = [36, 32, 29, 26] as const
const SPACING = 1.3
/** The space around the words of a cell, and the least width of a column, in em. */
const PAD = { x: 0.6, y: 0.45 } as const
const LEAST = 3.5
const GAP = 18

/** The first rows of a view, as many as fit, and a statement of how many of all rows these are. */
export const tableBody =
  (table: SlideTable): Body =>
  (usual) => {
    const size = SIZES.find((each) => withStatement(table, usual.width, each).height <= usual.height) ?? 26
    const first = (rows: number, width: number) =>
      withStatement({ ...table, rows: table.rows.slice(0, rows) }, width, size)
    const all = table.rows.length
    const rows = mostThat(Math.min(1, all), all, (count) => first(count, usual.width).height <= usual.height)
    return (room) => ({ ...first(rows, room.width), fits: rows === all })
  }

/** The statement for a table of which `drawn` rows are drawn, so that the statement always matches the drawing. */
export const statementOf = ({ statements }: SlideTable, drawn: number): string =>
  itemAt(statements, Math.max(0, drawn - 1))

function withStatement(table: SlideTable, width: number, size: number): Block {
  const statement = paragraph(statementOf(table, table.rows.length), width, NOTE)
  return stack(
    [part('table', tableBlock(table, width, size), width), part('statement', statement, width)],
    GAP,
  )
}

/** Widths that fill the room, from the wanted widths: if they need more than the room, the widest columns become narrower first. */
function shareOut(wanted: readonly number[], width: number): number[] {
  const sum = wanted.reduce((a, b) => a + b, 0)
  if (sum <= width) return wanted.map((one) => (one * width) / sum)
  let [left, most] = [width, 0]
  for (const [i, one] of wanted.toSorted((a, b) => a - b).entries()) {
    most = left / (wanted.length - i)
    if (one > most) break
    left -= one
  }
  return wanted.map((one) => Math.min(one, most))
}

/** A table with its header, right-aligned numbers, and a rule below each row. No text in it is cut. */
function tableBlock({ columns, rows }: SlideTable, width: number, size: number): Block {
  if (rows.length === 0) return { nodes: [], height: 0 }
  const [padX, padY] = [size * PAD.x, size * PAD.y]
  const wanted = columns.map(({ label }, i) => {
    const longest = Math.max(textWidth(label) * BOLD, ...rows.map((row) => textWidth(itemAt(row, i))))
    return Math.max(LEAST * size, longest * size + padX * 2)
  })
  const widths = shareOut(wanted, width)
  const places = columns.map(({ numeric }, i) => {
    const start = widths.slice(0, i).reduce((sum, one) => sum + one, 0)
    return { numeric, start, own: itemAt(widths, i) }
  })
  const nodes: SceneNode[] = []
  let y = 0
  const row = (cells: readonly string[], head: boolean) => {
    const weight = head ? 600 : 400
    const drawn = places.map(({ numeric, start, own }, i) => {
      const lines = linesIn(itemAt(cells, i), own - padX * 2, { size, weight })
      return text(numeric ? start + own - padX : start + padX, y + padY + size * 0.95, lines, {
        size,
        leading: size * SPACING,
        weight,
        role: head ? 'ink-2' : 'ink',
        anchor: numeric ? 'end' : 'start',
      })
    })
    const height = Math.max(1, ...drawn.map(({ lines }) => lines.length)) * size * SPACING + padY * 2
    const cellsOf = places.map(({ start, own }, i) =>
      partIn('cell', { x: start, y, width: own, height }, [itemAt(drawn, i)]),
    )
    y += height
    const rule = level(y, 0, width, { role: head ? 'ink' : 'rule', width: head ? 4 : 3 })
    nodes.push(group('row', [...cellsOf, rule]))
  }
  row(columns.map(labelOf), true)
  for (const cells of rows) row(cells, false)
  return { nodes, height: y }
}
