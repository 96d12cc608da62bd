import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Command } from './show-keys.ts'
import { commandOf } from './show-keys.ts'

/** Digits typed longer ago than this are forgotten, in milliseconds. */
const DIGITS_LAST = 4000

/** Elements that need their own keys. */
const EDITABLE = 'input, select, textarea, [contenteditable]'
/** Elements that Space and Enter press. */
const PRESSABLE = 'button, a[href], summary'

/** Whether the focused element needs the key for itself. */
function isTaken(event: KeyboardEvent): boolean {
  const { target, key } = event
  if (!(target instanceof Element)) return false
  if (target.closest(EDITABLE) !== null) return key !== 'Escape'
  return (key === ' ' || key === 'Enter') && target.closest(PRESSABLE) !== null
}

/** Turns key presses anywhere on the page into commands of the show. Gives the digits typed so far, '' where there are none. */
export function useShowKeys(run: (command: Command) => void): string {
  const typed = useRef({ digits: '', at: 0 })
  const [shown, setShown] = useState('')
  const latest = useRef(run)
  // Before the picture is painted: who sees the first slide may press a key at once.
  useLayoutEffect(() => {
    latest.current = run
  })
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTaken(event)) return
      const now = Date.now()
      const digits = now - typed.current.at < DIGITS_LAST ? typed.current.digits : ''
      const command = commandOf(event, digits)
      if (command === null) return
      event.preventDefault()
      typed.current =
        command.do === 'digit' ? { digits: digits + command.digit, at: now } : { digits: '', at: 0 }
      setShown(typed.current.digits)
      if (command.do !== 'digit') latest.current(command)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  useEffect(() => {
    if (shown === '') return
    const timer = setTimeout(() => setShown(''), DIGITS_LAST)
    return () => clearTimeout(timer)
  }, [shown])
  return shown
}
