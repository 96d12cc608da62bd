import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { shell } from '../../words/app/shell.ts'
import { inWholeLines, KeepNumbers } from '../chart/keep-numbers.tsx'
import { LONG } from '../said.tsx'
import { useText } from '../use-language.ts'
import styles from './page.module.css'

/** The title of the window: what it shows, the most particular first, each said once, and the product at the end. */
export function useWindowTitle(...parts: readonly string[]): void {
  const product = useText()(shell.product)
  const title = [
    ...new Set([...parts.map((part) => part.trim()).filter((part) => part !== product), product]),
  ]
    .filter((part) => part !== '')
    .join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}

interface PageProps {
  readonly title: string
  /** The language of the title where it is not that of the page. */
  readonly titleLang?: string | undefined
  /** What the title leaves out and tells one window from another: the theme, the places compared. */
  readonly about?: readonly string[]
  /** Small words above the title: what kind of page it is, or what it belongs to. */
  readonly kicker?: ReactNode
  /** What is found here, in a sentence. */
  readonly lead?: ReactNode
  /** What the page is for and how it is used, in smaller letters. */
  readonly purpose?: ReactNode
  readonly children: ReactNode
}

/** The heading of a view, which takes the focus after navigation, the window's title, and what follows. */
export function Page({ title, titleLang, about = [], kicker, lead, purpose, children }: PageProps) {
  useWindowTitle(title, ...about)
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {kicker !== undefined && <p className={styles.kicker}>{kicker}</p>}
        <h1
          tabIndex={-1}
          lang={titleLang}
          className={styles.title}
          data-long={title.length > LONG || undefined}
        >
          <KeepNumbers text={title} />
        </h1>
        {lead !== undefined && <p className={styles.lead}>{inWholeLines(lead)}</p>}
        {purpose !== undefined && <p className={styles.purpose}>{inWholeLines(purpose)}</p>}
      </header>
      {children}
    </div>
  )
}
