import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { isBlank, slideInDeck } from '../../decks/build-deck.ts'
import { convertSlide } from '../../decks/convert-slide.ts'
import { missingNames } from '../../decks/reference-names.ts'
import type { Deck, Layout, Slide } from '../../domain/spec/deck.ts'
import { DECK_LIMITS, LAYOUTS } from '../../domain/spec/deck.ts'
import type { Language } from '../../domain/text.ts'
import { listOf } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import { moveSlide, worded } from '../../state/decks/edit-deck.ts'
import button from '../../ui/control/button.module.css'
import { Button } from '../../ui/control/button.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { ImageButton } from '../../ui/export/image-button.tsx'
import { SlideThumbnail } from '../../ui/present/slide-thumbnail.tsx'
import { usePresent } from '../../ui/present/use-present.ts'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { LAYOUT_NAMES, deckMessages as words } from '../../words/decks/decks.ts'
import { eachLanguage } from '../../words/languages.ts'
import { useDeckMaker } from '../present/use-deck.ts'
import styles from './deck.module.css'
import { WordsField } from './fields.tsx'
import { SlideContent } from './slide-content.tsx'
import { countOf } from './use-added-slides.ts'
import type { Builder } from './use-builder.ts'

interface SlideEditorProps {
  readonly builder: Builder
  readonly slide: Slide
}

/** The current slide: how it will look, what can be done with it, and all its settings. */
export function SlideEditor({ builder, slide }: SlideEditorProps) {
  const t = useText()
  const language = useLanguage()
  const dataset = useDataset()
  const { deck, place, placeTones, move, duplicate, remove, replace } = builder
  const present = usePresent()
  const make = useDeckMaker(deck)
  const of = deck.slides.length
  const shown = of + countOf(builder.added)
  const missing = missingNames([slide], dataset, language)
  const context = useChartContext()
  // Only a slide of text can be blank.
  const { name, imprint, slides } = deck
  const blank =
    slide.layout === 'text' &&
    isBlank(slideInDeck(slide, place, dataset, { ...context, name, imprint, slides }))
  const heading = t(words.preview, { n: place + 1, of: shown })
  return (
    <section aria-label={heading} className={styles.main}>
      <header className={styles.head}>
        <h2 className={styles.heading}>
          <Said text={heading} />
        </h2>
        <div className={styles.bar}>
          <Button onClick={() => present({ deck: deck.id, slide: place + 1 })}>{t(words.presentHere)}</Button>
          <Button
            disabled={moveSlide(deck, slide.id, place - 1) === deck}
            aria-keyshortcuts="Alt+ArrowUp"
            onClick={() => move(slide, place - 1)}
          >
            {t(words.moveUp)}
          </Button>
          <Button
            disabled={moveSlide(deck, slide.id, place + 1) === deck}
            aria-keyshortcuts="Alt+ArrowDown"
            onClick={() => move(slide, place + 1)}
          >
            {t(words.moveDown)}
          </Button>
          <Button onClick={() => duplicate(slide)}>{t(words.duplicateSlide)}</Button>
          <Button onClick={() => remove(slide)}>{t(words.deleteSlide)}</Button>
          {/* Drawn as part of its deck: the last slide has the notes of all others. */}
          <ImageButton
            className={button.button}
            title={builder.titleOf(slide)}
            slide={() => itemAt(make().slides, place)}
            number={place + 1}
            of={shown}
          />
        </div>
      </header>
      <div className={styles.look}>
        <div className={styles.preview}>
          <SlideThumbnail
            slide={slide}
            number={place + 1}
            of={shown}
            imprint={deck.imprint}
            name={place === 0 ? deck.name : undefined}
            placeTones={placeTones}
            slides={deck.slides}
          />
        </div>
        <LayoutChoice slide={slide} onChoose={(next) => replace(next, 'layout')} />
      </div>
      {missing.length > 0 && (
        <p className={styles.missing}>
          <Said text={t(words.missing, { list: listOf(missing, language) })} />
        </p>
      )}
      {blank && <p className={styles.missing}>{t(words.emptySlide)}</p>}
      <SlideWords slide={slide} at={place} deck={deck} onChange={replace}>
        <SlideContent slide={slide} onChange={(next, run) => replace(next, 'content', run ?? null)} />
      </SlideWords>
    </section>
  )
}

