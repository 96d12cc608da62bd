import type { Quantity } from '../../domain/bound.ts'
import { fill } from '../../domain/fill.ts'
import type { Interval } from '../../domain/interval.ts'
import { intervalOf } from '../../domain/interval.ts'
import type { Period } from '../../domain/period.ts'
import { wordPeriod, wordPeriodBasis } from '../../domain/period.ts'
import { ranksOf } from '../../domain/rank.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { listOf, semicolon, sentenceCase } from '../../domain/text.ts'
import { wordValue } from '../../domain/wording.ts'
import { wordChange } from '../change-since.ts'
import type { CrossAim } from '../cross-table/aims.ts'
import type { CrossChange } from '../cross-table/comparisons.ts'
import { changeOf, ranksIn } from '../cross-table/comparisons.ts'
import type { Measure } from '../cross-table/cross-table.ts'
import { shownIn } from '../cross-table/cross-table.ts'
import type { CrossLayout } from '../cross-table/layout.ts'
import { hasAims, measureName, noRanks, noTotals } from '../cross-table/wording.ts'
import type { Observation } from '../observation.ts'
import { rootsOf } from '../observation.ts'
import type { NumberStyle } from '../observation-wording.ts'
import { saidValue, withScopes } from '../observation-wording.ts'
import { doubtsOf } from '../review/review-wording.ts'
import type { Band, TargetStatus } from '../target/target.ts'
import { BANDS } from '../target/target.ts'
import { wordPercent } from '../target/target-wording.ts'
import { ENDS, JOINS, CIRCULAR_WORDS as WORDS } from './circular-words.ts'

/** What is told of one indicator. */
export interface CircularItem {
  readonly name: string
  readonly text: string
}

/** A circular in words: everything but its table, which is that of the layout. */
export interface Circular {
  readonly title: string
  readonly opening: string
  readonly items: readonly CircularItem[]
  /** That more indicators stand in the table; null where all are told. */
  readonly further: string | null
  /** What is not added up or ranked, and why. */
  readonly cannot: readonly string[]
  readonly notes: readonly string[]
  readonly sources: readonly string[]
}

/** Indicators told one by one; nobody reads a circular of forty paragraphs. */
const MOST_ITEMS = 20
/** Places named in one sentence. */
const MOST_NAMED = 5

/**
 * A circular on what a cross-table shows, by rule: of each indicator its total where it adds up, who has surely the most and the least,
 * how many rose and fell on the year before, how it stands to targets, and what is missing. Nothing is said that a bound leaves open.
 */
export function circularOf(layout: CrossLayout, style: NumberStyle): Circular {
  const { table } = layout
  const told = table.measures.map((measure) => itemOf(layout, measure, style))
  const items = told.filter((item) => item !== null)
  const values = table.measures.flatMap((measure) =>
    [...table.places.keys()].flatMap((place) => shownIn(table.cell(place, measure))),
  )
  const when = commonPeriod(values, wordPeriod, style.language)
  const said = commonPeriod(values, wordPeriodBasis, style.language)
  const say = sayIn(style.language)
  const further = items.length - MOST_ITEMS
  return {
    title: sentenceCase(say(WORDS.title, { what: subjectOf(layout, values), when })),
    opening: say(WORDS.opening, { places: table.places.length, measures: table.measures.length, when: said }),
    items: items.slice(0, MOST_ITEMS),
    further: further > 0 ? say(WORDS.further, { n: further }) : null,
    cannot: [...new Set([...noRanks(layout), ...noTotals(layout)])],
    notes: [
      ...notesOf(layout, values).map((note) => note[style.language]),
      // Which values are in doubt belongs into a letter; who said what of them does not leave the house.
      ...doubtsOf(values, style.language),
    ],
    sources: sourcesOf(values, style.language),
  }
}

const sayIn =
  (language: Language) =>
  (words: Bilingual, values: Parameters<typeof fill>[1] = {}): string =>
    fill(words[language], values, language)

/** The reports and files that the values come from, each once. */
export function sourcesOf(values: readonly Observation[], language: Language): readonly string[] {
  const say = sayIn(language)
  const names = values.flatMap((value): readonly string[] =>
    value.status === 'imported'
      ? [say(WORDS.file, { file: value.origin.file })]
      : rootsOf(value).map(({ report }) => say(WORDS.report, { title: report.title[language] })),
  )
  return [...new Set(names)]
}

/** The period that all values share, in the words that are asked for; empty where they are of several. */
function commonPeriod(
  values: readonly Observation[],
  words: (period: Period, language: Language) => string,
  language: Language,
): string {
  const periods = new Set(values.map(({ period }) => (period === null ? '' : words(period, language))))
  const [only] = periods
  return periods.size === 1 && only !== undefined && only !== '' ? JOINS[language].when(only) : ''
}

