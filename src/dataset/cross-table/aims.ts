import type { Quantity } from '../../domain/number/bound.ts'
import type { NO_AIM } from '../../words/table/aims.ts'
import type { Observation } from '../observation.ts'
import type { Pace } from '../target/completion.ts'
import { completionOf, paceOf } from '../target/completion.ts'
import type { Aims, Target, TargetStatus } from '../target/target.ts'
import { targetFor, targetStatus } from '../target/target.ts'
import type { CrossTable, Measure } from './cross-table.ts'
import { shownIn } from './cross-table.ts'

/** Where a cell stands to the target that applies to it. */
export type CrossAim =
  | {
      readonly kind: 'aim'
      readonly value: Observation
      readonly target: Target
      readonly status: TargetStatus
      /** Null where value ÷ target says nothing. */
      readonly completion: Quantity | null
      /** Beside the time gone of the year of the target; null where that is no matter. */
      readonly pace: Pace | null
    }
  | { readonly kind: 'none'; readonly reason: keyof typeof NO_AIM }

const none = (reason: keyof typeof NO_AIM): CrossAim => ({ kind: 'none', reason })

/** Holds the one value of a cell against its target. */
export function aimOf(table: CrossTable, place: number, measure: Measure, aims: Aims): CrossAim {
  const [value, another] = shownIn(table.cell(place, measure))
  if (value === undefined) return none('empty')
  if (another !== undefined) return none('several')
  const target = targetFor(aims, value)
  const status = target === undefined ? null : targetStatus(value, target, table.cross.until)
  if (target === undefined || status === null) return none('target')
  return {
    kind: 'aim',
    value,
    target,
    status,
    completion: completionOf(value, status),
    pace: paceOf(value, target, status.side, table.cross.until),
  }
}
