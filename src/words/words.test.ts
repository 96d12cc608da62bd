import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inEveryLanguage } from './in-every-language.ts'
import { LANGUAGES } from './languages.ts'

const root = import.meta.dirname
const REFERENCE = 'zh'

/** Texts by the path of their keys. */
function* textsOf(words: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof words === 'string') yield [path, words]
  else if (typeof words === 'object' && words !== null)
    for (const [key, each] of Object.entries(words)) yield* textsOf(each, `${path}.${key}`)
}

const files = readdirSync(join(root, REFERENCE), { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && path !== 'language.ts',
)

const load = async (language: string): Promise<ReadonlyMap<string, string>> => {
  const loaded = await Promise.all(
    files.map(async (path) => [path, await import(join(root, language, path))] as const),
  )
  return new Map(loaded.flatMap(([path, words]) => [...textsOf(words, path)]))
}

/** The names that a text fills in, each once. A number that only chooses a form, as in `{n:value|values}`, may be missing in a language. */
const namesOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name))].sort()

describe('the words of every language', () => {
  it('are the same texts, none of them empty, that fill in the same things', async () => {
    const reference = await load(REFERENCE)
    expect(reference.size).toBeGreaterThan(0)
    for (const language of LANGUAGES) {
      const words = await load(language)
      expect([...words.keys()].sort()).toEqual([...reference.keys()].sort())
      for (const [path, text] of words) {
        // Chinese has no word for some that others need, but not the other way round.
        if (language !== REFERENCE) expect(text.trim(), `${language}/${path}`).not.toBe('')
        expect([path, namesOf(text)], language).toEqual([path, namesOf(reference.get(path) ?? '')])
        expect(text, `${language}/${path}`).not.toMatch(/\p{L}'/u)
      }
    }
  })
})

describe('gathering the words of every language', () => {
  it('puts the languages below each key', () => {
    expect(inEveryLanguage({ zh: { a: { b: '甲' } }, en: { a: { b: 'A' } } })).toEqual({
      a: { b: { zh: '甲', en: 'A' } },
    })
  })

  it('leaves lists and functions whole', () => {
    const days = inEveryLanguage({ zh: { days: ['一', '二'] }, en: { days: ['Mon', 'Tue'] } })
    expect(days.days.en[1]).toBe('Tue')
    const wording = inEveryLanguage({
      zh: { of: (a: string) => `${a}的` },
      en: { of: (a: string) => `of ${a}` },
    })
    expect(wording.of.zh('甲')).toBe('甲的')
  })
})
