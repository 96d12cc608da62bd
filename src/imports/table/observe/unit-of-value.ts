import { numberIn } from '../cell/number-text.ts'
import type { UnitRead } from '../cell/unit-text.ts'
import {
  isMoney,
  isPerThousand,
  likelyUnit,
  saysCount,
  splitUnit,
  statedUnit,
  unitOf,
} from '../cell/unit-text.ts'
import { isCountedChange, isNameOfChange, isShareAlone } from '../cell/words.ts'
import type { Said, ValuesHeading } from '../describe/description.ts'
import type { Asker } from '../reading.ts'
import type { IndicatorName } from './indicator-name.ts'
import type { TableContext } from './table-context.ts'

/** How many of the values beside a value are not whole numbers; `none` also if one of them is a whole number of 1,000 or more. */
export type Fractions = 'none' | 'some' | 'most'

/** What tells whether 增长 is in per cent. */
export interface GrowthColumn {
  readonly fractions: Fractions
  readonly unit: UnitRead | null
}

/** Where the unit of a value may be said, the nearest first. */
export interface UnitSources {
  /** In a column of units. */
  readonly cell: string
  /** After the name of the indicator, in the same cell. */
  readonly line: UnitRead | null
  readonly heading: ValuesHeading['unit']
  /** Of the line or column that it is a part of: 其中：女 below 会员数（万人）. */
  readonly whole: UnitRead | null
  /** In the corner: 单位：人、万元. */
  readonly corner: readonly Said<UnitRead>[]
  /** Whether the table says a unit anywhere; its writer then left out what goes without saying. */
  readonly isSaidElsewhere: boolean
  /** Whether the indicator, or the one that it is a part of, is a known one. */
  readonly isKnown: boolean
  /** Whether all values of a rate lie between 0 and 1, so that 0.92 may be 92 %. */
  readonly areShares: boolean
  readonly fractions: Fractions
  /** Whether the table is one of marks. */
  readonly isScored: boolean
  /** Of a change: the numbers of its column, and the unit of the column that it is of. */
  readonly growth: GrowthColumn
  /** Units that other cells of its column say of themselves: 98分 above a bare 100. */
  readonly cellUnits: readonly string[]
}

/** Units that count the same. */
const ALIKE: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['家', '个', '所', '座', '处', '间'],
  ['件', '起', '项', '条'],
  ['场', '次', '场次'],
]
export const isAlike = (one: string, other: string): boolean =>
  one === other || ALIKE.some((units) => units.includes(one) && units.includes(other))

/** Units that say what a column is, whatever its lines are counted in: 完成率（%） beside a column of units. */
const OF_RATES: readonly string[] = ['%', '个百分点']

/** Units that are offered where nothing tells what is counted. */
export const USUAL_UNITS: readonly string[] = ['人', '个', '元', '万元', '%']
const MONEY_OPTIONS = ['万元', '元', '亿元']

/** What is counted by heads or pieces has no halves; an average has. */
const isCounted = (unit: string): boolean => ALIKE.some((units) => units.includes(unit))
const PIECES: ReadonlySet<string> = new Set([
  ...ALIKE.flat(),
  ...'户 份 人次 户次 家次 件次 场（次） 次会议 场活动 次访问 宗 例 册 本 篇 张 组 对 支 站 期 台 套'.split(
    ' ',
  ),
])
/** Whether a unit counts whole things: there is no half of a 人次, 户 or 份. */
export const countsPieces = (unit: string): boolean => PIECES.has(unit)
export const isAveraged = (name: string): boolean => /均|每|per |average/iu.test(name)
/** Whether a unit says how many and by which scale: a scale alone leaves the unit to the name. */
const isScaleOnly = ({ unit }: UnitRead): boolean => unit === ''
const isSameUnit = (one: UnitRead, other: UnitRead): boolean =>
  one.factor === other.factor && isAlike(one.unit, other.unit)

/**
 * The unit of a value and the scale that is multiplied out; null where it is asked and the value must wait, since its size hangs on it.
 * @param where the cell that a question names
 */
