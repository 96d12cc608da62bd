import type { Problem } from '../problem.ts'
import { references } from '../references.ts'
import type { RawTables, Tables } from '../tables.ts'
import { parseTables } from '../tables.ts'
import type { Check } from './context.ts'
import { runChecks } from './context.ts'
import { checkCategories, checkDerivations } from './derivations.ts'
import { checkLedgers, checkObservationFigures, checkParagraphs } from './ledgers.ts'
import { checkCodes, checkInferred, checkTiles } from './places.ts'
import { checkFigureQuantities, checkObservationQuantities, checkUnits } from './quantities.ts'
import { checkQuotes } from './quotes.ts'

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
