import { describe, expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

/** The values of a table with their indicators and the last day of each. */
const valuesOf = (table: string, beside: Parameters<typeof tabulatePasted>[2] = {}): string[] =>
  tabulatePasted(table, {}, beside).observations.map(
    ({ indicator, period, quantity }) => `${indicator} ${period?.end ?? '?'} ${quantity.value}`,
  )

describe('what is foreseen is not what was reached', () => {
  const table = '地区|会员数（人）\n襄城县|45210'

  it.each([
    ['2025年末（预计）', '预计'],
    ['2025年（预测数）', '预测'],
    ['2025年预计', '预计'],
    ['2025E', '预计'],
    ['2025年（计划）', '计划'],
    ['Dec 2025 (forecast)', 'forecast'],
  ])('as the name of a sheet says: %s', (sheet, word) => {
    expect(valuesOf(table, { sheet })).toEqual([`会员数 · ${word} 2025-12-31 45210`])
  })

  it('as the title or the name of the file says', () => {
    expect(valuesOf(`2025年各县会员数（预计）\n${table}`)).toEqual(['会员数 · 预计 2025-12-31 45210'])
    expect(valuesOf(table, { file: '2026年会员数预测.csv' })).toEqual(['会员数 · 预测 2026-12-31 45210'])
  })

  it('as the title of a list of indicators says', () => {
    expect(valuesOf('襄城县2025年主要指标（预计）\n指标|数值\n会员数（人）|45210')).toEqual([
      '会员数 · 预计 2025-12-31 45210',
    ])
  })

  it('only of the period that is named, and of no column that speaks for itself', () => {
    const two = '地区|2024年末会员数（人）|2025年末会员数（人）\n襄城县|43100|45210'
    expect(valuesOf(two, { sheet: '2025年末（预计）' })).toEqual([
      '会员数 2024-12-31 43100',
      '会员数 · 预计 2025-12-31 45210',
    ])
    const own = '2025年各县会员数及全年预计\n地区|2025年6月会员数（人）|2025年（预计）\n襄城县|43100|45210'
    expect(valuesOf(own)).toEqual(['会员数 2025-06-30 43100', '会员数 · 预计 2025-12-31 45210'])
  })

  it.each(['2025年末', '2025年（汇总）', '2025年工作计划', '2025年（许昌市）'])(
    'and nothing is where no word says so: %s',
    (sheet) => {
      expect(valuesOf(table, { sheet })).toEqual(['会员数 2025-12-31 45210'])
    },
  )
})

it('a remark on the kind of the numbers in its line stays with them, in lists and beside columns', () => {
  const list = tabulatePasted(
    `
地区|指标|年度|数值|单位|备注
襄城县|会员数|2025年|50000|人|目标数
禹州市|会员数|2025年|30000|人|预计
魏都区|会员数|2025年|20000|人|不含退休
长葛市|会员数|2025年|25000|人|（上年数）
鄢陵县|会员数|2025年|24000|人|实际完成`,
    {},
  )
  expect(list.observations.map(({ indicator, quantity }) => `${indicator} ${quantity.value}`)).toEqual([
    '会员数 · 目标数 50000',
    '会员数 · 预计 30000',
    '会员数 20000',
    '会员数 · 上年数 25000',
    '会员数 24000',
  ])
  const columns = tabulatePasted(
    `
2025年
县区|会员数（人）|建会率（%）|备注
襄城县|1200|92|预计数
禹州市|2300|90|
合计|3500||`,
    {},
  )
  expect(columns.observations.map(({ indicator, quantity }) => `${indicator} ${quantity.value}`)).toEqual([
    '会员数 · 预计数 1200',
    '建会率 · 预计数 92',
    '会员数 2300',
    '建会率 90',
  ])
  // They are parts of their total all the same.
  expect(columns.conflicts).toEqual([])
})
