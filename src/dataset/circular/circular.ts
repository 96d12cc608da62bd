import { fill } from '../../domain/fill.ts'
import { intervalOf } from '../../domain/number/interval.ts'
import { ranksOf } from '../../domain/number/rank.ts'
import { wordPlaces } from '../../domain/place/locality.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { asSentence, semicolon, sentenceCase, textIn } from '../../domain/text.ts'
import type { Period } from '../../domain/time/period.ts'
import { wordPeriod, wordPeriodBasis } from '../../domain/time/period.ts'
import { wordValue } from '../../domain/wording.ts'
import { allOf, comesTo, oneOf, CIRCULAR_WORDS as WORDS } from '../../words/desk/circular-words.ts'
import type { Measure } from '../cross-table/cross-table.ts'
import { shownIn } from '../cross-table/cross-table.ts'
import { measureName, noRanks, noTotals } from '../cross-table/head-wording.ts'
import type { CrossLayout } from '../cross-table/layout.ts'
import type { Observation } from '../observation.ts'
import type { NumberStyle } from '../observation-wording.ts'
import { withScopes } from '../observation-wording.ts'
import type { Band } from '../target/target.ts'
import { BANDS, isOwnIndicator } from '../target/target.ts'
import { wordPercent } from '../target/target-wording.ts'
import { digestOf } from './digest.ts'
import type { Changed, Judged, PlaceValue } from './facts.ts'
import {
  changesOf,
  changeText,
  endOf,
  endWords,
  holdersOf,
  judgedOf,
  named,
  namedPlaces,
  placesWithCompletion,
  placesWithFall,
  placeWithRise,
  sayIn,
  wholeValue,
} from './facts.ts'

/** The text on one indicator. */
export interface CircularItem {
  readonly name: string
  readonly text: string
}

/** A circular in words: everything but its table, which is the scorecard of the layout with its notes. */
export interface Circular {
  readonly title: string
  readonly opening: string
  /** The paragraphs on the first page: what is worth a sentence. */
  readonly paragraphs: readonly CircularItem[]
  /** For an annex: the full text on each indicator, where the paragraphs do not have it. */
  readonly annex: readonly CircularItem[]
  /** For the annex: which indicators are not added up or ranked, and why. */
  readonly cannot: readonly string[]
}

/** The most indicators that each get a paragraph. With more, each paragraph is on one topic and names what is remarkable. */
const FEW = 4
/** The most indicators that an annex describes one by one; more belong in a workbook. */
const MOST_ITEMS = 40

/**
 * Writes a circular on a cross-table, by fixed rules. For up to four indicators it describes each: its total where it adds up, which places
 * certainly have the most and the least, how many rose and fell since the year before, how far targets are met, and what is missing. For
 * more it has at most four paragraphs, see {@link digestOf}; the rest is in its table and in an annex. It never says what a bound leaves open.
 */
export function circularOf(layout: CrossLayout, style: NumberStyle): Circular {
  const { table } = layout
  const possible = table.measures.map((measure) => itemOf(layout, measure, style))
  const items = possible.filter((item) => item !== null)
  const isShort = items.length <= FEW
  const values = table.measures.flatMap((measure) =>
    [...table.places.keys()].flatMap((place) => shownIn(table.cell(place, measure))),
  )
  const when = commonPeriod(values, wordPeriod, style.language)
  const said = commonPeriod(values, wordPeriodBasis, style.language)
  const say = sayIn(style.language)
  const cannot = [...new Set([...noRanks(layout), ...noTotals(layout, isToldWhyNot)])]
  return {
    title: sentenceCase(say(WORDS.title, { what: subjectOf(layout, values), when })),
    opening: say(WORDS.opening, {
      places: wordPlaces(
        table.places.map(({ locality }) => locality),
        style.language,
      ),
      measures: table.measures.length,
      when: said,
    }),
    paragraphs: isShort ? items : digestOf(layout, style),
    annex: isShort ? [] : items.slice(0, MOST_ITEMS),
    cannot,
  }
}

/** That an indicator of the user's own does not add up is what the import took it for: receivers would read it as a fact of the thing. */
const isToldWhyNot = ({ series: { indicator } }: Measure): boolean =>
  indicator.additive || !isOwnIndicator(indicator)

/** The period that all values share, as `words` puts it; empty where they have several periods. */
function commonPeriod(
  values: readonly Observation[],
  words: (period: Period, language: Language) => string,
  language: Language,
): string {
  const periods = new Set(values.map(({ period }) => (period === null ? '' : words(period, language))))
  const [only] = periods
  return periods.size === 1 && only !== undefined && only !== ''
    ? fill(WORDS.period[language], { period: only }, language)
    : ''
}

