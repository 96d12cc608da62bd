import { describe, expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

/** The values of a table with their indicators and years, what is asked, what is left out, and which values contradict each other. */
function readOf(table: string, answers: Readonly<Record<string, string>> = {}) {
  const { observations, questions, leftOut, conflicts } = tabulatePasted(table, answers)
  return {
    values: observations.map(
      ({ indicator, period, quantity, unit }) =>
        `${indicator} ${period?.end.slice(0, 4) ?? '?'} ${quantity.value}${unit}`,
    ),
    asked: questions.map(({ id, options }) => [id, ...options].join(' | ')),
    leftOut: leftOut.map(({ where, text, reason }) => `${where} ${text}: ${reason}`),
    conflicts: conflicts.map(({ about, values }) => [about, ...values].join(' | ')),
  }
}

describe('绝对额 names the values themselves', () => {
  it.each(['绝对额', '绝对量', '绝对数', '绝对值', '总量', 'Absolute'])('as a column: %s', (amount) => {
    const { values, asked } = readOf(`
2025年主要指标
地区|会员数（人）||经费收入（万元）|
|${amount}|同比（%）|${amount}|同比（%）
襄城县|45210|3.2|316.5|5`)
    expect(values).toEqual([
      '会员数 2025 45210人',
      '会员数 · 同比 2025 3.2%',
      '经费收入 2025 3165000元',
      '经费收入 · 同比 2025 5%',
    ])
    expect(asked).toEqual([])
  })

  it('below periods, in a list of indicators', () => {
    const { values } = readOf(`
襄城县2025年主要指标
指标|2025年||2024年|
|绝对额|同比（%）|绝对额|同比（%）
会员数（人）|45210|4.9|43100|3.1`)
    expect(values).toEqual([
      '会员数 2025 45210人',
      '会员数 · 同比 2025 4.9%',
      '会员数 2024 43100人',
      '会员数 · 同比 2024 3.1%',
    ])
  })

  it('below a title that says what they are', () => {
    const { values } = readOf('2025年各县会员数（人）\n地区|绝对数|同比（%）\n襄城县|45210|3.2')
    expect(values).toEqual(['会员数 2025 45210人', '会员数 · 同比 2025 3.2%'])
  })

  it('as a line below the name of an indicator', () => {
    const { values } = readOf(`
襄城县2025年主要指标
指标|单位|2025年
会员数||
绝对额|人|45210
同比|%|3.2
经费收入||
绝对额|万元|316.5
同比|%|5`)
    expect(values).toEqual([
      '会员数 2025 45210人',
      '会员数 · 同比 2025 3.2%',
      '经费收入 2025 3165000元',
      '经费收入 · 同比 2025 5%',
    ])
  })

  it('and 总量 goes on with a name that it makes whole', () => {
    const { values } = readOf('2025年用电情况\n地区|用电|\n|总量（度）|同比（%）\n襄城县|45210|3.2')
    expect(values).toEqual(['用电总量 2025 45210度', '用电 · 同比 2025 3.2%'])
  })
})

describe('growth on the average of years', () => {
  it.each([
    '年均增长（%）',
    '年均增速%',
    '五年平均增长率（%）',
    '年平均增长（%）',
    '复合增长率（%）',
    'CAGR (%)',
    'Average annual growth (%)',
  ])('beside years is of none of them: %s', (heading) => {
    const { values, asked, leftOut } = readOf(`
各县会员数（万人）
地区|2023年|2024年|2025年|${heading}
襄城县|4.2|4.31|4.521|3.1`)
    expect(values).toEqual(['会员数 2023 42000人', '会员数 2024 43100人', '会员数 2025 45210人'])
    expect(asked).toEqual([])
    expect(leftOut).toEqual([`E2 ${heading}: an average`])
  })

  it('is of the indicator before it where a heading or the title says of which years', () => {
    const { values, asked } = readOf(`
“十四五”期间工会情况
地区|新发展会员（人）|年均增长（%）
襄城县|5210|3.1`)
    expect(values).toEqual(['新发展会员 2025 5210人', '新发展会员 · 年均增长 2025 3.1%'])
    expect(asked).toEqual([])
  })

  it('is not held against two years of the lines', () => {
    const { conflicts } = readOf(`
襄城县
年份|会员数（人）|年均增长（%）
2024年|43100|3.1
2025年|45210|3.2`)
    expect(conflicts).toEqual([])
  })
})

describe('a period in the corner of a table', () => {
  /** The days of the values, and what is asked. */
  const daysOf = (table: string, answers: Readonly<Record<string, string>> = {}) => {
    const { observations, questions } = tabulatePasted(table, answers)
    return {
      days: observations.map(({ period }) =>
        period === null ? '?' : `${period.start ?? ''}..${period.end}`,
      ),
      asked: questions.map(({ id, where, options }) => [id, where, ...options].join(' | ')),
    }
  }

  it.each([
    ['截至2025年9月底', '..2025-09-30'],
    ['2025年三季度', '2025-07-01..2025-09-30'],
    ['2025年', '2025-01-01..2025-12-31'],
    ['2025年9月末', '..2025-09-30'],
    ['2025年 1—9月', '2025-01-01..2025-09-30'],
    ['2025年上半年指标', '2025-01-01..2025-06-30'],
    ['Jan 2025', '2025-01-01..2025-01-31'],
  ])('above names of indicators is that of the values: %s', (corner, days) => {
    const read = daysOf(`${corner}|襄城县|禹州市\n会员数（人）|45210|88123`)
    expect(read).toEqual({ days: [days, days], asked: [] })
  })

  it('above names of places, too', () => {
    const read = daysOf('2025年1—9月|会员数（人）\n襄城县|45210\n禹州市|88123')
    expect(read).toEqual({ days: Array(2).fill('2025-01-01..2025-09-30'), asked: [] })
  })

  it('says the year of the months below it', () => {
    const read = daysOf('2025年|会员数（人）\n1月|45210\n2月|45300')
    expect(read.days).toEqual(['2025-01-01..2025-01-31', '2025-02-01..2025-02-28'])
  })

  it('belongs to the year of the title where it names none', () => {
    const read = daysOf('2025年会员情况\n1—9月|会员数（人）\n襄城县|45210')
    expect(read).toEqual({ days: ['2025-01-01..2025-09-30'], asked: [] })
  })

  it('is narrower than that of the title, or is asked about with both', () => {
    expect(daysOf('2025年会员情况\n2025年9月末|会员数（人）\n襄城县|45210')).toEqual({
      days: ['..2025-09-30'],
      asked: [],
    })
    const apart = '2024年会员情况\n2025年9月末|会员数（人）\n襄城县|45210'
    expect(daysOf(apart, { period: '截至2025年9月' }).days).toEqual(['..2025-09-30'])
    expect(daysOf(apart)).toEqual({
      days: ['?'],
      asked: ['period | A2 | 2024年 | 截至2025年9月'],
    })
  })
})

describe('marks', () => {
  it.each([
    ['组织建设（30分）', '经费（满分40分）'],
    ['组织建设(30 分)', '经费（满分40）'],
    ['Organising (30 points)', 'Funds (40 pts)'],
  ])('have the unit that their headings count them in: %s', (one, other) => {
    const { values, asked } = readOf(
      `2025年工会工作考核得分\n地区|${one}|${other}|总分（分）\n襄城县|28.5|38|66.5`,
    )
    expect(values.map((value) => value.replace(/^.* 2025 /u, ''))).toEqual(['28.5分', '38分', '66.5分'])
    expect(asked).toEqual([])
  })

  it('have it in a list of indicators as well', () => {
    const { values, asked } = readOf(
      '襄城县2025年考核得分\n考核项目|得分\n组织建设（30分）|28.5\n经费（40分）|38',
    )
    expect(values).toEqual(['组织建设(30分) · 得分 2025 28.5分', '经费(40分) · 得分 2025 38分'])
    expect(asked).toEqual([])
  })

  it('are no marks where a value is more than can be given', () => {
    const { values, asked } = readOf('2025年满意度调查\n地区|非常满意（5分）|满意（4分）\n襄城县|120|80')
    expect(values).toEqual([])
    expect(asked.map((each) => each.split(' | ')[0])).toEqual(['unit:非常满意(5分)', 'unit:满意(4分)'])
  })

  it('are offered beside a column of marks where a heading says no unit', () => {
    const { asked } = readOf('2025年工会工作考核\n地区|组织建设|经费|总分\n襄城县|28.5|38|66.5')
    expect(asked).toContain('unit:组织建设 | 分 | 人 | 个 | 元 | 万元 | %')
    expect(asked).toContain('unit:经费 | 分 | 万元 | 元 | 亿元')
  })
})

describe('classes head columns though they begin with digits', () => {
  it.each([
    ['年龄', '35岁及以下|36—45岁|46—60岁|60岁以上'],
    ['from the highest', '60岁以上|46—60岁|35—45岁|35岁以下'],
    ['staff', '25人以下|25—99人|100—999人|1000人及以上'],
    ['years', '1年以内|1—3年|3年以上|合计'],
    ['money', '500元以下|500—1000元|1000元以上|合计'],
    ['English', 'Under 35|36-45|46-60|Over 60'],
  ])('%s', (_, classes) => {
    const { values } = readOf(`2025年会员数（人）\n县区|${classes}\n襄城县|12|15|17|19\n禹州市|20|30|31|81`)
    expect(values.length).toBeGreaterThanOrEqual(6)
    expect(values[0]).toContain('2025 12人')
  })

  it('below a heading of their own', () => {
    const { values } = readOf(`
2025年会员情况
县区|会员数（人）|||
|35岁及以下|36—45岁|46岁以上|合计
襄城县|12|15|17|44`)
    expect(values).toEqual([
      '会员数 · 35岁及以下 2025 12人',
      '会员数 · 36—45岁 2025 15人',
      '会员数 · 46岁以上 2025 17人',
      '会员数 2025 44人',
    ])
  })

  it.each(['年龄', '', '项目'])('and lines, below "%s"', (corner) => {
    const { values } = readOf(`
2025年会员数（人）
${corner}|襄城县|禹州市
35岁及以下|12|20
36—45岁|15|30
46岁以上|17|31`)
    expect(values).toEqual([
      '会员数 · 35岁及以下 2025 12人',
      '会员数 · 35岁及以下 2025 20人',
      '会员数 · 36—45岁 2025 15人',
      '会员数 · 36—45岁 2025 30人',
      '会员数 · 46岁以上 2025 17人',
      '会员数 · 46岁以上 2025 31人',
    ])
  })

  it('but values of a place are no headings, whatever bounds they have', () => {
    const { observations } = tabulatePasted(
      '2025年|||\n县区|会员数（人）|女会员（人）|农民工会员（人）\n襄城县|不足100|100至200|200余\n禹州市|300|120|230',
      {},
    )
    expect(observations.map(({ cell, quantity: { lower, upper } }) => `${cell} ${lower}~${upper}`)).toEqual([
      'B3 null~100',
      'C3 100~200',
      'D3 200~null',
      'B4 300~300',
      'C4 120~120',
      'D4 230~230',
    ])
  })
})

it('reads places that head columns behind a free corner', () => {
  const { values } = readOf('2025年\n|襄城县|禹州市\n会员数（人）|12|20\n基层工会数（个）|3|4')
  expect(values).toEqual([
    '会员数 2025 12人',
    '会员数 2025 20人',
    '基层工会数 2025 3个',
    '基层工会数 2025 4个',
  ])
})

describe('a share or an average is of a column beside it', () => {
  it.each([
    '占比（%）',
    '比重（%）',
    '所占比例（%）',
    '占全市比重（%）',
    '占会员总数的比例%',
    '构成（%）',
    'Share (%)',
    '% of total',
  ])('that its numbers come from, each of its own: %s', (share) => {
    const { values, asked, conflicts } = readOf(`
2025年会员情况
县区|会员数（人）|女会员（人）|${share}|农民工会员（人）|${share}
襄城县|45210|20110|44.5|15000|33.2
禹州市|88123|40210|45.6|30000|34`)
    const name = share.replace(/（%）$|%$| \(%\)$/u, '')
    expect(values.slice(0, 5)).toEqual([
      '会员数 2025 45210人',
      '女会员 2025 20110人',
      `女会员 · ${name} 2025 44.5%`,
      '农民工会员 2025 15000人',
      `农民工会员 · ${name} 2025 33.2%`,
    ])
    expect(asked).toEqual([])
    expect(conflicts).toEqual([])
  })

  it('that lies farther off, where its numbers say so', () => {
    // 40000 of 50000 employees.
    const { values } = readOf(`
2025年
县区|会员数（人）|职工数（人）|占比（%）
襄城县|40000|50000|80
禹州市|45000|90000|50`)
    expect(values.at(2)).toBe('会员数 · 占比 2025 80%')
  })

  it('or is asked about where they are of several, and come from none', () => {
    const table =
      '2025年\n县区|会员数（人）|女会员（人）|占比（%）\n襄城县|45210|20110|61.5\n禹州市|88123|40210|12.6'
    const { values, asked } = readOf(table)
    expect(values.length).toBe(4)
    expect(asked).toEqual(['indicator:占比 | 女会员 · 占比 | 会员数 · 占比'])
    expect(readOf(table, { 'indicator:占比': '会员数 · 占比' }).values.at(2)).toBe('会员数 · 占比 2025 61.5%')
  })

  it('below one heading with it', () => {
    const { values } = readOf(`
2025年
县区|会员|||
|会员数（人）|女会员（人）|占比（%）|农民工会员（人）
襄城县|45210|20110|44.5|15000`)
    expect(values[2]).toBe('女会员 · 占比 2025 44.5%')
  })

  it('and of the period of that column', () => {
    const { values } = readOf(`
县区|2024年会员数（人）|占比（%）|2025年会员数（人）|占比（%）
襄城县|43000|33.3|45000|36
禹州市|86000|66.7|80000|64`)
    expect(values.slice(0, 4)).toEqual([
      '会员数 2024 43000人',
      '会员数 · 占比 2024 33.3%',
      '会员数 2025 45000人',
      '会员数 · 占比 2025 36%',
    ])
  })

  it('of money where it is an average in yuan, whatever stands between', () => {
    const { values, asked } = readOf(`
2025年送温暖
县区|慰问资金（万元）|慰问人数（人）|人均（元/人）|户均（元）
襄城县|10|200|500|1000
禹州市|20|400|500|1200`)
    expect(values.slice(2, 4)).toEqual(['慰问资金 · 人均 2025 500元/人', '慰问资金 · 户均 2025 1000元'])
    expect(asked).toEqual([])
  })

  it('or a mark, behind each of what is marked', () => {
    const { values, conflicts } = readOf(`
2025年考核情况
县区|会员数（人）|得分|建会率（%）|得分
襄城县|45210|28.5|92|38`)
    expect(values).toEqual([
      '会员数 2025 45210人',
      '会员数 · 得分 2025 28.5分',
      '建会率 2025 92%',
      '建会率 · 得分 2025 38分',
    ])
    expect(conflicts).toEqual([])
  })

  it('as a line, and asked behind a part', () => {
    const { values, asked } = readOf(`
襄城县2025年主要指标
指标|单位|2025年
会员数|人|45210
女会员|人|20110
占比|%|44.5
经费收入|元|300
人均|元|3`)
    expect(values).toEqual([
      '会员数 2025 45210人',
      '女会员 2025 20110人',
      '女会员 · 占比 2025 44.5%',
      '经费收入 2025 300元',
      '经费收入 · 人均 2025 3元',
    ])
    expect(asked).toEqual([])
    const behind = readOf(
      '襄城县2025年\n指标|单位|2025年\n会员数|人|45210\n其中：女会员|人|20110\n占比|%|44.5',
    )
    expect(behind.asked).toEqual(['indicator:占比 | 会员数 · 女会员 · 占比 | 会员数 · 占比'])
  })

  it('as a label of a form', () => {
    const { values } = readOf(`
2025年工会统计表|||
填报单位|襄城县总工会|填表时间|2025年12月31日
会员数（人）|45210|占职工比例（%）|93.2
经费收入（元）|300|人均（元）|2`)
    expect(values.filter((value) => value.includes(' · '))).toEqual([
      '会员数 · 占职工比例 2025 93.2%',
      '经费收入 · 人均 2025 2元',
    ])
  })

  it('of the indicator of its line', () => {
    const { values } = readOf(
      '襄城县2025年\n指标|数量|占比（%）\n会员数（人）|45210|60\n基层工会数（个）|12|40',
    )
    expect(values).toEqual([
      '会员数 2025 45210人',
      '会员数 · 占比 2025 60%',
      '基层工会数 2025 12个',
      '基层工会数 · 占比 2025 40%',
    ])
  })
})

describe('headings that split what the title counts', () => {
  it.each([
    ['2025年各县区分行业会员数（人）', '制造业|建筑业', '会员数'],
    ['2025年各县区不同所有制会员数（人）', '国有企业|私营企业', '会员数'],
    ['2025年会员学历情况（人）', '大专及以下|本科', '会员人数'],
    ['2025年会员年龄结构（人）', '35岁及以下|36岁以上', '会员人数'],
    ['2025年专职工会干部学历情况（人）', '大专|研究生', '专职工会干部'],
    ['2025 Members by industry (persons)', 'Manufacturing|Construction', 'Members'],
  ])('are parts of it: %s', (title, headings, counted) => {
    const { values, asked } = readOf(`${title}\n县区|${headings}\n襄城县|20000|10000\n禹州市|40000|20123`)
    const [one, other] = headings.split('|')
    expect(values.slice(0, 2)).toEqual([
      `${counted} · ${one} 2025 20000人`,
      `${counted} · ${other} 2025 10000人`,
    ])
    expect(asked).toEqual([])
  })

  it('are so where a column sums them, whatever else the title says', () => {
    const { values, asked } = readOf(
      '2025年各县区会员数及分布表（人）\n县区|制造业|建筑业|合计\n襄城县|20000|10000|30000\n禹州市|40000|20123|60123',
    )
    expect(values.slice(0, 3)).toEqual([
      '会员数 · 制造业 2025 20000人',
      '会员数 · 建筑业 2025 10000人',
      '会员数 2025 30000人',
    ])
    expect(asked).toEqual([])
  })

  it('are confirmed as such where the title only names an indicator', () => {
    const table = '2025年各县区会员数（人）\n县区|制造业|建筑业\n襄城县|20000|10000'
    const { values, asked } = readOf(table)
    expect(values).toEqual(['会员数 · 制造业 2025 20000人', '会员数 · 建筑业 2025 10000人'])
    expect(asked).toEqual(['indicator:制造业、建筑业 | 会员数 · 制造业 | 制造业'])
    expect(readOf(table, { 'indicator:制造业、建筑业': '制造业' }).values).toEqual([
      '制造业 2025 20000人',
      '建筑业 2025 10000人',
    ])
  })

  it('do so down the lines as well', () => {
    const { values, asked } = readOf(
      '2025年分行业会员数（人）\n项目|襄城县|禹州市\n制造业|20000|40000\n建筑业|10000|20123',
    )
    expect(values.slice(0, 2)).toEqual(['会员数 · 制造业 2025 20000人', '会员数 · 制造业 2025 40000人'])
    expect(asked).toEqual([])
  })

  it('have their own changes', () => {
    const { values } = readOf(
      '2025年分行业会员数（人）\n县区|制造业|同比（%）|建筑业|同比（%）\n襄城县|20000|3.1|10000|2',
    )
    expect(values).toEqual([
      '会员数 · 制造业 2025 20000人',
      '会员数 · 制造业 · 同比 2025 3.1%',
      '会员数 · 建筑业 2025 10000人',
      '会员数 · 建筑业 · 同比 2025 2%',
    ])
  })

  it('are no parts where they say themselves what they count', () => {
    const { values, asked } = readOf('2025年会员数（人）\n县区|女会员|培训人次（人次）\n襄城县|20000|300')
    expect(values).toEqual(['女会员 2025 20000人', '培训人次 2025 300人次'])
    expect(asked).toEqual([])
  })
})

it.each(['Local authority', 'Branch', 'Council', 'State', 'Union', 'Employer', 'Organisation', 'Country'])(
  'a column %s of an English list has the places',
  (heading) => {
    const list = `${heading}|Indicator|Period|Value|Unit\nLeeds|Members|2024|12010|people\nHull|Members|2024|5300|people`
    const { observations, questions } = tabulatePasted(list, {})
    expect(observations.map(({ localityText, quantity }) => `${localityText} ${quantity.value}`)).toEqual([
      'Leeds 12010',
      'Hull 5300',
    ])
    expect(questions.some(({ kind }) => kind === 'locality')).toBe(false)
  },
)

it.each([
  ['County|Rate per 1,000, 2025|Members, 2025', 'Rate per 1,000'],
  ['County|Cases per 10,000 members, 2025|Members, 2025', 'Cases per 10,000 members'],
])('a heading with two numbers in its words heads a column: %s', (heading, name) => {
  const { questions, observations } = tabulatePasted(
    `${heading}\nXiangcheng County|1.25|1000\nYuzhou City|1.34|2000`,
    { [`unit:${name}`]: '‰', 'unit:Members': '人' },
  )
  expect(questions).toEqual([])
  expect(
    observations.map(({ indicator, quantity, unit }) => `${indicator} ${quantity.value} ${unit}`),
  ).toEqual([`${name} 0.125 %`, 'Members 1000 人', `${name} 0.134 %`, 'Members 2000 人'])
})

it('cases per 10,000 members are not offered as people', () => {
  const { questions } = tabulatePasted('County|Cases per 10,000 members, 2025\nXiangcheng County|3.1', {})
  expect(questions.map(({ id, isApplied }) => [id, isApplied])).toEqual([
    ['unit:Cases per 10,000 members', false],
  ])
})

it('months in several forms head columns, 2025.4 too', () => {
  const { observations } = tabulatePasted(
    '新发展会员（人）\n县区|2025-01|2025-02|2025/3|2025.4\n襄城县|10|12|9|8',
    {},
  )
  expect(observations.map(({ indicator, period }) => `${indicator} ${period?.start}`)).toEqual([
    '新发展会员 2025-01-01',
    '新发展会员 2025-02-01',
    '新发展会员 2025-03-01',
    '新发展会员 2025-04-01',
  ])
})

describe('lines below 按性别 and 按年龄', () => {
  it('all part the line before the first of them', () => {
    const { values, asked } = readOf(`
常州市工会会员结构（截至2025年6月底）
项目|人数（人）|占比（%）
会员总数|1532|100
一、按性别||
男|801|52.3
女|731|47.7
二、按年龄||
35岁及以下|605|39.5
36-45岁|502|32.8
46岁及以上|425|27.7
三、按用工||
农民工|598|39`)
    expect(values).toEqual([
      '会员总数 2025 1532人',
      '会员总数 · 占比 2025 100%',
      '会员总数 · 男 2025 801人',
      '会员总数 · 男 · 占比 2025 52.3%',
      '会员总数 · 女 2025 731人',
      '会员总数 · 女 · 占比 2025 47.7%',
      '会员总数 · 35岁及以下 2025 605人',
      '会员总数 · 35岁及以下 · 占比 2025 39.5%',
      '会员总数 · 36-45岁 2025 502人',
      '会员总数 · 36-45岁 · 占比 2025 32.8%',
      '会员总数 · 46岁及以上 2025 425人',
      '会员总数 · 46岁及以上 · 占比 2025 27.7%',
      '会员总数 · 农民工 2025 598人',
      '会员总数 · 农民工 · 占比 2025 39%',
    ])
    expect(asked).toEqual([])
  })

  it.each([
    ['按性别分：', '按年龄：'],
    ['性别', '年龄结构'],
    ['（一）分性别', '（二）会员年龄构成'],
    ['By sex', 'By age group'],
  ])('are read so below %s and %s, up to the next indicator', (sex, age) => {
    const { values, asked } = readOf(`
常州市工会情况（2025年6月）
项目|单位|数量
一、会员总数|人|1500
${sex}||
男|人|800
女|人|700
${age}||
35岁及以下|人|600
其中：女|人|300
36岁以上|人|900
二、基层工会数|个|40
企业|个|30
三、经费收入|万元|50`)
    expect(values).toEqual([
      '会员总数 2025 1500人',
      '会员总数 · 男 2025 800人',
      '会员总数 · 女 2025 700人',
      '会员总数 · 35岁及以下 2025 600人',
      '会员总数 · 35岁及以下 · 女 2025 300人',
      '会员总数 · 36岁以上 2025 900人',
      '基层工会数 2025 40个',
      '基层工会数 · 企业 2025 30个',
      '经费收入 2025 500000元',
    ])
    expect(asked).toEqual([])
  })

  it('keep names that say themselves what is counted', () => {
    const { values } = readOf(`
2025年
项目|单位|数量
会员总数|人|1500
按性别||
男会员数|人|800
女会员数|人|700`)
    expect(values).toEqual(['会员总数 2025 1500人', '男会员数 2025 800人', '女会员数 2025 700人'])
  })

  it('are asked about once where nothing says what they part', () => {
    const table = `
常州市2025年6月
项目|人数（人）|占比（%）
一、按年龄||
35岁及以下|605|39.5
36-45岁|502|32.8
二、按用工||
农民工|600|39`
    expect(readOf(table).asked).toEqual(['task:年龄'])
    expect(readOf(table, { 'task:年龄': '会员总数' }).values).toEqual([
      '会员总数 · 35岁及以下 2025 605人',
      '会员总数 · 35岁及以下 · 占比 2025 39.5%',
      '会员总数 · 36-45岁 2025 502人',
      '会员总数 · 36-45岁 · 占比 2025 32.8%',
      '会员总数 · 农民工 2025 600人',
      '会员总数 · 农民工 · 占比 2025 39%',
    ])
  })
})

describe('several totals among parts', () => {
  const industries = (first: string, second: string, last: string) => `
2025年常州市分行业工会组织和会员情况
行业|工会数（个）|会员数（人）
制造业|3200|612000
建筑业|820|约12万
${first}
交通运输|410|56000
教育|300|42000
${second}
${last}`
  const parts = [
    '工会数 · 制造业 2025 3200个',
    '会员数 · 制造业 2025 612000人',
    '工会数 · 建筑业 2025 820个',
    '会员数 · 建筑业 2025 120000人',
    '工会数 · 交通运输 2025 410个',
    '会员数 · 交通运输 2025 56000人',
    '工会数 · 教育 2025 300个',
    '会员数 · 教育 2025 42000人',
  ]

  it.each([
    ['小计', '小计', '总计'],
    ['合计', '合计', '总计'],
    ['第二产业合计', '第三产业合计', '合计'],
  ])('are subtotals and the whole: %s, %s, %s', (first, second, last) => {
    const { values, leftOut, conflicts } = readOf(
      industries(`${first}|4020|732000`, `${second}|710|98000`, `${last}|4730|830000`),
    )
    expect(values).toEqual([...parts, '工会数 2025 4730个', '会员数 2025 830000人'])
    expect(conflicts).toEqual([])
    expect(leftOut).toEqual([
      expect.stringContaining(`${first}: a total; agrees with its lines: 4020`),
      `A8 ${second}: a total; agrees with its lines: 710, 98000`,
    ])
  })

  it('are subtotals alone where no word says more, and a wrong one is named', () => {
    const { values, leftOut, conflicts } = readOf(
      industries('小计|4021|732000', '小计|710|98000', '其他|1|2'),
    )
    expect(values).toEqual([...parts, '工会数 · 其他 2025 1个', '会员数 · 其他 2025 2人'])
    expect(leftOut).toHaveLength(2)
    expect(conflicts).toEqual(['小计 工会数 | 4021 | 4020'])
  })

  it.each(['行业', '县区'])('part the lines of a list of %s, though one of them is no exact number', (of) => {
    const [first, second, third, fourth] =
      of === '县区' ? ['溧阳市', '金坛区', '武进区', '新北区'] : ['制造业', '建筑业', '交通运输', '教育']
    const { leftOut, conflicts } = readOf(`
2025年会员数（人）
${of}|会员数
${first}|612000
${second}|120000
小计|73.2万余
${third}|56000
${fourth}|42000
小计|98000
总计|830000`)
    expect(leftOut).toContain('A8 小计: a total; agrees with its lines: 98000')
    expect(conflicts).toEqual([])
  })

  it('are of one county each', () => {
    const { values, leftOut, conflicts } = readOf(`
2025年会员数（人）
县区|行业|会员数
襄城县|制造业|100
|建筑业|20
|小计|120
|教育|30
|小计|30
|合计|150
禹州市|制造业|200
|教育|50
|小计|250`)
    expect(values).toEqual([
      '会员数 · 制造业 2025 100人',
      '会员数 · 建筑业 2025 20人',
      '会员数 · 教育 2025 30人',
      '会员数 2025 150人',
      '会员数 · 制造业 2025 200人',
      '会员数 · 教育 2025 50人',
      '会员数 2025 250人',
    ])
    expect(leftOut).toEqual([
      expect.stringContaining('小计: a total; agrees with its lines: 120'),
      expect.stringContaining('小计: a total; agrees with its lines: 30'),
    ])
    expect(conflicts).toEqual([])
  })
})
