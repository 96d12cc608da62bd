import type { Bilingual, Language } from '../domain/text.ts'
import { textIn } from '../domain/text.ts'
import { PASTED_TABLE } from '../words/dataset/file-name.ts'

/** What pasted tables are kept as: their name in the language in which they were pasted. */
const PASTED: ReadonlySet<string> = new Set(Object.values(PASTED_TABLE))

/** The name of a file of the user's. A pasted table has none, so it is called so in the language of the reader. */
export const fileName = (file: string): Bilingual =>
  PASTED.has(file) ? PASTED_TABLE : { zh: file, en: file }

export const fileNameIn = (file: string, language: Language): string => textIn(fileName(file), language)

/** Whether two files have one name: pasted tables do, in whichever language they were pasted. */
export const isSameName = (one: string, other: string): boolean =>
  one === other || (PASTED.has(one) && PASTED.has(other))
