import { keepsNothing, storageName } from './publication.ts'

/**
 * Text kept by this browser. Storage may be switched off, full or, for a page opened from disk, shared with other
 * pages: reading then gives null, and a write that fails gives false, which the caller may tell the user.
 */
export interface TextStorage {
  readonly read: (key: string) => string | null
  readonly write: (key: string, text: string) => boolean
}

/** Text in a storage of the browser, which may refuse: switched off, it refuses even to be asked for. */
export const textIn = (storage: () => Storage): TextStorage => ({
  read: (key) => {
    try {
      if (!keepsNothing()) return storage().getItem(storageName(key))
    } catch {
      // The session goes on with defaults.
    }
    return null
  },
  write: (key, text) => {
    try {
      if (!keepsNothing()) {
        storage().setItem(storageName(key), text)
        return true
      }
    } catch {
      // Whoever wrote is told.
    }
    return false
  },
})

/** What the browser keeps between visits. */
export const localText = textIn(() => localStorage)
