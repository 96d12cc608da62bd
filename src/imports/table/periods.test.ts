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

it.each([
  '表1 2025年上半年新建工会（个）',
  '附件2：2025年上半年新建工会（个）',
  'Table 3. 2025年上半年新建工会（个）',
])('reads the period behind the number of a table: %s', (title) => {
  expect(readOf(`${title}\n县区|新建工会\n襄城县|12`)).toEqual({
    values: ['新建工会 2025-01-01..2025-06-30 12个'],
    asked: [],
  })
})

it('reads the beginning of a year as the end of the one before', () => {
  expect(readOf('2024年初各县区会员数（人）\n县区|会员数\n襄城县|612').values).toEqual([
    '会员数 ..2023-12-31 612人',
  ])
})
