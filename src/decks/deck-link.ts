import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import * as v from 'valibot'
import type { Dataset } from '../dataset/dataset.ts'
import type { Deck, OverLimit } from '../domain/spec/deck.ts'
import { DeckSchema, overLimit } from '../domain/spec/deck.ts'
import { shippedDeck, shippedDecks } from './shipped-decks.ts'

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

/**
 * Stands before the text and says how it is to be read: a whole deck, or one for a code, which names the slides that ship instead of holding
 * them.
 */
const FORM = { whole: '1', code: '2' } as const
type Form = (typeof FORM)[keyof typeof FORM]

/** Words that most decks hold, by which a small one becomes shorter. Part of both forms: it never changes. */
const DICTIONARY = strToU8(
  '"observations":["title":{"zh":"","en":""},"notes":{"zh":"","en":""},"text":{"zh":"","en":""},"query":{"sort":"value.desc","in":""' +
    '"numbers":[{"observation":"","change":""},"number":{"observation":""}},"charts":[{"chart":""},{"chart":""}],' +
    '{"id":"slide","name":{"zh":"","en":""},"minutes":null,"slides":[{"layout":"two-charts","id":"{"layout":"big-number","id":"' +
    '{"layout":"tiles","id":"{"layout":"table","id":"{"layout":"text","id":"{"layout":"chart","id":"chart","chart":{"chart":"',
)

/** The deck as a short text for an address, without its logo, which no address has room for; null where it is too long for one. */
export const encodeDeck = ({ id, name, minutes, slides, ...rest }: Deck): string | null =>
  // The order of the keys is that of the dictionary.
  packed(FORM.whole, { id, name, minutes, slides, ...inAddress(rest) })

/**
 * The deck as a text for a code, which must have few squares: slides as they ship are named, and the presenter's own notes are left out, which
 * are not for those who scan it.
 * @param bundled what every copy of the product has
 */
export function encodeForCode({ name, minutes, slides, ...rest }: Deck, bundled: Dataset): string | null {
  const names = shippedSlides(bundled)
  const shortened = slides.map((slide) => {
    const { notes: _, ...shown } = slide
    return names.get(JSON.stringify(slide)) ?? shown
  })
  return packed(FORM.code, { name, minutes, slides: shortened, ...inAddress(rest) })
}

/** What an address says of a deck besides its slides. */
function inAddress({ imprint = {}, withoutCode }: Pick<Deck, 'imprint' | 'withoutCode'>) {
  const { logo: _, ...said } = imprint
  const signed = Object.keys(said).length === 0 ? {} : { imprint: said }
  return { ...signed, withoutCode }
}

function packed(form: Form, value: object): string | null {
  const bytes = strToU8(JSON.stringify(value))
  const text = form + toBase64Url(deflateSync(bytes, { level: 9, dictionary: DICTIONARY }))
  return text.length > LONGEST_LINK || bytes.length > MOST_BYTES ? null : text
}

const named = new WeakMap<Dataset, ReadonlyMap<string, string>>()

/** The names of the slides that ship, by what is in them: `overview/opening`. */
function shippedSlides(bundled: Dataset): ReadonlyMap<string, string> {
  const known = named.get(bundled)
  if (known !== undefined) return known
  const names = new Map(
    shippedDecks(bundled).flatMap((deck) =>
      deck.slides.map((slide) => [JSON.stringify(slide), `${deck.id}/${slide.id}`] as const),
    ),
  )
  named.set(bundled, names)
  return names
}

const CodeSchema = v.looseObject({ slides: v.array(v.unknown()) })

/** A deck for a code with the slides that it names. One that ships no more says so in its place, as a chart does that is gone. */
function withNamedSlides(json: unknown, bundled: Dataset): unknown {
  const read = v.safeParse(CodeSchema, json)
  if (!read.success) return json
  const slides = read.output.slides.map((slide) => {
    if (typeof slide !== 'string') return slide
    const [deck = '', id = ''] = slide.split('/')
    const shipped = shippedDeck(bundled, deck)?.slides.find((one) => one.id === id)
    return shipped ?? { layout: 'chart', id, chart: { chart: id } }
  })
  return { ...read.output, id: 'linked', slides }
}

/** The deck of an address, or why there is none: `broken` where it is cut or no deck, `large` where it is beyond a limit. */
export type LinkedDeck =
  | { readonly kind: 'deck'; readonly deck: Deck }
  | { readonly kind: 'broken' }
  | { readonly kind: 'large'; readonly limit: OverLimit }

/**
 * Reads the text of an address, which anybody may have made.
 * @param bundled what every copy of the product has
 */
export function decodeDeck(text: string, bundled: Dataset): LinkedDeck {
  const form = Object.values(FORM).find((one) => text.startsWith(one))
  if (form === undefined) return { kind: 'broken' }
  if (text.length > LONGEST_LINK)
    return { kind: 'large', limit: { of: 'link', most: LONGEST_LINK, path: '' } }
  try {
    const bytes = inflate(fromBase64Url(text.slice(form.length)))
    if (bytes === null) return { kind: 'large', limit: { of: 'unfolded', most: MOST_BYTES, path: '' } }
    const json: unknown = JSON.parse(strFromU8(bytes))
    const deck = form === FORM.code ? withNamedSlides(json, bundled) : json
    const read = v.safeParse(DeckSchema, deck, { abortEarly: true })
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
