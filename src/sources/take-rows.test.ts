import { describe, expect, it } from 'vitest'
import { index, observations } from '../dataset/table/testing.ts'
import type { DataSource } from './data-source.ts'
import { memorySource } from './memory/memory-source.ts'
import { MOST_TAKEN, rowsByPlace, takeRows } from './take-rows.ts'
import { asking } from './testing.ts'

const source = memorySource(index, { title: { zh: '本机', en: 'This computer' }, made: null })
const view = asking({
  sort: [{ column: 'value', direction: 'desc' }],
  groups: ['theme'],
  page: { offset: 50, limit: 50 },
})

describe('taking the rows of a view', () => {
  it('gives all of them, whatever the page', async () => {
    const taken = await takeRows(source, view, {})
    expect(taken.kind === 'rows' && taken.rows.map(({ id }) => id)).toEqual(observations.map(({ id }) => id))
  })

  it('says how many there are, and reads none of them, where they are too many', async () => {
    const large: DataSource = {
      ...source,
      page: async () => ({
        parts: { asked: 1, answered: 1 },
        counts: { shown: MOST_TAKEN + 1, total: 1e6 },
        rows: [],
      }),
      rows: () => {
        throw new Error('it was read')
      },
    }
    expect(await takeRows(large, view, {})).toEqual({ kind: 'tooMany', shown: MOST_TAKEN + 1 })
  })

  it('stops where there are more than were counted', async () => {
    const [row] = (await source.page(view)).rows
    if (row === undefined) throw new Error('there are no rows')
    let read = 0
    const endless: DataSource = {
      ...source,
      rows: async function* () {
        for (;;) {
          read += 1000
          yield { parts: { asked: 1, answered: 1 }, rows: Array.from({ length: 1000 }, () => row) }
        }
      },
    }
    expect((await takeRows(endless, view, {})).kind).toBe('tooMany')
    expect(read).toBe(MOST_TAKEN + 1000)
  })

  it('makes nothing of a part, whether it is known at first or in the middle', async () => {
    const parts = { asked: 3, answered: 2 }
    const atFirst: DataSource = {
      ...source,
      page: async (asked) => ({ ...(await source.page(asked)), parts }),
    }
    const later: DataSource = {
      ...source,
      rows: async function* (asked) {
        for await (const piece of source.rows(asked)) yield { ...piece, parts }
      },
    }
    await expect(takeRows(atFirst, view, {})).rejects.toThrow('partial')
    await expect(takeRows(later, view, {})).rejects.toThrow('partial')
  })

  it('puts rows by their places, as a reader of the language expects them', async () => {
    const [row] = (await source.page(view)).rows
    if (row === undefined) throw new Error('there are no rows')
    const at = (en: string, zh: string, id: string) => ({
      ...row,
      id,
      locality: { ...row.locality, key: en, en, zh },
    })
    // By pinyin: anqing, bengbu, chuzhou.
    const rows = [
      at('Place 10', '安庆', 'a'),
      at('Place 9', '滁州', 'b'),
      at('Place 10', '安庆', 'c'),
      at('Place 8', '蚌埠', 'd'),
    ]
    expect(rowsByPlace(rows, 'en').map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c'])
    expect(rowsByPlace(rows, 'zh').map(({ id }) => id)).toEqual(['a', 'c', 'd', 'b'])
  })
})
