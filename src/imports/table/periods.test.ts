import { describe, expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

/** The values of a table with their indicators and periods, and what is asked. */
function readOf(
  table: string,
  answers: Readonly<Record<string, string>> = {},
  beside: Parameters<typeof tabulatePasted>[2] = {},
) {
  const { observations, questions } = tabulatePasted(table.trim(), answers, beside)
  return {
    values: observations.map(
      ({ indicator, period, quantity, unit }) =>
        `${indicator} ${period === null ? '?' : `${period.start ?? ''}..${period.end}`} ${quantity.value}${unit}`,
    ),
    asked: questions.map(({ id, options }) => [id, ...options].join(' | ')),
  }
}

/** The period of a table of members below such a line, where nothing is asked of it. */
function periodBelow(line: string): string | undefined {
  const { values, asked } = readOf(`Union membership\n${line}\nCounty|Members (persons)\n襄城县|61200`)
  expect(asked).toEqual([])
  return values[0]?.split(' ')[1]
}

describe('a month or quarter of which 其中 speaks', () => {
  it.each(['其中：9月', '其中9月', '#9月', '其中：9月当月', 'of which: 9月'])(
    'is a period of its own of the same indicator: %s',
    (month) => {
      expect(
        readOf(`
2025年1-9月各县区新发展会员情况
县区|新发展会员（人）|
|1-9月|${month}
襄城县|986|102`),
      ).toEqual({
        values: ['新发展会员 2025-01-01..2025-09-30 986人', '新发展会员 2025-09-01..2025-09-30 102人'],
        asked: [],
      })
    },
  )

  it('goes on with the column before it', () => {
    const { values } = readOf(`
2025年1-9月各县区工作情况
县区|新发展会员（人）|其中：第三季度|工会经费收入（万元）|其中：9月
襄城县|986|330|120|15`)
    expect(values).toEqual([
      '新发展会员 2025-01-01..2025-09-30 986人',
      '新发展会员 2025-07-01..2025-09-30 330人',
      '工会经费收入 2025-01-01..2025-09-30 1200000元',
      '工会经费收入 2025-09-01..2025-09-30 150000元',
    ])
  })

  it('goes on with the line before it', () => {
    const { values } = readOf(`
襄城县2025年1-9月新发展会员情况
指标|单位|数值
新发展会员|人|986
其中：9月|人|102`)
    expect(values).toEqual([
      '新发展会员 2025-01-01..2025-09-30 986人',
      '新发展会员 2025-09-01..2025-09-30 102人',
    ])
  })
})

describe('a time of which only the beginning is said', () => {
  const table = (title: string) => `${title}\n县区|新建工会（个）\n襄城县|612`

  it.each([
    ['2021年以来各县区新建工会情况', '2021年以来', '2021年至2025年'],
    ['自2021年以来各县区新建工会情况', '2021年以来', '2021年至2025年'],
    ['2021年至今各县区新建工会情况', '2021年至今', '2021年至2025年'],
    ['2023年1月以来各县区新建工会情况', '2023年1月以来', '2023年至2025年'],
    ['2025年年初以来各县区新建工会情况', '2025年年初以来', '2025年'],
    ['“十四五”以来各县区新建工会情况', '“十四五”以来', '2021年至2025年'],
    ['Unions newly set up since 2021', 'since 2021', '2021年至2025年'],
    ['Unions newly set up, 2021 to date', '2021 to date', '2021年至2025年'],
  ])('has an end that is asked: %s', (title, words, likeliest) => {
    const { values, asked } = readOf(table(title))
    expect(values).toEqual(['新建工会 ? 612个'])
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatch(`period:${words} | ${likeliest} | `)
  })

  it.each([
    ['2021年1月至2025年6月', '2021-01-01..2025-06-30'],
    ['截至2025年9月底', '2021-01-01..2025-09-30'],
    ['up to November 2025', '2021-01-01..2025-11-30'],
  ])('ends as it is answered: %s', (answer, period) => {
    const { values, asked } = readOf(table('2021年以来各县区新建工会情况'), { 'period:2021年以来': answer })
    expect(values).toEqual([`新建工会 ${period} 612个`])
    expect(asked).toEqual([])
  })

  it('does not end before it begins', () => {
    const { asked } = readOf(table('2021年以来各县区新建工会情况'), { 'period:2021年以来': '截至2020年底' })
    expect(asked).toHaveLength(1)
  })

  it('ends with the day or month beside it', () => {
    const ends = (line: string) => readOf(table(`2021年以来各县区新建工会情况\n${line}`)).values
    expect(ends('截至2025年9月底')).toEqual(['新建工会 2021-01-01..2025-09-30 612个'])
    expect(ends('2025年9月')).toEqual(['新建工会 2021-01-01..2025-09-30 612个'])
  })

  it('is offered the period of the sheet as its end first', () => {
    const { asked } = readOf(table('2021年以来各县区新建工会情况'), {}, { sheet: '2024年' })
    expect(asked[0]).toMatch('period:2021年以来 | 2021年至2024年 | ')
  })

  it('heads a column beside another one', () => {
    const { values } = readOf('2025年9月各县区新建工会情况（个）\n县区|9月|2021年以来\n襄城县|12|612')
    expect(values).toEqual(['新建工会 2025-09-01..2025-09-30 12个', '新建工会 2021-01-01..2025-09-30 612个'])
  })

  it('is none in 2024年起步 and in 2024年初步统计', () => {
    expect(readOf(table('2024年起步区新建工会情况')).values).toEqual([
      '新建工会 2024-01-01..2024-12-31 612个',
    ])
    expect(readOf(table('2024年初步统计新建工会情况')).values).toEqual([
      '新建工会 2024-01-01..2024-12-31 612个',
    ])
  })
})

describe('an English date', () => {
  const DATES = [
    ['As at 31 December 2024', '..2024-12-31'],
    ['As of December 31, 2024', '..2024-12-31'],
    ['Position at 31st December 2024', '..2024-12-31'],
    ['at end-December 2024', '..2024-12-31'],
    ['as at 31/12/2024', '..2024-12-31'],
    ['End of 2024', '..2024-12-31'],
    ['31 December 2024', '2024-12-31..2024-12-31'],
    ['December 31, 2024', '2024-12-31..2024-12-31'],
    ['Quarter ended 30 June 2025', '2025-04-01..2025-06-30'],
    ['Three months to June 2025', '2025-04-01..2025-06-30'],
    ['Six months ended 30 June 2025', '2025-01-01..2025-06-30'],
    ['Year to 31 March 2025', '2024-04-01..2025-03-31'],
    ['Year ending December 2024', '2024-01-01..2024-12-31'],
    ['12 months to June 2025', '2024-07-01..2025-06-30'],
    ['Year to 15 March 2025', '2024-03-16..2025-03-15'],
    ['52 weeks to 29 March 2025', '2024-03-31..2025-03-29'],
    ['YTD Sep 2025', '2025-01-01..2025-09-30'],
    ['Year to date September 2025', '2025-01-01..2025-09-30'],
    ['1 January to 30 September 2025', '2025-01-01..2025-09-30'],
    ['25Q3', '2025-07-01..2025-09-30'],
    ['3Q25', '2025-07-01..2025-09-30'],
    ['2025年Q2', '2025-04-01..2025-06-30'],
  ] as const

  it.each(DATES)('is the period below the title: %s', (text, period) => {
    expect(periodBelow(text)).toBe(period)
  })

  it.each(DATES)('is the period at the head of a column: %s', (text, period) => {
    const { values, asked } = readOf(`Union members by county (persons)\nCounty|${text}\n襄城县|612`)
    expect(values).toEqual([`members ${period} 612人`])
    expect(asked).toEqual([])
  })

  it.each(DATES)('is the period in a column of periods: %s', (text, period) => {
    const { values, asked } = readOf(`County|Date|Members (persons)\n襄城县|${text}|612`)
    expect(values).toEqual([`Members ${period} 612人`])
    expect(asked).toEqual([])
  })

  it('stands in the title among other words, and behind a name', () => {
    expect(
      readOf('Trade union membership, Henan, as at 31 December 2024\nCounty|Members (persons)\n襄城县|612')
        .values,
    ).toEqual(['Members ..2024-12-31 612人'])
    expect(
      readOf('County|Members at 31 December 2024 (persons)|Members (30 June 2025) (persons)\n襄城县|612|630')
        .values,
    ).toEqual(['Members ..2024-12-31 612人', 'Members 2025-06-30..2025-06-30 630人'])
  })

  it('that may be meant in two ways is asked', () => {
    const { values, asked } = readOf(
      'Union membership\nAs at 1/2/2024\nCounty|Members (persons)\n襄城县|61200',
    )
    expect(values).toEqual(['Members ? 61200人'])
    expect(asked).toEqual(['day-order | 2024年1月2日 | 2024年2月1日'])
  })

  it('of a year before is of the months of the report: 2024年同期', () => {
    const { values } = readOf('2025年1-9月各县区新发展会员数\n县区|本期|2024年同期\n襄城县|986|900')
    expect(values).toEqual([
      '新发展会员数 2025-01-01..2025-09-30 986人',
      '新发展会员数 2024-01-01..2024-09-30 900人',
    ])
  })
})

describe('how far a plan came', () => {
  it('is of what was done since January, and its 同比 of what was done', () => {
    expect(
      readOf(`
2025年1-9月各县区新发展会员进度表
县区|全年任务数（人）|9月完成（人）|1-9月累计完成（人）|完成进度（%）|同比±%|序时差距（百分点）
襄城县|1200|102|986|82.2|6.2|7.2
禹州市|2600|230|2110|81.2|-1.3|6.2
合计|3800|332|3096|81.5|5.1|6.5`).values.slice(0, 6),
    ).toEqual([
      '新发展会员 · 全年任务数 2025-01-01..2025-12-31 1200人',
      '新发展会员 · 完成 2025-09-01..2025-09-30 102人',
      '新发展会员 2025-01-01..2025-09-30 986人',
      '新发展会员 · 完成进度 2025-01-01..2025-09-30 82.2%',
      '新发展会员 · 同比± 2025-01-01..2025-09-30 6.2%',
      '新发展会员 · 序时差距 2025-01-01..2025-09-30 7.2个百分点',
    ])
  })

  it('stands behind two levels of headings', () => {
    expect(
      readOf(`
2025年工会经费收缴完成情况（万元）
县区|年度目标|1-9月完成||完成率（%）|同比增长（%）
||金额|其中：9月||
襄城县|1200|986.5|102.3|82.21|6.2`).values,
    ).toEqual([
      '工会经费 · 年度目标 2025-01-01..2025-12-31 12000000元',
      '工会经费 · 完成 2025-01-01..2025-09-30 9865000元',
      '工会经费 · 完成 2025-09-01..2025-09-30 1023000元',
      '工会经费 · 完成率 2025-01-01..2025-09-30 82.21%',
      '工会经费 · 同比增长 2025-01-01..2025-09-30 6.2%',
    ])
  })

  it('is of the year so far in a return of the month', () => {
    const { values } = readOf(`
工会经费收缴月报（万元）
2025年9月
县区|本月|本年累计|同比±%|占年计划%
襄城县|102.3|986.5|6.2|82.2`)
    expect(values).toEqual([
      '工会经费 2025-09-01..2025-09-30 1023000元',
      '工会经费 2025-01-01..2025-09-30 9865000元',
      '工会经费 · 同比± 2025-01-01..2025-09-30 6.2%',
      '工会经费 · 占年计划 2025-01-01..2025-09-30 82.2%',
    ])
  })

  it('may itself be what changed: asked without a unit, and so in percentage points', () => {
    const table = (change: string) => `
2025年工会经费收缴情况（万元）
县区|1-9月完成|完成率（%）|${change}
襄城县|986.5|82.21|6.2`
    expect(readOf(table('同比增减（百分点）')).values[2]).toMatch('工会经费 · 完成率 · 同比增减 ')
    expect(readOf(table('同比')).asked).toEqual([
      'indicator:工会经费 · 同比 | 工会经费 · 同比 | 工会经费 · 完成率 · 同比',
    ])
  })

  it('leaves 同比 behind each of two columns to its own', () => {
    expect(
      readOf(`
2025年9月工会经费收缴情况（万元）
县区|1-9月|同比（%）|其中：9月|同比（%）
襄城县|986.5|6.2|102|1.2`).values,
    ).toEqual([
      '工会经费 2025-01-01..2025-09-30 9865000元',
      '工会经费 · 同比 2025-01-01..2025-09-30 6.2%',
      '工会经费 2025-09-01..2025-09-30 1020000元',
      '工会经费 · 同比 2025-09-01..2025-09-30 1.2%',
    ])
  })

  it('in a list of indicators leaves 同比增长 to what was done', () => {
    const { values } = readOf(`
襄城县2025年1-9月新发展会员情况
指标|单位|数值
新发展会员|人|986
完成率|%|82.2
同比增长|%|6.2`)
    expect(values[2]).toBe('新发展会员 · 同比增长 2025-01-01..2025-09-30 6.2%')
  })
})

it('adds percentage points up no more than rates', () => {
  const { conflicts } = tabulatePasted(
    '2025年1-9月进度\n县区|新发展会员（人）|序时差距（百分点）\n襄城县|986|7.2\n禹州市|2110|6.2\n合计|3096|6.5',
    {},
  )
  expect(conflicts).toEqual([])
})

it.each([
  '表1 2025年上半年新建工会（个）',
  '附件2：2025年上半年新建工会（个）',
  'Table 3. 2025年上半年新建工会（个）',
])('reads the period behind the number of a table: %s', (title) => {
  expect(readOf(`${title}\n县区|数量\n襄城县|12`)).toEqual({
    values: ['新建工会 2025-01-01..2025-06-30 12个'],
    asked: [],
  })
})

it('reads the beginning of a year as the end of the one before', () => {
  expect(readOf('2024年初各县区会员数（人）\n县区|会员数\n襄城县|612').values).toEqual([
    '会员数 ..2023-12-31 612人',
  ])
})

describe('an English branch return', () => {
  const TABLE = `
Branch returns, Q3 2025
County|Members at start|Joined|Left|Members at end|Net change (%)|Target|% of target
襄城县|12010|350|120|12240|1.9%|12500|97.9%
禹州市|8400|about 200|90|8,510|1.3|9000|94.6%`

  it('dates start and end, and takes who joined and left for parts of the members', () => {
    const { values, asked } = readOf(TABLE)
    expect(values.slice(0, 4)).toEqual([
      'Members ..2025-06-30 12010人',
      'Members · Joined 2025-07-01..2025-09-30 350人',
      'Members · Left 2025-07-01..2025-09-30 120人',
      'Members ..2025-09-30 12240人',
    ])
    expect(asked).toEqual(['task:Target (Members) | Members'])
  })

  it('has targets of what the answer says', () => {
    const { values } = readOf(TABLE, { 'task:Target (Members)': 'Members' })
    expect(values).toContain('Members · Target 2025-07-01..2025-09-30 12500人')
    expect(values).toContain('Members · % of target ..2025-09-30 97.9%')
  })
})

it.each([
  ['会员数（万人）2024年', '会员数', '6.12', '61200人'],
  ['Union members (thousands) 2024', 'Union members', '61.2', '61200人'],
  ['Percent of employed 2024', 'Percent of employed', '6.12', '6.12%'],
])('reads a year behind the unit of a heading: %s', (heading, name, cell, value) => {
  expect(readOf(`County|${heading}\n襄城县|${cell}`)).toEqual({
    values: [`${name} 2024-01-01..2024-12-31 ${value}`],
    asked: [],
  })
})

it('offers the months of a financial year by its English name, and reads a calendar year', () => {
  const { asked } = readOf('Union membership\nFY 2024/25\nCounty|Members (persons)\n襄城县|612')
  expect(asked[0]).toMatch('period:years:financial | April of the first year to March of the second | ')
  expect(periodBelow('Calendar year 2024')).toBe('2024-01-01..2024-12-31')
})

it('keeps what a period says of its values in brackets', () => {
  const { values, asked } = readOf(`
各县区经费收入（万元）
县区|2025年||2024年
|1—9月|全年（预计）|全年
襄城县|900|1250|1100`)
  expect(values).toEqual([
    '经费收入 2025-01-01..2025-09-30 9000000元',
    '经费收入 · 预计 2025-01-01..2025-12-31 12500000元',
    '经费收入 2024-01-01..2024-12-31 11000000元',
  ])
  expect(asked).toEqual([])
})
