import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { baseOf } from '../dataset/observation.ts'
import { saidValue, scopeWords, withScopes, wordObservation } from '../dataset/observation-wording.ts'
import { likelyInterval } from '../domain/number/interval.ts'
import { wordPlaces } from '../domain/place/locality.ts'
import { PLACEHOLDER } from '../domain/spec/chart-spec.ts'
import type { Language } from '../domain/text.ts'
import { comma, listOf, sentenceCase } from '../domain/text.ts'
import { hasStart, wordPeriod } from '../domain/time/period.ts'
import { isTime, textOf } from '../domain/wording.ts'
import { TOTAL } from '../words/charts/labels.ts'
import { FROM, MOST } from '../words/charts/title.ts'
import { DERIVED_MARK } from '../words/dataset/observation.ts'
import type { ChartContext } from './context.ts'

/**
 * An authored title with its values put in. Numbers in a title come from the dataset like all others, so a title can neither
 * say more than the source nor disagree with the chart below it: a value's scope is said in the title, by its author or behind it, and
 * what is derived says so.
 */
export function fillTitle(template: string, dataset: Dataset, context: ChartContext): string {
  const { language } = context
  const named = [...template.matchAll(PLACEHOLDER)].flatMap(([, id = '', part]) =>
    part === 'period' ? [] : (dataset.observations.get(id) ?? []),
  )
  // Where all are derived, it is said once.
  const allDerived = named.length > 1 && named.every(({ status }) => status === 'derived')
  const filled = template.replace(PLACEHOLDER, (whole, id: string, part: string | undefined) => {
    const observation = dataset.observations.get(id)
    if (observation === undefined) return whole
    if (part === 'period') return wordPeriod(observation.period, language)
    if (part === 'scope') return listOf(scopeWords(observation, language), language)
    const derived = observation.status === 'derived' && !allDerived
    return `${valueIn(observation, part, context)}${derived ? DERIVED_MARK[language] : ''}`
  })
  // A value may begin the sentence: "Over 90 % found work".
  const sentence = sentenceCase(filled)
  return withScopes(`${sentence}${allDerived ? DERIVED_MARK[language] : ''}`, named, language)
}

function valueIn(observation: Observation, part: string | undefined, context: ChartContext): string {
  const words = wordObservation(observation, context)
  if (part === 'figure') return `${words.lead}${words.figure}${words.tail}`
  if (part === 'each') {
    const average = textOf({ ...words, unit: withoutPer(words.unit) })
    return context.language === 'zh' ? average : `${average} each`
  }
  // A change without its sign: "cut by 40 %". Not one that is open to a side, since "at most −40 %" is a fall of at least 40 %.
  const { bound } = observation.quantity
  const signless = part === 'size' && (bound === 'exact' || bound === 'approx')
  return textOf(signless ? { ...words, lead: words.lead.replace(/[+−]/u, '') } : words)
}

/** The unit of an average without what it is of: 人次/所, ¥ per project. */
const withoutPer = (unit: string): string => unit.replace(/\/.*| per .*/u, '')

/** How a name says what an average is of: 每所学堂培训人次, Attendances per school. */
const NAMES_PER = { zh: /每/u, en: /\bper\b/iu } as const satisfies Record<Language, RegExp>

/** A value behind the name of its indicator: the unit does not say once more what the name says, 每所学堂培训人次至少1666人次. */
function valueBehindName(observation: Observation, context: ChartContext): string {
  const { language } = context
  if (!NAMES_PER[language].test(observation.indicator.name[language])) return saidValue(observation, context)
  const words = wordObservation(observation, context)
  const mark = observation.status === 'derived' ? DERIVED_MARK[language] : ''
  return `${textOf({ ...words, unit: withoutPer(words.unit) })}${mark}`
}

/** The subject of a generated title: whose value it is, and of what. */
function subjectOf(observation: Observation, { language }: ChartContext, withPlace = true): string {
  const { locality, indicator, breakdown } = observation
  const place = withPlace ? locality.name[language] : ''
  const [name, category] = [indicator.name[language], breakdown?.name[language]]
  if (language === 'zh') return `${place}${name}${category === undefined ? '' : `（${category}）`}`
  return `${name}${category === undefined ? '' : ` (${category})`}${place === '' ? '' : `, ${place}`}`
}

