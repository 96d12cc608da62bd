import { isSameTarget } from '../../../dataset/target/target.ts'
import type { Collection, Item } from '../content.ts'
import { COLLECTION_NAMES } from '../content.ts'
import type { Backup } from './backup-file.ts'

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
