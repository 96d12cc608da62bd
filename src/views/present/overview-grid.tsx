import type { KeyboardEvent } from 'react'
import { useLayoutEffect, useRef } from 'react'
import { Stage } from '../../ui/stage/stage.tsx'
import { useText } from '../../ui/use-language.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import styles from './overview-grid.module.css'
import type { LiveShow } from './use-show.ts'
import { useFitWidth } from './use-stage.ts'

/** Slides beside each other, by the width of the window in CSS pixels. */
const columnsFor = (width: number) => (width < 700 ? 2 : width < 1300 ? 3 : 4)
/** What a row of thumbnails takes of the width besides them. */
const AROUND = 0.86

/** All slides of the deck, to choose one from with the keys, the mouse or a finger. */
export function OverviewGrid({ show }: { readonly show: LiveShow }) {
  const t = useText()
  const { model, number, look, run } = show
  const columns = columnsFor(window.innerWidth)
  const width = Math.floor((Math.max(useFitWidth(), window.innerWidth) * AROUND) / columns)
  const list = useRef<HTMLUListElement>(null)
  const buttons = () => list.current?.querySelectorAll('button') ?? []
  useLayoutEffect(() => {
    const current = list.current?.querySelectorAll('button')[number - 1]
    current?.focus()
    current?.scrollIntoView({ block: 'center' })
  }, [number])
  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...buttons()]
    const at = all.findIndex((button) => button.matches(':focus'))
    const to = destination(event.key, at, columns, all.length)
    if (to === null) return
    event.preventDefault()
    all[to]?.focus()
  }
  return (
    <div role="dialog" aria-modal="true" aria-label={t(words.overview)} className={styles.grid}>
      <ul ref={list} onKeyDown={onKeyDown} style={{ gridTemplateColumns: `repeat(${columns}, ${width}px)` }}>
        {model.slides.map((slide, i) => (
          <li key={slide.id}>
            <button
              type="button"
              className={styles.slide}
              aria-current={i + 1 === number || undefined}
              aria-label={t(words.slideOf, { n: i + 1, of: model.slides.length, title: slide.title })}
              onClick={() => run({ do: 'go', slide: i + 1 })}
            >
              <span className={styles.picture} inert aria-hidden="true">
                <Stage slide={slide} number={i + 1} of={model.slides.length} width={width} look={look} />
              </span>
              <span className={styles.number}>{i + 1}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where an arrow key leads among buttons in rows; null for other keys. */
function destination(key: string, at: number, columns: number, count: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return Math.min(last, at + 1)
    case 'ArrowLeft':
    case 'PageUp':
      return Math.max(0, at - 1)
    case 'ArrowDown':
      return at + columns > last ? at : at + columns
    case 'ArrowUp':
      return at - columns < 0 ? at : at - columns
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
