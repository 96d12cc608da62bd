import { inflateSync, strFromU8 } from 'fflate'
import type { DeckModel } from '../../decks/slide-model.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { deckPage } from '../../exports/deck-page.ts'
import { titledFile } from '../../exports/file-name.ts'
import { deckExportMessages as words } from '../../words/decks/deck-export.ts'
import { eachLanguage } from '../../words/languages.ts'

interface MakeOptions {
  readonly signal: AbortSignal
  /** How much is done, from 0 to 1. */
  readonly onProgress: (done: number) => void
  /** The deck in any language. */
  readonly inLanguage: (language: Language) => DeckModel
}

/** A file that can be made of a deck. */
export interface DeckAction {
  readonly key: 'pptx' | 'pptx-slide' | 'page' | 'images'
  readonly name: Bilingual
  /** What is said where it fails: what happened and what to do. */
  readonly failed: Bilingual
  readonly file: (deck: DeckModel, language: Language) => string
  readonly make: (deck: DeckModel, language: Language, options: MakeOptions) => Promise<Blob>
}

/** Slides that no deck holds have no name of their own: they go by the first. */
const fileOf = ({ id, name, slides }: DeckModel, language: Language, ending: string) =>
  titledFile(name || (slides[0]?.title ?? ''), id, language, ending)

/** The writer is loaded when first used. */
const makePptx: DeckAction['make'] = async (deck, language, options) => {
  const { deckPptx } = await import('../../exports/pptx/deck-pptx.ts')
  return deckPptx(deck, language, options)
}

const DECK_FILES = {
  pptx: {
    key: 'pptx',
    name: words.pptx,
    failed: words.failedPptx,
    file: (deck, language) => fileOf(deck, language, 'pptx'),
    make: makePptx,
  },
  page: {
    key: 'page',
    name: words.page,
    failed: words.failedPage,
    file: (deck, language) => fileOf(deck, language, 'html'),
    make: async (_deck, language, { inLanguage }) => {
      // The page that shows decks was built with the app and is carried in it.
      const { default: player } = await import('virtual:player')
      const packed = Uint8Array.from(atob(player), (char) => char.charCodeAt(0))
      const page = { language, models: eachLanguage(inLanguage) }
      const text = deckPage(strFromU8(inflateSync(packed)), page)
      return new Blob([text], { type: 'text/html;charset=utf-8' })
    },
  },
  images: {
    key: 'images',
    name: words.images,
    failed: words.failedImages,
    file: (deck, language) => fileOf(deck, language, 'png.zip'),
    make: async (deck, language, options) => {
      const { deckImages } = await import('./deck-images.ts')
      return deckImages(deck, language, options)
    },
  },
} as const satisfies Record<string, DeckAction>

/** One slide of the deck, counted from 0, as a deck of its own. */
const only = (deck: DeckModel, slide: number): DeckModel => ({
  ...deck,
  slides: deck.slides.slice(slide, slide + 1),
})

const slideAction = (slide: number): DeckAction => ({
  key: 'pptx-slide',
  name: words.pptxSlide,
  failed: words.failedPptx,
  file: ({ id, name, slides }, language) =>
    titledFile(`${name} ${slides[slide]?.title ?? slide + 1}`, id, language, 'pptx'),
  make: (deck, language, options) => makePptx(only(deck, slide), language, options),
})

/** The files that can be made of a deck, in the order of the menu; of one slide only where one is in hand. */
export const deckActions = (slide: number | null): readonly DeckAction[] => [
  DECK_FILES.pptx,
  ...(slide === null ? [] : [slideAction(slide)]),
  DECK_FILES.page,
  DECK_FILES.images,
]
