import { auditTables } from '../dataset/audit/audit.ts'
import { bundledTables } from '../dataset/bundled.ts'
import type { FinishedReport, FinishFault } from '../dataset/own-reports/finish-report.ts'
import { finishReport, tablesWith } from '../dataset/own-reports/finish-report.ts'
import { parseTables } from '../dataset/tables.ts'
import type { ReportId } from '../domain/ids.ts'
import type { OwnReport } from '../domain/record/own-report.ts'
import type { KeptText, TextOutcome } from './kept-texts.ts'
import { keptTexts } from './kept-texts.ts'
import type { Outcome } from './workspace/status.ts'
import { isDone } from './workspace/status.ts'
import { workspace } from './workspace/workspace.ts'

/** What came of a finished report. */
export type Added =
  /** It is in the workspace, as far as `outcome` says. `text` is null where its text was not to be kept. */
  | {
      readonly kind: 'added'
      readonly id: ReportId
      readonly outcome: Outcome
      readonly text: TextOutcome | null
    }
  /** It is not whole; nothing was changed. */
  | { readonly kind: 'faulty'; readonly faults: readonly FinishFault[] }

/**
 * Puts a finished report into the workspace, where every table, chart and file has it at once. One of the same id takes the place of
 * that before.
 * @param keepText whether the user wants its text kept on this computer
 */
export async function addOwnReport(
  finished: FinishedReport,
  { keepText }: { readonly keepText: boolean },
): Promise<Added> {
  const { reports } = workspace.store.getState().content
  const before = reports.find(({ id }) => id === finished.report.id)
  const others = reports.filter((own) => own !== before)
  const bundled = parseTables(bundledTables).tables
  const whole = before === undefined ? finished : withDerivationsOf(before, finished)
  const result = finishReport(whole, bundled, others, new Date().toISOString())
  if (result.kind === 'faulty') return result
  const outcome = await workspace.put('reports', result.own)
  const text = keepText && isDone(outcome) ? await keptTexts.keep([result.own.id], result.text) : null
  return { kind: 'added', id: result.own.id, outcome, text }
}

/** The report finished anew, with what was computed from it before and still can be, and with the words that it brought. */
function withDerivationsOf(before: OwnReport, finished: FinishedReport): FinishedReport {
  const values = new Set<string>(finished.observations.map(({ id }) => id))
  const own = new Set<string>(before.observations.map(({ id }) => id))
  const given = finished.derivations ?? []
  const known = new Set(given.map(({ id }) => id))
  const kept = before.derivations.filter(
    ({ id, inputs }) =>
      !known.has(id) && inputs.every(({ observation }) => values.has(observation) || !own.has(observation)),
  )
  const named = new Set(finished.indicators.map(({ id }) => id))
  return {
    ...finished,
    derivations: [...given, ...kept],
    indicators: [...finished.indicators, ...before.indicators.filter(({ id }) => !named.has(id))],
    units: [...(finished.units ?? []), ...before.units],
    // A place that it brought is one of the data by now, and is named as such.
    localities: [
      ...finished.localities,
      ...before.localities.filter(({ id }) => !finished.localities.some((locality) => locality.id === id)),
    ],
  }
}

/** What came of reports from an archive. */
export interface TakenReports {
  /** Those that came in. */
  readonly taken: readonly OwnReport[]
  /** Those that were here already, as they are in the archive or otherwise. */
  readonly here: readonly OwnReport[]
  /** Those that do not pass the audit, with what it says first. */
  readonly faulty: readonly { readonly own: OwnReport; readonly problem: string }[]
  readonly outcome: Outcome
}

/** Takes reports of an archive in, in one step, with the texts that came along. What is here already stays as it is. */
export async function takeReports(
  reports: readonly OwnReport[],
  texts: ReadonlyMap<string, string>,
): Promise<TakenReports> {
  const here = new Set(workspace.store.getState().content.reports.map(({ id }) => id))
  const { tables } = parseTables(bundledTables)
  let accepted: readonly OwnReport[] = workspace.store.getState().content.reports
  const taken: OwnReport[] = []
  const faulty: { own: OwnReport; problem: string }[] = []
  for (const own of reports.filter(({ id }) => !here.has(id))) {
    const [problem] = auditTables(tablesWith(tables, [...accepted, own])).problems
    if (problem !== undefined) {
      faulty.push({ own, problem: `${problem.file}${problem.path}: ${problem.message}` })
      continue
    }
    accepted = [...accepted, own]
    taken.push(own)
  }
  const outcome =
    taken.length === 0 ? 'kept' : await workspace.apply(taken.map((put) => ({ collection: 'reports', put })))
  if (outcome === 'kept' || outcome === 'session')
    for (const { id } of taken) {
      const text = texts.get(id)
      if (text !== undefined) await keptTexts.keep([id], text)
    }
  return { taken, here: reports.filter(({ id }) => here.has(id)), faulty, outcome }
}

/** A report that was deleted, with what brings it back. */
export interface RemovedReport {
  readonly own: OwnReport
  readonly text: KeptText | null
}

/** Deletes an own report and its text. Null where nothing was changed. */
export async function removeOwnReport(own: OwnReport): Promise<RemovedReport | null> {
  const outcome = await workspace.remove('reports', own.id)
  if (outcome !== 'kept' && outcome !== 'session') return null
  const text = await keptTexts.forget(own.id)
  return { own, text: text === 'failed' ? null : text }
}

/** Brings back what {@link removeOwnReport} deleted. */
export async function restoreOwnReport({ own, text }: RemovedReport): Promise<Outcome> {
  const outcome = await workspace.put('reports', own)
  if (text !== null) await keptTexts.keep([own.id], text.text)
  return outcome
}
