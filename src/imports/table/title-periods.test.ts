import { describe, expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

/** The first and last day of the first value of a table, and what is asked. */
function readOf(table: string, named: { readonly file?: string; readonly sheet?: string } = {}) {
  const { observations, questions } = tabulatePasted(table, {}, named)
  const [first] = observations
  const period = first?.period ?? null
  return {
    days: period === null ? null : `${period.start ?? ''}..${period.end}`,
    asked: questions.map(({ id }) => id),
  }
}

const BODY = '辖区|会员数（人）\n溧阳市|45210\n新北区|38000'

describe('a day up to which a title counts, whose year stands elsewhere', () => {
  const UNTIL = { days: '..2025-09-30', asked: [] }

  it.each([
    '2025年常州市各辖市区工会建设进展（截至9月底）',
    '常州市2025年度工会组建情况（截止9月30日）',
    '2025年常州市会员情况（截至2025年9月底）',
    '2025年常州市会员情况（截止到9月末）',
    '2025年常州市会员情况（截至三季度末）',
    '2025年常州市会员情况（截至九月底）',
    '2025年常州市会员情况\n（截至9月底）',
    '2025年常州市会员情况\n截止9月30日',
    '2025年常州市会员情况\n截止日期：9月30日',
  ])('is read with it: %s', (title) => {
    expect(readOf(`${title}\n${BODY}`)).toEqual(UNTIL)
  })

  it.each([
    'Union members, Changzhou districts, 2025 (as at end of September)',
    'Union members, Changzhou districts, 2025 (up to 30 September)',
    'Union members, Changzhou districts, 2025 (as of September 30)',
    'Union members, Changzhou districts, 2025\nAs at end of September',
    'Union members, Changzhou districts, 2025 (as at end of September 2025)',
  ])('is read in English: %s', (title) => {
    expect(readOf(`${title}\nDistrict|Members (people)\nLiyang|45210\nXinbei District|38000`)).toEqual(UNTIL)
  })

  it('is read in the name of the sheet or the file', () => {
    expect(readOf(BODY, { sheet: '2025年会员（截至9月底）' })).toEqual(UNTIL)
    expect(readOf(BODY, { file: '2025年会员（截至9月底）.xlsx' })).toEqual(UNTIL)
  })

  it('is asked about where no year stands anywhere', () => {
    expect(readOf(`常州市会员情况（截至9月底）\n${BODY}`)).toEqual({ days: null, asked: ['year'] })
  })
})

describe('months of a title', () => {
  it.each([
    ['2025年常州市会员情况（1-9月）', '2025-01-01..2025-09-30'],
    ['2025年常州市前三季度会员情况', '2025-01-01..2025-09-30'],
    ['2025年常州市会员情况（9月）', '2025-09-01..2025-09-30'],
    ['Union members of Changzhou, 2025 (January to September)', '2025-01-01..2025-09-30'],
  ])('are of the year beside them: %s', (title, days) => {
    expect(readOf(`${title}\n${BODY}`)).toEqual({ days, asked: [] })
  })

  it.each([
    '2025年度目标完成情况（12月8日印发）',
    '2025年常州市会员情况（3月印发）',
    '2025年常州市会员较上半年变化情况',
  ])('say nothing where they are of something else: %s', (title) => {
    expect(readOf(`${title}\n${BODY}`).days).toBe('2025-01-01..2025-12-31')
  })
})
