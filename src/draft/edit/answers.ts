import type { Dataset } from '../../dataset/dataset.ts'
import { unitOfIndicator } from '../../dataset/dataset.ts'
import { ownUnit } from '../../dataset/edits/own-word.ts'
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
import type { Account, DraftDocument, Entry, NewIndicator, Said } from './document.ts'
import type { Suggested } from './suggested.ts'

/** An answer as the form shows it: what a person said, else the first suggestion with its reason. */
export interface Answer<T> {
  readonly value: T
  readonly isSaid: boolean
  /** The suggestion that says the same; null where none does. */
  readonly suggestion: Suggestion<unknown> | null
}

export type BreakdownChoice = NonNullable<Said['breakdown']>

/** All that the form of a measure shows. */
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

/** What was said, with the suggestion that says so too; else the first suggestion; else `none`. */
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

/** The same, for a question that has to have an answer. */
function needed<T>(said: T | undefined, suggestions: readonly Suggestion<T>[]): Answer<T> | null {
  const { value, ...rest } = answer<T | null, T>(said, suggestions, null)
  return value === null ? null : { value, ...rest }
}

/** What the form shows for a figure: nothing of it is applied before it is accepted. */
export function answersFor(
  { said }: Pick<Entry, 'said'>,
  figure: DraftFigure | undefined,
  home: LocalityAnswer | null,
  context: DraftContext,
): Answers {
  const { dataset } = context
  const indicator = needed(said.indicator, figure?.indicator ?? [])
  const locality =
    needed(said.locality, figure?.locality ?? []) ??
    (home === null ? null : { value: home, isSaid: false, suggestion: null })
  const parts = (figure?.breakdown ?? []).map((each) => ({ ...each, value: withoutWhole(each.value) }))
  const fitting = parts.filter(({ value }) => fitsBreakdown(indicator?.value ?? null, value, dataset))
  const breakdown = answer<BreakdownChoice | null, BreakdownChoice>(said.breakdown, fitting, null)
  // A part that a known indicator does not have is told as a scope: 其中女会员150名.
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
    // Only a change may turn the sign round.
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

/** Whether a breakdown is one that the indicator has; a new indicator may get any. */
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

/** How the figure would be accounted for if it were accepted as it is shown. */
export interface Proposal {
  readonly account: Account
  readonly suggestion: Suggestion<unknown> | null
}

/** From this score on an equal figure before is taken for the same one. */
const REPEATED = 0.7

/** The account that is shown first: what a person said, else what is suggested. */
export function proposalFor(entry: Entry, { figures, parts }: Suggested): Proposal {
  if (entry.account !== null) return { account: entry.account, suggestion: null }
  const figure = figures.get(entry.id)
  const [repeat] = figure?.repeats ?? []
  if (repeat !== undefined && repeat.score >= REPEATED) {
    const of = parts.find(({ ids }) => ids.includes(entry.id))?.ids[repeat.value]
    if (of !== undefined) return { account: { as: 'repeat', of }, suggestion: repeat }
  }
  const [first] = figure?.account ?? []
  // Whoever says how exact a number is takes it for one.
  if (entry.said.exactness !== undefined && first?.value !== 'measure')
    return { account: { as: 'measure' }, suggestion: null }
  return { account: accountAs(first?.value ?? 'other'), suggestion: first ?? null }
}

/** A reason as an account. A repeat needs to say of what; without it the figure is of another kind. */
export const accountAs = (as: 'measure' | Reason): Account => ({ as: as === 'repeat' ? 'other' : as })

/**
 * The unit in which a figure counts an indicator; null where none can stand for the indicator's. Of several units with one word (个) that
 * of the indicator is meant; for a new indicator that word is a unit of its own, since it may count anything.
 */
export function unitFor(indicator: IndicatorAnswer, printed: string, { dataset }: DraftContext): Unit | null {
  if (printed === '') return null
  const alike = [...dataset.units.values()].filter((unit) => printedUnit(unit) === printed)
  if (indicator.from === 'dataset') {
    const own = unitOfIndicator(indicator.id, dataset)
    return alike.find(({ dimension }) => dimension === own?.dimension) ?? null
  }
  const [only, ...others] = alike
  return only !== undefined && others.length === 0 ? only : ownUnit(printed)
}

/** A new indicator as the form shows it: what is said of it, else what can be taken from the figure that it was drafted from. */
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

/** The theme that is shown of a new indicator, and why: that of the known indicator that comes nearest, else of the new one before. */
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

/** So many characters of a known name tell what a longer one is about: 企业集体合同覆盖率变化. */
const TELLING = 4

/** The theme of the known indicator whose name is part of the new one, or that comes nearest in the text; null where none does. */
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
