import * as v from 'valibot'
import { ReportId, SourceId } from '../../domain/ids.ts'
import type { Unit } from '../../domain/number/unit.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { Indicator, Theme } from '../../domain/record/indicator.ts'
import type { LedgerFigure } from '../../domain/record/ledger.ts'
import type { DerivationRecord, ObservationRecord } from '../../domain/record/observation.ts'
import type { OwnReport } from '../../domain/record/own-report.ts'
import { OwnReportSchema } from '../../domain/record/own-report.ts'
import type { Report, Source } from '../../domain/record/report.ts'
import { byId } from '../../lib/group-rows.ts'
import { sha256 } from '../../lib/sha256.ts'
import { auditTables } from '../audit/audit.ts'
import type { Dataset } from '../dataset.ts'
import { indexTables } from '../dataset.ts'
import type { Problem } from '../problem.ts'
import type { Tables } from '../tables.ts'
import { lightReport } from '../verify/lit-report.ts'
import { quotesOf } from '../verify/quotes.ts'
import { verifyText } from '../verify/verify.ts'

/** The tables with the rows of own reports behind theirs. A word that several reports bring stands once. */
export function tablesWith(tables: Tables, reports: readonly OwnReport[]): Tables {
  return {
    ...tables,
    themes: withMissing(
      tables.themes,
      reports.flatMap(({ themes }) => themes),
    ),
    units: withMissing(
      tables.units,
      reports.flatMap(({ units }) => units),
    ),
    localities: withMissing(
      tables.localities,
      reports.flatMap(({ localities }) => localities),
    ),
    indicators: withMissing(
      tables.indicators,
      reports.flatMap(({ indicators }) => indicators),
    ),
    sources: [...tables.sources, ...reports.map(({ source }) => source)],
    reports: [...tables.reports, ...reports.map(({ report }) => report)],
    figures: [...tables.figures, ...reports.flatMap(({ figures }) => figures)],
    observations: [...tables.observations, ...reports.flatMap(({ observations }) => observations)],
    derivations: [...tables.derivations, ...reports.flatMap(({ derivations }) => derivations)],
  }
}

function withMissing<T extends { readonly id: string }>(
  known: readonly T[],
  added: readonly T[],
): readonly T[] {
  const ids = new Set(known.map(({ id }) => id))
  return [...known, ...added.filter(({ id }) => !ids.has(id) && ids.add(id))]
}

/**
 * A report as the workbench hands it over: rows in the shape of `data/`, whose offsets count in `text`. Ids are those of `data/`: that of
 * the report from {@link newReportId}, those of figures and observations beginning with it. Words that the dataset has need not be given.
 */
export interface FinishedReport {
  /** The citation. Length and digest are taken from the text. */
  readonly source: Pick<Source, 'title' | 'description' | 'newspaper' | 'published'>
  readonly report: Omit<Report, 'source'>
  readonly figures: readonly LedgerFigure[]
  readonly observations: readonly ObservationRecord[]
  readonly derivations?: readonly DerivationRecord[]
  readonly themes?: readonly Theme[]
  readonly units?: readonly Unit[]
  readonly indicators: readonly Indicator[]
  readonly localities: readonly Exclude<Locality, { readonly kind: 'own' }>[]
  /** The text that was marked, whole. Of a page with several reports only this one's part is looked at. */
  readonly text: string
}

/** Why a report is not whole yet. */
export type FinishFault =
  /** The audit finds a fault: which row of which file of `data/`, and what is wrong with it. */
  | { readonly kind: 'audit'; readonly problem: Problem }
  /** A number of the text that the ledger does not have. */
  | { readonly kind: 'left-over'; readonly printed: string; readonly start: number }
  /** A figure that does not stand in the text where the ledger says. */
  | { readonly kind: 'not-there'; readonly figure: LedgerFigure }
  /** Words that a sentence quotes and the text does not print. */
  | { readonly kind: 'misquoted'; readonly words: string }

/** A report that is whole, and the part of the text that is its own; or what is wrong. */
export type Finished =
  | { readonly kind: 'whole'; readonly own: OwnReport; readonly text: string }
  | { readonly kind: 'faulty'; readonly faults: readonly FinishFault[] }

/** An id for a report that nothing has yet: the stem, or the stem with a number behind it. */
export function newReportId(
  stem: string,
  { reports, sources }: Pick<Dataset, 'reports' | 'sources'>,
): ReportId {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? stem : `${stem}-${n}`
    // A text and its report bear the same name.
    if (!reports.has(id) && !sources.has(id)) return v.parse(ReportId, id)
  }
}

