import { useState } from 'react'
import { publishedPage } from '../../exports/published-page.ts'
import type { KeptText } from '../../state/kept-texts.ts'
import type { Backup } from '../../state/workspace/backup/backup-file.ts'
import { makeBackup } from '../../state/workspace/backup/write-backup.ts'
import type { WorkspaceContent } from '../../state/workspace/content.ts'
import { EMPTY_CONTENT } from '../../state/workspace/content.ts'
import { downloadBlob } from '../download.ts'

/** The parts of a workspace that can be published, in the order in which they are offered. */
export const PARTS = [
  'imports',
  'reports',
  'remarks',
  'targets',
  'groups',
  'scorecards',
  'headlines',
  'decks',
  'views',
  'texts',
] as const
export type Part = (typeof PARTS)[number]

/** Of all that is here, what is to go along. What the user says of rows and words goes with them; how columns are read, with imports. */
export function chosenOf({ content, targets }: Backup, parts: ReadonlySet<Part>): Backup {
  const taken = <
    C extends 'imports' | 'reports' | 'remarks' | 'groups' | 'scorecards' | 'headlines' | 'decks' | 'views',
  >(
    name: C,
  ): WorkspaceContent[C] => (parts.has(name) ? content[name] : EMPTY_CONTENT[name])
  return {
    content: {
      imports: taken('imports'),
      reports: taken('reports'),
      remarks: taken('remarks'),
      decks: taken('decks'),
      views: taken('views'),
      mappings: parts.has('imports') ? content.mappings : [],
      groups: taken('groups'),
      scorecards: taken('scorecards'),
      headlines: taken('headlines'),
      edits: parts.has('imports') || parts.has('reports') ? content.edits : [],
    },
    targets: parts.has('targets') ? targets : [],
  }
}

/** What is to be published, and how. */
export interface Wanted {
  readonly file: string
  readonly title: string
  readonly mode: 'read' | 'edit'
  readonly open: string
  readonly backup: Backup
  readonly texts: readonly KeptText[]
}

/** How far publishing has come. */
export type Publishing =
  | { readonly kind: 'idle' | 'making' }
  | { readonly kind: Saving; readonly file: string }
  | { readonly kind: 'failed' | 'full'; readonly file: string; readonly reason: string }

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

/** Makes the page of what is wanted. @throws {Error} where it would not hold that, or would not run */
async function makePage({ title, mode, open, backup, texts }: Wanted): Promise<string> {
  const { blob, head } = await makeBackup(backup, __VERSION__, new Date())
  const { readAppParts } = await import('./app-parts.ts')
  return await publishedPage(await readAppParts(), {
    title,
    id: newId(),
    mode,
    open,
    saved: head.saved,
    workspace: await blob.text(),
    texts: texts.length === 0 ? null : JSON.stringify(texts),
  })
}

/** Publishes, one file at a time. */
export function usePublish() {
  const [state, setState] = useState<Publishing>({ kind: 'idle' })
  const publish = async (wanted: Wanted) => {
    const { file } = wanted
    // Asked first: a browser opens its dialog only soon after a press.
    const place = await askPlace(file)
    if (place === 'cancelled') return setState({ kind: 'cancelled', file })
    setState({ kind: 'making' })
    let html: string
    try {
      html = await makePage(wanted)
    } catch (error) {
      return setState({ kind: 'failed', file, reason: reasonOf(error) })
    }
    try {
      setState({ kind: await saveFile(place, file, html, 'text/html;charset=utf-8'), file })
    } catch (error) {
      setState({ kind: 'full', file, reason: reasonOf(error) })
    }
  }
  return { state, publish }
}

interface FileHandle {
  readonly createWritable: () => Promise<{
    readonly write: (data: Blob) => Promise<void>
    readonly close: () => Promise<void>
    readonly abort: () => Promise<void>
  }>
  readonly getFile: () => Promise<Blob>
}

declare global {
  interface Window {
    /** Browsers of the Chromium family have it. */
    readonly showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileHandle>
  }
}

/**
 * How the saving of a file ended. `saved`: it was written where the user said, and was read back unchanged; `given`: the browser
 * took it as a download, and reports nothing more; `unlike`: what was read back is not what was written.
 */
type Saving = 'saved' | 'given' | 'unlike' | 'cancelled'

/** Where a file is to go, asked while the press that wanted it still counts; null where the browser only knows downloads. */
type Place = { readonly handle: FileHandle | null } | 'cancelled'

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** Asks where a file shall be saved. */
async function askPlace(name: string): Promise<Place> {
  if (window.showSaveFilePicker === undefined) return { handle: null }
  try {
    return { handle: await window.showSaveFilePicker({ suggestedName: name }) }
  } catch (error) {
    // A page that may not ask, in a frame for instance, gives a download.
    return isAbort(error) ? 'cancelled' : { handle: null }
  }
}

/**
 * Saves a file and reads it again.
 * @throws what the browser says where it cannot write: a full disk, a folder that is gone
 */
async function saveFile(
  place: Exclude<Place, 'cancelled'>,
  name: string,
  text: string,
  type: string,
): Promise<Saving> {
  const blob = new Blob([text], { type })
  const { handle } = place
  if (handle === null) {
    downloadBlob(name, blob)
    return 'given'
  }
  const writable = await handle.createWritable()
  try {
    await writable.write(blob)
    await writable.close()
  } catch (error) {
    await writable.abort().catch(() => {})
    if (isAbort(error)) return 'cancelled'
    throw error
  }
  return (await (await handle.getFile()).text()) === text ? 'saved' : 'unlike'
}
