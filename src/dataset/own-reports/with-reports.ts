import { faultOf } from '../../domain/number/bound.ts'
import type { OwnReport } from '../../domain/record/own-report.ts'
import { entryOf } from '../../lib/entry-of.ts'
import type { Dataset } from '../dataset.ts'
import { compareLocalities, resolveDerived, resolveReported } from '../dataset.ts'
import { todaysUnit } from '../edits/own-word.ts'
import type { Observation } from '../observation.ts'

/** Why an own report is not shown. `taken`: something else has one of its ids; `unknown`: it refers to what is not there; `faulty`: a
 * value contradicts itself. */
export interface RefusedReport {
  readonly id: string
  readonly title: OwnReport['report']['title']
  readonly reason: 'taken' | 'unknown' | 'faulty'
}

/** The dataset with the reports that the user entered, and those of them that could not be taken. */
export interface WithReports {
  readonly dataset: Dataset
  readonly refused: readonly RefusedReport[]
}

/**
 * The bundled dataset with the user's own reports behind it, in their order. A report is taken as a whole or not at all: a backup may
 * come from anybody. Words that the dataset has already stand as they are there.
 */
export function withReports(bundled: Dataset, reports: readonly OwnReport[]): WithReports {
  if (reports.length === 0) return { dataset: bundled, refused: [] }
  const refused: RefusedReport[] = []
  let dataset = bundled
  for (const own of reports) {
    const taken = withReport(dataset, own)
    if (typeof taken === 'string') refused.push({ id: own.id, title: own.report.title, reason: taken })
    else dataset = taken
  }
  const localities = new Map([...dataset.localities].toSorted(([, a], [, b]) => compareLocalities(a, b)))
  return { dataset: { ...dataset, localities }, refused }
}

function withReport(before: Dataset, own: OwnReport): Dataset | RefusedReport['reason'] {
  const { report, source, figures, observations, derivations } = own
  const isTaken =
    before.reports.has(report.id) ||
    before.sources.has(source.id) ||
    figures.some(({ id }) => before.figures.has(id)) ||
    [...observations, ...derivations].some(({ id }) => before.observations.has(id))
  if (isTaken) return 'taken'
  if (observations.some((row) => faultOf(row) !== null)) return 'faulty'
  const dataset = {
    ...before,
    themes: withWords(before.themes, own.themes),
    units: withWords(before.units, own.units.map(todaysUnit)),
    localities: withWords(before.localities, own.localities),
    indicators: withWords(before.indicators, own.indicators),
    sources: withWords(before.sources, [source]),
    reports: withWords(before.reports, [{ ...report, isOwn: true }]),
    figures: withWords(before.figures, figures),
  }
  if (!isConnected(own, dataset)) return 'unknown'
  const all = new Map<string, Observation>(before.observations)
  try {
    for (const record of observations) all.set(record.id, resolveReported(record, dataset))
    for (const record of derivations)
      all.set(
        record.id,
        resolveDerived(record, dataset, (id) => entryOf(all, id)),
      )
  } catch (error) {
    if (error instanceof RangeError) return 'unknown'
    throw error
  }
  return { ...dataset, observations: all }
}

function withWords<T extends { readonly id: string }>(
  known: ReadonlyMap<string, T>,
  added: readonly T[],
): ReadonlyMap<string, T> {
  const all = new Map(known)
  for (const word of added) if (!all.has(word.id)) all.set(word.id, word)
  return all
}

/** Whether what the report refers to is there, and its figures and observations are of one another. */
function isConnected(own: OwnReport, { localities, units, themes, ...dataset }: Dataset): boolean {
  const { report, source, figures, observations } = own
  const values = new Set<string>(observations.map(({ id }) => id))
  return (
    own.id === report.id &&
    report.source === source.id &&
    localities.has(report.locality) &&
    own.localities.every(
      ({ province, parents }) =>
        (province === null || localities.has(province)) && parents.every((id) => localities.has(id)),
    ) &&
    own.indicators.every(({ unit, theme }) => units.has(unit) && themes.has(theme)) &&
    figures.every(
      (figure) =>
        figure.report === report.id &&
        (!('observation' in figure) || values.has(figure.observation)) &&
        (!('repeats' in figure) || dataset.figures.get(figure.repeats)?.report === report.id),
    ) &&
    observations.every(
      (row) => row.report === report.id && dataset.figures.get(row.figure)?.report === report.id,
    )
  )
}
