/**
 * A tab that wrote and is loaded again goes on writing, although a tab that waited behind it became the writer meanwhile: nobody meant
 * them to change roles. What tells it so lives in the tab alone, and for a few seconds.
 */

/** What was written by the tab, by the name that its tabs share. */
const keyOf = (name: string) => `${name}.writer`
/** How long a page may take to be loaded again, in milliseconds. */
const WHILE = 10_000

/** Remembers when the page of the writer goes. */
export function rememberWriter(name: string, isWriter: () => boolean): void {
  globalThis.addEventListener?.('pagehide', () => {
    if (isWriter()) write(name, String(Date.now()))
  })
}

/** Whether this tab wrote until just now; asked once. */
export function wasWriter(name: string): boolean {
  const left = read(name)
  if (left !== null) write(name, '')
  return left !== null && left !== '' && Date.now() - Number(left) < WHILE
}

function read(name: string): string | null {
  try {
    return globalThis.sessionStorage.getItem(keyOf(name))
  } catch {
    // Switched off: the tab asks like any other.
    return null
  }
}

function write(name: string, text: string): void {
  try {
    globalThis.sessionStorage.setItem(keyOf(name), text)
  } catch {
    // Switched off: the tab will ask like any other.
  }
}
