import { describe, expect, it } from 'vitest'
import { EMPTY_CONTENT } from './content.ts'
import { storageWith } from './published-content.ts'
import type { WorkspaceStorage } from './storage.ts'
import { createMemoryStorage } from './storage.ts'
import { deck } from './testing.ts'

const published = { content: { ...EMPTY_CONTENT, decks: [deck('shown')] }, targets: [] }

/** What a page shows that begins with this storage. */
async function shownBy(open: Parameters<typeof storageWith>[1]): Promise<readonly unknown[]> {
  const { storage } = await storageWith(published, open)
  return (await storage.read(new Set())).items
}

const SHOWN = [expect.objectContaining({ collection: 'decks', id: 'shown' })]

describe('a published page', () => {
  it('begins with what was published', async () => {
    expect(await shownBy(null)).toEqual(SHOWN)
    expect(await shownBy(async () => createMemoryStorage())).toEqual(SHOWN)
  })

  it('goes on with what was changed since', async () => {
    const storage = createMemoryStorage()
    await storage.write({ from: 0, head: { format: 1, revision: 1 } })
    expect(await shownBy(async () => storage)).toEqual([])
  })

  it('shows what was published where the browser refuses to store', async () => {
    expect(await shownBy(() => Promise.reject(new Error('refused')))).toEqual(SHOWN)
  })

  it('shows what was published where the browser has no room for it', async () => {
    let closed = 0
    const full: WorkspaceStorage = {
      ...createMemoryStorage(),
      write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
      close: () => {
        closed += 1
      },
    }
    expect(await shownBy(async () => full)).toEqual(SHOWN)
    expect(closed).toBe(1)
  })
})
