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

function gathered(words: Readonly<Record<Language, Words>>, path: string): unknown {
  const [reference] = LANGUAGES
  const first = words[reference]
  if (!isGroup(first)) return words
  const keys = Object.keys(first)
  for (const language of LANGUAGES) {
    const other = words[language]
    if (!isGroup(other)) throw new Error(`${language} has no group ${path}`)
    const missing = keys.find((key) => !Object.hasOwn(other, key))
    if (missing !== undefined) throw new Error(`${language} lacks ${path}${missing}`)
    const more = Object.keys(other).find((key) => !Object.hasOwn(first, key))
    if (more !== undefined) throw new Error(`${reference} lacks ${path}${more} of ${language}`)
  }
  return Object.fromEntries(
    keys.map((key) => {
      const each = eachLanguage((language) => {
        const group = words[language]
        return (isGroup(group) ? group[key] : undefined) ?? ''
      })
      return [key, gathered(each, `${path}${key}.`)]
    }),
  )
}

/**
 * Turns the words of each language into the words of all: `{ zh: { add: '添加' }, en: { add: 'Add' } }` into
 * `{ add: { zh: '添加', en: 'Add' } }`.
 * @throws {Error} where a language lacks a text that another has. The type check says so before, where its file names its type.
 */
/* @__NO_SIDE_EFFECTS__ */
export function inEveryLanguage<T extends Words>(
  words: { readonly zh: T } & Readonly<Record<Language, NoInfer<T>>>,
): InEveryLanguage<T>
export function inEveryLanguage(words: Readonly<Record<Language, Words>>): unknown {
  return gathered(words, '')
}
