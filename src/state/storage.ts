import { keepsNothing, storageName } from './publication.ts'

/**
 * Text kept by this browser between visits. Storage may be switched off, full or, for a page opened from disk, shared with other
 * pages: reading then gives null, and a write that fails gives false, which the caller may tell the user.
 */
export interface TextStorage {
  readonly read: (key: string) => string | null
  readonly write: (key: string, text: string) => boolean
}

/** A storage of the browser, which may refuse even to be asked for. */
const browserText = (storage: () => Storage): TextStorage => ({
  read: (key) => {
    if (keepsNothing()) return null
    try {
      return storage().getItem(storageName(key))
    } catch {
      // Switched off: the session goes on with defaults.
      return null
    }
  },
  write: (key, text) => {
    if (keepsNothing()) return false
    try {
      storage().setItem(storageName(key), text)
      return true
    } catch {
      return false
    }
  },
})

/** What this browser keeps between visits. */
export const localText: TextStorage = browserText(() => globalThis.localStorage)

/** What it keeps for this tab until it is closed. Where it refuses, what is typed lasts as long as the page. */
export const tabText: TextStorage = browserText(() => globalThis.sessionStorage)
