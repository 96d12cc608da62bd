import { unisolated } from './hidden-signs.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Characters that XML 1.0 cannot hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu

/** A text as XML holds it. */
export const escapeXml = (text: string): string =>
  text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"]/gu, (char) => ENTITIES[char] ?? char)

type Attributes = Readonly<Record<string, string | number | undefined>>

/** Stands before the root element of a part of a package. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** An element of an office document. Children are markup already; undefined attributes are left out. */
export function tag(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escapeXml(unisolated(String(value))).replaceAll(/[\t\n\r]+/gu, ' ')}"`],
  )
  const open = `<${name}${written.join('')}`
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}

/** An element whose one attribute is `val`, of which chart parts are full. */
export const val = (name: string, value: string | number): string => tag(name, { val: value })

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
export const xmlns = (...prefixes: readonly (keyof typeof NAMESPACES)[]): Record<string, string> =>
  Object.fromEntries(prefixes.map((prefix) => [`xmlns:${prefix}`, NAMESPACES[prefix]]))
