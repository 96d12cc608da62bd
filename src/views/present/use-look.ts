import { useSearch } from '@tanstack/react-router'
import { useStore } from 'zustand'
import { preferences } from '../../state/preferences.ts'
import type { Look } from '../../ui/stage/stage.tsx'

const DARK = '(prefers-color-scheme: dark)'

/** Light or dark as the address says, else as the page is; and the one that it is not. */
export function useLook(): { readonly look: Look | undefined; readonly other: Look } {
  const { look } = useSearch({ strict: false })
  const theme = useStore(preferences, (state) => state.theme) ?? 'system'
  const page = theme === 'system' ? (window.matchMedia(DARK).matches ? 'dark' : 'light') : theme
  return { look, other: (look ?? page) === 'dark' ? 'light' : 'dark' }
}
