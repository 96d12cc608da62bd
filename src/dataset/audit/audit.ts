import type { Locality } from '../../domain/place/locality.ts'
import type { LedgerFigure } from '../../domain/record/ledger.ts'
import type { Bilingual } from '../../domain/text.ts'
import { DATA_LANGUAGES } from '../../domain/text.ts'
import type { Period } from '../../domain/time/period.ts'
import { byId, groupRows } from '../../lib/group-rows.ts'
import type { Problem } from '../problem.ts'
import { references } from '../references.ts'
import type { RawTables, Tables } from '../tables.ts'
import { parseTables } from '../tables.ts'
import { quotedIn } from '../verify/quotes.ts'
import type { AuditContext, Check } from './context.ts'
import { runChecks } from './context.ts'
import { checkCategories, checkDerivations } from './derivations.ts'
import { checkLedgers, checkObservationFigures, checkParagraphs } from './ledgers.ts'
import { checkFigureQuantities, checkObservationQuantities, checkUnits } from './quantities.ts'

/** The part of a GB/T 2260 code that is not zeros, by level: 41, 4110, 411025. */
const CODE_DIGITS = { province: 2, prefecture: 4, county: 6 } as const

/** Checks that codes fit their level and begin with their parents' codes, and that the list of parents ends with the province. */
function checkCodes({ tables, report }: AuditContext): void {
  const localities = byId(tables.localities)
  const owners = new Map<string, Locality>()
  for (const [index, locality] of tables.localities.entries()) {
    const say = (path: string, message: string) => report('localities', index, path, message)
    if (locality.kind === 'area') {
      const digits = CODE_DIGITS[locality.level]
      const stem = locality.code.slice(0, digits)
      if (stem.endsWith('00') || !/^0*$/.test(locality.code.slice(digits))) {
        say('code', `${locality.code} is no code of a ${locality.level}`)
      }
      for (const parentId of locality.parents) {
        const parent = localities.get(parentId)
        if (parent?.kind !== 'area') continue
        const prefix = parent.code.slice(0, CODE_DIGITS[parent.level])
        if (!locality.code.startsWith(prefix))
          say('parents', `${locality.code} does not lie in ${parent.code}`)
      }
      const owner = owners.get(locality.code)
      if (owner !== undefined) say('code', `${locality.code} is already the code of ${owner.id}`)
      owners.set(locality.code, locality)
    }
    const province = locality.province === null ? undefined : localities.get(locality.province)
    if (province !== undefined && (province.kind !== 'area' || province.level !== 'province')) {
      say('province', `${province.id} is no province`)
    }
    const last = locality.parents.at(-1)
    if (last !== undefined && locality.province !== null && last !== locality.province) {
      say('parents', `the last parent is ${last}, the province ${locality.province}`)
    }
    if (locality.kind === 'organisation' && locality.code !== null) {
      const areas = locality.areas.map((id) => localities.get(id))
      if (!areas.some((area) => area?.kind === 'area' && area.code === locality.code)) {
        say('code', `${locality.code} is the code of none of its areas`)
      }
    }
  }
}

/** Every province has one square of the map, and no two share one. */
function checkTiles({ tables, report }: AuditContext): void {
  const cells = new Map<string, string>()
  const placed = new Set<string>()
  const provinces = new Set(
    tables.localities.filter((row) => row.kind === 'area' && row.level === 'province').map((row) => row.id),
  )
  for (const [index, tile] of tables['tile-grid'].entries()) {
    const cell = `${tile.column},${tile.row}`
    const other = cells.get(cell)
    if (other !== undefined) report('tile-grid', index, 'column', `the square is taken by ${other}`)
    cells.set(cell, tile.province)
    if (!provinces.has(tile.province))
      report('tile-grid', index, 'province', `${tile.province} is no province`)
    if (placed.has(tile.province)) report('tile-grid', index, 'province', `${tile.province} is placed twice`)
    placed.add(tile.province)
  }
}

/** What is inferred says from what; no report tells of a time after its own. */
function checkInferred({ tables, report }: AuditContext): void {
  const reports = byId(tables.reports)
  const lacks = (period: Period | null) => period?.basis === 'inferred' && period.note === undefined
  const message = 'an inferred period says in a note what it was inferred from'
  for (const [index, row] of tables.observations.entries()) {
    if (lacks(row.period)) report('observations', index, 'period/note', message)
    if (row.period?.basis === 'derived')
      report('observations', index, 'period/basis', 'the period of a printed value is stated or inferred')
    const published = reports.get(row.report)?.published
    if (published !== undefined && (row.period?.start ?? '') > published.end)
      report('observations', index, 'period/start', `begins after ${row.report} was published`)
  }
  for (const [index, row] of tables.derivations.entries()) {
    if (lacks(row.period)) report('derivations', index, 'period/note', message)
    if (row.period?.basis === 'stated')
      report('derivations', index, 'period/basis', 'no report states the period of a computed value')
  }
  for (const [index, row] of tables.reports.entries()) {
    if (lacks(row.published)) report('reports', index, 'published/note', message)
    if (row.textState !== 'complete' && row.textNote === undefined) {
      report('reports', index, 'textNote', 'a cut report says what is missing')
    }
  }
}

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
