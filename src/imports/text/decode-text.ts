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
