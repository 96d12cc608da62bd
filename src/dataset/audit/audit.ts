import type { LedgerFigure } from '../../domain/record/ledger.ts'
import type { Bilingual } from '../../domain/text.ts'
import { DATA_LANGUAGES } from '../../domain/text.ts'
import { groupRows } from '../../lib/group-rows.ts'
import type { Problem } from '../problem.ts'
import { references } from '../references.ts'
import type { RawTables, Tables } from '../tables.ts'
import { parseTables } from '../tables.ts'
import { quotedIn } from '../verify/quotes.ts'
import type { AuditContext, Check } from './context.ts'
import { runChecks } from './context.ts'
import { checkCategories, checkDerivations } from './derivations.ts'
import { checkLedgers, checkObservationFigures, checkParagraphs } from './ledgers.ts'
import { checkCodes, checkInferred, checkTiles } from './places.ts'
import { checkFigureQuantities, checkObservationQuantities, checkUnits } from './quantities.ts'

/** Every check, in the order in which a reader wants to hear of problems. */
const CHECKS: readonly Check[] = [
  checkParagraphs,
  checkLedgers,
  checkFigureQuantities,
  checkObservationFigures,
  checkObservationQuantities,
  checkUnits,
  checkCategories,
  checkDerivations,
  checkCodes,
  checkTiles,
  checkInferred,
  checkQuotes,
]

/** What the ledger of a report holds, in numbers. */
export interface ReportSummary {
  readonly report: string
  readonly locality: string
  readonly textState: string
  readonly figures: number
  readonly observations: number
  readonly repeats: number
  readonly notObservations: number
  readonly derivations: number
}

export interface AuditResult {
  readonly reports: readonly ReportSummary[]
  readonly problems: readonly Problem[]
}

/**
 * Checks the whole dataset: schema, references, ledgers, bounds, units, codes and derivations. It never throws for bad data:
 * every problem is named with its file and its place, and what can still be checked is.
 */
export function auditTables(raw: RawTables): AuditResult {
  const { tables, problems } = parseTables(raw)
  // Rows that fail their schema are left out of `tables`, so places in the files are only known where none did.
  if (problems.length > 0) return { reports: summarise(tables), problems }
  return { reports: summarise(tables), problems: [...references(tables), ...runChecks(tables, CHECKS)] }
}

function summarise(tables: Tables): ReportSummary[] {
  return tables.reports.map((report) => {
    const figures = tables.figures.filter((figure) => figure.report === report.id)
    const observations = figures.filter((figure) => 'observation' in figure).length
    const repeats = figures.filter((figure) => 'repeats' in figure).length
    return {
      report: report.id,
      locality: report.locality,
      textState: report.textState,
      figures: figures.length,
      observations,
      repeats,
      notObservations: figures.length - observations - repeats,
      derivations: tables.derivations.filter((row) => row.locality === report.locality).length,
    }
  })
}

/** A sentence that says what a report writes, without its words behind it. "报道没有写明" is no such sentence. */
const UNQUOTED = { zh: /报道所?[写说](?!明|“)/u, en: /[Tt]he report says (?!“)/u } as const

/**
 * What is known of quotations without the text of the reports: a period that rests on words of a report quotes them, and a quotation with
 * a number in it agrees with the ledger. `verify` looks all of them up in the text.
 */
function checkQuotes({ tables, report }: AuditContext): void {
  const ledgers = groupRows(tables.figures, (figure) => figure.report)
  const check = (index: number, path: string, sentence: Bilingual, ledger: readonly LedgerFigure[]) => {
    for (const language of DATA_LANGUAGES) {
      if (UNQUOTED[language].test(sentence[language]))
        report('observations', index, `${path}/${language}`, 'says what the report writes without quoting it')
    }
    for (const words of quotedIn(sentence)) {
      if (!/\d/.test(words)) continue
      const printed = ledger.some(
        (figure) => words.includes(figure.printed) || figure.printed.includes(words),
      )
      if (!printed) report('observations', index, `${path}/zh`, `no figure of the report prints “${words}”`)
    }
  }
  for (const [index, row] of tables.observations.entries()) {
    const ledger = ledgers.get(row.report) ?? []
    if (row.period?.note !== undefined) check(index, 'period/note', row.period.note, ledger)
    if (row.scope !== null) check(index, 'scope', row.scope, ledger)
  }
}
