import { bundledTables } from '../dataset/bundled.ts'
import type { RawTables, TableName, Tables } from '../dataset/tables.ts'
import { fileOf, parseTables, TABLE_NAMES } from '../dataset/tables.ts'
import type { OwnReport } from '../domain/record/own-report.ts'
import type { Bilingual } from '../domain/text.ts'
import { LANGUAGES, textIn } from '../domain/text.ts'
import { byId } from '../lib/group-rows.ts'
import type { PackedFile } from '../lib/zip.ts'
import { DATA_FOLDER, OWN_DATASET } from '../words/exports/read-me.ts'

/** A text to go with files, in every language, since people read it without the app. */
const readMe = (text: Bilingual): string => LANGUAGES.map((language) => textIn(text, language)).join('\n')

/** Tables that a report may add to, and the layout of their files: one row per line, or spread over several lines. */
const LAYOUTS = {
  themes: 'spread',
  units: 'lines',
  localities: 'lines',
  indicators: 'spread',
  sources: 'spread',
  reports: 'spread',
  figures: 'lines',
  observations: 'lines',
  derivations: 'lines',
} as const satisfies Partial<Record<keyof RawTables, 'spread' | 'lines'>>

type Grown = keyof typeof LAYOUTS
const isGrown = (name: TableName): name is Grown => Object.hasOwn(LAYOUTS, name)

/**
 * Own reports as the files of `data/` that they change. The files are whole and have the same layout as in the project, so that unpacked
 * into a clone they add rows and change no others.
 * @param texts the report texts that the user wants to include, by the id of the report
 */
export function dataFolder(
  reports: readonly OwnReport[],
  texts: ReadonlyMap<string, string> = new Map(),
): readonly PackedFile[] {
  const tables = TABLE_NAMES.filter(isGrown).flatMap((table): PackedFile[] => {
    const before = bundledTables[table]
    const known: readonly unknown[] = Array.isArray(before) ? before : []
    const added = addedRows(table, reports)
    return added.length === 0
      ? []
      : [{ name: fileOf(table), parts: [setRows([...known, ...added], LAYOUTS[table])] }]
  })
  return [
    { name: 'README.txt', parts: [readMe(DATA_FOLDER)] },
    ...tables,
    ...reports.flatMap(({ id }): PackedFile[] => {
      const text = texts.get(id)
      return text === undefined ? [] : [{ name: `text/${id}.txt`, parts: [text] }]
    }),
  ]
}

/** The rows that reports add to a table. A term that several reports add is there once. */
function addedRows(table: Grown, reports: readonly OwnReport[]): readonly Row[] {
  const rows = reports.flatMap((own): readonly Row[] => {
    if (table === 'sources') return [own.source]
    return table === 'reports' ? [own.report] : own[table]
  })
  return distinctById(rows)
}

/** The text of the file of a table. */
export const setRows = (rows: readonly unknown[], layout: 'spread' | 'lines'): string =>
  layout === 'spread'
    ? `${JSON.stringify(rows, null, 2)}\n`
    : `[\n${rows.map((row) => `  ${spaced(row)}`).join(',\n')}\n]\n`

/** JSON on one line, with a space after each colon and comma. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value).filter(([, part]) => part !== undefined)
  return `{${parts.map(([name, part]) => `${JSON.stringify(name)}: ${spaced(part)}`).join(', ')}}`
}

/** Own reports as a whole dataset in the shape of `data/`, with the terms that they use and without any other report. */
export function ownDataset(reports: readonly OwnReport[]): readonly PackedFile[] {
  const tables = tablesOf(reports)
  return [
    { name: 'README.txt', parts: [readMe(OWN_DATASET)] },
    ...TABLE_NAMES.map((name) => ({ name: fileOf(name), parts: [setRows(tables[name], layoutOf(name))] })),
  ]
}

/** The layout that the file of a table has in the project. */
const layoutOf = (name: TableName) => (isGrown(name) ? LAYOUTS[name] : 'lines')

interface Row {
  readonly id: string
}

/** The rows without repetitions: a row that several reports add is there once. */
const distinctById = <T extends Row>(rows: readonly T[]): readonly T[] => [...byId(rows).values()]

function tablesOf(own: readonly OwnReport[]): Tables {
  const bundled = parseTables(bundledTables).tables
  const all = {
    themes: distinctById([...bundled.themes, ...own.flatMap(({ themes }) => themes)]),
    units: distinctById([...bundled.units, ...own.flatMap(({ units }) => units)]),
    indicators: distinctById([...bundled.indicators, ...own.flatMap(({ indicators }) => indicators)]),
    localities: distinctById([...bundled.localities, ...own.flatMap(({ localities }) => localities)]),
  }
  const observations = own.flatMap((one) => one.observations)
  const derivations = standing(
    own.flatMap((one) => one.derivations),
    observations,
  )
  const indicatorIds = new Set([...observations, ...derivations].map(({ indicator }) => indicator))
  const indicators = all.indicators.filter(({ id }) => indicatorIds.has(id))
  const unitIds = new Set([...observations, ...indicators].map(({ unit }) => unit))
  const themeIds = new Set(indicators.map(({ theme }) => theme))
  const localities = withParents(
    new Set<string>([
      ...own.map(({ report }) => report.locality),
      ...[...observations, ...derivations].map(({ locality }) => locality),
    ]),
    all.localities,
  )
  const places = new Set<string>(localities.map(({ id }) => id))
  return {
    themes: all.themes.filter(({ id }) => themeIds.has(id)),
    units: all.units.filter(({ id }) => unitIds.has(id)),
    localities,
    'tile-grid': bundled['tile-grid'].filter(({ province }) => places.has(province)),
    indicators,
    sources: distinctById(own.map(({ source }) => source)),
    reports: own.map(({ report }) => report),
    figures: own.flatMap(({ figures }) => figures),
    observations,
    derivations,
    highlights: [],
    charts: [],
  }
}

/** The derivations that only use these observations; one that needs a value of another dataset cannot be computed without it. */
function standing<T extends Row & { readonly inputs: readonly { readonly observation: string }[] }>(
  derivations: readonly T[],
  observations: readonly Row[],
): readonly T[] {
  const known = new Set([...observations, ...derivations].map(({ id }) => id))
  const kept = derivations.filter(({ inputs }) => inputs.every(({ observation }) => known.has(observation)))
  return kept.length === derivations.length ? kept : standing(kept, observations)
}

/** The wanted localities and all those that they lie in, up to the top. */
function withParents(wanted: Set<string>, localities: Tables['localities']): Tables['localities'] {
  const known = byId(localities)
  // A loop over a set also visits the items that are added to it meanwhile.
  for (const id of wanted) {
    const row = known.get(id)
    if (row === undefined) continue
    const more = [...row.parents, ...(row.province === null ? [] : [row.province])]
    for (const parent of row.kind === 'organisation' ? [...more, ...row.areas] : more) wanted.add(parent)
  }
  return localities.filter(({ id }) => wanted.has(id))
}