/** What the circular is on: its one indicator, its one theme, or the main indicators. */
function subjectOf(layout: CrossLayout, values: readonly Observation[]): string {
  const { language, table } = layout
  const [measure] = table.measures
  if (table.measures.length === 1 && measure !== undefined) return measure.series.indicator.name[language]
  const themes = new Map(values.map(({ theme }) => [theme.id, theme.name[language]]))
  const [theme] = themes.values()
  return themes.size === 1 && theme !== undefined ? theme : WORDS.mainIndicators[language]
}

/** A place with its one value of a measure. */
interface Held {
  readonly place: number
  readonly name: string
  readonly value: Observation
}

function itemOf(layout: CrossLayout, measure: Measure, style: NumberStyle): CircularItem | null {
  const { table, language } = layout
  const held: Held[] = []
  const empty: string[] = []
  const several: string[] = []
  for (const [place, { locality }] of table.places.entries()) {
    const cell = table.cell(place, measure)
    const name = locality.name[language]
    if (cell.kind === 'one') held.push({ place, name, value: cell.value })
    else (cell.kind === 'empty' ? empty : several).push(name)
  }
  if (held.length === 0) return null
  const say = sayIn(language)
  const clauses = [
    ...totalClause(layout, measure, style),
    ...orderClauses(layout, measure, held, style),
    ...changeClauses(layout, measure, held, style),
    ...leadingClause(layout, measure, held, style),
    ...targetClauses(layout, measure, held, style),
    ...(several.length === 0 ? [] : [say(WORDS.several, { place: named(several, language) })]),
    ...(empty.length === 0 ? [] : [say(WORDS.empty, { place: named(empty, language) })]),
  ]
  const { stop } = JOINS[language]
  return {
    name: measureName(layout, measure),
    text: `${sentenceCase(clauses.join(semicolon(language)))}${stop}`,
  }
}

/** A list of names, cut where it would be no sentence any more. */
function named(names: readonly string[], language: Language): string {
  if (names.length <= MOST_NAMED + 1) return listOf(names, language)
  const rest = names.length - MOST_NAMED
  // 甲、乙等7个: Chinese counts all of them, English the others.
  const n = language === 'zh' ? names.length : rest
  return `${listOf(names.slice(0, MOST_NAMED), language)}${sayIn(language)(WORDS.more, { n })}`
}

function totalClause(layout: CrossLayout, measure: Measure, style: NumberStyle): readonly string[] {
  const total = layout.total(measure)
  if (total.kind === 'none' || total.parts.length < 2) return []
  const words = total.without === 0 ? WORDS.total : WORDS.totalPart
  const value = wordValue(total.quantity, total.unit, style)
  return [
    sayIn(style.language)(words, {
      n: total.parts.length,
      value: withScopes(value, total.parts, style.language),
    }),
  ]
}

/** A value with the part of the place, or the condition, that it holds for: in a circular it may stand as that of the whole place. */
const wholeValue = (value: Observation, style: NumberStyle): string =>
  withScopes(saidValue(value, style), [value], style.language)

/** Who is surely first and surely last; of a few values, each of them. */
function orderClauses(
  layout: CrossLayout,
  measure: Measure,
  held: readonly Held[],
  style: NumberStyle,
): readonly string[] {
  const { language } = style
  const say = sayIn(language)
  const ranks = layout.ranks(measure)
  if (ranks.kind === 'none' || held.length < ranks.count)
    return held.length > MOST_NAMED
      ? []
      : held.map(({ name, value }) => say(WORDS.only, { place: name, value: wholeValue(value, style) }))
  const first = ranks.first
  const last = first === 'greatest' ? 'least' : 'greatest'
  const ends = ENDS[measureKind(measure)]
  const endClause = (end: 'greatest' | 'least', tellsUnsure: boolean): readonly string[] => {
    const at = rankedFrom(layout, measure, held, end)
    const sure = held.filter(({ place }) => at(place)?.from === 1 && at(place)?.to === 1)
    const [one] = sure
    const most = ends[end][language]
    if (one !== undefined) {
      const words = sure.length === 1 ? WORDS.greatest : WORDS.tied
      const place = named(
        sure.map(({ name }) => name),
        language,
      )
      return [say(words, { place, most, value: wholeValue(one.value, style) })]
    }
    const possible = held.filter(({ place }) => at(place)?.from === 1)
    if (!tellsUnsure || possible.length > MOST_NAMED) return []
    return [
      say(WORDS.unsure, {
        place: listOf(
          possible.map(({ name }) => name),
          language,
        ),
        most,
      }),
    ]
  }
  // Of two, who is first says who is last.
  return held.length === 2
    ? [...endClause(first, true), ...rest(layout, measure, held, style)]
    : [...endClause(first, true), ...endClause(last, false)]
}

