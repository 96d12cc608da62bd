import * as v from 'valibot'
import type { PageFault } from '../../exports/published-page.ts'
import { pageFault, TEXTS_BLOCK } from '../../exports/published-page.ts'
import { newKey } from '../../lib/new-key.ts'
import { runInSlices } from '../../lib/steps.ts'
import { KeptTextSchema, keptTexts } from '../kept-texts.ts'
import { CONTENT_BLOCK, keepsNothing } from '../publication.ts'
import { targetsToJson } from '../targets.ts'
import type { Backup } from './backup/backup-file.ts'
import { countsOf } from './backup/backup-file.ts'
import { readBackup } from './backup/read-backup.ts'
import { FORMAT } from './format.ts'
import type { DatabaseEvents } from './idb-storage.ts'
import { openIdbStorage } from './idb-storage.ts'
import { NOTHING_LOADED, recordsOf } from './loaded.ts'
import type { WorkspaceStorage } from './storage.ts'
import { createMemoryStorage } from './storage.ts'

/** What a published page holds, or why it is not shown, with what a person who mends files is told. */
export type PublishedContent =
  | {
      readonly kind: 'read'
      readonly backup: Backup
      readonly texts: v.InferOutput<typeof TextsSchema>
      readonly saved: string
    }
  | { readonly kind: PageFault; readonly detail: string }

const TextsSchema = v.pipe(v.array(KeptTextSchema), v.readonly())

/**
 * Reads what a page was published with. All of it is read, or nothing: what was left out would be missing in every table and sum.
 */
export async function readPublished(
  page: ParentNode & { readonly body: HTMLElement },
): Promise<PublishedContent> {
  const block = page.querySelector<HTMLElement>(`#${CONTENT_BLOCK}`)
  const text = block?.textContent ?? ''
  const fault = await pageFault(block === null ? null : { said: { ...block.dataset }, text })
  if (fault !== null) return { kind: fault, detail: '' }
  const read = await readBackup(new Blob([text], { type: 'application/json' }))
  if (read.kind === 'refused')
    return { kind: read.reason === 'newer' ? 'newer' : 'changed', detail: read.detail }
  const [first] = read.leftOut
  if (first !== undefined) return { kind: 'changed', detail: `${first.where} ${first.detail}` }
  if (JSON.stringify(countsOf(read.backup)) !== JSON.stringify(read.head.counts))
    return { kind: 'changed', detail: 'counts' }
  const texts = textsOf(page.querySelector(`#${TEXTS_BLOCK}`)?.textContent ?? '[]')
  if (texts === null) return { kind: 'changed', detail: TEXTS_BLOCK }
  return { kind: 'read', backup: read.backup, texts, saved: read.head.saved }
}

function textsOf(json: string): v.InferOutput<typeof TextsSchema> | null {
  try {
    const read = v.safeParse(TextsSchema, JSON.parse(json))
    return read.success ? read.output : null
  } catch {
    return null
  }
}

let reading: Promise<PublishedContent> | null = null
/** What this page was published with, read once. */
export const publishedContent = (): Promise<PublishedContent> => {
  reading ??= readPublished(document)
  return reading
}

/**
 * The storage of a published page, which begins with what was published: in memory where nothing may be kept, else in a database of
 * its own, or in memory where the browser refuses one or has no room in it.
 * @throws {Error} where the page does not hold what was published
 */
export async function openPublishedStorage(events: DatabaseEvents): Promise<WorkspaceStorage> {
  const published = await publishedContent()
  if (published.kind !== 'read') throw new Error(`The published data cannot be read: ${published.kind}`)
  const { storage, isNew } = await storageWith(
    published.backup,
    keepsNothing() ? null : () => openIdbStorage(events),
  )
  if (isNew) for (const { report, text } of published.texts) await keptTexts.keep([report], text)
  return storage
}

/**
 * A storage that begins with a backup, unless it was begun before.
 * @param open the storage of this browser; null where nothing may be kept
 */
export async function storageWith(
  { content, targets }: Backup,
  open: (() => Promise<WorkspaceStorage>) | null,
): Promise<{ readonly storage: WorkspaceStorage; readonly isNew: boolean }> {
  const begin = async (storage: WorkspaceStorage) => {
    const { put, chunks } = await runInSlices(recordsOf(content, NOTHING_LOADED, newKey))
    await storage.write({
      from: 0,
      head: { format: FORMAT, revision: 1 },
      put,
      chunks,
      pendingTargets: targetsToJson(targets),
    })
    return { storage, isNew: true }
  }
  const opened = (await open?.().catch(() => null)) ?? null
  if (opened === null) return await begin(createMemoryStorage())
  const { head } = await opened.read(new Set())
  if (head !== undefined) return { storage: opened, isNew: false }
  try {
    return await begin(opened)
  } catch {
    // No room for it, or cleared meanwhile: the page shows what was published until it closes.
    opened.close()
    return await begin(createMemoryStorage())
  }
}
