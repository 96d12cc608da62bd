import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Target } from '../dataset/target/target.ts'
import { IndicatorId, LocalityId } from '../domain/ids.ts'
import { GroupId } from '../domain/place/place-group.ts'
import type { TextStorage } from './storage.ts'
import { createTargets, TARGETS_KEY, targetsFromJson, targetsToJson, UNREADABLE_KEY } from './targets.ts'

function memory(initial: string | null = null): TextStorage & { readonly texts: Map<string, string> } {
  const texts = new Map(initial === null ? [] : [[TARGETS_KEY, initial]])
  return {
    texts,
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => {
      texts.set(key, text)
      return true
    },
  }
}

const indicator = v.parse(IndicatorId, 'members-recruited')
const everywhere: Target = { indicator, locality: null, value: 3000 }
const here: Target = { indicator, locality: v.parse(LocalityId, 'xiangcheng'), value: 2500 }

describe('targets', () => {
  it('are kept for the next visit', () => {
    const storage = memory()
    const { set } = createTargets(storage)
    expect(set(everywhere)).toBe('kept')
    set(here)
    expect(createTargets(storage).store.getState().targets).toEqual([everywhere, here])
  })

  it('hold the page where the browser has no room for them', () => {
    let isHeld = false
    let isFull = true
    const storage = memory()
    const { set } = createTargets(
      { ...storage, write: (...text) => !isFull && storage.write(...text) },
      (next) => {
        isHeld = next
      },
    )
    expect(set(everywhere)).toBe('session')
    expect(isHeld).toBe(true)
    isFull = false
    expect(set(here)).toBe('kept')
    expect(isHeld).toBe(false)
    expect(createTargets(storage).store.getState().targets).toEqual([everywhere, here])
  })

  it('stand once for an indicator and a locality', () => {
    const { set, store } = createTargets(memory())
    set(everywhere)
    set(here)
    set({ ...everywhere, value: 10 })
    expect(store.getState().targets).toEqual([here, { ...everywhere, value: 10 }])
  })

  it('are set together, each in place of the one for the same thing', () => {
    const { set, setAll, store } = createTargets(memory())
    set(everywhere)
    expect(setAll([here, { ...everywhere, value: 10 }])).toBe('kept')
    expect(store.getState().targets).toEqual([here, { ...everywhere, value: 10 }])
  })

  it('are not set where they are more than could be read back', () => {
    const { set, setAll, store } = createTargets(memory())
    set(everywhere)
    const many = Array.from({ length: 10_000 }, (_, at) => ({
      ...here,
      locality: v.parse(LocalityId, `place-${at}`),
    }))
    expect(setAll(many)).toBe('many')
    expect(store.getState().targets).toEqual([everywhere])
  })

  it('are removed where they were set, and nowhere else', () => {
    const { set, remove, store } = createTargets(memory())
    set(everywhere)
    set(here)
    remove({ indicator, locality: null })
    expect(store.getState().targets).toEqual([here])
  })

  it('of two tabs do not undo each other', () => {
    const storage = memory()
    const [one, two] = [createTargets(storage), createTargets(storage)]
    one.set(everywhere)
    two.set(here)
    expect(createTargets(storage).store.getState().targets).toEqual([everywhere, here])
    one.refresh()
    expect(one.store.getState().targets).toEqual([everywhere, here])
  })

  it('last until the page closes where the browser refuses to store', () => {
    const { set, store } = createTargets({ read: () => null, write: () => false })
    expect(set(everywhere)).toBe('session')
    set(here)
    expect(store.getState().targets).toEqual([everywhere, here])
  })

  it.each([['{"version":1,"targ'], ['[]'], ['null'], ['{"version":"1","targets":[]}']])(
    'that cannot be read are set aside before anything is written: %s',
    (text) => {
      const storage = memory(text)
      const { set, store } = createTargets(storage)
      expect(store.getState().targets).toEqual([])
      expect(store.getState().unreadable).toBe(text)
      expect(storage.texts.get(TARGETS_KEY)).toBe(text)
      set(everywhere)
      expect(storage.texts.get(UNREADABLE_KEY)).toBe(text)
      expect(createTargets(storage).store.getState().targets).toEqual([everywhere])
    },
  )

  it('that could not be read are offered until they are discarded', () => {
    const storage = memory('[]')
    const { discardUnreadable, store } = createTargets(storage)
    discardUnreadable()
    expect(store.getState().unreadable).toBeNull()
    storage.texts.set(TARGETS_KEY, targetsToJson([here]))
    expect(createTargets(storage).store.getState()).toMatchObject({ targets: [here], unreadable: null })
  })

  it('of a later version are not written over', () => {
    const text = '{"version":3,"aims":{}}'
    const storage = memory(text)
    const { set, store } = createTargets(storage)
    expect(set(everywhere)).toBe('newer')
    expect(store.getState()).toEqual({ targets: [], keeping: 'newer', unreadable: null })
    expect(storage.texts.get(TARGETS_KEY)).toBe(text)
  })
})

describe('targets as text', () => {
  it('of version 1 are targets for every period, without a source', () => {
    const rows = [everywhere, { ...here, side: 'down' }]
    expect(targetsFromJson(JSON.stringify({ version: 1, targets: rows }))).toEqual({
      kind: 'read',
      targets: rows,
      leftOut: 0,
    })
  })

  it('keep group, year, threshold, source and day, and one for each year', () => {
    const full: Target = {
      ...everywhere,
      group: v.parse(GroupId, 'hills'),
      year: 2025,
      near: 90,
      source: { kind: 'document', name: '年度工作要点' },
      set: '2025-01-15',
    }
    const targets = [full, { ...full, year: 2026 }, everywhere, here]
    expect(targetsFromJson(targetsToJson(targets))).toEqual({ kind: 'read', targets, leftOut: 0 })
  })

  it.each<[string, object]>([
    ['for a place and a group at once', { locality: 'xiangcheng', group: 'hills' }],
    ['a year that is none', { year: 20250 }],
    ['a threshold above the target', { near: 120 }],
    ['a source of no known kind', { source: { kind: 'rumour', name: '' } }],
    ['a day that is none', { set: '2025-02-30' }],
  ])('leave out what is no target: %s', (_, part) => {
    const read = targetsFromJson(JSON.stringify({ version: 2, targets: [{ ...everywhere, ...part }] }))
    expect(read).toEqual({ kind: 'read', targets: [], leftOut: 1 })
  })

  it('read back as they were written', () => {
    expect(targetsFromJson(targetsToJson([everywhere, here]))).toEqual({
      kind: 'read',
      targets: [everywhere, here],
      leftOut: 0,
    })
  })

  it('keep what is valid beside what is not, and say how much is not', () => {
    const rows = [everywhere, { ...here, value: '2500' }, { ...here, indicator: 'Not An Id' }, 7]
    expect(targetsFromJson(JSON.stringify({ version: 1, targets: rows }))).toEqual({
      kind: 'read',
      targets: [everywhere],
      leftOut: 3,
    })
  })
})
