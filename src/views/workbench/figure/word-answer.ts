import type { Language } from '../../../domain/text.ts'
import { colon } from '../../../domain/text.ts'
import { wordPeriodBasis } from '../../../domain/time/period.ts'
import type { DraftContext } from '../../../draft/draft-context.ts'
import type { IndicatorAnswer, LocalityAnswer } from '../../../draft/draft-schema.ts'
import type { Offer } from '../../../draft/edit/offers.ts'
import { BASE_NAMES } from '../../../words/domain/base.ts'
import { BOUND_NAMES } from '../../../words/domain/bound.ts'
import { SCOPE_NAMES } from '../../../words/domain/observation.ts'
import { workbenchMessages as words } from '../../../words/reports/workbench.ts'

/** The name of an indicator in the reader's language; a new one has the name that was drafted. */
export function nameIndicator(
  value: IndicatorAnswer,
  { dataset, standard }: DraftContext,
  language: Language,
): string {
  if (value.from === 'new') return value.name
  const known =
    value.from === 'dataset' ? dataset.indicators.get(value.id) : standard.find(({ id }) => id === value.id)
  return known?.name[language] ?? value.name
}

export const nameLocality = (
  { id, name }: LocalityAnswer,
  { dataset }: DraftContext,
  language: Language,
): string => (id === null ? undefined : dataset.localities.get(id)?.name[language]) ?? name

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
      return known.find(({ id }) => id === value.category)?.name[language] ?? value.zh
    }
    case 'base':
      return BASE_NAMES[value][language]
    case 'exactness':
      return BOUND_NAMES[value][language]
  }
}
