import type { Indicator } from '../domain/indicator.ts'
import type { Unit } from '../domain/unit.ts'
import type { ValueContext } from './value-context.ts'

/** 心理服务阵地 · 厂处级 is an indicator and its category; of an unknown one they are its name together. */
export function splitIndicator(name: string, breakdown: string, { indicatorOf }: ValueContext) {
  const [head = '', tail = ''] = name.split(' · ')
  const indicator = indicatorOf(name).indicator ?? indicatorOf(head).indicator
  const wanted = breakdown !== '' ? breakdown : indicatorOf(name).indicator === null ? tail : ''
  if (indicator === null)
    return {
      indicator,
      name: wanted === '' || name.includes(wanted) ? name : `${name} · ${wanted}`,
      breakdown: null,
    }
  const categories = indicator.breakdown
  const category = categories?.categories.find(
    ({ id, name: words }) =>
      id === wanted ||
      words.zh === wanted ||
      words.en === wanted ||
      `${categories.dimension}=${id}` === wanted,
  )
  if (wanted !== '' && category === undefined)
    return { indicator: null, name: `${head} · ${wanted}`, breakdown: null }
  return {
    indicator,
    name: head,
    breakdown:
      categories === undefined || category === undefined
        ? null
        : { dimension: categories.dimension, category: category.id },
  }
}

/** The unit of a value; `other` where the indicator is measured in something else. */
export function unitFor(
  text: string,
  indicator: Indicator | null,
  { vocabulary, words }: ValueContext,
): Unit | 'none' | 'other' {
  const own = indicator === null ? null : vocabulary.unitOf(indicator)
  if (text === '') return own ?? 'none'
  const unit = vocabulary.unit(text, indicator)
  if (own === null) return unit ?? words.unit(text)
  return unit !== null && unit.dimension === own.dimension ? unit : 'other'
}
