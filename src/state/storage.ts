import { keepsNothing, storageName } from './publication.ts'

/**
 * Text kept by this browser between visits. Storage may be switched off, full or, for a page opened from disk, shared with other
 * pages: reading then gives null, and a write that fails gives false, which the caller may tell the user.
 */
export interface TextStorage {
  readonly read: (key: string) => string | null
  readonly write: (key: string, text: string) => boolean
}

/** The browser's local storage, which may refuse. */
export const localText: TextStorage = {
  read: (key) => {
    if (keepsNothing()) return null
    try {
      return globalThis.localStorage.getItem(storageName(key))
    } catch {
      // Switched off: the session goes on with defaults.
      return null
    }
  },
  write: (key, text) => {
    if (keepsNothing()) return false
    try {
      globalThis.localStorage.setItem(storageName(key), text)
      return true
    } catch {
      return false
    }
  },
}
