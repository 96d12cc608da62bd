import type { Bilingual, Language } from '../domain/text.ts'

/** Places that are named; more are counted. */
const NAMED = 3

/** The first of some names, and how many more places there are: "A, B, C and 5 more". */
export function nameSome(places: readonly Bilingual[]): Bilingual {
  const left = places.length - NAMED
  const join = (language: Language, sign: string, more: string) =>
    places
      .slice(0, NAMED)
      .map((name) => name[language])
      .join(sign) + (left > 0 ? more : '')
  return { zh: join('zh', '、', `等${places.length}个地区`), en: join('en', ', ', ` and ${left} more`) }
}
