import type { Observation } from '../dataset/observation.ts'
import { boundText, valueText } from '../dataset/observation-wording.ts'
import { wordPeriodBasis } from '../domain/period.ts'
import type { ChartTable, TableColumn } from './chart-model.ts'
import type { ChartContext } from './context.ts'
import type { Facet } from './labels.ts'
import { differingFacets, facetText } from './labels.ts'

const HEADINGS = {
  indicator: { zh: '指标', en: 'Indicator' },
  locality: { zh: '地区', en: 'Locality' },
  category: { zh: '细分', en: 'Breakdown' },
  period: { zh: '时期', en: 'Period' },
  scope: { zh: '范围', en: 'Scope' },
  value: { zh: '数值', en: 'Value' },
  bound: { zh: '精确度', en: 'Exactness' },
  status: { zh: '来源', en: 'Status' },
} as const

const STATUS = {
  reported: { zh: '报道', en: 'reported' },
  derived: { zh: '推算', en: 'derived' },
  imported: { zh: '导入', en: 'imported' },
} as const

/**
 * The table of a chart: the same values as its points, in the same order and the same words. Columns that would say the
 * same in each row are left out, except that period, value, bound and status always stand.
 */
export function tableOf(observations: readonly Observation[], context: ChartContext): ChartTable {
  const { language } = context
  const differing = differingFacets(observations, language)
  const facets: Facet[] = differing.filter((facet) => facet !== 'period')
  if (facets.length === 0) facets.push('indicator')
  const column = (key: keyof typeof HEADINGS, numeric = false): TableColumn => ({
    key,
    label: HEADINGS[key][language],
    numeric,
  })
  return {
    columns: [
      ...facets.map((facet) => column(facet)),
      column('period'),
      column('value', true),
      column('bound'),
      column('status'),
    ],
    rows: observations.map((o) => ({
      observationId: o.id,
      quantity: o.quantity,
      cells: [
        ...facets.map((facet) => facetText(o, facet, language) ?? '—'),
        wordPeriodBasis(o.period, language),
        valueText(o, context),
        boundText(o, context),
        STATUS[o.status][language],
      ],
    })),
  }
}