interface SlideWordsProps {
  readonly slide: Slide
  /** Its index in the deck. */
  readonly at: number
  readonly deck: Pick<Deck, 'name' | 'slides'>
  readonly onChange: Builder['replace']
  /** What is on the slide. */
  readonly children: ReactNode
}

/** Title, what is on the slide, and notes, in the order in which they are shown and spoken; words in both languages. An empty field shows the words that the data gives in its place. */
function SlideWords({ slide, at, deck, onChange, children }: SlideWordsProps) {
  const t = useText()
  const dataset = useDataset()
  const context = useChartContext()
  const { title: _, notes: __, ...bare } = slide
  const { name, slides } = deck
  const generated = (language: Language) =>
    slideInDeck(bare, at, dataset, { ...context, language, name, slides })
  const made = eachLanguage(generated)
  const change = (part: 'title' | 'notes') => (language: Language, text: string) =>
    onChange(worded(slide, part, language, text), part, `${slide.id}/${part}/${language}`)
  return (
    <>
      <WordsField
        label={t(words.titleField)}
        hint={slide.layout === 'text' ? undefined : t(words.generatedTitle)}
        words={slide.title}
        instead={eachLanguage((language) => made[language].title)}
        longest={DECK_LIMITS.title}
        onChange={change('title')}
      />
      {children}
      <WordsField
        label={t(words.notesField)}
        words={slide.notes}
        instead={eachLanguage((language) => made[language].notes)}
        lines={4}
        longest={DECK_LIMITS.notes}
        onChange={change('notes')}
      />
    </>
  )
}

interface LayoutChoiceProps {
  readonly slide: Slide
  readonly onChoose: (slide: Slide) => void
}

/** Sketches of the layouts on a square of 24 by 16. */
const SKETCHES: Readonly<Record<Layout, string>> = {
  chart: 'M4 4h9M4 8h14M4 12h6',
  'two-charts': 'M3 5h5M3 8h7M3 11h3M14 5h4M14 8h7M14 11h5',
  'big-number': 'M10 4v8M9 5l1-1M14 4h-1v8h2.5V4zM5 14h14',
  tiles: 'M3 3h5v4H3zM10 3h5v4h-5zM17 3h4v4h-4zM3 9h5v4H3zM10 9h5v4h-5zM17 9h4v4h-4z',
  table: 'M3 3h18v10H3zM3 6.5h18M3 10h18M10 3v10',
  text: 'M4 4h16M4 8h16M4 12h9',
}

/** What the slide shows: one of six layouts. What it showed before is taken along as far as the new one can show it. */
function LayoutChoice({ slide, onChoose }: LayoutChoiceProps) {
  const t = useText()
  const dataset = useDataset()
  const context = useChartContext()
  const name = useId()
  const [refused, setRefused] = useState(false)
  const choose = (layout: Layout) => {
    const next = convertSlide(slide, layout, dataset, context)
    setRefused(next === null)
    if (next !== null) onChoose(next)
  }
  return (
    <fieldset className={button.group}>
      <legend className={button.legend}>{t(words.layout)}</legend>
      <div className={button.options}>
        {LAYOUTS.map((layout) => (
          <label key={layout} className={button.option}>
            <input
              type="radio"
              name={name}
              value={layout}
              checked={slide.layout === layout}
              onChange={() => choose(layout)}
            />
            <svg viewBox="0 0 24 16" className={button.sketch} aria-hidden="true">
              <path d={SKETCHES[layout]} />
            </svg>
            <span>{t(LAYOUT_NAMES[layout])}</span>
          </label>
        ))}
      </div>
      <p role="status">{refused && t(words.layoutNothing)}</p>
    </fieldset>
  )
}
