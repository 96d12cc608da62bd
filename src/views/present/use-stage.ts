import { useSearch } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { PHONE } from '../../decks/slide/phone-scene.ts'
import { SLIDE } from '../../decks/slide/slide-type.ts'
import { preferences } from '../../state/preferences.ts'
import { elapsed, stageStore } from '../../state/show/show-message.ts'
import type { Look } from '../../ui/stage/stage.tsx'

const DARK = '(prefers-color-scheme: dark)'

/** Light or dark as the address says, else as the page is; and the one that it is not. */
export function useLook(): { readonly look: Look | undefined; readonly other: Look } {
  const { look } = useSearch({ strict: false })
  const theme = useStore(preferences, (state) => state.theme) ?? 'system'
  const page = theme === 'system' ? (window.matchMedia(DARK).matches ? 'dark' : 'light') : theme
  return { look, other: (look ?? page) === 'dark' ? 'light' : 'dark' }
}

const TICK = 500
export const MINUTE = 60_000

/**
 * The present moment as a clock on the wall shows it, the time that the talk has taken, and what is left of the plan: less than 0 beyond it,
 * null without one. In milliseconds.
 */
export function useTalkTime(minutes: number | null) {
  const clock = useStore(stageStore, (state) => state.clock)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), TICK)
    return () => clearInterval(ticking)
  }, [])
  const taken = elapsed(clock, now)
  return { now, taken, left: minutes === null ? null : minutes * MINUTE - taken }
}

const ASPECT = 16 / 9

function subscribe(listener: () => void) {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

/** The width in CSS pixels of the largest 16:9 slide that the window holds. */
export const useFitWidth = (): number =>
  useSyncExternalStore(
    subscribe,
    () => Math.min(window.innerWidth, window.innerHeight * ASPECT),
    () => SLIDE.width,
  )

/** A window that is no wider than this, in CSS pixels, and higher than wide is that of a phone held upright. */
const PHONE_WIDTH = 600

/** The width in CSS pixels of a slide of 3:4 on a phone that is held upright, where one of 16:9 could not be read; null in any other window. */
export const useUprightWidth = (): number | null =>
  useSyncExternalStore(
    subscribe,
    () => {
      const { innerWidth: width, innerHeight: height } = window
      const { portrait } = PHONE
      return width > PHONE_WIDTH || width >= height
        ? null
        : Math.min(width, (height * portrait.width) / portrait.height)
    },
    () => null,
  )
