import { tag, textOf, XML_HEAD } from '../lib/xml.ts'
import type { PackedFile } from '../lib/zip.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const MAIN = 'application/vnd.openxmlformats-officedocument'

/** A part of a presentation or of a workbook, which both its types name alike. */
const partOf = (format: 'presentationml' | 'spreadsheetml', name: string) =>
  [`${OFFICE}/${name}`, `${MAIN}.${format}.${name}+xml`] as const

/** The type of a relationship to each kind of part, and its content type. */
const KINDS = {
  presentation: [`${OFFICE}/officeDocument`, `${MAIN}.presentationml.presentation.main+xml`],
  workbook: [`${OFFICE}/officeDocument`, `${MAIN}.spreadsheetml.sheet.main+xml`],
  core: [
    `${PACKAGE}/relationships/metadata/core-properties`,
    'application/vnd.openxmlformats-package.core-properties+xml',
  ],
  app: [`${OFFICE}/extended-properties`, `${MAIN}.extended-properties+xml`],
  worksheet: partOf('spreadsheetml', 'worksheet'),
  styles: partOf('spreadsheetml', 'styles'),
  master: partOf('presentationml', 'slideMaster'),
  layout: partOf('presentationml', 'slideLayout'),
  theme: [`${OFFICE}/theme`, `${MAIN}.theme+xml`],
  slide: partOf('presentationml', 'slide'),
  notesMaster: partOf('presentationml', 'notesMaster'),
  notes: partOf('presentationml', 'notesSlide'),
  chart: [`${OFFICE}/chart`, `${MAIN}.drawingml.chart+xml`],
  presentationProperties: partOf('presentationml', 'presProps'),
  viewProperties: partOf('presentationml', 'viewProps'),
  tableStyles: partOf('presentationml', 'tableStyles'),
  // What is embedded has its content type from the ending of its name.
  image: [`${OFFICE}/image`, undefined],
  embedded: [`${OFFICE}/package`, undefined],
} as const
type Kind = keyof typeof KINDS

/** A package under construction: parts by their paths, and the relationships between them. */
export interface OfficePackage {
  /** Adds an XML part: its root element, as one text or in pieces. */
  readonly add: (
    kind: Exclude<Kind, 'image' | 'embedded'>,
    path: string,
    root: string | PackedFile['parts'],
  ) => void
  /** Adds an XML part to which another part refers, and gives the id by which it does. */
  readonly attach: (from: string, ...part: Parameters<OfficePackage['add']>) => string
  /** Adds a file that is not XML: a workbook (`.xlsx`), a picture (`.png`). */
  readonly embed: (path: string, content: Uint8Array) => void
  /** Adds a relationship from one part to another, and gives its id. The path of the package itself is ''. */
  readonly relate: (from: string, kind: Kind, to: string) => string
  /** All files of the package, ready to be zipped. */
  readonly files: () => PackedFile[]
}

export function officePackage(): OfficePackage {
  const files: PackedFile[] = []
  const types: string[] = []
  const relations = new Map<string, string[]>()
  const embedded = new Set<string>()
  const add: OfficePackage['add'] = (kind, path, root) => {
    files.push({ name: path, parts: [XML_HEAD, ...(typeof root === 'string' ? [root] : root)] })
    types.push(tag('Override', { PartName: `/${path}`, ContentType: KINDS[kind][1] }))
  }
  const relate: OfficePackage['relate'] = (from, kind, to) => {
    const own = relations.get(from) ?? []
    const id = `rId${own.length + 1}`
    own.push(tag('Relationship', { Id: id, Type: KINDS[kind][0], Target: targetFrom(from, to) }))
    relations.set(from, own)
    return id
  }
  return {
    add,
    relate,
    attach(from, kind, path, root) {
      add(kind, path, root)
      return relate(from, kind, path)
    },
    embed(path, content) {
      files.push({ name: path, parts: [content] })
      embedded.add(path.slice(path.lastIndexOf('.') + 1))
    },
    files: () => [
      { name: '[Content_Types].xml', parts: [XML_HEAD, contentTypes(types, embedded)] },
      ...[...relations].map(([from, own]) => ({
        name: relationsPath(from),
        parts: [XML_HEAD, tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...own)],
      })),
      ...files,
    ],
  }
}

/** The content types of embedded files, by extension. */
const EMBEDDED = [
  { Extension: 'xlsx', ContentType: `${MAIN}.spreadsheetml.sheet` },
  { Extension: 'png', ContentType: 'image/png' },
] as const

const contentTypes = (overrides: readonly string[], embedded: ReadonlySet<string>): string =>
  tag(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    tag('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...EMBEDDED.filter(({ Extension }) => embedded.has(Extension)).map((type) => tag('Default', type)),
    ...overrides,
  )

/** The properties of the file that programs show. */
export interface DocumentProperties {
  readonly title: string
  readonly subject?: string
  readonly creator: string
  /** A language tag like `zh-CN`. */
  readonly language: string
}

export function coreRoot({ title, subject, creator, language }: DocumentProperties, made: Date): string {
  const time = `${made.toISOString().slice(0, 19)}Z`
  const stamp = (name: string) => tag(name, { 'xsi:type': 'dcterms:W3CDTF' }, time)
  return tag(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    textOf('dc:title', title),
    ...(subject === undefined ? [] : [textOf('dc:subject', subject)]),
    textOf('dc:creator', creator),
    textOf('dc:language', language),
    stamp('dcterms:created'),
    stamp('dcterms:modified'),
  )
}

/** `ppt/slides/slide1.xml` → `ppt/slides/_rels/slide1.xml.rels` */
function relationsPath(part: string): string {
  const folder = part.lastIndexOf('/') + 1
  return `${part.slice(0, folder)}_rels/${part.slice(folder)}.rels`
}

/** The relative path from the folder of one part to another part. */
function targetFrom(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1)
  const target = to.split('/')
  let shared = 0
  while (shared < folders.length && folders[shared] === target[shared]) shared++
  return [...folders.slice(shared).map(() => '..'), ...target.slice(shared)].join('/')
}
