import * as v from 'valibot'
import { ObservationId } from '../../../domain/ids.ts'
import type { Edit } from '../../../domain/record/edit.ts'
import { EditSchema, editId } from '../../../domain/record/edit.ts'
import type { Import, ImportedRow } from '../../../domain/record/imported.ts'
import { ImportSchema } from '../../../domain/record/imported.ts'
import { LONGEST_TEXT } from '../../../domain/text.ts'
import { createFingerprint } from '../../../lib/fingerprint.ts'
import { groupRows } from '../../../lib/group-rows.ts'
import { itemAt } from '../../../lib/item-at.ts'
import type { Steps } from '../../../lib/steps.ts'
import type { FileTabulated } from '../tabulate.ts'
import { isSame } from './earlier-versions.ts'
import type { Draft, ImportPlan } from './import-plan.ts'

/** Rows between two pauses. */
const AT_ONCE = 256

/** What was confirmed, ready to be kept. */
interface Made {
  /** An import for each sheet of each file, with the words that it needs. */
  readonly imports: readonly Import[]
  /** The choices between values. */
  readonly edits: readonly Edit[]
  /** The ids of values that say otherwise than the rows whose ids they keep. */
  readonly changed: ReadonlySet<string>
}

/** Makes the imports of a plan. */
export function* makeImports(
  files: readonly FileTabulated[],
  { ready, support, words, settled, heirs, replaced, before }: ImportPlan,
  now: Date,
): Steps<Made> {
  const groups = groupRows(
    [...ready, ...support],
    ({ file, observation: { sheet } }) => `${file}\n${sheet ?? ''}`,
  )
  const made: Import[] = []
  const idOf = new Map<Draft, string>()
  const changed = new Set<string>()
  const places = placesIn(groups.values(), replaced, heirs)
  const importIds = new Set<string>(before.map(({ id }) => id))
  // An id that anything was ever found under is not given to another thing: a link would lead to what it never meant.
  const rowIds = new Set<string>(before.flatMap(({ rows }) => rows.map(({ id }) => id)))
  for (const drafts of groups.values()) {
    const [first] = drafts
    if (first === undefined) continue
    const name = itemAt(files, first.file).file
    const { sheet } = first.observation
    const mark = createFingerprint()
    mark.add(`${name}\n${sheet ?? ''}\n`)
    for (const { key, row } of drafts) mark.add(`${key}|${row.printed}\n`)
    const own = freeId(`import-${mark.digits()}`, importIds)
    importIds.add(own)
    const used = { localities: new Set<string>(), indicators: new Set<string>(), units: new Set<string>() }
    const rows: ImportedRow[] = []
    for (const draft of drafts) {
      const { row } = draft
      const heir = heirs.get(draft)
      const id = heir?.id ?? v.parse(ObservationId, freeId(`${own}-${rows.length}`, rowIds))
      rowIds.add(id)
      if (heir !== undefined && !isSame(heir, row)) changed.add(id)
      idOf.set(draft, id)
      used.localities.add(row.locality)
      used.indicators.add(row.indicator)
      used.units.add(row.unit)
      // The rest of the row was parsed when it was drafted.
      rows.push({ ...row, id })
      if (rows.length % AT_ONCE === 0) yield
    }
    // What holds a place goes along with it.
    for (const { id, parents } of words.localities)
      if (used.localities.has(id)) for (const parent of parents) used.localities.add(parent)
    const indicators = words.indicators.filter((word) => used.indicators.has(word.id))
    for (const { unit } of indicators) used.units.add(unit)
    const parts = v.parse(ImportSchema, {
      id: places.get(drafts)?.id ?? own,
      file: name.slice(0, LONGEST_TEXT),
      sheet: sheet?.slice(0, LONGEST_TEXT) ?? null,
      imported: now.toISOString(),
      themes: indicators.length === 0 ? [] : words.themes,
      units: words.units.filter((word) => used.units.has(word.id)),
      localities: words.localities.filter((word) => used.localities.has(word.id)),
      indicators,
      rows: [],
    })
    made.push({ ...parts, rows })
  }
  const edits = settled.map(({ draft, conflict, over }) => {
    const take = idOf.get(draft)
    return v.parse(EditSchema, {
      kind: 'choice',
      id: editId('choice', conflict),
      of: conflict,
      among: [...over, take],
      take,
    })
  })
  return { imports: made, edits, changed }
}

/** The id, or with a number behind it the first one that is free. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let [free, n] = [id, 1]
  while (taken.has(free)) {
    n += 1
    free = `${id}-${n}`
  }
  return free
}

/**
 * The replaced import whose place each new one takes: the one that most of its values come from. It keeps that one's id, by which tables
 * are filtered and bases of rates are kept, and its place in the order, by which one of two equal values is the further source.
 */
function placesIn(
  groups: Iterable<readonly Draft[]>,
  replaced: readonly Import[],
  heirs: ImportPlan['heirs'],
): ReadonlyMap<readonly Draft[], Import> {
  const places = new Map<readonly Draft[], Import>()
  if (replaced.length === 0) return places
  const importOf = new Map(replaced.flatMap((each) => each.rows.map((row) => [row, each] as const)))
  const taken = new Set<Import>()
  for (const drafts of groups) {
    const shares = new Map<Import, number>()
    for (const draft of drafts) {
      const row = heirs.get(draft)
      const from = row === undefined ? undefined : importOf.get(row)
      if (from !== undefined && !taken.has(from)) shares.set(from, (shares.get(from) ?? 0) + 1)
    }
    const [most] = [...shares].toSorted(([, a], [, b]) => b - a)
    if (most === undefined) continue
    places.set(drafts, most[0])
    taken.add(most[0])
  }
  return places
}

/**
 * What the user said of values as they were: that one is left out, or taken in a conflict. Where a new version has another value under the
 * id, it no longer holds.
 */
export const outdatedEdits = (edits: readonly Edit[], changed: ReadonlySet<string>): readonly Edit[] =>
  edits.filter(
    (edit) =>
      (edit.kind === 'left-out' && changed.has(edit.of)) ||
      (edit.kind === 'choice' && edit.among.some((id) => changed.has(id))),
  )
