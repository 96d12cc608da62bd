import { Menu } from '@base-ui/react/menu'
import type { Deck } from '../../domain/deck.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import styles from '../menu.module.css'
import { Outside } from '../said.tsx'
import { useLanguage, useText } from '../use-language.ts'
import { usePopup } from '../use-popup.ts'
import { deckName } from './deck-name.ts'

interface AddToDeckMenuProps {
  readonly what: string
  readonly decks: readonly Deck[]
  readonly className: string | undefined
  readonly onNew: () => void
  readonly onDeck: (deck: Deck) => void
}

/** Chooses the deck that something is added to: a new one, or one of the user's. */
export function AddToDeckMenu({ what, decks, className, onNew, onDeck }: AddToDeckMenuProps) {
  const t = useText()
  const popup = usePopup()
  const language = useLanguage()
  return (
    // Not modal: locking the page would insert a style that the policy forbids.
    <Menu.Root {...popup} modal={false}>
      <Menu.Trigger className={className} aria-label={t(words.addWhat, { what })} title={t(words.add)}>
        {t(words.addShort)}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="start" collisionPadding={8} className={styles.positioner}>
          <Menu.Popup className={styles.popup} aria-label={t(words.add)}>
            <Menu.Item className={styles.item} onClick={onNew}>
              {t(words.newDeck)}
            </Menu.Item>
            {decks.length > 0 && (
              <Menu.Group className={styles.group}>
                <Menu.GroupLabel className={styles.label}>{t(words.addTo)}</Menu.GroupLabel>
                {decks.map((deck) => (
                  <Menu.Item key={deck.id} className={styles.item} onClick={() => onDeck(deck)}>
                    <span className={styles.name}>
                      <Outside text={deckName(deck.name, language)} />
                    </span>
                    <span className={styles.count}>{t(words.slides, { n: deck.slides.length })}</span>
                  </Menu.Item>
                ))}
              </Menu.Group>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
