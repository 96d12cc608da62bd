import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { UnitId } from '../../domain/ids.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import { atLeast, atMost, below, exact } from '../../domain/number/bound.ts'
import type { Period } from '../../domain/time/period.ts'
import { byId } from '../../lib/group-rows.ts'
import { given } from '../cross-table/testing.ts'
import type { Observation } from '../observation.ts'
import { nineReports } from '../testing.ts'
import { changeInOne, changeSince, wordChange } from './change-since.ts'

const datasetOf = (rows: readonly Observation[]) => ({
  ...nineReports,
  observations: byId(rows),
})

const stated = (start: string | null, end: string): Period => ({ start, end, basis: 'stated' })
type Value = readonly [period: Period | number, value: number | Quantity]
type Other = Omit<Parameters<typeof given>[0], 'place' | 'value' | 'period'>

/** The change of the first value, with the others beside it, in words. */
function changeOf(values: readonly Value[], other: Other = {}, language: 'zh' | 'en' = 'zh'): string | null {
  const rows = values.map(([period, value], at) => given({ place: '东湖镇', period, value, ...other }, at))
  const [now] = rows
  if (now === undefined) return null
  const since = changeSince(datasetOf(rows), now)
  if (since === null) return null
  return changeInOne(wordChange(since, now.unit, { language, notation: 'full' }))
}

describe('a value more than ten times the one before', () => {
  const told = (now: number | Quantity, before: number | Quantity, language: 'zh' | 'en') =>
    changeOf(
      [
        [2024, now],
        [2023, before],
      ],
      {},
      language,
    )

  it('is told by both, since a share of the first says nothing', () => {
    expect(told(exact(17_721_770), exact(2), 'zh')).toBe('2023年以来从2名增至17,721,770名')
    expect(told(exact(17_721_770), exact(2), 'en')).toBe('from 2 people to 17,721,770 people since 2023')
    expect(told(atLeast(3000), exact(100), 'zh')).toBe('2023年以来从100名增至至少3000名')
  })

  it('is told by both where nothing is left too: nobody writes −100%', () => {
    expect(told(exact(0), exact(18), 'zh')).toBe('2023年以来由18名降为0')
    expect(told(exact(0), exact(18), 'en')).toBe('from 18 people to 0 since 2023')
    expect(told(exact(0), atLeast(200), 'zh')).toBe('2023年以来由至少200名降为0')
  })

  it('begins above ten times', () => {
    expect(told(exact(1000), exact(100), 'en')).toBe('+900% on 2023')
    expect(told(exact(1001), exact(100), 'en')).toBe('from 100 people to 1,001 people since 2023')
  })
})

