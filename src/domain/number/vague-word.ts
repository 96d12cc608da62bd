import type { VagueWord } from '../../words/vague.ts'

/** 几, 数百万, 十几亿, 数以千计; 成百上千 and 几十上百 go on with a second word, which is more of the same. */
const CHINESE =
  /(若干|许多|几|数以?|十[几多]|成(?=[百千万亿]))([十百千]?)([万亿]*)(?:[上成][百千万]([万亿]*))?/gu

/** 百把, 万把, 百十 and 百十万 are about one power of ten, which 上百 and 上万 begin at. */
const ONE_POWER = /(?:(上)|(?=[百千万亿]+把|百十))([百千万亿]+)(?:把|(?<=百)十)?([万亿]*)/u

/** The numerals of ten, a hundred … by their powers. */
const powerOf = (numerals: string): number =>
  [...numerals].reduce((sum, numeral) => sum + ' 十百千万   亿'.indexOf(numeral), 0)

function aboutOnePower(printed: string): VagueWord | null {
  const [text, lead, power = '', scale = ''] = ONE_POWER.exec(printed) ?? []
  if (text === undefined) return null
  return { count: lead === undefined ? 'about' : 'from', power: powerOf(power + scale), text }
}

/** The vague number of a printed token: the longest, since 数 may be a part of another word. Null where there is none. */
export function vagueWord(printed: string): VagueWord | null {
  const [found] = [...printed.matchAll(CHINESE)].sort(([a], [b]) => b.length - a.length)
  if (found === undefined) return aboutOnePower(printed)
  const [text, lead = '', digit = '', scale = '', laterScale = ''] = found
  const isTeens = lead.startsWith('十')
  return {
    count: isTeens ? 'teens' : lead === '几' ? 'few' : lead === '许多' ? 'many' : 'several',
    power: powerOf(digit + (scale || laterScale)) + Number(isTeens),
    text,
  }
}
