import type { Deck, Slide } from '../../domain/spec/deck.ts'
import { freshId } from './edit-deck.ts'

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

const idsOf = ({ slides }: Deck): readonly string[] => slides.map(({ id }) => id)

const byId = ({ slides }: Deck): ReadonlyMap<string, Slide> =>
  new Map(slides.map((slide) => [slide.id, slide]))

/**
 * A deck that two windows changed, with what was done in both. Of what both changed, a name or the order, mine holds; a slide that both
 * changed stands there twice, mine first, so that no work is lost. A slide that one deleted and the other changed stays.
 * @param base the deck from which both began
 */
export function mergeDecks(base: Deck, mine: Deck, theirs: Deck): Deck {
  const either = <Field extends keyof Deck>(field: Field): Deck[Field] =>
    isSame(mine[field], base[field]) ? theirs[field] : mine[field]
  // Whoever adds a field to decks decides here how it is merged.
  const fields = {
    name: either('name'),
    minutes: either('minutes'),
    imprint: either('imprint'),
    places: either('places'),
    withoutCode: either('withoutCode'),
  } satisfies Record<Exclude<keyof Deck, 'id' | 'slides'>, unknown>
  const { name, minutes, imprint, places, withoutCode } = fields
  return {
    id: mine.id,
    name,
    slides: mergeSlides(base, mine, theirs),
    minutes,
    ...(imprint === undefined ? {} : { imprint }),
    ...(places === undefined ? {} : { places }),
    ...(withoutCode === undefined ? {} : { withoutCode }),
  }
}

function mergeSlides(base: Deck, mine: Deck, theirs: Deck): Slide[] {
  const [before, here, there] = [byId(base), byId(mine), byId(theirs)]
  const [lead, other] = isSame(idsOf(mine), idsOf(base)) ? [theirs, mine] : [mine, theirs]
  const order = [...idsOf(lead)]
  for (const [at, id] of idsOf(other).entries()) {
    if (order.includes(id)) continue
    const previous = idsOf(other)
      .slice(0, at)
      .findLast((each) => order.includes(each))
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, id)
  }
  const taken = new Set(order)
  return order.flatMap((id) => {
    const [was, own, others] = [before.get(id), here.get(id), there.get(id)]
    // One of them added the slide, or the other one deleted it.
    if (own === undefined || others === undefined) {
      const left = own ?? others
      return left === undefined || isSame(left, was) ? [] : [left]
    }
    if (isSame(own, was) || isSame(own, others)) return [others]
    if (isSame(others, was)) return [own]
    const twin = freshId(id, taken)
    taken.add(twin)
    return [own, { ...others, id: twin }]
  })
}
