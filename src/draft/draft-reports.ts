import type { Dataset } from '../dataset/dataset.ts'
import { linesOf } from '../dataset/verify/lines.ts'
import type { Base } from '../domain/base.ts'
import type { IndicatorKind } from '../domain/indicator.ts'
import type { Period } from '../domain/period.ts'
import type { StandardIndicator } from '../domain/standard-indicator.ts'
import { printedUnit } from '../domain/unit.ts'
import { extractFigures } from '../extract/extract-figures.ts'
import type { Gazetteer, Place as Locality } from '../places/gazetteer.ts'
import type { Account } from './account.ts'
import { accountFor } from './account.ts'
import { changeOf, isRelative, mayFall, turned } from './change.ts'
import { distributedOf } from './distributed.ts'
import type {
  Draft,
  DraftReport,
  IndicatorAnswer,
  Relation,
  Suggestion,
  UnitAnswer,
  ValueAnswer,
} from './draft-schema.ts'
import type { PlaceFinder } from './find-places.ts'
import { placeFinder } from './find-places.ts'
import type { TimeMark } from './find-times.ts'
import { findTimes } from './find-times.ts'
import type { IndicatorIndex } from './indicator-index.ts'
import { indexIndicators } from './indicator-index.ts'
import { coreOf } from './new-name.ts'
import type { Part } from './parts.ts'
import { partReports } from './parts.ts'
import type { Passage, Range } from './passage.ts'
import { passageOf, wordsOf } from './passage.ts'
import { readKept } from './reading.ts'
import type { Unrelated } from './relations.ts'
import { numberKey, relationsOf, repeatOf, sumsOf } from './relations.ts'
import { partOf, suggestBreakdown } from './suggest-breakdown.ts'
import { headlinePairs, suggestIndicator, thingOf } from './suggest-indicator.ts'
import type { Localities } from './suggest-locality.ts'
import { followLocalities } from './suggest-locality.ts'
import { suggestPeriod } from './suggest-period.ts'
import { suggestBase, suggestScope } from './suggest-scope.ts'
import type { Answer } from './suggestions.ts'
import { ranked } from './suggestions.ts'
import { isOfClass, unitFit } from './units.ts'
import type { Whole } from './whole.ts'
import { furtherOf, wholeOf } from './whole.ts'

/** What is known before any text is read. Made once, since it goes through all names. */
export interface DraftContext {
  readonly dataset: Dataset
  readonly gazetteer: Gazetteer
  readonly index: IndicatorIndex
  readonly finder: PlaceFinder
  /** What kind of quantity a known indicator is, and its base, by origin and id. */
  readonly known: ReadonlyMap<string, { readonly kind: IndicatorKind; readonly base: Base | null }>
}

export function draftContext(
  dataset: Dataset,
  gazetteer: Gazetteer,
  standard: readonly StandardIndicator[],
): DraftContext {
  const index = indexIndicators(dataset, standard)
  const known = new Map(index.indicators.map(({ from, id, kind, base }) => [`${from}/${id}`, { kind, base }]))
  return { dataset, gazetteer, index, finder: placeFinder(gazetteer), known }
}

/** What the user says of a text beside it. */
export interface Given {
  /** When it was published; without it no period is taken from 今年 or 目前. */
  readonly published: Period | null
  /** Whom it is about, where that is said. */
  readonly locality: Locality | null
}

/** Answers to one question at most. */
const MOST = 5

/**
 * Drafts the reports of a text: its figures in order, what each may be, and by which words. Nothing is applied: what is not certain is for
 * a person to decide. The same text gives the same draft, and no text makes it throw.
 * @param parts the reports of the text, where the caller has joined or parted them
 */
export function draftReports(
  text: string,
  given: Given,
  context: DraftContext,
  parts: readonly Part[] = partReports(text),
): DraftReport[] {
  return parts.map((part) => draftPart(text, part, given, context))
}

