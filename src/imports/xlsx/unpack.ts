import { Unzip, UnzipInflate } from 'fflate'
import type { Steps } from '../../dataset/table/steps.ts'
import type { FileFault } from '../file-read.ts'
import { FileFaultError } from '../file-read.ts'

/** Packed bytes taken at once. Deflate packs a thousand to one at most, so that no step unpacks more than a few megabytes. */
const AT_ONCE = 4096

/** Parts of an archive at most. Each has to be stepped over, and no workbook has a tenth of them. */
const MOST_PARTS = 5000

/** The record at the end of an archive, and how far from the end it may begin. */
const END = [0x50, 0x4b, 0x05, 0x06]
const END_WITHIN = 65_557

/** Hears the text of one part, piece by piece. */
export type TextReader = (text: string) => void

/** How much may still be unpacked, in bytes. It goes down as parts are read. */
export interface Allowance {
  left: number
  /** The fault of a file that comes to more, where it is not that of every workbook. */
  readonly fault?: FileFault
}

/**
 * Unpacks parts of an archive piece by piece. Bytes are counted as they come out, whatever sizes the archive states.
 * @param readerOf what hears a part; null for a part that stays packed
 * @throws {FileFaultError} where the archive is incomplete, comes to more than is allowed or has too many parts, or declares a document type
 */
export function* unpack(
  bytes: Uint8Array,
  readerOf: (name: string) => TextReader | null,
  allowance: Allowance,
  onProgress: (share: number) => void,
): Steps<void> {
  if (!hasEnd(bytes)) throw new FileFaultError('broken-zip')
  let parts = 0
  const unzip = new Unzip((file) => {
    parts += 1
    if (parts > MOST_PARTS) throw new FileFaultError('odd-zip')
    const reader = readerOf(file.name.replace(/^\//u, ''))
    if (reader === null) return
    const decoder = new TextDecoder()
    const read = withoutDoctype(reader)
    file.ondata = (error, chunk, isLast) => {
      // What a reader throws comes back here as an error of the packing.
      if (error !== null) throw error instanceof FileFaultError ? error : new FileFaultError('broken-zip')
      allowance.left -= chunk.length
      if (allowance.left < 0) throw new FileFaultError(allowance.fault ?? 'zip-bomb')
      read(decoder.decode(chunk, { stream: !isLast }))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    try {
      unzip.push(bytes.subarray(at, at + AT_ONCE), at + AT_ONCE >= bytes.length)
    } catch (error) {
      throw error instanceof FileFaultError ? error : new FileFaultError('broken-zip')
    }
    onProgress(Math.min(1, (at + AT_ONCE) / bytes.length))
    yield
  }
}

function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - END.length; at >= Math.max(0, bytes.length - END_WITHIN); at -= 1)
    if (END.every((byte, place) => bytes[at + place] === byte)) return true
  return false
}

const DECLARATION = /<!(?:DOCTYPE|ENTITY)/iu
const LONGEST_DECLARATION = '<!DOCTYPE'.length

/** Refuses a part that declares a document type, wherever it does. */
function withoutDoctype(reader: TextReader): TextReader {
  let before = ''
  return (text) => {
    if (DECLARATION.test(before + text)) throw new FileFaultError('doctype')
    before = text.slice(1 - LONGEST_DECLARATION)
    reader(text)
  }
}
