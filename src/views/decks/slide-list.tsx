import type { KeyboardEvent, PointerEvent } from 'react'
import { memo, useEffect, useId, useMemo, useRef } from 'react'
import type { PlaceTones } from '../../charts/place-tones.ts'
import { slideInDeck } from '../../decks/build-deck.ts'
import { missingIn } from '../../decks/references.ts'
import type { Imprint, Slide, Words } from '../../domain/spec/deck.ts'
import { useReorder } from '../../ui/control/ordered-list.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { SlideThumbnail } from '../../ui/present/slide-thumbnail.tsx'
import { useText } from '../../ui/use-language.ts'
import { LAYOUT_NAMES, deckMessages as words } from '../../words/decks/decks.ts'
import styles from './slide-list.module.css'
import { countOf, slideCount } from './use-added-slides.ts'
import type { Builder } from './use-builder.ts'

/** The place in a list of slides to which a key leads from the current one. */
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowUp: (at) => Math.max(0, at - 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
}

/**
 * The slides in their order, each as it will look. One stop of the tab key: arrow keys choose a slide, with Alt they move it, Delete removes it; a
 * pointer can drag it.
 */
export function SlideList({ builder }: { readonly builder: Builder }) {
  const t = useText()
  const id = useId()
  const dataset = useDataset()
  const { deck, selected, place, placeTones, added, select, move, remove } = builder
  const { slides } = deck
  const { list, itemOf, startOn } = useReorder((slideId, to) => {
    const slide = slides.find((candidate) => candidate.id === slideId)
    if (slide !== undefined) move(slide, to)
  })

  // The current slide is scrolled into view after it has moved; keys of the list keep the focus on it.
  const follow = useRef(false)
  const shown = useRef('')
  useEffect(() => {
    const now = `${selected?.id}/${place}`
    if (shown.current === now) return
    shown.current = now
    const item = list.current?.querySelector<HTMLElement>('[aria-current="true"]')
    if (list.current !== null && item) bringIntoView(list.current, item)
    if (follow.current) item?.focus({ preventScroll: true })
    follow.current = false
  })

  /** At once, not when a choice has been drawn: the next key may come before, and is for the slide that was chosen. */
  const focusOn = (at: number) =>
    list.current?.children[at]?.querySelector('button')?.focus({ preventScroll: true })

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const { altKey, ctrlKey, metaKey, shiftKey, target } = event
    const grabbed =
      target instanceof Element ? target.closest('[data-item]')?.getAttribute('data-item') : null
    const at = slides.findIndex((slide) => slide.id === grabbed)
    const slide = slides[at]
    if (slide === undefined || ctrlKey || metaKey || shiftKey) return
    if (event.key === 'Delete' && !altKey) {
      event.preventDefault()
      focusOn(at < slides.length - 1 ? at + 1 : at - 1)
      remove(slide)
    }
    if (step === undefined) return
    event.preventDefault()
    const to = step(at, slides.length - 1)
    if (to === at) return
    follow.current = true
    if (altKey) return move(slide, to)
    focusOn(to)
    select(slides[to]?.id)
  }

  return (
    <>
      <p id={`${id}-hint`} className={styles.hint}>
        {t(words.slideListHint)}
      </p>
      <ol ref={list} className={styles.list} onKeyDown={onKeyDown}>
        {slides.map((slide: Slide, at) => (
          <SlideItem
            imprint={deck.imprint}
            name={at === 0 ? deck.name : undefined}
            placeTones={placeTones}
            slides={slide.layout === 'text' && slide.made !== undefined ? slides : undefined}
            key={slide.id}
            slide={slide}
            at={at}
            of={slides.length + countOf(added)}
            current={slide === selected}
            hint={`${id}-hint`}
            missing={missingIn(slide, dataset).length > 0}
            item={itemOf(slide.id, at)}
            onSelect={() => select(slide.id)}
            onPointerDown={(event) => startOn(event, slide.id, at)}
          />
        ))}
      </ol>
      {countOf(added) > 0 && <p className={styles.hint}>{slideCount(slides.length, added, t)}</p>}
    </>
  )
}

/** Scrolls the list as little as needed, and the page not at all. */
function bringIntoView(list: HTMLElement, item: HTMLElement): void {
  const [outer, inner] = [list.getBoundingClientRect(), item.getBoundingClientRect()]
  if (inner.top < outer.top) list.scrollBy({ top: inner.top - outer.top })
  else if (inner.bottom > outer.bottom) list.scrollBy({ top: inner.bottom - outer.bottom })
}

interface SlideItemProps {
  readonly slide: Slide
  readonly at: number
  readonly of: number
  readonly imprint: Imprint | undefined
  /** What its deck is called, for the first slide: others do not say it. */
  readonly name: Words | undefined
  readonly placeTones: PlaceTones
  /** The slides of its deck, where it tells of their values. Others are not drawn again for them. */
  readonly slides: readonly Slide[] | undefined
  readonly current: boolean
  /** The id of the words that explain the keys. */
  readonly hint: string
  /** Whether it refers to something that the dataset lacks. */
  readonly missing: boolean
  /** What {@link useReorder} says of it. */
  readonly item: ReturnType<ReturnType<typeof useReorder>['itemOf']>
  readonly onSelect: () => void
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
}

/** One slide of the list: its number, its picture, and a handle for a finger. */
function SlideItem(props: SlideItemProps) {
  const {
    slide,
    at,
    of,
    imprint,
    name: deckName,
    placeTones,
    slides,
    current,
    hint,
    missing,
    item,
    onSelect,
    onPointerDown,
  } = props
  const t = useText()
  const dataset = useDataset()
  const context = useChartContext()
  const { title } = useMemo(
    () => slideInDeck(slide, at, dataset, { ...context, name: deckName }),
    [slide, at, dataset, context, deckName],
  )
  const name = t(words.slideName, { n: at + 1, layout: t(LAYOUT_NAMES[slide.layout]), title })
  return (
    <li className={styles.item} {...item}>
      <button
        type="button"
        className={styles.slide}
        aria-label={missing ? `${name} ⚠` : name}
        aria-current={current}
        aria-describedby={hint}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        tabIndex={current ? 0 : -1}
        onClick={onSelect}
        onPointerDown={onPointerDown}
      >
        <span className={styles.number}>
          {at + 1}
          {missing && <span className={styles.missing}>!</span>}
        </span>
        <span className={styles.picture}>
          <Picture
            slide={slide}
            number={at + 1}
            of={of}
            imprint={imprint}
            name={deckName}
            placeTones={placeTones}
            slides={slides}
          />
        </span>
      </button>
      <span className={styles.handle} data-handle aria-hidden="true" onPointerDown={onPointerDown}>
        <svg viewBox="0 0 16 16" className={styles.grip} aria-hidden="true">
          <path d="M3 5h10M3 8h10M3 11h10" />
        </svg>
      </span>
    </li>
  )
}

/** A chart is costly to draw; it is drawn again only where its slide changed. */
const Picture = memo(SlideThumbnail)
