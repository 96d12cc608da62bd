import { describe, expect, it } from 'vitest'
import { citationOf } from './citation.ts'
import { nineReports } from './testing.ts'

const citation = (id: string, language: 'zh' | 'en') => {
  const observation = nineReports.observations.get(id)
  if (observation === undefined) throw new RangeError(id)
  return citationOf(observation, nineReports, { language, notation: 'compact' })
}

describe('a citation', () => {
  it('says where the figure stands, after GB/T 7714, with what the page does not state in brackets', () => {
    expect(citation('xiangcheng-members-recruited', 'zh')).toBe(
      '襄城：工会指导员上门，集体合同覆盖率升至92%（题名自拟）[N]. [报纸名称不详], [2026-01-08/2026-01-31]：第12段，原文“2447名”.',
    )
  })

  it('says so in plain English', () => {
    expect(citation('xiangcheng-members-recruited', 'en')).toBe(
      '“Xiangcheng: union instructors on the doorstep lift contract coverage to 92%” (title ours), newspaper not named, 8–31 Jan 2026 (inferred), paragraph 12, printed “2447名”.',
    )
  })

  it('leads a computed value back to every printed figure that it rests on', () => {
    const words = citation('xpcc-13-loan-interest-subsidy-2024', 'zh')
    expect(words).toContain('（推算）')
    expect(words).toContain('原文“116.3万元”')
    expect(words).toContain('原文“78.94%”')
  })

  it('says of what part a computed value holds, and that its period is inferred', () => {
    expect(citation('changqing-share-flagged', 'zh')).toContain(
      '需关注人员占测评职工的比例，长庆油田，陇东片区，截至2026年1月（推断）：最多17.35%（推算）',
    )
  })
})