/**
 * A subject and its value in Chinese. What both end in is said once: 生产区域横跨4个省区. Names may end in a digit or a letter, so a word keeps
 * them off the number.
 */
function joined(subject: string, value: string): string {
  const noun = /[个类](\p{Script=Han}{2,})$/u.exec(value)?.[1]
  if (noun !== undefined && subject.endsWith(noun)) return `${subject.slice(0, -noun.length)}${value}`
  return /[\dA-Za-z]$/u.test(subject) ? `${subject}为${value}` : `${subject}${value}`
}

/** One value: 襄城县集体合同覆盖率92%; "Collective-contract coverage, Xiangcheng County: 92%". */
export function valueTitle(observation: Observation, context: ChartContext): string {
  const { language } = context
  const [subject, value] = [subjectOf(observation, context), valueBehindName(observation, context)]
  const title = language === 'zh' ? joined(subject, value) : `${subject}: ${value}`
  return withScopes(title, [observation], language)
}

/**
 * Several values in one title. Two of different indicators are both said; more make no sentence, and the title says whose they are and of
 * what. Values of one indicator are a movement where they are of one place, and else stand against each other.
 * @param observations in the order in which they are shown
 */
export function valuesTitle(observations: readonly Observation[], context: ChartContext): string {
  const [first, second] = observations
  if (first === undefined) return ''
  if (second === undefined) return valueTitle(first, context)
  if (observations.some(({ indicator }) => indicator.id !== first.indicator.id))
    return observations.length === 2
      ? twoUnlikeTitle(first, second, context)
      : unlikeTitle(observations, context.language)
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
  const say = (one: Observation, withPlace: boolean) => {
    const [subject, value] = [subjectOf(one, context, withPlace), valueBehindName(one, context)]
    const said = language === 'zh' ? joined(subject, value) : `${subject}${withPlace ? ':' : ''} ${value}`
    return shared ? said : withScopes(said, [one], language)
  }
  const both =
    language === 'zh'
      ? `${say(first, true)}，${say(second, !onePlace)}`
      : `${say(first, !onePlace)} and ${lowered(say(second, !onePlace))}${onePlace ? `, ${first.locality.name.en}` : ''}`
  return shared ? withScopes(both, [first], language) : both
}

/** A name within a sentence, unless it is written in capitals: "and grievance resolution rate". */
export const lowered = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name

/** Whose the values are, how many and of what, where they make no sentence: 3个地区职工关爱的4项数据, 4 numbers on care for workers from 3 localities. */
export function unlikeTitle(observations: readonly Observation[], language: Language, isKey = false): string {
  const n = observations.length
  const places = [...new Map(observations.map(({ locality }) => [locality.id, locality])).values()]
  const [place] = places
  const [theme, ...others] = new Set(observations.map((one) => one.theme.name[language]))
  const about = theme === undefined || others.length > 0 ? null : theme
  const where =
    place !== undefined && places.length === 1 ? place.name[language] : wordPlaces(places, language)
  if (language === 'zh') return `${where}${about ?? ''}的${n}项${isKey ? '关键' : ''}数据`
  return `${n} ${isKey ? 'key ' : ''}numbers ${about === null ? '' : `on ${lowered(about)} `}from ${where}`
}

const groupKey = ({ locality, breakdown }: Observation) => `${locality.id}/${breakdown?.category ?? ''}`
const timeOf = ({ period }: Observation): string => period?.end ?? ''

/** One indicator of one place from one period to another. Which way it went is said only where the bounds leave no doubt. */
export function movementTitle(
  from: Observation,
  to: Observation,
  context: ChartContext,
  by: Observation | null = null,
): string {
  const { language } = context
  // A scope that only one of the two has stands with it; one that both share stands behind the sentence.
  const said = (one: Observation) =>
    shareScope([from, to])
      ? valueBehindName(one, context)
      : withScopes(valueBehindName(one, context), [one], language)
  // Of two rises neither needs its sign: 由2.5%升至近4%.
  const [a, b] = [from, to].map((one) => (isRise(from) && isRise(to) ? withoutPlus(said(one)) : said(one)))
  if (a === undefined || b === undefined) return ''
  const step = by === null ? '' : saidValue(by, context)
  const subject = subjectOf(to, context)
  const direction = directionOf(from, to)
  const verb = VERBS[direction][measureOf(to)][language]
  const title =
    language === 'zh' && direction === 'open'
      ? `${subject}${hasStart(from.period) ? '在' : ''}${atPeriod(from, a)}，${atPeriod(to, b)}${step === '' ? '' : `（${step}）`}`
      : language === 'zh'
        ? `${subject}由${ofPeriod(from, a)}${verb}${ofPeriod(to, b)}${step === '' ? '' : `（${step}）`}`
        : `${subject}: ${verb} ${a} ${during(from)} to ${b} ${during(to)}${step === '' ? '' : ` (${step})`}`
  return shareScope([from, to]) ? withScopes(title, [from], language) : title
}

