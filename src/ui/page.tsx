import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { shell } from './messages/shell.ts'
import styles from './page.module.css'
import { useText } from './use-language.ts'

interface PageProps {
  readonly title: string
  /** Small words above the title: what kind of page it is, or what it belongs to. */
  readonly kicker?: ReactNode
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** The heading of a view and what follows. A new view takes the focus, so that a screen reader begins with its title. */
export function Page({ title, kicker, lead, children }: PageProps) {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const product = t(shell.product)
  useEffect(() => {
    document.title = title === product ? title : `${title} · ${product}`
  }, [title, product])
  useEffect(() => {
    // On the first load the browser itself begins at the top.
    if (document.activeElement !== document.body || history.length > 1)
      heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {kicker !== undefined && <p className={styles.kicker}>{kicker}</p>}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  )
}
