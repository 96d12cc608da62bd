import type { Language } from '../../../domain/text.ts'
import { colon, textIn } from '../../../domain/text.ts'
import type { Period } from '../../../domain/time/period.ts'
import { isDay, wordPeriodBasis } from '../../../domain/time/period.ts'
import type { DraftContext } from '../../../draft/draft-context.ts'
import type { IndicatorAnswer, LocalityAnswer } from '../../../draft/draft-schema.ts'
import type { Offer } from '../../../draft/edit/offers.ts'
import { lastDayOf } from '../../../draft/read/find-times.ts'
import { readPeriod } from '../../../imports/period-cell.ts'
import { BASE_NAMES } from '../../../words/domain/base.ts'
import { BOUND_NAMES } from '../../../words/domain/bound.ts'
import { SCOPE_NAMES } from '../../../words/domain/observation.ts'
import { workbenchMessages as words } from '../../../words/reports/workbench.ts'

/** The period that a person typed: 2025, 2025年上半年, 2025-06, 2025-01-01..2025-06-30, ..2025-06-30. Null where the text is not a period. */
export function typedPeriod(typed: string): Period | null {
  const text = typed.trim()
  const [from = '', to, ...more] = text.split('..')
  if (to !== undefined && more.length === 0) {
    const start = from === '' ? null : from.length === 7 ? `${from}-01` : from
    const end = to.length === 7 ? lastDayOf(to) : to
    return isDay(end) && (start === null || (isDay(start) && start <= end))
      ? { start, end, basis: 'stated' }
      : null
  }
  const read = readPeriod(text, null)
  return read === 'none' || read === 'ambiguous' ? null : read
}

/** Reads the date of publication that a person types: 2026-01-31, 2026年1月31日, 2026-01, or two ends. Null where it is none of these. */
export function typedDay(typed: string): Period | null {
  const period = typedPeriod(typed)
  return period === null || period.start === null ? null : period
}

/** A text for days that {@link typedDay} reads as the same days. */
export function daysToType({ start, end }: Period): string {
  if (start === end) return end
  const month = end.slice(0, 7)
  return start === `${month}-01` && end === lastDayOf(month) ? month : `${start ?? ''}..${end}`
}

/** The name of an indicator in the reader's language; a new one keeps the name that the answer has. */
export function nameIndicator(
  value: IndicatorAnswer,
  { dataset, standard }: DraftContext,
  language: Language,
): string {
  if (value.from === 'new') return value.name
  const known =
    value.from === 'dataset' ? dataset.indicators.get(value.id) : standard.find(({ id }) => id === value.id)
  return textIn(known?.name, language) ?? value.name
}

export const nameLocality = (
  { id, name }: LocalityAnswer,
  { dataset }: DraftContext,
  language: Language,
): string => (id === null ? undefined : textIn(dataset.localities.get(id)?.name, language)) ?? name

/** An answer in words. */
export function wordOffer({ question, value }: Offer, context: DraftContext, language: Language): string {
  if (question === 'period')
    return value === null ? words.unknownPeriod[language] : wordPeriodBasis(value, language)
  if (question === 'falls') return (value === true ? words.falls : words.rises)[language]
  if (value === null) return words.none[language]
  switch (question) {
    case 'indicator':
      return nameIndicator(value, context, language)
    case 'locality':
      return nameLocality(value, context, language)
    case 'scope':
      return `${SCOPE_NAMES[value.kind][language]}${colon(language)}${value.zh}`
    case 'breakdown': {
      const known = [...context.dataset.indicators.values()].flatMap(({ breakdown }) =>
        breakdown?.dimension === value.dimension ? breakdown.categories : [],
      )
      return textIn(known.find(({ id }) => id === value.category)?.name, language) ?? value.zh
    }
    case 'base':
      return BASE_NAMES[value][language]
    case 'exactness':
      return BOUND_NAMES[value][language]
  }
}