/** A value with its period in a Chinese sentence: 2023年的300名. 截至 is a preposition and stands behind no other: 300名（截至2026年1月）. */
function ofPeriod({ period }: Observation, value: string): string {
  const words = wordPeriod(period, 'zh')
  return hasStart(period) ? `${words}的${value}` : `${value}（${words}）`
}

/** A value at its period, where nothing is said of which way it went: 2023年为几十组. */
const atPeriod = ({ period }: Observation, value: string): string => `${wordPeriod(period, 'zh')}为${value}`

const isRise = ({ quantity, indicator }: Observation): boolean =>
  indicator.kind === 'change' && likelyInterval(quantity).lower > 0

const withoutPlus = (text: string): string => text.replace(/\+(?=[\d¥])/u, '')

/** The period of a value behind it in an English sentence: in 2023, on 1 Jan 2026, over Jun – Dec 2025, (up to Jan 2026). */
function during({ period }: Observation): string {
  const words = wordPeriod(period, 'en')
  if (!hasStart(period)) return `(${words})`
  if (period.start === period.end) return `on ${words}`
  return `${words.includes('–') ? 'over' : 'in'} ${words}`
}

type Measure = 'share' | 'time' | 'count'

const measureOf = ({ unit, indicator }: Observation): Measure =>
  indicator.kind === 'duration' || isTime(unit) ? 'time' : unit.dimension === 'percent' ? 'share' : 'count'

const VERBS = {
  up: {
    share: { zh: '升至', en: 'up from' },
    time: { zh: '延长至', en: 'up from' },
    count: { zh: '增至', en: 'up from' },
  },
  down: {
    share: { zh: '降至', en: 'down from' },
    time: { zh: '缩短至', en: 'down from' },
    count: { zh: '减至', en: 'down from' },
  },
  open: { share: FROM, time: FROM, count: FROM },
} as const

function directionOf(from: Observation, to: Observation): keyof typeof VERBS {
  if (surelyGreatest(to, [from])) return 'up'
  return surelyGreatest(from, [to]) ? 'down' : 'open'
}

/**
 * Values of one indicator side by side. The greatest is named as such only where the bounds of all leave no doubt, all speak of the same
 * time and scope, and it is drawn; two are else told both, and of more only whose they are.
 * @param all every value that is compared, drawn or not
 * @param drawn those that the chart has room for
 */
export function ranksTitle(
  all: readonly Observation[],
  drawn: readonly Observation[],
  context: ChartContext,
): string {
  const { language } = context
  const zh = language === 'zh'
  const [first, second] = all
  if (first === undefined) return ''
  if (second === undefined) return valueTitle(first, context)
  const greatest = drawn.find((one) => surelyGreatest(one, all))
  if (greatest !== undefined && areAlike(all)) {
    const [label, value] = [labelAmong(greatest, all, context), valueBehindName(greatest, context)]
    const when = greatest.period === null ? '' : wordPeriod(greatest.period, language)
    const most = MOST[measureOf(greatest)][language]
    const subject = commonSubject(all, context)
    return withScopes(
      zh
        ? `${when}${subject}${most}的是${label}，${value}`
        : `${subject}${when === '' ? '' : `, ${when}`}: ${label} ${most} at ${value}`,
      [greatest],
      language,
    )
  }
  const subject = commonSubject(all, context)
  if (all.length === 2) {
    const labels = all.map((one) => labelAmong(one, all, context))
    // Each with its own scope, unless both share it.
    const own = all.map((one) => (shareScope(all) ? [] : scopeWords(one, language)))
    const title = zh
      ? bothInChinese(first, second, labels, context)
      : `${subject}: ${all.map((one, i) => `${valueBehindName(one, context)} (${[labels[i], ...(own[i] ?? [])].join(', ')})`).join(' and ')}`
    return withScopes(title, all, language)
  }
  return countTitle(all, context)
}

