import { mayFallBelowZero, mayPassWhole } from '../../domain/record/rate-limits.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { Steps } from '../../lib/steps.ts'
import { pointed } from '../decimal-mark.ts'
import type { NumberRead } from './cell/number-text.ts'
import { inBaseUnits, isSameQuantity, numberIn } from './cell/number-text.ts'
import { isNameOfChange } from './cell/words.ts'
import { countsPieces, isAveraged } from './observe/unit-of-value.ts'
import type { Asker, LeftOut, TableObservation, ValuesAsked } from './reading.ts'
import { LEAVE_OUT } from './reading.ts'
import { plainValue } from './totals.ts'

/** Values once their scale is beyond doubt: those that wait for an answer are gone, and those that were said to be wrong. */
export interface Settled {
  readonly observations: readonly TableObservation[]
  readonly leftOut: readonly LeftOut[]
  readonly waiting: number
}

/** How much something grew is as small as it is printed. */
const CHANGES = /增长|增减|增幅|增速|升降|变化|变动|同比|环比|growth|change/iu
const isChange = (name: string): boolean => CHANGES.test(name) || isNameOfChange(name)
/** Rates that are small by nature: 工伤发生率. */
const SMALL =
  /发生|事故|[伤亡死]|失业|离职|流失|投诉|违|欠|逾|差错|故障|缺勤|利率|accident|injur|death|unemploy/iu
/** What may fall below zero though it is counted by pieces: 净增会员数. */
const BALANCE = /[净增减差余亏变升降]|同比|环比|net|growth|change|increase|decrease|balance|difference/iu
const COMPOSITION = /占|比重|构成|share|proportion/iu
/** Far more than a year adds: 890 % among 5 % and 8 % is more likely 8.9 %. */
const FAR = 300

/** Values that a question names; more of them are counted. */
export const VALUES_NAMED = 5

interface Value {
  readonly observation: TableObservation
  readonly value: number
}

/** What a value is multiplied by, or that it is no value of the count: a share of it, or nothing that can be kept. */
type Meant = number | 'share' | 'left out'

/** A question with all values that it is about: those of an indicator may come in several units. */
interface Doubt {
  readonly kind: 'scale' | 'over' | 'negative'
  readonly about: string
  readonly options: readonly (readonly [answer: string, meant: Meant])[]
  readonly values: Value[]
}

/** A value as it is printed, with a decimal comma where it was read by one. */
function printedNumber({ printed, quantity }: TableObservation): NumberRead {
  const read = numberIn(printed)
  if (read.kind === 'number' && isSameQuantity(read.quantity, quantity)) return read
  const byComma = pointed(printed, { mark: 'comma', pointIsDecimal: false })
  return byComma === 'wrong' ? read : numberIn(byComma)
}

/** Whether a value is printed as the number that it is, without a unit or a scale. */
function isBare({ observation, value }: Value): boolean {
  const number = printedNumber(observation)
  return number.kind === 'number' && number.isBare && plainValue(number.quantity) === value
}

/** 0.75 of what is counted as the share that it may be. */
const shareMeant = (value: number): readonly [string, Meant] => [
  `${value} = ${Number((value * 100).toPrecision(12))}%`,
  'share',
]

/** The number of a value that counts whole things in parts; null of any other. 12.34567 below 万人 is rounded, and an average has parts. */
function brokenValue(observation: TableObservation): number | null {
  const { indicator, quantity, unit } = observation
  if (!countsPieces(unit) || isAveraged(indicator) || isChange(indicator)) return null
  const value = quantity.value ?? quantity.lower ?? quantity.upper
  if (value === null || value <= 0 || Number.isInteger(value)) return null
  const read = printedNumber(observation)
  return read.kind === 'number' && isSameQuantity(read.quantity, quantity) ? value : null
}

/** What a rate that may pass 100 % comes to at most, as it is written without its sign: 1.03 for 103 %. */
const MOST_PASSED = 2

/** Whether a number may be a rate that passed 100 %, written as it is to the whole: 1.03 beside 91.2 % of a plan. */
const mayBePassed = (name: string, each: Value): boolean =>
  mayPassWhole(name) && each.value > 1 && each.value <= MOST_PASSED && isBare(each)

/** Observations between two pauses. */
const AT_ONCE = 1024

