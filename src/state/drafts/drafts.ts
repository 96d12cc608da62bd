import { createStore } from 'zustand/vanilla'
import type { Base } from '../../draft/edit/document.ts'
import { newKey } from '../../lib/new-key.ts'
import { pageHold } from '../page-hold.ts'
import { storageName } from '../publication.ts'
import { localText } from '../storage.ts'
import { ALONE, browserTabs } from '../workspace/tabs.ts'
import type { DraftSession } from './draft-session.ts'
import { openDraft } from './draft-session.ts'
import type { DraftNote, DraftStorage, KeptDraft } from './draft-storage.ts'
import { createDraftMemory, openDraftStorage, textTails } from './draft-storage.ts'

/** The drafts of this computer, newest first; null while they are being read. */
export const draftList = createStore<{
  readonly notes: readonly DraftNote[] | null
  readonly durable: boolean
}>(() => ({ notes: null, durable: true }))

// Drafts that the browser refuses to store are in this page alone.
const holdPage = pageHold()
draftList.subscribe(({ notes, durable }) => holdPage(!durable && (notes ?? []).length > 0))

let opening: Promise<DraftStorage> | null = null

/** Where drafts lie: in this browser, else in the page until it closes. */
function storageOf(): Promise<DraftStorage> {
  opening ??= openDraftStorage().catch(() => createDraftMemory())
  return opening
}

/** The drafts that are open in this page, or were left before all was kept. */
const open = new Map<string, { readonly session: DraftSession; users: number }>()

const tails = textTails(localText)

let readings = 0

/** Reads the list again. It includes every change until now, stored or not. */
export async function refreshDrafts(): Promise<void> {
  readings += 1
  const reading = readings
  const storage = await storageOf()
  await Promise.all([...open.values()].map(({ session }) => session.settled()))
  const notes = (await storage.list()).map((note) => {
    const here = open.get(note.id)?.session.kept()?.note ?? tails.read(note.id)?.note ?? note
    return here.changed > note.changed ? here : note
  })
  // Who asked later knows more.
  if (reading !== readings) return
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

/** All drafts of this computer, for a backup. One that cannot be read is left out. */
export async function keptDrafts(): Promise<readonly KeptDraft[]> {
  await refreshDrafts()
  const storage = await storageOf()
  const ids = (draftList.getState().notes ?? []).map(({ id }) => id)
  const read = await Promise.all(ids.map((id) => storage.read(id).catch(() => null)))
  return read.filter((draft) => draft !== null)
}

/** A draft in its present state, to save it as a file. Null if it cannot be read. */
export async function keptDraft(id: string): Promise<KeptDraft | null> {
  await refreshDrafts()
  const storage = await storageOf()
  return await storage.read(id).catch(() => null)
}

/** Brings back drafts of a backup. One that is here already stays as it is, since it may have gone on. */
export async function restoreDrafts(drafts: readonly KeptDraft[]): Promise<'kept' | 'no-room' | 'failed'> {
  const storage = await storageOf()
  const here = new Set((await storage.list()).map(({ id }) => id))
  try {
    for (const { note, base, events } of drafts)
      if (!here.has(note.id)) await storage.create(note, base, events)
    return 'kept'
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'no-room' : 'failed'
  } finally {
    await refreshDrafts()
  }
}

/** Deletes a draft with its text. */
export async function deleteDraft(id: string): Promise<void> {
  const storage = await storageOf()
  const here = open.get(id)
  await here?.session.settled()
  await storage.remove(id)
  tails.clear(id)
  here?.session.close()
  open.delete(id)
  await refreshDrafts()
}

export interface OpenedDraft {
  readonly session: DraftSession
  /** To be called when the draft is no longer shown. It is closed once all is kept; until then it goes on where it is. */
  readonly leave: () => void
}

/** Opens a draft to be worked on: the one that is open still, where it was left just now. */
export async function openKeptDraft(id: string): Promise<OpenedDraft> {
  const storage = await storageOf()
  const here = open.get(id) ?? { session: openIn(storage, id), users: 0 }
  open.set(id, here)
  here.users += 1
  const leave = async () => {
    here.users -= 1
    await here.session.settled()
    if (here.users > 0 || here.session.store.getState().unsaved > 0 || open.get(id) !== here) return
    open.delete(id)
    here.session.close()
  }
  return { session: here.session, leave: () => void leave() }
}

function openIn(storage: DraftStorage, id: string): DraftSession {
  if (!storage.durable) return openDraft({ id, storage, tabs: ALONE })
  const tabs = browserTabs(globalThis.navigator?.locks, storageName(`union-metrics.draft.${id}`))
  return openDraft({ id, storage, tabs, tails })
}

/** Saves what is on its way when the page goes, or may go: one that is hidden can be ended without a word. */
function onLeave(): void {
  for (const { session } of open.values()) session.leavePage()
}
globalThis.addEventListener?.('pagehide', onLeave)
globalThis.document?.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') onLeave()
})
