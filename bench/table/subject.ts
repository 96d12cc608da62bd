/** A table under test. Each step returns when the table has taken the change; the bench then waits for the frame that shows it. */
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
  /** When the table has made ready what it makes ready in the background; at once where it does no such thing. */
  readonly settled: () => Promise<void>
  readonly scroller: () => Element | null
}
