import { Link } from '@tanstack/react-router'
import { inflateSync, strFromU8 } from 'fflate'
import { useEffect, useRef, useState } from 'react'
import type { DeckModel } from '../../decks/slide-model.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { deckPage } from '../../exports/deck-page.ts'
import { titledFile } from '../../exports/file-name.ts'
import { deckExportMessages as words } from '../../words/decks/deck-export.ts'
import { eachLanguage } from '../../words/languages.ts'
import { ActionMenu, MenuAction } from '../control/action-menu.tsx'
import button from '../control/button.module.css'
import { Button } from '../control/button.tsx'
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
  readonly name: Bilingual
  /** What is said where it fails: what happened and what to do. */
  readonly failed: Bilingual
  readonly file: (deck: DeckModel, language: Language) => string
  readonly make: (deck: DeckModel, language: Language, options: MakeOptions) => Promise<Blob>
}

/** Slides outside a deck have no name of their own: their file is named after the first. */
const named =
  (ending: string): DeckAction['file'] =>
  ({ id, name, slides }, language) =>
    titledFile(name || (slides[0]?.title ?? ''), id, language, ending)

/** The writer is loaded when first used. */
const makePptx: DeckAction['make'] = async (deck, language, options) => {
  const { deckPptx } = await import('../../exports/pptx/deck-pptx.ts')
  return deckPptx(deck, language, options)
}

/** One slide of the deck, counted from 0, as a file of its own. */
const slideAction = (slide: number): DeckAction => ({
  name: words.pptxSlide,
  failed: words.failedPptx,
  file: ({ id, name, slides }, language) =>
    titledFile(`${name} ${slides[slide]?.title ?? slide + 1}`, id, language, 'pptx'),
  make: (deck, language, options) =>
    makePptx({ ...deck, slides: deck.slides.slice(slide, slide + 1) }, language, options),
})

/** The files that can be made of a deck, in the order of the menu; that of one slide only if there is a current slide. */
const deckActions = (slide: number | undefined): readonly DeckAction[] => [
  { name: words.pptx, failed: words.failedPptx, file: named('pptx'), make: makePptx },
  ...(slide === undefined ? [] : [slideAction(slide)]),
  {
    name: words.page,
    failed: words.failedPage,
    file: named('html'),
    make: async (_deck, language, { inLanguage }) => {
      // The page that shows decks was built with the app and is carried in it.
      const { default: player } = await import('virtual:player')
      const packed = Uint8Array.from(atob(player), (char) => char.charCodeAt(0))
      const page = { language, models: eachLanguage(inLanguage) }
      const text = deckPage(strFromU8(inflateSync(packed)), page)
      return new Blob([text], { type: 'text/html;charset=utf-8' })
    },
  },
  {
    name: words.images,
    failed: words.failedImages,
    file: named('png.zip'),
    make: async (deck, language, options) => {
      const { deckImages } = await import('./images.ts')
      return deckImages(deck, language, options)
    },
  },
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
}

/** Exports a deck: PowerPoint, images, print. The progress is said beside the button, where the export can be cancelled. */
export function DeckExportMenu({ id, name, make, slide, printable = true }: DeckExportMenuProps) {
  const t = useText()
  const language = useLanguage()
  const { state, start, cancel } = useDeckExport()
  return (
    <div className={styles.menu} data-screen-only>
      <ActionMenu
        className={button.button}
        trigger={t(words.download)}
        aria-label={t(words.downloadDeck, { name })}
        align="start"
      >
        {deckActions(slide).map((action) => (
          <MenuAction key={action.name.en} onClick={() => void start(action, make, language)}>
            {t(action.name)}
          </MenuAction>
        ))}
        {printable && (
          <MenuAction render={<Link to="/present/$deck/print" params={{ deck: id }} />}>
            {t(words.print)}
          </MenuAction>
        )}
      </ActionMenu>
      {state?.done !== undefined && (
        <>
          <progress className={styles.progress} value={state.done} aria-hidden="true" />
          <Button onClick={cancel}>{t(words.cancel)}</Button>
        </>
      )}
      <p role="status" className={styles.status}>
        {state !== null && <Said text={t(state.message, state.values)} />}
      </p>
    </div>
  )
}

/** What is said of the file that is made. */
interface DeckExportState {
  readonly message: Bilingual
  readonly values?: Readonly<Record<string, string | number>>
  /** How much is done, from 0 to 1, while it is being made. */
  readonly done?: number
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** Makes files of a deck and gives them to the browser, one at a time; the last one asked for wins. */
function useDeckExport() {
  const [state, setState] = useState<DeckExportState | null>(null)
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
    // Tenths: every percent would be read aloud.
    const onProgress = (done: number) =>
      tell({ message: words.making, values: { file, done: Math.floor(done * 10) * 10 }, done })
    onProgress(0)
    try {
      const blob = await action.make(deck, language, { signal, onProgress, inLanguage })
      signal.throwIfAborted()
      downloadBlob(file, blob)
      tell({ message: words.saved, values: { file } })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      tell(
        isAbort(error) ? { message: words.cancelled } : { message: action.failed, values: { file, reason } },
      )
    }
  }
  return { state, start, cancel: () => running.current?.abort() }
}
