import * as v from 'valibot'
import { PERCENTAGE_POINT } from '../../words/desk/target-wording.ts'
import type { Unit } from './unit.ts'
import { UnitSchema } from './unit.ts'

/** The unit of shares and rates, as the data has it. */
export const PERCENT: Unit = v.parse(UnitSchema, {
  id: 'percent',
  zh: '%',
  en: { place: 'behind', symbol: '%' },
  dimension: 'percent',
})

/** The distance between two percentages is in percentage points, never in percent. */
export const POINTS: Unit = v.parse(UnitSchema, {
  id: 'percentage-point',
  zh: PERCENTAGE_POINT.many.zh,
  en: { place: 'word', one: PERCENTAGE_POINT.one.en, many: PERCENTAGE_POINT.many.en },
  dimension: 'percentage-point',
})
