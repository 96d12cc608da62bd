import { describe, expect, it } from 'vitest'
import type { Evidence } from './evidence.ts'
import { evidenceOf } from './evidence.ts'
import { nineReports } from './testing.ts'

const { observations } = nineReports

function evidence(id: string, language: 'zh' | 'en'): Evidence {
  const observation = observations.get(id)
  if (observation === undefined) throw new Error(`no observation ${id}`)
  return evidenceOf(observation, { language, notation: 'compact' })
}

describe('the evidence of a number', () => {
  it('names the printed figure, the report and the paragraph', () => {
    expect(evidence('chengdong-outdoor-workers-served', 'en')).toMatchObject({
      value: '300+ people',
      bound: 'At least 300 people; how many more is not stated.',
      source: { kind: 'printed', printed: '300余名', reportId: 'chengdong-winter', paragraph: 2 },
    })
  })

  it('says in words what an open bound leaves open', () => {
    expect(evidence('liyang-volunteer-families-2026', 'zh')).toMatchObject({
      value: '近400组',
      bound: '接近400组，但没有达到；差多少没有写明。',
    })
    expect(evidence('liyang-volunteer-families-2023', 'zh').bound).toBe('只有概数，没有可用的数值。')
  })

  it('marks an inferred period as inferred, and says from what', () => {
    expect(evidence('gaotai-venue-events', 'en').periodBasis).toBe('stated in the report')
    expect(evidence('liyang-volunteer-families-2026', 'en').periodBasis).toMatch(/^inferred: .*1 January/)
  })

  it('shows the formula of a derived value and its inputs with their printed figures', () => {
    const { source, bound } = evidence('xpcc-13-loan-interest-subsidy-2024', 'en')
    expect(bound).toBe('About ¥649,938.53; between ¥649,920.36 and ¥649,956.69.')
    expect(source).toMatchObject({
      kind: 'derived',
      expression: 'later ÷ (1 + growth)',
      inputs: [
        { name: 'Loan-interest subsidy · 2025', value: '¥1.163M', printed: '116.3万元' },
        { value: '+78.94%', printed: '78.94%' },
      ],
    })
  })

  it('does not call a computed fraction printed', () => {
    expect(evidence('xpcc-13-subsidy-per-project', 'en').bound).toMatch(
      /^Computed from exact numbers: about ¥55,380\.95/,
    )
  })
})
