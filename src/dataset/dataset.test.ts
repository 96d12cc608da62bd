import { describe, expect, it } from 'vitest'
import { approx, atLeast } from '../domain/number/bound.ts'
import { FORMULAS } from '../domain/number/formula.ts'
import { intervalOf, rounded } from '../domain/number/interval.ts'
import { bundledTables } from './bundled.ts'
import { buildDataset } from './dataset.ts'
import { formulaInput, isOfExact, printedOf, rootsOf } from './observation.ts'
import { DatasetError } from './problem.ts'
import { withRows, withValue } from './testing.ts'

const dataset = buildDataset(bundledTables)
const quantity = (id: string) => dataset.observations.get(id)?.quantity

describe('the bundled dataset', () => {
  // Values read off the source page by hand.
  it.each([
    ['xiangcheng-collective-contract-coverage', 'exact', 92, 92, 92],
    ['xiangcheng-grievance-resolution-rate', 'exact', 98, 98, 98],
    ['xiangcheng-grievance-response-time-change', 'exact', -40, -40, -40],
    ['xiangcheng-members-recruited', 'exact', 2447, 2447, 2447],
    ['xiangcheng-new-form-workers-joined', 'atLeast', 200, 200, null],
    ['xiangcheng-session-plan-time', 'atMost', 3, null, 3],
    ['chengdong-outdoor-workers-served', 'atLeast', 300, 300, null],
    ['liyang-volunteer-families-2026', 'nearly', 400, null, 400],
    ['liyang-volunteer-families-2023', 'vague', null, null, null],
    ['xpcc-13-loan-interest-subsidy', 'exact', 1_163_000, 1_163_000, 1_163_000],
    ['xpcc-13-loan-interest-subsidy-change', 'exact', 78.94, 78.94, 78.94],
    ['xpcc-13-households-benefiting', 'exact', 743, 743, 743],
    ['changqing-workers-screened', 'atLeast', 20_000, 20_000, null],
    ['changqing-workers-flagged', 'exact', 3470, 3470, 3470],
    ['changqing-crises-resolved', 'exact', 2, 2, 2],
    ['lanshan-employment-rate', 'above', 90, 90, null],
    ['lanshan-innovation-gains', 'atLeast', 20_000_000, 20_000_000, null],
    ['gaotai-venue-events', 'atLeast', 90, 90, null],
    ['haigang-contest-entrants', 'atLeast', 100, 100, null],
  ])('%s', (id, bound, value, lower, upper) => {
    expect(quantity(id)).toEqual({ bound, value, lower, upper })
  })

  it('derives what an official would ask, with the bound that the inputs allow', () => {
    expect(quantity('changqing-share-flagged')).toMatchObject({ bound: 'atMost', upper: 17.35, lower: null })
    expect(quantity('lanshan-share-winners')).toMatchObject({ bound: 'atMost', upper: 34.5, lower: null })
    expect(quantity('changqing-support-stations-total')).toMatchObject({ bound: 'exact', value: 55 })
    expect(quantity('changqing-counselling-talent-total')).toMatchObject({ bound: 'exact', value: 201 })
    expect(quantity('xpcc-13-subsidy-per-project')?.value).toBe(55_400)
    // 1490 ÷ 743 = 2.00538 and 20,000 ÷ 9 = 2222.2: no digit more than is written.
    expect(quantity('xpcc-13-workers-per-household')).toEqual(approx(2.01, 2, 2.01))
    expect(quantity('changqing-screened-per-workplace')).toEqual(atLeast(2222))
    // 1,162,500 to 1,163,500 over 743 and 1490.
    expect(quantity('xpcc-13-subsidy-per-household')).toEqual(approx(1565, 1564.6, 1565.95))
    expect(quantity('xpcc-13-subsidy-per-worker')).toEqual(approx(780.5, 780.2, 780.88))
  })

  it('tells of every derivation a value that its inputs allow, as they are printed', () => {
    for (const one of dataset.observations.values()) {
      if (one.status !== 'derived') continue
      const truth = FORMULAS[one.formula].compute(
        one.inputs.map(({ role, observation }) => {
          const { quantity, rounding } = formulaInput(role, observation.quantity, printedOf(observation))
          const interval = intervalOf(quantity)
          return rounding === undefined ? interval : rounded(interval, rounding)
        }),
      )
      const { value, lower, upper } = one.quantity
      // Hundredths are the last digits that are written: no end is moved further, and none that is known is lost.
      expect(lower ?? 0, one.id).toBeLessThanOrEqual(truth.lower)
      expect(upper ?? Infinity, one.id).toBeGreaterThanOrEqual(truth.upper)
      if (one.quantity.bound !== 'approx' || isOfExact(one)) continue
      const step = Math.max(0.01, (truth.upper - truth.lower) / 100)
      expect(truth.lower - (lower ?? 0), one.id).toBeLessThanOrEqual(step)
      expect((upper ?? Infinity) - truth.upper, one.id).toBeLessThanOrEqual(step)
      expect(value, one.id).toBeGreaterThanOrEqual(truth.lower)
      expect(value, one.id).toBeLessThanOrEqual(truth.upper)
    }
  })

  it('leads every value back to printed figures', () => {
    for (const observation of dataset.observations.values()) {
      const roots = rootsOf(observation)
      expect(roots.length).toBeGreaterThan(0)
      for (const root of roots) expect(root.printed).toBe(root.figure.printed)
    }
  })

  it('follows a chain of derivations to its printed inputs', () => {
    const increase = dataset.observations.get('xpcc-13-loan-interest-subsidy-increase')
    const roots = increase === undefined ? [] : rootsOf(increase)
    expect(roots.map(({ printed }) => printed)).toEqual(['116.3万元', '78.94%'])
  })

  it('keeps organisations out of the provinces that they work in', () => {
    expect(dataset.localities.get('changqing')).toMatchObject({
      kind: 'organisation',
      province: null,
      code: null,
    })
    expect(dataset.localities.get('xpcc-13')).toMatchObject({ kind: 'organisation', code: '659011' })
  })
})

