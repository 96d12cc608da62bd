import type { Observation } from '../../dataset/observation.ts'
import type { Bilingual } from '../../domain/text.ts'

/** Words of a tile. */
export const tileMessages = {
  imported: { zh: '导入', en: 'imported' },
  derived: { zh: '推算', en: 'derived' },
} as const satisfies Record<string, Bilingual>

/** What is said beside a value that no report prints; nothing beside one that a report does. */
export const STATUS_MARKS = {
  reported: null,
  derived: tileMessages.derived,
  imported: tileMessages.imported,
} as const satisfies Record<Observation['status'], Bilingual | null>