export function unitOfValue(
  name: IndicatorName,
  sources: UnitSources,
  where: string,
  { ask, choose, put, refuse, means }: Asker,
): UnitRead | null {
  const { cell, line, heading, whole, corner } = sources
  if (heading !== null && OF_RATES.includes(heading.value.unit)) return heading.value
  const last = name.name.split(' · ').at(-1) ?? name.name
  const [head = ''] = name.name.split(' · ')
  const headUnit = likelyUnit(head)
  // A kind of spending is an amount of money, not a count: 支出 · 职工活动 of a sheet in 万元.
  const isSpent =
    name.name !== head &&
    likelyUnit(head) === '元' &&
    !saysCount(last) &&
    corner.some(({ value }) => isMoney(value.unit))
  const ofTitle = name.of === undefined ? null : (name.of.known?.unit ?? likelyUnit(name.of.name))
  const ofName = isShareAlone(last) ? '%' : (ofTitle ?? likelyUnit(last) ?? likelyUnit(head))
  const natural = name.known?.unit ?? (isSpent ? '元' : ofName)
  // 会员数 · 男 and 会员数 · 女 are counted as 会员数 is: one question.
  const subject =
    name.of !== undefined || likelyUnit(last) === null || likelyUnit(last) === likelyUnit(head)
      ? head
      : name.name
  const question = { id: `unit:${subject}`, kind: 'unit', about: `unit of ${subject}`, where } as const
  const own = cell === '' ? null : statedUnit(cell)
  const said = [own, line, heading?.value ?? null, ...(heading?.others ?? [])].filter((each) => each !== null)
  const [nearest] = said
  if (nearest !== undefined) {
    if (isScaleOnly(nearest)) return scaled(nearest)
    const other = said.find((each) => isAlike(each.unit, nearest.unit) && each.factor !== nearest.factor)
    if (other !== undefined) {
      // 万元 in the heading and 元 below it: nothing says which is right.
      const answer = ask({ ...question, options: [wordsOf(nearest), wordsOf(other)] })
      return read(answer)
    }
    const around = corner.find(({ value }) => isAlike(value.unit, nearest.unit))
    const isOther =
      around !== undefined &&
      !corner.some(({ value }) => isSameUnit(value, nearest)) &&
      !isAveraged(name.name)
    if (isOther && isMoney(nearest.unit)) {
      // 元 in one heading of a sheet in 万元 may be what it says, or have been left standing.
      const answer = ask({ ...question, options: [wordsOf(nearest), wordsOf(around.value)], isApplied: true })
      return read(answer) ?? nearest
    }
    if (
      nearest.factor === 1 &&
      isCounted(nearest.unit) &&
      sources.fractions === 'most' &&
      !isAveraged(name.name)
    ) {
      const answer = ask({ ...question, options: [`万${nearest.unit}`, `千${nearest.unit}`, nearest.unit] })
      return read(answer)
    }
    return nearest
  }
  // 20余万 in a column of units: what it says is no unit, and nothing else may pass for what it was to say.
  if (cell !== '' && own === null && numberIn(cell).kind !== 'missing') {
    const usual = natural === null ? USUAL_UNITS : isMoney(natural) ? MONEY_OPTIONS : [natural]
    const around = corner.map(({ value }) => wordsOf(value))
    return read(ask({ ...question, options: [...new Set([...around, ...usual])] }))
  }
  const others = sources.cellUnits.filter((unit) => natural === null || !isAlike(unit, natural))
  if (others.length > 0) {
    // 减少35 above 下降3.5% may be persons, as the rest of the table is.
    const around = [...(whole === null ? [] : [whole]), ...corner.map(({ value }) => value)]
    const options = [...others, ...(natural === null ? [] : [natural]), ...around.map(wordsOf)]
    const answer = ask({ ...question, options: [...new Set(options)] })
    if (answer === null) return null
    const said = around.find((each) => wordsOf(each) === answer)
    return said ?? read(answer)
  }
  if (whole !== null && isCounted(whole.unit) && whole.factor === 1 && sources.fractions !== 'none') {
    const own = partOfChange(name.name, whole)
    if (own !== 'none') return own
  }
  // A part is counted as its whole is, unless its name says otherwise.
  // 增减数 is no number of pieces.
  if (whole !== null && (natural === null || isAlike(natural, whole.unit) || isCountedChange(last)))
    return whole
  const scale = corner.find(({ value }) => isScaleOnly(value))
  if (scale !== undefined && corner.length === 1) return scaled(scale.value)
  const fitting = corner.filter(({ value }) => natural !== null && isAlike(value.unit, natural))
  const [fits] = fitting
  if (fits !== undefined && fitting.length === 1) return fits.value
  const [only] = corner
  // The only unit of the whole table is used for an indicator that has no usual unit of its own.
  if (only !== undefined && corner.length === 1 && natural === null) return only.value
  // 人才数 ends as what is counted by pieces does; a table in 人 says otherwise.
  const isWeak =
    name.known === null && natural === '个' && /数$/u.test(likelyUnit(last) === null ? head : last)
  if (only !== undefined && corner.length === 1 && isWeak && isCounted(only.value.unit)) return only.value
  if (name.isGeneric && natural === null && only !== undefined && corner.length === 1) return only.value
  if (natural === '%' && sources.areShares) {
    const answer = choose({ ...question, kind: 'scale', options: ['0.92 = 92%', '0.92 = 0.92%'] }, (words) =>
      unitOf(words)?.unit === '%' ? 1 : null,
    )
    return answer === null ? null : { unit: '%', factor: answer === 0 ? 100 : 1 }
  }
  const cornerWords = corner.map(({ value }) => wordsOf(value))
  const marks = sources.isScored ? ['分'] : []
  // 职工活动 and 困难职工 of a sheet in 万元 may be what was spent on them.
  const mayBeSpent =
    natural !== null &&
    isCounted(natural) &&
    name.known === null &&
    only !== undefined &&
    corner.length === 1 &&
    isMoney(only.value.unit) &&
    !saysCount(last)
  if (natural !== null && sources.fractions !== 'none' && isCounted(natural) && !isAveraged(name.name)) {
    // Nobody is counted by halves: a scale was left out.
    const options = [...marks, `万${natural}`, `千${natural}`, natural]
    const answer = ask({ ...question, options: mayBeSpent ? [...cornerWords, natural] : options })
    return read(answer)
  }
  if (mayBeSpent) {
    const answer = ask({ ...question, options: [...cornerWords, natural] })
    return read(answer)
  }
  if (last === '增长' && name.known === null && mayBeCounted()) {
    const of = sources.growth.unit ?? { unit: headUnit ?? '', factor: 1 }
    const options = ['%', ...(of.unit === '' ? [] : [wordsOf(of)])]
    return read(ask({ id: `unit:${name.name}`, kind: 'unit', about: `unit of ${name.name}`, where, options }))
  }
  if (natural !== null && !isMoney(natural)) {
    const goesWithoutSaying = sources.isKnown && sources.isSaidElsewhere && corner.length === 0
    const isOnlyRate = natural === '%' && corner.length > 0
    if (goesWithoutSaying || isOnlyRate) return { unit: natural, factor: 1 }
    const answer = ask({
      ...question,
      options: [...new Set([natural, ...cornerWords, ...(natural === '人' ? ['万人'] : []), ...marks])],
      isApplied: true,
    })
    return read(answer) ?? { unit: natural, factor: 1 }
  }
  const usual = isPerThousand(last) ? ['‰', ...USUAL_UNITS] : USUAL_UNITS
  const options = natural === null ? usual : MONEY_OPTIONS
  const answer = ask({
    ...question,
    options: [...new Set([...fitting.map(({ value }) => wordsOf(value)), ...marks, ...options])],
  })
  return read(answer)

  /** Whether bare 增长 may be so many more persons: it is in per cent where it is said of a rate, and where persons would be counted by halves. */
  function mayBeCounted(): boolean {
    const unit = sources.growth.unit?.unit || headUnit
    if (unit === '%' || corner.some(({ value }) => value.unit === '%')) return false
    return sources.growth.fractions === 'none' || unit === null || !isCounted(unit)
  }

  /** 0.8 below 比上年± of the members is more likely per cent: nobody is counted by halves. */
  function partOfChange(of: string, unit: UnitRead): UnitRead | null | 'none' {
    if (!isNameOfChange(of)) return 'none'
    const id = `unit:${of}`
    const answer = ask({ id, kind: 'unit', about: `unit of ${of}`, where, options: ['%', wordsOf(unit)] })
    const stated = answer === null ? null : statedUnit(answer)
    if (answer !== null && stated === null) refuse(id)
    return stated
  }

  /** What an answer says; one that says no unit leaves the question open. */
  function read(answer: string | null): UnitRead | null {
    if (answer === null) return null
    const stated = statedUnit(answer)
    const unit =
      stated === null || !isScaleOnly(stated)
        ? stated
        : natural === null || natural === '%'
          ? null
          : { unit: natural, factor: stated.factor }
    if (unit === null) refuse(question.id)
    else if (put(question.id)?.options.includes(answer) !== true) means(question.id, wordsOf(unit))
    return unit
  }

  /** 会员数（万） and Members (thousand): the name says what is counted. */
  function scaled({ factor }: UnitRead): UnitRead | null {
    if (natural !== null && natural !== '%') return { unit: natural, factor }
    const words = ['人', '元', '个'].map((unit) => wordsOf({ unit, factor }))
    const answer = ask({ ...question, options: words })
    return read(answer)
  }
}

/** A unit with its scale as it is printed: 万元. */
export const wordsOf = ({ unit, factor }: UnitRead): string =>
  `${({ 1000: '千', 10000: '万', 1e6: '百万', 1e8: '亿', 1e9: '十亿' } as Readonly<Record<number, string>>)[factor] ?? ''}${unit}`

/** Lines in which a unit is looked for. */
const SAMPLE = 200

/** Whether a table says a unit anywhere. If it does, a missing unit is one that goes without saying; else the user is asked for each. */
export function saysUnits({ grid, table, around }: TableContext): boolean {
  if (around.units.length > 0) return true
  if (table.columns.some(({ role, values }) => role === 'unit' || (values?.unit ?? null) !== null))
    return true
  const rows = table.lines.filter(({ role }) => role === 'data').slice(0, SAMPLE)
  return table.columns.some(({ column, role }) =>
    rows.some(({ row }) => {
      if (role === 'indicator') return splitUnit(grid.at(row, column)).unit !== null
      const number = role === 'values' ? numberIn(grid.raw(row, column)) : null
      return number?.kind === 'number' && number.unit !== ''
    }),
  )
}
