import { describe, expect, it } from 'vitest'
import { given } from '../cross-table/testing.ts'
import { chooseScorecard, leftOfSheet, placesOf } from './choose.ts'

const rows = (...all: Parameters<typeof given>[0][]) => all.map(given)

describe('a scorecard that nobody chose', () => {
  it('is of the latest period of which enough is known, with its indicators and places', () => {
    const view = chooseScorecard(
      rows(
        ...['东湖镇', '西山镇', '南江镇'].flatMap((place) => [
          { place, indicator: 'members', value: 1, period: 2024 },
          { place, indicator: 'members', value: 2, period: 2025 },
        ]),
        { place: '东湖镇', indicator: 'rooms', value: 3, period: 2025 },
        // A single number of this year is not enough for a sheet.
        { place: '东湖镇', indicator: 'members', value: 4, period: 2026 },
      ),
    )
    expect(view.cross).toMatchObject({
      at: '2025-01-01/2025-12-31',
      pick: ['members|person', 'rooms|person'],
      target: true,
      rank: true,
    })
    expect(placesOf(view)).toHaveLength(3)
  })

  it('leaves out places whose values are of other periods, and has a sheet with all of them', () => {
    const all = rows(
      ...['东湖镇', '西山镇', '南江镇'].map((place) => ({ place, value: 2, period: 2025 })),
      { place: '北岭镇', value: 4, period: 2024 },
      { place: '河西镇', indicator: 'rooms', value: 1, period: 2024 },
    )
    const view = chooseScorecard(all)
    expect(placesOf(view)).toHaveLength(3)
    const left = leftOfSheet(view, all)
    const named = (ids: readonly string[]) =>
      all.filter(({ locality }) => ids.includes(locality.id)).map(({ locality }) => locality.name.zh)
    expect(named(left?.places ?? [])).toEqual(['北岭镇', '河西镇'])
    expect(left?.view.cross).toMatchObject({ at: null, pick: ['members|person', 'rooms|person'] })
    expect(placesOf(left?.view ?? view)).toHaveLength(5)
  })

  it('says nothing of places where all of them are on it', () => {
    const all = rows({ place: '东湖镇', value: 2 }, { place: '西山镇', value: 2 })
    expect(leftOfSheet(chooseScorecard(all), all)).toBeNull()
  })

  it('leaves out what is a part of something, or of an unknown period, and may be empty', () => {
    const part = {
      dimension: 'sex',
      category: 'women',
      name: { zh: '女', en: 'women' },
      dimensionName: { zh: '性别', en: 'sex' },
    }
    const view = chooseScorecard(
      rows(
        { place: '东湖镇', value: 1, with: { breakdown: part } },
        { place: '西山镇', value: 1, period: null },
      ),
    )
    expect(view.cross?.pick ?? null).toBeNull()
    expect(placesOf(view)).toBeNull()
  })
})
