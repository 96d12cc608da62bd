import type { Observation } from '../dataset/observation.ts'
import { printedOf } from '../dataset/observation.ts'
import { scopeWords, valueText, wordObservation } from '../dataset/observation-wording.ts'
import { explainBound } from '../domain/number/bound-wording.ts'
import { isExpanded } from '../domain/number/printed-place.ts'
import { asSentence, colon, comma, inBrackets, listOf, sentenceCase, sentencesOf } from '../domain/text.ts'
import { wordPeriodBasis } from '../domain/time/period.ts'
import { itemAt } from '../lib/item-at.ts'
import { SPOKEN_STATUS } from '../words/charts/point.ts'
import type { ChartPoint, Tone } from './chart-model.ts'
import type { ChartContext } from './context.ts'
import { conflictMark, notesOf } from './labels.ts'
import type { MarkRoom } from './mark.ts'
import { drawnBound, markOf } from './mark.ts'

/** A value with its label among the others of its chart. */
export interface Labelled {
  readonly observation: Observation
  readonly label: string
  /** What a reader must know with the label, besides the notes that the value itself gives. */
  readonly note?: string
}

/** The points of values on one axis, each with what neither its label nor the subtitle says. */
export function pointsOf(
  values: readonly Labelled[],
  tone: (id: string) => Tone,
  room: MarkRoom,
  context: ChartContext,
): ChartPoint[] {
  const observations = values.map(({ observation }) => observation)
  const labels = values.map(({ label }) => label)
  const notes = notesOf(observations, labels, context.language)
  return values.map(({ observation, label, note = '' }, i) => {
    const about = [itemAt(notes, i), note].filter((words) => words !== '').join(' · ')
    return pointOf(observation, label, tone(observation.id), room, context, about)
  })
}

/**
 * What a chart shows of one observation.
 * @param note what a reader must know with the label; '' if there is nothing to say
 */
export function pointOf(
  observation: Observation,
  label: string,
  tone: Tone,
  room: MarkRoom,
  context: ChartContext,
  note = '',
): ChartPoint {
  const { language } = context
  const derived = observation.status === 'derived'
  const conflict = conflictMark(observation, language)
  return {
    observationId: observation.id,
    label,
    when: wordPeriodBasis(observation.period, language),
    note: [note, conflict].filter((words) => words !== '').join(' · ') || null,
    quantity: observation.quantity,
    text: valueText(observation, context),
    wording: wordObservation(observation, context),
    name: `${label}${colon(language)}${valueText(observation, context)}${inBrackets(conflict, language)}`,
    spoken: speak(observation, label, context),
    mark: markOf(observation.quantity, room),
    tone,
    derived,
  }
}

/** A point in sentences: its label, value, bound, period, scope and status. */
function speak(observation: Observation, label: string, context: ChartContext): string {
  const { language, notation } = context
  const { quantity, unit, period, status } = observation
  const printed = printedOf(observation)
  const plain =
    drawnBound(quantity) === 'exact' &&
    (notation === 'compact' ||
      printed === null ||
      quantity.value === null ||
      !isExpanded(printed, quantity.value))
  const when = wordPeriodBasis(period, language)
  const conflict = conflictMark(observation, language)
  // A label may be the period, or end with it.
  const isNamed = label.split(comma(language)).includes(when)
  const about = [...(isNamed ? [] : [when]), ...scopeWords(observation, language)]
  const parts = [
    asSentence(`${label}${colon(language)}${valueText(observation, context)}`, language),
    ...(plain ? [] : [explainBound(quantity, unit, language, printed)]),
    ...(about.length === 0 ? [] : [asSentence(sentenceCase(listOf(about, language)), language)]),
    ...(status === 'reported' ? [] : [SPOKEN_STATUS[status][language]]),
    ...(conflict === '' ? [] : [asSentence(sentenceCase(conflict), language)]),
  ]
  return sentencesOf(parts, language)
}
