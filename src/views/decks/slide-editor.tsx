import { missingIn } from '../../charts/deck/references.ts'
import type { Deck, Slide } from '../../domain/deck.ts'
import { listOf } from '../../domain/text.ts'
import button from '../../ui/button.module.css'
import { Button } from '../../ui/button.tsx'
import { ImageButton } from '../../ui/image-export/image-button.tsx'
import { SlideThumbnail } from '../../ui/present/slide-thumbnail.tsx'
import { usePresent } from '../../ui/present/use-present.ts'
import { Said } from '../../ui/said.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import { useDeckMaker } from '../present/use-deck.ts'
import styles from './deck.module.css'
import { LayoutChoice } from './layout-choice.tsx'
import { SlideContent } from './slide-content.tsx'
import { SlideWords } from './slide-words.tsx'
import type { Builder } from './use-builder.ts'

interface SlideEditorProps {
  readonly builder: Builder
  readonly slide: Slide
}

/** Whether nothing would be seen of it. */
const isEmpty = (slide: Slide): boolean =>
  slide.layout === 'text' &&
  [...Object.values(slide.title ?? {}), ...Object.values(slide.text)].every(
    (text) => (text ?? '').trim() === '',
  ) &&
  (slide.marks ?? []).length === 0

interface SlideImageProps {
  readonly deck: Deck
  readonly place: number
  readonly title: string
}

/** The slide as an image, as it stands in its deck: the last one has the notes of all others. */
function SlideImage({ deck, place, title }: SlideImageProps) {
  const make = useDeckMaker(deck)
  const slide = () => {
    const found = make().slides[place]
    if (found === undefined) throw new RangeError(`the deck ${deck.id} has no slide ${place + 1}`)
    return found
  }
  return (
    <ImageButton
      className={button.button}
      title={title}
      slide={slide}
      number={place + 1}
      of={deck.slides.length}
    />
  )
}

/** The slide in hand: how it will stand, what can be done with it, and all that can be set of it. */
export function SlideEditor({ builder, slide }: SlideEditorProps) {
  const t = useText()
  const language = useLanguage()
  const dataset = useDataset()
  const { deck, place, move, duplicate, remove, replace } = builder
  const present = usePresent()
  const of = deck.slides.length
  const missing = missingIn(slide, dataset)
  const heading = t(words.preview, { n: place + 1, of })
  return (
    <section aria-label={heading} className={styles.main}>
      <header className={styles.head}>
        <h2 className={styles.heading}>
          <Said text={heading} />
        </h2>
        <div className={styles.bar}>
          <Button onClick={() => present({ deck: deck.id, slide: place + 1 })}>{t(words.presentHere)}</Button>
          <Button
            disabled={place === 0}
            aria-keyshortcuts="Alt+ArrowUp"
            onClick={() => move(slide, place - 1)}
          >
            {t(words.moveUp)}
          </Button>
          <Button
            disabled={place === of - 1}
            aria-keyshortcuts="Alt+ArrowDown"
            onClick={() => move(slide, place + 1)}
          >
            {t(words.moveDown)}
          </Button>
          <Button onClick={() => duplicate(slide)}>{t(words.duplicateSlide)}</Button>
          <Button onClick={() => remove(slide)}>{t(words.deleteSlide)}</Button>
          <SlideImage deck={deck} place={place} title={builder.titleOf(slide)} />
        </div>
      </header>
      <div className={styles.look}>
        <div className={styles.preview}>
          <SlideThumbnail slide={slide} number={place + 1} of={of} imprint={deck.imprint} />
        </div>
        <LayoutChoice slide={slide} onChoose={(next) => replace(next, 'layout')} />
      </div>
      {missing.length > 0 && (
        <p className={styles.missing}>
          <Said text={t(words.missing, { list: listOf(missing, language) })} />
        </p>
      )}
      {isEmpty(slide) && <p className={styles.missing}>{t(words.emptySlide)}</p>}
      <SlideContent slide={slide} onChange={(next, run) => replace(next, 'content', run ?? null)} />
      <SlideWords slide={slide} onChange={replace} />
    </section>
  )
}
