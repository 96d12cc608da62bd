import type { VagueParts, VagueUnit, VagueWord } from '../../vague.ts'

/** The words or signs before and after the digits, for each kind of bound. */
export const BOUND_MARKS = {
  exact: '{n}',
  atLeast: '{n}余',
  above: '超{n}',
  atMost: '最多{n}',
  nearly: '近{n}',
  below: '不到{n}',
  approx: '约{n}',
}

/** How to write a lower bound that has no sign after its digits: for a printed number, and for a computed one. */
export const AT_LEAST = { printed: '不少于{n}', computed: '至少{n}' }

/** A time that something takes at most, as people say it. */
export const TIME_LIMIT: string = '{n}{unit}内'

export const RANGE: string = '{low}至{high}'

/** A vague quantity in words. With a per cent sign Chinese sets them as 百分之几, since 几% is not said. */
export function vagueParts(word: VagueWord | null, { zh }: VagueUnit): VagueParts {
  // 数以百计 takes no unit behind it.
  const figure = word === null ? '若干' : word.text.replace('数以', '数')
  if (zh !== '%') return { lead: '', figure, unit: zh }
  return { lead: '百分之', figure: figure === '数' ? '几' : figure, unit: '' }
}

/**
 * What follows the digits. 余 goes where a printer would put it: 200余, 2万余, 2000余万. After a scale, 余 leaves only the last printed
 * place open, so a round multiple of ten 万 has it before the 万.
 */
export function tailOf(scale: string, mark: string, digits: string, printed: string | undefined): string {
  const before = /^\d*0$/.test(digits) && !/[万亿][余多]/.test(printed ?? '')
  return mark === '余' && before ? mark + scale : scale + mark
}

/** Names of powers of ten from ten on: 千元, 万人次. */
const PLACES = ['', '十', '百', '千', '万', '十万', '百万', '千万', '亿'] as const

/** Decimals as they are counted; a printed number has no more. */
const DECIMALS = ['一', '两', '三', '四', '五', '六', '七', '八', '九'] as const

/** The last place of a number by its name: 千元, 个位, 小数点后两位. Null for one that has none, which is then written as a number. */
export function namedPlace(power: number, unit: string, isPercent: boolean): string | null {
  if (power < 0) return `小数点后${DECIMALS[-power - 1] ?? -power}位`
  const name = PLACES[power]
  if (name === undefined) return null
  // 十% is no word.
  return isPercent ? `${name || '个'}位` : `${name}${unit}`
}
