import { describe, expect, it } from 'vitest'
import { tabulatePasted } from '../testing.ts'

/** What a table says of its parts, with the cells. */
const partsOf = (table: string) =>
  tabulatePasted(table, {}).conflicts.flatMap(({ kind, where, values }) =>
    kind === 'part' ? [`${where.join(' ')}: ${values.join(' > ')}`] : [],
  )

describe('a part that is greater than its whole', () => {
  it('is named with both cells in a form', () => {
    expect(
      partsOf(`
2025年工会统计表|||
填报单位|襄城县总工会|填表时间|2025年12月31日
会员数（人）|45210|其中：女会员（人）|45300`),
    ).toEqual(['D3 B3: 45300 > 45210'])
  })

  it('is named beside 合计 where no 其中 says that it is a part', () => {
    expect(
      partsOf(`
2025年会员数（人）
地区|合计|男|女
襄城县|100|110|40`),
    ).toEqual(['C3 B3: 110 > 100'])
  })

  it.each(['平均工资（元）', '净增会员（人）', '经费结余（元）'])('may be right: %s', (heading) => {
    expect(
      partsOf(`
2025年工会统计
地区|${heading}|其中：机关
襄城县|100|110`),
    ).toEqual([])
  })

  it('is nothing against the whole of another year', () => {
    expect(
      partsOf(`
地区|2024年会员数（人）|2025年会员数（人）|其中：2024年女会员
襄城县|300|100|110`),
    ).toEqual([])
  })
})
