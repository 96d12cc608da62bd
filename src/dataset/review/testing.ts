import * as v from 'valibot'
import type { Remark, RemarkId, Saying } from '../../domain/record/remark.ts'
import { RemarkSchema, remarkOf } from '../../domain/record/remark.ts'
import type { Observation } from '../observation.ts'
import { nineReports } from '../testing.ts'
import { aboutValue } from './review-wording.ts'

type Mark = Extract<Saying, { kind: 'mark' }>

/** A value of the dataset. */
export function bundledValue(id: string): Observation {
  const found = nineReports.observations.get(id)
  if (found === undefined) throw new RangeError(`there is no ${id}`)
  return found
}

export const RATE = 'xiangcheng-collective-contract-coverage'

/** A mark on a value, made at this minute of one hour. */
export const markOn = (
  observation: Observation,
  minute: number,
  parts: Partial<Pick<Mark, 'verdict' | 'words' | 'by' | 'role'>> = {},
): Remark =>
  remarkOf({
    kind: 'mark',
    about: aboutValue(observation),
    by: '张三',
    role: 'self-check',
    verdict: 'confirmed',
    words: '',
    at: momentOf(minute),
    ...parts,
  })

export const momentOf = (minute: number): string => `2026-03-02T08:${String(minute).padStart(2, '0')}:00.000Z`

/** The remark taken back by whom it is of, or by somebody else. */
export const withdrawalOf = (remark: Remark, minute: number, by = remark.by): Remark =>
  remarkOf({
    kind: 'withdrawal',
    about: remark.about,
    of: remark.id satisfies RemarkId,
    by,
    role: remark.role,
    at: momentOf(minute),
  })

/** A remark as a file has it that somebody changed by hand. */
export const changedByHand = (remark: Remark, words: string): unknown => {
  const { received: _received, ...sent } = v.parse(RemarkSchema, remark)
  return { ...sent, words }
}
