import * as v from 'valibot'
import { conflictKey } from '../../dataset/conflicts.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { groupRows } from '../../dataset/index-rows.ts'
import type { Observation } from '../../dataset/observation.ts'
import type { Steps } from '../../dataset/table/steps.ts'
import type { Quantity } from '../../domain/bound.ts'
import { quantityOf } from '../../domain/bound.ts'
import type { Edit } from '../../domain/edit.ts'
import { EditSchema, editId } from '../../domain/edit.ts'
import { createFingerprint } from '../../domain/fingerprint.ts'
import { ObservationId } from '../../domain/ids.ts'
import type { Import, ImportedRow } from '../../domain/imported.ts'
import { ImportedRowSchema, ImportSchema } from '../../domain/imported.ts'
import type { Period } from '../../domain/period.ts'
import type { StandardIndicator } from '../../domain/standard-indicator.ts'
import { LONGEST_TEXT } from '../../domain/text.ts'
import type { Gazetteer } from '../../places/gazetteer.ts'
import type { OwnWords } from '../own-words.ts'
import { importWords } from './import-words.ts'
import { isSameQuantity } from './number-text.ts'
import type { TableObservation } from './reading.ts'
import type { FileTabulated } from './tabulate.ts'

/** A value on its way in. */
export interface Draft {
  /** What two values share that are of the same thing. */
  readonly key: string
  readonly file: number
  readonly observation: TableObservation
  readonly row: Omit<ImportedRow, 'id'>
}

/** A value that stands here already. */
export interface Standing {
  readonly id: string
  /** The import that it is from; null for one of the reports. */
  readonly importId: string | null
  readonly file: string | null
  readonly quantity: Quantity
  readonly unit: string
  /** Under which a choice between it and a new value is kept. */
  readonly conflict: string
}

/** One thing with two values. Nothing of it comes in before somebody chooses. */
export interface Clash {
  readonly key: string
  readonly here: readonly Standing[]
  /** Those that differ, each once. */
  readonly drafts: readonly Draft[]
}

/**
 * `here`: what stands stays alone. `both`: all stand side by side as a conflict. A number: that draft holds. What a report says stays all
 * the same, marked as passed over.
 */
export type ClashChoice = 'here' | 'both' | number

/** A value that an earlier version of a file had otherwise, or not at all. */
export interface Change {
  readonly kind: 'added' | 'changed' | 'gone'
  readonly key: string
  readonly draft: Draft | null
  readonly before: ImportedRow | null
}

/** A file that was taken in before, of which this one is a later version. */
export interface Earlier {
  readonly file: number
  /** Its name then. */
  readonly name: string
  readonly imports: readonly Import[]
  readonly changes: readonly Change[]
  readonly same: number
}

export type EarlierChoice = 'replace' | 'beside'

export interface Choices {
  readonly clashes: ReadonlyMap<string, ClashChoice>
  /** By the place of the file and the name of the earlier one. */
  readonly earlier: ReadonlyMap<string, EarlierChoice>
  /** Whether values come in too that stand here already, the same. */
  readonly takeKnown?: boolean
}

export const earlierKey = ({ file, name }: Pick<Earlier, 'file' | 'name'>): string => `${file}|${name}`

/** A new value that was chosen over values that stay where they are. */
export interface Settled {
  readonly draft: Draft
  readonly conflict: string
  readonly over: readonly string[]
}

/** What would come in, and what waits. */
export interface ImportPlan {
  readonly drafts: readonly Draft[]
  readonly ready: readonly Draft[]
  /** Values that wait for an answer, or for a choice between two values. */
  readonly waiting: number
  /** Values that stand here already, the same. */
  readonly known: number
  readonly clashes: readonly Clash[]
  readonly earlier: readonly Earlier[]
  /** Imports that give way to those of their later version. */
  readonly replaced: readonly Import[]
  /** Values that were chosen over those of reports, which stay. */
  readonly settled: readonly Settled[]
  /** Imports that lose rows for which a new value was chosen, without those rows. */
  readonly reduced: readonly Import[]
  readonly words: OwnWords
}

