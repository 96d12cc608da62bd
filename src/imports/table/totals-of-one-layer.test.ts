import { expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

const readOf = (lines: string) => {
  const { conflicts, leftOut } = tabulatePasted(lines, {})
  return {
    conflicts: conflicts.map(({ about, values }) => [about, ...values].join(' | ')),
    totals: leftOut.flatMap(({ text, reason }) =>
      reason.startsWith('a total') ? [`${text}: ${reason}`] : [],
    ),
  }
}

const cities = (last: string) => `
2025年基层工会数（个）
地区|企业工会|机关工会|事业工会
许昌市|30|12|42
襄城县|10|4|14
禹州市|20|9|29
周口市|20|8|28
鹿邑县|11|4|15
扶沟县|9|4|13
总计|${last}`

it('a line of totals sums the cities or their counties in all of its columns', () => {
  // The cities come to 50, 20 and 70, their counties to 50, 21 and 71.
  expect(readOf(cities('50|20|70')).conflicts).toEqual([])
  expect(readOf(cities('50|21|71')).conflicts).toEqual([])
  expect(readOf(cities('50|20|71')).conflicts).toEqual(['总计 基层工会数 · 事业工会 | 71 | 70'])
})

const towns = (first: string, second: string, all: string) => `
2025年四季度会员数（人）
乡镇|会员数
城关镇|4200
王洛镇|约3100
小计|${first}
颍阳镇|2000余
库庄镇|1500
小计|${second}
合计|${all}`

it('inexact totals are held against what their parts can come to', () => {
  // 约3100 is between 3000 and 3200, 2000余 is less than 3000: 7200 to 7400, 3500 to 4500, 10,700 to 11,900.
  expect(readOf(towns('约9300', '3000', '约1.9万')).conflicts).toEqual([
    '小计 会员数 | 约9300 | 7200~7400',
    '小计 会员数 | 3000 | 3500~4500',
    '合计 会员数 | 约1.9万 | 10700~11900',
  ])
  const right = readOf(towns('约7300', '3600', '约1.1万'))
  expect(right.conflicts).toEqual([])
  // They may be right, and nobody can tell.
  expect(right.totals.filter((each) => each.includes('agrees'))).toEqual([])
  expect(right.totals.filter((each) => each.includes('cannot be checked'))).toHaveLength(3)
})

it('an inexact total of exact parts agrees where its words fit their sum', () => {
  const table = (total: string) => `
2025年会员数（人）
县区|会员数
襄城县|1200
禹州市|2050
合计|${total}`
  expect(readOf(table('3200余')).totals).toEqual(['合计: a total; agrees with its lines: 3200余'])
  expect(readOf(table('约0.33万')).totals).toEqual(['合计: a total; agrees with its lines: 约0.33万'])
  expect(readOf(table('3300余')).conflicts).toEqual(['合计 会员数 | 3300余 | 3250'])
  expect(readOf(table('不足3000')).conflicts).toEqual(['合计 会员数 | 不足3000 | 3250'])
})
