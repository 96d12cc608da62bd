import type { IndicatorKind } from '../../domain/record/indicator.ts'
import type { Period } from '../../domain/time/period.ts'
import { itemAt } from '../../lib/item-at.ts'
import { PERIOD_CARRIED } from '../../words/reports/suggest-period.ts'
import type { TimeMark } from '../read/find-times.ts'
import { monthOf, upTo } from '../read/find-times.ts'
import type { Passage, Place } from '../read/passage.ts'
import type { Answer } from './suggestions.ts'

/**
 * Suggests the period of a figure: from its own sentence, else from the sentences before, else from the day of the report.
 * @param isOfPart whether a time behind 其中 holds for it: a figure that begins a new statement has that of the whole sentence
 */
export function suggestPeriod(
  passage: Passage,
  place: Place,
  kind: IndicatorKind | null,
  marks: readonly TimeMark[],
  published: Period | null,
  headlineEnd: number,
  isOfPart: boolean,
): readonly Answer<Period>[] {
  const { reading } = passage
  const answers: Answer<Period>[] = []
  const { figure, clause, fullSentence } = place
  const paragraph = passage.text.lastIndexOf('\n', figure.start)
  const say = (
    { start, end, period, rule }: TimeMark,
    score: number,
    certain: boolean,
    isCarried: boolean,
  ) => {
    if (period === null) return
    // A period that is stated in an earlier paragraph is only inferred here.
    const isInferred = start < paragraph && period.basis === 'stated'
    const value: Period = isInferred ? { ...period, basis: 'inferred', note: PERIOD_CARRIED } : period
    answers.push({
      value,
      score,
      certain,
      rule: isCarried ? 'carried-down' : rule,
      words: [reading.span(start, end)],
    })
  }
  const before = lastBefore(marks, figure.start)
  let isNearest = true
  let isCrowded = false
  for (let at = before; at >= 0; at -= 1) {
    const mark = marks[at]
    if (mark === undefined || answers.length >= 3 || before - at > 40) break
    if (mark.role === 'against') {
      if (mark.start >= fullSentence.start) isCrowded = true
      continue
    }
    if (mark.role === 'part' && !(isOfPart && mark.start >= fullSentence.start)) continue
    if (mark.role === 'figure' && figure.start > mark.end + 2) continue
    if (mark.role === 'paragraph' && mark.start < paragraph) {
      // The day of an event applies to everything said about it, unless another time comes in between.
      if (at === before && mark.period !== null && mark.period.start === mark.period.end)
        say(mark, 0.5, false, true)
      continue
    }
    // A current level has no period that began years ago.
    if (
      mark.period?.start === null &&
      mark.rule === 'word-for-time' &&
      kind === 'level' &&
      mark.start < fullSentence.start
    )
      continue
    if (mark.role === 'sentence' && mark.start < fullSentence.start) continue
    if (mark.start < headlineEnd && isNearest === false) break
    if (mark.start >= fullSentence.start) {
      // 2024年，签订集体合同860份: the words are in the figure's own clause, or alone before its comma.
      const isOwn = clause.start - mark.end <= 1 && !isCrowded
      say(mark, isNearest ? 0.95 : 0.5, isNearest && isOwn && kind !== 'change' && isPlain(mark, kind), false)
    } else {
      // For events in a period, an earlier period is likelier than an open one, for example "up to a day".
      const isOpen = mark.period !== null && mark.period.start === null
      const nearness = isNearest ? 0.8 : 0.4
      say(
        mark,
        kind === 'flow' && isOpen ? nearness * 0.6 : kind === 'flow' && !isNearest ? 0.55 : nearness,
        false,
        true,
      )
    }
    isNearest = false
  }
  if (published !== null) {
    const month = monthOf(published)
    const all = upTo(published)
    const isState = kind === 'level' || kind === 'rate'
    if (month !== null)
      answers.push({
        value: month,
        score: isState ? 0.3 : 0.2,
        certain: false,
        rule: 'month-of-report',
        words: [],
      })
    if (all !== null)
      answers.push({
        value: all,
        score: isState ? 0.2 : 0.3,
        certain: false,
        rule: 'up-to-report',
        words: [],
      })
  }
  return answers
}

/** Whether a period is that of the report, since nothing in the text names one. */
export const isOfReport = ({ rule }: { readonly rule: string }): boolean =>
  rule === 'month-of-report' || rule === 'up-to-report'

/** Whether the words state the whole period: events "up to a day" also have a beginning, which the text may state elsewhere. */
const isPlain = ({ rule, period }: TimeMark, kind: IndicatorKind | null): boolean =>
  period?.basis === 'stated' &&
  (rule === 'date-stated' || (rule === 'as-of-date' && (kind === 'level' || kind === 'rate')))

function lastBefore(marks: readonly TimeMark[], place: number): number {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (itemAt(marks, middle).start < place) low = middle + 1
    else high = middle
  }
  return low - 1
}
