import { changeInOne, changeSince, wordChange } from '../../dataset/compare/change-since.ts'
import type { Observation } from '../../dataset/observation.ts'
import { baseOf, isContradicted } from '../../dataset/observation.ts'
import { valueText } from '../../dataset/observation-wording.ts'
import { alikePeriods, wordPeriodBasis } from '../../domain/time/period.ts'
import { yearBefore } from '../../domain/time/year-change.ts'
import { itemAt } from '../../lib/item-at.ts'
import { UNLIKE_VALUES } from '../../words/charts/change.ts'
import type { ChangeModel } from '../chart-model.ts'
import { textsOf } from '../chart-texts.ts'
import type { Draft, MakerOf } from '../context.ts'
import { tonesOf } from '../emphasis.ts'
import { labelsOf, notesOf } from '../labels.ts'
import { areWrittenAlike, movementTitle, shareScope } from '../title.ts'
import { valueItem } from './value.ts'

export interface Change {
  readonly from: Observation
  readonly to: Observation
  /** The observation that states the change; the chart does not compute one. */
  readonly stated?: Observation | undefined
}

/**
 * One value at two times. Two points do not make a line, so they are two numbers, the earlier first, with the stated change between them.
 * No arrow leads from a year to a day, or from one base to another.
 */
export const changeChart: MakerOf<Change, ChangeModel> = ({ from, to, stated }, draft) => {
  const { context } = draft
  const { language } = context
  const observations = [from, to]
  const periods = observations.map(({ period }) => wordPeriodBasis(period, language))
  const labels = periods[0] === periods[1] ? labelsOf(observations, language) : periods
  const notes = notesOf(observations, labels, language)
  const isComparable = areAlike(from, to)
  const alike = isComparable && !observations.some(isContradicted)
  const title = movementTitle(from, to, context, stated ?? null, isComparable)
  const tone = tonesOf([to], draft, title, true)
  const points = [
    valueItem(from, itemAt(labels, 0), 'plain', context, itemAt(notes, 0)),
    valueItem(to, itemAt(labels, 1), tone(to.id), context, itemAt(notes, 1)),
  ] as const
  const parts = {
    observations,
    points,
    drawn: [],
    title,
    notes: isComparable ? [] : [UNLIKE_VALUES[language]],
    // That a value stayed as it was is in the title.
    since: stated === undefined && !areWrittenAlike(from, to) ? sinceOf(to, draft) : null,
    told: stated === undefined ? [] : [stated],
  }
  return {
    ...textsOf(draft, parts),
    kind: 'change',
    points,
    change: stated === undefined || !alike ? null : valueText(stated, context),
    alike,
  }
}

/** How a value changed from a year or a month before, as one text: 比2024年 +10%; null if that is not known. */
function sinceOf(observation: Observation, { dataset, context }: Draft): string | null {
  const since = changeSince(dataset, observation)
  if (since === null) return null
  return changeInOne(wordChange(since, observation.unit, context))
}

/** How a value changed from the same days a year before; null where only the month or the quarter before it is known. */
export function sinceYearBefore(observation: Observation, draft: Draft): string | null {
  const { period } = observation
  const before = changeSince(draft.dataset, observation)?.before
  const isOfYear = period !== null && before?.period?.end === yearBefore(period)?.end
  return isOfYear ? sinceOf(observation, draft) : null
}

/** Whether two values may be compared with each other: like periods, one base, one scope. */
const areAlike = (from: Observation, to: Observation): boolean =>
  alikePeriods(from.period, to.period) && baseOf(from) === baseOf(to) && shareScope([from, to])
