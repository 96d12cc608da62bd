/** The element that holds the workspace of a published page, as data that no browser runs; see exports/published-page.ts. */
export const CONTENT_BLOCK = 'published'
/** The mark in the head of a published page. It tells one whose data was lost from the product itself. */
const MARK = 'meta[name="union-metrics"][content="published"]'
const ID = /^[0-9a-f]{32}$/u

/** What this page was published as; `read` has no storage, `edit` one of its own. */
export interface Publication {
  /** Unlike that of any other published page; empty where it cannot be read. */
  readonly id: string
  readonly mode: 'read' | 'edit'
  /** The address at which it opens. */
  readonly open: string
  readonly title: string
  /** When it was published, as an ISO moment. */
  readonly saved: string
}

/** The publication that a page says it is; null where it is the product itself. */
export function readPublication(page: ParentNode): Publication | null {
  const block = page.querySelector<HTMLElement>(`#${CONTENT_BLOCK}`)
  if (block === null && page.querySelector(MARK) === null) return null
  const { id = '', mode, open = '', title = '', saved = '' } = block?.dataset ?? {}
  const isKnown = ID.test(id)
  return { id: isKnown ? id : '', mode: isKnown && mode === 'edit' ? 'edit' : 'read', open, title, saved }
}

/** What this page was published as. Only the single file can be: the hosted app is served with its files. */
export const publication: Publication | null =
  import.meta.env.MODE === 'file' && globalThis.document !== undefined ? readPublication(document) : null

// Asked wherever the page is: the hosted app is built without what only a published page does.

/** Whether this page may keep nothing on this computer. */
export const keepsNothing = (): boolean => import.meta.env.MODE === 'file' && publication?.mode === 'read'

/** The pages on which something is added, changed or published. */
const ADDING: ReadonlySet<string> = new Set([
  '/import',
  '/workbench',
  '/own',
  '/templates',
  '/publish',
  '/decks/$id',
])

/** Whether a page is offered here: one that may keep nothing leads to none on which data is entered. */
export const isOffered = (path: string): boolean => !(keepsNothing() && ADDING.has(path))

/** The name under which this page keeps something: browsers let all files from disk share one storage, so a published page has its own. */
export const storageName = (name: string): string =>
  import.meta.env.MODE !== 'file' || publication === null ? name : `${name}@${publication.id}`
