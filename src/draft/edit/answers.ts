import type { Dataset } from '../../dataset/dataset.ts'
import { unitOfIndicator } from '../../dataset/dataset.ts'
import { ownUnit, wordForUnit } from '../../dataset/edits/own-word.ts'
import type { Base } from '../../domain/number/base.ts'
import type { Unit } from '../../domain/number/unit.ts'
import { printedUnit } from '../../domain/number/unit.ts'
import type { IndicatorKind } from '../../domain/record/indicator.ts'
import type { Reason } from '../../domain/record/ledger.ts'
import type { Period } from '../../domain/time/period.ts'
import type { DraftContext } from '../draft-context.ts'
import type {
  DraftFigure,
  IndicatorAnswer,
  LocalityAnswer,
  ScopeAnswer,
  Suggestion,
} from '../draft-schema.ts'
import { mustChoose } from '../suggest/suggestions.ts'
import { countsAlike } from '../suggest/units.ts'
import type { Account, DraftDocument, Entry, NewIndicator, Said } from './document.ts'
import type { Suggested } from './suggested.ts'

/** An answer as the form shows it: what a person chose, else the first suggestion with its reason. */
export interface Answer<T> {
  readonly value: T
  readonly isSaid: boolean
  /** The suggestion with the same answer; null where there is none. */
  readonly suggestion: Suggestion<unknown> | null
}

export type BreakdownChoice = NonNullable<Said['breakdown']>

