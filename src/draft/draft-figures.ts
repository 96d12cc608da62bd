import { unitOfIndicator } from '../dataset/dataset.ts'
import { turned } from '../domain/number/bound.ts'
import { printedUnit } from '../domain/number/unit.ts'
import type { Period } from '../domain/time/period.ts'
import type { Figure } from '../extract/figure.ts'
import { itemAt } from '../lib/item-at.ts'
import type { Account } from './account.ts'
import type { DraftContext, Given } from './draft-context.ts'
import type {
  DraftReport,
  IndicatorAnswer,
  Span,
  Suggestion,
  UnitAnswer,
  ValueAnswer,
} from './draft-schema.ts'
import type { TimeMark } from './read/find-times.ts'
import type { Passage, Place, Range } from './read/passage.ts'
import { wordsOf } from './read/passage.ts'
import { changeOf, isRelative, mayFall } from './suggest/change.ts'
import { distributedOf } from './suggest/distributed.ts'
import type { Unrelated } from './suggest/relations.ts'
import { numberKey, repeatOf } from './suggest/relations.ts'
import { partOf, suggestBreakdown } from './suggest/suggest-breakdown.ts'
import { headlinePairs, suggestIndicator, thingOf } from './suggest/suggest-indicator.ts'
import type { Localities } from './suggest/suggest-locality.ts'
import { isOfReport, suggestPeriod } from './suggest/suggest-period.ts'
import { beforeChange, suggestBase, suggestScope } from './suggest/suggest-scope.ts'
import type { Answer } from './suggest/suggestions.ts'
import { MOST_ANSWERS, ranked } from './suggest/suggestions.ts'
import { isOfClass, unitFit } from './suggest/units.ts'
import type { Whole } from './suggest/whole.ts'
import { furtherOf, wholeOf } from './suggest/whole.ts'

/** A passage with what is known about it before its figures are drafted. */
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

/** How many figures are drafted before the caller may do something else. */
const SLICE = 32

/** Drafts the figures of a passage in order: earlier figures help to read later ones. */
export function* draftingFigures(prepared: Prepared): Generator<undefined, readonly Unrelated[]> {
  const { passage, paragraphs } = prepared
  const { reading, places } = passage
  const drafted: Unrelated[] = []
  const equal = new Map<string, Unrelated[]>()
  const ownWords = (index: number): string => {
    const place = places[index]
    return place === undefined ? '' : `${wordsOf(passage, place.before)} ${wordsOf(passage, place.after)}`
  }
  const headline = headlinePairs(prepared.headline)
  const answersOf: (readonly Answer<IndicatorAnswer>[])[] = []
  let paragraph = 0
  for (const [index, place] of places.entries()) {
    if (index % SLICE === 0) yield
    const { figure } = place
    const account = prepared.accounts[index]
    if (account === undefined) continue
    const span = reading.span(figure.start, figure.end)
    while ((paragraphs[paragraph + 1]?.start ?? Number.POSITIVE_INFINITY) <= span.start) paragraph += 1
    const ledger: Ledger = {
      index,
      paragraph: paragraph + 1,
      start: span.start,
      end: span.end,
      printed: span.text,
      ...(figure.kind === 'measure' || figure.kind === 'duration' ? columnsOf(figure) : NO_QUANTITY),
      unit: figure.unit,
      kind: figure.kind,
      account: accountsOf(account, reading.span(account.words.start, account.words.end)),
      repeats: [],
    }
    if (account.as !== 'measure') {
      answersOf.push([])
      drafted.push({ ...ledger, ...NO_ANSWERS })
      continue
    }
    const { answers, ...measure } = draftMeasure(prepared, index, place, span, {
      headline,
      answersOf,
      drafted,
    })
    answersOf.push(answers)
    const unrelated: Unrelated = { ...ledger, ...measure }
    const key = numberKey(unrelated)
    const before = equal.get(key) ?? []
    const repeat = repeatOf(unrelated, before, ownWords(index), ownWords)
    if (before.length < MOST_EQUAL) equal.set(key, [...before, unrelated])
    drafted.push(repeat === null ? unrelated : { ...unrelated, repeats: ranked([repeat], String) })
  }
  const isHeadline = (index: number) => (places[index]?.figure.end ?? 0) <= prepared.headlineEnd
  return drafted.map((figure) =>
    isHeadline(figure.index) ? withTimeOf(repeatBelow(figure, drafted, isHeadline), figure) : figure,
  )
}

