import { describe, expect, it } from 'vitest'
import { bundledTables } from '../../dataset/bundled.ts'
import { finishReport } from '../../dataset/own-reports/finish-report.ts'
import { parseTables } from '../../dataset/tables.ts'
import { testContext } from '../testing.ts'
import { acceptMeasure, choose, join, moveEdge, sameAsLast } from './commands.ts'
import { finish } from './finish.ts'
import { offersFor } from './offers.ts'
import { exactnessFor, statedBy } from './stated.ts'
import { workOn } from './testing.ts'

/** The word that bounds the number stands apart from it. */
const TEXT =
  '本报讯 2025年，河南省许昌市襄城县总工会最多时组织了指导员47名，发展会员320名，慰问近400户职工，走访企业30家、50家。'

function begun() {
  const work = workOn(TEXT, testContext)
  work.sayAbout()
  const stated = (printed: string) => statedBy(work.scene().document, work.figure(printed))
  return { work, stated }
}

describe('how exact a figure is may be said by hand', () => {
  it('by one of its offers, the first of which is what the words say', () => {
    const { work } = begun()
    const bounds = offersFor(work.scene(), work.figure('47名'), 'exactness').map(({ value }) => value)
    expect(bounds).toEqual(['exact', 'approx', 'atLeast', 'above', 'atMost', 'nearly', 'below'])
    // 近 is printed: no answer makes the number exact.
    expect(exactnessFor(work.scene().document, work.figure('近400户'))).toEqual([
      'nearly',
      'approx',
      'atLeast',
      'above',
      'atMost',
      'below',
    ])
  })

  it('and is marked so in the ledger, in rows that pass the audit; what the words say takes it back', () => {
    const { work, stated } = begun()
    work.act(choose(work.figure('47名'), 'exactness', 'atMost'))
    expect(stated('47名')).toMatchObject({ isByHand: true, quantity: { value: 47, lower: null, upper: 47 } })
    work.acceptAll()
    const finished = finish(work.scene(), 0)
    expect(finished?.figures.find(({ printed }) => printed === '47名')).toMatchObject({
      exactness: 'by-hand',
      bound: 'atMost',
      lower: null,
      upper: 47,
    })
    expect(finished?.observations.find(({ printed }) => printed === '47名')).toMatchObject({
      bound: 'atMost',
      lower: null,
      upper: 47,
    })
    expect(finished?.figures.find(({ printed }) => printed === '320名')).not.toHaveProperty('exactness')
    expect(finished?.corrections).toContainEqual(
      expect.objectContaining({ text: '47名', question: 'exactness', suggested: 'exact', chosen: 'atMost' }),
    )
    expect(finished?.gold.find(({ text }) => text === '47名')).toMatchObject({ bound: 'atMost', upper: 47 })
    if (finished === null) throw new RangeError('the report is finished')
    const { tables } = parseTables(bundledTables)
    expect(finishReport(finished, tables, [], '2026-02-11T08:00:00.000Z').kind).toBe('whole')
    work.act(choose(work.figure('47名'), 'exactness', 'exact'))
    expect(stated('47名')).toMatchObject({ isByHand: false, quantity: { bound: 'exact' } })
  })

  it('is the figure’s own: another that is the same otherwise does not get it', () => {
    const { work, stated } = begun()
    work.act(choose(work.figure('47名'), 'exactness', 'atMost'))
    work.act(acceptMeasure(work.scene(), work.figure('47名')))
    expect(stated('47名')).toMatchObject({ isByHand: true })
    work.act(sameAsLast(work.scene(), work.figure('320名')))
    expect(stated('320名')).toMatchObject({ isByHand: false })
  })

  it('falls away where an edge takes the number out of the words', () => {
    const { work, stated } = begun()
    work.act(choose(work.figure('近400户'), 'exactness', 'approx'))
    expect(stated('近400户')).toMatchObject({ isByHand: true })
    work.act(moveEdge(work.scene().document, work.figure('近400户'), 'end', -1))
    expect(stated('近400')).toMatchObject({ quantity: { bound: 'approx' }, unit: '' })
  })

  it('makes a range of two numbers that are one figure', () => {
    const { work, stated } = begun()
    work.act(join(work.scene().document, work.figure('30家')))
    expect(stated('30家、50家')).toBeNull()
    work.act(choose(work.figure('30家、50家'), 'exactness', 'range'))
    expect(stated('30家、50家')).toMatchObject({
      isByHand: true,
      unit: '家',
      quantity: { bound: 'range', lower: 30, upper: 50 },
    })
  })
})
