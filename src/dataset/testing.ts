import { bundledTables } from './bundled.ts'
import type { Dataset } from './dataset.ts'
import { buildDataset } from './dataset.ts'
import { rootsOf } from './observation.ts'
import type { RawTables } from './tables.ts'

/** The bundled tables with rows put behind those of some tables, as if files in `data/` had been extended. */
export function withRows(extra: Partial<Record<keyof RawTables, readonly unknown[]>>): RawTables {
  const extend = (name: keyof RawTables): unknown => {
    const rows = bundledTables[name]
    return Array.isArray(rows) ? [...rows, ...(extra[name] ?? [])] : rows
  }
  return {
    themes: extend('themes'),
    units: extend('units'),
    localities: extend('localities'),
    'tile-grid': extend('tile-grid'),
    indicators: extend('indicators'),
    sources: extend('sources'),
    reports: extend('reports'),
    figures: extend('figures'),
    observations: extend('observations'),
    derivations: extend('derivations'),
    highlights: extend('highlights'),
    charts: extend('charts'),
  }
}

/** The bundled tables with one value of one row replaced; `path` leads to the value within the row. */
export function withValue(
  table: keyof RawTables,
  id: string,
  path: readonly (string | number)[],
  value: unknown,
): RawTables {
  const rows = structuredClone(bundledTables[table])
  if (!Array.isArray(rows)) throw new RangeError(`${table} is no array`)
  let place: Record<string | number, unknown> = rows.find((row: { id: string }) => row.id === id)
  for (const key of path.slice(0, -1)) place = Object(place[key])
  const last = path.at(-1)
  if (last !== undefined) place[last] = value
  return { ...bundledTables, [table]: rows }
}

/** The reports from which the expected values of the tests were worked out. */
const REPORTS: ReadonlySet<string> = new Set([
  'xiangcheng-instructors',
  'chengdong-winter',
  'liyang-ginger-tea',
  'xpcc-13-loans',
  'changqing-mind',
  'lanshan-tea',
  'gaotai-palace',
  'hubei-health',
  'haigang-cooking',
])

const keep = <T>(rows: ReadonlyMap<string, T>, wanted: (row: T) => boolean): ReadonlyMap<string, T> =>
  new Map([...rows].filter(([, row]) => wanted(row)))

const shipped = buildDataset(bundledTables)

/** The dataset as far as it rests on these reports, so that a tenth report changes no expected value. */
export const nineReports: Dataset = {
  ...shipped,
  reports: keep(shipped.reports, ({ id }) => REPORTS.has(id)),
  observations: keep(shipped.observations, (row) =>
    rootsOf(row).every(({ report }) => REPORTS.has(report.id)),
  ),
  charts: shipped.charts.filter(
    ({ locality }) =>
      locality === null || [...REPORTS].some((id) => shipped.reports.get(id)?.locality === locality),
  ),
}
