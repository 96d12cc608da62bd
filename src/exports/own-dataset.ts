import { bundledTables } from '../dataset/bundled.ts'
import type { TableName, Tables } from '../dataset/tables.ts'
import { fileOf, parseTables, TABLE_NAMES } from '../dataset/tables.ts'
import type { OwnReport } from '../domain/record/own-report.ts'
import { byId } from '../lib/group-rows.ts'
import type { PackedFile } from '../lib/zip.ts'
import { OWN_DATASET } from '../words/exports/read-me.ts'
import { readMe, setRows } from './data-folder.ts'

/** Own reports as a whole dataset in the shape of `data/`, with the words that they use and no other report. */
export function ownDataset(reports: readonly OwnReport[]): readonly PackedFile[] {
  const tables = tablesOf(reports)
  return [
    { name: 'README.txt', parts: [readMe(OWN_DATASET)] },
    ...TABLE_NAMES.map((name) => ({ name: fileOf(name), parts: [setRows(tables[name], layoutOf(name))] })),
  ]
}

/** As the files of the project are set. */
const layoutOf = (name: TableName) =>
  name === 'themes' || name === 'indicators' || name === 'sources' || name === 'reports' ? 'spread' : 'lines'

interface Row {
  readonly id: string
}

/** Rows that several reports bring stand once. */
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

/** The derivations that rest on these observations alone; one that rests on a value of another dataset cannot be computed without it. */
function standing<T extends Row & { readonly inputs: readonly { readonly observation: string }[] }>(
  derivations: readonly T[],
  observations: readonly Row[],
): readonly T[] {
  const known = new Set([...observations, ...derivations].map(({ id }) => id))
  const kept = derivations.filter(({ inputs }) => inputs.every(({ observation }) => known.has(observation)))
  return kept.length === derivations.length ? kept : standing(kept, observations)
}

/** The localities with those in which they lie, however far up. */
function withParents(wanted: Set<string>, localities: Tables['localities']): Tables['localities'] {
  const known = byId(localities)
  // A set goes on to what is added to it on the way.
  for (const id of wanted) {
    const row = known.get(id)
    if (row === undefined) continue
    const more = [...row.parents, ...(row.province === null ? [] : [row.province])]
    for (const parent of row.kind === 'organisation' ? [...more, ...row.areas] : more) wanted.add(parent)
  }
  return localities.filter(({ id }) => wanted.has(id))
}
