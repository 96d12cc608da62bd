import { isLetterAt, isThinSpaceAt } from '../numeral/chars.ts'

/** The longest word of a number, so that no look goes further. */
const LONGEST = 9

/** The word at `at` in lower case; '' where none begins or it is longer than any number. */
export function wordAt(text: string, at: number): string {
  let end = at
  while (end - at <= LONGEST && isLetterAt(text, end)) end += 1
  return end - at > LONGEST ? '' : text.slice(at, end).toLowerCase()
}

/** The word before the space at `at - 1`; '' where none stands there. */
export function wordBefore(text: string, at: number): string {
  if (!isThinSpaceAt(text, at - 1)) return ''
  let from = at - 1
  if (text[from - 1] === '.' && text.startsWith('No.', from - 3)) from -= 1
  const end = from
  while (end - from < 20 && isLetterAt(text, from - 1)) from -= 1
  return text.slice(from, end)
}

/** Where `words`, a sticky expression, ends that begins at `at`; -1 where it does not. */
export function endOf(words: RegExp, text: string, at: number): number {
  words.lastIndex = at
  const found = words.exec(text)
  return found === null ? -1 : at + found[0].length
}
