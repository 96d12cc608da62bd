import type { Backup } from '../../state/workspace/backup/backup-file.ts'
import type { WorkspaceContent } from '../../state/workspace/content.ts'
import { EMPTY_CONTENT } from '../../state/workspace/content.ts'

/** The parts of a workspace that can be published, in the order in which they are offered. */
export const PARTS = [
  'imports',
  'reports',
  'remarks',
  'targets',
  'groups',
  'scorecards',
  'headlines',
  'decks',
  'views',
  'texts',
] as const
export type Part = (typeof PARTS)[number]

/** Of all that is here, what is to go along. What the user says of rows and words goes with them; how columns are read, with imports. */
export function chosenOf({ content, targets }: Backup, parts: ReadonlySet<Part>): Backup {
  const taken = <
    C extends 'imports' | 'reports' | 'remarks' | 'groups' | 'scorecards' | 'headlines' | 'decks' | 'views',
  >(
    name: C,
  ): WorkspaceContent[C] => (parts.has(name) ? content[name] : EMPTY_CONTENT[name])
  return {
    content: {
      imports: taken('imports'),
      reports: taken('reports'),
      remarks: taken('remarks'),
      decks: taken('decks'),
      views: taken('views'),
      mappings: parts.has('imports') ? content.mappings : [],
      groups: taken('groups'),
      scorecards: taken('scorecards'),
      headlines: taken('headlines'),
      edits: parts.has('imports') || parts.has('reports') ? content.edits : [],
    },
    targets: parts.has('targets') ? targets : [],
  }
}
