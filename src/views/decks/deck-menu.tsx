import { Menu } from '@base-ui/react/menu'
import type { Deck } from '../../domain/spec/deck.ts'
import button from '../../ui/control/button.module.css'
import menu from '../../ui/control/menu.module.css'
import { usePopup } from '../../ui/control/use-popup.ts'
import { DeckExportMenu } from '../../ui/export/deck-export-menu.tsx'
import { deckName } from '../../ui/present/use-present.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import { useDeckMaker } from '../present/use-deck.ts'
import type { DeckActions } from './use-deck-actions.ts'

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
