import { groupRows } from '../../dataset/index-rows.ts'
import type { Import, ImportedRow } from '../../domain/imported.ts'
import type { Period } from '../../domain/period.ts'
import type { Change, Draft, Earlier } from './import-plan.ts'
import type { FileTabulated } from './tabulate.ts'

/** What two values share that are of the same thing. */
export const thingKey = (
  locality: string,
  indicator: string,
  period: Pick<Period, 'start' | 'end'> | null,
  category: string | null,
  scope: string | null,
): string =>
  `${locality}|${indicator}|${period?.start ?? ''}/${period?.end ?? ''}|${category ?? ''}|${scope ?? ''}`

export const keyOfRow = ({
  locality,
  indicator,
  period,
  breakdown,
  scope,
}: Omit<ImportedRow, 'id'>): string =>
  thingKey(locality, indicator, period, breakdown?.category ?? null, scope?.zh ?? null)

export const isSame = (one: Omit<ImportedRow, 'id'>, other: Omit<ImportedRow, 'id'>): boolean =>
  one.bound === other.bound &&
  one.value === other.value &&
  one.lower === other.lower &&
  one.upper === other.upper

/** Things that two versions of a file must share, as a part of the smaller. */
const OVERLAP = 0.5

/** Files that were taken in before under the same name, or with the same headings, and that share things with a new one. */
export function earlierVersions(
  files: readonly FileTabulated[],
  drafts: readonly Draft[],
  imports: readonly Import[],
): readonly Earlier[] {
  const byName = groupRows(imports, ({ file }) => file)
  return files.flatMap(({ file: name }, file) => {
    const own = new Map(drafts.filter((draft) => draft.file === file).map((draft) => [draft.key, draft]))
    const columns = columnsOf([...own.values()].map(({ row }) => row))
    return [...byName].flatMap(([earlierName, parts]): Earlier[] => {
      const rows = new Map(parts.flatMap(({ rows }) => rows.map((row) => [keyOfRow(row), row] as const)))
      const shared = [...own.keys()].filter((key) => rows.has(key)).length
      const isNamesake = earlierName === name
      const isAlike =
        columnsOf(rows.values()) === columns && shared >= OVERLAP * Math.min(own.size, rows.size)
      if (shared === 0 || !(isNamesake || isAlike)) return []
      const changes: Change[] = []
      for (const [key, draft] of own) {
        const before = rows.get(key) ?? null
        if (before === null) changes.push({ kind: 'added', key, draft, before })
        else if (!isSame(before, draft.row)) changes.push({ kind: 'changed', key, draft, before })
      }
      for (const [key, before] of rows)
        if (!own.has(key)) changes.push({ kind: 'gone', key, draft: null, before })
      if (changes.length === 0) return []
      return [
        {
          file,
          name: earlierName,
          imports: parts,
          changes,
          same: own.size - changes.filter(({ kind }) => kind !== 'gone').length,
        },
      ]
    })
  })
}

const columnsOf = (rows: Iterable<Pick<ImportedRow, 'column'>>): string =>
  [...new Set([...rows].map(({ column }) => column))].sort().join('\n')
