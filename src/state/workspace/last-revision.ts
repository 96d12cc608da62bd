import type { TextStorage } from '../storage.ts'

/**
 * Remembers, apart from the storage of the workspace, which revision was written last. A browser whose storage was damaged gives an
 * empty one and says nothing; only so can it be told from one in which nothing was ever kept.
 */
export interface LastRevision {
  /** The revision written last, 0 where none is known. */
  readonly last: () => number
  readonly saw: (revision: number) => void
}

/** Remembers nothing: for storage that does not outlive the page. */
export const NO_REVISION: LastRevision = { last: () => 0, saw: () => {} }

const KEY = 'union-metrics.workspace.revision'

export const keptRevision = (text: TextStorage): LastRevision => ({
  last: () => {
    const revision = Number(text.read(KEY))
    return Number.isSafeInteger(revision) && revision > 0 ? revision : 0
  },
  saw: (revision) => {
    text.write(KEY, String(revision))
  },
})
