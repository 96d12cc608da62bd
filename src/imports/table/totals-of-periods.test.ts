import { describe, expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

const conflictsOf = (lines: string) =>
  tabulatePasted(lines, {}).conflicts.map(({ about, values }) => [about, ...values])

describe('totals among months and quarters', () => {
  const months =
    '2025年各县区接待来访（人次）\n月份|襄城县|禹州市\n1月|12|20\n2月|15|21\n3月|11|22\n一季度小计|38|63\n4月|9|18\n5月|9|18\n6月|9|18'

  it('are held against their months while it is asked what the values are', () => {
    const { questions, leftOut, conflicts } = tabulatePasted(
      `${months}\n二季度小计|27|54\n上半年合计|65|117`,
      {},
    )
    expect(questions.map(({ kind }) => kind)).toEqual(['indicator'])
    expect(conflicts).toEqual([])
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'a total; agrees with its lines: 38, 63',
      'a total; agrees with its lines: 27, 54',
      'a total; agrees with its lines: 65, 117',
    ])
    expect(conflictsOf(`${months}\n二季度小计|28|54`)).toEqual([['二季度小计 ', '28', '27']])
  })

  const series =
    '县区|2025年建会数（个）|时间\n襄城县|12|1月\n襄城县|15|2月\n襄城县|11|3月\n襄城县|38|一季度\n襄城县|9|4月'
  it('may add a quarter in place of its months', () => {
    const quarter = '2025年接待来访人次\n月份|襄城县\n1月|12\n2月|15\n3月|11\n一季度|38\n4月|9\n累计'
    expect(conflictsOf(`${quarter}|47`)).toEqual([])
    expect(conflictsOf(`${quarter}|48`)).toEqual([['累计 ', '48', '47']])
    expect(conflictsOf(`${series}\n合计|47|`)).toEqual([])
  })

  it('are no places, about which somebody could be asked', () => {
    const { questions, leftOut } = tabulatePasted(
      '县区|季度|2025年新发展会员（人）\n襄城县|一季度|100\n襄城县|二季度|200\n|上半年小计|300\n禹州市|一季度|150\n禹州市|二季度|180\n|上半年小计|330\n',
      {},
    )
    expect(questions).toEqual([])
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'a total; agrees with its lines: 300',
      'a total; agrees with its lines: 330',
    ])
  })
})
