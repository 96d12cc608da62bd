/**
 * A tab that wrote and is loaded again goes on writing, although a tab that waited behind it became the writer meanwhile: nobody meant
 * them to change roles. What tells it so lives in the tab alone, and for a few seconds.
 */

const KEY = 'union-metrics.workspace.writer'
/** How long a page may take to be loaded again, in milliseconds. */
const WHILE = 10_000

/** Remembers when the page of the writer goes. */
export function rememberWriter(isWriter: () => boolean): void {
  globalThis.addEventListener?.('pagehide', () => {
    if (isWriter()) write(String(Date.now()))
  })
}

/** Whether this tab wrote until just now; asked once. */
export function wasWriter(): boolean {
  const left = read()
  if (left !== null) write('')
  return left !== null && left !== '' && Date.now() - Number(left) < WHILE
}

function read(): string | null {
  try {
    return globalThis.sessionStorage.getItem(KEY)
  } catch {
    // Switched off: the tab asks like any other.
    return null
  }
}

function write(text: string): void {
  try {
    globalThis.sessionStorage.setItem(KEY, text)
  } catch {
    // Switched off: the tab will ask like any other.
  }
}