/** A draft with the name of its file, as it is written. */
export const draftOf = (file: string, text: string, given: Given, context: DraftContext): Draft => ({
  format: 'union-metrics-draft',
  version: 1,
  file,
  length: text.length,
  published: given.published,
  reports: draftReports(text, given, context),
})

function draftPart(text: string, part: Part, given: Given, context: DraftContext): DraftReport {
  const apart = new Set([...part.headline, ...part.bylines].map(({ start }) => start))
  const reading = readKept(text, part.start, part.end, apart)
  const headlineLength = [...part.headline, ...part.bylines].reduce(
    (end, span) => Math.max(end, span.end),
    part.start,
  )
  const headlineEnd = placeIn(reading.text.length, (at) => reading.span(at, at).start, headlineLength)
  const figures = extractFigures(reading.text)
  const accounts = figures.map((figure) => accountFor(reading.text, figure))
  const mentions = context.finder.find(reading.text, headlineEnd)
  const times = findTimes(reading.text, figures, given.published)
  const aside = [...mentions, ...times].toSorted((a, b) => a.start - b.start)
  const passage = passageOf(
    reading,
    figures,
    accounts.map(({ as }) => as === 'measure'),
    aside,
  )
  const localities = followLocalities(passage, mentions, headlineEnd, context.gazetteer, given.locality)
  const headline = part.headline.map((span) => span.text).join('\n')
  const paragraphs = paragraphsOf(text, part)
  const drafted = draftFigures({
    passage,
    accounts,
    localities,
    times,
    mentions,
    headlineEnd,
    headline,
    paragraphs,
    given,
    context,
  })
  const coreWords = (at: number): string => {
    const place = passage.places[at]
    if (place === undefined) return ''
    return `${wordsOf(passage, coreOf(passage, place.before))}${wordsOf(passage, place.after)}`
  }
  const relations = relationsOf(drafted, coreWords, context.dataset)
  const wholes = (at: number): Relation[] => {
    const place = passage.places[at]
    const whole =
      place === undefined || passage.isMeasure[at] !== true ? null : (partOf(passage, place)?.whole ?? null)
    return whole === null ? [] : [{ is: 'part-of-figure', figure: whole }]
  }
  return {
    start: part.start,
    end: part.end,
    headline: [...part.headline],
    state: part.state,
    locality: ranked(localities.report, ({ name }) => name, MOST),
    paragraphs,
    figures: drafted.map((figure, at) => ({
      ...figure,
      relations: [...wholes(at), ...(relations[at] ?? [])],
    })),
    sums: [...sumsOf(drafted, (from, to) => text.slice(from, to))],
  }
}

/** The first place of which `at` says no less than `wanted`. */
function placeIn(length: number, at: (place: number) => number, wanted: number): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(middle) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

const paragraphsOf = (text: string, { start, end }: Part): DraftReport['paragraphs'] =>
  linesOf(text.slice(start, end)).map((line, at) => ({
    number: at + 1,
    start: start + line.start,
    length: line.text.length,
    fingerprint: line.fingerprint,
  }))

interface Prepared {
  readonly passage: Passage
  readonly accounts: readonly Account[]
  readonly localities: Localities
  readonly times: readonly TimeMark[]
  readonly mentions: readonly Range[]
  readonly headlineEnd: number
  readonly headline: string
  readonly paragraphs: DraftReport['paragraphs']
  readonly given: Given
  readonly context: DraftContext
}

/** How many earlier figures of the same number are looked at. */
const MOST_EQUAL = 8

