import { tag, xmlPart } from './xml.ts'

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
  workbook: `${OFFICE}/package`,
  presentationProperties: `${OFFICE}/presProps`,
  viewProperties: `${OFFICE}/viewProps`,
  tableStyles: `${OFFICE}/tableStyles`,
} as const
type Relation = keyof typeof RELATIONS

const MAIN = 'application/vnd.openxmlformats-officedocument'

/** What each part is, by the kind of the part. */
const TYPES = {
  document: `${MAIN}.presentationml.presentation.main+xml`,
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

/** A part as it is packed. */
export interface Part {
  readonly path: string
  readonly content: string | Uint8Array
}

/** A package under construction: parts by their paths, and which of them refers to which. */
export interface OfficePackage {
  /** Puts in a part of XML, from its root element. */
  readonly add: (kind: keyof typeof TYPES, path: string, root: string) => void
  /** Puts in an embedded workbook. */
  readonly embed: (path: string, content: Uint8Array) => void
  /** Says that a part refers to another, and gives the id by which it does. The package itself is ''. */
  readonly relate: (from: string, relation: Relation, to: string) => string
  readonly parts: () => Part[]
}

export function officePackage(): OfficePackage {
  const parts: Part[] = []
  const types: string[] = []
  const relations = new Map<string, string[]>()
  return {
    add(kind, path, root) {
      parts.push({ path, content: xmlPart(root) })
      types.push(tag('Override', { PartName: `/${path}`, ContentType: TYPES[kind] }))
    },
    embed(path, content) {
      parts.push({ path, content })
    },
    relate(from, relation, to) {
      const own = relations.get(from) ?? []
      const id = `rId${own.length + 1}`
      own.push(tag('Relationship', { Id: id, Type: RELATIONS[relation], Target: targetFrom(from, to) }))
      relations.set(from, own)
      return id
    },
    parts: () => [
      { path: '[Content_Types].xml', content: xmlPart(contentTypes(types)) },
      ...[...relations].map(([from, own]) => ({
        path: relationsPath(from),
        content: xmlPart(tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...own)),
      })),
      ...parts,
    ],
  }
}

const contentTypes = (overrides: readonly string[]): string =>
  tag(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    tag('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    tag('Default', { Extension: 'xlsx', ContentType: `${MAIN}.spreadsheetml.sheet` }),
    ...overrides,
  )

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
