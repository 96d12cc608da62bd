import { describe, expect, it, vi } from 'vitest'
import type { Scene } from '../../draft/edit/commands.ts'
import { add } from '../../draft/edit/commands.ts'
import type { DraftDocument } from '../../draft/edit/document.ts'
import { entryOf, printedOf } from '../../draft/edit/document.ts'
import { beginDocument, createSuggester } from '../../draft/edit/suggested.ts'
import { testContext } from '../../draft/testing.ts'
import { ALONE } from '../workspace/tabs.ts'
import { openDesk } from './desk-store.ts'
import { openDraft } from './draft-session.ts'
import type { DraftNote } from './draft-storage.ts'
import { createDraftMemory } from './draft-storage.ts'

const TEXT =
  '襄城县总工会把维权做在前头\n\n本报讯 2025年，河南省许昌市襄城县总工会组织7名指导员走访，发展会员320名。职工诉求响应时间缩短45%。7名指导员还入园宣讲。'

const note: DraftNote = {
  id: 'desk',
  format: 1,
  name: '草稿',
  created: '2026-02-01T08:00:00.000Z',
  changed: '2026-02-01T08:00:00.000Z',
  figures: 5,
  accounted: 0,
  reports: 1,
  finished: 0,
}

/** A desk of which nothing is drawn between the keys. */
async function seated() {
  const storage = createDraftMemory()
  await storage.create(note, beginDocument('草稿', TEXT, testContext))
  const session = openDraft({ id: 'desk', storage, tabs: ALONE })
  const documentNow = (): DraftDocument => {
    const { history } = session.store.getState()
    if (history === null) throw new RangeError('the draft is not read yet')
    return history.document
  }
  await vi.waitFor(documentNow)
  const suggest = createSuggester(testContext)
  const sceneOf = (document: DraftDocument): Scene => ({
    document,
    suggested: suggest(document),
    context: testContext,
  })
  const desk = openDesk(session, sceneOf(documentNow()), sceneOf)
  return {
    desk,
    session,
    keys: (...keys: readonly string[]) => keys.map((key) => desk.run(key)),
    accounts: () => documentNow().entries.map(({ account }) => account?.as ?? null),
    inHand: () => {
      const { current } = desk.store.getState().desk
      const entry = current === null ? undefined : entryOf(documentNow(), current)
      return entry === undefined ? null : printedOf(documentNow(), entry)
    },
    kept: async () => {
      await session.settled()
      return (await storage.read('desk'))?.events.length
    },
  }
}

describe('keys that come faster than the desk is drawn', () => {
  it('are each applied to what the key before has done', async () => {
    const { keys, accounts, inHand, kept } = await seated()
    keys('Enter', 'Enter', 'n', 'x', 'Enter', 'z', 'z', 'y', 'Enter')
    expect(accounts()).toEqual(['date', 'measure', 'other', null, null])
    // The last Enter is pressed on what was done again, and leads on to what is open.
    expect(inHand()).toBe('45%')
    expect(await kept()).toBe(7)
  })

  it('change nothing where another tab works on the draft, and lead nowhere else', async () => {
    const { keys, accounts, inHand, session } = await seated()
    session.store.setState({ status: 'elsewhere' })
    expect(keys('Enter', 'n', 'z')).toEqual([false, false, false])
    expect(accounts()).toEqual([null, null, null, null, null])
    keys('ArrowDown')
    expect(inHand()).toBe('7名')
  })
})

describe('what is said in a field', () => {
  it('is said of the figure as it stands by then, and not of one that is gone', async () => {
    const { desk, keys, accounts } = await seated()
    const { current } = desk.store.getState().desk
    if (current === null) throw new RangeError('no figure is in hand')
    keys('Delete')
    expect(desk.actOn('reject', current, (entry) => ({ entries: [{ id: entry.id, to: entry }] }))).toBe(false)
    expect(desk.store.getState().said).toBe('not-possible')
    expect(accounts()).toHaveLength(4)
  })
})

it('words that were marked are the figure in hand', async () => {
  const { desk, inHand } = await seated()
  const start = TEXT.indexOf('入园')
  desk.act('add', ({ document }) => add(document, { start, end: start + 2 }), null)
  expect(inHand()).toBe('入园')
})