function draftFigures(prepared: Prepared): readonly Unrelated[] {
  const { passage, accounts, localities, times, headlineEnd, paragraphs, given, context } = prepared
  const { reading, places } = passage
  const headline = headlinePairs(prepared.headline)
  const drafted: Unrelated[] = []
  const equal = new Map<string, Unrelated[]>()
  const ownWords = (index: number): string => {
    const place = places[index]
    return place === undefined ? '' : `${wordsOf(passage, place.before)} ${wordsOf(passage, place.after)}`
  }
  const answersOf: (readonly Answer<IndicatorAnswer>[])[] = []
  let paragraph = 0
  for (const [index, found] of places.entries()) {
    const { figure } = found
    const account = accounts[index]
    if (account === undefined) continue
    const span = reading.span(figure.start, figure.end)
    while ((paragraphs[paragraph + 1]?.start ?? Number.POSITIVE_INFINITY) <= span.start) paragraph += 1
    const { bound, value, lower, upper } = figure.quantity
    const quantity: ValueAnswer = { bound, value, lower, upper }
    const common = {
      index,
      paragraph: paragraph + 1,
      start: span.start,
      end: span.end,
      printed: span.text,
      ...(figure.kind === 'measure' || figure.kind === 'duration' ? quantity : NO_QUANTITY),
      unit: figure.unit,
      kind: figure.kind,
      account: accountsOf(account, reading.span(account.words.start, account.words.end)),
    }
    if (account.as !== 'measure') {
      answersOf.push([])
      drafted.push({
        ...common,
        repeats: [],
        indicator: [],
        locality: [],
        period: [],
        scope: [],
        breakdown: [],
        base: [],
        units: [],
        signed: [],
      })
      continue
    }
    const distributed = distributedOf(passage, index)
    const place = distributed?.name == null ? found : { ...found, before: distributed.name }
    const change = changeOf(passage, found)
    const part = change === null ? partOf(passage, place) : null
    const whole =
      change === null
        ? wholeOf(passage, index, part, distributed?.head ?? null)
        : { words: thingOf(passage, place, change, distributed?.like ?? null), figure: null, by: null }
    const answers = suggestIndicator(
      passage,
      place,
      {
        change,
        whole: whole.words,
        inherited: inheritedFrom(whole, answersOf),
        headline,
        isPart: distributed?.head != null || part?.whole != null,
        further: furtherOf(passage, index),
      },
      context.index,
    )
    answersOf.push(answers)
    const indicator = ranked(answers, nameOfAnswer, MOST)
    const top = indicator[0]?.value
    const known =
      top === undefined || top.from === 'new' ? undefined : context.known.get(`${top.from}/${top.id}`)
    const kind = known?.kind ?? (top?.from === 'new' ? top.kind : null)
    // Points are told of a rate, and hold when it does.
    const kindInTime = change !== null && isOfClass(figure.unit, 'point') ? 'rate' : kind
    const isLocality =
      part !== null &&
      prepared.mentions.some(({ start, end }) => start >= part.cue.end && end <= figure.start)
    // 女会员 has a name of its own: it is no part of another indicator.
    const inherited = whole.figure === null ? undefined : drafted[whole.figure]?.indicator[0]
    const hasOwnName =
      top !== undefined &&
      top.from !== 'new' &&
      inherited !== undefined &&
      nameOfAnswer(inherited.value) !== nameOfAnswer(top)
    const breakdown = suggestBreakdown(
      passage,
      place,
      part,
      top?.from === 'dataset' ? top.id : null,
      isLocality || hasOwnName,
      context.dataset,
    )
    const isRate = kind === 'rate'
    const isDoubtful =
      change === null ? mayFall(wordsOf(passage, place.clause), figure.unit) : !isRelative(figure.unit)
    const unrelated: Unrelated = {
      ...common,
      repeats: [],
      indicator,
      locality: ranked(
        localities.at(found, distributed?.name ?? (distributed === null ? null : EMPTY)),
        ({ name }) => name,
        MOST,
      ),
      period: ranked(
        suggestPeriod(passage, place, kindInTime, times, given.published, headlineEnd),
        ({ start, end }) => `${start}/${end}`,
        MOST,
      ),
      scope: ranked(suggestScope(passage, place, change), ({ kind: of, zh }) => `${of}/${zh}`, MOST),
      breakdown: ranked(breakdown, ({ dimension, category, zh }) => `${dimension}/${category ?? zh}`, MOST),
      base: isRate ? ranked(suggestBase(passage, place, known?.base ?? null), ({ base }) => base, MOST) : [],
      units: unitsOf(figure.unit, top, span, context),
      signed: signedOf(quantity, change, isDoubtful, (range) => reading.span(range.start, range.end)),
    }
    const key = numberKey(unrelated)
    const before = equal.get(key) ?? []
    const repeat = repeatOf(unrelated, before.slice(0, MOST_EQUAL), ownWords(index), ownWords)
    equal.set(key, [...before.slice(0, MOST_EQUAL), unrelated])
    drafted.push({ ...unrelated, repeats: repeat === null ? [] : ranked([repeat], String, 1) })
  }
  return drafted
}