/** The ranks of the table, counted from either end: no sentence says another order than the column of ranks. */
function rankedFrom(layout: CrossLayout, measure: Measure, held: readonly Held[], end: 'greatest' | 'least') {
  const places = held.map(({ place }) => place)
  const ranks = ranksIn(layout.table, measure, places, end)
  return (place: number) => (ranks.kind === 'none' ? undefined : ranks.of.get(place))
}

/** The other of two, where the first is known. */
function rest(
  layout: CrossLayout,
  measure: Measure,
  held: readonly Held[],
  style: NumberStyle,
): readonly string[] {
  const at = rankedFrom(layout, measure, held, layout.first(measure))
  const other = held.filter(({ place }) => at(place)?.from === 2)
  return other.map(({ name, value }) =>
    sayIn(style.language)(WORDS.only, { place: name, value: wholeValue(value, style) }),
  )
}

function measureKind({ series }: Measure): keyof typeof ENDS {
  const { indicator } = series
  if (indicator.kind === 'duration') return 'duration'
  if (series.isPercent || indicator.kind === 'rate') return 'rate'
  return indicator.unit === 'yuan' ? 'amount' : 'count'
}

type Known = Extract<CrossChange, { readonly kind: 'change' }>

/** How many rose, fell and stayed on the year before, as far as bounds tell, who surely rose most, and of whom it cannot be told. */
function changeClauses(
  layout: CrossLayout,
  measure: Measure,
  held: readonly Held[],
  style: NumberStyle,
): readonly string[] {
  const { language } = style
  const say = sayIn(language)
  const all = held.map((one) => ({ ...one, change: changeOf(layout.table, one.place, measure) }))
  const changes = all.flatMap(({ change, ...one }) =>
    change.kind === 'change' ? [{ ...one, change, interval: intervalOf(change.change.quantity) }] : [],
  )
  // What the bounds of both years leave open may be any change.
  const open = all.filter(({ change }) => change.kind === 'none' && change.reason === 'open')
  if (changes.length + open.length === 0) return []
  const up = changes.filter(({ interval }) => isAbove(interval))
  const down = changes.filter(({ interval }) => isBelow(interval))
  const same = changes.filter(({ interval }) => interval.lower === 0 && interval.upper === 0)
  const told = new Set([...up, ...down, ...same].map(({ place }) => place))
  const untold = all.filter(
    ({ place, change }) => !told.has(place) && (change.kind === 'change' || change.reason === 'open'),
  )
  const without = all.filter(({ change }) => change.kind === 'none' && change.reason !== 'open')
  const ranks = ranksOf(
    changes.map(({ interval }) => interval),
    'greatest',
  )
  const most = changes.filter((_, i) => ranks[i]?.from === 1 && ranks[i]?.to === 1)
  const [steepest, another] = most
  const namesOf = (places: readonly Held[]) =>
    named(
      places.map(({ name }) => name),
      language,
    )
  const withChange = (places: typeof changes) =>
    named(
      places.map((one) => `${one.name}${JOINS[language].number}${changeText(one, style)}`),
      language,
    )
  return [
    ...(up.length === 0
      ? []
      : up.length === 1
        ? [say(WORDS.riseOne, { place: withChange(up) })]
        : [say(WORDS.rise, { n: up.length })]),
    ...(steepest === undefined || another !== undefined || up.length < 2 || open.length > 0
      ? []
      : [say(WORDS.riseMost, { place: steepest.name, value: changeText(steepest, style) })]),
    ...(same.length === 0 ? [] : [say(WORDS.same, { n: same.length })]),
    ...(down.length === 0 ? [] : [say(WORDS.fall, { n: down.length, place: withChange(down) })]),
    ...(untold.length === 0 ? [] : [say(WORDS.untold, { n: untold.length, place: namesOf(untold) })]),
    ...(without.length === 0 ? [] : [say(WORDS.without, { n: without.length, place: namesOf(without) })]),
  ]
}

const isAbove = ({ lower, lowerOpen }: Interval): boolean => lower > 0 || (lower === 0 && lowerOpen)
const isBelow = ({ upper, upperOpen }: Interval): boolean => upper < 0 || (upper === 0 && upperOpen)

function changeText({ change }: { readonly change: Known }, style: NumberStyle): string {
  const [before] = change.before
  if (before === undefined) return ''
  return wordChange({ before, change: change.change }, change.unit, style)
    .filter(({ kind }) => kind === 'change')
    .map(({ text }) => text)
    .join('')
}

