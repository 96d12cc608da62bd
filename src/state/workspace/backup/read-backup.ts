import * as v from 'valibot'
import { MOST_REMARKS } from '../../../domain/record/remark.ts'
import { JsonError, parseJsonInSteps } from '../../../lib/json-in-steps.ts'
import type { Steps } from '../../../lib/steps.ts'
import { runInSlices } from '../../../lib/steps.ts'
import type { KeptDraft } from '../../drafts/draft-storage.ts'
import { DraftFileSchema } from '../../drafts/draft-storage.ts'
import { targetsFromJson } from '../../targets.ts'
import type { Collection, WorkspaceContent } from '../content.ts'
import { COLLECTION_NAMES, EMPTY_CONTENT } from '../content.ts'
import { FORMAT, migrateItem, migrateRow, rowsChanged } from '../format.ts'
import { STRIDE, takeItem } from '../parse-item.ts'
import type { Backup, BackupHead, Counts } from './backup-file.ts'
import { BackupHeadSchema, countsOf, KIND, NAMES, PRODUCT } from './backup-file.ts'

/** Bytes of a file that is read at all: two million rows, and about what an engine can hold as one text. */
const MOST_BYTES = 400 * 2 ** 20
/** Bytes in which a backup says what it is. */
const HEAD_BYTES = 2048

/**
 * Why a file is not a backup that can be restored.
 *
 * - `cut-off`: it begins as one and ends too early.
 * - `newer`: a later version of the product saved it.
 * - `not-ours`: JSON, but of something else.
 * - `gone`: the browser cannot read the file any more.
 */
type Refusal = 'empty' | 'too-large' | 'not-json' | 'not-ours' | 'cut-off' | 'newer' | 'gone'

/** A byte-order mark is not part of the text. */
const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)

const DECLARES = new RegExp(`"product"\\s*:\\s*"${PRODUCT}"`, 'u')

