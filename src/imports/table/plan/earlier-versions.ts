import { isSameName } from '../../../dataset/file-name.ts'
import { quantityOf } from '../../../domain/number/bound.ts'
import type { Import, ImportedRow } from '../../../domain/record/imported.ts'
import type { Period } from '../../../domain/time/period.ts'
import { groupRows } from '../../../lib/group-rows.ts'
import { itemAt } from '../../../lib/item-at.ts'
import { isSameQuantity } from '../cell/number-text.ts'
import type { FileTabulated } from '../tabulate.ts'
import type { Change, Draft, Earlier } from './import-plan.ts'

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
  isSameQuantity(quantityOf(one), quantityOf(other))

/** Least shares of an earlier version that a later one repeats: of its things, and of the values of these. Below them it is another file. */
const AGAIN = { things: 0.5, values: 0.5, valuesOfNamesake: 0.25 } as const

/**
 * The files that were imported before and of which a new file is a later version: it has most of their things, many unchanged, and also
 * their name or their headings. The table of another county or another year has the same form but other things. A version without
 * changes is the same file again.
 */
export function earlierVersions(
  files: readonly FileTabulated[],
  drafts: readonly Draft[],
  imports: readonly Import[],
): readonly Earlier[] {
  const before = filesBefore(imports).map((parts) => {
    const rows = parts.flatMap((part) => part.rows)
    return { parts, keyed: rows.map((row) => [keyOfRow(row), row] as const), columns: columnsOf(rows) }
  })
  return files.flatMap(({ file: name }, file) => {
    const own = new Map(drafts.filter((draft) => draft.file === file).map((draft) => [draft.key, draft]))
    const columns = columnsOf([...own.values()].map(({ row }) => row))
    const versions = before.filter(({ parts, keyed, columns: theirs }) => {
      const isNamesake = parts.some((part) => isSameName(part.file, name))
      const shared = keyed.flatMap(([key, row]) => {
        const draft = own.get(key)
        return draft === undefined ? [] : [isSame(row, draft.row)]
      })
      const same = shared.filter(Boolean).length
      return (
        same > 0 &&
        shared.length >= AGAIN.things * keyed.length &&
        same >= (isNamesake ? AGAIN.valuesOfNamesake : AGAIN.values) * shared.length &&
        (isNamesake || theirs === columns)
      )
    })
    const byName = groupRows(versions, ({ parts }) => itemAt(parts, 0).file)
    return [...byName].flatMap(([earlierName, groups]): Earlier[] => {
      const parts = groups.flatMap((each) => each.parts)
      const rows = new Map(groups.flatMap(({ keyed }) => keyed))
      const changes: Change[] = []
      for (const [key, draft] of own) {
        const before = rows.get(key) ?? null
        if (before === null) changes.push({ kind: 'added', key, draft, before })
        else if (!isSame(before, draft.row)) changes.push({ kind: 'changed', key, draft, before })
      }
      for (const [key, before] of rows)
        if (!own.has(key)) changes.push({ kind: 'gone', key, draft: null, before })
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

/**
 * The imports of each file, one for each sheet: grouped by file name and time. Where two files of one name came in together, a sheet name
 * that occurs again begins the second file.
 */
function filesBefore(imports: readonly Import[]): readonly (readonly Import[])[] {
  const files = new Map<string, Import[]>()
  for (const each of imports) {
    const named = (n: number) => `${each.file}\n${each.imported}\n${n}`
    let n = 0
    while (files.get(named(n))?.some(({ sheet }) => sheet === each.sheet) === true) n += 1
    files.set(named(n), [...(files.get(named(n)) ?? []), each])
  }
  return [...files.values()]
}

const columnsOf = (rows: Iterable<Pick<ImportedRow, 'column'>>): string =>
  [...new Set([...rows].map(({ column }) => column))].sort().join('\n')
