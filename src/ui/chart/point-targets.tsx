import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import type { Box } from '../../charts/scene/scene.ts'
import { ValueEvidence } from './chart-links.tsx'
import styles from './point-targets.module.css'

/** A value that can be pointed at: its texts, and its box on the chart in pixels. */
export interface PointTarget {
  readonly observationId: string
  /** Label and value: its name in a screen reader. */
  readonly name: string
  /** The full sentences, for the live region. */
  readonly spoken: string
  readonly box: Box
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(last, at + 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

/**
 * Real buttons over the drawn points. Tab enters the chart once; arrows, Home and End move between its points, and a polite live
 * region says what the name of a button leaves out. They are buttons, not SVG elements, so that touch, focus rings and forced
 * colours work as everywhere else.
 */
export function PointTargets({ targets }: { readonly targets: readonly PointTarget[] }) {
  const [active, setActive] = useState(0)
  const [told, setTold] = useState('')
  const list = useRef<HTMLUListElement>(null)

  const focus = (index: number) => {
    setActive(index)
    setTold(targets[index]?.spoken ?? '')
    list.current?.querySelectorAll('button')[index]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    focus(step(active, targets.length - 1))
  }
  const current = Math.min(active, Math.max(0, targets.length - 1))
  return (
    <>
      <ul className={styles.targets} data-screen-only ref={list} onKeyDown={onKeyDown}>
        {targets.map(({ observationId, name, box }, i) => (
          <li
            key={observationId}
            style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
            onFocus={() => setActive(i)}
          >
            <ValueEvidence
              observationId={observationId}
              label={name}
              className={styles.target}
              tabIndex={i === current ? 0 : -1}
            />
          </li>
        ))}
      </ul>
      <p data-spoken aria-live="polite">
        {told}
      </p>
    </>
  )
}