/** What the first and last bytes tell, so that a large file of something else is not read at all. */
async function lookAt(file: Blob): Promise<Refusal | null> {
  if (file.size === 0) return 'empty'
  const first = withoutMark(await file.slice(0, HEAD_BYTES).text()).trimStart()
  if (first === '') return 'empty'
  if (first.startsWith('{') && DECLARES.test(first)) {
    if (file.size > MOST_BYTES) return 'too-large'
    const last = (await file.slice(-HEAD_BYTES).text()).trimEnd()
    return last.endsWith('}') ? null : 'cut-off'
  }
  if (file.size > HEAD_BYTES) return /^[[{]/u.test(first) ? 'not-ours' : 'not-json'
  return isJson(first) ? 'not-ours' : 'not-json'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Something in a backup that cannot be taken over. */
export interface LeftOut {
  /** The collection or the name in the file that it belongs to, with its position in a list: `imports[2]`. */
  readonly where: string
  /**
   * Why it is left out: a name that a backup does not have, no list, a key that would reach beyond its item, an id that an item before
   * it has, beyond the number that a workspace holds, or not what its schema asks for.
   */
  readonly reason: 'unknown' | 'no-list' | 'proto' | 'twice' | 'many' | 'damaged'
  /** Where in the item, and what was expected there, for a person who mends files. */
  readonly detail: string
}

export type BackupRead =
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly detail: string }
  | {
      readonly kind: 'read'
      readonly head: BackupHead
      readonly backup: Backup
      readonly counts: Counts
      readonly leftOut: readonly LeftOut[]
      /** How many parts are left out beside those that are named. */
      readonly leftOutMore: number
    }

/** Parts that are named; of more it is only said how many. A file may have been made to have millions. */
const MOST_NAMED = 100

/** Items of one kind that are taken over: more of them than anybody keeps would hold up every page that lists them. */
const MOST_ITEMS = 5000

/** What a schema says repeats what it found, which may be as long as the file. */
const MOST_SAID = 200
const brief = (text: string): string => (text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text)

const refuse = (reason: Refusal, detail = ''): BackupRead => ({
  kind: 'refused',
  reason,
  detail: brief(detail),
})

/** Who waits for the end of a long work. */
export interface Watch {
  /** Ends the work, which then rejects with an `AbortError`. */
  readonly signal?: AbortSignal
  /** Called with the part that is done, from 0 to 1. */
  readonly onProgress?: (part: number) => void
}

/** The share of the progress that is for parsing the text: it takes about as long as reading what the text holds. */
const HALF = 0.5

/** Reads a file fully and says what it holds. Nothing is changed by it, whatever the file holds. */
export async function readBackup(
  file: Blob,
  { signal, onProgress = () => {} }: Watch = {},
): Promise<BackupRead> {
  const early = await lookAt(file)
  if (early !== null) return refuse(early)
  const text = withoutMark(await file.text())
  let raw: unknown
  try {
    raw = await runInSlices(
      parseJsonInSteps(text, (part) => onProgress(part * HALF)),
      signal,
    )
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    return refuse(error.cutOff ? 'cut-off' : 'not-json', error.message)
  }
  const reading = readRaw(raw, /__proto__|\\u005f/iu.test(text), (part) => onProgress(HALF + part * HALF))
  return await runInSlices(reading, signal)
}

const RawSchema = v.record(v.string(), v.unknown())

function* readRaw(
  value: unknown,
  mayHaveProto: boolean,
  onProgress: (part: number) => void,
): Steps<BackupRead> {
  const raw = v.safeParse(RawSchema, value)
  if (!raw.success) return refuse('not-ours')
  const kind = v.safeParse(v.object({ kind: v.literal(KIND), format: v.number() }), value)
  if (!kind.success) return refuse('not-ours')
  if (kind.output.format > FORMAT) return refuse('newer', String(kind.output.format))
  const head = v.safeParse(BackupHeadSchema, value)
  if (!head.success)
    return refuse('not-ours', `${v.getDotPath(head.issues[0]) ?? ''}: ${head.issues[0].message}`)
  const leftOut: LeftOut[] = []
  let leftOutMore = 0
  const leave = (part: LeftOut) => {
    if (leftOut.length < MOST_NAMED)
      leftOut.push({ ...part, where: brief(part.where), detail: brief(part.detail) })
    else leftOutMore += 1
  }
  for (const name of Object.keys(Object(value))) {
    if (!NAMES.has(name)) leave({ where: name, reason: 'unknown', detail: '' })
  }
  const rows = countRows(raw.output.imports)
  let rowsRead = 0
  let content = EMPTY_CONTENT
  for (const collection of COLLECTION_NAMES) {
    const items = raw.output[collection] ?? (isLater(collection, head.output.format) ? [] : null)
    if (!Array.isArray(items)) {
      leave({ where: collection, reason: 'no-list', detail: '' })
      continue
    }
    for (const [at, item] of items.entries()) {
      yield
      if (content[collection].length >= (collection === 'remarks' ? MOST_REMARKS : MOST_ITEMS)) {
        leave({ where: `${collection}[${at}]`, reason: 'many', detail: '' })
        continue
      }
      const taking = takeRaw(content, collection, item, head.output.format, mayHaveProto)
      const taken = yield* counting(taking, () => {
        rowsRead += STRIDE
        onProgress(Math.min(1, rowsRead / rows))
      })
      if ('reason' in taken) leave({ where: `${collection}[${at}]`, ...taken })
      else content = taken
    }
  }
  const targets = targetsFromJson(JSON.stringify(raw.output.targets ?? null))
  if (targets.kind !== 'read') leave({ where: 'targets', reason: 'damaged', detail: '' })
  else if (targets.leftOut > 0) {
    leave({ where: 'targets', reason: 'damaged', detail: `× ${targets.leftOut}` })
  }
  const drafts = yield* readDrafts(raw.output.drafts, mayHaveProto, leave)
  const backup = { content, targets: targets.kind === 'read' ? targets.targets : [], drafts }
  return { kind: 'read', head: head.output, backup, counts: countsOf(backup), leftOut, leftOutMore }
}

/** Drafts that are taken over: nobody has more open at once. */
const MOST_DRAFTS = 500

function* readDrafts(
  value: unknown,
  mayHaveProto: boolean,
  leave: (part: LeftOut) => void,
): Steps<readonly KeptDraft[]> {
  if (value === undefined) return []
  if (!Array.isArray(value)) {
    leave({ where: 'drafts', reason: 'no-list', detail: '' })
    return []
  }
  const drafts = new Map<string, KeptDraft>()
  for (const [at, item] of value.entries()) {
    yield
    const where = `drafts[${at}]`
    if (drafts.size >= MOST_DRAFTS) {
      leave({ where, reason: 'many', detail: '' })
      continue
    }
    if (mayHaveProto && (yield* hasProto(item))) {
      leave({ where, reason: 'proto', detail: '__proto__' })
      continue
    }
    const read = v.safeParse(DraftFileSchema, item)
    if (!read.success) {
      const [issue] = read.issues
      leave({ where, reason: 'damaged', detail: `${v.getDotPath(issue) ?? ''}: ${issue.message}` })
    } else if (drafts.has(read.output.note.id)) leave({ where, reason: 'twice', detail: read.output.note.id })
    else drafts.set(read.output.note.id, read.output)
  }
  return [...drafts.values()]
}

/** The format that a collection came with. */
const SINCE: Readonly<Record<Collection, number>> = {
  imports: 1,
  mappings: 1,
  views: 1,
  decks: 1,
  edits: 4,
  reports: 5,
  groups: 6,
  scorecards: 6,
  remarks: 6,
  headlines: 7,
}

/** Whether a collection came with a later format than that of the file. */
const isLater = (collection: Collection, format: number): boolean => format < SINCE[collection]

/** The steps of some work, each of them counted. */
function* counting<T>(steps: Steps<T>, onStep: () => void): Steps<T> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    onStep()
    yield
  }
}

