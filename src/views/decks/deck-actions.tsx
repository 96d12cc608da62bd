import { Menu } from '@base-ui/react/menu'
import { useRouter } from '@tanstack/react-router'
import { createStore } from 'zustand/vanilla'
import { encodeDeck, LINKED_DECK } from '../../decks/deck-link.ts'
import type { LinkProblem } from '../../decks/references.ts'
import { linkProblem, missingInDeck } from '../../decks/references.ts'
import { shippedDeck } from '../../decks/shipped-decks.ts'
import type { Deck } from '../../domain/spec/deck.ts'
import { deckFile } from '../../exports/deck-file.ts'
import type { DeckFileRead } from '../../imports/read-deck-file.ts'
import { readDeckFile } from '../../imports/read-deck-file.ts'
import { deckEditor } from '../../state/decks/deck-editor.ts'
import { newDeck, unusedName } from '../../state/decks/edit-deck.ts'
import type { Outcome } from '../../state/workspace/status.ts'
import button from '../../ui/control/button.module.css'
import menu from '../../ui/control/menu.module.css'
import { usePopup } from '../../ui/control/use-popup.ts'
import { useBundled, useDataset } from '../../ui/data/use-dataset.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { downloadText } from '../../ui/download.ts'
import { DeckExportMenu } from '../../ui/export/deck-export-menu.tsx'
import { showAddress } from '../../ui/present/deck-address.ts'
import { deckName } from '../../ui/present/use-present.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import { useDeckMaker } from '../present/use-deck.ts'

interface DeckMenuProps {
  readonly deck: Deck
  readonly actions: DeckActions
  /** Of a deck of the user's own: makes a copy of it. */
  readonly onCopy?: () => void
  /** Of a deck of the user's own: called when it is deleted. */
  readonly onDelete?: () => void
}