/** The figure of the text that repeats one of the headline. */
const repeatBelow = (
  { index }: Unrelated,
  drafted: readonly Unrelated[],
  isHeadline: (index: number) => boolean,
): Unrelated | undefined =>
  drafted.find(({ index: at, repeats: [repeat] }) => {
    return repeat?.value === index && repeat.rule === 'same-number-and-words' && !isHeadline(at)
  })

/** A headline names no time: its figure is of the time that the text names at the same figure, and not of the day of the report. */
function withTimeOf(repeat: Unrelated | undefined, figure: Unrelated): Unrelated {
  const [time] = repeat?.period ?? []
  if (time === undefined || isOfReport(time) || !figure.period.every(isOfReport)) return figure
  const period = ranked([{ ...time, certain: false, rule: 'time-of-repeat' }, ...figure.period], keyOfPeriod)
  return { ...figure, period }
}

const keyOfPeriod = ({ start, end }: Period): string => `${start}/${end}`

/** What every figure has, whether it is a measure or not. */
type Ledger = Omit<Unrelated, keyof typeof NO_ANSWERS>

const NO_ANSWERS = {
  indicator: [],
  locality: [],
  period: [],
  scope: [],
  breakdown: [],
  base: [],
  units: [],
  signed: [],
}

/** What has been drafted of the passage so far. */
interface SoFar {
  readonly headline: ReadonlyMap<number, number>
  readonly answersOf: readonly (readonly Answer<IndicatorAnswer>[])[]
  readonly drafted: readonly Unrelated[]
}

/** The answers to all questions about a measure, and those about its indicator before they are ranked. */
function draftMeasure(
  { passage, localities, times, mentions, headlineEnd, given, context }: Prepared,
  index: number,
  found: Place,
  span: Span,
  { headline, answersOf, drafted }: SoFar,
) {
  const { reading } = passage
  const { figure } = found
  const distributed = distributedOf(passage, index)
  const place = distributed?.name == null ? found : { ...found, before: distributed.name }
  const change = changeOf(passage, found)
  const part = change === null ? partOf(passage, place) : null
  const whole =
    change === null
      ? wholeOf(passage, index, part, distributed?.head ?? null)
      : { words: thingOf(passage, place, change, distributed?.like ?? null), figure: null, by: null }
  const beside = {
    change,
    whole: whole.words,
    inherited: inheritedFrom(whole, answersOf),
    headline,
    isPart: distributed?.head != null || part?.whole != null,
    further: furtherOf(passage, index),
  }
  const answers = suggestIndicator(passage, place, beside, context.index)
  const indicator = ranked(answers, nameOfAnswer)
  const top = indicator[0]?.value
  const known = top === undefined || top.from === 'new' ? undefined : context.known.get(nameOfAnswer(top))
  const kind = known?.kind ?? (top?.from === 'new' ? top.kind : null)
  // A change in percentage points belongs to a rate, and has the same period.
  const kindInTime = change !== null && isOfClass(figure.unit, 'point') ? 'rate' : kind
  const isLocality =
    part !== null && mentions.some(({ start, end }) => start >= part.cue.end && end <= figure.start)
  // 女会员 has a name of its own: it is not a part of another indicator.
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
  const isDoubtful =
    change === null ? mayFall(wordsOf(passage, place.clause), figure.unit) : !isRelative(figure.unit)
  const named = distributed === null ? null : (distributed.name ?? EMPTY)
  const isOfPart = change !== null || part !== null
  const period = suggestPeriod(passage, place, kindInTime, times, given.published, headlineEnd, isOfPart)
  // The time in the sentence belongs to the value after the change.
  const isBefore = beforeChange(passage, found) !== null
  return {
    answers,
    indicator,
    locality: ranked(localities.at(found, named), ({ name }) => name),
    period: ranked(isBefore ? period.map(unsure) : period, keyOfPeriod),
    scope: ranked(suggestScope(passage, place, change), ({ kind: of, zh }) => `${of}/${zh}`),
    breakdown: ranked(breakdown, ({ dimension, category, zh }) => `${dimension}/${category ?? zh}`),
    base: kind === 'rate' ? ranked(suggestBase(passage, place, known?.base ?? null), ({ base }) => base) : [],
    units: unitsOf(figure.unit, top, span, context),
    signed: signedOf(columnsOf(figure), change, isDoubtful, (range) => reading.span(range.start, range.end)),
  }
}

