import { tag, textOf, XML_HEAD } from '../lib/xml.ts'
import type { PackedFile } from '../lib/zip.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Relationships by what the target is. */
const RELATIONS = {
  document: `${OFFICE}/officeDocument`,
  core: `${PACKAGE}/relationships/metadata/core-properties`,
  app: `${OFFICE}/extended-properties`,
  master: `${OFFICE}/slideMaster`,
  layout: `${OFFICE}/slideLayout`,
  theme: `${OFFICE}/theme`,
  slide: `${OFFICE}/slide`,
  notesMaster: `${OFFICE}/notesMaster`,
  notes: `${OFFICE}/notesSlide`,
  chart: `${OFFICE}/chart`,
  image: `${OFFICE}/image`,
  embedded: `${OFFICE}/package`,
  worksheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  presentationProperties: `${OFFICE}/presProps`,
  viewProperties: `${OFFICE}/viewProps`,
  tableStyles: `${OFFICE}/tableStyles`,
} as const
type Relation = keyof typeof RELATIONS

const MAIN = 'application/vnd.openxmlformats-officedocument'

/** What each part is, by the kind of the part. */
const TYPES = {
  presentation: `${MAIN}.presentationml.presentation.main+xml`,
  workbook: `${MAIN}.spreadsheetml.sheet.main+xml`,
  worksheet: `${MAIN}.spreadsheetml.worksheet+xml`,
  styles: `${MAIN}.spreadsheetml.styles+xml`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: `${MAIN}.extended-properties+xml`,
  master: `${MAIN}.presentationml.slideMaster+xml`,
  layout: `${MAIN}.presentationml.slideLayout+xml`,
  theme: `${MAIN}.theme+xml`,
  slide: `${MAIN}.presentationml.slide+xml`,
  notesMaster: `${MAIN}.presentationml.notesMaster+xml`,
  notes: `${MAIN}.presentationml.notesSlide+xml`,
  chart: `${MAIN}.drawingml.chart+xml`,
  presentationProperties: `${MAIN}.presentationml.presProps+xml`,
  viewProperties: `${MAIN}.presentationml.viewProps+xml`,
  tableStyles: `${MAIN}.presentationml.tableStyles+xml`,
} as const

/** A package under construction: parts by their paths, and which of them refers to which. */
export interface OfficePackage {
  /** Puts in a part of XML: its root element, as one text or in parts. */
  readonly add: (kind: keyof typeof TYPES, path: string, root: string | PackedFile['parts']) => void
  /** Adds a file that is not XML: a workbook (`.xlsx`), a picture (`.png`). */
  readonly embed: (path: string, content: Uint8Array) => void
  /** Says that a part refers to another, and gives the id by which it does. The package itself is ''. */
  readonly relate: (from: string, relation: Relation, to: string) => string
  /** All of it, ready to be packed. */
  readonly files: () => PackedFile[]
}

export function officePackage(): OfficePackage {
  const files: PackedFile[] = []
  const types: string[] = []
  const relations = new Map<string, string[]>()
  const embedded = new Set<string>()
  return {
    add(kind, path, root) {
      files.push({ name: path, parts: [XML_HEAD, ...(typeof root === 'string' ? [root] : root)] })
      types.push(tag('Override', { PartName: `/${path}`, ContentType: TYPES[kind] }))
    },
    embed(path, content) {
      files.push({ name: path, parts: [content] })
      embedded.add(path.slice(path.lastIndexOf('.') + 1))
    },
    relate(from, relation, to) {
      const own = relations.get(from) ?? []
      const id = `rId${own.length + 1}`
      own.push(tag('Relationship', { Id: id, Type: RELATIONS[relation], Target: targetFrom(from, to) }))
      relations.set(from, own)
      return id
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

/** What embedded files are, by how their names end. */
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

/** What programs show as the properties of the file. */
export interface DocumentProperties {
  readonly title: string
  readonly subject?: string
  readonly creator: string
  /** As `zh-CN`. */
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

/** The way from the folder of one part to another part. */
function targetFrom(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1)
  const target = to.split('/')
  let shared = 0
  while (shared < folders.length && folders[shared] === target[shared]) shared++
  return [...folders.slice(shared).map(() => '..'), ...target.slice(shared)].join('/')
}
