import { textWidth } from '../../charts/layout/text-width.ts'
import type { CrossLayout } from '../../dataset/cross-table/layout.ts'
import type { NumberStyle } from '../../dataset/observation-wording.ts'
import type { PlaceLine, SheetHead } from '../../dataset/scorecard/sheet.ts'
import { cellLines, sheetCell, sheetHeads, sheetLines, sheetNotes } from '../../dataset/scorecard/sheet.ts'
import { textIn } from '../../domain/text.ts'

/** Points in a millimetre. */
const MM = 72 / 25.4
/** A4 across between the margins of a sheet, in points. Letter is narrower and higher, and takes as many sheets or one more. */
const PAPER = { width: 277 * MM, height: 193 * MM } as const
/** Heights of the lines of a cell and of the space around them, in points, as `sheet.module.css` prints them. */
const LINE = { name: 7.5 * 1.15, value: 8.5 * 1.15, small: 6 * 1.1 } as const
const TYPE = { name: 7.5, value: 8.5, small: 6 } as const
const AROUND = { width: 1.6 * MM + 1, height: 0.8 * MM + 1 } as const
/** The title above the table, and the imprint below the notes. */
const HEAD = 32
const IMPRINT = 14
/** The notes stand in two columns. */
const NOTE = { width: PAPER.width / 2 - 60, line: 6 * 1.2 } as const

const linesOf = (text: string, size: number, width: number): number =>
  text === '' ? 0 : Math.max(1, Math.ceil((textWidth(text) * size) / width))

/** How many sheets of paper a scorecard takes about, said before it is printed. */
export function sheetsOfPaper(layout: CrossLayout, style: NumberStyle): number {
  const heads = sheetHeads(layout, style.notation)
  const places = sheetLines(layout)
  if (heads.length === 0 || places.length === 0) return 0
  const { swapped } = layout.table.cross
  const width = PAPER.width / (1 + (swapped ? places : heads).length) - AROUND.width
  const lines = (text: string, kind: keyof typeof LINE) => linesOf(text, TYPE[kind], width) * LINE[kind]
  const headOf = ({ name, unit, notes }: SheetHead) =>
    lines(name, 'name') + [unit, ...notes].reduce((sum, text) => sum + lines(text, 'small'), 0)
  const nameOf = (place: PlaceLine) => lines(nameText(place, style), 'name')
  const cellOf = (place: PlaceLine, { measure }: SheetHead) => {
    const cell = sheetCell(layout, place, measure, style)
    return (
      lines(cell.text, 'value') + cellLines(layout, cell).reduce((sum, text) => sum + lines(text, 'small'), 0)
    )
  }
  const heights = swapped
    ? heads.map((head) => Math.max(headOf(head), ...places.map((place) => cellOf(place, head))))
    : places.map((place) => Math.max(nameOf(place), ...heads.map((head) => cellOf(place, head))))
  const top = AROUND.height + Math.max(...(swapped ? places.map(nameOf) : heads.map(headOf)))
  const notes = sheetNotes(layout, { ...style, notation: 'full' }).reduce(
    (sum, { texts }) => sum + texts.reduce((rows, text) => rows + linesOf(text, TYPE.small, NOTE.width), 0),
    0,
  )
  let sheets = 1
  let left = PAPER.height - HEAD - top
  for (const height of [...heights.map((row) => row + AROUND.height), (notes / 2) * NOTE.line + IMPRINT]) {
    if (height > left) {
      sheets += 1
      // The heading is repeated on each sheet.
      left = PAPER.height - top
    }
    left -= height
  }
  return sheets
}

function nameText(place: PlaceLine, { language }: NumberStyle): string {
  switch (place.kind) {
    case 'place':
      return textIn(place.head.locality.name, language)
    case 'group':
      return place.group.name ?? ''
    case 'total':
      return ''
  }
}
