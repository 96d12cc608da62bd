import type { CSSProperties } from 'react'
import { useSyncExternalStore } from 'react'

/** The size of the letters in pixels, from which most browsers start, and for which measures in pixels are made. */
const USUAL_LETTERS = 16

let letters: number | null = null
const readers = new Set<() => void>()
let observer: ResizeObserver | null = null

/** How much larger than usual the letters are now. Paper has a size of its own, so there it stays what it was. */
function lettersNow(): number {
  if (letters !== null && window.matchMedia('print').matches) return letters
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_LETTERS || 1
}

function look(): void {
  letters = lettersNow()
  for (const reader of readers) reader()
}

function subscribe(changed: () => void): () => void {
  readers.add(changed)
  if (observer === null) {
    // Nothing tells of the size of letters, but a page is as high as they make it.
    observer = new ResizeObserver(look)
    observer.observe(document.body)
  }
  return () => {
    readers.delete(changed)
    if (readers.size > 0) return
    observer?.disconnect()
    observer = null
    letters = null
  }
}

/** How much larger than usual the reader has set the letters of all pages: 2 for 32 pixels. What has its measures in pixels grows by it. */
export const useLetters = (): number =>
  useSyncExternalStore(
    subscribe,
    () => {
      letters ??= lettersNow()
      return letters
    },
    () => 1,
  )

/** The height of a line in pixels, for style sheets, which call it `--line`. */
export const ofLineHeight = (pixels: number): CSSProperties & { readonly '--line': string } => ({
  '--line': `${pixels}px`,
})