/** What a date or a label is worth. */
const NO_QUANTITY = { bound: null, value: null, lower: null, upper: null }

/** A figure of a list that names none of it. */
const EMPTY: Range = { start: 0, end: 0 }

const nameOfAnswer = (answer: IndicatorAnswer): string =>
  answer.from === 'new' ? 'new' : `${answer.from}/${answer.id}`

/** A part is of what its whole is most likely of; what is called by the end of an earlier name may be of the same. */
function inheritedFrom(
  { figure, by }: Whole,
  answersOf: readonly (readonly Answer<IndicatorAnswer>[])[],
): readonly Answer<IndicatorAnswer>[] {
  const best = (figure === null ? [] : (answersOf[figure] ?? [])).toSorted((a, b) => b.score - a.score)[0]
  if (best === undefined || best.value.from === 'new' || by === null) return []
  const factor = by === 'same-noun' ? 0.6 : 0.92
  return [{ ...best, certain: false, score: best.score * factor, rule: by }]
}

function accountsOf(account: Account, words: Suggestion<string>['words'][number]): Unrelated['account'] {
  const first = {
    value: account.as,
    score: account.certain ? 0.99 : 0.75,
    certain: account.certain,
    rule: account.rule,
    words: [words],
  }
  if (account.certain) return ranked([first], String, 1)
  const other = account.as === 'measure' ? ('other' as const) : ('measure' as const)
  return ranked<Unrelated['account'][number]['value']>(
    [first, { ...first, value: other, score: 0.25, rule: 'otherwise' }],
    String,
    2,
  )
}

function unitsOf(
  printed: string,
  top: IndicatorAnswer | undefined,
  span: Suggestion<string>['words'][number],
  { dataset }: DraftContext,
): Suggestion<UnitAnswer>[] {
  const answers: Answer<UnitAnswer>[] = []
  const add = (value: UnitAnswer, score: number, certain: boolean, rule: string) =>
    answers.push({ value, score, certain, rule, words: [span] })
  const own =
    top?.from === 'dataset' ? dataset.units.get(dataset.indicators.get(top.id)?.unit ?? '') : undefined
  if (own !== undefined && unitFit(printed, printedUnit(own)) > 0.9)
    add({ id: own.id, zh: own.zh }, 0.9, printedUnit(own) === printed, 'unit-of-indicator')
  for (const unit of dataset.units.values())
    if (printedUnit(unit) === printed && answers.length < MOST)
      add({ id: unit.id, zh: unit.zh }, 0.6, false, 'unit-as-printed')
  if (answers.length === 0) add({ id: null, zh: printed }, 0.5, false, 'new-unit')
  return ranked(answers, ({ id, zh }) => id ?? zh, MOST)
}

function signedOf(
  quantity: ValueAnswer,
  change: ReturnType<typeof changeOf>,
  isDoubtful: boolean,
  span: (range: Range) => Suggestion<string>['words'][number],
): Suggestion<ValueAnswer>[] {
  const isFall = change?.direction === 'down'
  const value = isFall ? turned(quantity) : quantity
  const words = change === null ? [] : [span(change.verb)]
  return ranked(
    [
      {
        value,
        score: 0.95,
        certain: !isDoubtful,
        rule: isFall ? 'fall' : change === null ? 'as-printed' : 'rise',
        words,
      },
    ],
    () => '',
    1,
  )
}