/** The subject of the circular: its only indicator, its only theme, or the main indicators. */
function subjectOf(layout: CrossLayout, values: readonly Observation[]): string {
  const { language, table } = layout
  const [measure] = table.measures
  if (table.measures.length === 1 && measure !== undefined)
    return textIn(measure.series.indicator.name, language)
  const themes = new Map(values.map(({ theme }) => [theme.id, textIn(theme.name, language)]))
  const [theme] = themes.values()
  return themes.size === 1 && theme !== undefined ? theme : WORDS.mainIndicators[language]
}

function itemOf(layout: CrossLayout, measure: Measure, style: NumberStyle): CircularItem | null {
  const { language } = layout
  const { values, empty, several } = holdersOf(layout, measure)
  if (values.length === 0) return null
  const say = sayIn(language)
  const clauses = [
    ...totalClause(layout, measure, style),
    ...orderClauses(layout, measure, values, style),
    ...changeClauses(layout, measure, values, style),
    ...leadingClause(layout, measure, values, style),
    ...targetClauses(layout, measure, values, style),
    ...(several.length === 0 ? [] : [say(WORDS.several, { place: named(several, language) })]),
    ...(empty.length === 0 ? [] : [say(WORDS.empty, { place: named(empty, language) })]),
  ]
  return {
    name: measureName(layout, measure),
    text: asSentence(sentenceCase(clauses.join(semicolon(language))), language),
  }
}

function totalClause(layout: CrossLayout, measure: Measure, style: NumberStyle): readonly string[] {
  const total = layout.total(measure)
  if (total.kind === 'none' || total.parts.length < 2) return []
  const words = total.without === 0 ? WORDS.total : WORDS.totalPart
  const value = wordValue(total.quantity, total.unit, style)
  return [
    sayIn(style.language)(words, {
      places: wordPlaces(
        total.parts.map(({ locality }) => locality),
        style.language,
      ),
      value: withScopes(value, total.parts, style.language),
    }),
  ]
}

/** The most values that are listed one by one where no order is given. */
const MOST_LISTED = 5

/** Which place is certainly first and which certainly last; where there are few values, all of them. */
function orderClauses(
  layout: CrossLayout,
  measure: Measure,
  values: readonly PlaceValue[],
  style: NumberStyle,
): readonly string[] {
  const { language } = style
  const say = sayIn(language)
  const first = layout.first(measure)
  const best = endOf(layout, measure, values, first)
  const only = ({ name, value }: PlaceValue) =>
    say(WORDS.only, { place: name, value: wholeValue(value, style) })
  if (best === null) return values.length > MOST_LISTED ? [] : values.map(only)
  const endClause = (end: 'greatest' | 'least', tellsUnsure: boolean): readonly string[] => {
    const { sure, possible } = endOf(layout, measure, values, end) ?? { sure: [], possible: [] }
    const [one] = sure
    const most = textIn(endWords(measure, end), language)
    if (one !== undefined) {
      const words = sure.length === 1 ? WORDS.greatest : WORDS.tied
      const place = namedPlaces(sure, language)
      return [say(words, { place, most, value: comesTo[language](wholeValue(one.value, style)) })]
    }
    if (!tellsUnsure || possible.length > MOST_LISTED) return []
    return [
      say(WORDS.unsure, {
        place: oneOf[language](possible.map(({ name }) => name)),
        most,
      }),
    ]
  }
  // With two values, the first place also shows which is last.
  const second = best.sure.length === 1 ? values.filter(({ place }) => place !== best.sure[0]?.place) : []
  return values.length === 2
    ? [...endClause(first, true), ...second.map(only)]
    : [...endClause(first, true), ...endClause(first === 'greatest' ? 'least' : 'greatest', false)]
}

/** Which place rose most. The sentence says that it rose, so the number has no plus; what says so itself is left as it is: 至少上升9.09%. */
function riseMost(steepest: Changed, style: NumberStyle): string {
  const text = changeText(steepest, style)
  const isSigned =
    !(steepest.change.kind === 'change' && steepest.change.change.leap !== undefined) &&
    text.split('+').length === 2
  return sayIn(style.language)(isSigned ? WORDS.riseMost : WORDS.riseMostLeap, {
    place: steepest.name,
    value: isSigned ? comesTo[style.language](text.replace('+', '')) : text,
  })
}

