import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** What a key does in a show, by itself. */
export type SimpleCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'white'
  | 'overview'
  | 'help'
  | 'controls'
  | 'escape'
  | 'fullScreen'
  | 'notes'
  | 'pointer'
  | 'larger'
  | 'smaller'
  | 'timer'
  | 'resetTimer'
  | 'language'
  | 'look'
  | 'auto'
  | 'nextDeck'
  | 'previousDeck'

export type Command =
  | { readonly do: SimpleCommand }
  | { readonly do: 'go'; readonly slide: number }
  | { readonly do: 'digit'; readonly digit: string }

/** What of a key press counts. */
interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** Keys by their name, letters in lower case. Remote clickers send Page Up, Page Down, a full stop or B for black, and F5 to start. */
const KEYS: Readonly<Record<string, SimpleCommand>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  w: 'white',
  ',': 'white',
  o: 'overview',
  f: 'fullScreen',
  F5: 'fullScreen',
  s: 'notes',
  l: 'pointer',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '−': 'smaller',
  t: 'timer',
  r: 'resetTimer',
  '?': 'help',
  '？': 'help',
  h: 'help',
  m: 'controls',
  g: 'language',
  d: 'look',
  a: 'auto',
  ']': 'nextDeck',
  '[': 'previousDeck',
  Escape: 'escape',
}

/**
 * What a key press asks for; null for keys that are the browser's.
 * @param digits typed just before: with Enter they are the number of a slide
 */
export function commandOf(press: Press, digits: string): Command | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null
  const { key } = press
  if (/^\d$/u.test(key)) return { do: 'digit', digit: key }
  if (key === 'Enter' && digits !== '') return { do: 'go', slide: Number(digits) }
  if (key === ' ' && press.shiftKey) return { do: 'previous' }
  const command = KEYS[key.length === 1 ? key.toLowerCase() : key]
  return command === undefined ? null : { do: command }
}

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
