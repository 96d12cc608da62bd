import { describe, expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

type Beside = Parameters<typeof tabulatePasted>[2]

/** The values of a table with their periods and notes, and what is asked. */
function readOf(table: string, answers: Readonly<Record<string, string>> = {}, beside: Beside = {}) {
  const { observations, questions } = tabulatePasted(table.trim(), answers, beside)
  return {
    values: observations.map(({ indicator, period, quantity, note }) =>
      [
        indicator,
        period === null ? '?' : `${period.start ?? ''}..${period.end}`,
        quantity.value,
        ...(note === null ? [] : [note]),
      ].join(' '),
    ),
    asked: questions.map(({ id, options }) => [id, ...options].join(' | ')),
  }
}

const joined = (headings: string, values: string, title = '各县区新发展会员（人）') =>
  `${title}\n县区|${headings}\n襄城县|${values}`

describe('weeks', () => {
  // 1 January 2025 was a Wednesday: the first week begins on Monday 30 December, on Sunday 29 December, or on the 1st.
  const WEEKS = 'week | 2025年9月8日至14日 | 2025年9月7日至13日 | 2025年9月10日至16日'

  it('are asked about once, and no value comes in as one of the whole year', () => {
    expect(readOf(joined('2025年第37周|2025年第38周', '12|13'))).toEqual({
      values: ['新发展会员 ? 12', '新发展会员 ? 13'],
      asked: [WEEKS],
    })
  })

  it.each([
    ['2025年9月8日至14日', '2025-09-08..2025-09-14', '2025-09-15..2025-09-21'],
    ['2025年9月7日至13日', '2025-09-07..2025-09-13', '2025-09-14..2025-09-20'],
    ['2025年9月10日至16日', '2025-09-10..2025-09-16', '2025-09-17..2025-09-23'],
    // Weeks from Friday to Thursday.
    ['2025年9月5日至11日', '2025-09-05..2025-09-11', '2025-09-12..2025-09-18'],
  ])('are counted from the answer on: %s', (week, first, second) => {
    const { values, asked } = readOf(joined('2025年第37周|2025年第38周', '12|13'), { week })
    expect(values).toEqual([`新发展会员 ${first} 12`, `新发展会员 ${second} 13`])
    expect(asked).toEqual([])
  })

  it('are asked about again where the answer is no week', () => {
    const { asked } = readOf(joined('2025年第37周', '12'), { week: '2025年9月' })
    expect(asked).toEqual([WEEKS])
  })

  it('of the next year are counted from its own first week', () => {
    // 1 January 2026 is a Thursday: the first ISO week begins on 29 December 2025.
    const { values } = readOf(joined('2025年第52周|2026年第1周|2026年第2周', '1|2|3'), {
      week: '2025年12月22日至28日',
    })
    expect(values.map((value) => value.split(' ')[1])).toEqual([
      '2025-12-22..2025-12-28',
      '2025-12-29..2026-01-04',
      '2026-01-05..2026-01-11',
    ])
  })

  it.each([
    ['the title', '2025年第37周各县区新发展会员情况', {}],
    ['a bracket of the title', '2025年新发展会员周报（第37周）', {}],
    ['the sheet', '2025年各县区新发展会员情况', { sheet: '第37周' }],
    ['the file', '各县区新发展会员情况', { file: '2025年第37周.csv' }],
  ])('are asked about where %s names one', (_, title, beside) => {
    expect(readOf(`${title}\n县区|新发展会员（人）\n襄城县|12`, {}, beside)).toEqual({
      values: ['新发展会员 ? 12'],
      asked: [WEEKS],
    })
  })

  it('have their days where the title says these', () => {
    const title = '2025年9月8日—14日（第37周）各县区新发展会员情况'
    expect(readOf(`${title}\n县区|新发展会员（人）\n襄城县|12`)).toEqual({
      values: ['新发展会员 2025-09-08..2025-09-14 12'],
      asked: [],
    })
  })

  it.each(['Week 37 2025', 'Week 37, 2025', 'W37 2025', '2025W37', '2025-W37'])(
    'are known in English: %s',
    (heading) => {
      expect(readOf(`Members recruited (persons)\nCounty|${heading}\n襄城县|12`).asked).toEqual([WEEKS])
    },
  )

  it('are asked about in the words of the file, with their year', () => {
    const about = (table: string) =>
      tabulatePasted(table, {}).questions.flatMap(({ kind, about }) => (kind === 'week' ? [about] : []))
    expect(about('Union members (persons), 2025\nCounty|Week 37\n襄城县|12')).toEqual([
      'what Week 37 2025 is',
    ])
    expect(about('2025年各县区新发展会员（人）\n县区|第37周\n襄城县|12')).toEqual(['what 2025年第37周 is'])
  })

  it('of a column of periods are asked about, and no length of time is one', () => {
    const { values, asked } = readOf('县区|时间|新发展会员（人）\n襄城县|2025年第37周|12')
    expect(values).toEqual(['新发展会员 ? 12'])
    expect(asked).toEqual([WEEKS])
    expect(readOf('2025年培训情况\n县区|两周培训班（期）\n襄城县|14').asked).toEqual([])
  })
})

describe('times that no calendar bounds', () => {
  it.each([
    ['2025年春节期间', '2025年春节期间'],
    ['2025年国庆节', '2025年国庆节'],
    ['2025年元旦、春节期间', '2025年元旦、春节期间'],
    ['2025年暑期', '2025年暑期'],
    ['2025年9月第2周', '2025年9月第2周'],
    ['2025年第3周至第5周', '2025年第3周至第5周'],
    ['Weeks 37–39 2025', 'Weeks 37–39 2025'],
    ['2025年9月初', '2025年9月初'],
    ['春节期间', '春节期间'],
    ['Spring Festival 2025', 'Spring Festival 2025'],
    ['early September 2025', 'early September 2025'],
  ])('are asked about: %s', (heading, name) => {
    expect(readOf(joined(heading, '12'))).toEqual({
      values: ['新发展会员 ? 12'],
      asked: [`period:${name}`],
    })
  })

  it('are asked about in a title, and take the days of the answer', () => {
    const table = '2025年春节期间各县区慰问职工情况\n县区|慰问职工（人）\n襄城县|612'
    expect(readOf(table)).toEqual({ values: ['慰问职工 ? 612'], asked: ['period:2025年春节期间'] })
    expect(readOf(table, { 'period:2025年春节期间': '2025年1月28日至2月4日' })).toEqual({
      values: ['慰问职工 2025-01-28..2025-02-04 612'],
      asked: [],
    })
    const several = '2025年第三周至第五周各县区新发展会员情况\n县区|新发展会员（人）\n襄城县|12'
    expect(readOf(several).asked).toEqual(['period:2025年第三周至第五周'])
    expect(readOf(table, { 'period:2025年春节期间': '过年' }).asked).toEqual(['period:2025年春节期间'])
  })

  it('take the year that stands above them', () => {
    expect(readOf('各县区新发展会员（人）\n县区|2025年\n|春节期间\n襄城县|12').asked).toEqual([
      'period:2025年春节期间',
    ])
  })

  it.each([
    '2025年两新组织会员情况',
    '2025年五一劳动奖状各县区会员情况',
    '2025年劳动合同签订情况',
    '2025年春节慰问情况',
    '2025年夏季送清凉情况',
    '2025年妇女节活动情况',
    '2025年第二届职工运动会情况',
    '2025年建会十周年情况',
    'Working week 35 hours, 2025',
    'Members 2025, women 12 per cent',
  ])('are no words of other things: %s', (title) => {
    expect(readOf(`${title}\n县区|会员数（人）\n襄城县|12`)).toEqual({
      values: ['会员数 2025-01-01..2025-12-31 12'],
      asked: [],
    })
  })

  it('are parts of names before what was done in them, and months of them have their days', () => {
    const named = '2025年送温暖情况\n县区|国庆期间慰问职工（人）\n襄城县|12'
    expect(readOf(named)).toEqual({ values: ['国庆期间慰问职工 2025-01-01..2025-12-31 12'], asked: [] })
    expect(readOf('2025年1-6月期间各县区情况\n县区|慰问职工（人）\n襄城县|12').values).toEqual([
      '慰问职工 2025-01-01..2025-06-30 12',
    ])
  })
})

describe('parts of a month', () => {
  it.each([
    ['2025年9月上旬', '2025-09-01..2025-09-10'],
    ['2025年9月中旬', '2025-09-11..2025-09-20'],
    ['2025年2月下旬', '2025-02-21..2025-02-28'],
    ['2025年9月上半月', '2025-09-01..2025-09-15'],
    ['2025年9月下半月', '2025-09-16..2025-09-30'],
    ['2025年2月中旬至下旬', '2025-02-11..2025-02-28'],
    ['截至2025年9月中旬', '..2025-09-20'],
  ])('have their days: %s', (heading, period) => {
    expect(readOf(joined(heading, '12'))).toEqual({ values: [`新发展会员 ${period} 12`], asked: [] })
    const titled = `${heading}各县区新发展会员情况\n县区|新发展会员（人）\n襄城县|12`
    expect(readOf(titled)).toEqual({ values: [`新发展会员 ${period} 12`], asked: [] })
  })

  it('are of the month of the report, or of the one before', () => {
    expect(readOf(joined('上旬|中旬|下旬|上月下旬', '1|2|3|4', '2025年3月各县区新发展会员（人）'))).toEqual({
      values: [
        '新发展会员 2025-03-01..2025-03-10 1',
        '新发展会员 2025-03-11..2025-03-20 2',
        '新发展会员 2025-03-21..2025-03-31 3',
        '新发展会员 2025-02-21..2025-02-28 4',
      ],
      asked: [],
    })
  })

  it('are of no month in the report on a year', () => {
    const { values } = readOf(joined('上旬', '1', '2025年各县区新发展会员（人）'))
    expect(values).toEqual(['新发展会员 ? 1'])
  })
})

describe('what stands behind a period', () => {
  it('of values that may still change stays with their name, and of those that were changed with the value', () => {
    expect(readOf(joined('Mar 2025 (p)|Feb 2025 (r)|Jan 2025', '3|2|1', 'Union members (persons)'))).toEqual({
      values: [
        'members · provisional 2025-03-01..2025-03-31 3',
        'members 2025-02-01..2025-02-28 2 revised',
        'members 2025-01-01..2025-01-31 1',
      ],
      asked: [],
    })
    expect(
      readOf(
        joined(
          '2025年3月（预计）|2025年2月（修订）|2025年8月p|9月（快报数）',
          '3|2|1|4',
          '2025年会员数（人）',
        ),
      ),
    ).toEqual({
      values: [
        '会员数 · 预计 2025-03-01..2025-03-31 3',
        '会员数 2025-02-01..2025-02-28 2 修订',
        '会员数 · 初步 2025-08-01..2025-08-31 1',
        '会员数 · 快报数 2025-09-01..2025-09-30 4',
      ],
      asked: [],
    })
  })

  it('is read in a column of periods too', () => {
    expect(
      readOf(
        '县区|时间|会员数（人）\n襄城县|2025年3月（预计）|3\n襄城县|2025年2月（修订）|2\n襄城县|2025.01|1',
      ).values,
    ).toEqual([
      '会员数 · 预计 2025-03-01..2025-03-31 3',
      '会员数 2025-02-01..2025-02-28 2 修订',
      '会员数 2025-01-01..2025-01-31 1',
    ])
  })

  it('may be a footnote mark, which goes with the value', () => {
    expect(readOf(joined('2025年6月|2025年7月*|2025年8月①', '1|2|3'))).toEqual({
      values: [
        '新发展会员 2025-06-01..2025-06-30 1',
        '新发展会员 2025-07-01..2025-07-31 2 *',
        '新发展会员 2025-08-01..2025-08-31 3 ①',
      ],
      asked: [],
    })
  })
})
