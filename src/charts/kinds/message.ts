import type { Dataset } from '../../dataset/dataset.ts'
import type { Observation } from '../../dataset/observation.ts'
import { asSentence, semicolon, sentencesOf, textIn } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import { CHART_MESSAGES } from '../../words/charts/message.ts'
import type { ChartPoint, MessageModel } from '../chart-model.ts'
import type { ChartContext, Draft } from '../context.ts'
import { frameOf } from '../frame.ts'
import { labelsOf, notesOf } from '../labels.ts'
import { pointOf } from '../point.ts'

/** A chart that says in words why it draws nothing. Its table has every value. */
export function messageChart(
  reason: keyof typeof CHART_MESSAGES,
  observations: readonly Observation[],
  draft: Draft,
  dataset: Dataset,
  context: ChartContext,
): MessageModel {
  const labels = labelsOf(observations, context.language)
  const room = { openLength: () => 0, limits: null }
  const notes = notesOf(observations, labels, context.language)
  const points = observations.map((o, i) =>
    pointOf(o, itemAt(labels, i), 'plain', room, context, itemAt(notes, i)),
  )
  const title =
    textIn(observations[0]?.indicator.name, context.language) ?? CHART_MESSAGES.empty[context.language]
  const frame = frameOf(draft, { observations, points, title }, dataset, context)
  const message = CHART_MESSAGES[reason][context.language]
  return {
    ...frame,
    legend: [],
    kind: 'message',
    // If the title already says it, the text below does not repeat it.
    message: frame.title === message ? '' : withWords(message, reason, points, context),
  }
}

/** Up to this number, vague values are named under the message; more are only in the table. */
const TOLD = 8

/** The message, followed by the words of the vague values if there are only a few. */
function withWords(
  message: string,
  reason: keyof typeof CHART_MESSAGES,
  points: readonly ChartPoint[],
  { language }: ChartContext,
): string {
  if (reason !== 'vague' || points.length > TOLD) return message
  const words = points.map(({ name }) => name).join(semicolon(language))
  return sentencesOf([message, asSentence(words, language)], language)
}
