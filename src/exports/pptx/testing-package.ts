import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { itemAt } from '../../lib/item-at.ts'

/** An element of XML as a test reads it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

interface Open extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

/**
 * Reads XML: elements, attributes and text.
 * @throws {Error} where it is not well-formed, saying what and where.
 */
export function readXml(source: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(source).close()
  return itemAt(root.children, 0)
}

/** An element with all that it contains. */
export const withinOf = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children.flatMap(withinOf),
]

/** Every element of a tree with the name. */
export const all = (element: XmlElement, name: string): XmlElement[] =>
  withinOf(element).filter((one) => one.name === name)

/** All text of a tree. */
export const textIn = (element: XmlElement): string => element.text + element.children.map(textIn).join('')

export const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((one) => one.name === name)

/** An office file, unpacked: its parts of XML as trees, and the others as bytes. */
export interface ReadPackage {
  readonly xml: ReadonlyMap<string, XmlElement>
  readonly bytes: ReadonlyMap<string, Uint8Array>
}

export async function readPackage(blob: Blob): Promise<ReadPackage> {
  const files = Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer())))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return {
    bytes: new Map(files),
    xml: new Map(
      files.flatMap(([path, bytes]) =>
        /\.(?:xml|rels)$/u.test(path) ? [[path, readXml(decoder.decode(bytes))] as const] : [],
      ),
    ),
  }
}

/** The relationships of a part: the paths that they lead to, by their ids. */
export function relationsOf({ xml }: ReadPackage, part: string): ReadonlyMap<string, string> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations = xml.get(`${folder}_rels/${part.slice(folder.length)}.rels`)
  return new Map(
    (relations?.children ?? []).map(({ attributes }) => [
      attributes.Id ?? '',
      new URL(attributes.Target ?? '', `file:///${folder}`).pathname.slice(1),
    ]),
  )
}
