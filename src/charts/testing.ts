import * as v from 'valibot'
import { bundledTables } from '../dataset/bundled.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { buildDataset } from '../dataset/dataset.ts'
import type { Category, Observation, Scope } from '../dataset/observation.ts'
import { nineReports as dataset } from '../dataset/testing.ts'
import { IndicatorId, LocalityId, ObservationId } from '../domain/ids.ts'
import type { Quantity } from '../domain/number/bound.ts'
import { above, approx, atLeast, atMost, below, exact, nearly, range, vague } from '../domain/number/bound.ts'
import type { Indicator } from '../domain/record/indicator.ts'
import type { Imprint } from '../domain/spec/deck.ts'
import type { Bilingual } from '../domain/text.ts'
import type { Period } from '../domain/time/period.ts'
import { yearPeriod } from '../domain/time/period.ts'
import { itemAt } from '../lib/item-at.ts'
import type { ChartModel, RowsModel } from './chart-model.ts'
import type { ChartContext } from './context.ts'
import { isRows } from './row-limit.ts'

/** The dataset that ships, with whatever was added to it. */
export const shipped: Dataset = buildDataset(bundledTables)

export const zh: ChartContext = { language: 'zh', notation: 'compact' }
export const en: ChartContext = { language: 'en', notation: 'compact' }

interface Like {
  readonly id: string
  readonly quantity: Quantity
  readonly place?: string
  readonly period?: Period | null
  readonly category?: Category | null
  readonly indicator?: Partial<Pick<Indicator, 'kind' | 'better'>> & { readonly name?: Bilingual }
  readonly unit?: string
  readonly scope?: Scope | null
  readonly printed?: string
}

/** A printed observation made up for a test, of an indicator of its own unless it is given. */
export function like({
  id,
  quantity,
  place = '某地',
  period,
  category = null,
  indicator,
  unit = 'ming',
  scope = null,
  printed,
}: Like): Observation {
  const base = dataset.observations.get('xiangcheng-members-recruited')
  const measured = dataset.units.get(unit)
  if (base === undefined || base.status !== 'reported' || measured === undefined)
    throw new RangeError('no base')
  return {
    ...base,
    id: v.parse(ObservationId, id),
    quantity,
    period: period === undefined ? yearPeriod(2025, 'stated') : period,
    breakdown: category,
    scope,
    unit: measured,
    indicator: {
      ...base.indicator,
      id: v.parse(IndicatorId, `test-${unit}-${indicator?.kind ?? 'level'}`),
      name: indicator?.name ?? { zh: '测试指标', en: 'Test indicator' },
      kind: indicator?.kind ?? 'level',
    },
    locality: { ...base.locality, id: v.parse(LocalityId, slug(place)), name: { zh: place, en: place } },
    printed: printed ?? (quantity.bound === 'vague' ? '几十名' : '1名'),
  }
}

export const slug = (text: string) =>
  [...text].map((char) => (char.codePointAt(0) ?? 0).toString(36)).join('-')

/** A model as a chart of rows. @throws {RangeError} where it is of another kind */
export function asRows(model: ChartModel | undefined): RowsModel {
  if (model === undefined || !isRows(model)) throw new RangeError(`no rows but ${model?.kind}`)
  return model
}

/** Whose deck a slide is of, with a logo of 4 × 2 pixels. */
export const IMPRINT: Imprint = {
  unit: { zh: '示例县总工会', en: 'Example County Federation of Trade Unions' },
  speaker: { zh: '宣传部', en: 'Publicity office' },
  date: '2026-03-05',
  logo: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR42mPYrKAFRwzIHABrKgfpQXKbZQAAAABJRU5ErkJggg==',
}

const month = (index: number): Period => {
  const year = 2023 + Math.floor(index / 12)
  const m = String((index % 12) + 1).padStart(2, '0')
  const last = new Date(Date.UTC(year, (index % 12) + 1, 0)).getUTCDate()
  return { start: `${year}-${m}-01`, end: `${year}-${m}-${last}`, basis: 'stated' }
}

const category = (name: string): Category => ({
  dimension: 'kind',
  dimensionName: { zh: '类别', en: 'Kind' },
  category: slug(name),
  name: { zh: name, en: name },
})

