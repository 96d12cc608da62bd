import { existsSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import * as v from 'valibot'
import type { Plugin } from 'vite'
import type { ReportSummary } from '../src/dataset/audit/audit.ts'
import { auditTables } from '../src/dataset/audit/audit.ts'
import { auditStandardIndicators } from '../src/dataset/audit/standard-indicators.ts'
import type { Problem } from '../src/dataset/problem.ts'
import type { RawTables } from '../src/dataset/tables.ts'
import { fileOf, TABLE_NAMES } from '../src/dataset/tables.ts'
import { ThemeSchema } from '../src/domain/record/indicator.ts'
import { StandardIndicatorsSchema } from '../src/domain/record/standard-indicator.ts'
import { UsageError } from './command-line.ts'
import { readFileOf, readTables } from './read-tables.ts'

/** The catalogue of standard indicators: a file beside the tables, not one of them, since it holds no values. */
const CATALOGUE = 'standard-indicators.json'

/** Names the folder of a dataset of one's own to the build, which has no arguments of its own. */
export const DATA_VARIABLE = 'UNION_METRICS_DATA'

/**
 * The folder that holds the tables of a dataset: the named one, or `data` in it, as in an unpacked archive of the app.
 * @param named relative to where the command was called
 * @throws {UsageError} where there is no such folder
 */
export function tablesFolder(named: string): string {
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), named)
  if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}`)
  const inner = join(folder, 'data')
  return existsSync(join(inner, 'reports.json')) ? inner : folder
}

/** The folder of the dataset that is built: the product's own, unless another is named. */
export const builtFolder = (root: string): string => {
  const named = process.env[DATA_VARIABLE]
  return named === undefined || named === '' ? join(root, 'data') : tablesFolder(named)
}

export interface FolderAudit {
  readonly raw: RawTables
  readonly reports: readonly ReportSummary[]
  readonly problems: readonly Problem[]
}

/** Everything that is wrong with the dataset of a folder. Its catalogue is checked too, if it has one. */
export function auditFolder(folder: string): FolderAudit {
  const { raw, problems: unreadable } = readTables(folder)
  const { reports, problems: found } = auditTables(raw)
  // What is not there is referred to in vain, which would hide the reason.
  const problems = unreadable.length > 0 ? unreadable : [...found, ...catalogueProblems(folder, raw.themes)]
  return { raw, reports, problems }
}

const themesOf = (themes: unknown): ReadonlySet<string> => {
  const known = v.safeParse(v.array(ThemeSchema), themes)
  return new Set<string>(known.success ? known.output.map(({ id }) => id) : [])
}

function catalogueProblems(folder: string, themes: unknown): readonly Problem[] {
  if (!existsSync(join(folder, CATALOGUE))) return []
  const read = readFileOf(folder, CATALOGUE)
  return 'message' in read
    ? [{ file: `data/${CATALOGUE}`, path: '', message: read.message }]
    : auditStandardIndicators(read.json, themesOf(themes))
}

/** A problem for a person who mends the files: the file, the row counted from 1 with its id, the place in the row, and what to do. */
export function tellProblem({ file, path, message }: Problem, folder: string, raw: RawTables): string {
  const name = file.replace('data/', '')
  const near = relative(process.cwd(), folder)
  const where = join(near.startsWith('..') || isAbsolute(near) ? folder : near, name)
  const [, row, ...keys] = path.split('/')
  const at = Number(row)
  if (row === undefined || !Number.isInteger(at)) return [where, ...keys].join(', ').concat(`: ${message}`)
  const table = TABLE_NAMES.find((one) => `${one}.json` === name)
  const found = v.safeParse(v.array(v.unknown()), table === undefined ? undefined : raw[table])
  const named = v.safeParse(v.object({ id: v.string() }), found.success ? found.output[at] : undefined)
  const id = named.success ? ` (${named.output.id})` : ''
  const place = keys.length === 0 ? '' : `, ${keys.join('/')}`
  return `${where}, row ${at + 1}${id}${place}: ${message}`
}

/** Puts the tables of a folder in place of the product's own, wherever the app imports them. */
export function ownData(root: string, folder: string): Plugin {
  const { raw } = readTables(folder)
  const files = new Map<string, string>(
    TABLE_NAMES.map((name) => [join(root, fileOf(name)), JSON.stringify(raw[name])]),
  )
  files.set(join(root, 'data', CATALOGUE), JSON.stringify(catalogueFor(root, folder, themesOf(raw.themes))))
  return {
    name: 'union-metrics:own-data',
    enforce: 'pre',
    load: (id) => files.get(id),
  }
}

/** The catalogue of the folder, else that of the product, with only the indicators whose themes the dataset has. */
function catalogueFor(root: string, folder: string, themes: ReadonlySet<string>): unknown {
  const own = existsSync(join(folder, CATALOGUE)) ? folder : join(root, 'data')
  const read = readFileOf(own, CATALOGUE)
  if ('message' in read) throw new Error(`${join(own, CATALOGUE)}: ${read.message}`)
  const { indicators, ...rest } = v.parse(StandardIndicatorsSchema, read.json)
  return { ...rest, indicators: indicators.filter(({ theme }) => themes.has(theme)) }
}
