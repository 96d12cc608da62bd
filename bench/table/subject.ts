/** A table under test. A step tells the table what to do; the bench then waits for the frame in which it shows other rows. */
export interface Subject {
  readonly load: (place: HTMLElement, rows: number) => Promise<() => void | Promise<void>>
  readonly sortNumber: () => void
  readonly sortChinese: () => void
  readonly search: () => void
  filter: () => void
  /** Takes sort, search and filter away. */
  readonly reset: () => void
  /** Rows shown, to see that every table did the same. */
  readonly count: () => number
  /** What the rows on the screen say; empty until there are some. */
  readonly shown: () => string
  /** When the table has made ready what it makes ready for sorting; at once where it does no such thing. */
  readonly settled: () => Promise<void>
  /** When it has made ready what it makes ready for searching in idle time. */
  readonly searchable: () => Promise<void>
  readonly scroller: () => Element | null
}

/** What the elements of a selector say, one after the other. */
export const textOf = (selector: string): string =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent).join('\n')
