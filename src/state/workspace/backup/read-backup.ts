import * as v from 'valibot'
import type { Steps } from '../../../dataset/table/steps.ts'
import { runInSlices } from '../../../dataset/table/steps.ts'
import { targetsFromJson } from '../../targets.ts'
import type { Collection, WorkspaceContent } from '../content.ts'
import { COLLECTION_NAMES, EMPTY_CONTENT } from '../content.ts'
import { FORMAT, migrateItem, migrateRow, rowsChanged } from '../format.ts'
import { takeItem } from '../parse-item.ts'
import type { Backup, BackupHead, Counts } from './backup-file.ts'
import { BackupHeadSchema, countsOf, KIND, NAMES, PRODUCT } from './backup-file.ts'
import { JsonError, parseJsonInSteps } from './json-in-steps.ts'

/** Bytes of a file that is read at all: two million rows, and about what an engine can hold as one text. */
const MOST_BYTES = 400 * 2 ** 20
/** Bytes in which a backup says what it is. */
const HEAD_BYTES = 2048

/**
 * Why a file is no backup that can be restored.
 *
 * - `cut-off`: it begins as one and ends too early.
 * - `newer`: a later version of the product saved it.
 * - `not-ours`: JSON, but of something else.
 * - `gone`: the browser cannot read the file any more.
 */
export type Refusal = 'empty' | 'too-large' | 'not-json' | 'not-ours' | 'cut-off' | 'newer' | 'gone'

/** Something in a backup that cannot be taken over. */
export interface LeftOut {
  /** The collection or the name in the file under which it stands. */
  readonly where: string
  /**
   * Why it is left out: a name that a backup does not have, no list, a key that would reach beyond its item, an id that an item before
   * it has, or not what its schema asks for.
   */
  readonly reason: 'unknown' | 'no-list' | 'proto' | 'twice' | 'damaged'
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
    }

const refuse = (reason: Refusal, detail = ''): BackupRead => ({ kind: 'refused', reason, detail })

/** Reads a file fully and says what it holds. Nothing is changed by it, whatever the file holds. */
export async function readBackup(file: Blob): Promise<BackupRead> {
  const early = await lookAt(file)
  if (early !== null) return early
  const text = withoutMark(await file.text())
  let raw: unknown
  try {
    raw = await runInSlices(parseJsonInSteps(text))
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    return refuse(error.cutOff ? 'cut-off' : 'not-json', error.message)
  }
  return await runInSlices(readRaw(raw, /__proto__|\\u005f/iu.test(text)))
}

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)

const DECLARES = new RegExp(`"product"\\s*:\\s*"${PRODUCT}"`, 'u')

/** What the first and last bytes tell, so that a large file of something else is not read at all. */
async function lookAt(file: Blob): Promise<BackupRead | null> {
  if (file.size === 0) return refuse('empty')
  const first = withoutMark(await file.slice(0, HEAD_BYTES).text()).trimStart()
  if (first === '') return refuse('empty')
  if (first.startsWith('{') && DECLARES.test(first)) {
    if (file.size > MOST_BYTES) return refuse('too-large')
    const last = (await file.slice(-HEAD_BYTES).text()).trimEnd()
    return last.endsWith('}') ? null : refuse('cut-off')
  }
  if (file.size > HEAD_BYTES) return refuse(/^[[{]/u.test(first) ? 'not-ours' : 'not-json')
  return isJson(first) ? refuse('not-ours') : refuse('not-json')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const RawSchema = v.record(v.string(), v.unknown())

function* readRaw(value: unknown, mayHaveProto: boolean): Steps<BackupRead> {
  const raw = v.safeParse(RawSchema, value)
  if (!raw.success) return refuse('not-ours')
  const kind = v.safeParse(v.object({ kind: v.literal(KIND), format: v.number() }), value)
  if (!kind.success) return refuse('not-ours')
  if (kind.output.format > FORMAT) return refuse('newer', String(kind.output.format))
  const head = v.safeParse(BackupHeadSchema, value)
  if (!head.success)
    return refuse('not-ours', `${v.getDotPath(head.issues[0]) ?? ''}: ${head.issues[0].message}`)
  const leftOut: LeftOut[] = Object.keys(Object(value))
    .filter((name) => !NAMES.has(name))
    .map((name): LeftOut => ({ where: name, reason: 'unknown', detail: '' }))
  let content = EMPTY_CONTENT
  for (const collection of COLLECTION_NAMES) {
    const items = raw.output[collection]
    if (!Array.isArray(items)) {
      leftOut.push({ where: collection, reason: 'no-list', detail: '' })
      continue
    }
    for (const [at, item] of items.entries()) {
      yield
      const taken = yield* takeRaw(content, collection, item, head.output.format, mayHaveProto)
      if ('reason' in taken) leftOut.push({ where: `${collection}[${at}]`, ...taken })
      else content = taken
    }
  }
  const targets = targetsFromJson(JSON.stringify(raw.output.targets ?? null))
  if (targets.kind !== 'read') leftOut.push({ where: 'targets', reason: 'damaged', detail: '' })
  else if (targets.leftOut > 0) {
    leftOut.push({ where: 'targets', reason: 'damaged', detail: `× ${targets.leftOut}` })
  }
  const backup = { content, targets: targets.kind === 'read' ? targets.targets : [] }
  return { kind: 'read', head: head.output, backup, counts: countsOf(backup), leftOut }
}

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
