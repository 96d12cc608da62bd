import { expect, it } from 'vitest'
import { openRemarkDrafts } from './remark-drafts.ts'
import type { TextStorage } from './storage.ts'

function tab(): TextStorage {
  const kept = new Map<string, string>()
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, text) => {
      kept.set(key, text)
      return true
    },
  }
}

const draft = { kind: 'questioned', about: 0, text: '与年报', by: '某人', role: null } as const

it('what is typed outlives the page, and is gone once it is kept', () => {
  const storage = tab()
  openRemarkDrafts(storage).set('value', draft)
  const reloaded = openRemarkDrafts(storage)
  expect(reloaded.get('value')).toEqual(draft)
  expect(reloaded.get('other')).toBeUndefined()
  reloaded.set('value', null)
  expect(openRemarkDrafts(storage).get('value')).toBeUndefined()
})

it('what is typed stays on the page where the tab keeps nothing, and what is not ours is passed over', () => {
  let isHeld = false
  const drafts = openRemarkDrafts({ read: () => '{"value":{"kind":"sold"}}', write: () => false }, (next) => {
    isHeld = next
  })
  expect(drafts.get('value')).toBeUndefined()
  drafts.set('value', draft)
  expect(drafts.get('value')).toEqual(draft)
  // It is there alone: the browser asks before the page is left.
  expect(isHeld).toBe(true)
  drafts.set('value', null)
  expect(isHeld).toBe(false)
})
