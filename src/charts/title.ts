import type { Dataset } from '../dataset/dataset.ts'
import { isInConflict } from '../dataset/edits/conflicts.ts'
import type { Observation } from '../dataset/observation.ts'
import { baseOf, isContradicted, likelyOf, standingValue } from '../dataset/observation.ts'
import { saidValue, scopeWords, withScopes, wordObservation } from '../dataset/observation-wording.ts'
import { fill } from '../domain/fill.ts'
import type { Bound } from '../domain/number/bound.ts'
import { likelyInterval } from '../domain/number/interval.ts'
import { anchorOf } from '../domain/number/order.ts'
import { PLACEHOLDER } from '../domain/spec/chart-spec.ts'
import { comma, inBrackets, listOf, sentenceCase, textIn } from '../domain/text.ts'
import type { Period } from '../domain/time/period.ts'
import { hasStart, wordPeriod } from '../domain/time/period.ts'
import { directionOf } from '../domain/time/year-change.ts'
import { isTime, textOf } from '../domain/wording.ts'
import { itemAt } from '../lib/item-at.ts'
import {
  GREATEST,
  GREATEST_PART,
  MOVED_VALUES,
  MOVEMENTS,
  STANDING_VALUES,
  titleForms,
  titleWords,
  UNMOVED,
} from '../words/charts/title.ts'
import { DERIVED_MARK } from '../words/dataset/observation.ts'
import type { ChartContext } from './context.ts'
import { conflictMark, tellingWords } from './labels.ts'

/**
 * An authored title with its values filled in. Numbers in a title come from the dataset like all others, so a title can neither
 * say more than the source nor disagree with the chart below it. It names the scope of each value, in its own words or added at the end,
 * and it marks derived values.
 */
export function fillTitle(template: string, dataset: Dataset, context: ChartContext): string {
  const { language } = context
  const named = [...template.matchAll(PLACEHOLDER)].flatMap(([, id = '', part]) =>
    part === 'period' ? [] : (standingValue(dataset, id) ?? []),
  )
  // If all are derived, one mark is enough.
  const allDerived = named.length > 1 && named.every(({ status }) => status === 'derived')
  const filled = template.replace(PLACEHOLDER, (whole, id: string, part: string | undefined) => {
    const observation = standingValue(dataset, id)
    if (observation === undefined) return whole
    if (part === 'period') return wordPeriod(observation.period, language)
    if (part === 'scope') return listOf(scopeWords(observation, language), language)
    const derived = observation.status === 'derived' && !allDerived
    return `${valueIn(observation, part, context)}${derived ? DERIVED_MARK[language] : ''}`
  })
  // A value may come first in the sentence: "Over 90 % found work".
  const sentence = sentenceCase(filled)
  return withScopes(`${sentence}${allDerived ? DERIVED_MARK[language] : ''}`, named, language)
}

function valueIn(observation: Observation, part: string | undefined, context: ChartContext): string {
  const words = wordObservation(observation, context)
  if (part === 'figure') return `${words.lead}${words.figure}${words.tail}`
  if (part === 'each') {
    const average = textOf({ ...words, unit: withoutPer(words.unit) })
    return fill(titleWords.each[context.language], { value: average }, context.language)
  }
  // A change without its sign: "cut by 40 %". Not for bounds with an open side, since "at most −40 %" is a fall of at least 40 %.
  const { bound } = observation.quantity
  const signless = part === 'size' && (bound === 'exact' || bound === 'approx')
  return textOf(signless ? { ...words, lead: words.lead.replace(/[+−]/u, '') } : words)
}

/** The unit of an average without what it is averaged over: only 人次 of 人次/所, only ¥ of ¥ per project. */
const withoutPer = (unit: string): string => unit.replace(/\/.*| per .*/u, '')

/**
 * A value after the name of its indicator: the unit does not repeat what the name already says, 每所学堂培训人次至少1666人次. A value that
 * another one contradicts says so.
 */
