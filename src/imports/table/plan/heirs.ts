import type { Import, ImportedRow } from '../../../domain/record/imported.ts'
import { isSame, keyOfRow } from './earlier-versions.ts'
import type { Draft, Earlier } from './import-plan.ts'

interface Coming {
  /** All that comes in; what is the first source of a value before what is a further one. */
  readonly drafts: readonly Draft[]
  /** The earlier versions that go, each with the file that replaces it. */
  readonly replaced: readonly Earlier[]
  /** The ids of single rows that go, by the draft that was chosen over them or that corrects them. */
  readonly chosenOver: ReadonlyMap<Draft, readonly string[]>
  readonly imports: readonly Import[]
}

/**
 * The rows whose place new values take: rows of a replaced version that are of the same thing, and rows that a value was chosen over or
 * corrects. A new value keeps the id of its row, so that all that refers to it (decks, links, headline numbers, marks) goes on to do so.
 */
export function heirsOf({ drafts, replaced, chosenOver, imports }: Coming): ReadonlyMap<Draft, ImportedRow> {
  const heirs = new Map<Draft, ImportedRow>()
  const taken = new Set<ImportedRow>()
  const inherit = (draft: Draft, row: ImportedRow | undefined) => {
    if (row === undefined || taken.has(row) || heirs.has(draft)) return
    heirs.set(draft, row)
    taken.add(row)
  }
  const left = new Map<string, ImportedRow[]>()
  const inVersion = (file: number, key: string): string => `${file}\n${key}`
  for (const each of replaced)
    for (const row of each.imports.flatMap(({ rows }) => rows)) {
      const key = inVersion(each.file, keyOfRow(row))
      const others = left.get(key)
      if (others === undefined) left.set(key, [row])
      else others.push(row)
    }
  if (left.size > 0) {
    const rowsFor = ({ file, key }: Draft): readonly ImportedRow[] => left.get(inVersion(file, key)) ?? []
    // Of two values of one thing each keeps to the row that says the same.
    for (const draft of drafts)
      inherit(
        draft,
        rowsFor(draft).find((row) => !taken.has(row) && isSame(row, draft.row)),
      )
    for (const draft of drafts)
      inherit(
        draft,
        rowsFor(draft).find((row) => !taken.has(row)),
      )
  }
  if (chosenOver.size > 0) {
    const wanted = new Set<string>([...chosenOver.values()].flat())
    const rows = new Map<string, ImportedRow>(
      imports.flatMap((each) =>
        each.rows.flatMap((row) => (wanted.has(row.id) ? [[row.id, row] as const] : [])),
      ),
    )
    for (const draft of drafts) for (const id of chosenOver.get(draft) ?? []) inherit(draft, rows.get(id))
  }
  return heirs
}
