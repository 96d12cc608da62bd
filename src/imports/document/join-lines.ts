import { itemAt } from '../../lib/item-at.ts'

/** A stretch of text as a page sets it: where its baseline begins, from the bottom left, its width and its size, in points. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A line of one column. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Blanks between two columns are wider than this, in sizes of the type; an indented line begins this far from the edge. */
const GUTTER = 2.5
const INDENT = 1.2
/** A line that ends so far from the edge of its column is the last of its paragraph. */
const SHORT = 1.5
/** The largest distance of two baselines of one paragraph. */
const LEADING = 2.4

/** The lines of a page, from its pieces in their order. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = []
  for (const { text, x, y, width, size } of pieces) {
    if (text === '') continue
    const last = lines.at(-1)
    const gap = last === undefined ? 0 : x - last.right
    const goesOn =
      last !== undefined &&
      Math.abs(y - last.y) < Math.max(last.size, size) * 0.4 &&
      gap > -size &&
      gap < GUTTER * Math.max(size, last.size)
    const isBlank = text.trim() === ''
    if (!goesOn) {
      if (!isBlank) lines.push({ text, left: x, right: x + width, y, size })
      continue
    }
    lines[lines.length - 1] = {
      text: last.text + text,
      left: last.left,
      right: isBlank ? last.right : Math.max(last.right, x + width),
      y: last.y,
      size: Math.max(last.size, isBlank ? 0 : size),
    }
  }
  return lines
}

/** Lines of one size below one another, and the edges of their column. */
interface Block {
  readonly lines: Line[]
  left: number
  right: number
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(a, b) * 0.12

function blocksOf(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    const above = block?.lines.at(-1)
    const isBelow =
      block !== undefined &&
      above !== undefined &&
      isNear(above.size, line.size) &&
      above.y > line.y &&
      above.y - line.y < LEADING * line.size &&
      line.left < block.right &&
      line.right > block.left
    if (!isBelow) {
      blocks.push({ lines: [line], left: line.left, right: line.right })
      continue
    }
    block.lines.push(line)
    block.left = Math.min(block.left, line.left)
    block.right = Math.max(block.right, line.right)
  }
  return blocks
}

const ENDS = /[。！？；：…!?;:][”’」』）)]?\s*$/u

/** Blanks beside a hanzi or a sign of its width: a line that was stretched to the width of its column has them. */
const STRETCH =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]) +| +(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’])/gu

/**
 * The text of a document, one line for each paragraph. A paragraph ends with a line that is short or before one that is indented; it goes on
 * in the next column or on the next page where its last line is full and ends no sentence.
 * @param pages the lines of each page, in their order
 */
export function joinLines(pages: readonly (readonly Line[])[]): string {
  const paragraphs: string[] = []
  let before: { readonly line: Line; readonly block: Block } | null = null
  for (const block of pages.flatMap(blocksOf)) {
    for (const line of block.lines) {
      const isIndented = line.left > block.left + INDENT * line.size
      const last = paragraphs.length - 1
      const goesOn =
        before !== null &&
        !isIndented &&
        before.line.right > before.block.right - SHORT * before.line.size &&
        (before.block === block || mayRunOver(before.line, before.block, line))
      if (goesOn) paragraphs[last] = joined(itemAt(paragraphs, last), line.text)
      else paragraphs.push(line.text)
      before = { line, block }
    }
  }
  return paragraphs
    .map((text) => text.replace(STRETCH, '').trim())
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Whether the last line of a column may go on with the first of the next. One line alone is a headline or a caption. */
const mayRunOver = (last: Line, block: Block, first: Line): boolean =>
  block.lines.length > 1 && isNear(last.size, first.size) && !ENDS.test(last.text)

/** Hanzi and broken numbers are joined without a blank, words of letters with one. */
function joined(text: string, next: string): string {
  const [end, start] = [text.trimEnd(), next.trimStart()]
  const isWords = /[A-Za-z,.;]$/u.test(end) && /^[A-Za-z\d]/u.test(start)
  const isWordAndNumber = /\d$/u.test(end) && /^[A-Za-z]/u.test(start)
  return isWords || isWordAndNumber ? `${end} ${start}` : end + start
}
