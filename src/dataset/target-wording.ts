import * as v from 'valibot'
import { exact } from '../domain/bound.ts'
import type { Bilingual } from '../domain/text.ts'
import type { Unit } from '../domain/unit.ts'
import { UnitSchema } from '../domain/unit.ts'
import { wordValue } from '../domain/wording.ts'
import type { Observation } from './observation.ts'
import type { NumberStyle } from './observation-wording.ts'
import type { Standing, TargetStatus } from './target.ts'
import { sideOf } from './target.ts'

/** A shape for each standing, so that it can be told without colour. */
export const STANDING_SHAPES = { met: '●', missed: '▲', unknown: '◆' } as const satisfies Record<
  Standing,
  string
>

export const STANDING_NAMES = {
  met: { zh: '已达标', en: 'Target met' },
  missed: { zh: '未达标', en: 'Target not met' },
  unknown: { zh: '无法判断', en: 'Cannot be told' },
} as const satisfies Record<Standing, Bilingual>

/** The distance between two percentages is in percentage points, never in percent. */
const POINTS: Unit = v.parse(UnitSchema, {
  id: 'percentage-point',
  zh: '个百分点',
  en: { place: 'word', one: 'percentage point', many: 'percentage points' },
  dimension: 'percentage-point',
})

/** A target as written: 目标 95% / Target 95%. */
export function wordTarget(value: number, unit: Unit, signed: boolean, style: NumberStyle): string {
  const text = wordValue(exact(value), unit, { ...style, signed })
  return style.language === 'zh' ? `目标 ${text}` : `Target ${text}`
}

/** How far from the target, with its bound, by where the value stands and from which side a target is reached. */
const DISTANCE = {
  met: {
    up: { zh: '高出{d}', en: '{d} above it' },
    down: { zh: '低于目标{d}', en: '{d} below it' },
  },
  missed: { up: { zh: '还差{d}', en: '{d} to go' }, down: { zh: '高出{d}', en: '{d} to go' } },
  unknown: {
    up: { zh: '差距{d}', en: '{d} to go' },
    down: { zh: '差距{d}', en: '{d} to go' },
  },
} as const satisfies Record<Standing, Record<'up' | 'down', Bilingual>>

/** Standing and distance in words: 未达标，还差3个百分点 / Target not met, 3 percentage points to go. */
export function wordStatus(observation: Observation, status: TargetStatus, style: NumberStyle): string {
  const { language } = style
  const name = STANDING_NAMES[status.standing][language]
  if (status.distance === null) return name
  const { unit, indicator } = observation
  const distance = wordValue(status.distance, unit.dimension === 'percent' ? POINTS : unit, style)
  const words = DISTANCE[status.standing][sideOf(indicator)][language].replace('{d}', distance)
  return language === 'zh' ? `${name}，${words}` : `${name}, ${words}`
}
