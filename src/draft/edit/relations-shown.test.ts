import * as v from 'valibot'
import { expect, it } from 'vitest'
import { IndicatorId } from '../../domain/ids.ts'
import { testContext } from '../testing.ts'
import { choose } from './commands.ts'
import { relationsShown } from './relations-shown.ts'
import { workOn } from './testing.ts'

it('what the data holds follows from what was said: another indicator, another time', () => {
  const work = workOn(
    '襄城县总工会又有新进展\n\n本报讯 目前，襄城县工作做得好，达75%。',
    testContext,
    '2026-01-31',
  )
  work.sayAbout()
  const relations = () => relationsShown(work.scene(), work.figure('75%'))
  expect(relations()).toEqual([])
  const id = v.parse(IndicatorId, 'grievance-resolution-rate')
  const rate = { from: 'dataset', id, name: '职工诉求化解率' } as const
  work.act(choose(work.figure('75%'), 'indicator', rate))
  const observation = 'xiangcheng-grievance-resolution-rate'
  expect(relations()).toEqual([{ is: 'contradicts-observation', observation }])
  const year = { start: '2025-02-01', end: '2026-01-31', basis: 'stated' } as const
  work.act(choose(work.figure('75%'), 'period', year))
  expect(relations()).toEqual([{ is: 'near-observation', observation }])
})
