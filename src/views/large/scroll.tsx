import type { ReactNode } from 'react'
import styles from './large.module.css'

interface ScrollProps {
  readonly label: string
  readonly busy?: boolean
  readonly children: ReactNode
}

/** A region that scrolls sideways where the page is narrow. */
export function Scroll({ label, busy, children }: ScrollProps) {
  const named = { 'aria-label': label, 'aria-busy': busy }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} tabIndex={0} {...named}>
      {children}
    </section>
  )
}
