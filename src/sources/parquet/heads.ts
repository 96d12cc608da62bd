/**
 * Reads the heads of the pages of a Parquet file, and its footer, as far as they say how large something is. The library makes
 * room for what a file says before it checks that it is there, so a forged file could take all memory of a page.
 */

/** The numbers of a struct and the structs in it, by the number of the field. */
type Fields = ReadonlyMap<number, number | Fields>

/** What a file says of itself that cannot be. */
export class BadHead extends Error {}

/** Structs within structs that Parquet has at most, and some more. */
const DEEPEST = 24
const [STOP, TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, STRUCT] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12,
]
const BYTES_OF_DOUBLE = 8
const LONG_LIST = 15

/** Bytes that are read one after another, never beyond the last. */
class Reader {
  at: number
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes
    this.at = at
  }

  byte(): number {
    const byte = this.bytes[this.at]
    if (byte === undefined) throw new BadHead('it ends too soon')
    this.at += 1
    return byte
  }

  skip(length: number): void {
    if (length > this.bytes.length - this.at) throw new BadHead('it ends too soon')
    this.at += length
  }

  /** A whole number of seven bits a byte; exact up to 2^53, which is more than any size. */
  varint(): number {
    let number = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte()
      number += (byte & 0x7f) * scale
      if (byte < 0x80) return number
      if (scale > 2 ** 63) throw new BadHead('a number has too many bytes')
    }
  }

  left(): number {
    return this.bytes.length - this.at
  }
}

const unzigzag = (n: number): number => (n % 2 === 0 ? n / 2 : -(n + 1) / 2)

/** @throws {BadHead} where the struct does not end, or a list in it is longer than the bytes that follow. */
function structAt(reader: Reader, depth = 0): Fields {
  if (depth > DEEPEST) throw new BadHead('it is nested too deep')
  const fields = new Map<number, number | Fields>()
  let field = 0
  for (;;) {
    const head = reader.byte()
    const type = head & 0x0f
    if (type === STOP) return fields
    field = head >> 4 === 0 ? unzigzag(reader.varint()) : field + (head >> 4)
    const value = elementAt(reader, type, depth)
    if (value !== null) fields.set(field, value)
  }
}

function elementAt(reader: Reader, type: number, depth: number): number | Fields | null {
  switch (type) {
    case TRUE:
    case FALSE:
      return null
    case BYTE:
      reader.skip(1)
      return null
    case I16:
    case I32:
    case I64:
      return unzigzag(reader.varint())
    case DOUBLE:
      reader.skip(BYTES_OF_DOUBLE)
      return null
    case BINARY:
      reader.skip(reader.varint())
      return null
    case LIST: {
      const head = reader.byte()
      const of = head & 0x0f
      const length = head >> 4 === LONG_LIST ? reader.varint() : head >> 4
      if (length > reader.left()) throw new BadHead('a list is longer than what follows')
      for (let item = 0; item < length; item += 1)
        elementAt(reader, of === TRUE || of === FALSE ? BYTE : of, depth)
      return null
    }
    case STRUCT:
      return structAt(reader, depth + 1)
    default:
      throw new BadHead('it has a type that Parquet does not use')
  }
}

/** Bytes after the struct of the footer: its length, and the mark of the format. */
const FOOTER_END = 8

/** @throws {BadHead} where the bytes are not a footer from the first on. */
export function checkFooter(bytes: Uint8Array): void {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(
    bytes.length - FOOTER_END,
    true,
  )
  if (length !== bytes.length - FOOTER_END) throw new BadHead('the footer has another length')
  structAt(new Reader(bytes.subarray(0, length), 0))
}

/** A page of a column as its head says it is. */
export interface PageHead {
  readonly kind: 'data' | 'dictionary'
  readonly values: number
  /** Bytes once it is unpacked. */
  readonly unpacked: number
}

const DATA_PAGE = 0
const DICTIONARY_PAGE = 2
const DATA_PAGE_V2 = 3

/**
 * The pages of a column, one after another.
 * @throws {BadHead} if the head of a page is broken, or says that the page ends after the column
 */
export function* pagesOf(bytes: Uint8Array): Generator<PageHead> {
  const reader = new Reader(bytes, 0)
  while (reader.left() > 0) {
    const fields = structAt(reader)
    const number = (of: Fields, field: number): number => {
      const value = of.get(field)
      if (typeof value !== 'number' || value < 0) throw new BadHead(`field ${field} is no length`)
      return value
    }
    const type = number(fields, 1)
    const field = type === DATA_PAGE ? 5 : type === DICTIONARY_PAGE ? 7 : type === DATA_PAGE_V2 ? 8 : null
    const head = field === null ? undefined : fields.get(field)
    if (head === undefined || typeof head === 'number') throw new BadHead('a page is of no known kind')
    reader.skip(number(fields, 3))
    yield {
      kind: type === DICTIONARY_PAGE ? 'dictionary' : 'data',
      values: number(head, 1),
      unpacked: number(fields, 2),
    }
  }
}
