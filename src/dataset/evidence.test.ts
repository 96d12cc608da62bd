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

  it('calls no number exact to a finer place than it was printed', () => {
    expect(evidence('xpcc-13-loan-interest-subsidy', 'zh').bound).toBe('原文为“116.3万元”，精确到千元。')
    expect(evidence('gaotai-venue-investment', 'en').bound).toBe(
      'Given as “396万元”, to the nearest ¥10,000.',
    )
    expect(evidence('xpcc-13-households-benefiting', 'zh').bound).toBe('确数：743户。')
  })

  it('says in words what an open bound leaves open', () => {
    expect(evidence('liyang-volunteer-families-2026', 'zh')).toMatchObject({
      value: '近400组',
      bound: '接近400组，但没有达到；差多少没有写明。',
    })
    expect(evidence('liyang-volunteer-families-2023', 'zh').bound).toBe('只有概数，没有具体数值。')
  })

  it('says between which ends a value is judged, where its words are taken as people use them', () => {
    expect(evidence('liyang-volunteer-families-2026', 'zh').boundBasis).toBe(
      '排名次、对照目标时，按通常用法看作在300与400组之间。',
    )
    expect(evidence('liyang-volunteer-families-2026', 'en').boundBasis).toBe(
      'For ranks and targets the words are taken as people use them. Between 300 and 400 families.',
    )
    expect(evidence('xpcc-13-households-benefiting', 'zh').boundBasis).toBeNull()
  })

  it('says that the exactness was set by hand', () => {
    const printed = observations.get('xiangcheng-members-recruited')
    if (printed?.status !== 'reported') throw new Error('it is printed in a report')
    expect(evidenceOf(printed, { language: 'zh', notation: 'compact' }).boundBasis).toBeNull()
    const said = { ...printed, figure: { ...printed.figure, exactness: 'by-hand' as const } }
    const words = '精确度由录入者改定，数字旁的文字没有这样写。'
    expect(evidenceOf(said, { language: 'zh', notation: 'compact' }).boundBasis).toBe(words)
  })

  it('marks an inferred period as inferred, and says from what', () => {
    expect(evidence('gaotai-venue-events', 'en').periodBasis).toBe('stated in the report')
    expect(evidence('liyang-volunteer-families-2026', 'en').periodBasis).toMatch(/^inferred: .*1 January/)
  })

  it('shows the formula of a derived value and its inputs with their printed figures', () => {
    const { source, bound } = evidence('xpcc-13-loan-interest-subsidy-2024', 'en')
    expect(bound).toBe('Computed from rounded numbers. Between ¥649,640 and ¥650,237.')
    expect(source).toMatchObject({
      kind: 'derived',
      expression: 'later ÷ (1 + growth)',
      inputs: [
        { name: 'Loan-interest subsidy · 2025', value: '¥1.163M', printed: '116.3万元' },
        { value: '+78.94%', printed: '78.94%' },
      ],
    })
  })

  it('calls inputs exact only where all of them are', () => {
    expect(evidence('xpcc-13-households-per-project', 'en').bound).toBe(
      'Computed from exact numbers: about 35.38 households per project.',
    )
    expect(evidence('xpcc-13-subsidy-per-project', 'en').bound).toBe(
      'Computed from rounded numbers. Between ¥55,357.1 and ¥55,404.8 per project.',
    )
    for (const { id, status } of observations.values()) {
      if (status !== 'derived' || !evidence(id, 'en').bound.includes('exact numbers')) continue
      const { source } = evidence(id, 'en')
      if (source.kind === 'derived') {
        for (const { printed } of source.inputs) expect(printed ?? '').not.toMatch(/[万亿.%]/u)
      }
    }
  })

  it('never says of a computed limit that somebody left open how far it is', () => {
    expect(evidence('changqing-screened-per-workplace', 'zh').bound).toBe(
      '由不确切的数字算出：至少2222名/家，确切是多少算不出来。',
    )
    expect(evidence('changqing-share-flagged', 'en').bound).toBe(
      'Computed from numbers that are not exact: at most 17.35%; the exact value cannot be told.',
    )
  })

  it('never says that a report states the period of a computed value', () => {
    for (const { id, status } of observations.values()) {
      if (status === 'derived') expect(evidence(id, 'en').periodBasis).not.toContain('stated in the report')
    }
    expect(evidence('xpcc-13-loan-interest-subsidy-2024', 'zh').periodBasis).toBe('由推算所用数字的时期得出')
  })

  it('tells a condition from a part', () => {
    expect(evidence('xiangcheng-session-plan-time', 'zh').scope).toEqual({ name: '条件', text: '一般情况下' })
    expect(evidence('changqing-workers-flagged', 'zh').scope).toEqual({ name: '范围', text: '陇东片区' })
    // The report counts only the firms that are new themselves.
    expect(evidence('xiangcheng-enterprises-unionised', 'zh').scope).toEqual({
      name: '范围',
      text: '新建企业',
    })
  })
})