const valueBehindName = (observation: Observation, context: ChartContext): string =>
  `${plainValue(observation, context)}${inBrackets(conflictMark(observation, context.language), context.language)}`

function plainValue(observation: Observation, context: ChartContext): string {
  const { language } = context
  if (!titleForms.namesPer[language](textIn(observation.indicator.name, language)))
    return saidValue(observation, context)
  const words = wordObservation(observation, context)
  const mark = observation.status === 'derived' ? DERIVED_MARK[language] : ''
  return `${textOf({ ...words, unit: withoutPer(words.unit) })}${mark}`
}

/** The subject of a generated title: the place and the indicator of the value. */
function subjectOf(observation: Observation, { language }: ChartContext, withPlace = true): string {
  const { locality, indicator, breakdown } = observation
  const name = `${textIn(indicator.name, language)}${inBrackets(textIn(breakdown?.name, language) ?? '', language)}`
  return withPlace
    ? fill(titleWords.subject[language], { name, place: textIn(locality.name, language) }, language)
    : name
}

/** One value: 襄城县集体合同覆盖率92%; "Collective-contract coverage, Xiangcheng County: 92%". */
export function valueTitle(observation: Observation, context: ChartContext): string {
  const { language } = context
  const [subject, value] = [subjectOf(observation, context), valueBehindName(observation, context)]
  return withScopes(titleForms.value[language](subject, value), [observation], language)
}

/**
 * Several values in one title. Of different indicators the first two are named: more do not fit in a sentence, and how many there are is no
 * finding. Values of one indicator are a movement if they are of one place, otherwise a comparison.
 * @param observations in the order in which they are shown
 * @param fits whether a title has room; where two values of different indicators have none, one is named
 */
export function valuesTitle(
  observations: readonly Observation[],
  context: ChartContext,
  fits: (title: string) => boolean = () => true,
): string {
  const [first, second] = observations
  if (first === undefined) return ''
  if (second === undefined) return valueTitle(first, context)
  if (observations.some(({ indicator }) => indicator.id !== first.indicator.id)) {
    const [one = first, ...others] = leadingFirst(observations, (each) => each)
    const other = others.find(({ indicator }) => indicator.id !== one.indicator.id) ?? second
    const both = twoUnlikeTitle(one, other, context)
    return fits(both) ? both : valueTitle(one, context)
  }
  if (observations.length === 2 && groupKey(first) === groupKey(second)) {
    const [from, to] = timeOf(first) <= timeOf(second) ? [first, second] : [second, first]
    if (timeOf(from) !== timeOf(to)) return movementTitle(from, to, context)
  }
  return ranksTitle(observations, observations, context)
}

/** Two values of different indicators: 襄城县集体合同覆盖率92%，职工诉求化解率98%. */
function twoUnlikeTitle(first: Observation, second: Observation, context: ChartContext): string {
  const { language } = context
  const onePlace = first.locality.id === second.locality.id
  const shared = shareScope([first, second])
  const [one = '', other = ''] = [first, second].map((each) => {
    const [subject, value] = [subjectOf(each, context, !onePlace), valueBehindName(each, context)]
    const said = titleForms[onePlace ? 'said' : 'value'][language](subject, value)
    return shared ? said : withScopes(said, [each], language)
  })
  const place = textIn(first.locality.name, language)
  const within = titleForms.within[language]
  const said = { first: onePlace ? within(one) : one, second: within(other), place }
  const both = fill(titleWords[onePlace ? 'twoOfOnePlace' : 'two'][language], said, language)
  return shared ? withScopes(both, [first], language) : both
}

/** In their order, but those last of which a sentence says less: a change, an average, what is no number. */
export const leadingFirst = <T>(values: readonly T[], of: (value: T) => Observation): readonly T[] =>
  values.toSorted((a, b) => Number(saysLess(of(a))) - Number(saysLess(of(b))))

const saysLess = (value: Observation): boolean =>
  value.indicator.kind === 'change' ||
  value.quantity.bound === 'vague' ||
  (value.status === 'derived' && value.formula !== 'sum')

