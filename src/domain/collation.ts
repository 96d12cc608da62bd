import type { Language } from './text.ts'

const TAGS = { zh: 'zh-Hans-u-co-pinyin-kn', en: 'en-u-kn' } as const satisfies Record<Language, string>

const collators = new Map<Language, Intl.Collator>()

/**
 * Compares two texts as a reader of the language expects: Chinese by pinyin, English by alphabet, digits by their number
 * (第2届 before 第10届).
 */
export function compareTexts(a: string, b: string, language: Language): number {
  let collator = collators.get(language)
  if (collator === undefined) {
    collator = new Intl.Collator(TAGS[language])
    collators.set(language, collator)
  }
  return collator.compare(a, b)
}
