import { useEffect, useState } from 'react'
import { useWindowEvent } from '../../ui/use-window-event.ts'

/** What of a key press counts. */
interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** Keys by their name, letters in lower case. Remote clickers send Page Up, Page Down, a full stop or B for black, and F5 to start. */
const KEYS = {
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
} as const

/** What a key does in a show, by itself. */
export type SimpleCommand = (typeof KEYS)[keyof typeof KEYS]

export type Command = { readonly do: SimpleCommand } | { readonly do: 'go'; readonly slide: number }
interface Digit {
  readonly do: 'digit'
  readonly digit: string
}

const BY_KEY: ReadonlyMap<string, SimpleCommand> = new Map(Object.entries(KEYS))

/**
 * What a key press asks for, a digit that is typed, or null for keys that are the browser's.
 * @param digits typed just before: with Enter they are the number of a slide
 */
export function commandOf(press: Press, digits: string): Command | Digit | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null
  const { key } = press
  if (/^\d$/u.test(key)) return { do: 'digit', digit: key }
  if (key === 'Enter' && digits !== '') return { do: 'go', slide: Number(digits) }
  if (key === ' ' && press.shiftKey) return { do: 'previous' }
  const command = BY_KEY.get(key.length === 1 ? key.toLowerCase() : key)
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
  const [digits, setDigits] = useState('')
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || isTaken(event)) return
    const command = commandOf(event, digits)
    if (command === null) return
    event.preventDefault()
    setDigits(command.do === 'digit' ? digits + command.digit : '')
    if (command.do !== 'digit') run(command)
  })
  useEffect(() => {
    if (digits === '') return
    const timer = setTimeout(() => setDigits(''), DIGITS_LAST)
    return () => clearTimeout(timer)
  }, [digits])
  return digits
}
