import type { ReactNode } from 'react'
import { useEffect } from 'react'
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

/** The heading of a view, which takes the focus after navigation, the window's title, and what follows. */
export function Page({ title, kicker, lead, children }: PageProps) {
  const t = useText()
  const product = t(shell.product)
  useEffect(() => {
    document.title = title === product ? title : `${title} · ${product}`
  }, [title, product])
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {kicker !== undefined && <p className={styles.kicker}>{kicker}</p>}
        <h1 tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  )
}
