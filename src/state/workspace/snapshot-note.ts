import * as v from 'valibot'
import { targetsFromJson } from '../targets.ts'
import type { Counts } from './backup/backup-file.ts'
import { isCollection } from './content.ts'
import type { Snapshot } from './records.ts'
import { ItemRecordSchema } from './records.ts'

/** What is told of a snapshot: when and before what it was taken, and how much it holds. */
export interface SnapshotNote extends Pick<Snapshot, 'id' | 'taken' | 'reason'> {
  readonly counts: Counts
}

/** Counts what a snapshot holds, without the rows themselves, of which each import says how many it has. */
export function noteOf({ id, taken, reason, items, targets }: Snapshot): SnapshotNote {
  const read = targetsFromJson(targets)
  const counts = {
    imports: 0,
    rows: 0,
    mappings: 0,
    views: 0,
    decks: 0,
    edits: 0,
    reports: 0,
    drafts: 0,
    groups: 0,
    scorecards: 0,
    remarks: 0,
    headlines: 0,
    targets: read.kind === 'read' ? read.targets.length : 0,
  }
  for (const item of items) {
    const record = v.safeParse(ItemRecordSchema, item)
    if (!record.success || !isCollection(record.output.collection)) continue
    counts[record.output.collection] += 1
    counts.rows += record.output.rows?.count ?? 0
  }
  return { id, taken, reason, counts }
}