/** Everything that the form of a measure shows. */
export interface Answers {
  readonly indicator: Answer<IndicatorAnswer> | null
  readonly locality: Answer<LocalityAnswer> | null
  readonly period: Answer<Period | null>
  readonly scope: Answer<ScopeAnswer | null>
  readonly breakdown: Answer<BreakdownChoice | null>
  readonly base: Answer<Base>
  readonly falls: Answer<boolean>
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What a person said, with the suggestion of the same answer; else the first suggestion; else `none`. */
function answer<T, S extends T>(
  said: T | undefined,
  suggestions: readonly Suggestion<S>[],
  none: T,
): Answer<T> {
  if (said !== undefined)
    return {
      value: said,
      isSaid: true,
      suggestion: suggestions.find(({ value }) => same(value, said)) ?? null,
    }
  const [first] = suggestions
  return { value: first === undefined ? none : first.value, isSaid: false, suggestion: first ?? null }
}

/** The same for a question that must have an answer; null where there is no answer yet, or where a person has to choose it. */
function needed<T>(said: T | undefined, suggestions: readonly Suggestion<T>[]): Answer<T> | null {
  const { value, ...rest } = answer<T | null, T>(said, suggestions, null)
  if (said === undefined && mustChoose(suggestions)) return null
  return value === null ? null : { value, ...rest }
}

/** What the form shows for a figure. Nothing of it is applied before the figure is accepted. */
export function answersFor(
  { said }: Pick<Entry, 'said'>,
  figure: DraftFigure | undefined,
  home: LocalityAnswer | null,
  context: DraftContext,
): Answers {
  const { dataset } = context
  const indicator = needed(said.indicator, figure?.indicator ?? [])
  const places = figure?.locality ?? []
  const locality =
    needed(said.locality, places) ??
    // A name that several places have speaks of one of them, not of the home of the report.
    (home === null || mustChoose(places) ? null : { value: home, isSaid: false, suggestion: null })
  const parts = (figure?.breakdown ?? []).map((each) => ({ ...each, value: withoutWhole(each.value) }))
  const fitting = parts.filter(({ value }) => fitsBreakdown(indicator?.value ?? null, value, dataset))
  const breakdown = answer<BreakdownChoice | null, BreakdownChoice>(said.breakdown, fitting, null)
  // A part that the known indicator does not have is suggested as a scope: 其中女会员150名.
  const [left] = parts.filter((part) => !fitting.includes(part))
  const asScope: Suggestion<ScopeAnswer>[] =
    left === undefined || breakdown.value !== null
      ? []
      : [{ ...left, value: { kind: 'part', zh: left.value.zh }, certain: false }]
  const isFall = figure?.signed[0]?.rule === 'fall'
  const kind = indicator === null ? null : kindOf(indicator.value, context)
  return {
    indicator,
    locality,
    period: answer<Period | null, Period>(said.period, figure?.period ?? [], null),
    scope: answer<ScopeAnswer | null, ScopeAnswer>(said.scope, [...(figure?.scope ?? []), ...asScope], null),
    breakdown,
    base: answer<Base, Base>(
      said.base,
      (figure?.base ?? []).map((each) => ({ ...each, value: each.value.base })),
      'unstated',
    ),
    // Only for a change can the sign be reversed.
    falls:
      kind !== 'change'
        ? { value: false, isSaid: said.falls !== undefined, suggestion: null }
        : answer<boolean, boolean>(
            said.falls,
            (figure?.signed ?? []).map((each) => ({ ...each, value: isFall })),
            false,
          ),
  }
}

const withoutWhole = ({
  dimension,
  category,
  zh,
}: NonNullable<DraftFigure['breakdown'][number]>['value']): BreakdownChoice => ({ dimension, category, zh })

/** Whether the indicator has this part in its breakdown; a new indicator can get any part. */
export function fitsBreakdown(
  indicator: IndicatorAnswer | null,
  { dimension, category }: BreakdownChoice,
  dataset: Dataset,
): boolean {
  if (indicator?.from !== 'dataset') return true
  const own = dataset.indicators.get(indicator.id)?.breakdown
  return own?.dimension === dimension && own.categories.some(({ id }) => id === category)
}

/** What kind of quantity an indicator is. */
export function kindOf(indicator: IndicatorAnswer, { known }: DraftContext): IndicatorKind {
  if (indicator.from === 'new') return indicator.kind
  return known.get(`${indicator.from}/${indicator.id}`)?.kind ?? 'level'
}

/** What the figure would be recorded as if it were accepted as shown. */
export interface Proposal {
  readonly account: Account
  readonly suggestion: Suggestion<unknown> | null
}

/** From this score on, an equal earlier figure counts as the one that is repeated. */
const REPEATED = 0.7

/** The account that is shown first: what a person chose, else what is suggested. */
export function proposalFor(entry: Entry, { figures, parts }: Suggested): Proposal {
  if (entry.account !== null) return { account: entry.account, suggestion: null }
  const figure = figures.get(entry.id)
  const [repeat] = figure?.repeats ?? []
  if (repeat !== undefined && repeat.score >= REPEATED) {
    const of = parts.find(({ ids }) => ids.includes(entry.id))?.ids[repeat.value]
    if (of !== undefined) return { account: { as: 'repeat', of }, suggestion: repeat }
  }
  const [first] = figure?.account ?? []
  // A person who says how exact a number is treats it as a measure.
  if (entry.said.exactness !== undefined && first?.value !== 'measure')
    return { account: { as: 'measure' }, suggestion: null }
  return { account: accountAs(first?.value ?? 'other'), suggestion: first ?? null }
}

/** A reason as an account. A repeat must name the figure that it repeats; without one it becomes `other`. */
export const accountAs = (as: 'measure' | Reason): Account => ({ as: as === 'repeat' ? 'other' : as })

/**
 * The unit in which a figure counts an indicator; null where no unit with that word fits the indicator. A word that counts the same (场 for
 * 场（次）) becomes a unit of the same dimension. Where several units share one word (个), that of the indicator is meant; for a new indicator
 * such a word is a unit of its own, because it can count anything.
 */
export function unitFor(indicator: IndicatorAnswer, printed: string, { dataset }: DraftContext): Unit | null {
  if (printed === '') return null
  const alike = [...dataset.units.values()].filter((unit) => printedUnit(unit) === printed)
  if (indicator.from === 'dataset') {
    const own = unitOfIndicator(indicator.id, dataset)
    const same = alike.find(({ dimension }) => dimension === own?.dimension)
    if (same !== undefined || own === undefined) return same ?? null
    return countsAlike(printed, printedUnit(own)) ? wordForUnit(printed, own) : null
  }
  const [only, ...others] = alike
  return only !== undefined && others.length === 0 ? only : ownUnit(printed)
}

/** A new indicator as the form shows it: what a person said about it, else what follows from the figure that it was drafted from. */
export function newIndicatorOf(
  { about }: Pick<DraftDocument, 'about'>,
  answerOf: Extract<IndicatorAnswer, { from: 'new' }>,
  figure: DraftFigure | undefined,
  context: DraftContext,
): NewIndicator {
  const known = about.indicators.find(({ name }) => name === answerOf.name)
  return (
    known ?? {
      name: answerOf.name,
      en: '',
      definition: { zh: '', en: '' },
      kind: answerOf.kind,
      better: 'neither',
      additive: false,
      theme: themeFor(about, answerOf.name, figure, context)?.theme ?? null,
    }
  )
}

/** The theme that is shown for a new indicator, and why: that of the closest known indicator, else that of the previous new one. */
export function themeFor(
  { indicators }: DraftDocument['about'],
  name: string,
  figure: DraftFigure | undefined,
  context: DraftContext,
): { readonly theme: NonNullable<NewIndicator['theme']>; readonly by: 'near' | 'before' } | null {
  const near = themeNear(name, figure, context)
  if (near !== null) return { theme: near, by: 'near' }
  const before = indicators.at(-1)?.theme ?? null
  return before === null ? null : { theme: before, by: 'before' }
}

/** How long a known name must be to show what a longer name is about: 企业集体合同覆盖率变化. */
const TELLING = 4

/** The theme of the known indicator whose name is part of the new one, or else that is suggested for the figure; null where there is none. */
function themeNear(
  name: string,
  figure: DraftFigure | undefined,
  { dataset, standard, index }: DraftContext,
): NewIndicator['theme'] {
  const within = index.indicators
    .flatMap(({ from, id, names }) =>
      names
        .filter((each) => each.length >= TELLING && name.includes(each))
        .map((shared) => ({ from, id, shared })),
    )
    .toSorted((a, b) => b.shared.length - a.shared.length)
  const near = (figure?.indicator ?? []).flatMap(({ value }) => (value.from === 'new' ? [] : [value]))
  for (const { from, id } of [...within, ...near]) {
    const theme =
      from === 'dataset' ? dataset.indicators.get(id)?.theme : standard.find((each) => each.id === id)?.theme
    if (theme !== undefined && dataset.themes.has(theme)) return theme
  }
  return null
}
