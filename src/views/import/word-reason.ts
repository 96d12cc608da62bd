import { fill } from '../../domain/fill.ts'
import type { Language } from '../../domain/text.ts'
import { semicolon } from '../../domain/text.ts'
import { REASON_WORDS } from '../../words/imports/import-tables.ts'

/** Reasons of cells that can be mended where they stand. */
export const MENDABLE = new Set([
  'no number',
  'no change without a number',
  'two numbers in one cell',
  'more digits than are kept',
  'no period',
  'no place',
  'an error of the spreadsheet',
  'a formula without a result',
])

/** Reasons that name something, each with its words. */
const NAMING = [
  [/^agrees with its lines: (.+)$/u, REASON_WORDS.agreesWithLines],
  [/^(.*) says (.+), the (?:lines|columns|sheets) come to (.+)$/u, REASON_WORDS.otherSum],
  [/^(.*): rates do not add up$/u, REASON_WORDS.ratesDoNotAdd],
  [/^(.*) agrees only with the hidden lines$/u, REASON_WORDS.agreesWithHidden],
  [/^says (.+) instead of a number$/u, REASON_WORDS.saysNoNumber],
  [/^(.+) where the template asks for (.+)$/u, REASON_WORDS.otherUnitThanAsked],
  [/^(.+) where the unit here is (.+)$/u, REASON_WORDS.otherUnitThanHere],
] as const

const CONSTANT = new Map<string, Record<Language, string>>(Object.entries(REASON_WORDS))

function wordPart(reason: string, language: Language): string {
  for (const [pattern, words] of NAMING) {
    const parts = pattern.exec(reason)
    if (parts === null) continue
    return fill(words[language], Object.fromEntries(parts.map((part, at) => [`part${at}`, part])), language)
  }
  return CONSTANT.get(reason)?.[language] ?? reason
}

/** A reason in words; several are parted by semicolons. */
export const wordReason = (reason: string, language: Language): string =>
  reason
    .split('; ')
    .map((part) => wordPart(part, language))
    .join(semicolon(language))
