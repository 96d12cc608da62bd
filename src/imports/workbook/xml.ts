import { FileFaultError } from '../file-read.ts'
import type { TextReader } from './unpack.ts'

/** An element: the text of its attributes, and what stands in it. */
export type ElementReader = (attributes: string, inner: string) => void

/** No row of a spreadsheet and no text of a cell is longer, in characters. */
const LONGEST = 2 ** 24

const isNameEnd = (sign: string | undefined): boolean =>
  sign === '>' || sign === '/' || sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t'

/**
 * Cuts the elements of one name out of a text that comes in pieces, each as soon as its end is there. Elements of that name hold none of
 * their own. A prefix of the namespace, as some programs write it, is found by itself.
 * @throws {FileFaultError} where an element has no end
 */
export function elementsIn(name: string, read: ElementReader): TextReader {
  let buffer = ''
  let prefix: string | null = null
  /** From where the end of the first element in the buffer is looked for. */
  let searched = 0
  return (text) => {
    buffer += text
    prefix ??= prefixIn(buffer)
    if (prefix === null) return
    const open = `<${prefix}${name}`
    const close = `</${prefix}${name}>`
    let at = 0
    for (;;) {
      const start = startOf(buffer, open, at)
      if (start === -1) {
        // The last signs may be the first of the next element.
        at = Math.max(at, buffer.length - open.length)
        searched = 0
        break
      }
      at = start
      const head = buffer.indexOf('>', start)
      if (head === -1) break
      const from = start + open.length
      if (buffer[head - 1] === '/') {
        read(buffer.slice(from, head - 1), '')
        at = head + 1
        searched = 0
        continue
      }
      const end = buffer.indexOf(close, Math.max(head, start + searched))
      if (end === -1) {
        searched = Math.max(0, buffer.length - start - close.length)
        break
      }
      read(buffer.slice(from, head), buffer.slice(head + 1, end))
      at = end + close.length
      searched = 0
    }
    buffer = buffer.slice(at)
    if (buffer.length > LONGEST) throw new FileFaultError('broken-zip')
  }
}

/** Where the next element of the name begins; the start of one whose name may go on counts as found when it ends the text. */
function startOf(text: string, open: string, from: number): number {
  let at = text.indexOf(open, from)
  while (at !== -1 && !isNameEnd(text[at + open.length])) {
    if (at + open.length === text.length) return at
    at = text.indexOf(open, at + 1)
  }
  return at
}

/** The prefix of the first element that is no instruction; null while it is not there. */
function prefixIn(text: string): string | null {
  const found = /<([A-Za-z][\w.-]*:)?[A-Za-z][\w.-]*[\s/>]/u.exec(text)
  return found === null ? null : (found[1] ?? '')
}

/** All elements of one name in a text that begins with an element of the same namespace. */
export function elementsOf(text: string, name: string): readonly { attributes: string; inner: string }[] {
  const found: { attributes: string; inner: string }[] = []
  elementsIn(name, (attributes, inner) => found.push({ attributes, inner }))(text)
  return found
}

/** The value of an attribute; null where it is not given. */
export function attributeOf(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(`${name}=`); at !== -1; at = attributes.indexOf(`${name}=`, at + 1)) {
    const before = attributes[at - 1]
    if (before !== undefined && /[\w:.-]/u.test(before)) continue
    const quote = attributes[at + name.length + 1]
    if (quote !== '"' && quote !== "'") return null
    const start = at + name.length + 2
    const end = attributes.indexOf(quote, start)
    return end === -1 ? null : textOf(attributes.slice(start, end))
  }
  return null
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const LAST_SIGN = 0x10ffff

/** Text without the escapes of XML and those that spreadsheets add for what XML cannot hold (`_x000D_`). */
export function textOf(xml: string): string {
  const plain = xml.includes('&')
    ? xml.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,4}));/giu, (all, hex, decimal, name) => {
        if (name !== undefined) return NAMED[name] ?? all
        const sign = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
        return sign <= LAST_SIGN ? String.fromCodePoint(sign) : all
      })
    : xml
  return plain.includes('_x')
    ? plain.replace(/_x([0-9A-F]{4})_/giu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain
}
