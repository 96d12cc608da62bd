import type { VagueWord } from '../../words/vague.ts'

/** 几, 数百万, 十几亿, 数以千计, 上百万, 百把; 成百上千 and 几十上百 go on with a second word, which is more of the same. */
const CHINESE =
  /(若干|许多|几|数以?|十[几多]|[成上](?=[百千万亿]))([十百千])?(万亿|[万亿])?(?:[成上]([百千万])([万亿])?)?|([百千万])[把十]/gu
/** Dozens, hundreds of thousands, several hundred. */
const ENGLISH = /\b(ten|dozen|score|hundred|thousand|million|billion|trillion)s?\b/giu

const COUNTS = new Map<string | undefined, VagueWord['count']>([
  ['几', 'few'],
  ['许多', 'many'],
  ['十几', 'teens'],
  ['十多', 'teens'],
  ['上', 'one'],
  [undefined, 'one'],
])

const POWERS = new Map<string | undefined, number>([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
  ['万亿', 12],
  ['ten', 1],
  ['dozen', 1],
  ['score', 1],
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
])
const powerOf = (word: string | undefined): number => POWERS.get(word?.toLowerCase()) ?? 0

/** The vague number of a printed token in either language: the longest, since 数 may be a part of another word. Null where there is none. */
export function vagueWord(printed: string): VagueWord | null {
  const [found] = [...printed.matchAll(CHINESE)].toSorted(([a], [b]) => b.length - a.length)
  if (found !== undefined) {
    const [text, lead, digit, scale, , laterScale, alone] = found
    const count = COUNTS.get(lead) ?? 'several'
    const power = powerOf(digit ?? alone) + powerOf(scale ?? laterScale) + (count === 'teens' ? 1 : 0)
    return { count, power, chinese: text }
  }
  const words = [...printed.matchAll(ENGLISH)]
  if (words.length === 0) return null
  const power = words.reduce((sum, [, word]) => sum + powerOf(word), 0)
  return { count: 'several', power, chinese: null }
}
