import type { Bilingual } from '../../domain/text.ts'

/** Words of a tile. */
export const tileMessages = {
  inferred: { zh: '（推断）', en: '(inferred)' },
  derived: { zh: '推算', en: 'derived' },
} as const satisfies Record<string, Bilingual>