/**
 * Makes an own report of what the workbench hands over, and holds it against the audit and its text as `audit` and `verify` would.
 * @param others the own reports that are there
 * @param entered ISO moment
 */
export function finishReport(
  finished: FinishedReport,
  bundled: Tables,
  others: readonly OwnReport[],
  entered: string,
): Finished {
  const [first] = finished.report.paragraphs
  const last = finished.report.paragraphs.at(-1)
  const from = first?.start ?? 0
  const text = finished.text.slice(from, last === undefined ? undefined : last.start + last.length)
  const { id } = finished.report
  const source = v.parse(SourceId, id)
  const own = {
    id,
    entered,
    source: { ...finished.source, id: source, length: text.length, sha256: sha256(text) },
    report: {
      ...finished.report,
      source,
      paragraphs: finished.report.paragraphs.map((paragraph) => ({
        ...paragraph,
        start: paragraph.start - from,
      })),
    },
    figures: finished.figures.map((figure) => ({
      ...figure,
      start: figure.start - from,
      end: figure.end - from,
    })),
    observations: finished.observations,
    derivations: finished.derivations ?? [],
    themes: finished.themes ?? [],
    units: finished.units ?? [],
    indicators: finished.indicators,
    localities: finished.localities,
  }
  const read = v.safeParse(OwnReportSchema, own)
  if (!read.success) {
    const faults = read.issues.map((issue): FinishFault => {
      const [table, ...path] = (v.getDotPath(issue) ?? '').split('.')
      return {
        kind: 'audit',
        problem: { file: `data/${table}.json`, path: `/${path.join('/')}`, message: issue.message },
      }
    })
    return { kind: 'faulty', faults }
  }
  const whole = neededWords(read.output, bundled, others)
  const faults = faultsOf(whole, text, tablesWith(bundled, others), from)
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'whole', own: whole, text }
}

/** What `audit` and `verify` find wrong with a report. */
function faultsOf(own: OwnReport, text: string, tables: Tables, from: number): readonly FinishFault[] {
  const all = tablesWith(tables, [own])
  const { problems } = auditTables(all)
  if (problems.length > 0) return problems.map((problem) => ({ kind: 'audit', problem }))
  const quotes = quotesOf(indexTables(all))
  const { verification, paragraphs } = lightReport(
    own.id,
    verifyText(text, [own.report], own.figures, quotes),
  )
  const leftOver = paragraphs
    .flatMap(({ stretches }) => stretches)
    .flatMap((stretch): FinishFault[] =>
      stretch.kind === 'leftover'
        ? [{ kind: 'left-over', printed: stretch.text, start: stretch.start + from }]
        : [],
    )
  const astray = [
    ...verification.missing,
    ...verification.placed.filter(({ state }) => state === 'moved').map(({ figure }) => figure),
  ]
  return [
    ...astray.map((figure): FinishFault => ({ kind: 'not-there', figure })),
    ...leftOver,
    ...verification.misquoted.map(({ words }): FinishFault => ({ kind: 'misquoted', words })),
  ]
}

/** The report with the words that it uses and the bundled data has not: its own, and those that other reports of the user's brought. */
export function neededWords(own: OwnReport, bundled: Tables, others: readonly OwnReport[]): OwnReport {
  const all = tablesWith(bundled, [own, ...others])
  const values = [...own.observations, ...own.derivations]
  const needed = <T extends { readonly id: string }>(
    known: readonly T[],
    words: readonly T[],
    wanted: ReadonlySet<string>,
  ): T[] => {
    const ids = new Set(known.map(({ id }) => id))
    return words.filter(({ id }) => wanted.has(id) && !ids.has(id))
  }
  const indicators = needed(
    bundled.indicators,
    all.indicators,
    new Set(values.map(({ indicator }) => indicator)),
  )
  const places = byId(all.localities)
  const placeIds = new Set<string>()
  const takePlace = (id: string) => {
    const locality = places.get(id)
    if (locality === undefined || placeIds.has(id)) return
    placeIds.add(id)
    const { parents, province } = locality
    const areas = locality.kind === 'organisation' ? locality.areas : []
    for (const other of [...parents, ...areas, ...(province === null ? [] : [province])]) takePlace(other)
  }
  for (const id of [own.report.locality, ...values.map(({ locality }) => locality)]) takePlace(id)
  return {
    ...own,
    indicators,
    localities: needed(bundled.localities, all.localities, placeIds),
    themes: needed(bundled.themes, all.themes, new Set(indicators.map(({ theme }) => theme))),
    units: needed(
      bundled.units,
      all.units,
      new Set([...indicators, ...own.observations].map(({ unit }) => unit)),
    ),
  }
}
