import * as v from 'valibot'
import type { Remark } from '../../domain/record/remark.ts'
import {
  compareRemarks,
  LONGEST_WORDS,
  MOST_REMARKS,
  RemarkSchema,
  remarkId,
} from '../../domain/record/remark.ts'
import type { Steps } from '../../lib/steps.ts'

/**
 * All that either says, each remark once, oldest first. A remark that both have stays as it is in the first. In whatever order files are
 * merged, and however often, every word of all of them is there, once.
 */
export function mergeRemarks(mine: readonly Remark[], theirs: readonly Remark[]): readonly Remark[] {
  const all = new Map(theirs.map((remark) => [remark.id, remark]))
  for (const remark of mine) all.set(remark.id, remark)
  return [...all.values()].sort(compareRemarks)
}

/** What only the others say. */
export function newRemarks(mine: readonly Remark[], theirs: readonly Remark[]): readonly Remark[] {
  const known = new Set(mine.map(({ id }) => id))
  return theirs.filter(({ id }) => !known.has(id))
}

/** Marks and notes as a file that is sent: JSON, one line for each of them. */

const PRODUCT = 'union-metrics'
const KIND = 'remarks'
const FORMAT = 1

/** Bytes of a file that is read: more than all remarks of a workspace take. */
export const MOST_BYTES = 100_000_000

const FileSchema = v.looseObject({ remarks: v.array(v.unknown()) })
const HeadSchema = v.looseObject({ product: v.string(), kind: v.string(), format: v.optional(v.unknown()) })

/** Why a file is none of marks. `backup`: it is a whole workspace. `gone`: the browser cannot read the file any more. */
export type RemarkRefusal = 'gone' | 'empty' | 'not-json' | 'not-ours' | 'backup' | 'newer' | 'too-large'

/**
 * A part of the file that could not be taken: the number in its list, from 1, and why. `long`: it has more words than a remark may have.
 * `many`: there are more remarks than a workspace may have. The problem is for a person who mends files.
 */
export interface RemarkLeftOut {
  readonly place: number
  readonly reason: 'long' | 'many' | 'damaged'
  readonly problem: string
}

const LongSchema = v.looseObject({ words: v.pipe(v.string(), v.minLength(LONGEST_WORDS + 1)) })

export type RemarksRead =
  | { readonly kind: 'refused'; readonly reason: RemarkRefusal }
  | {
      readonly kind: 'read'
      readonly remarks: readonly Remark[]
      /** How many of them are not as they were written: somebody changed the file by other means. */
      readonly edited: number
      readonly leftOut: readonly RemarkLeftOut[]
    }

/** The remarks as a file. How each came to this computer is nobody else's business. */
export function remarksToJson(remarks: readonly Remark[], version: string, saved: Date): string {
  const head = JSON.stringify({
    product: PRODUCT,
    kind: KIND,
    format: FORMAT,
    saved: saved.toISOString(),
    version,
  }).slice(0, -1)
  const lines = remarks
    .toSorted(compareRemarks)
    .map(({ received: _received, ...remark }) => JSON.stringify(remark))
  return `${head},"remarks":[\n${lines.join(',\n')}\n]}\n`
}

/** A file that is not read at all. */
export const refused = (reason: RemarkRefusal): RemarksRead => ({ kind: 'refused', reason })

/** Remarks between two pauses. */
const STRIDE = 50

/**
 * What a file of marks says. Each remark is taken or left out by itself. A remark whose id is not that of its words was changed after it
 * was written: it is taken as another one, which says so, and never in place of the first.
 * @param file the name of the file, and `at` the moment, under which they are known to have come
 */
export function* remarksFromJson(text: string, file: string, at: Date): Steps<RemarksRead> {
  if (text.trim() === '') return refused('empty')
  let json: unknown
  try {
    json = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    return refused('not-json')
  }
  const head = v.safeParse(HeadSchema, json)
  if (!head.success || head.output.product !== PRODUCT) return refused('not-ours')
  if (head.output.kind !== KIND) return refused(head.output.kind === 'workspace' ? 'backup' : 'not-ours')
  const { format } = head.output
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return refused('not-ours')
  if (format > FORMAT) return refused('newer')
  const list = v.safeParse(FileSchema, json)
  if (!list.success) return refused('not-ours')
  const remarks = new Map<string, Remark>()
  const leftOut: RemarkLeftOut[] = []
  let edited = 0
  for (const [index, value] of list.output.remarks.entries()) {
    if (index % STRIDE === STRIDE - 1) yield
    const place = index + 1
    if (remarks.size >= MOST_REMARKS) {
      leftOut.push({ place, reason: 'many', problem: '' })
      continue
    }
    const read = v.safeParse(RemarkSchema, value)
    if (!read.success) {
      const [issue] = read.issues
      leftOut.push({
        place,
        reason: v.is(LongSchema, value) ? 'long' : 'damaged',
        problem: [v.getDotPath(issue), issue.message].filter(Boolean).join(': '),
      })
      continue
    }
    const id = remarkId(read.output)
    const isEdited = id !== read.output.id
    if (isEdited) edited += 1
    const received = { file: file.slice(0, LONGEST_FILE), at: at.toISOString(), edited: isEdited }
    const remark = v.parse(RemarkSchema, { ...read.output, id, received })
    if (!remarks.has(id)) remarks.set(id, remark)
  }
  return { kind: 'read', remarks: [...remarks.values()], edited, leftOut }
}

const LONGEST_FILE = 200
