import type { Disputed } from '../../dataset/conflicts.ts'
import type { Bilingual } from '../../domain/text.ts'

/** Words of a tile. */
export const tileMessages = {
  imported: { zh: '导入', en: 'imported' },
  derived: { zh: '推算', en: 'derived' },
} as const satisfies Record<string, Bilingual>

/** What stands beside a value that others of the same thing contradict. */
export const DISPUTED_MARKS = {
  open: { zh: '数值有冲突', en: 'in conflict' },
  kept: { zh: '另有不同数值', en: 'another value is kept too' },
  'passed-over': { zh: '已选用另一数值', en: 'another value was chosen' },
} as const satisfies Record<Exclude<Disputed['standing'], 'taken'>, Bilingual>
