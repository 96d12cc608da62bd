import { expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

/** Each value as its indicator, the year or years of its period, its number and its unit. */
const valuesOf = (lines: string, answers: Readonly<Record<string, string>> = {}) =>
  tabulatePasted(lines, answers).observations.map(({ indicator, period, quantity, unit, localityText }) =>
    [localityText, indicator, period?.end.slice(0, 4) ?? '?', String(quantity.value), unit].join(' '),
  )

it('takes the field in the corner of a pivot table for what is counted, and the names of its axes for nothing', () => {
  const lines = `
求和项:会员数（人）|列标签||
行标签|2024年|2025年|总计
襄城县|43100|45210|88310
禹州市|86000|88123|174123
总计|129100|133333|262433`
  expect(valuesOf(lines)).toEqual([
    '襄城县 会员数 2024 43100 人',
    '襄城县 会员数 2025 45210 人',
    '禹州市 会员数 2024 86000 人',
    '禹州市 会员数 2025 88123 人',
  ])
  const { questions, leftOut } = tabulatePasted(lines, {})
  expect(questions).toEqual([])
  expect(leftOut.map(({ text, reason }) => `${text}: ${reason}`)).toEqual([
    '总计: a total; agrees with its lines: 129100, 133333',
    '会员数(人) / 总计: a total of the columns beside it; agrees',
  ])
})

it('asks what 人数 of a pivot table counts, and nothing of the name of its axis', () => {
  const { questions, observations } = tabulatePasted(
    `
求和项:人数|年份||
县区|2023|2024|总计
襄城县|10|20|30
禹州市|5|6|11
总计|15|26|41`,
    {},
  )
  expect(questions.map(({ id }) => id)).toEqual(['indicator:人数', 'unit:人数'])
  expect(observations.map(({ indicator }) => indicator)).toEqual(['人数', '人数', '人数', '人数'])
})

it('reads what Excel writes into such a table in English', () => {
  expect(
    valuesOf(
      `
Sum of Members|Column Labels||
Row Labels|2024|2025|Grand Total
Xiangcheng County|45000|45210|90210
Yuzhou City|88000|88123|176123
Grand Total|133000|133333|266333`,
      { 'unit:Members': '人' },
    ),
  ).toEqual([
    'Xiangcheng County Members 2024 45000 人',
    'Xiangcheng County Members 2025 45210 人',
    'Yuzhou City Members 2024 88000 人',
    'Yuzhou City Members 2025 88123 人',
  ])
})

it('reads several fields below each year, with the totals of each behind them', () => {
  expect(
    valuesOf(`
|列标签|||||
|2024年||2025年||求和项:会员数（人）汇总|求和项:经费收入（元）汇总
行标签|求和项:会员数（人）|求和项:经费收入（元）|求和项:会员数（人）|求和项:经费收入（元）||
襄城县|100|1100|110|1200|210|2300`),
  ).toEqual([
    '襄城县 会员数 2024 100 人',
    '襄城县 经费收入 2024 1100 元',
    '襄城县 会员数 2025 110 人',
    '襄城县 经费收入 2025 1200 元',
  ])
})

it('says what was done with a field where that is another thing than the field', () => {
  const lines = `
2025年|||||
行标签|平均值项:满意率（%）|平均值项:工资（元）|最大值项:会员数（人）|计数项:企业（家）|计数项:会员数
襄城县|98.2|5432.5|300|12|9`
  expect(tabulatePasted(lines, {}).observations.map(({ indicator }) => indicator)).toEqual([
    '满意率',
    '平均工资',
    '会员数 · 最大值',
    '企业数',
    '会员数 · 计数',
  ])
})

it('takes 襄城县 汇总 for 襄城县 itself where parts stand above it, and for a total of lines elsewhere', () => {
  expect(
    valuesOf(`
求和项:会员数（人）||年份
县区|性别|2025年
襄城县|男|20
襄城县|女|21
襄城县 汇总||41
总计||41`),
  ).toEqual(['襄城县 会员数 · 男 2025 20 人', '襄城县 会员数 · 女 2025 21 人', '襄城县 会员数 2025 41 人'])
  const towns = tabulatePasted(
    `
求和项:会员数（人）||年份
县区|乡镇|2025年
襄城县|库庄镇|20
|王洛镇|21
襄城县 汇总||41
禹州市|神垕镇|14
禹州市 汇总||14
总计||55`,
    {},
  )
  expect(towns.observations.map(({ quantity }) => quantity.value)).toEqual([20, 21, 14])
  expect(towns.leftOut.map(({ text, reason }) => `${text}: ${reason}`)).toEqual([
    '襄城县 汇总: a total; agrees with its lines: 41',
    '禹州市 汇总: a total; agrees with its lines: 14',
    '总计: a total; agrees with its lines: 55',
  ])
})

it('takes years below 行标签 for periods', () => {
  expect(
    valuesOf(
      `
行标签|求和项:会员数（人）
2024年|45100
2025年|45210`,
      { locality: '襄城县' },
    ),
  ).toEqual([' 会员数 2024 45100 人', ' 会员数 2025 45210 人'])
})
