import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import * as v from 'valibot'
import type { Deck, OverLimit } from '../../domain/deck.ts'
import { DeckSchema, overLimit } from '../../domain/deck.ts'

/** The longest text of a deck in an address. Longer ones are cut by mail programs and chats, and are shared as a file. */
export const LONGEST_LINK = 8192

/**
 * Bytes of a deck that a link may hold. A few hundred characters can be made to unfold to megabytes; what people write is not a tenth of
 * this.
 */
const MOST_BYTES = 2 ** 18
/** Bytes of a link that are unfolded at once: they become at most a thousand times as many. */
const AT_ONCE = 64

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

/** The deck as a short text for an address, without its logo, which no address has room for; null where it is too long for one. */
export function encodeDeck({ id, name, minutes, slides, imprint = {}, withoutCode }: Deck): string | null {
  const { logo: _, ...said } = imprint
  const signed = Object.keys(said).length === 0 ? {} : { imprint: said }
  // The order of the keys is that of the dictionary.
  const json = JSON.stringify({ id, name, minutes, slides, ...signed, withoutCode })
  const text = FORM + toBase64Url(deflateSync(strToU8(json), { level: 9, dictionary: DICTIONARY }))
  return text.length > LONGEST_LINK || strToU8(json).length > MOST_BYTES ? null : text
}

/** The deck of an address, or why there is none: `broken` where it is cut or no deck, `large` where it is beyond a limit. */
export type LinkedDeck =
  | { readonly kind: 'deck'; readonly deck: Deck }
  | { readonly kind: 'broken' }
  | { readonly kind: 'large'; readonly limit: OverLimit }

/** Reads the text of an address, which anybody may have made. */
export function decodeDeck(text: string): LinkedDeck {
  if (!text.startsWith(FORM)) return { kind: 'broken' }
  if (text.length > LONGEST_LINK)
    return { kind: 'large', limit: { of: 'link', most: LONGEST_LINK, path: '' } }
  try {
    const json = inflate(fromBase64Url(text.slice(FORM.length)))
    if (json === null) return { kind: 'large', limit: { of: 'unfolded', most: MOST_BYTES, path: '' } }
    const read = v.safeParse(DeckSchema, JSON.parse(strFromU8(json)), { abortEarly: true })
    if (read.success) return { kind: 'deck', deck: read.output }
    const limit = overLimit(read.issues[0])
    return limit === null ? { kind: 'broken' } : { kind: 'large', limit }
  } catch {
    // Cut off or mistyped: whoever asks tells the reader.
    return { kind: 'broken' }
  }
}

/** What the bytes unfold to; null where that is more than a deck, which is found as they come out. */
function inflate(bytes: Uint8Array): Uint8Array | null {
  const out = new Uint8Array(MOST_BYTES)
  let length = 0
  let isTooLong = false
  const stream = new Inflate({ dictionary: DICTIONARY }, (part) => {
    isTooLong ||= length + part.length > MOST_BYTES
    if (!isTooLong) out.set(part, length)
    length += part.length
  })
  for (let start = 0; start < bytes.length; start += AT_ONCE) {
    stream.push(bytes.subarray(start, start + AT_ONCE), start + AT_ONCE >= bytes.length)
    if (isTooLong) return null
  }
  return out.subarray(0, length)
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

const fromBase64Url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