const unsure = <Value>(answer: Answer<Value>): Answer<Value> => ({ ...answer, certain: false })

const columnsOf = ({ quantity: { bound, value, lower, upper } }: Figure): ValueAnswer => ({
  bound,
  value,
  lower,
  upper,
})

/** The quantity of a date or a label: none. */
const NO_QUANTITY = { bound: null, value: null, lower: null, upper: null }

/** The name of a listed figure that has no name of its own. */
const EMPTY: Range = { start: 0, end: 0 }

const nameOfAnswer = (answer: IndicatorAnswer): string =>
  answer.from === 'new' ? 'new' : `${answer.from}/${answer.id}`

/** A part most likely has the indicator of its whole; a figure named by the end of an earlier name may have the same one. */
function inheritedFrom(
  { figure, by }: Whole,
  answersOf: readonly (readonly Answer<IndicatorAnswer>[])[],
): readonly Answer<IndicatorAnswer>[] {
  const best = (figure === null ? [] : itemAt(answersOf, figure)).toSorted((a, b) => b.score - a.score)[0]
  if (best === undefined || best.value.from === 'new' || by === null) return []
  const factor = by === 'same-noun' ? 0.6 : 0.92
  return [{ ...best, certain: false, score: best.score * factor, rule: by }]
}

function accountsOf(account: Account, words: Span): Unrelated['account'] {
  const first = {
    value: account.as,
    score: account.certain ? 0.99 : 0.75,
    certain: account.certain,
    rule: account.rule,
    words: [words],
  }
  if (account.certain) return ranked([first], String)
  const other = account.as === 'measure' ? ('other' as const) : ('measure' as const)
  return ranked<Unrelated['account'][number]['value']>(
    [first, { ...first, value: other, score: 0.25, rule: 'otherwise' }],
    String,
  )
}

function unitsOf(
  printed: string,
  top: IndicatorAnswer | undefined,
  span: Span,
  { dataset }: DraftContext,
): Suggestion<UnitAnswer>[] {
  const answers: Answer<UnitAnswer>[] = []
  const add = (value: UnitAnswer, score: number, rule: string) =>
    answers.push({ value, score, certain: false, rule, words: [span] })
  const own = top?.from === 'dataset' ? unitOfIndicator(top.id, dataset) : undefined
  if (own !== undefined && unitFit(printed, printedUnit(own)) > 0.9)
    add({ id: own.id, zh: own.zh }, 0.9, 'unit-of-indicator')
  for (const unit of dataset.units.values())
    if (printedUnit(unit) === printed && answers.length < MOST_ANSWERS)
      add({ id: unit.id, zh: unit.zh }, 0.6, 'unit-as-printed')
  if (answers.length === 0) add({ id: null, zh: printed }, 0.5, 'new-unit')
  return ranked(answers, ({ id, zh }) => id ?? zh)
}

function signedOf(
  quantity: ValueAnswer,
  change: ReturnType<typeof changeOf>,
  isDoubtful: boolean,
  span: (range: Range) => Span,
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
  )
}
