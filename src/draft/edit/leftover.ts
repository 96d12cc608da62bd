import { extractFigures } from '../../extract/extract-figures.ts'
import type { KeptSpan } from '../figures-at.ts'
import type { DraftDocument, DraftPart } from './document.ts'
import { entriesIn } from './document.ts'

const DIGITS = /[0-9０-９]+/gu

/** What the extractor and a look for digits find in a text; a text is read once. */
const numbersOf = memoizeLast((text: string): readonly KeptSpan[] =>
  [
    ...extractFigures(text).map(({ start, end }) => ({ start, end })),
    ...[...text.matchAll(DIGITS)].map(({ index, 0: digits }) => ({
      start: index,
      end: index + digits.length,
    })),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end),
)

function memoizeLast<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly value: T } | null = null
  return (text) => {
    if (last?.text !== text) last = { text, value: make(text) }
    return last.value
  }
}

/** Numbers of a part that no figure of the ledger covers, as `verify` names them: none may be dropped. */
export function leftoverIn(document: DraftDocument, part: DraftPart): readonly KeptSpan[] {
  const entries = entriesIn(document, part)
  const left: KeptSpan[] = []
  let at = 0
  for (const span of numbersOf(document.text)) {
    if (span.start < part.start || span.start >= part.end) continue
    while ((entries[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at += 1
    if ((entries[at]?.start ?? Number.POSITIVE_INFINITY) < span.end) continue
    // Digits within a figure that is left over are no second one.
    if (span.start < (left.at(-1)?.end ?? 0)) continue
    left.push(span)
  }
  return left
}
