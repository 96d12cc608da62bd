import { shareOut } from '../../../charts/layout/share-out.ts'
import { textWidth } from '../../../charts/layout/text-fit.ts'
import type { Language } from '../../../domain/text.ts'
import { tag, textOf } from '../../xml.ts'
import type { Colour } from '../colour.ts'
import { lineOf, NO_FILL, NO_LINE } from '../colour.ts'
import type { Box } from '../measures.ts'
import { emu, TYPE } from '../measures.ts'
import { graphicFrame } from '../shape.ts'
import { linesOf, paragraph } from '../text.ts'
import type { Canvas } from './canvas.ts'

/** A table of a slide before it is drawn. */
export interface NativeTable {
  readonly columns: readonly { readonly label: string; readonly align: 'l' | 'ctr' | 'r' }[]
  readonly rows: readonly (readonly string[])[]
  /** Cells that are the thing being said. */
  readonly strong?: (row: number, column: number) => boolean
}

/** No style and no grid: lines are drawn cell by cell, and look the same everywhere. */
const NO_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}'
const PAD = { x: 7, y: 5 } as const
/** Sizes of type, the largest first; a table that needs several slides has the smallest. */
const SIZES = [18, 16, TYPE.small] as const
type Size = (typeof SIZES)[number]
/** A row stands a little higher than its lines, which programs set differently. */
const ROW_LINE = 1.46
/** A column is no narrower than this. */
const LEAST = 52

interface Measured {
  readonly size: Size
  readonly widths: readonly number[]
  readonly head: number
  readonly heights: readonly number[]
  /** Whether no text had to be wrapped for want of width. */
  readonly wide: boolean
}

/** Widths of the columns: each what its longest text wants, within limits, and what is left shared out. */
function measure({ columns, rows }: NativeTable, width: number, size: Size): Measured {
  const wanted = columns.map(({ label }, i) => {
    const longest = Math.max(textWidth(label) * 1.08, ...rows.map((row) => textWidth(row[i] ?? '')))
    return Math.max(LEAST, longest * size * 1.06 + PAD.x * 2)
  })
  const sum = wanted.reduce((a, b) => a + b, 0)
  const widths = shareOut(wanted, width)
  const height = (cells: readonly string[], bold: boolean) => {
    const lines = cells.map((cell, i) => linesOf(cell, size, (widths[i] ?? LEAST) - PAD.x * 2, bold).length)
    return Math.max(1, ...lines) * size * ROW_LINE + PAD.y * 2
  }
  return {
    size,
    widths,
    head: height(
      columns.map(({ label }) => label),
      true,
    ),
    heights: rows.map((row) => height(row, false)),
    wide: sum <= width,
  }
}

/** The table in the largest type in which it fits the room, else in the smallest. */
function measureIn(table: NativeTable, width: number, height: number): Measured {
  const smallest = measure(table, width, TYPE.small)
  const fits = ({ wide, head, heights }: Measured) => wide && heights.reduce((a, b) => a + b, head) <= height
  for (const size of SIZES) {
    const measured = measure(table, width, size)
    if (fits(measured)) return measured
  }
  return smallest
}

/** The rows of a table in portions that fit a slide, each to be given the header again. At least one row is in each. */
export function tablePages(table: NativeTable, width: number, height: number): (readonly number[])[] {
  const { head, heights } = measureIn(table, width, height)
  const pages: number[][] = []
  let free = 0
  for (const [i, needed] of heights.entries()) {
    const page = pages.at(-1)
    if (page === undefined || needed > free) {
      pages.push([i])
      free = height - head - needed
    } else {
      page.push(i)
      free -= needed
    }
  }
  return pages.length === 0 ? [[]] : pages
}

/** A table that PowerPoint can edit: header row, numbers to the right, a rule below each row. */
export function tableShape(
  name: string,
  description: string,
  table: NativeTable,
  box: Box,
  canvas: Canvas,
): string {
  const { language } = canvas
  const { columns, rows, strong = () => false } = table
  const { size, widths, head, heights } = measureIn(table, box.width, box.height)
  const heads = columns.map(({ label }) => label)
  const body = tag(
    'a:tbl',
    {},
    tag('a:tblPr', { firstRow: 1 }, textOf('a:tableStyleId', NO_STYLE)),
    tag('a:tblGrid', {}, ...widths.map((width) => tag('a:gridCol', { w: emu(width) }))),
    tag(
      'a:tr',
      { h: emu(head) },
      ...heads.map((text, i) =>
        cell(text, columns[i]?.align ?? 'l', { size, head: true, strong: false }, language),
      ),
    ),
    ...rows.map((row, r) =>
      tag(
        'a:tr',
        { h: emu(heights[r] ?? head) },
        ...columns.map(({ align }, i) =>
          cell(row[i] ?? '', align, { size, head: false, strong: strong(r, i) }, language),
        ),
      ),
    ),
  )
  const height = heights.reduce((a, b) => a + b, head)
  return graphicFrame(
    { id: canvas.id(), name, description },
    { ...box, height },
    'http://schemas.openxmlformats.org/drawingml/2006/table',
    body,
  )
}

interface CellLook {
  readonly size: Size
  readonly head: boolean
  readonly strong: boolean
}

function cell(
  text: string,
  align: 'l' | 'ctr' | 'r',
  { size, head, strong }: CellLook,
  language: Language,
): string {
  const colour: Colour = strong ? 'accent' : head ? 'ink-2' : 'ink'
  const border = (name: string, line: string) =>
    line.replace('<a:ln', `<a:${name}`).replace('</a:ln>', `</a:${name}>`)
  return tag(
    'a:tc',
    {},
    tag(
      'a:txBody',
      {},
      tag('a:bodyPr'),
      tag('a:lstStyle'),
      paragraph([{ text, size, bold: head || strong, colour }], language, { align }),
    ),
    tag(
      'a:tcPr',
      { marL: emu(PAD.x), marR: emu(PAD.x), marT: emu(PAD.y), marB: emu(PAD.y), anchor: head ? 'b' : 'ctr' },
      border('lnL', NO_LINE),
      border('lnR', NO_LINE),
      border('lnT', NO_LINE),
      border('lnB', head ? lineOf('ink', 1.5) : lineOf('rule', 1)),
      NO_FILL,
    ),
  )
}
