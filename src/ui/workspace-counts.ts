import type { Language } from '../domain/text.ts'
import { listOf } from '../domain/text.ts'
import type { Counts } from '../state/workspace/backup/backup-file.ts'
import { fill } from './fill.ts'
import { COUNT_WORDS } from './messages/workspace.ts'

const NAMES = [
  'imports',
  'rows',
  'mappings',
  'views',
  'decks',
  'targets',
] as const satisfies readonly (keyof Counts)[]

/** Counts in words, without what there is none of: 2次导入、1,200行; 2 imports, 1,200 rows. */
export function wordCounts(counts: Counts, language: Language): string {
  const parts = NAMES.filter((name) => counts[name] > 0).map((name) => {
    const words = COUNT_WORDS[name]
    const n = counts[name].toLocaleString('en-US')
    return language === 'en' && counts[name] === 1 ? words.one : fill(words[language], { n })
  })
  if (parts.length === 0) return language === 'zh' ? '没有内容' : 'nothing'
  return listOf(parts, language)
}
