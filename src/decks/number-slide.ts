import type { Tone } from '../charts/chart-model.ts'
import type { ChartContext } from '../charts/context.ts'
import { tonesOf } from '../charts/emphasis.ts'
import { valuesTitle } from '../charts/title.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { standingValue } from '../dataset/observation.ts'
import { scopeWords } from '../dataset/observation-wording.ts'
import { styleByUnit } from '../dataset/side-by-side.ts'
import type { SlideOf } from '../domain/spec/deck.ts'
import { asSentence, comma, inBrackets, semicolon } from '../domain/text.ts'
import { wordPeriod } from '../domain/time/period.ts'
import { aboutValues } from './chart-deck.ts'
import { missingSlide } from './missing-slide.ts'
import { legendOfNumbers, placedName, resolveNumbers } from './resolve.ts'
import { hasFewLines } from './slide/slide-type.ts'
import type { NumberModel, SlideModel } from './slide-model.ts'
import { findingOf, speakerNotes } from './slide-words.ts'
import { wordsOr } from './words.ts'

/** A slide of one number, large, or of several as tiles. */
export function numberSlide(
  slide: SlideOf<'big-number' | 'tiles'>,
  dataset: Dataset,
  given: ChartContext,
): SlideModel {
  const { language } = given
  const refs = slide.layout === 'tiles' ? slide.numbers : [slide.number]
  const known = refs.flatMap((ref) => standingValue(dataset, ref.observation) ?? [])
  const context = styleByUnit(known, given)
  const { numbers, observations, place, lacks } = resolveNumbers(refs, dataset, context, slide.names)
  const [first] = numbers
  const [observation] = observations
  if (first === undefined || observation === undefined) return missingSlide(slide, lacks, language)
  const about = aboutValues(observations, dataset, context, lacks)
  const footnotes = [...new Set([...about.cautions, ...about.footnotes])]
  // The labels in the notes: the name of the number, for its change too.
  const points = numbers.flatMap(({ item, name, change }) =>
    [item, change].flatMap((each) => (each === null ? [] : [{ ...each, label: name }])),
  )
  const frame = {
    id: slide.id,
    ...about,
    notes: speakerNotes(slide.notes, { points, footnotes, source: about.source }, context),
    legend: legendOfNumbers(numbers, context),
    description: tellNumbers(numbers, language),
  }
  if (slide.layout === 'big-number') {
    const title = wordsOr(slide.title, numberTitle(observation, context), language)
    return { ...frame, layout: 'big-number', title, subtitle: '', number: toned(first, 'accent') }
  }
  const values = observations.slice(0, numbers.length)
  const shown = new Set<string>(observations.map(({ id }) => id))
  const finding =
    slide.finding === undefined ? null : findingOf(slide.finding, slide.id, dataset, context, shown)
  const generated = finding?.words ?? valuesTitle(values, context, hasFewLines)
  const title = wordsOr(slide.title, generated, language)
  // The finding names these values only: an equal number of another place is not emphasised.
  const isFound = title === finding?.words
  const emphasis = isFound ? { emphasis: finding.of.map(({ id }) => id) } : {}
  const tone = tonesOf(values, { ...emphasis, dataset, context }, title, false, !isFound)
  return {
    ...frame,
    layout: 'tiles',
    title,
    // A title that names the place, as one of several numbers does, needs no line for it.
    subtitle: place === null || title.includes(place) ? '' : place,
    numbers: numbers.map((number) => toned(number, tone(number.item.observationId))),
  }
}

const toned = (number: NumberModel, tone: Tone): NumberModel => ({
  ...number,
  item: { ...number.item, tone },
})

/** The number with its time and scope, because a title is also read without what is below it. */
function numberTitle(observation: Observation, context: ChartContext): string {
  const { language } = context
  const name = placedName(observation, context)
  const { period } = observation
  const about = [
    ...scopeWords(observation, language),
    ...(period === null ? [] : [wordPeriod(period, language)]),
  ]
  return `${name}${inBrackets(about.join(comma(language)), language)}`
}

/** The numbers in words. */
function tellNumbers(numbers: readonly NumberModel[], language: ChartContext['language']): string {
  const sentences = numbers.map(({ item, change }) =>
    change === null ? item.name : `${item.name}${inBrackets(change.text, language)}`,
  )
  return asSentence(sentences.join(semicolon(language)), language)
}