describe('a dataset with an error', () => {
  it('names the file and the place of a value that fails its schema', () => {
    const broken = withValue('observations', 'xiangcheng-members-recruited', ['value'], '2447')
    expect(() => buildDataset(broken)).toThrow(/^data\/observations\.json\/\d+\/value: /)
  })

  it('names every reference that leads nowhere', () => {
    const broken = withValue(
      'observations',
      'xiangcheng-members-recruited',
      ['indicator'],
      'no-such-indicator',
    )
    expect(() => buildDataset(broken)).toThrow(DatasetError)
    expect(() => buildDataset(broken)).toThrow('no indicator has the id no-such-indicator')
  })

  it('refuses a derivation that rests on itself', () => {
    const id = 'xpcc-13-loan-interest-subsidy-2024'
    const broken = withValue('derivations', id, ['inputs', 0, 'observation'], id)
    expect(() => buildDataset(broken)).toThrow(`derivation ${id} rests on itself`)
  })
})

describe('a tenth report', () => {
  it('is a change of data alone', () => {
    const grown = buildDataset(withRows(tenthReport))
    expect(grown.reports.get('testing-test')?.title.en).toBe('Jingzhou: a report for a test')
    expect(grown.observations.get('testing-members-recruited')).toMatchObject({
      locality: { name: { zh: '荆州市' } },
      quantity: { bound: 'nearly', upper: 500 },
    })
  })
})

const period = { start: '2026-01-01', end: '2026-01-31', basis: 'stated' }

const tenthReport = {
  localities: [
    {
      kind: 'area',
      id: 'testing-place',
      name: { zh: '荆州市', en: 'Jingzhou' },
      parents: ['hubei'],
      province: 'hubei',
      level: 'prefecture',
      code: '422000',
    },
  ],
  sources: [
    {
      id: 'another-page',
      title: { zh: '测试版面', en: 'Test page' },
      description: { zh: '测试用', en: 'for a test' },
      newspaper: null,
      published: period,
      length: 100,
      sha256: '0'.repeat(64),
    },
  ],
  reports: [
    {
      id: 'testing-test',
      source: 'another-page',
      locality: 'testing-place',
      title: { zh: '荆州：测试报道', en: 'Jingzhou: a report for a test' },
      summary: { zh: '测试用', en: 'for a test' },
      textState: 'complete',
      published: period,
      paragraphs: [{ number: 1, start: 0, length: 100, fingerprint: '811c9dc5' }],
    },
  ],
  figures: [
    {
      id: 'testing-test-01',
      report: 'testing-test',
      paragraph: 1,
      start: 10,
      end: 15,
      printed: '近500名',
      value: 500,
      lower: null,
      upper: 500,
      bound: 'nearly',
      unit: '名',
      kind: 'measure',
      observation: 'testing-members-recruited',
    },
  ],
  observations: [
    {
      id: 'testing-members-recruited',
      locality: 'testing-place',
      indicator: 'members-recruited',
      period,
      breakdown: null,
      scope: null,
      value: 500,
      lower: null,
      upper: 500,
      bound: 'nearly',
      unit: 'ming',
      printed: '近500名',
      report: 'testing-test',
      figure: 'testing-test-01',
    },
  ],
}
