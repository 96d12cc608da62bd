import type { KeyboardEvent } from 'react'

const MOVES = ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp', 'Home', 'End']

/** For a select that acts on what is chosen in it: keys that would choose each entry they pass open its list, in which they only move. */
export function openByArrows(event: KeyboardEvent<HTMLSelectElement>): void {
  if (!MOVES.includes(event.key)) return
  event.preventDefault()
  event.currentTarget.showPicker()
}
