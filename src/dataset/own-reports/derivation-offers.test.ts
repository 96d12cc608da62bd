import { describe, expect, it } from 'vitest'
import type { OwnReport } from '../../domain/record/own-report.ts'
import { auditTables } from '../audit/audit.ts'
import { nineReports } from '../testing.ts'
import type { DerivationOffer } from './derivation-offers.ts'
import { derivationOffers, withOffer, withoutDerivation } from './derivation-offers.ts'
import { tablesWith } from './finish-report.ts'
import { bundled, ownReport } from './testing.ts'
import { withReports } from './with-reports.ts'

const own: OwnReport = { ...ownReport(), derivations: [] }
const offersOf = (report = own) => derivationOffers(report, withReports(nineReports, [report]).dataset)
const offers = offersOf()
const offer = (formula: string, printed: string): DerivationOffer | undefined =>
  offers.find(({ record, inputs }) => record.formula === formula && inputs.at(-1)?.printed === printed)

describe('what can be computed from a report is offered', () => {
  it('the share of a part, with the bound that its inputs leave', () => {
    // Nearly 600 of 1360 is less than 44.12 %.
    const share = offer('share', '1360名')
    expect(share?.inputs.map(({ printed }) => printed)).toEqual(['近600名', '1360名'])
    expect(share?.quantity).toMatchObject({ bound: 'below', upper: 44.12 })
    expect(share?.indicator.name).toEqual({
      zh: '发展女会员占发展会员的比例',
      en: 'Women recruited as a share of members recruited',
    })
  })

  it('the value before a growth and the increase, a year apart', () => {
    const before = offer('base-from-growth', '36%')
    expect(before?.record).toMatchObject({
      indicator: 'loan-interest-subsidy',
      period: { start: '2025-03-01', end: '2025-03-31', basis: 'derived' },
    })
    // 544,000 ÷ 1.36 = 400,000 and the rest.
    expect(before?.quantity.value).toBe(400_000)
    // 544,000 × 0.36 ÷ 1.36; 54.4万 and 36 % are rounded, so that it may be from 142,393 to 145,599.
    expect(offer('increase-from-growth', '36%')).toMatchObject({
      quantity: { bound: 'approx', value: 144_000 },
      indicator: { id: 'loan-interest-subsidy-increase' },
      added: { indicators: [] },
    })
  })

  it('the value before a growth of a February for all days of the one before', () => {
    const february = { start: '2025-02-01', end: '2025-02-28', basis: 'stated' } as const
    const report = { ...own, observations: own.observations.map((row) => ({ ...row, period: february })) }
    const before = offersOf(report).find(({ record }) => record.formula === 'base-from-growth')
    expect(before?.record.period).toMatchObject({ start: '2024-02-01', end: '2024-02-29' })
  })

  it('an amount for each person, where both stand in one paragraph', () => {
    const perMember = offer('quotient', '1360名')
    // 544,000 ÷ 1360
    expect(perMember?.quantity.value).toBe(400)
    expect(perMember?.unit.id).toBe('yuan-per-worker')
    expect(offer('quotient', '24家')).toBeUndefined()
  })

  it('nothing of things that have nothing to do with each other, and nothing twice', () => {
    expect(offers.map(({ record }) => record.formula).toSorted()).toEqual([
      'base-from-growth',
      'increase-from-growth',
      'quotient',
      'quotient',
      'share',
    ])
    expect(new Set(offers.map(({ record }) => record.id)).size).toBe(offers.length)
    expect(offersOf(ownReport()).map(({ record }) => record.formula)).not.toContain('base-from-growth')
  })
})

it('what is accepted twice is there once', () => {
  const once = offers.reduce(withOffer, own)
  expect(offers.reduce(withOffer, once)).toEqual(once)
})

it('what is accepted passes the audit, and goes without a trace', () => {
  const all = offers.reduce(withOffer, own)
  expect(auditTables(tablesWith(bundled, [all])).problems).toEqual([])
  expect(withReports(nineReports, [all]).refused).toEqual([])
  expect(offersOf(all)).toEqual([])
  expect(all.derivations.reduce((report, { id }) => withoutDerivation(report, id), all)).toEqual(own)
})