/** Holds the values of an indicator against each other: 0.86 beside 86.5 %, 9150 %, 4.5 beside 45,210 people. What does not fit is asked. */
export function* settleDoubts(
  observations: readonly TableObservation[],
  isDoubted: (observation: TableObservation) => boolean,
  asker: Asker,
  where: (observation: TableObservation) => string,
): Steps<Settled> {
  const factors = new Map<TableObservation, Meant | 'waits'>()
  const doubts = new Map<string, Doubt>()
  const groups = new Map<string, Value[]>()
  /** Values of what is counted in whole things that are not whole, also about or nearly so. */
  const parts = new Map<string, Value[]>()
  for (const [at, observation] of observations.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield
    if (!isDoubted(observation)) continue
    const { quantity, unit, indicator } = observation
    const value = plainValue(quantity)
    const key = `${observation.indicatorId ?? indicator}|${unit}`
    const part = brokenValue(observation)
    if (part !== null) parts.set(key, [...(parts.get(key) ?? []), { observation, value: part }])
    if (value === null) {
      // 近9万% is as impossible as 90,000%, but nobody can tell what it was meant to be.
      const least = quantity.lower ?? quantity.value
      if (unit === '%' && least !== null) over(indicator, [{ observation, value: least }])
      continue
    }
    const own = { observation, value }
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [own])
    else group.push(own)
  }
  for (const group of groups.values()) {
    yield
    const [first] = group
    if (first === undefined) continue
    const { indicator, unit } = first.observation
    if (unit === '%') {
      smallRates(indicator, group)
      largeRates(indicator, group)
      if (!mayFallBelowZero(indicator)) belowZero(indicator, group)
    } else if (countsPieces(unit)) {
      belowZero(indicator, group)
      if (!isAveraged(indicator)) pieces(indicator, group)
    }
  }
  const heldAgainst = new Set(
    [...doubts.values()].flatMap(({ values }) => values.map(({ observation }) => observation)),
  )
  for (const group of parts.values())
    broken(
      group[0]?.observation.indicator ?? '',
      group.filter(({ observation }) => !heldAgainst.has(observation)),
    )
  for (const [id, doubt] of doubts) ask(id, doubt)
  if (factors.size === 0) return { observations, leftOut: [], waiting: 0 }
  const leftOut: LeftOut[] = []
  let waiting = 0
  const kept = observations.flatMap((observation): TableObservation[] => {
    const factor = factors.get(observation) ?? 1
    if (factor === 'waits') waiting += 1
    if (factor === 'left out')
      leftOut.push({ where: where(observation), text: observation.printed, reason: 'left out by choice' })
    if (factor === 'share')
      return [{ ...observation, quantity: inBaseUnits(observation.quantity, 100), unit: '%' }]
    if (typeof factor !== 'number') return []
    return [
      factor === 1 ? observation : { ...observation, quantity: inBaseUnits(observation.quantity, factor) },
    ]
  })
  return { observations: kept, leftOut, waiting }

  /** 0.915 among per cents, or below a heading in per cent. */
  function smallRates(name: string, group: readonly Value[]) {
    if (isChange(name)) return
    // The scale of decimals without a unit is asked where they are read.
    if (asker.asked().some(({ id, kind }) => kind === 'scale' && id === `unit:${name}`)) return
    const passing = new Set(group.filter((each) => mayBePassed(name, each)))
    const others = group
      .filter((each) => each.value > 1 && each.value <= 100 && !passing.has(each))
      .map(({ value }) => value)
    const small = group.filter(
      (each) => (each.value > 0 && each.value <= 1 && isBare(each)) || passing.has(each),
    )
    if (others.length === 0 && (SMALL.test(name) || small.every(({ value }) => value === 1))) return
    const median = others.length === 0 ? null : medianOf(others)
    const doubtful =
      median === null ? small : small.filter(({ value }) => isNearer(value * 100, value, median))
    const [first] = doubtful
    if (first === undefined || (COMPOSITION.test(name) && sumsTo100(group))) return
    const { value } = first
    const as = Number((value * 100).toPrecision(12))
    doubt(`scale:${name}`, {
      kind: 'scale',
      about: `how ${value} in ${name} is meant`,
      values: doubtful,
      options: [
        [`${value} = ${as}%`, 100],
        [`${value} = ${value}%`, 1],
      ],
    })
  }

  /** 9150 % from a format that multiplied by a hundred once more, and what passes 100 % that cannot. */
  function largeRates(name: string, group: readonly Value[]) {
    const others = group.filter(({ value }) => value > 0 && value <= 100).map(({ value }) => value)
    const median = others.length > 1 ? medianOf(others) : null
    const mayPass = mayPassWhole(name) || isChange(name)
    const isShifted = ({ value }: Value) =>
      value >= FAR &&
      value <= 10_000 &&
      (mayPass ? median !== null && isNearer(value / 100, value, median) : true)
    const shifted = group.filter(isShifted)
    const [first] = shifted
    if (first !== undefined) {
      const { value } = first
      doubt(`shift:${name}`, {
        kind: 'scale',
        about: `how ${value}% in ${name} is meant`,
        values: shifted,
        options: [
          [`${value}% = ${Number((value / 100).toPrecision(12))}%`, 0.01],
          [`${value}% = ${value}%`, 1],
        ],
      })
    }
    over(
      name,
      group.filter((each) => !isShifted(each)),
    )
  }

  /** What passes 100 % that cannot. */
  function over(name: string, group: readonly Value[]) {
    const values = mayPassWhole(name) || isChange(name) ? [] : group.filter(({ value }) => value > 100)
    const [first] = values
    if (first === undefined) return
    const { value } = first
    doubt(`over:${name}`, {
      kind: 'over',
      about: `whether ${name} may be ${value}%`,
      values,
      options: [
        [`${value}%`, 1],
        [LEAVE_OUT, 'left out'],
      ],
    })
  }

  /** There are no −1,200 members and no −5 % of all firms; (1200) may be how its writer sets a part apart. */
  function belowZero(name: string, group: readonly Value[]) {
    const doubtful = BALANCE.test(name) || isChange(name) ? [] : group.filter(({ value }) => value < 0)
    const [first] = doubtful
    if (first === undefined) return
    doubt(`negative:${name}`, {
      kind: 'negative',
      about: `whether ${name} may be ${first.value}`,
      values: doubtful,
      options: [
        [LEAVE_OUT, 'left out'],
        [String(first.value), 1],
        [String(-first.value), -1],
      ],
    })
  }

  /** 约0.75人次 and 12.5户: nobody counts these in parts. A share, or a scale that was left out, is likelier. */
  function broken(name: string, values: readonly Value[]) {
    const [first] = values
    if (first === undefined) return
    const { value, observation } = first
    // Somebody said that its comma is a decimal one.
    if (observation.printed.includes(',') && asker.asked().some(({ id }) => id === 'comma')) return
    // What a person said the unit of is answered, but for less than one.
    const isLess = values.every((each) => each.value < 1)
    if (!isLess && asker.asked().some(({ id }) => id === `unit:${name}`)) return
    doubt(`piece:${name}`, {
      kind: 'scale',
      about: `how ${value} in ${name} is meant`,
      values: [...values],
      options: [
        ...(isLess ? [shareMeant(value)] : []),
        [`${value} = ${value}万${observation.unit}`, 1e4],
        [LEAVE_OUT, 'left out'],
      ],
    })
  }

  /** 4.5 beside 45,210 people is counted in 万, and so is 6 beside 4.5万. */
  function pieces(name: string, group: readonly Value[]) {
    const others = group
      .filter(({ value }) => Number.isInteger(value) && value >= 1000)
      .map(({ value }) => value)
    if (others.length === 0) return
    const median = medianOf(others)
    const isMixed = group.some(({ observation }) => /[万千亿]/u.test(observation.printed))
    const doubtful = group.filter(
      (each) =>
        each.value > 0 &&
        each.value < 1000 &&
        (isMixed || !Number.isInteger(each.value)) &&
        isNearer(each.value * 1e4, each.value, median) &&
        isBare(each),
    )
    const [first] = doubtful
    if (first === undefined) return
    const { value, observation } = first
    const { unit } = observation
    doubt(`scale:${name}`, {
      kind: 'scale',
      about: `how ${value} in ${name} is meant`,
      values: doubtful,
      options: [
        [`${value} = ${value}万${unit}`, 1e4],
        ...(doubtful.every((each) => each.value < 1) ? [shareMeant(value)] : []),
        doubtful.every((each) => Number.isInteger(each.value))
          ? [`${value} = ${value}${unit}`, 1]
          : [LEAVE_OUT, 'left out'],
      ],
    })
  }

  function valuesAsked(doubtful: readonly Value[]): ValuesAsked {
    const some = doubtful
      .slice(0, VALUES_NAMED)
      .map(({ observation }) => ({ where: where(observation), printed: observation.printed }))
    return { n: doubtful.length, some }
  }

  /** Keeps what is to be asked. The same of another unit is one question; what is answered otherwise, 万 beside %, is another. */
  function doubt(id: string, { values, ...question }: Doubt) {
    const before = doubts.get(id)
    if (before === undefined) doubts.set(id, { ...question, values: [...values] })
    else if (before.options.every(([, factor], at) => factor === question.options[at]?.[1]))
      before.values.push(...values)
    else doubt(`${id}（${values[0]?.observation.unit ?? ''}）`, { ...question, values })
  }

  function ask(id: string, { kind, about, options, values }: Doubt) {
    const first = itemAt(values, 0)
    const answer = asker.choose({
      id,
      kind,
      about,
      where: where(first.observation),
      ...(values.length > 1 ? { values: valuesAsked(values) } : {}),
      options: options.map(([words]) => words),
    })
    const meant = answer === null ? 'waits' : itemAt(options, answer)[1]
    for (const { observation } of values) factors.set(observation, meant)
  }
}

/** @throws {RangeError} where there are no values */
const medianOf = (values: readonly number[]): number =>
  itemAt(
    values.toSorted((a, b) => a - b),
    Math.floor((values.length - 1) / 2),
  )

/** Whether one number is of the size of a third rather than another. */
const isNearer = (one: number, other: number, third: number): boolean =>
  Math.abs(Math.log(one / third)) < Math.abs(Math.log(other / third))

/** Whether shares of a whole come to it as they are printed. */
function sumsTo100(group: readonly Value[]): boolean {
  const columns = new Map<string, number>()
  for (const { observation, value } of group) {
    const column = `${observation.sheet ?? ''}!${observation.cell.replace(/\d+$/u, '')}`
    columns.set(column, (columns.get(column) ?? 0) + value)
  }
  return [...columns.values()].every((sum) => Math.abs(sum - 100) <= 0.6)
}