/** The less frequent actions on a deck, beside presenting and editing. */
export function DeckMenu({ deck, actions, onCopy, onDelete }: DeckMenuProps) {
  const t = useText()
  const popup = usePopup()
  const language = useLanguage()
  return (
    // Not modal: locking the page would insert a style that the policy forbids.
    <Menu.Root {...popup} modal={false}>
      <Menu.Trigger
        className={button.button}
        aria-label={t(words.moreWhat, { what: deckName(deck.name, language) })}
      >
        {t(words.more)}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className={menu.positioner}>
          <Menu.Popup className={menu.popup}>
            {onCopy !== undefined && (
              <Menu.Item className={menu.item} onClick={onCopy}>
                {t(words.duplicate)}
              </Menu.Item>
            )}
            <Menu.Item className={menu.item} onClick={() => actions.exportFile(deck)}>
              {t(words.export)}
            </Menu.Item>
            <Menu.Item className={menu.item} onClick={() => void actions.copyLink(deck)}>
              {t(words.copyLink)}
            </Menu.Item>
            {onDelete !== undefined && (
              <Menu.Item className={menu.item} onClick={() => void actions.remove(deck).then(onDelete)}>
                {t(words.delete)}
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

interface DeckDownloadProps {
  readonly deck: Deck
  /** The index of the current slide, where there is one. */
  readonly slide?: number | undefined
}

/** PowerPoint, images and print of a deck. */
export function DeckDownload({ deck, slide }: DeckDownloadProps) {
  const language = useLanguage()
  const make = useDeckMaker(deck)
  return <DeckExportMenu id={deck.id} name={deckName(deck.name, language)} make={make} slide={slide} />
}

const tell = (...results: readonly DeckResult[]): void => deckResults.setState({ results })

/** What can be done with a deck as a whole. What came of it is told by {@link deckResults}. */
export type DeckActions = ReturnType<typeof useDeckActions>

export function useDeckActions() {
  const router = useRouter()
  const dataset = useDataset()
  const bundled = useBundled()
  const language = useLanguage()
  const decks = useCollection('decks')

  /** A copy of the user's own, under a name that no other deck has. */
  const copyOf = ({ name, slides, minutes, imprint, withoutCode }: Deck): Deck => ({
    ...newDeck(unusedName(name, decks), slides, minutes),
    ...(imprint === undefined ? {} : { imprint }),
    ...(withoutCode === undefined ? {} : { withoutCode }),
  })

  const importFile = async (file: File): Promise<DeckResult> => {
    let text: string
    try {
      text = await file.text()
    } catch {
      return { kind: 'refused', file: file.name, read: { kind: 'unread' } }
    }
    const read = readDeckFile(text)
    if (read.kind !== 'deck') return { kind: 'refused', file: file.name, read }
    const again = decks.some(({ id }) => id === read.deck.id)
    const taken = again || shippedDeck(dataset, read.deck.id) !== undefined
    const deck = taken ? copyOf(read.deck) : read.deck
    const outcome = await deckEditor.create(deck)
    return { kind: 'imported', deck, outcome, again, missing: missingInDeck(deck, dataset) }
  }

  return {
    /** Makes a copy, which whoever asks goes on to show. */
    copy: async (deck: Deck): Promise<Deck> => {
      const copy = copyOf(deck)
      await deckEditor.create(copy)
      return copy
    },
    /** Makes a copy and tells of it. */
    duplicate: async (deck: Deck): Promise<void> => {
      const copy = copyOf(deck)
      const outcome = await deckEditor.create(copy)
      tell({ kind: 'duplicated', deck: copy, outcome })
    },
    remove: async (deck: Deck): Promise<void> => {
      const outcome = await deckEditor.remove(deck.id)
      tell({ kind: 'deleted', deck, outcome })
    },
    restore: async (deck: Deck): Promise<void> => {
      const outcome = await deckEditor.restore(deck)
      tell({ kind: 'restored', deck, outcome })
    },
    exportFile: (deck: Deck): void => {
      const { name, text } = deckFile(deck, language)
      downloadText(name, text, 'application/json')
      tell({ kind: 'exported', deck, file: name })
    },
    copyLink: async (deck: Deck): Promise<void> => {
      const problem = linkProblem(deck, dataset, bundled)
      const text = encodeDeck(deck)
      if (problem !== null || text === null) {
        tell({ kind: 'no-link', deck, problem: problem ?? { kind: 'long' } })
        return
      }
      const address = showAddress(router, LINKED_DECK, text)
      const copied = await navigator.clipboard?.writeText(address).then(
        () => true,
        () => false,
      )
      tell({ kind: 'link', deck, address, copied: copied === true })
    },
    importFiles: async (files: readonly File[]): Promise<void> => {
      const results: DeckResult[] = []
      for (const file of files) results.push(await importFile(file))
      tell(...results)
    },
  }
}

/** What came of the last thing that was done with a deck as a whole. */
export type DeckResult =
  | { readonly kind: 'deleted' | 'restored' | 'duplicated'; readonly deck: Deck; readonly outcome: Outcome }
  | { readonly kind: 'exported'; readonly deck: Deck; readonly file: string }
  | { readonly kind: 'link'; readonly deck: Deck; readonly address: string; readonly copied: boolean }
  | { readonly kind: 'no-link'; readonly deck: Deck; readonly problem: LinkProblem }
  | {
      readonly kind: 'imported'
      readonly deck: Deck
      readonly outcome: Outcome
      /** Whether it was here before. */
      readonly again: boolean
      readonly missing: readonly string[]
    }
  | {
      readonly kind: 'refused'
      readonly file: string
      readonly read: Exclude<DeckFileRead, { readonly kind: 'deck' }> | { readonly kind: 'unread' }
    }

/** It outlives the page on which it was done: a deck that is deleted in the builder is told, and given back, in the list. */
export const deckResults = createStore<{ readonly results: readonly DeckResult[] }>(() => ({ results: [] }))
