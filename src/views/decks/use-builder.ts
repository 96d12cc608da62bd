import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { PlaceTones } from '../../charts/place-tones.ts'
import { slideInDeck } from '../../decks/build-deck.ts'
import { deckWithNames } from '../../decks/reference-names.ts'
import { tonesInDeck } from '../../decks/references.ts'
import type { Deck, Slide } from '../../domain/spec/deck.ts'
import type { Bilingual } from '../../domain/text.ts'
import type { DeckDraft, Edit } from '../../state/decks/deck-editor.ts'
import { deckEditor, nextSteps } from '../../state/decks/deck-editor.ts'
import {
  addedSlides,
  addSlides,
  duplicateSlide,
  moveSlide,
  removeSlides,
  replaceSlide,
} from '../../state/decks/edit-deck.ts'
import { useBundled, useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { useText } from '../../ui/use-language.ts'
import { EDIT_NAMES, LAYOUT_NAMES, deckMessages as words } from '../../words/decks/decks.ts'
import { useAddedSlides } from './use-added-slides.ts'

/** What can be done to a deck in hand, each said in the live region when it is done. */
export type Builder = ReturnType<typeof useBuilder>

/** The tones of places in the charts of a deck: the same object as long as none changes, so that no slide is drawn again in vain. */
function useTones({ slides, places }: Deck): PlaceTones {
  const dataset = useDataset()
  const tones = useMemo(() => tonesInDeck({ slides, places }, dataset), [slides, places, dataset])
  const [kept, keep] = useState(tones)
  if (kept === tones || JSON.stringify([...kept]) === JSON.stringify([...tones])) return kept
  keep(tones)
  return tones
}

/** The number of a slide, counted from 1. */
const placeOf = (slide: string | undefined, { slides }: Deck): number =>
  slides.findIndex(({ id }) => id === slide) + 1

/** What was done last, said in the language of the page: a slide with where it stood then, an edit, numbers of slides. */
interface LastEdit {
  readonly text: Bilingual
  readonly title?: { readonly slide: Slide; readonly at: number }
  readonly edit?: Edit
  readonly n?: number
  readonly of?: number
}

/** The current slide is kept in the address; all changes go through the editor and are saved at once. */
export function useBuilder({ history }: DeckDraft) {
  const deck = history.present
  const t = useText()
  const dataset = useDataset()
  const bundled = useBundled()
  const context = useChartContext()
  const navigate = useNavigate({ from: '/decks/$id' })
  const search = useSearch({ from: '/decks/$id' })
  const [last, setLast] = useState<LastEdit | null>(null)
  const placeTones = useTones(deck)
  const added = useAddedSlides(deck)
  const { slides, id } = deck
  const selected = slides.find((slide) => slide.id === search.slide) ?? slides[0] ?? null
  const of = slides.length
  // A slide of text has no title until one is written.
  const titleAt = (slide: Slide, at: number) =>
    slideInDeck(slide, at, dataset, { ...context, name: deck.name }).title || t(LAYOUT_NAMES[slide.layout])
  const titleOf = (slide: Slide) => titleAt(slide, slides.indexOf(slide))
  const say = ({ text, title, edit, ...places }: LastEdit): string =>
    t(text, {
      ...places,
      ...(title === undefined ? {} : { title: titleAt(title.slide, title.at) }),
      ...(edit === undefined ? {} : { edit: t(EDIT_NAMES[edit]) }),
    })
  const select = (slide: string | undefined) =>
    void navigate({ search: (others) => ({ ...others, slide }), replace: true, resetScroll: false })
  const steps = nextSteps(history)
  const titled = (slide: Slide) => ({ slide, at: slides.indexOf(slide) })
  /** A change is kept with the names of what it shows. */
  const named = (before: Deck, after: Deck) =>
    after === before ? after : deckWithNames(after, dataset, bundled)
  /** Changes the deck, and gives what it is then. `run` joins the letters of one field to one step of undoing. */
  const change = (edit: Edit, to: (now: Deck) => Deck, run: string | null = null): Deck => {
    void deckEditor.edit(id, edit, (now) => named(now, to(now)), run)
    return to(deck)
  }
  return {
    deck,
    selected,
    place: selected === null ? -1 : slides.indexOf(selected),
    said: last === null ? '' : say(last),
    steps,
    placeTones,
    added,
    select,
    titleOf,
    move: (slide: Slide, to: number) => {
      const next = change('move', (now) => moveSlide(now, slide.id, to))
      if (next === deck) return
      select(slide.id)
      setLast({ text: words.moved, title: titled(slide), n: next.slides.indexOf(slide) + 1, of })
    },
    remove: (slide: Slide) => {
      const at = slides.indexOf(slide)
      change('remove', (now) => removeSlides(now, [slide.id]))
      select((slides[at + 1] ?? slides[at - 1])?.id)
      setLast({ text: words.removed, title: titled(slide) })
    },
    duplicate: (slide: Slide) => {
      const next = change('duplicate', (now) => duplicateSlide(now, slide.id))
      const [copy] = addedSlides(deck, next)
      select(copy)
      setLast({ text: words.copied, title: titled(slide), n: placeOf(copy, next) })
    },
    /** Adds a slide after the current one; several, as those of a locality, behind all others, so that what belongs together stays so. */
    add: (more: readonly Slide[]) => {
      const at = selected === null || more.length > 1 ? of : slides.indexOf(selected) + 1
      const next = change('add', (now) => addSlides(now, more, at))
      const [added] = addedSlides(deck, next)
      select(added)
      const first = next.slides.find((slide) => slide.id === added)
      if (first !== undefined)
        setLast({ text: words.slidesAdded, title: titled(first), n: placeOf(added, next) })
    },
    /** Puts the slide in place of the one with its id. */
    replace: (slide: Slide, edit: Edit, run: string | null = null): void => {
      change(edit, (now) => replaceSlide(now, slide), run)
    },
    undo: () => {
      if (steps.undo === null) return
      void deckEditor.undo(id)
      setLast({ text: words.undone, edit: steps.undo })
    },
    redo: () => {
      if (steps.redo === null) return
      void deckEditor.redo(id)
      setLast({ text: words.redone, edit: steps.redo })
    },
  }
}
