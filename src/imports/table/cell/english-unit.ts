import type { UnitRead } from './unit-text.ts'

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:persons?|people|members|workers|employees|headcount)$/u, '人'],
  [/^person[- ]?times$/u, '人次'],
  [/^(?:unions|units|number|no\.?|count)$/u, '个'],
  [/^(?:firms|companies|enterprises)$/u, '家'],
  [/^(?:households|families)$/u, '户'],
  [/^cases$/u, '件'],
  [/^(?:copies|contracts)$/u, '份'],
  [/^sessions$/u, '场'],
  [/^(?:yuan|rmb|cny|rmb yuan|yuan rmb|chinese yuan|¥|￥|renminbi)$/u, '元'],
  [/^(?:%|percent|per cent|pct|percentage)$/u, '%'],
  [/^(?:percentage points?|p\.?p\.?|pct points?)$/u, '个百分点'],
]

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:10,?000|10k|ten thousands?|wan)$/u, 1e4],
  [/^(?:1,?000|'000s?|000'?s?|thousands?|k|tsd)$/u, 1e3],
  [/^(?:100 ?millions?|hundred millions?|yi)$/u, 1e8],
  [/^(?:millions?|mn|mln|mio|1,?000,?000)$/u, 1e6],
  [/^(?:billions?|bn|bln)$/u, 1e9],
]
/** A letter alone may be metres; behind or before money it is a scale. */
const MONEY_SCALES: readonly (readonly [RegExp, number])[] = [...SCALES, [/^mm?$/u, 1e6], [/^b$/u, 1e9]]

const find = <T>(list: readonly (readonly [RegExp, T])[], text: string): T | undefined =>
  list.find(([words]) => words.test(text))?.[1]

/**
 * An English unit with its scale, in either order: persons, 10,000 yuan, CNY million, '000 persons. Of a scale alone, as in Members (thousand),
 * the unit is empty: the name says it.
 */
export function englishUnit(text: string): UnitRead | null {
  const plain = text
    .toLowerCase()
    .replace(/[‘’′`]/gu, "'")
    .replace(/^(?:in|unit:?|units:?)\s+/u, '')
    .trim()
  const unit = find(UNITS, plain)
  if (unit !== undefined) return { unit, factor: 1 }
  const scale = find(SCALES, plain)
  if (scale !== undefined) return { unit: '', factor: scale }
  for (const { index, 0: gap } of plain.matchAll(
    /[\s,]+(?:of\s+)?|(?<=[¥￥a-z])(?=['\d])|(?<=[¥￥])(?=[a-z])|(?<=\d)(?=[a-z¥￥])|(?<=rmb|cny)(?=m|k|bn)/gu,
  )) {
    const [first, second] = [plain.slice(0, index).trim(), plain.slice(index + gap.length).trim()]
    for (const [word, size] of [
      [first, second],
      [second, first],
    ] as const) {
      const own = find(UNITS, word)
      const factor = own === undefined ? undefined : find(own === '元' ? MONEY_SCALES : SCALES, size)
      if (own !== undefined && factor !== undefined) return { unit: own, factor }
    }
  }
  return null
}

const NATURAL: readonly (readonly [string, RegExp])[] = [
  ['%', /\b(?:rate|ratio|share|coverage|percentage|proportion)$/iu],
  ['人次', /\bperson[- ]?times$/iu],
  [
    '元',
    /\b(?:income|expenditure|expenses?|revenue|funds?|funding|fees?|dues|subsid(?:y|ies)|spending|budget|assets|amount|money)$/iu,
  ],
  ['户', /\b(?:households|families)$/iu],
  [
    '人',
    /\b(?:members|membership|persons|people|workers|employees|cadres|officials|staff|women|men|volunteers)$/iu,
  ],
  ['家', /\b(?:firms|enterprises|companies|employers)$/iu],
  ['件', /\b(?:cases|disputes)$/iu],
  ['份', /\b(?:contracts|agreements)$/iu],
  ['个', /\b(?:unions|organi[sz]ations|committees|groups|stations|centres|centers)$/iu],
]

/** The unit that an English name makes likely; null where it makes none so. */
export const likelyEnglishUnit = (name: string): string | null =>
  NATURAL.find(([, ending]) => ending.test(name.trim()))?.[0] ?? null
