import type { Observation } from '../../dataset/observation.ts'
import { asSentence, semicolon, sentencesOf, textIn } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import { CHART_MESSAGES } from '../../words/charts/message.ts'
import type { MessageModel } from '../chart-model.ts'
import { textsOf } from '../chart-texts.ts'
import type { Draft } from '../context.ts'
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
  const { language } = context
  const labels = labelsOf(observations, language)
  const values = observations.map((observation, i) => ({ observation, label: itemAt(labels, i) }))
  const points = pointsOf(values, () => 'plain', NO_ROOM, context)
  const title = textIn(observations[0]?.indicator.name, language) ?? CHART_MESSAGES.empty[language]
  const texts = textsOf(draft, { observations, points, drawn: [], title })
  const message = CHART_MESSAGES[reason][language]
  const words = points.map(({ name }) => name).join(semicolon(language))
  const isNamed = reason === 'vague' && points.length <= TOLD
  const said = isNamed ? sentencesOf([message, asSentence(words, language)], language) : message
  return {
    ...texts,
    kind: 'message',
    // If the title already says it, the text below does not repeat it.
    message: texts.title === message ? '' : said,
    told: points.length > TOLD ? [] : points,
  }
}

/** Up to this number, vague values are named under the message, and all values stand on a slide; more are only in the table. */
const TOLD = 8
