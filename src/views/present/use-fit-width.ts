import { useSyncExternalStore } from 'react'

const ASPECT = 16 / 9

function subscribe(listener: () => void) {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

/** The width in CSS pixels of the largest 16:9 slide that the window holds. */
export const useFitWidth = (): number =>
  useSyncExternalStore(subscribe, () => Math.min(window.innerWidth, window.innerHeight * ASPECT))
