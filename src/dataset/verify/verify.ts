import type { LedgerFigure } from '../../domain/record/ledger.ts'
import type { Report } from '../../domain/record/report.ts'
import { extractFigures } from '../../extract/extract-figures.ts'
import { groupRows } from '../../lib/group-rows.ts'
import type { PlacedParagraph } from './place-report.ts'
import { indexLines, linesOf, placeReport } from './place-report.ts'
import type { Quote } from './quotes.ts'

/** A figure of a ledger, and where it stands in the text. */
export interface PlacedFigure {
  readonly figure: LedgerFigure
  /** `moved`: it stands in its paragraph, but not where the ledger says. */
  readonly state: 'found' | 'moved'
  readonly start: number
  readonly end: number
}

/** A number of the text that no ledger accounts for. */
export interface Leftover {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface ReportVerification {
  readonly report: Report
  /** Whether any paragraph of the report stands in the text. */
  readonly present: boolean
  readonly paragraphs: readonly PlacedParagraph[]
  readonly placed: readonly PlacedFigure[]
  readonly missing: readonly LedgerFigure[]
  /** Quotations of this report that its text does not hold. */
  readonly misquoted: readonly Quote[]
}

export interface Verification {
  readonly reports: readonly ReportVerification[]
  readonly leftover: readonly Leftover[]
}

/**
 * Finds every figure of the ledgers again in an original text, wherever in it the reports stand, and every number of the
 * text that no ledger accounts for, and every quotation of a report that its text does not hold. The text itself is not kept.
 */
export function verifyText(
  text: string,
  reports: Iterable<Report>,
  figures: Iterable<LedgerFigure>,
  quotes: readonly Quote[] = [],
): Verification {
  const lines = linesOf(text)
  const index = indexLines(lines)
  const taken = new Set<number>()
  const ledgers = groupRows(figures, (figure) => figure.report)
  const verified = [...reports].map((report) => {
    const paragraphs = placeReport(report, lines, index, taken)
    const quoted = quotes.filter((quote) => quote.report === report.id)
    return verifyReport(report, paragraphs, ledgers.get(report.id) ?? [], quoted)
  })
  return { reports: verified, leftover: leftoverOf(text, verified) }
}

/** Where the figures of a ledger stand in the paragraphs that were found, and which do not. */
export function placeFigures(
  paragraphs: readonly PlacedParagraph[],
  ledger: readonly LedgerFigure[],
): Pick<ReportVerification, 'placed' | 'missing'> {
  const placed: PlacedFigure[] = []
  const missing: LedgerFigure[] = []
  const places = new Map(paragraphs.map((place) => [place.paragraph.number, place]))
  /** Where the search for the next moved figure of a paragraph goes on, so that repeats are found one after the other. */
  const searched = new Map<number, number>()
  for (const figure of ledger) {
    const place = places.get(figure.paragraph)
    if (place === undefined || place.state === 'absent') {
      missing.push(figure)
      continue
    }
    const { line, paragraph } = place
    const expected = figure.start - paragraph.start
    const from = searched.get(figure.paragraph) ?? 0
    const found = line.text.startsWith(figure.printed, expected)
      ? expected
      : line.text.indexOf(figure.printed, from)
    if (found < 0) {
      missing.push(figure)
      continue
    }
    searched.set(figure.paragraph, found + figure.printed.length)
    const start = line.start + found
    placed.push({
      figure,
      state: found === expected ? 'found' : 'moved',
      start,
      end: start + figure.printed.length,
    })
  }
  return { placed, missing }
}

function verifyReport(
  report: Report,
  paragraphs: readonly PlacedParagraph[],
  ledger: readonly LedgerFigure[],
  quotes: readonly Quote[],
): ReportVerification {
  const { placed, missing } = placeFigures(paragraphs, ledger)
  const lines = paragraphs.flatMap((place) => (place.state === 'absent' ? [] : [place.line.text]))
  const present = lines.length > 0
  const misquoted = present ? quotes.filter(({ words }) => !holds(lines, words)) : []
  return { report, present, paragraphs, placed, missing, misquoted }
}

/** Whether the words stand in a report. A sentence may run on from one paragraph of a page into the next. */
const holds = (lines: readonly string[], words: string): boolean => lines.join('').includes(words)

const DIGITS = /[0-9０-９]+/gu

/** Figures that the extractor finds, and digits that even it passes over, outside every ledger's figures. */
function leftoverOf(text: string, reports: readonly ReportVerification[]): Leftover[] {
  const covered = reports
    .flatMap((report) => report.placed)
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
  const figures = extractFigures(text).map(({ start, end, text: token }) => ({ start, end, text: token }))
  const loose = outside(figures, covered)
  const digits = [...text.matchAll(DIGITS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
  return [...loose, ...outside(outside(digits, covered), loose)].sort((a, b) => a.start - b.start)
}

type Span = Pick<Leftover, 'start' | 'end'>

/** The spans that touch none of the others. Both lists stand in order. */
function outside<T extends Span>(spans: readonly T[], others: readonly Span[]): T[] {
  let k = 0
  return spans.filter((span) => {
    let next = others[k]
    while (next !== undefined && next.end <= span.start) {
      k += 1
      next = others[k]
    }
    return next === undefined || next.start >= span.end
  })
}
