import type { Steps } from '../../../lib/steps.ts'
import { runInSlices } from '../../../lib/steps.ts'
import { targetsToJson } from '../../targets.ts'
import { COLLECTION_NAMES } from '../content.ts'
import { FORMAT } from '../format.ts'
import type { Backup, BackupHead } from './backup-file.ts'
import { countsOf, KIND, PRODUCT } from './backup-file.ts'
import type { Watch } from './read-backup.ts'
import { readBackup } from './read-backup.ts'
import { isSameBackup } from './same.ts'

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
