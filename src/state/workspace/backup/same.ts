import type { Steps } from '../../../lib/steps.ts'
import { runInSlices } from '../../../lib/steps.ts'
import { COLLECTION_NAMES } from '../content.ts'
import type { Backup } from './backup-file.ts'

const STRIDE = 1000

/** Whether two backups hold the same, whatever the order of the names within an item. The page stays alive meanwhile. */
export const isSameBackup = (a: Backup, b: Backup): Promise<boolean> => runInSlices(holdSame(a, b))

function* holdSame(a: Backup, b: Backup): Steps<boolean> {
  if (!isSame(a.targets, b.targets) || !isSame(a.drafts ?? [], b.drafts ?? [])) return false
  for (const collection of COLLECTION_NAMES) {
    const [ours, theirs]: readonly (readonly Entry[])[] = [a.content[collection], b.content[collection]]
    if (ours === undefined || theirs === undefined || ours.length !== theirs.length) return false
    for (const [at, { rows = [], ...item }] of ours.entries()) {
      const { rows: otherRows = [], ...other } = theirs[at] ?? {}
      if (!isSame(item, other) || !(yield* sameRows(rows, otherRows))) return false
    }
  }
  return true
}

interface Entry {
  readonly id: string
  readonly rows?: readonly unknown[]
}

function* sameRows(a: readonly unknown[], b: readonly unknown[]): Steps<boolean> {
  if (a.length !== b.length) return false
  for (const [at, row] of a.entries()) {
    if (!isSame(row, b[at])) return false
    if (at % STRIDE === 0) yield
  }
  return true
}

/** Whether two values are the same JSON. A property that is undefined is none. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [ours, theirs] = [new Map(present(a)), new Map(present(b))]
  return ours.size === theirs.size && [...ours].every(([name, value]) => isSame(value, theirs.get(name)))
}

const present = (value: object) => Object.entries(value).filter(([, part]) => part !== undefined)
