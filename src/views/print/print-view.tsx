import type { Deck } from '../../domain/spec/deck.ts'
import { fileStem } from '../../exports/file-name.ts'
import { Button } from '../../ui/control/button.tsx'
import { DeckExportMenu } from '../../ui/export/deck-export-menu.tsx'
import { useWindowTitle } from '../../ui/page/page.tsx'
import { usePrintedName, usePrinting } from '../../ui/page/use-printing.ts'
import { useWidth } from '../../ui/page/use-width.ts'
import { Said } from '../../ui/said.tsx'
import { PAGE_WIDTH, Stage } from '../../ui/stage/stage.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { deckExportMessages as words } from '../../words/decks/deck-export.ts'
import { DeckOfAddress } from '../present/deck-of-address.tsx'
import { useDeckMaker, useDeckModel } from '../present/use-deck.ts'
import styles from './print-view.module.css'

/** A deck as it is printed: one slide a page, light, with text that can be selected. */
export const PrintView = () => (
  <DeckOfAddress mayBeEmpty>{(deck) => <PrintedDeck deck={deck} />}</DeckOfAddress>
)

function PrintedDeck({ deck }: { readonly deck: Deck }) {
  const t = useText()
  const model = useDeckModel(deck)
  const { ref, width: room } = useWidth(PAGE_WIDTH)
  // In print a slide is as wide as its page, on the screen as there is room for.
  const width = usePrinting() ? PAGE_WIDTH : Math.min(PAGE_WIDTH, room)
  const { slides } = model
  // Slides that no deck holds have no name of their own.
  const name = model.name || (slides[0]?.title ?? '')
  useWindowTitle(name)
  usePrintedName(`${fileStem(name, model.id)}.${useLanguage()}`)
  return (
    <main className={styles.view}>
      <header className={styles.head} data-screen-only>
        <h1 className={styles.title}>
          <Said text={t(words.printTitle, { name })} />
        </h1>
        <p>{t(words.printLead, { slides: slides.length })}</p>
        <div className={styles.tools}>
          <Button onClick={() => window.print()}>{t(words.printNow)}</Button>
          <DeckExportMenu id={model.id} name={name} make={useDeckMaker(deck)} printable={false} />
        </div>
      </header>
      <ol className={styles.pages} ref={ref}>
        {slides.map((slide, i) => (
          <li key={slide.id} className={styles.page}>
            <Stage slide={slide} number={i + 1} of={slides.length} width={width} look="light" />
          </li>
        ))}
      </ol>
    </main>
  )
}
