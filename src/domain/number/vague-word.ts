import type { VagueWord } from '../../words/vague.ts'

/**
 * 几, 数百万, 十几亿, 数以千计; 成百上千 and 几十上百 go on with a second word, which is more of the same. 百把, 万把, 百十 and 百十万 are about one
 * power of ten, which 上百 and 上万 begin at.
 */
const CHINESE =
  /(若干|许多|几|数以?|十[几多]|[成上](?=[百千万亿]))([十百千]?)([万亿]*)(?:[上成][百千万]([万亿]*))?|([百千万亿]+)(?:把|(?<=百)十)([万亿]*)/gu

const COUNTS: Readonly<Record<string, VagueWord['count']>> = {
  '': 'about',
  上: 'from',
  几: 'few',
  许多: 'many',
}

/** The numerals of ten, a hundred … by their powers. */
const powerOf = (numerals: string): number =>
  [...numerals].reduce((sum, numeral) => sum + ' 十百千万   亿'.indexOf(numeral), 0)

/** The vague number of a printed token: the longest, since 数 may be a part of another word. Null where there is none. */
export function vagueWord(printed: string): VagueWord | null {
  const [found] = [...printed.matchAll(CHINESE)].sort(([a], [b]) => b.length - a.length)
  if (found === undefined) return null
  const [text, lead = '', digit = '', scale = '', laterScale = '', one = '', ofOne = ''] = found
  const isTeens = lead.startsWith('十')
  return {
    count: isTeens ? 'teens' : (COUNTS[lead] ?? 'several'),
    power: powerOf(digit + (scale || laterScale) + one + ofOne) + Number(isTeens),
    text,
  }
}