const LONG =
  '由工会与人力资源部门联合开展的新就业形态劳动者职业技能提升与权益保障综合服务行动第一期覆盖的重点企业和园区服务站点'

/** Data that is hard to draw; each key says what is awkward about it. */
export const AWKWARD: Readonly<Record<string, readonly Observation[]>> = {
  'months-36-by-5': ['甲市', '乙市', '丙市', '丁市', '戊市'].flatMap((place, p) =>
    Array.from({ length: 36 }, (_, i) =>
      like({
        id: `months-${p}-${i}`,
        place,
        period: month(i),
        quantity: exact(Math.round(400 + p * 150 + i * (p + 1) * 2 + 90 * Math.sin(i / 3 + p))),
      }),
    ),
  ),
  'categories-200': Array.from({ length: 200 }, (_, i) =>
    like({ id: `category-${i}`, category: category(`第${i + 1}类`), quantity: exact(1000 - i * 4) }),
  ),
  'negative-changes': [-12.5, 8, -40, 3.25, 21].map((n, i) =>
    like({
      id: `negative-${i}`,
      place: itemAt(['甲市', '乙市', '丙市', '丁市', '戊市'], i),
      unit: 'percent',
      indicator: { kind: 'change' },
      quantity: exact(n),
    }),
  ),
  'one-value': [like({ id: 'one', quantity: exact(1) })],
  'all-vague': ['甲市', '乙市'].map((place, i) => like({ id: `vague-${i}`, place, quantity: vague })),
  'wide-positive': [2, 350, 41_000, 20_000_000].map((n, i) =>
    like({ id: `wide-${i}`, place: `地区${i + 1}`, quantity: exact(n) }),
  ),
  'wide-with-zero': [0, 5, 20_000_000].map((n, i) =>
    like({ id: `zero-${i}`, place: `地区${i + 1}`, quantity: exact(n) }),
  ),
  'wide-lines': [
    ...[20_000_000, 21_500_000, 19_000_000, 24_000_000].map((n, i) =>
      like({
        id: `lines-province-${i}`,
        place: '某省',
        period: yearPeriod(2022 + i, 'stated'),
        quantity: i === 2 ? nearly(n) : exact(n),
      }),
    ),
    ...[2, 5, 3].map((n, i) =>
      like({
        id: `lines-site-${i}`,
        place: '某工业园区新就业形态劳动者服务站点',
        period: yearPeriod(2022 + i, 'stated'),
        quantity: exact(n),
      }),
    ),
    ...[vague, atLeast(300), exact(310), exact(290)].map((quantity, i) =>
      like({
        id: `lines-county-${i}`,
        place: '某县',
        period: yearPeriod(2022 + i, 'stated'),
        quantity,
      }),
    ),
  ],
  'long-names': [
    like({ id: 'long-1', category: category(LONG), quantity: exact(320) }),
    like({ id: 'long-2', category: category(`${LONG}（续）`), quantity: exact(180) }),
    like({
      id: 'long-3',
      category: category(
        'Comprehensive services for workers in new forms of employment, first phase, key enterprises and parks',
      ),
      quantity: exact(75),
    }),
  ],
  'every-bound': Object.entries({
    exact: ['确数', exact(260)],
    'at-least': ['200余', atLeast(200)],
    above: ['超150', above(150)],
    'at-most': ['最多180', atMost(180)],
    nearly: ['近400', nearly(400)],
    below: ['不到380', below(380)],
    approx: ['约300', approx(300)],
    interval: ['约120（区间）', approx(120, 100, 145)],
    range: ['200至300', range(200, 300)],
    vague: ['几十', vague],
  } as const).map(([bound, [place, quantity]]) => like({ id: `bound-${bound}`, place, quantity })),
  'two-year-trend': [2022, 2023, 2024, 2025].map((year, i) =>
    like({
      id: `year-${year}`,
      period: yearPeriod(year, 'stated'),
      quantity: [vague, exact(120), atLeast(200), nearly(400)][i] ?? vague,
    }),
  ),
  empty: [],
}
