import { useEffect, useRef } from 'react'
import type { SlideModel } from '../../charts/deck/slide-model.ts'
import { Said } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import styles from './notes.module.css'

interface SlideListProps {
  readonly slides: readonly SlideModel[]
  /** Counted from 1. */
  readonly number: number
  readonly onChoose: (number: number) => void
}

/** All slides by their titles; the one that is shown stays in sight. */
export function SlideList({ slides, number, onChoose }: SlideListProps) {
  const t = useText()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.children[number - 1]?.scrollIntoView({ block: 'nearest' })
  }, [number])
  return (
    <nav className={styles.list} aria-label={t(words.overview)}>
      <ol ref={list}>
        {slides.map((slide, i) => (
          <li key={slide.id}>
            <button
              type="button"
              aria-current={i + 1 === number || undefined}
              onClick={() => onChoose(i + 1)}
            >
              <span>{i + 1}</span> <Said text={slide.title} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
