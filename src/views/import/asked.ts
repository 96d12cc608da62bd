import type { Answers, Question } from '../../imports/table/reading.ts'
import type { FileTabulated } from '../../imports/table/tabulate.ts'
import type { Source } from './use-reading.ts'

/** A question as the page asks it: once for all files, but for what is each file's own. */
export interface Asked {
  readonly key: string
  readonly question: Question
  /** The file that it is about; null where it is about a name that all files share. */
  readonly file: string | null
  /** Where it was met first, with the file where there are several. */
  readonly where: string
}

/** What one file says is no answer for another. */
const OF_FILE: readonly Question['kind'][] = [
  'period',
  'year',
  'month',
  'relative',
  'span',
  'fiscal',
  'years',
  'locality',
  'holder',
  'comma',
  'day-order',
  'edit',
  'moved',
]
const FILE_KEY = /^(\d+)\|([\s\S]*)$/u

const keyFor = (source: number, { id, kind }: Question): string =>
  OF_FILE.includes(kind) || id === 'indicator' ? `${source}|${id}` : id

/** The answers as one file takes them. */
export function answersFor(source: number, answers: Answers): Answers {
  const own = new Map<string, string>()
  for (const [key, answer] of answers) {
    const [, of, id = ''] = FILE_KEY.exec(key) ?? []
    if (of === undefined) own.set(key, answer)
    else if (Number(of) === source) own.set(id, answer)
  }
  return own
}

/** All that the files ask or asked, each once. */
export function askedOf(
  sources: readonly Pick<Source, 'id'>[],
  files: readonly Pick<FileTabulated, 'asked' | 'file'>[],
): readonly Asked[] {
  const found = new Map<string, Asked>()
  for (const [at, { asked, file }] of files.entries())
    for (const question of asked) {
      const key = keyFor(sources[at]?.id ?? at, question)
      if (found.has(key)) continue
      const isOfFile = FILE_KEY.test(key)
      const where = files.length > 1 && !isOfFile ? `${file} ${question.where}` : question.where
      found.set(key, { key, question, file: files.length > 1 && isOfFile ? file : null, where })
    }
  return [...found.values()]
}

/** Names that the user said to be others, which are remembered for the next file. */
export const isNameAnswer = (key: string): boolean => key.startsWith('place:')
