import type { Observation } from '../../dataset/observation.ts'
import type { Bilingual } from '../../domain/text.ts'
import { tileMessages as words } from '../../words/places/tile.ts'

/** What is said beside a value that no report prints; nothing beside one that a report does. */
export const STATUS_MARKS = {
  reported: null,
  derived: words.derived,
  imported: words.imported,
} as const satisfies Record<Observation['status'], Bilingual | null>
