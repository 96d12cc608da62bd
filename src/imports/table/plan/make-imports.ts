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
import type { Draft, ImportPlan } from './import-plan.ts'

/** Values that are gone through between two pauses. */
const AT_ONCE = 256

/** What was confirmed: an import for each sheet of each file, with the words that it needs, and the choices between values. */
export function* makeImports(
  files: readonly FileTabulated[],
  { ready, support, words, settled }: ImportPlan,
  now: Date,
): Steps<{ readonly imports: readonly Import[]; readonly edits: readonly Edit[] }> {
  const groups = groupRows(
    [...ready, ...support],
    ({ file, observation: { sheet } }) => `${file}\n${sheet ?? ''}`,
  )
  const made: Import[] = []
  const idOf = new Map<Draft, string>()
  for (const drafts of groups.values()) {
    const [first] = drafts
    if (first === undefined) continue
    const name = itemAt(files, first.file).file
    const { sheet } = first.observation
    const mark = createFingerprint()
    mark.add(`${name}\n${sheet ?? ''}\n`)
    for (const { key, row } of drafts) mark.add(`${key}|${row.printed}\n`)
    const id = `import-${mark.digits()}`
    const used = { localities: new Set<string>(), indicators: new Set<string>(), units: new Set<string>() }
    const rows: ImportedRow[] = []
    for (const draft of drafts) {
      const { row } = draft
      idOf.set(draft, `${id}-${rows.length}`)
      used.localities.add(row.locality)
      used.indicators.add(row.indicator)
      used.units.add(row.unit)
      // The rest of the row was parsed when it was drafted.
      rows.push({ ...row, id: v.parse(ObservationId, `${id}-${rows.length}`) })
      if (rows.length % AT_ONCE === 0) yield
    }
    // What holds a place goes along with it.
    for (const { id, parents } of words.localities)
      if (used.localities.has(id)) for (const parent of parents) used.localities.add(parent)
    const indicators = words.indicators.filter((word) => used.indicators.has(word.id))
    for (const { unit } of indicators) used.units.add(unit)
    const parts = v.parse(ImportSchema, {
      id,
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
  return { imports: made, edits }
}
