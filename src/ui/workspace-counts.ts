import { fill } from '../domain/fill.ts'
import type { Language } from '../domain/text.ts'
import { inBrackets, listOf } from '../domain/text.ts'
import type { Counts } from '../state/workspace/backup/backup-file.ts'
import { COUNT_WORDS } from './messages/workspace.ts'

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
  'targets',
] as const satisfies readonly (keyof Counts)[]

/** Counts in words, without what there is none of: 2次导入（1,200行）、1个视图; 2 imports (1,200 rows), 1 view. */
export function wordCounts(counts: Counts, language: Language): string {
  const word = (name: keyof Counts) => {
    const words = COUNT_WORDS[name]
    const n = counts[name].toLocaleString('en-US')
    return language === 'en' && counts[name] === 1 ? words.one : fill(words[language], { n })
  }
  const parts = NAMES.filter((name) => counts[name] > 0).map((name) => {
    if (name !== 'imports') return word(name)
    return `${word(name)}${inBrackets(word('rows'), language)}`
  })
  if (parts.length === 0) return language === 'zh' ? '没有内容' : 'nothing'
  return listOf(parts, language)
}
