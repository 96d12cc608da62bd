import { unzipSync } from 'fflate'

/** An element of XML as a test reads it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

const TOKEN = /<(\/?)([\w:]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/gu
const ATTRIBUTE = / ([\w:-]+)="([^"]*)"/gu
const LOOSE = /&(?!(?:amp|lt|gt|quot);)|>/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const plain = (text: string) =>
  text.replaceAll(/&(amp|lt|gt|quot);/gu, (_, name: string) => ENTITIES[name] ?? '')

interface Open {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

/**
 * Reads XML as our writer has it: elements, attributes in double quotes, text, the five entities, no comments.
 * @throws {Error} where it is not well-formed, saying what and where.
 */
export function readXml(source: string): XmlElement {
  const body = source.replace(/^<\?xml [^?]*\?>\s*/u, '')
  if (FORBIDDEN.test(body)) throw new Error('a character that XML cannot hold')
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const stack: Open[] = [root]
  let end = 0
  for (const match of body.matchAll(TOKEN)) {
    const [whole, close, name = '', attributes = '', empty, text] = match
    if (match.index !== end) throw new Error(`not XML: ${body.slice(end, end + 60)}`)
    end += whole.length
    const parent = stack.at(-1)
    if (parent === undefined) throw new Error('closed too often')
    if (text !== undefined) {
      if (LOOSE.test(text)) throw new Error(`a loose sign in ${text}`)
      parent.text += plain(text)
    } else if (close !== '') {
      if (parent.name !== name) throw new Error(`${name} closes ${parent.name}`)
      stack.pop()
    } else {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
        ([, key = '', value = '']) => [key, plain(value)] as const,
      )
      if (new Set(pairs.map(([key]) => key)).size !== pairs.length)
        throw new Error(`${name} has an attribute twice`)
      const element: Open = { name, attributes: Object.fromEntries(pairs), children: [], text: '' }
      parent.children.push(element)
      if (empty === '') stack.push(element)
    }
  }
  const [only, ...more] = root.children
  if (end !== body.length || stack.length !== 1 || only === undefined || more.length > 0)
    throw new Error('not one whole element')
  return only
}

/** Every element of a tree with the name. */
export function all(element: XmlElement, name: string): XmlElement[] {
  const own = element.name === name ? [element] : []
  return [...own, ...element.children.flatMap((child) => all(child, name))]
}

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
