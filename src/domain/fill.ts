import { isolated } from '../lib/hidden-signs.ts'
import { itemAt } from '../lib/item-at.ts'
import type { Language } from '../words/languages.ts'
import { eachLanguage, languages } from '../words/languages.ts'

/** Made when a number is first written: nothing that the frame of the app says has one. */
const numbers: Partial<Record<Language, Intl.NumberFormat>> = {}

/** The forms that `Intl` knows, in the order in which a text gives those that its language has. */
const FORMS: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other']

const plurals = eachLanguage((language) => {
  const rules = new Intl.PluralRules(languages[language].tag)
  const { pluralCategories } = rules.resolvedOptions()
  const forms = FORMS.filter((form) => pluralCategories.includes(form))
  return (n: number): number => forms.indexOf(rules.select(n))
})

/**
 * Fills `{name}` in a text. A number is written as its language writes numbers, and a value written from right to left keeps to itself.
 * `{name:value|values}` takes the form that goes with the number, of those that the language has: one and other in English. A name
 * without a value stays as it is, so that the mistake is seen.
 * @example fill('{n} {n:value|values} of {place}', { n: 1, place: 'Liyang' }, 'en') // '1 value of Liyang'
 */
export function fill(
  text: string,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return text.replace(/\{(\w+)(?::([^{}]*))?\}/gu, (whole, name: string, forms?: string) => {
    const value = values[name]
    if (value === undefined) return whole
    if (forms !== undefined) {
      const each = forms.split('|')
      const form = typeof value === 'number' ? each[plurals[language](value)] : undefined
      return form ?? itemAt(each, each.length - 1)
    }
    if (typeof value !== 'number') return isolated(value)
    return writeCount(value, language)
  })
}

/** A number in a sentence or a list as its language writes numbers: 1916 and 19,160; 1,916. */
export function writeCount(n: number, language: Language): string {
  const { tag, numbers: written } = languages[language]
  numbers[language] ??= new Intl.NumberFormat(tag, { useGrouping: written.groups })
  return numbers[language].format(n)
}
