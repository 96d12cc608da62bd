import type { Steps } from '../../lib/steps.ts'

/** The encodings that a text may have; each is also a label that `TextDecoder` knows. */
export const ENCODINGS = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE', 'UTF-16BE', 'Windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]

export const isEncoding = (text: string): text is Encoding => ENCODINGS.some((encoding) => encoding === text)

/** How many bytes are decoded at once: few enough that work on their text takes milliseconds. */
const AT_ONCE = 2 ** 17

/** Bytes that are not a character in the encoding become this sign. */
const UNREADABLE = '\ufffd'

/**
 * The text of a file, given piece by piece. A mark at its beginning that says how it is encoded is left out.
 * @param hear takes a piece; `share` of the file has then been read
 * @returns whether some bytes are not a character in this encoding
 */
export function* decodeText(
  bytes: Uint8Array,
  encoding: Encoding,
  hear: (piece: string, share: number) => void,
): Steps<boolean> {
  const decoder = new TextDecoder(encoding)
  let isDamaged = false
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    const end = at + AT_ONCE
    const piece = decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length })
    isDamaged ||= piece.includes(UNREADABLE)
    hear(piece, Math.min(1, end / bytes.length))
    yield
  }
  return isDamaged
}

/** The beginning of the text, enough to see what kind of text it is. */
export const headOf = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes.subarray(0, AT_ONCE), { stream: true })

/**
 * Whether bytes that a mark calls UTF-16 are no text: they have no digit and nothing that parts cells or lines, or many signs that no text has.
 * Any two bytes are a character of some kind.
 */
export function isWideScrap(bytes: Uint8Array, encoding: Encoding): boolean {
  if (!encoding.startsWith('UTF-16')) return false
  const signs = [...headOf(bytes, encoding)]
  const wrong = signs.filter(
    (sign) => /[\p{Cn}\p{Co}\p{Cs}\ufffd]/u.test(sign) || isControl(sign.charCodeAt(0)),
  )
  return (
    wrong.length > Math.max(STRAY, signs.length / 50) || !signs.some((sign) => /[\s,;|，；\d]/u.test(sign))
  )
}

/** How many bytes are looked at to tell encodings apart, and how many are checked between two pauses. */
const SAMPLE = 65_536
const TRIED_AT_ONCE = 2 ** 20

/** How many control characters a text may have through mistakes of the program that wrote it. */
const STRAY = 3

/** One of this many characters may be damaged, and the text is still UTF-8: no other encoding looks like it by chance. */
const DAMAGED = 20

const begins = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte)

/**
 * The encoding of a text: known by its byte order mark, by the NUL bytes of UTF-16 or by being valid UTF-8, else the one of the others
 * that gives the most common characters. `binary` if the bytes are not text.
 */
export function* guessEncoding(bytes: Uint8Array): Steps<Encoding | 'binary'> {
  if (begins(bytes, 0xef, 0xbb, 0xbf)) return 'UTF-8'
  if (begins(bytes, 0xff, 0xfe)) return 'UTF-16LE'
  if (begins(bytes, 0xfe, 0xff)) return 'UTF-16BE'
  if (isPicture(bytes)) return 'binary'
  const wide = wideEncoding(bytes)
  if (wide !== null) return wide
  if (isBinary(bytes)) return 'binary'
  if (yield* isUtf8(bytes)) return 'UTF-8'
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const sample = bytes.subarray(first, first + SAMPLE)
  return isDamagedUtf8(sample) ? 'UTF-8' : commonest(sample)
}

