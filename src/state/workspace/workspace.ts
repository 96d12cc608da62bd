import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Collection, Item, WorkspaceContent } from './content.ts'
import { EMPTY_CONTENT } from './content.ts'

/**
 * Where the workspace stands.
 *
 * - `opening`: not read yet; nothing may be written.
 * - `ready`: read and kept on this computer.
 * - `session`: this browser refuses to store; all works and is gone when the page closes.
 * - `newer`: written by a later version of the product; may be read, not written.
 * - `elsewhere`: another tab writes it; may be read, not written.
 * - `unreadable`: what is stored cannot be read; it is kept aside and offered for download.
 */
export type WorkspaceStatus = 'opening' | 'ready' | 'session' | 'newer' | 'elsewhere' | 'unreadable'

export interface WorkspaceState {
  readonly status: WorkspaceStatus
  readonly content: WorkspaceContent
}

/** What came of a change. `kept` is said only after the transaction has completed; nothing is changed unless `kept` or `session`. */
export type Outcome = 'kept' | 'session' | 'read-only' | 'no-room' | 'failed'

/** What the user added on this computer: read as a store, changed item by item. */
export interface Workspace {
  readonly store: StoreApi<WorkspaceState>
  /** Adds the item, or replaces the one with its id where it stands. */
  readonly put: <C extends Collection>(collection: C, item: Item<C>) => Promise<Outcome>
  readonly remove: (collection: Collection, id: string) => Promise<Outcome>
}

/** A workspace that lasts until the page closes. */
export function createSessionWorkspace(): Workspace {
  const store = createStore<WorkspaceState>(() => ({ status: 'session', content: EMPTY_CONTENT }))
  return {
    store,
    put: async (collection, item) => {
      const { content, status } = store.getState()
      const items: readonly { readonly id: string }[] = content[collection]
      const at = items.findIndex(({ id }) => id === item.id)
      const next = at === -1 ? [...items, item] : items.with(at, item)
      store.setState({ status, content: { ...content, [collection]: next } })
      return 'session'
    },
    remove: async (collection, id) => {
      const { content, status } = store.getState()
      const items: readonly { readonly id: string }[] = content[collection]
      store.setState({
        status,
        content: { ...content, [collection]: items.filter((item) => item.id !== id) },
      })
      return 'session'
    },
  }
}

export const workspace = createSessionWorkspace()
