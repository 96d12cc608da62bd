import type { FileRead } from './file-read.ts'
import { FileFaultError } from './file-read.ts'

interface Decoded {
  readonly text: string
  readonly encoding: NonNullable<FileRead['encoding']>
}

/** So much is looked at to tell text from binary data. */
const SAMPLE = 65_536

/** So many controls may be slips of the program that wrote the text. */
const STRAY = 3

const begins = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte)

/**
 * The text of a file: by its byte order mark, else UTF-8 where it is valid, else GB18030, in which Chinese spreadsheets are saved.
 * @throws {FileFaultError} where the bytes are no text
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (begins(bytes, 0xff, 0xfe)) return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16' }
  if (begins(bytes, 0xfe, 0xff)) return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16' }
  if (isBinary(bytes)) throw new FileFaultError('binary')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    // Not UTF-8; a text that is not GB18030 either has bytes that no encoding of Chinese allows.
  }
  try {
    return { text: new TextDecoder('gb18030', { fatal: true }).decode(bytes), encoding: 'GB18030' }
  } catch {
    throw new FileFaultError('binary')
  }
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

/** Many NUL bytes, or the first bytes of a picture or a PDF. A single NUL is a slip of the program that wrote the text. */
function isBinary(bytes: Uint8Array): boolean {
  if (
    begins(bytes, 0x25, 0x50, 0x44, 0x46) ||
    begins(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    begins(bytes, 0xff, 0xd8)
  )
    return true
  const sample = bytes.subarray(0, SAMPLE)
  let controls = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1
  return controls > Math.max(STRAY, sample.length / 50)
}
