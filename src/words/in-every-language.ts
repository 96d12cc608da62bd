import type { Language } from './languages.ts'
import { eachLanguage, LANGUAGES } from './languages.ts'

/** What one language says: a text, texts in order, or a function that composes one. */
type Said = string | readonly string[] | ((...values: never[]) => unknown)

/** The words of one language: texts by their keys, and groups of them. */
type Words = Said | { readonly [key: string]: Words }

/** The same words with every language at each key. */
type InEveryLanguage<T> = T extends Said
  ? Readonly<Record<Language, T>>
  : { readonly [K in keyof T]: InEveryLanguage<T[K]> }

const isGroup = (words: Words | undefined): words is { readonly [key: string]: Words } =>
  typeof words === 'object' && !Array.isArray(words)

function gathered(words: Readonly<Record<Language, Words>>): unknown {
  const [reference] = LANGUAGES
  const first = words[reference]
  if (!isGroup(first)) return words
  return Object.fromEntries(
    Object.keys(first).map((key) => {
      const each = eachLanguage((language) => {
        const group = words[language]
        return (isGroup(group) ? group[key] : undefined) ?? ''
      })
      return [key, gathered(each)]
    }),
  )
}

/**
 * Turns the words of each language into the words of all: `{ zh: { add: '添加' }, en: { add: 'Add' } }` into
 * `{ add: { zh: '添加', en: 'Add' } }`.
 * The type check finds what a language lacks, since its file names its type, and a test what it has too much.
 */
/* @__NO_SIDE_EFFECTS__ */
export function inEveryLanguage<T extends Words>(
  words: { readonly zh: T } & Readonly<Record<Language, NoInfer<T>>>,
): InEveryLanguage<T>
export function inEveryLanguage(words: Readonly<Record<Language, Words>>): unknown {
  return gathered(words)
}
