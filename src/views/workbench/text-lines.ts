/** A line of the kept text, without its break. */
interface TextLine {
  readonly start: number
  readonly end: number
}

const BREAK = /\r\n|[\r\n\u2028\u2029]/gu

/** The lines between two places of the text that hold something. */
export function linesBetween(text: string, from: number, to: number): readonly TextLine[] {
  const lines: TextLine[] = []
  let start = from
  const push = (end: number) => {
    if (text.slice(start, end).trim() !== '') lines.push({ start, end })
  }
  for (const { index, 0: found } of text.slice(from, to).matchAll(BREAK)) {
    push(from + index)
    start = from + index + found.length
  }
  push(to)
  return lines
}

/** The stretch of the kept text that is selected on the page, null where none of it is. Each piece of it says where it begins. */
export function selectedSpan(selection: Selection | null): { start: number; end: number } | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = placeOf(startContainer, startOffset)
  const end = placeOf(endContainer, endOffset)
  return start === null || end === null || start >= end ? null : { start, end }
}

function placeOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest('[data-start]')
  if (!piece) return null
  const begins = Number(piece.getAttribute('data-start'))
  return node instanceof Text
    ? begins + offset
    : begins + (offset === 0 ? 0 : (piece.textContent?.length ?? 0))
}
