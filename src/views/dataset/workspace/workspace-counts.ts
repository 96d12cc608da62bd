import { fill } from '../../../domain/fill.ts'
import type { Language } from '../../../domain/text.ts'
import { inBrackets, listOf } from '../../../domain/text.ts'
import type { Counts } from '../../../state/workspace/backup/backup-file.ts'
import { COUNT_WORDS, workspaceMessages as words } from '../../../words/dataset/workspace.ts'

const NAMES = [
  'reports',
  'imports',
  'mappings',
  'views',
  'decks',
  'edits',
  'drafts',
  'groups',
  'scorecards',
  'remarks',
  'headlines',
  'targets',
] as const satisfies readonly (keyof Counts)[]

/** Counts in words, without what there is none of: 2张导入的表（1,200行）、1个视图; 2 imported tables (1,200 rows), 1 view. */
export function wordCounts(counts: Counts, language: Language): string {
  const word = (name: keyof Counts) => fill(COUNT_WORDS[name][language], { n: counts[name] }, language)
  const parts = NAMES.filter((name) => counts[name] > 0).map((name) => {
    if (name !== 'imports') return word(name)
    return `${word(name)}${inBrackets(word('rows'), language)}`
  })
  return parts.length === 0 ? words.none[language] : listOf(parts, language)
}
