import type { LedgerFigure } from '../../domain/record/ledger.ts'
import type { Report } from '../../domain/record/report.ts'
import { indexLines, linesOf, placeReport } from './place-report.ts'
import { placeFigures } from './verify.ts'

/** The sentence of a text in which a figure stands, cut at the figure. */
export interface Sentence {
  readonly before: string
  readonly printed: string
  readonly after: string
}

/** No sentence of a newspaper is longer on either side of a number; a text without full stops is cut here. */
const MOST = 160

/**
 * The sentence in which a figure of a ledger stands. Null where the text does not have it.
 * @param ledger the figures of the report, among them the one that is looked for
 */
export function sentenceOf(
  text: string,
  report: Report,
  ledger: readonly LedgerFigure[],
  figure: string,
): Sentence | null {
  const lines = linesOf(text)
  const paragraphs = placeReport(report, lines, indexLines(lines), new Set())
  const placed = placeFigures(paragraphs, ledger).placed.find((one) => one.figure.id === figure)
  if (placed === undefined) return null
  const { start, end } = placed
  const line = lines.findLast((one) => one.start <= start)
  if (line === undefined) return null
  const before = text.slice(line.start, start)
  const after = text.slice(end, line.start + line.text.length)
  const from = /[^。！？；!?;]*$/u.exec(before)?.[0] ?? before
  const to = /^[^。！？；!?;]*[。！？；!?;]?[”’」』）)]?/u.exec(after)?.[0] ?? after
  return {
    before: from.length > MOST ? `…${from.slice(-MOST)}` : from.trimStart(),
    printed: text.slice(start, end),
    after: to.length > MOST ? `${to.slice(0, MOST)}…` : to.trimEnd(),
  }
}
