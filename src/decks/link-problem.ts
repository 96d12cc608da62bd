import type { Dataset } from '../dataset/dataset.ts'
import { decodeView } from '../dataset/table/view/view-address.ts'
import type { Deck } from '../domain/spec/deck.ts'
import { encodeDeck } from './deck-link.ts'
import { missingIn, observationsOfSlide } from './references.ts'

/**
 * Why a deck cannot be shared as a link.
 *
 * - `own`: these slides, counted from 1, show what only this computer has.
 * - `long`: its words take more room than an address has.
 */
export type LinkProblem =
  | { readonly kind: 'own'; readonly slides: readonly number[] }
  | { readonly kind: 'long' }

/**
 * What keeps a link from showing the same to whoever opens it; null where nothing does.
 * @param dataset what this computer has: the bundled data and the user's own
 * @param bundled what every copy of the product has
 */
export function linkProblem(deck: Deck, dataset: Dataset, bundled: Dataset): LinkProblem | null {
  const own = deck.slides.flatMap((slide, at) => {
    const shown = observationsOfSlide(slide, dataset)
    const place = slide.layout === 'table' ? decodeView(slide.query).locality : null
    const elsewhere =
      missingIn(slide, bundled).length === 0 &&
      shown.every(({ id }) => bundled.observations.has(id)) &&
      (place === null || bundled.localities.has(place))
    return elsewhere ? [] : [at + 1]
  })
  if (own.length > 0) return { kind: 'own', slides: own }
  return encodeDeck(deck) === null ? { kind: 'long' } : null
}
