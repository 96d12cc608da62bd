import { createStore } from 'zustand/vanilla'
import type { Base } from '../../draft/edit/document.ts'
import { storageName } from '../publication.ts'
import { newKey } from '../workspace/new-key.ts'
import { ALONE, browserTabs } from '../workspace/tabs.ts'
import type { DraftSession } from './draft-session.ts'
import { openDraft } from './draft-session.ts'
import type { DraftNote, DraftStorage, KeptDraft } from './draft-storage.ts'
import { createDraftMemory, openDraftStorage } from './draft-storage.ts'

/** The drafts of this computer, newest first; null while they are being read. */
export const draftList = createStore<{
  readonly notes: readonly DraftNote[] | null
  readonly durable: boolean
}>(() => ({ notes: null, durable: true }))

let opening: Promise<DraftStorage> | null = null

/** Where drafts lie: in this browser, else in the page until it closes. */
function storageOf(): Promise<DraftStorage> {
  opening ??= openDraftStorage().catch(() => createDraftMemory())
  return opening
}

/** Reads the list anew. */
export async function refreshDrafts(): Promise<void> {
  const storage = await storageOf()
  const notes = await storage.list()
  draftList.setState({
    notes: notes.toSorted((a, b) => (a.changed < b.changed ? 1 : -1)),
    durable: storage.durable,
  })
}

export type Created =
  | { readonly kind: 'created'; readonly id: string }
  | { readonly kind: 'no-room' | 'failed' }

/** Keeps a new draft. */
export const createDraft = (base: Base): Promise<Created> => keepDraft({ base, events: [] })

/** Takes a draft that was saved as a file; as a new one, beside one of the same name. */
export async function keepDraft({ base, events }: Pick<KeptDraft, 'base' | 'events'>): Promise<Created> {
  const storage = await storageOf()
  const moment = new Date().toISOString()
  const note: DraftNote = {
    id: newKey(),
    format: 1,
    name: base.about.name,
    created: moment,
    changed: moment,
    figures: base.entries.length,
    accounted: base.entries.filter(({ account }) => account !== null).length,
    reports: base.parts.length,
    finished: 0,
  }
  try {
    await storage.create(note, base, events)
  } catch (error) {
    return {
      kind: error instanceof DOMException && error.name === 'QuotaExceededError' ? 'no-room' : 'failed',
    }
  }
  await refreshDrafts()
  return { kind: 'created', id: note.id }
}

/** Deletes a draft with its text. */
export async function deleteDraft(id: string): Promise<void> {
  const storage = await storageOf()
  await storage.remove(id)
  await refreshDrafts()
}

/** Opens a draft to be worked on. */
export async function openKeptDraft(id: string): Promise<DraftSession> {
  const storage = await storageOf()
  const tabs = storage.durable
    ? browserTabs(globalThis.navigator?.locks, storageName(`union-metrics.draft.${id}`))
    : ALONE
  return openDraft({ id, storage, tabs })
}