/** The first bytes of a PDF, a PNG or a JPEG. */
const isPicture = (bytes: Uint8Array): boolean =>
  begins(bytes, 0x25, 0x50, 0x44, 0x46) ||
  begins(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  begins(bytes, 0xff, 0xd8, 0xff)

const isAscii = (byte: number): boolean =>
  byte === 9 || byte === 10 || byte === 13 || (byte > 31 && byte < 127)

/** UTF-16 without a mark: its separators, digits and line breaks have a NUL byte each, all on the same side. */
function wideEncoding(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  if (bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, SAMPLE)
  const units = sample.length / 2
  let little = 0
  let big = 0
  for (let at = 0; at < sample.length; at += 2) {
    const [first = 0, second = 0] = [sample[at], sample[at + 1]]
    if (second === 0 && isAscii(first)) little += 1
    else if (first === 0 && isAscii(second)) big += 1
    else if (first === 0 || second === 0) return null
  }
  const most = Math.max(little, big)
  if (Math.min(little, big) > 0 || most < units / DAMAGED || (most <= STRAY && most < units)) return null
  return little > 0 ? 'UTF-16LE' : 'UTF-16BE'
}

/** Many NUL bytes and other controls. A single one is a slip of the program that wrote the text. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  let controls = 0
  for (const byte of sample) if (isControl(byte)) controls += 1
  return controls > Math.max(STRAY, sample.length / 50)
}

/** Characters that control a machine and stand in no text; 27 does in some encodings. */
const isControl = (code: number): boolean => code < 9 || (code > 13 && code < 32 && code !== 27)

function* isUtf8(bytes: Uint8Array): Steps<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += TRIED_AT_ONCE) {
      decoder.decode(bytes.subarray(at, at + TRIED_AT_ONCE), { stream: at + TRIED_AT_ONCE < bytes.length })
      yield
    }
    return true
  } catch {
    return false
  }
}

/** A UTF-8 text of which a few bytes were lost, as at the end of a file that was cut. */
function isDamagedUtf8(sample: Uint8Array): boolean {
  let wrong = 0
  let right = 0
  for (const sign of new TextDecoder('utf-8').decode(sample, { stream: true })) {
    if (sign === '\ufffd') wrong += 1
    else if (sign > '\u007f') right += 1
  }
  return right > 0 && right >= wrong * DAMAGED
}

/** The encoding that gives the largest share of common characters; GB18030 where they are alike. */
function commonest(sample: Uint8Array): Encoding {
  const shares = [
    ['GB18030', shareOfPairs(sample, isCommonInGb)],
    ['Big5', shareOfPairs(sample, isCommonInBig5)],
    ['Windows-1252', shareOfLonely(sample)],
  ] as const
  return shares.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** GB 2312: signs in its rows 1 to 3, the 3755 most common hanzi in its rows 16 to 55. */
const isCommonInGb = (lead: number, trail: number): boolean =>
  trail > 0xa0 && ((lead > 0xaf && lead < 0xd8) || (lead > 0xa0 && lead < 0xa4))

/** Big5: signs from A140, the 5401 most common hanzi from A440 to C67E. */
const isCommonInBig5 = (lead: number, trail: number): boolean =>
  lead > 0xa0 && lead < 0xc7 && ((trail > 0x3f && trail < 0x7f) || trail > 0xa0)

/** Of the characters of two bytes those that are common. */
function shareOfPairs(sample: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  let pairs = 0
  let common = 0
  for (let at = 0; at + 1 < sample.length; at += 1) {
    const lead = sample[at] ?? 0
    if (lead < 0x80) continue
    pairs += 1
    if (isCommon(lead, sample[at + 1] ?? 0)) common += 1
    at += 1
  }
  return pairs === 0 ? 0 : common / pairs
}

/** The share of the bytes beyond ASCII that have ASCII on both sides: letters with accents do, halves of Chinese characters do not. */
function shareOfLonely(sample: Uint8Array): number {
  let beyond = 0
  let lonely = 0
  for (let at = 0; at < sample.length; at += 1) {
    if ((sample[at] ?? 0) < 0x80) continue
    beyond += 1
    if ((sample[at - 1] ?? 0) < 0x80 && (sample[at + 1] ?? 0) < 0x80) lonely += 1
  }
  return beyond === 0 ? 0 : lonely / beyond
}