/** 岚山区技能竞赛参赛者400余名，海港区100余名; 溧阳市心理服务阵地厂处级10个，作业区级41个. */
function bothInChinese(
  first: Observation,
  second: Observation,
  [one = '', other = '']: readonly string[],
  context: ChartContext,
): string {
  const all = [first, second]
  const [a, b] = all.map((each) =>
    shareScope(all)
      ? valueBehindName(each, context)
      : withScopes(valueBehindName(each, context), [each], 'zh'),
  )
  const subject = commonSubject(all, context)
  const head = first.locality.id === second.locality.id ? `${subject}${one}` : `${one}${subject}`
  return `${joined(head, a ?? '')}，${joined(other, b ?? '')}`
}

/** Whose values stand side by side, without saying which is the greatest: 6个地区的会员人数. */
export function countTitle(all: readonly Observation[], context: ChartContext): string {
  const zh = context.language === 'zh'
  const places = new Set(all.map(({ locality }) => locality.id)).size
  const subject = commonSubject(all, context)
  if (places > 1) return zh ? `${places}个地区的${subject}` : `${subject} in ${places} localities`
  return zh ? `${subject}的${all.length}个数值` : `${subject}: ${all.length} values`
}

/** The subject that all share: with the place where it is one. */
const commonSubject = (all: readonly Observation[], context: ChartContext): string => {
  const [first] = all
  if (first === undefined) return ''
  const onePlace = all.every(({ locality }) => locality.id === first.locality.id)
  const oneCategory = all.every(({ breakdown }) => breakdown?.category === first.breakdown?.category)
  return subjectOf(oneCategory ? first : { ...first, breakdown: null }, context, onePlace)
}

/** What tells a value from the others in a title: place, category, period, whichever differ. */
function labelAmong(one: Observation, all: readonly Observation[], { language }: ChartContext): string {
  const facets: readonly ((o: Observation) => string)[] = [
    ({ locality }) => locality.name[language],
    ({ breakdown }) => breakdown?.name[language] ?? TOTAL[language],
    ({ period }) => wordPeriod(period, language),
  ]
  const chosen: ((o: Observation) => string)[] = []
  const words = (o: Observation) =>
    listOf(
      chosen.map((facet) => facet(o)),
      language,
    )
  for (const facet of facets) {
    if (new Set(all.map(facet)).size > 1) chosen.push(facet)
    if (new Set(all.map(words)).size === all.length) break
  }
  return words(one)
}

/** Whether all speak of one time and one scope, and are numbers, so that one of them may be called the greatest. */
const areAlike = (all: readonly Observation[]): boolean =>
  shareScope(all) && new Set(all.map(({ period }) => `${period?.start}/${period?.end}`)).size === 1

const shareScope = (all: readonly Observation[]): boolean =>
  new Set(all.map((one) => scopeWords(one, 'en').join('/'))).size === 1

/** The parts of a whole: how much there is, and which part is surely the largest. */
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
  const [category, value] = [greatest.breakdown?.name[language] ?? '', valueBehindName(greatest, context)]
  const zh = language === 'zh'
  // The scope of the whole stands with the whole: behind the part it would seem to be the part's alone.
  const head = withScopes(zh ? joined(subject, whole) : `${subject}: ${whole}`, [total], language)
  const superlative = MOST[measureOf(greatest)][language]
  const most = zh ? `其中${category}${superlative}，${value}` : `${category} ${superlative} at ${value}`
  const tail = shareScope([total, greatest]) ? most : withScopes(most, [greatest], language)
  return `${head}${comma(language)}${tail}`
}

/**
 * Whether a value is the greatest whatever the bounds of all leave open: 250 is not surely more than 200余. Only then may a
 * title say so. A rate on another base is not set against it at all.
 */
export function surelyGreatest(first: Observation, all: readonly Observation[]): boolean {
  const { lower } = likelyInterval(first.quantity)
  return all.every(
    (other) =>
      other === first || (baseOf(other) === baseOf(first) && likelyInterval(other.quantity).upper < lower),
  )
}
