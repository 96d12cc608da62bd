import { SaxesParser } from 'saxes'
import { FileFaultError } from '../file-read.ts'
import type { TextReader } from './unpack.ts'

/** An element and what it contains. Names are without the prefix of a namespace, which some programs write everywhere. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The text directly in it, without that of its children. */
  readonly text: string
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

/** No row of a spreadsheet and no text of a cell is longer, in characters. */
const LONGEST = 2 ** 24

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Attributes by their names without a prefix. If a name occurs with and without a prefix, the one without counts. */
function localAttributes(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const name in attributes) {
    const local = localName(name)
    const value = attributes[name]
    if (value !== undefined && (local === name || !found.has(local))) found.set(local, value)
  }
  return found
}

/** What hears a part of a file as it is read. */
interface XmlEvents {
  readonly opened: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly text?: (text: string) => void
  readonly closed?: (name: string) => void
}

/**
 * Reads XML in pieces that may be cut anywhere. A document type is refused before it comes here, so that no entity is known but the five of XML.
 * @throws {FileFaultError} `broken-zip` where it is not well formed, or ends before its end
 */
export function xmlReader({ opened, text = () => {}, closed = () => {} }: XmlEvents): TextReader {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  parser.on('opentag', ({ name, attributes }) => opened(localName(name), localAttributes(attributes)))
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', ({ name }) => closed(localName(name)))
  parser.on('error', () => {
    throw new FileFaultError('broken-zip')
  })
  return (piece, isLast) => {
    parser.write(piece)
    if (isLast) parser.close()
  }
}

/**
 * Gives each element that has one of some names as soon as it ends. One inside another is only given as a part of that one.
 * @param readers what hears the elements of a name
 * @throws {FileFaultError} `broken-zip` as {@link xmlReader} does, and where an element is longer than any of a workbook
 */
export function elementsIn(readers: Readonly<Record<string, (element: XmlElement) => void>>): TextReader {
  const wanted = new Map(Object.entries(readers))
  const open: OpenElement[] = []
  let length = 0
  return xmlReader({
    opened: (name, attributes) => {
      const parent = open.at(-1)
      if (parent === undefined && !wanted.has(name)) return
      length = parent === undefined ? 0 : length + name.length
      if (length > LONGEST) throw new FileFaultError('broken-zip')
      const element: OpenElement = { name, attributes, children: [], text: '' }
      parent?.children.push(element)
      open.push(element)
    },
    text: (text) => {
      const element = open.at(-1)
      if (element === undefined) return
      length += text.length
      if (length > LONGEST) throw new FileFaultError('broken-zip')
      element.text += text
    },
    closed: () => {
      const element = open.pop()
      if (element !== undefined && open.length === 0) wanted.get(element.name)?.(element)
    },
  })
}

/** All elements of one name in a whole text; none in a text that is empty. */
export function elementsOf(text: string, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  if (text !== '') elementsIn({ [name]: (element) => found.push(element) })(text, true)
  return found
}

/** The direct children of an element that have one name. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** Text without the escapes that spreadsheets add for what XML cannot hold (`_x000D_`). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/giu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
