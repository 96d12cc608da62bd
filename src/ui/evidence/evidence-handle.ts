import { Popover } from '@base-ui/react/popover'
import { createStore } from 'zustand/vanilla'
import type { Observation } from '../../dataset/observation.ts'

/** Ties every number on the page to the one evidence card: a table of a hundred thousand numbers needs one popover. */
export const evidenceHandle = Popover.createHandle<Observation>()

interface Opening {
  /** The card came up with keyboard focus and left the focus on its number. */
  readonly byFocus: boolean
  /** The card is closing and gives the focus back to its number, which must not open it again. */
  readonly closing: boolean
}

/** How the card came to be open. It belongs to the page and to no component, since trigger and card stand far apart. */
export const evidenceOpening = createStore<Opening>(() => ({ byFocus: false, closing: false }))