const groupKey = ({ locality, breakdown }: Observation) => `${locality.id}/${breakdown?.category ?? ''}`
const timeOf = ({ period }: Observation): string => period?.end ?? ''

/**
 * One indicator of one place from one period to another. The title says whether it rose or fell only if the bounds leave no doubt, and never of
 * values that are not compared.
 */
export function movementTitle(
  from: Observation,
  to: Observation,
  context: ChartContext,
  by: Observation | null = null,
  areCompared = true,
): string {
  const { language } = context
  // A scope that only one of the two has follows its value; a scope that both share is at the end of the sentence.
  const said = (one: Observation) =>
    shareScope([from, to])
      ? valueBehindName(one, context)
      : withScopes(valueBehindName(one, context), [one], language)
  // If both are rises, neither needs its sign: 由2.5%升至近4%.
  const [a, b] = [from, to].map((one) => (isRise(from) && isRise(to) ? withoutPlus(said(one)) : said(one)))
  if (a === undefined || b === undefined) return ''
  const direction = areCompared ? wayOf(from, to) : 'open'
  if (areWrittenAlike(from, to)) {
    const text = from.quantity.bound === 'exact' && areCompared ? UNMOVED.exact : UNMOVED.other
    const [before, when] = [from, to].map(({ period }) => wordPeriod(period, language))
    const values = { subject: subjectOf(to, context), value: a, before: before ?? '', when: when ?? '' }
    return withScopes(fill(text[language], values, language), [from], language)
  }
  const open = hasStart(from.period) ? MOVEMENTS.open : MOVEMENTS.openUpTo
  const text = direction === 'open' ? open : MOVEMENTS[direction][measureOf(to)]
  const values = direction === 'open' ? STANDING_VALUES : MOVED_VALUES
  const dated = ({ period }: Observation, value: string): string => {
    const when = wordPeriod(period, language)
    return fill(values[periodForm(period, when)][language], { value, when }, language)
  }
  const ends = { from: dated(from, a), to: dated(to, b) }
  const moved = fill(text[language], { subject: subjectOf(to, context), ...ends }, language)
  const title = `${moved}${inBrackets(by === null ? '' : saidValue(by, context), language)}`
  return shareScope([from, to]) ? withScopes(title, [from], language) : title
}

/** Whether two values of different times are the same in words, and none of them is contradicted. */
export const areWrittenAlike = (from: Observation, to: Observation): boolean =>
  from.quantity.bound !== 'vague' &&
  from.quantity.bound === to.quantity.bound &&
  from.quantity.value === to.quantity.value &&
  from.quantity.lower === to.quantity.lower &&
  from.quantity.upper === to.quantity.upper &&
  from.unit.id === to.unit.id &&
  from.status === to.status &&
  baseOf(from) === baseOf(to) &&
  from.period !== null &&
  to.period !== null &&
  timeOf(from) !== timeOf(to) &&
  shareScope([from, to]) &&
  ![from, to].some(isContradicted)

const isRise = ({ quantity, indicator }: Observation): boolean =>
  indicator.kind === 'change' && likelyInterval(quantity).lower > 0

const withoutPlus = (text: string): string => text.replace(/\+(?=[\d¥])/u, '')

/** The form of a period in a sentence: in 2023, on 1 Jan 2026, over Jun – Dec 2025, (up to Jan 2026). */
function periodForm(period: Period | null, words: string): keyof typeof MOVED_VALUES {
  if (!hasStart(period)) return 'upTo'
  if (period.start === period.end) return 'day'
  return words.includes('–') ? 'span' : 'during'
}

/**
 * One line of values, in the order of their times. From the first to the last says too little where a value between lies far outside both: then
 * the title says between which two all lie, or, where bounds leave that open, only how many values there are.
 */
