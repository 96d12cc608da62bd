import type { Base } from '../../domain/number/base.ts'
import { BASES } from '../../domain/number/base.ts'
import type { Answers } from './answers.ts'
import type { Scene } from './commands.ts'
import { choose, shownFor } from './commands.ts'
import type { Entry, Patch, Question, Said } from './document.ts'
import { exactnessFor } from './stated.ts'

/** The questions about a measure, in the order of the form. */
export const QUESTIONS = [
  'indicator',
  'theme',
  'locality',
  'period',
  'scope',
  'breakdown',
  'base',
  'falls',
  'exactness',
] as const
export type Asked = (typeof QUESTIONS)[number]

/** The questions that make sense for a figure with the answers that are shown. */
export function questionsFor(scene: Scene, entry: Entry): readonly Asked[] {
  const { indicator } = shownFor(scene, entry)
  const kind =
    indicator === null
      ? null
      : indicator.value.from === 'new'
        ? indicator.value.kind
        : (scene.context.known.get(`${indicator.value.from}/${indicator.value.id}`)?.kind ?? null)
  return QUESTIONS.filter((question) => {
    if (question === 'theme') return indicator?.value.from === 'new'
    if (question === 'base') return indicator?.value.from === 'new' && kind === 'rate'
    if (question === 'falls') return kind === 'change'
    if (question === 'exactness') return exactnessFor(scene.document, entry).length > 1
    return true
  })
}

/** An answer that can be given with one key. */
export type Offer = {
  readonly [Q in Question]: { readonly question: Q; readonly value: NonNullable<Said[Q]> | null }
}[Question]

/** The answers that are offered to a question, in the order of their number keys. */
export function offersFor(scene: Scene, entry: Entry, asked: Asked): readonly Offer[] {
  const figure = scene.suggested.figures.get(entry.id)
  switch (asked) {
    case 'indicator':
      return (figure?.indicator ?? []).map(({ value }) => ({ question: 'indicator', value }))
    case 'locality':
      return (figure?.locality ?? []).map(({ value }) => ({ question: 'locality', value }))
    case 'period':
      return (figure?.period ?? []).map(({ value }) => ({ question: 'period', value }))
    case 'scope':
      return (figure?.scope ?? []).map(({ value }) => ({ question: 'scope', value }))
    case 'breakdown':
      return partsFor(scene, entry).map((value) => ({ question: 'breakdown', value }))
    case 'base':
      return basesFor(scene, entry).map((value) => ({ question: 'base', value }))
    case 'falls':
      return [true, false].map((value) => ({ question: 'falls', value }))
    case 'exactness':
      return exactnessFor(scene.document, entry).map((value) => ({ question: 'exactness', value }))
    case 'theme':
      return []
  }
}

/** The answer to a question that the form shows; null where it shows none. */
export function shownOffer(answers: Answers, asked: Exclude<Asked, 'theme' | 'exactness'>): Offer | null {
  switch (asked) {
    case 'indicator':
      return answers.indicator && { question: asked, value: answers.indicator.value }
    case 'locality':
      return answers.locality && { question: asked, value: answers.locality.value }
    case 'period':
      return { question: asked, value: answers.period.value }
    case 'scope':
      return { question: asked, value: answers.scope.value }
    case 'breakdown':
      return { question: asked, value: answers.breakdown.value }
    case 'base':
      return { question: asked, value: answers.base.value }
    case 'falls':
      return { question: asked, value: answers.falls.value }
  }
}

/** The parts that a known indicator has; for any other indicator, those that the text suggests. */
function partsFor(scene: Scene, entry: Entry): readonly NonNullable<Said['breakdown']>[] {
  const indicator = shownFor(scene, entry).indicator?.value
  const own =
    indicator?.from === 'dataset' ? scene.context.dataset.indicators.get(indicator.id)?.breakdown : undefined
  if (own !== undefined)
    return own.categories.map(({ id, name }) => ({ dimension: own.dimension, category: id, zh: name.zh }))
  if (indicator?.from === 'dataset') return []
  return (scene.suggested.figures.get(entry.id)?.breakdown ?? []).map(({ value }) => ({
    dimension: value.dimension,
    category: value.category,
    zh: value.zh,
  }))
}

const basesFor = (scene: Scene, entry: Entry): readonly Base[] => {
  const likely = (scene.suggested.figures.get(entry.id)?.base ?? []).map(({ value }) => value.base)
  return [...new Set([...likely, ...BASES])]
}

/** The patch that gives the answer of an offer. */
export function answered(entry: Entry, offer: Offer): Patch {
  switch (offer.question) {
    case 'indicator':
      return offer.value === null ? {} : choose(entry, 'indicator', offer.value)
    case 'locality':
      return offer.value === null ? {} : choose(entry, 'locality', offer.value)
    case 'period':
      return choose(entry, 'period', offer.value)
    case 'scope':
      return choose(entry, 'scope', offer.value)
    case 'breakdown':
      return choose(entry, 'breakdown', offer.value)
    case 'base':
      return offer.value === null ? {} : choose(entry, 'base', offer.value)
    case 'falls':
      return offer.value === null ? {} : choose(entry, 'falls', offer.value)
    case 'exactness':
      return offer.value === null ? {} : choose(entry, 'exactness', offer.value)
  }
}