/** How many rows there seem to be, at least one. Of more imports than a person has the first are enough. */
const countRows = (imports: unknown): number =>
  (Array.isArray(imports) ? imports.slice(0, MOST_NAMED) : []).reduce<number>((sum, one: unknown) => {
    const rows = typeof one === 'object' && one !== null && 'rows' in one ? one.rows : null
    return sum + (Array.isArray(rows) ? rows.length : 0)
  }, 1)

const ItemSchema = v.looseObject({ id: v.string(), rows: v.optional(v.array(v.unknown())) })

/** The content with one more item of a file, or why that cannot be taken. */
function* takeRaw(
  content: WorkspaceContent,
  collection: Collection,
  value: unknown,
  format: number,
  mayHaveProto: boolean,
): Steps<WorkspaceContent | Omit<LeftOut, 'where'>> {
  const damaged = (detail: string) => ({ reason: 'damaged', detail }) as const
  if (mayHaveProto && (yield* hasProto(value))) return { reason: 'proto', detail: '__proto__' }
  const read = v.safeParse(ItemSchema, value)
  if (!read.success) return damaged(`${v.getDotPath(read.issues[0]) ?? ''}: ${read.issues[0].message}`)
  const { rows, ...item } = read.output
  if (collection === 'imports' && rows === undefined) return damaged('rows: missing')
  if (collection !== 'imports' && rows !== undefined) return damaged('rows: unknown')
  const known: readonly { readonly id: string }[] = content[collection]
  const now = rowsChanged(format) ? (rows ?? []).map((row) => migrateRow(format, row)) : (rows ?? [])
  const taken = yield* takeItem(content, collection, migrateItem(format, collection, item), {
    kind: 'raw',
    lists: [now],
  })
  if (taken.kind === 'refused') return damaged(taken.problem)
  if (taken.content[collection].length === known.length) return { reason: 'twice', detail: item.id }
  return taken.content
}

/** Whether a value has a key that would reach beyond it, at any depth. */
function* hasProto(value: unknown): Steps<boolean> {
  const open: unknown[] = [value]
  for (let steps = 1; open.length > 0; steps += 1) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null) continue
    if (Object.hasOwn(next, '__proto__')) return true
    for (const part of Object.values(next)) open.push(part)
    if (steps % 1000 === 0) yield
  }
  return false
}
