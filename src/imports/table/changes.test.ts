import { describe, expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

/** The values of a table with their indicators, and what is asked. */
function readOf(table: string, answers: Readonly<Record<string, string>> = {}) {
  const { observations, questions } = tabulatePasted(table, answers)
  return {
    values: observations.map(({ indicator, quantity, unit }) => `${indicator} ${quantity.value}${unit}`),
    asked: questions.map(({ kind, options }) => [kind, ...options].join(' | ')),
  }
}

describe('a change is of the indicator before it, and none of its own', () => {
  it.each(['累计增长', '同比增长', '比上年增长', '比上年同期累计增长', '累计同比', '累计增幅', '增长率'])(
    'as a column: %s',
    (change) => {
      const { values, asked } = readOf(`
2025年各县工会情况
地区|会员数（人）|${change}（%）|经费收入（元）
襄城县|45210|3.2|300`)
      expect(values).toEqual(['会员数 45210人', `会员数 · ${change} 3.2%`, '经费收入 300元'])
      expect(asked).toEqual([])
    },
  )

  it.each(['同比', '环比', '增速', '增长率'])(
    'as a column of a list, and not in the unit of its line: %s',
    (change) => {
      const list = `
襄城县2025年主要指标
指标|单位|2025年|${change}
新发展会员|人|412|12
经费收入|万元|316.5|5`
      const { values, asked } = readOf(list)
      expect(values).toEqual([
        '新发展会员 412人',
        `新发展会员 · ${change} 12%`,
        '经费收入 3165000元',
        `经费收入 · ${change} 5%`,
      ])
      expect(asked).toEqual([])
    },
  )

  it('beside what the title names', () => {
    const { values } = readOf(`
2025年会员数（人）
地区|本年|累计增长（%）
襄城县|45210|3.2`)
    expect(values).toEqual(['会员数 45210人', '会员数 · 累计增长 3.2%'])
  })

  it('as a line, each of the indicator above it', () => {
    const { values, asked } = readOf(`
襄城县总工会2025年主要指标
指标|单位|2025年
会员数|人|45210
累计增长|%|3.2
比上年增减||1400
新建工会数|个|21
同比增长||5.1`)
    expect(values).toEqual([
      '会员数 45210人',
      '会员数 · 累计增长 3.2%',
      // What is counted as the members are has their unit; growth has none of it.
      '会员数 · 比上年增减 1400人',
      '新建工会数 21个',
      '新建工会数 · 同比增长 5.1%',
    ])
    expect(asked).toEqual([])
  })

  it('as a label of a form', () => {
    const { values, asked } = readOf(`
2025年工会统计表|||
填报单位|襄城县总工会|填表时间|2025年12月31日
会员数（人）|45210|累计增长（%）|3.2
经费收入（元）|300|比上年增长（%）|2`)
    expect(values).toEqual([
      '会员数 45210人',
      '会员数 · 累计增长 3.2%',
      '经费收入 300元',
      '经费收入 · 比上年增长 2%',
    ])
    expect(asked).toEqual([])
  })

  it('is asked about behind a part, which it may be of as well', () => {
    const table = `
襄城县总工会2025年主要指标
指标|单位|2025年
会员数|人|45210
其中：女会员|人|20000
同比增长|%|3.2`
    expect(readOf(table).asked).toEqual(['indicator | 会员数 · 同比增长 | 会员数 · 女会员 · 同比增长'])
    const answers = { 'indicator:会员数 · 同比增长': '会员数 · 女会员 · 同比增长' }
    expect(readOf(table, answers)).toEqual({
      values: ['会员数 45210人', '会员数 · 女会员 20000人', '会员数 · 女会员 · 同比增长 3.2%'],
      asked: [],
    })
  })

  it('is asked about beside a part without a heading of its own', () => {
    const { asked } = readOf(`
2025年各县工会情况
地区|会员数（人）|其中：女会员（人）|同比增长（%）
襄城县|45210|20000|3.2`)
    expect(asked).toEqual(['indicator | 会员数 · 同比增长 | 会员数 · 女会员 · 同比增长'])
  })

  it('is asked about where nothing before it says of what', () => {
    expect(
      readOf(`
2025年各县工会情况
地区|同比增长|会员数（人）
襄城县|3.2%|45210`).asked,
    ).toEqual(['indicator | 同比增长'])
  })

  it('is what a column is of that is counted, in per cent, below a title that speaks of growth', () => {
    const { values } = readOf(`
2025年1-6月各县累计增长情况
地区|会员数|入会率
襄城县|3.2%|81%`)
    expect(values).toEqual(['会员数 · 累计增长 3.2%', '入会率 81%'])
  })
})
