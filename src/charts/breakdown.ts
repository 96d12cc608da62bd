import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { valueText } from '../dataset/observation-wording.ts'
import { listOf } from '../domain/text.ts'
import { downwards } from './bars.ts'
import type { RowsModel } from './chart-model.ts'
import type { ChartContext, Draft } from './context.ts'
import { surelyGreatest } from './greatest.ts'
import { markOfObservation } from './point.ts'
import { rowsModel, toneFor } from './rows.ts'
import { categoryIndex } from './select.ts'
import { valueTitle } from './title.ts'

const TOTAL = { zh: '合计', en: 'Total' } as const

/**
 * The parts of a whole in their natural order with the whole behind each and, as the last row, the whole itself. Shares are
 * seen and not written: no number stands on the chart that is no observation.
 */
export function breakdownChart(
  observations: readonly Observation[],
  draft: Draft,
  dataset: Dataset,
  context: ChartContext,
): RowsModel {
  const { language } = context
  const sorted = observations.toSorted((a, b) => categoryIndex(a) - categoryIndex(b))
  const parts = sorted.filter(({ breakdown }) => breakdown !== null)
  const total = sorted.find(({ breakdown }) => breakdown === null)
  const greatest = parts.toSorted(downwards)[0]
  const tone = toneFor(draft, (id) => id === greatest?.id)
  return rowsModel(
    {
      kind: 'breakdown',
      rows: sorted.map((observation) => ({
        observation,
        label: observation.breakdown?.name[language] ?? TOTAL[language],
        tone: tone(observation.id),
      })),
      title: breakdownTitle(total, greatest, parts, context),
      whole: (observation, room) =>
        total === undefined || observation === total ? null : markOfObservation(total, room, context),
    },
    draft,
    dataset,
    context,
  )
}

function breakdownTitle(
  total: Observation | undefined,
  greatest: Observation | undefined,
  parts: readonly Observation[],
  context: ChartContext,
): string {
  const { language } = context
  const name = (parts[0] ?? total)?.indicator.name[language] ?? ''
  const head = total === undefined ? name : valueTitle(total, context, false)
  if (greatest === undefined) return head
  const category = greatest.breakdown?.name[language] ?? ''
  const value = valueText(greatest, context)
  // Where bounds leave open which is the largest, the title names it without saying so.
  if (parts.length === 1 || !surelyGreatest(greatest, parts))
    return listOf([head, `${category} ${value}`], language)
  return language === 'zh'
    ? `${head}，${category}最多，${value}`
    : `${head}; the largest part is ${category}, ${value}`
}
