import type { OriginChanges } from '../../dataset/seen.ts'
import { countChanges } from '../../dataset/seen.ts'
import { fill } from '../../domain/fill.ts'
import type { Language } from '../../domain/text.ts'
import { listOf } from '../../domain/text.ts'
import { changesMessages as words } from '../../words/dataset/changes.ts'

/** How much changed, without what there is none of: 新增2个数值、撤下1个; 2 new values, 1 withdrawn. */
export function wordChanges(changes: readonly OriginChanges[], language: Language): string {
  const counts = countChanges(changes)
  const parts = (['added', 'changed', 'withdrawn'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => fill(words[kind][language], { n: counts[kind] }, language))
  return parts.length === 0 ? words.nothing[language] : listOf(parts, language)
}
