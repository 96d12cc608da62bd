import { useId, useState } from 'react'
import { convertSlide } from '../../charts/deck/convert-slide.ts'
import type { Layout, Slide } from '../../domain/deck.ts'
import { LAYOUTS } from '../../domain/deck.ts'
import { useDataset } from '../../ui/use-dataset.ts'
import { useText } from '../../ui/use-language.ts'
import { LAYOUT_NAMES, deckMessages as words } from '../../words/decks/decks.ts'
import styles from './layout-choice.module.css'

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
export function LayoutChoice({ slide, onChoose }: LayoutChoiceProps) {
  const t = useText()
  const dataset = useDataset()
  const name = useId()
  const [refused, setRefused] = useState(false)
  const choose = (layout: Layout) => {
    const next = convertSlide(slide, layout, dataset)
    setRefused(next === null)
    if (next !== null) onChoose(next)
  }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t(words.layout)}</legend>
      <div className={styles.options}>
        {LAYOUTS.map((layout) => (
          <label key={layout} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={layout}
              checked={slide.layout === layout}
              onChange={() => choose(layout)}
            />
            <svg viewBox="0 0 24 16" className={styles.sketch} aria-hidden="true">
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
