import { createStore } from 'zustand/vanilla'
import { pageVisit } from '../../state/page-visit.ts'

interface PaletteState {
  readonly open: boolean
  /** Whether it was closed on the way to another page, which then has the focus. */
  readonly left: boolean
}

/** Whether the palette is open. It belongs to the page: the button, the shortcut and the dialog stand far apart. */
export const paletteStore = createStore<PaletteState>(() => ({ open: false, left: false }))

export const setPaletteOpen = (open: boolean): void => paletteStore.setState({ open, left: false })

/** Closes it on the way to another page. */
export const leavePalette = (): void => paletteStore.setState({ open: false, left: true })

// It is opened from anywhere, and closed like all that floats.
pageVisit.subscribe(leavePalette)

/** Whether the keys are those of a Mac, where the shortcut goes by Command. */
export const isMac = (platform: string): boolean => /mac|iphone|ipad/iu.test(platform)

/** Whether a key press asks for the palette. */
export const isShortcut = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  !event.isComposing &&
  event.key.toLowerCase() === 'k'