describe('the change of a value', () => {
  it('is told against the year before, which is named', () => {
    expect(
      changeOf([
        [2025, exact(1100)],
        [2024, exact(1000)],
      ]),
    ).toBe('比2024年 +10%')
    expect(
      changeOf(
        [
          [2025, exact(1100)],
          [2024, exact(1000)],
        ],
        {},
        'en',
      ),
    ).toBe('+10% on 2024')
    expect(
      changeOf(
        [
          [2025, exact(900)],
          [2024, exact(1000)],
        ],
        {},
        'en',
      ),
    ).toBe('−10% on 2024')
  })

  it('of printed rates has the digits of the coarser', () => {
    const percent = nineReports.units.get(v.parse(UnitId, 'percent'))
    if (percent === undefined) throw new Error('the data has no percentages')
    const rate = (period: number, value: number) =>
      given(
        {
          place: '东湖镇',
          period,
          value,
          like: { kind: 'rate', additive: false, unit: percent.id },
          with: { unit: percent, printed: `${value}%` },
        },
        period,
      )
    const said = (now: number, before: number) => {
      const rows = [rate(2025, now), rate(2024, before)]
      const [row] = rows
      const since = row === undefined ? null : changeSince(datasetOf(rows), row)
      return since === null ? [] : wordChange(since, percent, { language: 'zh', notation: 'full' })
    }
    expect(said(92.27, 89.66).map(({ text }) => text)).toEqual(['比2024年', '约+2.61个百分点'])
    expect(said(92.3, 89.69).map(({ text }) => text)).toEqual(['比2024年', '约+2.6个百分点'])
  })

  it('is told against the same months before the month before', () => {
    const june = (year: number) => stated(`${year}-06-01`, `${year}-06-30`)
    const may = stated('2025-05-01', '2025-05-31')
    expect(
      changeOf([
        [june(2025), exact(330)],
        [may, exact(300)],
        [june(2024), exact(220)],
      ]),
    ).toBe('比2024年6月 +50%')
    expect(
      changeOf([
        [june(2025), exact(330)],
        [may, exact(300)],
      ]),
    ).toBe('比2025年5月 +10%')
  })

  it('is told of no unlike periods', () => {
    const half = stated('2024-01-01', '2024-06-30')
    expect(
      changeOf([
        [2025, exact(1100)],
        [half, exact(500)],
      ]),
    ).toBeNull()
    expect(
      changeOf([
        [stated(null, '2025-06-30'), exact(1100)],
        [half, exact(500)],
      ]),
    ).toBeNull()
    expect(
      changeOf([
        [2025, exact(1100)],
        [2023, exact(500)],
      ]),
    ).toBeNull()
  })

  it('says of bounds no more than they allow', () => {
    expect(
      changeOf(
        [
          [2025, atLeast(1100)],
          [2024, exact(1000)],
        ],
        {},
        'en',
      ),
    ).toBe('at least +10% on 2024')
    expect(
      changeOf([
        [2025, atLeast(1100)],
        [2024, atLeast(1000)],
      ]),
    ).toBeNull()
  })

  it('says which way a change is open, and never that a rise or a fall happened which may not have', () => {
    const fall = (value: Quantity, language: 'zh' | 'en') =>
      changeOf(
        [
          [2025, value],
          [2024, exact(200)],
        ],
        {},
        language,
      )
    // 150 and more may be 250, 不到300 may be 100.
    expect(fall(atLeast(150), 'en')).toBe('if down, at most 25% on 2024')
    expect(fall(atLeast(150), 'zh')).toBe('比2024年如有下降，不超过25%')
    expect(fall(below(300), 'en')).toBe('if up, under 50% on 2024')
    expect(fall(below(300), 'zh')).toBe('比2024年如有上升，不到50%')
    expect(fall(atMost(300), 'zh')).toBe('比2024年如有上升，不超过50%')
    expect(fall(below(150), 'en')).toBe('down over 25% on 2024')
    expect(fall(atMost(150), 'zh')).toBe('比2024年至少下降25%')
  })

  // Percentages are as exact as their last printed place.
  it('is in points where the values are percentages', () => {
    const percent = nineReports.units.get('percent')
    if (percent === undefined) throw new RangeError('no unit percent')
    const rate: Other = { like: { kind: 'rate', additive: false }, with: { unit: percent } }
    expect(
      changeOf(
        [
          [2025, exact(92.5)],
          [2024, exact(90)],
        ],
        rate,
      ),
    ).toBe('比2024年约+2.5个百分点')
    expect(
      changeOf(
        [
          [2025, exact(92.5)],
          [2024, exact(90)],
        ],
        rate,
        'en',
      ),
    ).toBe('about +2.5 percentage points on 2024')
  })

  it('is none of what is a change itself, nor where two values of the year before stand side by side', () => {
    expect(
      changeOf(
        [
          [2025, exact(5)],
          [2024, exact(4)],
        ],
        { like: { kind: 'change' } },
      ),
    ).toBeNull()
    expect(
      changeOf([
        [2025, exact(5)],
        [2024, exact(4)],
        [2024, exact(3)],
      ]),
    ).toBeNull()
  })

  it('is none of another part, scope or base', () => {
    const part = { scope: { kind: 'part', zh: '机关', en: 'offices', basis: 'stated' } } as const
    const rows = [
      given({ place: '东湖镇', value: exact(5), period: 2025, with: part }),
      given({ place: '东湖镇', value: exact(4), period: 2024 }, 1),
    ]
    const [now] = rows
    expect(now === undefined ? undefined : changeSince(datasetOf(rows), now)).toBeNull()
  })

  it('is none against a value that was computed from it', () => {
    const now = nineReports.observations.get('xpcc-13-loan-interest-subsidy')
    if (now === undefined) throw new RangeError('the subsidy is gone')
    expect(changeSince(nineReports, now)).toBeNull()
  })
})
