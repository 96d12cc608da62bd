import { Menu } from '@base-ui/react/menu'
import { Link } from '@tanstack/react-router'
import { inflateSync, strFromU8 } from 'fflate'
import { useEffect, useRef, useState } from 'react'
import type { DeckModel } from '../../decks/slide-model.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { deckPage } from '../../exports/deck-page.ts'
import { titledFile } from '../../exports/file-name.ts'
import { deckExportMessages as words } from '../../words/decks/deck-export.ts'
import { eachLanguage } from '../../words/languages.ts'
import button from '../control/button.module.css'
import { Button } from '../control/button.tsx'
import menu from '../control/menu.module.css'
import { usePopup } from '../control/use-popup.ts'
import { downloadBlob } from '../download.ts'
import { Said } from '../said.tsx'
import { useLanguage, useText } from '../use-language.ts'
import styles from './deck-export-menu.module.css'

interface MakeOptions {
  readonly signal: AbortSignal
  /** How much is done, from 0 to 1. */
  readonly onProgress: (done: number) => void
  /** The deck in any language. */
  readonly inLanguage: (language: Language) => DeckModel
}

/** A file that can be made of a deck. */
interface DeckAction {
  readonly key: 'pptx' | 'pptx-slide' | 'page' | 'images'
  readonly name: Bilingual
  /** What is said where it fails: what happened and what to do. */
  readonly failed: Bilingual
  readonly file: (deck: DeckModel, language: Language) => string
  readonly make: (deck: DeckModel, language: Language, options: MakeOptions) => Promise<Blob>
}

/** Slides outside a deck have no name of their own: their file is named after the first. */
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
      const { deckImages } = await import('./images.ts')
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

/** The files that can be made of a deck, in the order of the menu; those of one slide only if there is a current slide. */
const deckActions = (slide: number | null): readonly DeckAction[] => [
  DECK_FILES.pptx,
  ...(slide === null ? [] : [slideAction(slide)]),
  DECK_FILES.page,
  DECK_FILES.images,
]

interface DeckExportMenuProps {
  readonly id: string
  readonly name: string
  /** Makes the model of the deck, when a file is wanted and not before. */
  readonly make: (language: Language) => DeckModel
  /** The place of the current slide, counted from 0; without it, no file of a single slide is offered. */
  readonly slide?: number | undefined
  /** Whether the way to the print view is offered. */
  readonly printable?: boolean | undefined
  /** The deck as text, where no one but the address keeps it (decks/deck-link.ts). */
  readonly linked?: string | undefined
}

/** Exports a deck: PowerPoint, images, print. The progress is said beside the button, where the export can be cancelled. */
export function DeckExportMenu({ id, name, make, slide, printable = true, linked }: DeckExportMenuProps) {
  const t = useText()
  const popup = usePopup()
  const language = useLanguage()
  const { state, start, cancel } = useDeckExport()
  return (
    <div className={styles.menu}>
      {/* Not modal: locking the page would insert a style that the policy forbids. */}
      <Menu.Root {...popup} modal={false}>
        <Menu.Trigger className={button.button} aria-label={t(words.downloadDeck, { name })}>
          {t(words.download)}
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={4} align="start" className={menu.positioner}>
            <Menu.Popup className={menu.popup}>
              {deckActions(slide ?? null).map((action) => (
                <Menu.Item
                  key={action.key}
                  className={menu.item}
                  onClick={() => void start(action, make, language)}
                >
                  {t(action.name)}
                </Menu.Item>
              ))}
              {printable && (
                <Menu.Item
                  className={menu.item}
                  render={
                    <Link
                      to="/present/$deck/print"
                      params={{ deck: linked === undefined ? id : '-' }}
                      search={{ d: linked }}
                    />
                  }
                >
                  {t(words.print)}
                </Menu.Item>
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {state.kind === 'making' && (
        <>
          <progress className={styles.progress} value={state.done} aria-hidden="true" />
          <Button onClick={cancel}>{t(words.cancel)}</Button>
        </>
      )}
      <p role="status" className={styles.status}>
        <Status state={state} />
      </p>
    </div>
  )
}

function Status({ state }: { readonly state: DeckExportState }) {
  const t = useText()
  switch (state.kind) {
    case 'idle':
      return null
    case 'making':
      // Tenths: every percent would be read aloud.
      return <Said text={t(words.making, { file: state.file, done: Math.floor(state.done * 10) * 10 })} />
    case 'saved':
      return <Said text={t(words.saved, { file: state.file })} />
    case 'cancelled':
      return t(words.cancelled)
    case 'failed':
      return <Said text={t(state.message, { file: state.file, reason: state.reason })} />
  }
}

/** How far the making of a file has come. */
type DeckExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly file: string; readonly done: number }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly file: string; readonly message: Bilingual; readonly reason: string }

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** Makes files of a deck and gives them to the browser, one at a time; the last one asked for wins. */
function useDeckExport() {
  const [state, setState] = useState<DeckExportState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  // What is being made for a view that is left is not wanted any more.
  useEffect(() => () => running.current?.abort(), [])

  const start = async (
    action: DeckAction,
    inLanguage: (language: Language) => DeckModel,
    language: Language,
  ) => {
    const deck = inLanguage(language)
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    const file = action.file(deck, language)
    const tell = (next: DeckExportState) => {
      if (running.current === controller) setState(next)
    }
    tell({ kind: 'making', file, done: 0 })
    try {
      const onProgress = (done: number) => tell({ kind: 'making', file, done })
      const blob = await action.make(deck, language, { signal, onProgress, inLanguage })
      signal.throwIfAborted()
      downloadBlob(file, blob)
      tell({ kind: 'saved', file })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      tell(isAbort(error) ? { kind: 'cancelled' } : { kind: 'failed', file, message: action.failed, reason })
    }
  }
  return { state, start, cancel: () => running.current?.abort() }
}
