import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import * as v from 'valibot'
import type { Dataset } from '../dataset/dataset.ts'
import type { Deck, OverLimit } from '../domain/spec/deck.ts'
import { DeckSchema, overLimit } from '../domain/spec/deck.ts'
import { keptFor } from '../lib/kept-for.ts'
import { shippedDeck, shippedDecks } from './shipped-decks.ts'

/** The most characters of a deck in an address. Mail programs and chats cut longer ones; such decks are shared as a file. */
export const LONGEST_LINK = 8192

/**
 * The most bytes of a deck in a link, unpacked. A few hundred characters can be made to unpack to megabytes; what people write is less
 * than a tenth of this.
 */
const MOST_BYTES = 2 ** 18
/** Bytes of a link that are unpacked at once: they become at most about a thousand times as many. */
const AT_ONCE = 64

/** The id of a deck whose content is in the address itself. */
export const LINKED_DECK = '-'

/**
 * The first character of the text, which says how to read the rest: a whole deck, or one for a QR code, which names the shipped slides
 * instead of holding them.
 */
const FORM = { whole: '1', code: '2' } as const
type Form = (typeof FORM)[keyof typeof FORM]

/** Words that most decks contain: a dictionary that makes small decks shorter. Both forms depend on it, so it must never change. */
const DICTIONARY = strToU8(
  '"observations":["title":{"zh":"","en":""},"notes":{"zh":"","en":""},"text":{"zh":"","en":""},"query":{"sort":"value.desc","in":""' +
    '"numbers":[{"observation":"","change":""},"number":{"observation":""}},"charts":[{"chart":""},{"chart":""}],' +
    '{"id":"slide","name":{"zh":"","en":""},"minutes":null,"slides":[{"layout":"two-charts","id":"{"layout":"big-number","id":"' +
    '{"layout":"tiles","id":"{"layout":"table","id":"{"layout":"text","id":"{"layout":"chart","id":"chart","chart":{"chart":"',
)

/** The deck as a short text for an address, without its logo, which would not fit; null where the text is too long. */
export const encodeDeck = ({ id, name, minutes, slides, ...rest }: Deck): string | null =>
  // The keys are in the same order as in the dictionary, which makes the text shorter.
  packed(FORM.whole, { id, name, minutes, slides, ...inAddress(rest) })

/**
 * The deck as a text for a QR code, which must have few squares: shipped slides are only named. The presenter's own notes are left out,
 * because they are not meant for those who scan it.
 * @param bundled the dataset that every copy of the product has
 */
export function encodeForCode({ name, minutes, slides, ...rest }: Deck, bundled: Dataset): string | null {
  const names = shippedSlides(bundled)
  const shortened = slides.map((slide) => {
    const { notes: _, names: __, ...shown } = slide
    return names.get(JSON.stringify(slide)) ?? shown
  })
  return packed(FORM.code, { name, minutes, slides: shortened, ...inAddress(rest) })
}

/** What an address holds of a deck besides its slides. */
function inAddress({ imprint = {}, withoutCode, places }: Pick<Deck, 'imprint' | 'withoutCode' | 'places'>) {
  const { logo: _, ...said } = imprint
  const signed = Object.keys(said).length === 0 ? {} : { imprint: said }
  return { ...signed, places, withoutCode }
}

function packed(form: Form, value: object): string | null {
  const bytes = strToU8(JSON.stringify(value))
  const text = form + toBase64Url(deflateSync(bytes, { level: 9, dictionary: DICTIONARY }))
  return text.length > LONGEST_LINK || bytes.length > MOST_BYTES ? null : text
}

/** The names of the shipped slides, by their content: `overview/opening`. */
const shippedSlides = keptFor(
  (bundled: Dataset): ReadonlyMap<string, string> =>
    new Map(
      shippedDecks(bundled).flatMap((deck) =>
        deck.slides.map((slide) => [JSON.stringify(slide), `${deck.id}/${slide.id}`] as const),
      ),
    ),
)

const CodeSchema = v.looseObject({ slides: v.array(v.unknown()) })

/** A deck from a code, with the slides that it names. In place of a slide that is no longer shipped, a slide says so, as for a missing chart. */
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

/** The deck in an address, or why there is none: `broken` where the text is cut or not a deck, `large` where it exceeds a limit. */
export type LinkedDeck =
  | { readonly kind: 'deck'; readonly deck: Deck }
  | { readonly kind: 'broken' }
  | { readonly kind: 'large'; readonly limit: OverLimit }

/**
 * Reads the deck text of an address. Anybody may have made it, so it is not trusted.
 * @param bundled the dataset that every copy of the product has
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
    // Cut off or mistyped: the caller tells the reader.
    return { kind: 'broken' }
  }
}

/** The unpacked bytes; null where they are more than {@link MOST_BYTES}, which is checked while they are unpacked. */
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
