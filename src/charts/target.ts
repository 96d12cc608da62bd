import type { Observation } from '../dataset/observation.ts'
import { intervalOf } from '../domain/interval.ts'
import type { Language } from '../domain/text.ts'
import { wordValue } from '../domain/wording.ts'
import type { TargetMark } from './chart-model.ts'
import type { ChartContext } from './context.ts'

const STATUS = {
  met: { zh: '已达标', en: 'Target met' },
  missed: { zh: '未达标', en: 'Target not met' },
  unknown: { zh: '无法判断', en: 'Cannot be told' },
} as const

/**
 * The target of an observation, and whether it is met as far as its bound tells: 200余 meets 150, but whether it meets 300
 * cannot be told. An indicator that is neither better up nor down is held against the target as a least value.
 */
export function targetFor(observation: Observation, context: ChartContext): TargetMark | null {
  const { indicator, locality, unit, quantity } = observation
  const { language, notation } = context
  const value = context.targetOf?.(indicator.id, locality.id) ?? null
  if (value === null) return null
  const exact = (n: number) => ({ bound: 'exact', value: n, lower: n, upper: n }) as const
  const word = (n: number) => wordValue(exact(n), unit, { language, notation })
  const status = quantity.bound === 'vague' ? 'unknown' : statusOf(observation, value)
  const distance = quantity.bound === 'exact' ? Math.abs(value - quantity.value) : null
  const away =
    distance === null || distance === 0 || status === 'unknown'
      ? ''
      : distanceWords(distance, unit.zh === '%', word, status === 'met', language)
  return {
    value,
    text: language === 'zh' ? `目标 ${word(value)}` : `Target ${word(value)}`,
    status,
    statusText: `${STATUS[status][language]}${away}`,
  }
}

function statusOf(observation: Observation, target: number): TargetMark['status'] {
  const { lower, upper, lowerOpen, upperOpen } = intervalOf(observation.quantity)
  if (observation.indicator.better === 'down') {
    if (upper <= target) return 'met'
    return lower > target || (lower === target && lowerOpen) ? 'missed' : 'unknown'
  }
  if (lower >= target) return 'met'
  return upper < target || (upper === target && upperOpen) ? 'missed' : 'unknown'
}

/** The distance between two percentages is in percentage points, never in percent. */
function distanceWords(
  distance: number,
  percent: boolean,
  word: (n: number) => string,
  met: boolean,
  language: Language,
): string {
  const points = Number(distance.toFixed(2))
  if (language === 'zh') {
    const size = percent ? `${points}个百分点` : word(distance)
    return met ? `，超出${size}` : `，相差${size}`
  }
  const size = percent ? `${points} percentage ${points === 1 ? 'point' : 'points'}` : word(distance)
  return met ? `, by ${size}` : `, ${size} to go`
}
