import * as v from 'valibot'
import { ObservationId } from '../domain/ids.ts'
import { UnitSchema } from '../domain/number/unit.ts'
import { BundledLocalitySchema, TileSchema } from '../domain/place/locality.ts'
import { IndicatorSchema, ThemeSchema } from '../domain/record/indicator.ts'
import { LedgerFigureSchema } from '../domain/record/ledger.ts'
import { DerivationSchema, ObservationSchema } from '../domain/record/observation.ts'
import { ReportSchema, SourceSchema } from '../domain/record/report.ts'
import { ChartSpecSchema, upgradeChartSpec } from '../domain/spec/chart-spec.ts'
import type { Steps } from '../lib/steps.ts'
import { runNow } from '../lib/steps.ts'
import type { Problem } from './problem.ts'

/** An observation that is shown as a headline tile, with the change that is shown beside it. */
export const HighlightSchema = v.strictObject({
  observation: ObservationId,
  change: v.optional(ObservationId),
})
export type Highlight = v.InferOutput<typeof HighlightSchema>

/**
 * Every table of the dataset with the schema of a row. A table is the file `data/<name>.json`, a JSON array.
 * Types, run-time checks, JSON Schemas for editors and the field lists of the data package all come from here.
 */
export const TABLES = {
  themes: ThemeSchema,
  units: UnitSchema,
  localities: BundledLocalitySchema,
  'tile-grid': TileSchema,
  indicators: IndicatorSchema,
  sources: SourceSchema,
  reports: ReportSchema,
  figures: LedgerFigureSchema,
  observations: ObservationSchema,
  derivations: DerivationSchema,
  highlights: HighlightSchema,
  charts: ChartSpecSchema,
} as const

export type TableName = keyof typeof TABLES
export type RawTables = Readonly<Record<TableName, unknown>>
export type Tables = { readonly [N in TableName]: readonly v.InferOutput<(typeof TABLES)[N]>[] }

export const TABLE_NAMES = [
  'themes',
  'units',
  'localities',
  'tile-grid',
  'indicators',
  'sources',
  'reports',
  'figures',
  'observations',
  'derivations',
  'highlights',
  'charts',
] as const satisfies readonly TableName[]

/** The file of a table, as problems name it. */
export const fileOf = (name: TableName): string => `data/${name}.json`

/** Checks one table against its schema, row by row. */
function parseTable<N extends TableName>(
  name: N,
  raw: unknown,
): Steps<{ rows: Tables[N]; problems: Problem[] }>
function* parseTable(
  name: TableName,
  raw: unknown,
): Steps<{ rows: readonly unknown[]; problems: Problem[] }> {
  if (!Array.isArray(raw)) {
    return {
      rows: [],
      problems: [
        {
          file: fileOf(name),
          path: '',
          message: 'the file must hold a JSON array: put [ and ] around its rows',
        },
      ],
    }
  }
  const rows: unknown[] = []
  const problems: Problem[] = []
  for (const [index, row] of raw.entries()) {
    const result = v.safeParse(TABLES[name], name === 'charts' ? upgradeChartSpec(row) : row)
    if (result.success) rows.push(result.output)
    else problems.push(...result.issues.map((issue) => problemOf(name, index, issue)))
    yield
  }
  return { rows, problems }
}

function problemOf(name: TableName, index: number, issue: v.BaseIssue<unknown>): Problem {
  const keys = (issue.path ?? []).map((item) => String(item.key))
  return {
    file: fileOf(name),
    path: `/${[index, ...keys].join('/')}`,
    message: `${issue.message}${remedyOf(issue)}`,
  }
}

/** What to do about a field that is missing or is none; for any other value the message says what is expected. */
function remedyOf({ type, expected, received }: v.BaseIssue<unknown>): string {
  if (type !== 'strict_object') return ''
  return expected === 'never' ? `: take ${received} away, or correct its name` : `: add ${expected}`
}

/**
 * Checks every table against its schema. Rows that fail are left out of `tables` and named in `problems`, so that a caller
 * can go on to report what else is wrong.
 */
export const parseTables = (raw: RawTables): ParsedTables => runNow(parseInSteps(raw))

interface ParsedTables {
  readonly tables: Tables
  readonly problems: Problem[]
}

/** {@link parseTables} in steps. */
export function* parseInSteps(raw: RawTables): Steps<ParsedTables> {
  const problems: Problem[] = []
  const parse = function* <N extends TableName>(name: N): Steps<Tables[N]> {
    const parsed = yield* parseTable(name, raw[name])
    problems.push(...parsed.problems)
    return parsed.rows
  }
  const tables: Tables = {
    themes: yield* parse('themes'),
    units: yield* parse('units'),
    localities: yield* parse('localities'),
    'tile-grid': yield* parse('tile-grid'),
    indicators: yield* parse('indicators'),
    sources: yield* parse('sources'),
    reports: yield* parse('reports'),
    figures: yield* parse('figures'),
    observations: yield* parse('observations'),
    derivations: yield* parse('derivations'),
    highlights: yield* parse('highlights'),
    charts: yield* parse('charts'),
  }
  return { tables, problems }
}
