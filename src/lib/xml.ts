import { unisolated } from './hidden-signs.ts'
import { keptFor } from './kept-for.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Characters that XML 1.0 cannot hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu

/** A text as a page or an attribute of a page holds it. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll(/[&<>"]/gu, (char) => ENTITIES[char] ?? char)

/** A text as XML holds it. */
export const escapeXml = (text: string): string => escapeMarkup(text.replaceAll(FORBIDDEN, ''))

type Attributes = Readonly<Record<string, string | number | undefined>>

const attributeText = (text: string): string => escapeXml(unisolated(text)).replaceAll(/[\t\n\r]+/gu, ' ')

/** Stands before the root element of a part of a package. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** An element of an office document. Children are markup already; undefined attributes are left out. */
export function tag(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attributeText(String(value))}"`],
  )
  const open = `<${name}${written.join('')}`
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}

type Piece = string | number | undefined | readonly string[]

/**
 * Markup of an office document, written as a template. An attribute takes a value, and is left out where that is undefined: `id=${id}`.
 * Elsewhere markup is put in, one piece or several. The line breaks of the template are not part of it.
 */
export function xml(template: TemplateStringsArray, ...pieces: readonly Piece[]): string {
  const fixed = fixedParts(template)
  return fixed
    .map((part, i) => {
      const piece = pieces[i]
      if (!part.endsWith('=')) return part + (typeof piece === 'object' ? piece.join('') : (piece ?? ''))
      return piece === undefined ? part.replace(LAST_NAME, '') : `${part}"${attributeText(String(piece))}"`
    })
    .join('')
}

const LAST_NAME = /\s[\w:]+=$/u
/** A line break before the name of an attribute parts it from the last. */
const BREAK_IN_TAG = /\s*\n\s*(?=[a-z])/giu
const BREAK = /\s*\n\s*/gu

const fixedParts = keptFor((template: TemplateStringsArray): readonly string[] =>
  template.map((part) => part.replaceAll(BREAK_IN_TAG, ' ').replaceAll(BREAK, '')),
)

/** An element that holds a text. */
export const textOf = (name: string, text: string, attributes: Attributes = {}): string =>
  tag(name, attributes, escapeXml(unisolated(text)))

/** The namespaces that parts name. */
export const NAMESPACES = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const

/** `xmlns` attributes for the prefixes. */
export const xmlns = (...prefixes: readonly (keyof typeof NAMESPACES)[]): string =>
  prefixes.map((prefix) => `xmlns:${prefix}="${NAMESPACES[prefix]}"`).join(' ')