const BAND_WORDS: Readonly<Record<Band, Bilingual>> = {
  met: WORDS.met,
  near: WORDS.near,
  missed: WORDS.missed,
  unknown: WORDS.unknown,
}

type Judged = Held & { readonly aim: Extract<CrossAim, { readonly kind: 'aim' }> }

/** Who has surely the highest completion and the lowest, how many are in each band, and how many are ahead of the time gone. */
function targetClauses(
  layout: CrossLayout,
  measure: Measure,
  held: readonly Held[],
  style: NumberStyle,
): readonly string[] {
  const { language } = style
  const judged = held.flatMap((one): Judged[] => {
    const aim = layout.aim(measure, one.place)
    return aim.kind === 'aim' ? [{ ...one, aim }] : []
  })
  const say = sayIn(language)
  const bands = BANDS.flatMap((band) => {
    const of = judged.filter(({ aim }) => toldAs(aim.status) === band)
    if (of.length === 0) return []
    const isShort = band === 'near' || band === 'missed'
    const names = of.map(({ name, aim }) =>
      isShort && aim.completion !== null
        ? say(WORDS.at, { place: name, value: wordPercent(aim.completion, style) })
        : name,
    )
    return [say(BAND_WORDS[band], { n: of.length, place: named(names, language) })]
  })
  return [...completionClauses(judged, style), ...bands, ...paceClauses(judged, language)]
}

/** What surely misses its target is said to, where only its nearness is open. */
const toldAs = ({ band, standing }: TargetStatus): Band => (band === 'unknown' ? standing : band)

function completionClauses(judged: readonly Judged[], style: NumberStyle): readonly string[] {
  const told = judged.flatMap(({ name, aim: { completion } }) =>
    completion === null ? [] : [{ name, completion, interval: intervalOf(completion) }],
  )
  if (told.length < 2) return []
  const say = sayIn(style.language)
  return (['greatest', 'least'] as const).flatMap((end) => {
    const ranks = ranksOf(
      told.map(({ interval }) => interval),
      end,
    )
    const [sure, another] = told.filter((_, i) => ranks[i]?.from === 1 && ranks[i]?.to === 1)
    if (sure === undefined || another !== undefined) return []
    const words = end === 'greatest' ? WORDS.completionMost : WORDS.completionLeast
    return [say(words, { place: sure.name, value: wordPercent(sure.completion, style) })]
  })
}

function paceClauses(judged: readonly Judged[], language: Language): readonly string[] {
  const say = sayIn(language)
  return (['ahead', 'behind'] as const).flatMap((standing) => {
    const of = judged.filter(({ aim: { pace } }) => pace?.standing === standing)
    if (of.length === 0) return []
    const place = named(
      of.map(({ name }) => name),
      language,
    )
    return [say(WORDS[standing], { n: of.length, place })]
  })
}

/** Places among which to name the first three says something. */
const LEAST_FOR_LEADING = 6
const LEADING = 3

/** Who is surely among the first three, where that is three places. */
function leadingClause(
  layout: CrossLayout,
  measure: Measure,
  held: readonly Held[],
  { language }: NumberStyle,
): readonly string[] {
  const ranks = layout.ranks(measure)
  if (ranks.kind === 'none' || held.length < LEAST_FOR_LEADING || held.length < ranks.count) return []
  const leading = held
    .flatMap((one) => {
      const rank = ranks.of.get(one.place)
      return rank !== undefined && rank.to <= LEADING ? [{ ...one, rank }] : []
    })
    .sort((a, b) => a.rank.from - b.rank.from || a.rank.to - b.rank.to)
  if (leading.length !== LEADING) return []
  const place = listOf(
    leading.map(({ name }) => name),
    language,
  )
  return [sayIn(language)(WORDS.leading, { place })]
}

function notesOf(layout: CrossLayout, values: readonly Observation[]): readonly Bilingual[] {
  const { table } = layout
  const isInexact = ({ bound }: Quantity) => bound !== 'exact'
  const hasTargets = table.measures.some((measure) => hasAims(layout, measure))
  return [
    ...(table.measures.some(({ at }) => at === 'latest') ? [WORDS.latest] : []),
    ...(values.some(({ quantity }) => isInexact(quantity)) ? [WORDS.bounds] : []),
    ...(values.some(({ status }) => status === 'derived') ? [WORDS.derived] : []),
    ...(values.some(({ period }) => period?.basis === 'inferred') ? [WORDS.inferred] : []),
    ...(table.measures.some((measure) => table.hasYearBefore(measure)) ? [WORDS.change] : []),
    ...(hasTargets ? [WORDS.completion] : []),
  ]
}
