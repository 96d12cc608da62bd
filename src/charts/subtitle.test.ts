import { describe, expect, it } from 'vitest'
import { nineReports } from '../dataset/testing.ts'
import { exact } from '../domain/number/bound.ts'
import { textIn } from '../domain/text.ts'
import type { Period } from '../domain/time/period.ts'
import { buildChart } from './build-chart.ts'
import { chartPoints } from './chart-model.ts'
import { whenOf } from './subtitle.ts'
import { en, like, shipped, zh } from './testing.ts'

const all = [...nineReports.observations.values()]
const when = (...periods: readonly Period[]) =>
  whenOf(
    periods.map((period, i) => like({ id: `value-${i}`, quantity: exact(i), period })),
    'zh',
  )
const stated = (start: string | null, end: string): Period => ({ start, end, basis: 'stated' })
const inferred = (start: string | null, end: string): Period => ({ start, end, basis: 'inferred' })

describe('the time that values speak of', () => {
  it('ends no later than the page that tells of it', () => {
    const published = [...nineReports.sources.values()].map((source) => source.published.end)
    const last = published.toSorted().at(-1) ?? ''
    const late = all.filter(({ period }) => (period?.end ?? '') > last)
    expect(late.map(({ id }) => id)).toEqual([])
    expect(whenOf(all, 'zh')).toBe('2023年至2026年1月（部分起始时间不详，部分为推断）')
    expect(whenOf(all, 'en')).toBe('2023 – Jan 2026 (some starts not known, in part inferred)')
  })

  it('ends "this year" with the report', () => {
    const stations = nineReports.observations.get('liyang-service-stations')
    expect(stations?.period).toMatchObject({ start: '2026-01-01', end: '2026-01-31' })
  })

  it('names no period beside one that holds it', () => {
    expect(when(inferred(null, '2026-01-31'), inferred('2026-01-01', '2026-01-31'))).toBe(
      '截至2026年1月（推断）',
    )
    expect(when(stated('2025-01-01', '2025-12-31'), stated('2025-05-01', '2025-12-31'))).toBe('2025年')
  })

  it('names the span of two that overlap', () => {
    const [year, later] = [stated('2024-01-01', '2024-12-31'), inferred('2024-06-01', '2026-01-31')]
    expect(when(year, later, stated('2025-01-01', '2025-12-31'))).toBe('2024年至2026年1月（部分为推断）')
    expect(when(stated('2025-01-01', '2025-06-30'), stated('2025-05-01', '2025-12-31'))).toBe(
      '2025年1月至12月',
    )
  })

  it('names two periods, and the span of more', () => {
    const [a, b, c] = [2023, 2024, 2025].map((year) => stated(`${year}-01-01`, `${year}-12-31`))
    if (a === undefined || b === undefined || c === undefined) throw new Error('three years')
    expect(when(a, c)).toBe('2023年与2025年')
    expect(when(a, b, c)).toBe('2023年至2025年')
  })
})

describe('the line under the title of values of several indicators', () => {
  const several = [zh, en].flatMap((context) =>
    shipped.charts.flatMap((spec) => {
      const model = buildChart(spec, shipped, context)
      const shown = chartPoints(model).flatMap(
        ({ observationId }) => shipped.observations.get(observationId) ?? [],
      )
      const names = [...new Set(shown.map(({ indicator }) => textIn(indicator.name, context.language)))]
      return names.length > 1 ? [{ id: spec.id, model, names }] : []
    }),
  )

  it('repeats none of the names that their values have', () => {
    expect(several.length).toBeGreaterThan(10)
    for (const { id, model, names } of several) {
      const labels = chartPoints(model).map(({ label }) => label)
      for (const name of names) {
        expect(model.subtitle, id).not.toContain(name)
        expect(labels.join('\n'), id).toContain(name)
      }
    }
  })
})
