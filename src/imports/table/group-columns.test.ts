import { describe, expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

/** The values of a table, what is asked with what it offers, and what is left out. */
function readOf(
  table: string,
  answers: Readonly<Record<string, string>> = {},
  merges: readonly string[] = [],
) {
  const { observations, questions, leftOut, waiting } = tabulatePasted(table, answers, { merges })
  return {
    values: observations.map(({ indicator, quantity, unit }) => `${indicator} ${quantity.value}${unit}`),
    asked: questions.map(({ id, options }) => [id, ...options].join(' | ')),
    leftOut: leftOut.map(({ where, text, reason }) => `${where} ${text}: ${reason}`),
    waiting,
  }
}

describe('a class before the indicators', () => {
  const PLAN = `
襄城县2025年工作计划完成情况
类别|指标|单位|年度计划|实际完成
组织建设|新建基层工会|家|30|34
|新发展会员|人|1500|1620
协商维权|调解劳动争议|件|120|118`
  const values = [
    '新建基层工会 · 年度计划 30家',
    '新建基层工会 · 实际完成 34家',
    '新发展会员 · 年度计划 1500人',
    '新发展会员 · 实际完成 1620人',
    '调解劳动争议 · 年度计划 120件',
    '调解劳动争议 · 实际完成 118件',
  ]

  it.each([
    ['merged over the lines of each', PLAN, ['A3:A4']],
    ['on the first line of each', PLAN, []],
    ['on every line', PLAN.replace('\n|新发展', '\n组织建设|新发展'), []],
    ['by another name', PLAN.replace('类别', '项目类别').replace('|指标|', '|任务名称|'), []],
    [
      'below one heading with them',
      PLAN.replace('类别|指标|单位', '工作任务||单位').replace('\n组织', '\n类别|指标名称|||\n组织'),
      ['A2:B2'],
    ],
  ])('heads a group, and is no part of their names: %s', (_, table, merges) => {
    const read = readOf(table, {}, merges)
    expect(read.values).toEqual(values)
    expect(read.asked).toEqual([])
    expect(read.leftOut.some((each) => each.endsWith('names of groups'))).toBe(true)
  })

  it('heads a group in English, too', () => {
    const { values: read, asked } = readOf(`
Annual plan of Xiangcheng County, 2025
Category|Indicator|Unit|Target|Actual
Organising|New unions|organisations|30|34
Organising|New members|people|1500|1620`)
    expect(read).toEqual([
      'New unions · Target 30organisations',
      'New unions · Actual 34organisations',
      'New members · Target 1500人',
      'New members · Actual 1620人',
    ])
    expect(asked).toEqual(['locality'])
  })

  it('that alone tells the lines of an indicator apart is a part of it', () => {
    const { values: read, asked } = readOf(`
襄城县2025年会员情况
类别|指标|单位|数值
男|会员数|人|26910
女|会员数|人|18300`)
    expect(read).toEqual(['会员数 · 男 26910人', '会员数 · 女 18300人'])
    expect(asked).toEqual([])
  })
})

describe('a class of which nothing tells whether it heads a group', () => {
  const EACH = `
襄城县2025年工作情况
类别|指标|单位|数值
组织建设|新建基层工会|家|34
协商维权|调解劳动争议|件|118`
  const id = 'class:类别'

  it('is asked about, and its values wait', () => {
    expect(readOf(EACH)).toMatchObject({
      values: [],
      asked: [`${id} | a heading of a group | a part of the name`],
      waiting: 2,
    })
  })

  it('is what the answer says', () => {
    expect(readOf(EACH, { [id]: 'a heading of a group' }).values).toEqual([
      '新建基层工会 34家',
      '调解劳动争议 118件',
    ])
    expect(readOf(EACH, { [id]: 'a part of the name' }).values).toEqual([
      '新建基层工会 · 组织建设 34家',
      '调解劳动争议 · 协商维权 118件',
    ])
  })

  it('may part one indicator of several', () => {
    const { asked } = readOf(`
襄城县2025年工作情况
类别|指标|单位|数值
组织建设|新建数|个|34
组织建设|会员数|人|45210
组织建设|建会企业数|家|26
服务阵地|新建数|个|8`)
    expect(asked).toEqual([`${id} | a heading of a group | a part of the name`])
  })
})
