import type { PointerEvent } from 'react'
import { memo, useMemo } from 'react'
import { buildSlide } from '../../charts/deck/build-deck.ts'
import type { Imprint, Slide } from '../../domain/deck.ts'
import { SlideThumbnail } from '../../ui/present/slide-thumbnail.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useText } from '../../ui/use-language.ts'
import { useChartContext } from '../../ui/use-targets.ts'
import { LAYOUT_NAMES, deckMessages as words } from '../../words/decks/decks.ts'
import styles from './slide-list.module.css'

interface SlideItemProps {
  readonly slide: Slide
  readonly at: number
  readonly of: number
  readonly imprint: Imprint | undefined
  readonly current: boolean
  /** The id of the words that explain the keys. */
  readonly hint: string
  /** Whether it refers to something that the dataset lacks. */
  readonly missing: boolean
  readonly dragged: boolean
  readonly drop: 'before' | 'after' | null
  readonly onSelect: () => void
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
}

/** One slide of the list: its number, its picture, and a handle for a finger. */
export function SlideItem(props: SlideItemProps) {
  const { slide, at, of, imprint, current, hint, missing, dragged, drop, onSelect, onPointerDown } = props
  const t = useText()
  const dataset = useDataset()
  const context = useChartContext()
  const { title } = useMemo(() => buildSlide(slide, dataset, context), [slide, dataset, context])
  const name = t(words.slideName, { n: at + 1, layout: t(LAYOUT_NAMES[slide.layout]), title })
  return (
    <li className={styles.item} data-dragged={dragged || undefined} data-drop={drop} data-slide={slide.id}>
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
          <Picture slide={slide} number={at + 1} of={of} imprint={imprint} />
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
