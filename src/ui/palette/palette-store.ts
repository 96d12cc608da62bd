import { createStore } from 'zustand/vanilla'

/** Whether the palette is open. It belongs to the page: the button, the shortcut and the dialog stand far apart. */
export const paletteStore = createStore<{ readonly open: boolean }>(() => ({ open: false }))

export const setPaletteOpen = (open: boolean): void => paletteStore.setState({ open })

/** Whether the keys are those of a Mac, where the shortcut goes by Command. */
export const isMac = (platform: string): boolean => /mac|iphone|ipad/iu.test(platform)

/** Whether a key press asks for the palette. */
export const isShortcut = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  !event.isComposing &&
  event.key.toLowerCase() === 'k'
