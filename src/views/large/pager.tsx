import { useEffect, useRef } from 'react'
import { MOST } from '../../sources/view.ts'
import { Button } from '../../ui/control/button.tsx'
import { useText } from '../../ui/use-language.ts'
import { largeMessages as words } from '../../words/dataset/large.ts'
import styles from './large.module.css'

/** Rows of a page. */
export const PAGE = 50

/** How many pages so many rows are, as far as a source can be asked. */
export const pagesOf = (rows: number): number => Math.max(1, Math.ceil(Math.min(rows, MOST.offset) / PAGE))

interface PagerProps {
  /** Counted from 0. */
  readonly page: number
  readonly shown: number
  readonly onPage: (page: number) => void
}

/** The page before, the page after, and any page by its number: nobody presses twenty thousand times. */
export function Pager({ page, shown, onPage }: PagerProps) {
  const text = useText()
  const typed = useRef<HTMLInputElement>(null)
  // Another page is another number, whatever was typed before.
  useEffect(() => {
    if (typed.current !== null) typed.current.value = String(page + 1)
  }, [page])
  const pages = pagesOf(shown)
  const go = (next: number) => {
    const known = Math.min(pages - 1, Math.max(0, next))
    if (known !== page) onPage(known)
    return known
  }
  return (
    <nav className={styles.pager} aria-label={text(words.pages)}>
      <Button aria-disabled={page === 0} onClick={() => go(page - 1)}>
        {text(words.previous)}
      </Button>
      <label className={styles.pageNumber}>
        <span>{text(words.goTo)}</span>
        <input
          ref={typed}
          type="number"
          min={1}
          max={pages}
          className={styles.select}
          defaultValue={page + 1}
          onBlur={({ target }) => {
            target.value = String(
              go(Number.isNaN(target.valueAsNumber) ? page : target.valueAsNumber - 1) + 1,
            )
          }}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter' && !Number.isNaN(currentTarget.valueAsNumber))
              currentTarget.value = String(go(currentTarget.valueAsNumber - 1) + 1)
          }}
        />
        <span>{text(words.pageOf, { of: pages })}</span>
      </label>
      <Button aria-disabled={page + 1 >= pages} onClick={() => go(page + 1)}>
        {text(words.next)}
      </Button>
    </nav>
  )
}
