import { Unzip, UnzipInflate } from 'fflate'
import type { Steps } from '../../lib/steps.ts'
import type { FileFault } from '../file-read.ts'
import { FileFaultError } from '../file-read.ts'

/** Packed bytes taken at once. Deflate packs a thousand to one at most, so that no step unpacks more than a few megabytes. */
const AT_ONCE = 4096

/** Parts of an archive at most. Each has to be stepped over, and no workbook has a tenth of them. */
const MOST_PARTS = 5000

/** The record at the end of an archive, and how far from the end it may begin. */
const END = [0x50, 0x4b, 0x05, 0x06]
const END_WITHIN = 65_557

/** Above this size in bytes, a part that is packed more than this many times is not of a workbook: the densest reach 50 times, a bomb 1,000. */
const DENSE = { from: 64_000_000, times: 200 }

/** Hears the text of one part, piece by piece. */
export type TextReader = (text: string, isLast: boolean) => void

/** Hears the bytes of one part, piece by piece. */
type BytesReader = (chunk: Uint8Array, isLast: boolean) => void

/** How much may still be unpacked, in bytes. It goes down as parts are read. */
export interface Allowance {
  left: number
  /** The fault to report for a file that is larger, if it is not the one of every workbook. */
  readonly fault?: FileFault
}

/** The names of the parts of an archive, as its directory states them; none where it has no directory. */
export function partsOf(bytes: Uint8Array): readonly string[] {
  const end = endOf(bytes)
  return end === -1 ? [] : statedSizes(bytes, end).map(({ name }) => name)
}

/** Unpacks parts of an archive as texts, as {@link unpackBytes} does. A part that declares a document type is refused too. */
export function* unpack(
  bytes: Uint8Array,
  readerOf: (name: string) => TextReader | null,
  allowance: Allowance,
  onProgress: (share: number) => void,
): Steps<void> {
  const textOf = (reader: TextReader): BytesReader => {
    const decoder = new TextDecoder()
    const read = withoutDoctype(reader)
    return (chunk, isLast) => read(decoder.decode(chunk, { stream: !isLast }), isLast)
  }
  yield* unpackBytes(
    bytes,
    (name) => {
      const reader = readerOf(name)
      return reader === null ? null : textOf(reader)
    },
    allowance,
    onProgress,
  )
}

/**
 * Unpacks parts of an archive piece by piece. What its directory states to be too large is not unpacked at all, and bytes are counted as they
 * come out, whatever it states.
 * @param readerOf what hears a part; null for a part that stays packed
 * @throws {FileFaultError} where the archive is incomplete, is larger unpacked than is allowed or has too many parts
 */
export function* unpackBytes(
  bytes: Uint8Array,
  readerOf: (name: string) => BytesReader | null,
  allowance: Allowance,
  onProgress: (share: number) => void,
): Steps<void> {
  const end = endOf(bytes)
  if (end === -1) throw new FileFaultError('broken-zip')
  const stated = statedSizes(bytes, end).filter(({ name }) => readerOf(name) !== null)
  const sum = stated.reduce((size, part) => size + part.size, 0)
  if (sum > allowance.left) throw new FileFaultError(allowance.fault ?? 'zip-bomb')
  if (stated.some(({ size, packed }) => isTooDense(size, packed))) throw new FileFaultError('zip-bomb')
  let parts = 0
  let taken = 0
  let came = 0
  const unzip = new Unzip((file) => {
    parts += 1
    if (parts > MOST_PARTS) throw new FileFaultError('odd-zip')
    const reader = readerOf(file.name.replace(/^\//u, ''))
    if (reader === null) return
    file.ondata = (error, chunk, isLast) => {
      // What a reader throws comes back here as an error of the packing.
      if (error !== null) throw error instanceof FileFaultError ? error : new FileFaultError('broken-zip')
      allowance.left -= chunk.length
      came += chunk.length
      if (allowance.left < 0) throw new FileFaultError(allowance.fault ?? 'zip-bomb')
      if (isTooDense(came, taken)) throw new FileFaultError('zip-bomb')
      reader(chunk, isLast)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    taken = at + AT_ONCE
    try {
      unzip.push(bytes.subarray(at, at + AT_ONCE), at + AT_ONCE >= bytes.length)
    } catch (error) {
      throw error instanceof FileFaultError ? error : new FileFaultError('broken-zip')
    }
    onProgress(Math.min(1, (at + AT_ONCE) / bytes.length))
    yield
  }
}

const isTooDense = (size: number, packed: number): boolean => size > DENSE.from && size > packed * DENSE.times

/** Where the record at the end of an archive begins; -1 where there is none. */
function endOf(bytes: Uint8Array): number {
  for (let at = bytes.length - END.length; at >= Math.max(0, bytes.length - END_WITHIN); at -= 1)
    if (END.every((byte, place) => bytes[at + place] === byte)) return at
  return -1
}

interface Stated {
  readonly name: string
  readonly size: number
  readonly packed: number
}

const ENTRY = 0x02014b50
/** This size means that the real one is in the extra field, which has eight bytes for it. */
const ELSEWHERE = 0xffffffff

/** What the directory of an archive states of its parts. It may lie, so that bytes are counted as they come out too. */
function statedSizes(bytes: Uint8Array, end: number): readonly Stated[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: Stated[] = []
  if (end + 20 > bytes.length) return found
  const decoder = new TextDecoder()
  let at = view.getUint32(end + 16, true)
  while (at + 46 <= end && view.getUint32(at, true) === ENTRY && found.length <= MOST_PARTS) {
    const short = (place: number) => view.getUint16(at + place, true)
    const [name, extra, comment] = [short(28), short(30), short(32)]
    const from = at + 46
    const size = view.getUint32(at + 24, true)
    const written = bytes.subarray(from, from + name)
    // Where an archive does not say that a name is UTF-8, each byte is one sign, as the unpacking gives it.
    const isUtf8 = (short(8) & UTF8_NAME) !== 0
    found.push({
      name: (isUtf8
        ? decoder.decode(written)
        : Array.from(written, (byte) => String.fromCharCode(byte)).join('')
      ).replace(/^\//u, ''),
      size: size === ELSEWHERE ? longSize(view, from + name, extra) : size,
      packed: view.getUint32(at + 20, true),
    })
    at = from + name + extra + comment
  }
  return found
}

/** The flag of a part whose name is UTF-8. */
const UTF8_NAME = 0x800

/** The size of a part in the extra field of an archive with long sizes; that of all bytes where it is missing. */
function longSize(view: DataView, from: number, length: number): number {
  for (
    let at = from;
    at + 12 <= Math.min(from + length, view.byteLength);
    at += 4 + view.getUint16(at + 2, true)
  )
    if (view.getUint16(at, true) === 1) return Number(view.getBigUint64(at + 4, true))
  return ELSEWHERE
}

const DECLARATION = /<!(?:DOCTYPE|ENTITY)/iu
const LONGEST_DECLARATION = '<!DOCTYPE'.length

/** Refuses a part that declares a document type, wherever it does. */
function withoutDoctype(reader: TextReader): TextReader {
  let before = ''
  return (text, isLast) => {
    if (DECLARATION.test(before + text)) throw new FileFaultError('doctype')
    before = text.slice(1 - LONGEST_DECLARATION)
    reader(text, isLast)
  }
}
