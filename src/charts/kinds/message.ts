import type { Observation } from '../../dataset/observation.ts'
import { asSentence, semicolon, sentencesOf, textIn } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import { CHART_MESSAGES } from '../../words/charts/message.ts'
import type { ChartPoint, MessageModel } from '../chart-model.ts'
import { textsOf } from '../chart-texts.ts'
import type { ChartContext, Draft } from '../context.ts'
import { labelsOf } from '../labels.ts'
import { NO_ROOM } from '../mark.ts'
import { pointsOf } from '../point.ts'

/** A chart that says in words why it draws nothing. Its table has every value. */
export function messageChart(
  reason: keyof typeof CHART_MESSAGES,
  observations: readonly Observation[],
  draft: Draft,
): MessageModel {
  const { context } = draft
  const labels = labelsOf(observations, context.language)
  const values = observations.map((observation, i) => ({ observation, label: itemAt(labels, i) }))
  const points = pointsOf(values, () => 'plain', NO_ROOM, context)
  const title =
    textIn(observations[0]?.indicator.name, context.language) ?? CHART_MESSAGES.empty[context.language]
  const texts = textsOf(draft, { observations, points, drawn: [], title })
  const message = CHART_MESSAGES[reason][context.language]
  return {
    ...texts,
    kind: 'message',
    // If the title already says it, the text below does not repeat it.
    message: texts.title === message ? '' : withWords(message, reason, points, context),
    told: points.length > TOLD ? [] : points,
  }
}

/** Up to this number, vague values are named under the message, and all values stand on a slide; more are only in the table. */
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
