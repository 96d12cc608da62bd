import * as v from 'valibot'
import { neededWords } from '../dataset/own-reports/finish-report.ts'
import type { TableName, Tables } from '../dataset/tables.ts'
import { parseTables, TABLE_NAMES } from '../dataset/tables.ts'
import type { OwnReport } from '../domain/record/own-report.ts'
import { OwnReportSchema } from '../domain/record/own-report.ts'
import type { Steps } from '../lib/steps.ts'
import { FileFaultError } from './file-read.ts'
import { unpack } from './workbook/unpack.ts'

/** The most that the data files of an archive may come to when unpacked, in bytes. */
const LARGEST_UNPACKED = 60_000_000

const TABLE = /(?:^|\/)data\/([a-z-]+)\.json$/u
const TEXT = /(?:^|\/)text\/([a-z0-9-]+)\.txt$/u

/** Own reports from an archive in the shape of `data/`, and the texts that came with them, by the id of the report. */
export interface DataFolder {
  readonly reports: readonly OwnReport[]
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Reads those reports of an archive that the bundled data does not have. Null if the archive has no table of reports.
 * @param entered ISO moment at which they come in
 * @throws {FileFaultError} if the archive cannot be unpacked, or its tables cannot be read
 */
export function* readDataFolder(
  bytes: Uint8Array,
  bundled: Tables,
  entered: string,
): Steps<DataFolder | null> {
  const files = new Map<string, string[]>()
  const texts = new Map<string, string[]>()
  const collect = (into: Map<string, string[]>, key: string) => {
    const parts: string[] = []
    into.set(key, parts)
    return (text: string) => parts.push(text)
  }
  yield* unpack(
    bytes,
    (name) => {
      const [, table] = TABLE.exec(name) ?? []
      if (table !== undefined) return collect(files, table)
      const [, report] = TEXT.exec(name) ?? []
      return report === undefined ? null : collect(texts, report)
    },
    { left: LARGEST_UNPACKED },
    () => {},
  )
  if (!files.has('reports')) return null
  const tables = tablesOf(files, bundled)
  const known = new Set<string>(bundled.reports.map(({ id }) => id))
  const reports = tables.reports
    .filter(({ id }) => !known.has(id))
    .map((report) => ownReport(report, tables, bundled, entered))
  return { reports, texts: new Map([...texts].map(([id, parts]) => [id, parts.join('')])) }
}

/** The tables of an archive; a table that it lacks is taken from the bundled data. */
function tablesOf(files: ReadonlyMap<string, readonly string[]>, bundled: Tables): Tables {
  const raw = (name: TableName): unknown => {
    const parts = files.get(name)
    if (parts === undefined) return bundled[name]
    try {
      return JSON.parse(parts.join(''))
    } catch {
      throw new FileFaultError('broken-json')
    }
  }
  const entries = new Map(TABLE_NAMES.map((name) => [name, raw(name)]))
  const { tables, problems } = parseTables({
    themes: entries.get('themes'),
    units: entries.get('units'),
    localities: entries.get('localities'),
    'tile-grid': bundled['tile-grid'],
    indicators: entries.get('indicators'),
    sources: entries.get('sources'),
    reports: entries.get('reports'),
    figures: entries.get('figures'),
    observations: entries.get('observations'),
    derivations: entries.get('derivations'),
    highlights: bundled.highlights,
    charts: bundled.charts,
  })
  if (problems.length > 0) throw new FileFaultError('broken-json')
  return tables
}

/** One report with all that the tables say about it, and with the themes, units, localities and indicators that it needs and the bundled data lacks. */
function ownReport(
  report: Tables['reports'][number],
  tables: Tables,
  bundled: Tables,
  entered: string,
): OwnReport {
  const observations = tables.observations.filter((row) => row.report === report.id)
  const values = new Set<string>(observations.map(({ id }) => id))
  const known = new Set<string>(bundled.derivations.map(({ id }) => id))
  // In this order each derivation rests only on rows before it.
  const derivations = tables.derivations.filter(({ id, inputs }) => {
    if (known.has(id) || !inputs.some(({ observation }) => values.has(observation))) return false
    values.add(id)
    return true
  })
  const own = v.safeParse(OwnReportSchema, {
    id: report.id,
    entered,
    source: tables.sources.find(({ id }) => id === report.source),
    report,
    figures: tables.figures.filter((row) => row.report === report.id),
    observations,
    derivations,
    themes: newWords(tables.themes, bundled.themes),
    units: newWords(tables.units, bundled.units),
    localities: newWords(tables.localities, bundled.localities),
    indicators: newWords(tables.indicators, bundled.indicators),
  })
  if (!own.success) throw new FileFaultError('broken-json')
  return neededWords(own.output, bundled, [])
}

function newWords<T extends { readonly id: string }>(all: readonly T[], bundled: readonly T[]): readonly T[] {
  const known = new Set(bundled.map(({ id }) => id))
  return all.filter(({ id }) => !known.has(id))
}
