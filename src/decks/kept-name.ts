import type { ValueNames } from '../domain/spec/deck.ts'
import type { Language } from '../domain/text.ts'
import { isolated } from '../lib/hidden-signs.ts'
import { wordsOr } from './words.ts'

/** What a value is called that the dataset may not have: by the name that its slide keeps of it, else by its id. */
export const keptName = (id: string, names: ValueNames | undefined, language: Language): string =>
  isolated(wordsOr(names?.[id], '', language)) || id
