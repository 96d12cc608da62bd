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

  it('never add a quarter and its months together, below or beside them', () => {
    const down = '2025年接待来访人次\n月份|襄城县\n1月|10\n2月|20\n3月|30\n一季度|60\n合计'
    expect(conflictsOf(`${down}|60`)).toEqual([])
    expect(conflictsOf(`${down}|120`)).toEqual([['合计 ', '120', '60']])
    const across = '2025年各县区新发展会员（人）\n县区|1月|2月|3月|一季度|合计\n襄城县|10|20|30|60'
    expect(conflictsOf(`${across}|60`)).toEqual([])
    expect(conflictsOf(`${across}|120`)).toEqual([['合计', '120', '60']])
    const halves = '2025年各县区新发展会员（人）\n县区|一季度|二季度|上半年|Total\n襄城县|10|20|30'
    expect(conflictsOf(`${halves}|30`)).toEqual([])
    expect(conflictsOf(`${halves}|60`)).toEqual([['Total', '60', '30']])
  })

  it('may stand several in a line, each of the months since the one before it', () => {
    const table = (first: number, second: number, all: number) =>
      `2025年各县区新发展会员（人）\n县区|1月|2月|3月|合计|4月|5月|6月|合计|总计\n襄城县|10|20|30|${first}|1|2|3|${second}|${all}`
    expect(conflictsOf(table(60, 6, 66))).toEqual([])
    // The second may also count up from January: 66.
    expect(conflictsOf(table(60, 66, 66))).toEqual([])
    expect(conflictsOf(table(61, 6, 66))).toEqual([['合计', '61', '60']])
    expect(conflictsOf(table(60, 7, 66))).toEqual([['合计', '7', '6']])
    expect(conflictsOf(table(60, 6, 132))).toEqual([['总计', '132', '66']])
  })
})
