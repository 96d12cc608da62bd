import { isSameTarget } from '../../../dataset/target/target.ts'
import type { Steps } from '../../../lib/steps.ts'
import { runInSlices } from '../../../lib/steps.ts'
import { targets, targetsToJson } from '../../targets.ts'
import type { Collection, Item } from '../content.ts'
import { COLLECTION_NAMES } from '../content.ts'
import { FORMAT } from '../format.ts'
import { isOpening } from '../status.ts'
import { workspace } from '../workspace.ts'
import type { Backup, BackupHead } from './backup-file.ts'
import { countsOf, KIND, PRODUCT } from './backup-file.ts'
import type { Watch } from './read-backup.ts'
import { readBackup } from './read-backup.ts'

/** What is here now. */
export const backupOfNow = (): Backup => ({
  content: workspace.store.getState().content,
  targets: targets.store.getState().targets,
})

/** What is here, once the workspace has been read. */
export function backupWhenRead(): Promise<Backup> {
  const { store } = workspace
  return new Promise((resolve) => {
    if (!isOpening(store.getState().status)) return resolve(backupOfNow())
    const stop = store.subscribe(({ status }) => {
      if (isOpening(status)) return
      stop()
      resolve(backupOfNow())
    })
  })
}

/** What is here, and behind it what only the backup has. Where both have an item of one id, or a target of one place, ours stays. */
export function withMissing(here: Backup, backup: Backup): Backup {
  const { imports, mappings, views, decks, edits, reports, groups, scorecards, remarks, headlines } =
    here.content
  return {
    content: {
      imports: [...imports, ...missing('imports', here, backup)],
      mappings: [...mappings, ...missing('mappings', here, backup)],
      views: [...views, ...missing('views', here, backup)],
      decks: [...decks, ...missing('decks', here, backup)],
      edits: [...edits, ...missing('edits', here, backup)],
      reports: [...reports, ...missing('reports', here, backup)],
      groups: [...groups, ...missing('groups', here, backup)],
      scorecards: [...scorecards, ...missing('scorecards', here, backup)],
      remarks: [...remarks, ...missing('remarks', here, backup)],
      headlines: [...headlines, ...missing('headlines', here, backup)],
    },
    targets: [
      ...here.targets,
      ...backup.targets.filter((target) => !here.targets.some((ours) => isSameTarget(ours, target))),
    ],
  }
}

function missing<C extends Collection>(collection: C, here: Backup, backup: Backup): readonly Item<C>[] {
  const own: readonly { readonly id: string }[] = here.content[collection]
  const ids = new Set(own.map(({ id }) => id))
  return backup.content[collection].filter(({ id }) => !ids.has(id))
}

/** Drafts that only the backup has. */
export function missingDrafts(here: readonly { readonly id: string }[], { drafts = [] }: Backup) {
  const ids = new Set(here.map(({ id }) => id))
  return drafts.filter(({ note }) => !ids.has(note.id))
}

/** How many items and targets only the backup has. */
export function countMissing(here: Backup, backup: Backup): number {
  const all = withMissing(here, backup)
  const items = COLLECTION_NAMES.map(
    (collection) => all.content[collection].length - here.content[collection].length,
  )
  return items.reduce((sum, n) => sum + n, all.targets.length - here.targets.length)
}

const COMPARED_AT_ONCE = 1000

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
    if (at % COMPARED_AT_ONCE === 0) yield
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

/** Rows between two pauses. */
const STRIDE = 250

/** A backup as a file, with what it says of itself. */
interface BackupFile {
  readonly blob: Blob
  readonly head: BackupHead
}

/**
 * Writes a backup, reads it again as a restore would, and compares: what it gives is known to come back.
 * Says how far the second reading is, which takes most of the time.
 * @throws an Error where the file does not hold what it should.
 */
export async function makeBackup(
  backup: Backup,
  version: string,
  at: Date,
  watch: Watch = {},
): Promise<BackupFile> {
  const head: BackupHead = {
    product: PRODUCT,
    kind: KIND,
    format: FORMAT,
    saved: at.toISOString(),
    version,
    counts: countsOf(backup),
  }
  const blob = new Blob([...(await runInSlices(textOf(head, backup), watch.signal))], {
    type: 'application/json',
  })
  const read = await readBackup(blob, watch)
  if (read.kind === 'refused')
    throw new Error(`The backup cannot be read again: ${read.reason} ${read.detail}`)
  const [first] = read.leftOut
  if (first !== undefined) throw new Error(`The backup cannot be read again: ${first.where} ${first.detail}`)
  if (!(await isSameBackup(backup, read.backup))) {
    throw new Error('The backup does not hold what it was made of.')
  }
  return { blob, head }
}

/** The text in parts: one line for each item and each row, so that two backups can be compared line by line. */
function* textOf(head: BackupHead, { content, targets, drafts = [] }: Backup): Steps<readonly string[]> {
  const parts = [JSON.stringify(head).slice(0, -1), `,\n"targets":${targetsToJson(targets)}`]
  for (const collection of COLLECTION_NAMES) {
    parts.push(`,\n"${collection}":[`)
    const items: readonly { readonly id: string; readonly rows?: readonly unknown[] }[] = content[collection]
    for (const [at, { rows, ...item }] of items.entries()) {
      parts.push(at === 0 ? '\n' : ',\n')
      if (rows === undefined) parts.push(JSON.stringify(item))
      else {
        parts.push(`${JSON.stringify(item).slice(0, -1)},"rows":[`)
        for (let from = 0; from < rows.length; from += STRIDE) {
          const lines = rows.slice(from, from + STRIDE).map((row) => JSON.stringify(row))
          parts.push(`${from === 0 ? '\n' : ',\n'}${lines.join(',\n')}`)
          yield
        }
        parts.push(']}')
      }
    }
    parts.push(']')
  }
  if (drafts.length > 0) {
    parts.push(',\n"drafts":[')
    for (const [at, draft] of drafts.entries()) {
      parts.push(`${at === 0 ? '\n' : ',\n'}${JSON.stringify(draft)}`)
      yield
    }
    parts.push(']')
  }
  parts.push('}\n')
  return parts
}

/** What the file is called: the product, what it is, and the day. */
export const backupName = ({ saved }: BackupHead): string =>
  `union-metrics-workspace-${saved.slice(0, 10)}.json`
