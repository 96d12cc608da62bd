import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import * as v from 'valibot'
import type { Deck } from '../../domain/deck.ts'
import { DeckSchema } from '../../domain/deck.ts'

/** The longest text of a deck in an address. Longer ones are cut by mail programs and chats, and are shared as a file. */
export const LONGEST_LINK = 8192

/** The id in an address of a deck that the address itself holds. */
export const LINKED_DECK = '-'

/** Stands before the text, so that a later form can be told from this one. */
const FORM = '1'

/** Words that most decks hold, by which a small one becomes shorter. Part of the form: it never changes. */
const DICTIONARY = strToU8(
  '"observations":["title":{"zh":"","en":""},"notes":{"zh":"","en":""},"text":{"zh":"","en":""},"query":{"sort":"value.desc","in":""' +
    '"numbers":[{"observation":"","change":""},"number":{"observation":""}},"charts":[{"chart":""},{"chart":""}],' +
    '{"id":"slide","name":{"zh":"","en":""},"minutes":null,"slides":[{"layout":"two-charts","id":"{"layout":"big-number","id":"' +
    '{"layout":"tiles","id":"{"layout":"table","id":"{"layout":"text","id":"{"layout":"chart","id":"chart","chart":{"chart":"',
)

/** The deck as a short text for an address; null where it is too long for one. */
export function encodeDeck({ id, name, minutes, slides }: Deck): string | null {
  // The order of the keys is that of the dictionary.
  const json = JSON.stringify({ id, name, minutes, slides })
  const text = FORM + toBase64Url(deflateSync(strToU8(json), { level: 9, dictionary: DICTIONARY }))
  return text.length > LONGEST_LINK ? null : text
}

/** The deck of a text from an address; null where it is cut, of another form, or no deck. */
export function decodeDeck(text: string): Deck | null {
  if (!text.startsWith(FORM) || text.length > LONGEST_LINK) return null
  try {
    const json = strFromU8(inflateSync(fromBase64Url(text.slice(FORM.length)), { dictionary: DICTIONARY }))
    const result = v.safeParse(DeckSchema, JSON.parse(json))
    return result.success ? result.output : null
  } catch {
    // Cut off or mistyped: whoever asks tells the reader.
    return null
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

const fromBase64Url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