/** How many rose, fell and stayed the same since the year before, as far as bounds allow, which certainly rose most, and which are unclear. */
function changeClauses(
  layout: CrossLayout,
  measure: Measure,
  values: readonly PlaceValue[],
  style: NumberStyle,
): readonly string[] {
  const { language } = style
  const say = sayIn(language)
  const changes = changesOf(layout, measure, values)
  if (changes === null) return []
  const { up, down, same, unclear, without, steepest } = changes
  return [
    ...(up.length === 0
      ? []
      : up.length === 1
        ? up.map((one) => say(WORDS.riseOne, { place: placeWithRise(one, style) }))
        : [say(WORDS.rise, { n: up.length })]),
    ...(steepest === null ? [] : [riseMost(steepest, style)]),
    ...(same.length === 0 ? [] : [say(WORDS.same, { n: same.length })]),
    ...(down.length === 0
      ? []
      : [
          say(WORDS.fall, {
            n: down.length,
            place: placesWithFall(down, style),
          }),
        ]),
    ...(unclear.length === 0
      ? []
      : [say(WORDS.unclear, { n: unclear.length, place: namedPlaces(unclear, language) })]),
    ...(without.length === 0
      ? []
      : [say(WORDS.without, { n: without.length, place: namedPlaces(without, language) })]),
  ]
}

const BAND_WORDS: Readonly<Record<Band, Bilingual>> = {
  met: WORDS.met,
  within: WORDS.within,
  near: WORDS.near,
  missed: WORDS.missed,
  unknown: WORDS.unknown,
}

/** Which places certainly have the highest and lowest completion, how many are in each band, and how many are ahead of the time elapsed. */
function targetClauses(
  layout: CrossLayout,
  measure: Measure,
  values: readonly PlaceValue[],
  style: NumberStyle,
): readonly string[] {
  const { language } = style
  const judged = judgedOf(layout, measure, values)
  const say = sayIn(language)
  const bands = BANDS.flatMap((band) => {
    const of = judged.filter(({ aim }) => aim.status.band === band)
    if (of.length === 0) return []
    const isShort = band === 'near' || band === 'missed'
    const place = isShort ? placesWithCompletion(of, style) : namedPlaces(of, language)
    return [say(BAND_WORDS[band], { n: of.length, place })]
  })
  return [...completionClauses(judged, style), ...bands, ...paceClauses(judged, language)]
}

function completionClauses(judged: readonly Judged[], style: NumberStyle): readonly string[] {
  const measured = judged.flatMap(({ name, aim: { completion } }) =>
    completion === null ? [] : [{ name, completion, interval: intervalOf(completion) }],
  )
  if (measured.length < 2) return []
  const say = sayIn(style.language)
  return (['greatest', 'least'] as const).flatMap((end) => {
    const ranks = ranksOf(
      measured.map(({ interval }) => interval),
      end,
    )
    const [sure, another] = measured.filter((_, i) => ranks[i]?.from === 1 && ranks[i]?.to === 1)
    if (sure === undefined || another !== undefined) return []
    const words = end === 'greatest' ? WORDS.completionMost : WORDS.completionLeast
    const value = comesTo[style.language](wordPercent(sure.completion, style))
    return [say(words, { place: sure.name, value })]
  })
}

function paceClauses(judged: readonly Judged[], language: Language): readonly string[] {
  const say = sayIn(language)
  return (['ahead', 'behind'] as const).flatMap((standing) => {
    const of = judged.filter(({ aim: { pace } }) => pace?.standing === standing)
    if (of.length === 0) return []
    const place = namedPlaces(of, language)
    return [say(WORDS[standing], { n: of.length, place })]
  })
}

/** The fewest places for which it is worth naming the first three. */
const LEAST_FOR_LEADING = 6
const LEADING = 3

/** The places that are certainly among the first three, if these are exactly three places. */
function leadingClause(
  layout: CrossLayout,
  measure: Measure,
  values: readonly PlaceValue[],
  { language }: NumberStyle,
): readonly string[] {
  const ranks = layout.ranks(measure)
  if (ranks.kind === 'none' || values.length < LEAST_FOR_LEADING || values.length < ranks.count) return []
  const leading = values
    .flatMap((one) => {
      const rank = ranks.of.get(one.place)
      return rank !== undefined && rank.to <= LEADING ? [{ ...one, rank }] : []
    })
    .sort((a, b) => a.rank.from - b.rank.from || a.rank.to - b.rank.to)
  if (leading.length !== LEADING) return []
  const place = allOf[language](leading.map(({ name }) => name))
  return [sayIn(language)(WORDS.leading, { place })]
}