interface PlanImport {
  readonly files: readonly FileTabulated[]
  /** With what the user took in before. */
  readonly dataset: Dataset
  readonly imports: readonly Import[]
  readonly gazetteer: Gazetteer
  readonly standard: readonly StandardIndicator[]
  readonly choices: Choices
}

/** What two values share that are of the same thing. */
export const thingKey = (
  locality: string,
  indicator: string,
  period: Pick<Period, 'start' | 'end'> | null,
  category: string | null,
  scope: string | null,
): string =>
  `${locality}|${indicator}|${period?.start ?? ''}/${period?.end ?? ''}|${category ?? ''}|${scope ?? ''}`

const keyOfRow = ({ locality, indicator, period, breakdown, scope }: Omit<ImportedRow, 'id'>): string =>
  thingKey(locality, indicator, period, breakdown?.category ?? null, scope?.zh ?? null)

const isSame = (one: Omit<ImportedRow, 'id'>, other: Omit<ImportedRow, 'id'>): boolean =>
  isSameQuantity(quantityOf(one), quantityOf(other))

/** Values that are gone through between two pauses. */
const AT_ONCE = 256

/** Works out what files come to beside what stands here: new, known, changed, in conflict. In steps. */
export function* planImport({
  files,
  dataset,
  imports,
  gazetteer,
  standard,
  choices,
}: PlanImport): Steps<ImportPlan> {
  const words = importWords(dataset, gazetteer, standard)
  const drafts: Draft[] = []
  let waiting = 0
  for (const [file, { observations, waiting: open }] of files.entries()) {
    waiting += open
    for (const [at, observation] of observations.entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) yield
      const thing = words.thingOf(observation)
      if (thing === null || (observation.period === null && observation.hasNoPeriod !== true)) waiting += 1
      else
        drafts.push(
          draftOf(file, observation, thing, dataset.observations.get(observation.edits ?? '')?.scope ?? null),
        )
    }
  }
  const earlier = earlierVersions(files, drafts, imports)
  const replaced = earlier.flatMap((each) =>
    choices.earlier.get(earlierKey(each)) === 'replace' ? each.imports : [],
  )
  const undecided = new Set(
    earlier.filter((each) => !choices.earlier.has(earlierKey(each))).map(({ file }) => file),
  )
  const gone = new Set(replaced.map(({ id }) => id))
  yield
  const here = new Map<string, Standing[]>()
  const wanted = new Set(drafts.map(({ key }) => key))
  for (const each of dataset.observations.values()) {
    const key = thingKey(
      each.locality.id,
      each.indicator.id,
      each.period,
      each.breakdown?.category ?? null,
      each.scope?.zh ?? null,
    )
    if (!wanted.has(key)) continue
    const importId = each.status === 'imported' ? each.origin.id : null
    if (importId !== null && gone.has(importId)) continue
    const standing: Standing = {
      id: each.id,
      importId,
      file: each.status === 'imported' ? each.origin.file : null,
      quantity: each.quantity,
      unit: each.unit.id,
      conflict: conflictKey(each),
    }
    here.set(key, [...(here.get(key) ?? []), standing])
  }
  yield
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) {
    if (undecided.has(draft.file)) {
      waiting += 1
      continue
    }
    const group = groups.get(draft.key)
    if (group === undefined) groups.set(draft.key, [draft])
    else if (!group.some(({ row }) => isSame(row, draft.row))) group.push(draft)
  }
  const ready: Draft[] = []
  const clashes: Clash[] = []
  const dropped = new Set<string>()
  const settled: Settled[] = []
  let known = 0
  for (const [key, group] of groups) {
    const standing = here.get(key) ?? []
    const news = group.filter(
      ({ row }) => !standing.some(({ quantity }) => isSameQuantity(quantity, quantityOf(row))),
    )
    known += group.length - news.length
    const [first] = news
    const [same] = group
    if (first === undefined && same !== undefined && choices.takeKnown === true) ready.push(same)
    if (first === undefined) continue
    if (standing.length === 0 && news.length === 1) {
      ready.push(first)
      continue
    }
    // Who said that an edit of a file of ours holds has chosen already.
    const isEdit = news.length === 1 && first.observation.edits !== undefined
    clashes.push({ key, here: standing, drafts: news })
    const choice = choices.clashes.get(key) ?? (isEdit ? 0 : undefined)
    if (choice === undefined) waiting += news.length
    else if (choice === 'both') ready.push(...news)
    else if (choice !== 'here') {
      const chosen = news[choice]
      if (chosen !== undefined) ready.push(chosen)
      const ofReports = standing.filter(({ importId }) => importId === null)
      const [report] = ofReports
      if (chosen !== undefined && report !== undefined)
        settled.push({ draft: chosen, conflict: report.conflict, over: ofReports.map(({ id }) => id) })
      for (const { id, importId } of standing) if (importId !== null) dropped.add(id)
    }
  }
  const reduced =
    dropped.size === 0
      ? []
      : imports.flatMap((each): Import[] => {
          if (gone.has(each.id) || !each.rows.some(({ id }) => dropped.has(id))) return []
          return [{ ...each, rows: each.rows.filter(({ id }) => !dropped.has(id)) }]
        })
  return {
    drafts,
    ready,
    waiting,
    known,
    clashes,
    earlier,
    replaced,
    settled,
    reduced,
    words: words.all(),
  }
}

