import * as v from 'valibot'
import { bundledTables } from '../dataset/bundled.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { buildDataset } from '../dataset/dataset.ts'
import type { Category, Observation, Scope } from '../dataset/observation.ts'
import { nineReports as dataset } from '../dataset/testing.ts'
import { IndicatorId, LocalityId, ObservationId } from '../domain/ids.ts'
import type { Quantity } from '../domain/number/bound.ts'
import type { Indicator } from '../domain/record/indicator.ts'
import type { Imprint } from '../domain/spec/deck.ts'
import type { Bilingual } from '../domain/text.ts'
import type { Period } from '../domain/time/period.ts'
import { yearPeriod } from '../domain/time/period.ts'
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
