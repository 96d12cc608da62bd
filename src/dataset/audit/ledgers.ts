import type { LedgerFigure } from '../../domain/record/ledger.ts'
import type { Report } from '../../domain/record/report.ts'
import { byId } from '../../lib/group-rows.ts'
import type { AuditContext } from './context.ts'

/**
 * The ledgers account for each figure once: spans lie in their paragraph, in order and without overlap, and figure and
 * observation name each other.
 */
export function checkLedgers({ tables, report }: AuditContext): void {
  const reports = byId(tables.reports)
  const observations = byId(tables.observations)
  const figures = byId(tables.figures)
  const lastOf = new Map<string, LedgerFigure>()
  const accounted = new Map<string, LedgerFigure>()

  for (const [index, figure] of tables.figures.entries()) {
    const say = (path: string, message: string) => report('figures', index, path, message)
    const owner = reports.get(figure.report)
    if (owner !== undefined) checkSpan(figure, owner, say)
    const last = lastOf.get(figure.report)
    if (last !== undefined && figure.paragraph < last.paragraph) {
      say('paragraph', `${figure.id} stands behind ${last.id} but in an earlier paragraph`)
    }
    if (last !== undefined && figure.paragraph === last.paragraph && figure.start < last.end) {
      say('start', `${figure.id} overlaps or stands before ${last.id}`)
    }
    lastOf.set(figure.report, figure)

    if ('observation' in figure) {
      const other = accounted.get(figure.observation)
      if (other !== undefined)
        say('observation', `${figure.observation} is already accounted for by ${other.id}`)
      accounted.set(figure.observation, figure)
      if (observations.get(figure.observation)?.figure !== figure.id) {
        say('observation', `${figure.observation} does not name the figure ${figure.id}`)
      }
      if (figure.kind !== 'measure' && figure.kind !== 'duration') {
        say('kind', `a ${figure.kind} cannot be an observation`)
      }
    } else if ('repeats' in figure) {
      checkRepeat(figure, figures.get(figure.repeats), say)
    } else if (figure.kind === 'measure' && figure.reason !== 'private' && figure.reason !== 'other') {
      say(
        'reason',
        `a measure is an observation, a repeat, or says "private" or "other", not "${figure.reason}"`,
      )
    }
  }
}

type Say = (path: string, message: string) => void

function checkSpan(figure: LedgerFigure, owner: Report, say: Say): void {
  if (figure.end - figure.start !== figure.printed.length) {
    say(
      'end',
      `the span has ${figure.end - figure.start} UTF-16 units, the printed token ${figure.printed.length}`,
    )
  }
  const paragraph = owner.paragraphs.find(({ number }) => number === figure.paragraph)
  if (paragraph === undefined) {
    say('paragraph', `${owner.id} has no paragraph ${figure.paragraph}`)
  } else if (figure.start < paragraph.start || figure.end > paragraph.start + paragraph.length) {
    say(
      'start',
      `the span lies outside paragraph ${figure.paragraph} (${paragraph.start}–${paragraph.start + paragraph.length})`,
    )
  }
}

/** Whether two figures print the same number: in the same words, or as the same quantity in others (一千二百人, 1200人). */
export const isSameNumber = (a: Printed, b: Printed): boolean =>
  a.printed === b.printed ||
  (a.bound !== null &&
    a.bound !== 'vague' &&
    a.bound === b.bound &&
    a.value === b.value &&
    a.lower === b.lower &&
    a.upper === b.upper &&
    a.unit === b.unit)

type Printed = Pick<LedgerFigure, 'printed' | 'bound' | 'value' | 'lower' | 'upper' | 'unit'>

function checkRepeat(figure: LedgerFigure, first: LedgerFigure | undefined, say: Say): void {
  if (first === undefined) return
  if (first.report !== figure.report || first.id === figure.id) {
    say('repeats', `${first.id} is no other figure of the same report`)
  } else if (!isSameNumber(first, figure)) {
    say('repeats', `prints ${figure.printed}, but ${first.id} prints ${first.printed}`)
  }
}

/** Every observation has its figure, and the figure is of the same report and prints the same token. */
export function checkObservationFigures({ tables, report }: AuditContext): void {
  const figures = byId(tables.figures)
  for (const [index, observation] of tables.observations.entries()) {
    const figure = figures.get(observation.figure)
    if (figure === undefined) continue
    if (!('observation' in figure) || figure.observation !== observation.id) {
      report(
        'observations',
        index,
        'figure',
        `the ledger does not account for ${figure.id} with ${observation.id}`,
      )
    }
    if (figure.report !== observation.report) {
      report('observations', index, 'report', `${figure.id} is a figure of ${figure.report}`)
    }
    if (figure.printed !== observation.printed) {
      report('observations', index, 'printed', `the ledger prints ${figure.printed}`)
    }
  }
}

/** Paragraphs of a report are counted from 1 without gaps and lie inside their source. */
export function checkParagraphs({ tables, report }: AuditContext): void {
  const sources = byId(tables.sources)
  const taken = new Map<string, string>()
  for (const [index, row] of tables.reports.entries()) {
    const length = sources.get(row.source)?.length ?? Number.POSITIVE_INFINITY
    for (const [k, paragraph] of row.paragraphs.entries()) {
      const path = `paragraphs/${k}`
      if (paragraph.number !== k + 1)
        report('reports', index, path, `is paragraph ${k + 1}, not ${paragraph.number}`)
      if (paragraph.start + paragraph.length > length) {
        report('reports', index, path, `ends behind the source's ${length} UTF-16 units`)
      }
      const place = `${row.source}:${paragraph.start}`
      const owner = taken.get(place)
      if (owner !== undefined) report('reports', index, path, `starts where a paragraph of ${owner} starts`)
      taken.set(place, row.id)
    }
  }
}