function draftOf(
  file: number,
  observation: TableObservation,
  {
    locality,
    indicator,
    unit,
    breakdown,
  }: NonNullable<ReturnType<ReturnType<typeof importWords>['thingOf']>>,
  scope: Observation['scope'],
): Draft {
  const { period, quantity, printed, cell, heading } = observation
  const row = {
    locality,
    indicator,
    unit,
    period,
    breakdown,
    ...(scope === null ? {} : { scope }),
    value: quantity.value,
    lower: quantity.lower,
    upper: quantity.upper,
    bound: quantity.bound,
    printed: printed === '' ? '—' : printed.slice(0, LONGEST_TEXT),
    line: Number(/\d+$/u.exec(cell)?.[0] ?? 1),
    column: heading.slice(0, LONGEST_TEXT) || '—',
  }
  const parsed = v.parse(RowSchema, row)
  return { key: keyOfRow(parsed), file, observation, row: parsed }
}

const RowSchema = v.omit(ImportedRowSchema, ['id'])

/** How much of an earlier version stands in a later one again: of its things, and of what it said of them. Else it is another file. */
const AGAIN = { things: 0.5, values: 0.5, valuesOfNamesake: 0.25 } as const

/**
 * Files that were taken in before, of which a new one is a later version: it has most of their things again, many of them unchanged, and
 * their name or their headings. The table of another county or another year has the same form and other things.
 */
function earlierVersions(
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
      const isNamesake = parts.some((part) => part.file === name)
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
    const byName = groupRows(versions, ({ parts: [first] }) => first?.file ?? '')
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

/**
 * The imports of each file that was taken in: its sheets, by name and moment. Two files of one name that came in together have two sheets
 * of one name.
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

/** What was confirmed: an import for each sheet of each file, with the words that it needs, and the choices between values. */
export function* makeImports(
  files: readonly FileTabulated[],
  { ready, words, settled }: ImportPlan,
  now: Date,
): Steps<{ readonly imports: readonly Import[]; readonly edits: readonly Edit[] }> {
  const groups = groupRows(ready, ({ file, observation: { sheet } }) => `${file}\n${sheet ?? ''}`)
  const made: Import[] = []
  const idOf = new Map<Draft, string>()
  for (const drafts of groups.values()) {
    const [first] = drafts
    if (first === undefined) continue
    const name = files[first.file]?.file ?? ''
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
