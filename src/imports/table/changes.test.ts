import { describe, expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

/** The values of a table with their indicators, and what is asked. */
function readOf(table: string, answers: Readonly<Record<string, string>> = {}) {
  const { observations, questions, leftOut, conflicts } = tabulatePasted(table, answers)
  return {
    leftOut: leftOut.map(({ text, reason }) => `${text}: ${reason}`),
    conflicts: conflicts.map(({ about, values }) => [about, ...values].join(' | ')),
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

  it.each(['同比', '环比', '增速', '增长率', '增幅'])(
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
    expect(readOf(table, answers)).toMatchObject({
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

describe('a heading above several indicators says of each how it changed', () => {
  const checked = 'a comparison of other columns, checked against them'

  it.each(['增长（%）', '同比（%）', '比上年增减（%）', '2025年比2024年增长（%）'])(
    'beside two years: %s',
    (change) => {
      const { values, asked, leftOut, conflicts } = readOf(`
地区|2024年||2025年||${change}|
|会员数（人）|经费（万元）|会员数（人）|经费（万元）|会员数|经费
襄城县|43100|300|45210|316.5|4.9|5.5
禹州市|86000|690|88123|702|2.5|1.7`)
      expect(values).toEqual([
        '会员数 43100人',
        '经费 3000000元',
        '会员数 45210人',
        '经费 3165000元',
        '会员数 86000人',
        '经费 6900000元',
        '会员数 88123人',
        '经费 7020000元',
      ])
      expect(asked).toEqual([])
      expect(leftOut).toEqual([`${change} / 会员数: ${checked}`, `${change} / 经费: ${checked}`])
      expect(conflicts).toEqual([])
    },
  )

  it('and a wrong one is named, counted in its own unit where its heading says none', () => {
    const { leftOut, conflicts } = readOf(`
地区|本期||上年同期||增减|
|会员数（人）|经费（万元）|会员数（人）|经费（万元）|会员数|经费
2025年1—9月|||||
襄城县|45210|316.5|43100|300|2110|61.5`)
    expect(conflicts).toEqual(['增减 / 经费 | 61.5 | 16.5'])
    expect(leftOut).toContain('61.5: says 61.5, the two columns come to about 16.5')
  })

  it('also where the indicators say only how they were counted', () => {
    const { values, leftOut } = readOf(`
2025年困难职工帮扶
地区|2024年||2025年||增减（%）|
|户数|人数|户数|人数|户数|人数
襄城县|100|220|120|250|20|13.6`)
    expect(values.map((value) => value.split(' ')[0])).not.toContain('增减户数')
    expect(leftOut).toEqual([`增减（%） / 户数: ${checked}`, `增减（%） / 人数: ${checked}`])
  })

  it('without the earlier values it comes in as the change that it is', () => {
    const { values } = readOf(`
2025年
地区|年末数||比上年增长（%）|
|会员数（人）|经费（万元）|会员数|经费
襄城县|45210|316.5|4.9|5.5`)
    expect(values).toEqual([
      '会员数 45210人',
      '经费 3165000元',
      '会员数 · 比上年增长 4.9%',
      '经费 · 比上年增长 5.5%',
    ])
  })

  it('as 本年增加 and 女 above them say what of each is meant', () => {
    const { values } = readOf(`
2025年
地区|年末数||本年增加||女|
|会员数（人）|劳模数（人）|会员数（人）|劳模数（人）|会员数（人）|劳模数（人）
襄城县|45210|30|2110|4|20000|9`)
    expect(values).toEqual([
      '会员数 45210人',
      '劳模数 30人',
      '会员数 · 增加 2110人',
      '劳模数 · 增加 4人',
      '会员数 · 女 20000人',
      '劳模数 · 女 9人',
    ])
  })

  it('as 占比 above them is that of each', () => {
    const { values } = readOf(`
2025年
地区|总数||占比（%）|
|女会员（人）|劳模数（人）|女会员|劳模数
襄城县|20000|30|44.5|12.5`)
    expect(values.slice(2)).toEqual(['女会员 · 占比 44.5%', '劳模数 · 占比 12.5%'])
  })

  it('a rank is left out', () => {
    const { values } = readOf(`
2025年
地区|会员数（人）|经费（万元）|排名|
|||会员数|经费
襄城县|45210|316.5|2|1
禹州市|88123|702|1|2`)
    expect(values).toEqual(['会员数 45210人', '经费 3165000元', '会员数 88123人', '经费 7020000元'])
  })
})

describe('a change is held against its values in the unit that its cell says', () => {
  it('in per cent beside differences', () => {
    const { conflicts, leftOut } = readOf(`
襄城县|2025年|2024年|增减
会员数（人）|45210|43100|+2110
女会员（人）|20110|19000|1110人
入会人次（人）|20110|19000|5.8%
经费收入（万元）|450.5|430|20.5万元
会费收入（万元）|450.5|430|20.5
经费支出（万元）|450.5|430|4.8%
建会率|92.1%|90.9%|1.2个百分点
入会率|92.1%|90.9%|1.2 pp
平均工资（元）|5432|5100|6.5%`)
    expect(conflicts).toEqual([])
    expect(leftOut).toEqual(['增减: a comparison of other columns, checked against them'])
  })

  it('and a wrong one is named in that unit', () => {
    const { conflicts } = readOf(`
襄城县|2025年|2024年|增减
会员数（人）|45210|43100|+2110
经费支出（万元）|450.5|430|9.8%
会费收入（万元）|450.5|430|22.5万元`)
    expect(conflicts).toEqual(['增减 | 9.8 | 4.767', '增减 | 225000 | 205000'])
  })

  it('also where only the numbers say which two columns it compares', () => {
    const { leftOut, conflicts } = readOf(`
襄城县|2025年|2020年|变化
会员数（人）|45210|43100|+2110
经费支出（万元）|450.5|430|4.8%`)
    expect(leftOut).toEqual(['变化: a comparison of other columns, checked against them'])
    expect(conflicts).toEqual([])
  })
})

describe('a heading that begins with % is counted in per cent', () => {
  it.each(['% chg q/q', '% change', 'Pct. change', '% q/q', '% chg'])(
    'and what changed is that before it: %s',
    (change) => {
      const { values, asked, leftOut } = readOf(`
County|Q3 2025 members|${change}
Xiangcheng County|45100|0.2
Yuzhou City|88000|0.3
TOTAL|133100|0.3`)
      expect(values).toEqual([
        'members 45100人',
        `members · ${change} 0.2%`,
        'members 88000人',
        `members · ${change} 0.3%`,
      ])
      expect(asked).toEqual([])
      expect(leftOut).toEqual([
        `TOTAL: a total; agrees with its lines: 133100; members · ${change} 0.3: rates do not add up`,
      ])
    },
  )

  it.each(['Percent of employed', '% of women', 'Percentage of women'])(
    'and adds up no more than a rate: %s',
    (share) => {
      const { values, asked, conflicts } = readOf(`
2025
County|${share}
Xiangcheng County|7.4
Yuzhou City|8.1
Total|7.9`)
      expect(values).toEqual([`${share} 7.4%`, `${share} 8.1%`])
      expect(asked.filter((each) => !each.startsWith('indicator'))).toEqual([])
      expect(conflicts).toEqual([])
    },
  )
})

describe('an English noun above years names what is counted, and is no unit', () => {
  it.each(["Members ('000)", 'Members (thousand)'])('with a scale: %s', (members) => {
    const { values, asked } = readOf(`
County|${members}||Dues (RMB 10k)|
|Q1 2025|Q2 2025|Q1 2025|Q2 2025
Xiangcheng County|45.1|45.2|300|316.5`)
    expect(values).toEqual(['Members 45100人', 'Members 45200人', 'Dues 3000000元', 'Dues 3165000元'])
    expect(asked).toEqual([])
  })

  it.each(['Members', 'Unions', 'Members (people)'])('without one, and with a rank beside: %s', (counted) => {
    const { values } = readOf(`
County|${counted}|||
|2024||2025|
|Value|Rank|Value|Rank
Xiangcheng County|45100|1|45200|1`)
    expect(values.map((value) => value.replace(/[人个]$/u, ''))).toEqual([
      `${counted.replace(' (people)', '')} 45100`,
      `${counted.replace(' (people)', '')} 45200`,
    ])
  })

  it('and is the unit below a name', () => {
    const { values } = readOf(`
2025
County|Migrant workers helped|Grants
|persons|cases
Xiangcheng County|451|20`)
    expect(values).toEqual(['Migrant workers helped 451人', 'Grants 20件'])
  })
})

describe('a title that says which of an indicator is meant', () => {
  it.each([
    ['New members 2025', 'New members'],
    ['Members lost, 2025', 'Members lost'],
    ['Active members of Xuchang City, 2025', 'Active members'],
    ['Trade union members, 2025', 'members'],
    ['Number of members in Xuchang City 2025', 'members'],
    ['New members recruited, 2025', 'members recruited'],
    ['2025年各县区流失会员数', '流失会员数'],
    ['2025年退休会员数', '退休会员数'],
    ['许昌市总工会2025年会员数', '会员数'],
  ])('names that: %s', (title, name) => {
    const { values } = readOf(
      `
${title}
County|H1|H2
Xiangcheng County|10|12`,
      { [`unit:${name}`]: '人' },
    )
    expect(values.map((value) => value.replace(/[人名]$/u, ''))).toEqual([`${name} 10`, `${name} 12`])
  })
})

it.each([
  ['New members, 2025', 'Jan', 'Feb', 'March'],
  ['New members', 'Jan-25', 'Feb-25', "Mar'25"],
  ['New members', 'Jan-2025', 'Feb-2025', 'March-2025'],
])('months in English head columns: %s, %s', (title, ...months) => {
  const { observations } = tabulatePasted(
    `${title}\nCounty|${months.join('|')}\nXiangcheng County|10|12|9`,
    {},
  )
  expect(observations.map(({ indicator, period }) => `${indicator} ${period?.start} ${period?.end}`)).toEqual(
    [
      'New members 2025-01-01 2025-01-31',
      'New members 2025-02-01 2025-02-28',
      'New members 2025-03-01 2025-03-31',
    ],
  )
})

it('Total and Women below years are the whole and a part of what the title counts', () => {
  const { values, asked } = readOf(`
Trade union members, 2023–2025
County|2023||2024|
|Total|Women|Total|Women
Xiangcheng County|42000|18000|43100|19000`)
  expect(values).toEqual([
    'members 42000人',
    'members · Women 18000人',
    'members 43100人',
    'members · Women 19000人',
  ])
  expect(asked).toEqual(['unit | 人 | 万人'])
})

describe('a change that is of the month, the quarter or the year itself, or held against one of them', () => {
  it.each([
    ['2025年6月', '本月增减（人）', '会员数 · 本月增减'],
    ['2025年6月', '当月净增减（人）', '会员数 · 净增减'],
    ['2025年6月', '年内增减（人）', '会员数 · 年内增减'],
    ['2025年6月', '比上月末增减人数（人）', '会员数 · 比上月末增减人数'],
    ['2025年6月', '比5月末增减（人）', '会员数 · 比5月末增减'],
    ['2025年二季度', '较一季度增减（人）', '会员数 · 较一季度增减'],
    ['2025年二季度', '较一季度末（人）', '会员数 · 较一季度末'],
    ['2025年6月', '比去年6月末增减（人）', '会员数 · 比去年6月末增减'],
    ['2025年6月', '比2024年二季度增减（人）', '会员数 · 比2024年二季度增减'],
    ['2025年6月', '较1-5月增减（人）', '会员数 · 较1-5月增减'],
    ['2025年6月', '比6月15日增减（人）', '会员数 · 比6月15日增减'],
  ])('of %s: %s is %s', (title, heading, name) => {
    const { values, asked } = readOf(`
${title}
县区|会员数（人）|${heading}
襄城县|45210|210
禹州市|88123|-100`)
    expect(values).toEqual(['会员数 45210人', `${name} 210人`, '会员数 88123人', `${name} -100人`])
    expect(asked).toEqual([])
  })

  it('in people and in per cent are two changes of the same, and so is the one behind them', () => {
    const { observations, conflicts } = tabulatePasted(
      `
2025年二季度
县区|会员数（人）|较一季度增减（人）|较一季度增减（%）|较去年同期（±%）
襄城县|45210|210|0.5|3.2`,
      {},
    )
    expect(observations.map(({ indicator, unit }) => `${indicator} ${unit}`)).toEqual([
      '会员数 人',
      '会员数 · 较一季度增减 人',
      '会员数 · 较一季度增减 %',
      '会员数 · 较去年同期 %',
    ])
    expect(conflicts).toEqual([])
  })

  it.each([
    '5月末|6月末|当月增减',
    '2025年一季度|2025年二季度|较一季度增减',
    '2025年5月末|2025年6月末|比5月末增减',
    '2024年末|2025年6月末|本年增减',
    '2024年6月末|2025年6月末|比去年6月末增减',
    '2024年二季度|2025年二季度|比2024年二季度增减',
    '2024年12月末|2025年6月末|较上年12月末',
  ])('is held against the two columns beside it: %s', (headings) => {
    const { values, asked, conflicts } = readOf(`
2025年6月工会会员数（人）
县区|${headings}
襄城县|45000|45210|210
禹州市|88223|88123|-90`)
    expect(values).toEqual([
      '工会会员数 45000人',
      '工会会员数 45210人',
      '工会会员数 88223人',
      '工会会员数 88123人',
    ])
    expect(asked).toEqual([])
    expect(conflicts).toEqual([`${headings.split('|').at(-1)} | -90 | -100`])
  })

  it.each([
    'Change since Dec 2024',
    '% change since June 2024',
    'Change on Q1',
    'Change from 2024 Q4',
    'Change since 31 March 2025',
    'Growth since the end of December',
    'vs May 2025',
  ])('in English, too: %s', (heading) => {
    const { values } = readOf(`
Members by county, June 2025
County|Members|${heading}
Xiangcheng County|12010|2.1%
Yuzhou|5200|-1%`)
    expect(values).toEqual([
      'Members 12010人',
      `Members · ${heading} 2.1%`,
      'Members 5200人',
      `Members · ${heading} -1%`,
    ])
  })

  it.each([
    'Dec 2024|June 2025|Change since Dec 2024',
    'Dec 2024|June 2025|Change since the end of December',
  ])('is held in English against the two columns beside it: %s', (headings) => {
    const { values, conflicts } = readOf(`
Members by county
County|${headings}
Xiangcheng County|45000|45210|210
Yuzhou|88223|88123|-90`)
    expect(values).toEqual(['Members 45000人', 'Members 45210人', 'Members 88223人', 'Members 88123人'])
    expect(conflicts).toEqual([`${headings.split('|').at(-1)} | -90 | -100`])
  })

  it('is asked about where nothing says of what it is', () => {
    const { asked } = readOf(`
2025年6月
县区|当月增减（人）
襄城县|210`)
    expect(asked).toEqual(['indicator | 当月增减'])
  })
})

describe('增长 without a unit', () => {
  it('is asked about where it may be so many more persons, and waits', () => {
    const table = `
2025年
县区|会员数（人）|增长
襄城县|45210|2110
禹州市|88123|2123`
    const asked = readOf(table)
    expect(asked.values).toEqual(['会员数 45210人', '会员数 88123人'])
    expect(asked.asked).toEqual(['unit | % | 人'])
    const { values } = readOf(table, { 'unit:会员数 · 增长': '人' })
    expect(values.slice(0, 2)).toEqual(['会员数 45210人', '会员数 · 增长 2110人'])
  })

  it('is asked about in the scale of what it is of: money has decimals', () => {
    const { asked } = readOf(`
2025年
县区|经费收入（万元）|增长
襄城县|316.5|5.2`)
    expect(asked).toEqual(['unit | % | 万元'])
  })

  it.each([
    ['会员数（人）', '4.9', '-2.5', '%'],
    ['会员数（人）', '5%', '3%', '%'],
    ['建会率（%）', '2', '3', '%'],
  ])('is in per cent where nothing else can be meant: of %s %s', (of, one, other, unit) => {
    const { observations, questions } = tabulatePasted(
      `2025年\n县区|${of}|增长\n襄城县|80|${one}\n禹州市|90|${other}`,
      {},
    )
    expect(questions).toEqual([])
    expect(observations.map((each) => each.unit)[1]).toBe(unit)
  })

  it('of how many is no growth in per cent: 增长数', () => {
    const { values, asked } = readOf('2025年\n县区|会员数（人）|增长数\n襄城县|45210|2110')
    expect(values).toEqual(['会员数 45210人', '会员数 · 增长数 2110人'])
    expect(asked).toEqual([])
  })
})

describe('差额 behind two columns', () => {
  it.each([
    ['上报数（人）|核定数（人）|差额（人）', '45210|45000|-210', '100|90|20', ['20', '-10']],
    ['上报数（人）|核定数（人）|核减', '45210|45000|210', '100|90|20', ['20', '10']],
  ])('is held against them and left out: %s', (headings, right, wrong, [says, comes]) => {
    const { values, asked, conflicts } = readOf(`
2025年会员数
县区|${headings}
襄城县|${right}
禹州市|200|200|0
长葛市|${wrong}`)
    expect(values.filter((value) => /差额|核减/u.test(value))).toEqual([])
    expect(values).toHaveLength(6)
    expect(asked).toEqual([])
    expect(conflicts).toEqual([`${headings.split('|').at(-1)} | ${says} | ${comes}`])
  })

  it('needs no indicator of its own: 收入 and 支出', () => {
    const { values, asked } = readOf(`
2025年
县区|收入（万元）|支出（万元）|差额（万元）
襄城县|100.5|90.2|10.3
禹州市|200|210|-10`)
    expect(values).toEqual(['收入 1005000元', '支出 902000元', '收入 2000000元', '支出 2100000元'])
    expect(asked).toEqual([])
  })

  it('comes in where the two columns do not come to it', () => {
    const { values } = readOf(`
2025年会员数
县区|上报数（人）|核定数（人）|差额（人）
襄城县|45210|45000|7`)
    expect(values.at(-1)).toBe('会员数 · 差额 7人')
  })
})

it('a change over Members (%) is how much the members changed, and not the members', () => {
  const { observations, conflicts, questions } = tabulatePasted(
    `
Trade unions, 2024
Region|Members|Density (%)|Change on 2023|
|||Members (%)|Density (pp)
Xiangcheng County|45210|88.2|2.1|1.2
Yuzhou City|88123|90.1|-1.2|0.4`,
    {},
  )
  expect(
    observations.slice(0, 4).map((each) => `${each.indicator} ${each.quantity.value} ${each.unit}`),
  ).toEqual([
    'Members 45210 人',
    'Density 88.2 %',
    'Members · Change on 2023 2.1 %',
    'Density · Change on 2023 1.2 个百分点',
  ])
  expect([conflicts, questions]).toEqual([[], []])
})
