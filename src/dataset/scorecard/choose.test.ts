import { describe, expect, it } from 'vitest'
import { given } from '../cross-table/testing.ts'
import { NO_AIMS } from '../target/target.ts'
import { atPeriod, chooseScorecard, indicatorsLeft, leftOfSheet, placesOf } from './choose.ts'

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

  it('has first what a target is set for, and no completion of a file beside the value that it is of', () => {
    const two = (indicator: string, value = 1) => [
      { place: '东湖镇', indicator, value },
      { place: '西山镇', indicator, value },
    ]
    const all = rows(
      ...Array.from({ length: 12 }, (_, i) => two(`指标${'甲乙丙丁戊己庚辛壬癸子丑'[i]}`)).flat(),
      ...two('指标甲 · 完成率', 90),
      // Nothing else is known of it.
      ...two('慰问 · 完成率', 80),
      // One place alone has what is to be reached.
      { place: '东湖镇', indicator: '劳动竞赛', value: 15 },
    )
    const aimed = all.find(({ indicator }) => indicator.name.zh === '劳动竞赛')?.indicator.id
    if (aimed === undefined) throw new RangeError('no such indicator')
    const namesOf = (pick: readonly string[] | null | undefined) =>
      (pick ?? []).map(
        (key) => all.find((row) => key.startsWith(`${row.indicator.id}|`))?.indicator.name.zh ?? key,
      )
    const aims = { targets: [{ indicator: aimed, locality: null, value: 12, year: 2025 }], groups: [] }
    const view = chooseScorecard(all, aims)
    const names = namesOf(view.cross?.pick)
    expect(names).toHaveLength(12)
    expect(names).toContain('劳动竞赛')
    expect(names).not.toContain('指标甲 · 完成率')
    // 15 are known; the sheet with all of them is one press away.
    const left = indicatorsLeft(view, all)
    expect(left?.n).toBe(3)
    expect(namesOf(left?.view.cross?.pick)).toHaveLength(15)
    expect(indicatorsLeft(chooseScorecard(all.slice(0, 4)), all.slice(0, 4))).toBeNull()
    // What has no value beside it stays.
    expect(namesOf(chooseScorecard(all.slice(-5)).cross?.pick)).toContain('慰问 · 完成率')
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

describe('a scorecard at another period', () => {
  const all = rows(
    ...['东湖镇', '西山镇', '南江镇'].map((place) => ({
      place,
      indicator: 'members',
      value: 1,
      period: 2025,
    })),
    { place: '北岭镇', indicator: 'rooms', value: 1, period: 2024 },
  )
  const first = chooseScorecard(all)
  const earlier = '2024-01-01/2024-12-31'

  it('has the indicators and places of that period where nobody chose others', () => {
    const view = atPeriod(first, earlier, all, NO_AIMS)
    expect(view.cross).toMatchObject({ at: earlier, pick: ['rooms|person'] })
    expect(placesOf(view)).toHaveLength(1)
    expect(atPeriod(view, '2025-01-01/2025-12-31', all, NO_AIMS)).toEqual(first)
  })

  it('keeps what was chosen, and all that it tells beside a value', () => {
    const { cross } = first
    if (cross === null) throw new Error('no sheet')
    const chosen = { ...first, cross: { ...cross, pick: ['members|person', 'rooms|person'] } }
    expect(atPeriod(chosen, earlier, all, NO_AIMS)).toEqual({
      ...chosen,
      cross: { ...chosen.cross, at: earlier },
    })
    const bare = { ...first, cross: { ...cross, rank: false } }
    expect(atPeriod(bare, earlier, all, NO_AIMS).cross).toMatchObject({ rank: false, pick: ['rooms|person'] })
  })

  it('keeps its indicators for the latest values', () => {
    expect(atPeriod(first, null, all, NO_AIMS)).toEqual({ ...first, cross: { ...first.cross, at: null } })
  })
})
