import type { LedgerFigure } from '../../domain/record/ledger.ts'
import type { Report } from '../../domain/record/report.ts'
import { indexLines, linesOf, placeReport } from './place-report.ts'
import type { PlacedFigure, ReportVerification, Verification } from './verify.ts'
import { placeFigures } from './verify.ts'

/** A stretch of a paragraph: plain text, a figure of the ledger, or a number that no ledger accounts for. */
export type Stretch =
  | { readonly kind: 'text'; readonly start: number; readonly text: string }
  | {
      readonly kind: 'figure'
      readonly start: number
      readonly text: string
      readonly figure: LedgerFigure
      readonly state: PlacedFigure['state']
    }
  | { readonly kind: 'leftover'; readonly start: number; readonly text: string }

/** A paragraph of a report as the text has it; without stretches if the text does not have it. */
export interface LitParagraph {
  readonly number: number
  readonly changed: boolean
  readonly stretches: readonly Stretch[]
}

/** A report in an original text, cut into stretches so that each figure can be highlighted in its place. */
export interface LitReport {
  readonly verification: ReportVerification
  readonly paragraphs: readonly LitParagraph[]
  /** Numbers within the report's paragraphs that its ledger does not account for. */
  readonly leftover: number
}

/**
 * Lights the figures of one report in the text that was verified.
 * @throws {RangeError} where the verification is not of this report, which is a slip of ours.
 */
export function lightReport(reportId: string, { reports, leftover }: Verification): LitReport {
  const verification = reports.find(({ report }) => report.id === reportId)
  if (verification === undefined) throw new RangeError(`${reportId} was not verified`)
  const figures = verification.placed.map(
    ({ figure, state, start, end }) => ({ kind: 'figure', figure, state, start, end }) as const,
  )
  const loose = leftover.map(({ start, end }) => ({ kind: 'leftover', start, end }) as const)
  const spans = [...figures, ...loose].sort((a, b) => a.start - b.start)
  const paragraphs = verification.paragraphs.map((place): LitParagraph => {
    const { number } = place.paragraph
    if (place.state === 'absent') return { number, changed: false, stretches: [] }
    const { start, text } = place.line
    const inside = spans.filter((span) => span.start >= start && span.end <= start + text.length)
    const stretches: Stretch[] = []
    let at = start
    const plain = (end: number) => {
      if (end > at) stretches.push({ kind: 'text', start: at, text: text.slice(at - start, end - start) })
    }
    for (const span of inside) {
      // A changed paragraph may hold two figures in one place; the first is lit.
      if (span.start < at) continue
      plain(span.start)
      const token = text.slice(span.start - start, span.end - start)
      stretches.push(
        span.kind === 'figure'
          ? { kind: 'figure', start: span.start, text: token, figure: span.figure, state: span.state }
          : { kind: 'leftover', start: span.start, text: token },
      )
      at = span.end
    }
    plain(start + text.length)
    return { number, changed: place.state === 'changed', stretches }
  })
  const count = paragraphs.flatMap(({ stretches }) => stretches).filter(({ kind }) => kind === 'leftover')
  return { verification, paragraphs, leftover: count.length }
}

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