export function lineTitle(line: readonly Observation[], context: ChartContext): string {
  const [first, last] = [line[0], line.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (first === last) return valueTitle(last, context)
  if (!line.some((one) => isFarOutside(one, first, last))) return movementTitle(first, last, context)
  // Nothing lies between 100 and “at least 9000”.
  const greatest = line.find((one) => surelyGreatest(one, line) && Number.isFinite(likelyOf(one).upper))
  const least = line.find((one) => surelyLeast(one, line) && !OPEN_BELOW.has(one.quantity.bound))
  if (greatest === undefined || least === undefined || !shareScope(line)) return countTitle(line, context)
  const { language } = context
  const said = (one: Observation): string => {
    const dated = { value: valueBehindName(one, context), when: wordPeriod(one.period, language) }
    return fill(MOVED_VALUES.upTo[language], dated, language)
  }
  const ends = { subject: subjectOf(last, context), low: said(least), high: said(greatest) }
  return withScopes(fill(titleWords.between[language], ends, language), [last], language)
}

const OPEN_BELOW: ReadonlySet<Bound> = new Set<Bound>(['atMost', 'below', 'vague'])

/** A value is far outside two others if it is above the greater by more than half of it, or less than half of the smaller. */
function isFarOutside(one: Observation, first: Observation, last: Observation): boolean {
  const [n, a, b] = [one, first, last].map(({ quantity }) => anchorOf(quantity))
  if (n == null || a == null || b == null) return false
  const [low, high] = [Math.min(a, b), Math.max(a, b)]
  return n > high + Math.abs(high) / 2 || n < low - Math.abs(low) / 2
}

type Measure = 'share' | 'time' | 'count'

const measureOf = ({ unit, indicator }: Observation): Measure =>
  indicator.kind === 'duration' || isTime(unit) ? 'time' : unit.dimension === 'percent' ? 'share' : 'count'

/** By the rule of {@link directionOf}; open of what cannot be compared, or is in conflict. */
export function wayOf(from: Observation, to: Observation): 'up' | 'down' | 'open' {
  if ([from, to].some((one) => isContradicted(one) || isInConflict(one)) || baseOf(from) !== baseOf(to))
    return 'open'
  const direction = directionOf(likelyOf(to), likelyOf(from))
  return direction === 'same' ? 'open' : direction
}

/**
 * Values of one indicator side by side. The title names the greatest only if the bounds of all leave no doubt, all have the same time and
 * scope, and it may be named. Otherwise it gives both of two values; of more, only how many and of what.
 * @param all every value that is compared, drawn or not
 * @param named those that may be called the greatest: the ones that the chart has room for, or none on a page that does not rank
 */
export function ranksTitle(
  all: readonly Observation[],
  named: readonly Observation[],
  context: ChartContext,
): string {
  const { language } = context
  const [first, second] = all
  if (first === undefined) return ''
  if (second === undefined) return valueTitle(first, context)
  // Of values of one thing none has a name of its own that could be the greatest.
  const greatest = named.find((one) => surelyGreatest(one, all) && labelAmong(one, all, context) !== '')
  const shared = commonSubject(all, context)
  if (greatest !== undefined && areAlike(all)) {
    const { period } = greatest
    const [label, value] = [labelAmong(greatest, all, context), valueBehindName(greatest, context)]
    const dated = { subject: shared, when: wordPeriod(period, language) }
    const subject = period === null ? shared : fill(titleWords.dated[language], dated, language)
    const text = GREATEST[measureOf(greatest)][language]
    return withScopes(fill(text, { subject, label, value }, language), [greatest], language)
  }
  if (all.length > 2) return countTitle(all, context)
  // Two of one thing, such as those of two reports.
  if (all.every((one) => labelAmong(one, all, context) === '') && shareScope(all)) {
    const mark = conflictMark(first, language)
    const say = mark === conflictMark(second, language) ? plainValue : valueBehindName
    const both = { subject: shared, one: say(first, context), other: say(second, context) }
    return withScopes(fill(titleWords.twoOfOneThing[language], both, language), [first], language)
  }
  const onePlace = first.locality.id === second.locality.id
  const side = (one: Observation) => {
    const [value, label] = [valueBehindName(one, context), labelAmong(one, all, context)]
    // Each value has its own scope beside it, unless both have the same.
    const own = shareScope(all) ? [] : [one]
    const labelled = listOf([label, ...own.flatMap((each) => scopeWords(each, language))], language)
    return { value, scoped: withScopes(value, own, language), label, labelled }
  }
  return withScopes(titleForms.pair[language](shared, onePlace, side(first), side(second)), all, language)
}

/** Says whose values are side by side, but not which is the greatest: 6个地区的会员人数. */
export function countTitle(all: readonly Observation[], context: ChartContext): string {
  const { language } = context
  const places = new Set(all.map(({ locality }) => locality.id)).size
  const [text, n] = places > 1 ? [titleWords.places, places] : [titleWords.values, all.length]
  return fill(text[language], { n, subject: commonSubject(all, context) }, language)
}

/** The subject that all share, with the place if all have the same. */
export const commonSubject = (all: readonly Observation[], context: ChartContext): string => {
  const [first] = all
  if (first === undefined) return ''
  const onePlace = all.every(({ locality }) => locality.id === first.locality.id)
  const oneCategory = all.every(({ breakdown }) => breakdown?.category === first.breakdown?.category)
  return subjectOf(oneCategory ? first : { ...first, breakdown: null }, context, onePlace)
}

/** What distinguishes a value from the others in a title: place, category or period, whichever differ. */
function labelAmong(one: Observation, all: readonly Observation[], { language }: ChartContext): string {
  const words = tellingWords(all, ['locality', 'category', 'period'], language)
  return listOf(itemAt(words, all.indexOf(one)), language)
}

/** Whether all have the same time and the same scope, so that one of them may be called the greatest. */
const areAlike = (all: readonly Observation[]): boolean =>
  shareScope(all) && new Set(all.map(({ period }) => `${period?.start}/${period?.end}`)).size === 1

/** Whether all have the same scope. */
export const shareScope = (all: readonly Observation[]): boolean =>
  new Set(all.map((one) => scopeWords(one, 'en').join('/'))).size === 1

/** The title for parts of a whole: how much the whole is, and which part is certainly the largest. */
export function breakdownTitle(
  total: Observation | undefined,
  parts: readonly Observation[],
  context: ChartContext,
): string {
  const { language } = context
  if (total === undefined) return ranksTitle(parts, parts, context)
  const greatest = parts.find((part) => surelyGreatest(part, parts))
  if (greatest === undefined || parts.length < 2 || !areAlike(parts)) return valueTitle(total, context)
  const [subject, whole] = [subjectOf(total, context), valueBehindName(total, context)]
  // The scope of the whole is written after the whole: after the part, it would seem to belong to the part only.
  const head = withScopes(titleForms.value[language](subject, whole), [total], language)
  const named = textIn(greatest.breakdown?.name, language) ?? ''
  const said = { part: named, value: valueBehindName(greatest, context) }
  const most = fill(GREATEST_PART[measureOf(greatest)][language], said, language)
  const tail = shareScope([total, greatest]) ? most : withScopes(most, [greatest], language)
  return `${head}${comma(language)}${tail}`
}

/**
 * Whether a value is certainly the greatest, whatever the bounds leave open: 250 is not certainly more than 200余. Only then may
 * a title say so. If another value is a rate on a different base, the answer is no, since the two cannot be compared.
 * It is no as well if one of them is in conflict with a value of the same thing.
 */
export function surelyGreatest(first: Observation, all: readonly Observation[]): boolean {
  const { lower } = likelyOf(first)
  if (isContradicted(first) || all.some(isInConflict)) return false
  return all.every(
    (other) => other === first || (baseOf(other) === baseOf(first) && likelyOf(other).upper < lower),
  )
}

/** Whether a value is certainly the least of a line. */
const surelyLeast = (one: Observation, line: readonly Observation[]): boolean =>
  line.every((other) => other === one || surelyGreatest(other, [one]))
