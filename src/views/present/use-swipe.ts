import type { PointerEvent } from 'react'
import { useRef } from 'react'
import type { Command } from './show-keys.ts'

/** A finger that moves farther than this, in CSS pixels, swipes; one that moves less taps. */
const SWIPE = 50
/** The share of the width, at the left, where a tap goes back. */
const BACK_SHARE = 0.3
/** The share of the height, at the bottom, where a tap brings the controls. */
const CONTROLS_SHARE = 0.12

interface Swipe {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
}

/** Turns slides by swiping, by tapping at either side, and by a click of the mouse. */
export function useSwipe(run: (command: Command) => void): Swipe {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null)
  return {
    onPointerDown: ({ clientX, clientY, button, isPrimary }) => {
      start.current = button === 0 && isPrimary ? { x: clientX, y: clientY } : null
    },
    onPointerUp: ({ clientX, clientY, pointerType, isPrimary }) => {
      const from = start.current
      start.current = null
      if (from === null || !isPrimary) return
      const [dx, dy] = [clientX - from.x, clientY - from.y]
      if (Math.abs(dx) > SWIPE && Math.abs(dx) > Math.abs(dy)) run({ do: dx < 0 ? 'next' : 'previous' })
      else if (Math.hypot(dx, dy) > SWIPE) return
      else if (pointerType === 'mouse') run({ do: 'next' })
      else if (clientY > window.innerHeight * (1 - CONTROLS_SHARE)) run({ do: 'controls' })
      else run({ do: clientX < window.innerWidth * BACK_SHARE ? 'previous' : 'next' })
    },
  }
}
