import * as v from 'valibot'
import type { Observation, Reported } from '../../src/dataset/observation.ts'
import { indexRows } from '../../src/dataset/table/store/columnar-index.ts'
import { nineReports } from '../../src/dataset/testing.ts'
import { LocalityId, ObservationId, ReportId } from '../../src/domain/ids.ts'
import type { Quantity } from '../../src/domain/number/bound.ts'
import {
  above,
  approx,
  atLeast,
  atMost,
  below,
  exact,
  nearly,
  range,
  vague,
} from '../../src/domain/number/bound.ts'
import { memorySource } from '../../src/sources/memory/memory-source.ts'
import { sourceRow } from '../../src/sources/memory/source-row.ts'

/** Texts that mean something to SQL, to its notation of parameters, to JSON, or to a search. */
export const HOSTILE = [
  "'; DROP TABLE observations; --",
  "O'Brien",
  '\\',
  "\\'",
  '\\\\n',
  '{p0:String}',
  '`$(1)`',
  "['a','b']",
  '"quoted" `names`',
  'tab\tand\nlines\r\n',
  '%_*?.+^$|()[]{}',
  '/* a comment */ -- and one more',
  '\\N',
  'NULL',
  'inf',
  '😀𠀀',
  '第10届',
  '第2届',
  '１２３ ﬀ Ü',
  '1,923',
  '92.5%',
  '.92',
] as const

/** Mulberry32: numbers that look random and are the same in each run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Observations with awkward names, bounds, periods and numbers, alike in each run. */
export function awkwardObservations(count: number): Observation[] {
  const next = random(20261129)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new RangeError('there is nothing to pick from')
    return item
  }
  const all = [...nineReports.observations.values()]
  const base = all.filter((row): row is Reported => row.status === 'reported')
  const likes = base.slice(0, 12)
  const [model] = base
  if (model === undefined) throw new RangeError('there are no reports')
  const provinces = ['beijing', 'henan', 'gansu', null, null]
  const places = Array.from({ length: 40 }, (_, k) => ({
    ...model.locality,
    id: v.parse(LocalityId, `place-${k}`),
    name: {
      zh: `${pick(['长沙', '长庆', '安', '重庆', '张'])}${HOSTILE[k] ?? k}`,
      en: `${HOSTILE[k] ?? ''}Place ${k}`,
    },
    province: pick(provinces) === null ? null : model.locality.province,
  }))
  const reports = Array.from({ length: 30 }, (_, k) => ({
    ...model.report,
    id: v.parse(ReportId, `report-${k}`),
    title: { zh: HOSTILE[k] ?? `报道${k}`, en: HOSTILE[k] ?? `Report ${k}` },
    isOwn: next() < 0.2,
  }))
  const scopes = HOSTILE.map((text, k) => ({
    zh: `${text}片区`,
    en: text,
    kind: k % 2 === 0 ? ('part' as const) : ('condition' as const),
    basis: k % 3 === 0 ? ('stated' as const) : ('inferred' as const),
  }))
  const quantity = (n: number): Quantity => {
    const of = next()
    if (of < 0.03) return vague
    if (of < 0.08) return range(n, n + pick([0, 1, 100]))
    if (of < 0.11) return approx(n, n - 1, n + 0.5)
    return pick([exact, exact, exact, atLeast, above, atMost, nearly, below, approx])(n)
  }
  const numbers = [0, 1, 2.5, 3, 90, 92, 100, 350, 400, 400, -40, 1e-7, 1.163e6, 123456789.25, 2 ** 53 - 1]
  const periods = [
    null,
    { start: '2024-01-01', end: '2024-12-31', basis: 'stated' as const },
    { start: '2024-01-01', end: '2024-12-31', basis: 'inferred' as const },
    { start: null, end: '2024-06-30', basis: 'stated' as const },
    { start: '2025-01-01', end: '2025-01-31', basis: 'stated' as const },
    { start: '1949-10-01', end: '2025-12-31', basis: 'stated' as const },
  ]
  return Array.from({ length: count }, (_, k): Observation => {
    const like = pick(likes)
    return {
      ...like,
      id: v.parse(ObservationId, `row-${Math.floor(next() * 1e6)}-${k}`),
      locality: pick(places),
      report: pick(reports),
      // Two rows may share the words of a scope, and one states it.
      scope: next() < 0.7 ? null : { ...pick(scopes), basis: pick(['stated', 'inferred'] as const) },
      quantity: quantity(pick(numbers)),
      printed: next() < 0.5 ? pick(HOSTILE) : `${pick(numbers)}${like.unit.zh}`,
      period: pick(periods),
    }
  }).concat(all)
}

/** The rows with their answers from memory, against which an engine is held. */
export function awkwardSource(count: number) {
  const observations = awkwardObservations(count)
  return {
    rows: observations.map((row, place) => sourceRow(row, place, nineReports.localities)),
    memory: memorySource(indexRows(observations, { localities: nineReports.localities }), {
      title: { zh: '难读的行', en: 'Awkward rows' },
      made: '2026-11-29',
    }),
  }
}
