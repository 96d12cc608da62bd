import { describe, expect, it } from 'vitest'
import type { FileRead } from '../file-read.ts'
import { LEAVE_OUT } from './reading.ts'
import { tabulatePasted } from './testing.ts'

/** Values of pasted lines with their periods and units, and what became of the answer to a question. */
function answered(lines: string, id: string, answer: string, delimiter: FileRead['delimiter'] = null) {
  const found = tabulatePasted(lines, { [id]: answer }, { delimiter })
  const question = found.asked.find((each) => each.id === id)
  return {
    values: found.observations.map(
      ({ period, quantity, unit }) =>
        `${period === null ? '?' : `${period.start ?? ''}..${period.end}`} ${quantity.value}${unit}`,
    ),
    waiting: found.waiting,
    options: question?.options,
    unread: question?.isUnread ?? false,
    meant: typeof question?.meant === 'object' ? question.meant.zh : question?.meant,
  }
}

describe('a list of indicators', () => {
  const localitiesOf = (lines: string) =>
    tabulatePasted(lines, {}).observations.map(
      ({ locality, localityText, quantity }) => `${locality.kind} ${localityText} ${quantity.value}`,
    )

  it('below a line with a place is of that place, up to the next such line', () => {
    const blocks = '项目|2024年|2025年\n襄城县||\n会员数（人）|43100|45210\n高台县||\n建会率（%）|88|88.5'
    expect(localitiesOf(blocks)).toEqual([
      'place 襄城县 43100',
      'place 襄城县 45210',
      'place 高台县 88',
      'place 高台县 88.5',
    ])
  })

  it('below a line for the whole area is not of the place before it', () => {
    const blocks = '项目|2025年\n襄城县|\n会员数（人）|45210\n全省|\n会员数（人）|350000'
    expect(localitiesOf(blocks).at(-1)).toBe('asked  350000')
  })
})

it('offers no name of an indicator that is only "all places"', () => {
  const lines = '2025年1-9月各地情况|\n地区|累计\n襄城县|316\n高台县|100'
  expect(answered(lines, 'indicator', '').options).toEqual([])
})

describe('what is asked, since no table may mean it as it stands', () => {
  const BELOW = '地区|时期|会员数（人）|净增会员（人）\n襄城县|2025年|45210|-30\n溧阳市|2025年|(1200)|12'
  it('is a number of people below zero, with all values that the answer holds for', () => {
    const lines = [
      '地区|时期|会员数（人）',
      ...['-1', '(20)', '300', '-4', '-5', '-6', '-7'].map((n, at) => `襄城县|${2015 + at}年|${n}`),
    ]
    const asked = tabulatePasted(lines.join('\n'), {}).asked.find(({ kind }) => kind === 'negative')
    expect(asked?.values).toEqual({
      n: 6,
      some: [
        { where: 'C2', printed: '-1' },
        { where: 'C3', printed: '(20)' },
        { where: 'C5', printed: '-4' },
        { where: 'C6', printed: '-5' },
        { where: 'C7', printed: '-6' },
      ],
    })
    expect(tabulatePasted(BELOW, {}).asked.find(({ kind }) => kind === 'negative')?.values).toBeUndefined()
  })

  it('is asked once for two units of one indicator, with the values of both', () => {
    const lines = '地区|指标|时期|单位|数值\n襄城县|会员数|2024年|人|-30\n溧阳市|会员数|2025年|名|-8'
    const [asked, ...others] = tabulatePasted(lines, {}).asked.filter(({ kind }) => kind === 'negative')
    expect(others).toEqual([])
    expect(asked?.values).toEqual({
      n: 2,
      some: [
        { where: 'E2', printed: '-30' },
        { where: 'E3', printed: '-8' },
      ],
    })
  })

  it('is asked twice for two units of one indicator whose answers differ', () => {
    const lines = [
      '地区|时期|入会情况（%）|入会情况（人）',
      '襄城县|2023年|86.5|45210',
      '襄城县|2024年|0.88|4.5',
      '襄城县|2025年|90.1|46000',
    ].join('\n')
    const scales = tabulatePasted(lines, {}).asked.filter(({ kind }) => kind === 'scale')
    expect(scales.map(({ id, options }) => [id, options[0]])).toEqual([
      ['scale:入会情况', '0.88 = 88%'],
      ['scale:入会情况（人）', '4.5 = 4.5万人'],
    ])
    const { observations } = tabulatePasted(lines, {
      'scale:入会情况': '0.88 = 88%',
      'scale:入会情况（人）': '4.5 = 4.5万人',
    })
    expect(observations.map(({ quantity }) => quantity.value).toSorted()).toEqual(
      [86.5, 88, 90.1, 45_210, 45_000, 46_000].toSorted(),
    )
  })

  it('is a number of people below zero, but not one of a balance', () => {
    expect(answered(BELOW, 'negative:会员数', '')).toMatchObject({ waiting: 1 })
    const year = '2025-01-01..2025-12-31'
    const others = [`${year} 45210人`, `${year} -30人`, `${year} 12人`]
    expect(answered(BELOW, 'negative:会员数', '1200').values.toSorted()).toEqual(
      [...others, `${year} 1200人`].toSorted(),
    )
    expect(answered(BELOW, 'negative:会员数', '-1200').values.toSorted()).toEqual(
      [...others, `${year} -1200人`].toSorted(),
    )
    expect(answered(BELOW, 'negative:会员数', 'leave out').values.toSorted()).toEqual(others.toSorted())
  })

  it.each(['填报日期', '填表时间', '上报日期', '更新时间', '审核日期', 'Date submitted'])(
    'is the period where the only day is when a line was handled: %s',
    (heading) => {
      const { values } = answered(`地区|会员数（人）|${heading}\n襄城县|45210|2025-12-31`, 'period', '')
      expect(values).toEqual(['? 45210人'])
    },
  )

  it('is which of two scales a number has that is in millions by itself below a heading in millions', () => {
    const funds = 'Locality|Period|Funds (RMB million)\nXiangcheng|2025|1.2m\nGaotai|2025|3.5'
    expect(answered(funds, '', '')).toMatchObject({
      values: ['2025-01-01..2025-12-31 3500000元'],
      waiting: 1,
    })
  })
})

it.each([
  ['Funds (RMB)', '1.2m', '1200000元'],
  ['Funds (RMB)', '1.2M', '1200000元'],
  ['Funds (RMB)', '0.5bn', '500000000元'],
  ['Members (persons)', '~9,000', '9000人'],
  ['会员数（人）', '1，234', '1234人'],
  ['Wall (m)', '1.2m', '1.2m'],
  ['经费增长（±%）', '-4.9', '-4.9%'],
])('reads below %s what is written as %s', (heading, written, value) => {
  const lines = `地区|时期|${heading}\n襄城县|2025年|${written}`
  expect(answered(lines, '', '').values).toEqual([`2025-01-01..2025-12-31 ${value}`])
})

describe('an answer in the own words of the reader', () => {
  const DAYS = '地区|会员数（人）|统计日期\n襄城县|45210|1/2/2026\n溧阳市|63050|3/4/2026'
  it.each([
    ['日/月/年', '2026-02-01..2026-02-01 45210人', '2026-04-03..2026-04-03 63050人'],
    ['day first', '2026-02-01..2026-02-01 45210人', '2026-04-03..2026-04-03 63050人'],
    ['2026-02-01', '2026-02-01..2026-02-01 45210人', '2026-04-03..2026-04-03 63050人'],
    ['月/日/年', '2026-01-02..2026-01-02 45210人', '2026-03-04..2026-03-04 63050人'],
    ['2026年1月2日。', '2026-01-02..2026-01-02 45210人', '2026-03-04..2026-03-04 63050人'],
  ])('says the order of days: %s', (answer, ...values) => {
    expect(answered(DAYS, 'day-order', answer)).toMatchObject({ values, unread: false })
  })
  it.each(['不知道', '2026-05-01', '都可以', 'maybe', '日期'])('is not an order of days: %s', (answer) => {
    expect(answered(DAYS, 'day-order', answer)).toMatchObject({
      values: ['? 45210人', '? 63050人'],
      unread: true,
    })
  })

  const FISCAL = '地区|FY2024会员数（人）|FY2025会员数（人）\n襄城县|45210|46000'
  it.each([
    ['4月至次年3月', '2024-04-01..2025-03-31 45210人', '2025-04-01..2026-03-31 46000人'],
    ['April to March', '2024-04-01..2025-03-31 45210人', '2025-04-01..2026-03-31 46000人'],
    ['从上年7月开始', '2023-07-01..2024-06-30 45210人', '2024-07-01..2025-06-30 46000人'],
    ['2023年10月至2024年9月', '2023-10-01..2024-09-30 45210人', '2024-10-01..2025-09-30 46000人'],
    ['1月至12月', '2024-01-01..2024-12-31 45210人', '2025-01-01..2025-12-31 46000人'],
    ['3月至次年2月', '2024-03-01..2025-02-28 45210人', '2025-03-01..2026-02-28 46000人'],
  ])('says which months a fiscal year has: %s', (answer, ...values) => {
    expect(answered(FISCAL, 'period:FY', answer)).toMatchObject({ values, unread: false })
  })
  it.each(['4月至6月', '2024年上半年', '2021年4月至2022年3月', '财年', '3月至次年3月', '3月开始'])(
    'is no fiscal year: %s',
    (answer) => {
      expect(answered(FISCAL, 'period:FY', answer)).toMatchObject({
        values: ['? 45210人', '? 46000人'],
        unread: true,
      })
    },
  )
  it('says what an answer about a fiscal year was taken for, by the year that was asked about', () => {
    expect(answered(FISCAL, 'period:FY', '4月至次年3月').meant).toBe('2024年4月至2025年3月')
  })

  it('says which months a year has that is called after two', () => {
    const years = '地区|2023/24会员数（人）|2024/25会员数（人）\n襄城县|45210|46000'
    expect(answered(years, 'period:years:across', '7月到次年6月').values).toEqual([
      '2023-07-01..2024-06-30 45210人',
      '2024-07-01..2025-06-30 46000人',
    ])
    expect(answered(years, 'period:years:across', '2023年').unread).toBe(true)
  })

  const RATES = '地区|建会率\n襄城县|0.92\n溧阳市|0.86'
  it('is read or refused where it says how 0.92 is meant', () => {
    const values = (answer: string) => answered(RATES, 'unit:建会率', answer)
    expect(values('92%').values).toEqual(['? 92%', '? 86%'])
    expect(values('0.92%').values).toEqual(['? 0.92%', '? 0.86%'])
    for (const answer of ['0.92', '92', '不清楚'])
      expect(values(answer)).toMatchObject({ values: [], waiting: 2, unread: true })
  })

  it('says the sign of △, and is refused where it says none', () => {
    const lines = '地区|会员增减（人）\n襄城县|△12'
    expect(answered(lines, 'sign:会员增减', '增加').values).toEqual(['? 12人'])
    expect(answered(lines, 'sign:会员增减', '负').values).toEqual(['? -12人'])
    expect(answered(lines, 'sign:会员增减', '三角').unread).toBe(true)
  })

  it('says what a comma is, and is refused where it does not', () => {
    const lines = '地区|会员数（人）\n襄城县|1,500\n溧阳市|2,300'
    expect(answered(lines, 'comma', '千位分隔', ';').values).toEqual(['? 1500人', '? 2300人'])
    expect(answered(lines, 'comma', '小数点', ';').values).toEqual(['? 1.5人', '? 2.3人'])
    expect(answered(lines, 'comma', '2.0', ';')).toMatchObject({ values: [], waiting: 2, unread: true })
  })

  it('says the year of months, which a longer number or part of a year does not', () => {
    const lines = '地区|6月会员数（人）\n襄城县|45210'
    expect(answered(lines, 'year', '2025').values).toEqual(['2025-06-01..2025-06-30 45210人'])
    for (const answer of ['20255', '2025年上半年', '2024-2025年', '今年'])
      expect(answered(lines, 'year', answer)).toMatchObject({ values: ['? 45210人'], unread: true })
  })

  it('is refused as a scale of people that has no unit by its name', () => {
    expect(answered('地区|事项甲\n襄城县|7', 'unit:事项甲', '万')).toMatchObject({ waiting: 1, unread: true })
    expect(answered('地区|会员数\n襄城县|7', 'unit:会员数', '万').values).toEqual(['? 70000人'])
  })

  it('is no indicator where it names nothing', () => {
    const lines = '地区|2025年\n襄城县|45210'
    for (const answer of ['？', '不导入', '12', '合计'])
      expect(answered(lines, 'indicator', answer)).toMatchObject({ values: [], waiting: 1, unread: true })
  })

  it('says whether a scale that a format applies is that of the heading', () => {
    const lines = '地区|会员数（人）|经费收入（万元）\n襄城县|45.21千|316.5万\n禹州市|88.123千|702万'
    const id = 'twice:经费收入（万元）'
    expect(answered(lines, id, '3,165,000元').values).toEqual([
      '? 45210人',
      '? 3165000元',
      '? 88123人',
      '? 7020000元',
    ])
    expect(answered(lines, id, '316.5')).toMatchObject({ waiting: 2, unread: true })
  })

  it('on the period of one line holds for each line in its own year', () => {
    const lines = '地区|时期|上年会员数（人）\n襄城县|2025年1月|100\n襄城县|2025年2月|200'
    expect(answered(lines, 'period:上年', '2024年1月').values).toEqual([
      '2024-01-01..2024-01-31 100人',
      '2024-02-01..2024-02-29 200人',
    ])
  })
})

describe('a column of ages that tells no lines apart', () => {
  const TABLE = '2025年||\n县区|年龄（岁）|补贴资金（元）\n襄城县|18-60|200\n溧阳市|18至60|300\n高台县||500'
  const namesOf = (answers: Readonly<Record<string, string>>) =>
    tabulatePasted(TABLE, answers).observations.map(
      ({ indicator, quantity }) => `${indicator} ${quantity.value}`,
    )

  it('is asked whether it parts the values beside it, which wait', () => {
    expect(namesOf({})).toEqual([])
    expect(tabulatePasted(TABLE, {}).questions.map(({ id, options }) => [id, ...options])).toEqual([
      ['class:年龄', 'a part of the name', 'leave out'],
    ])
  })

  it('is left out, or parts them, as is said', () => {
    expect(namesOf({ 'class:年龄': 'leave out' })).toEqual(['补贴资金 200', '补贴资金 300', '补贴资金 500'])
    expect(namesOf({ 'class:年龄': 'a part of the name' })).toEqual([
      '补贴资金 · 18-60 200',
      '补贴资金 · 18至60 300',
      '补贴资金 500',
    ])
  })

  it('parts the lines of one place without a question', () => {
    const found = tabulatePasted('2025年||\n县区|年龄|会员数（人）\n襄城县|18-60|200\n襄城县|60以上|300', {})
    expect(found.questions).toEqual([])
    expect(found.observations.map(({ indicator }) => indicator)).toEqual([
      '会员数 · 18-60',
      '会员数 · 60以上',
    ])
  })
})

describe('values of which the table does not say what they count', () => {
  const TABLE =
    '2025年1-8月困难职工慰问进度表||\n县区|人数（人）|建会率（%）\n襄城县|950余|90\n禹州市|1310|91'

  it('wait until that is answered', () => {
    const found = tabulatePasted(TABLE, {})
    expect(found.observations.map(({ indicator }) => indicator)).toEqual(['建会率', '建会率'])
    expect(found.waiting).toBe(2)
    const answered = tabulatePasted(TABLE, { 'indicator:人数': '困难职工慰问人数' })
    expect(answered.observations.map(({ quantity }) => quantity.value)).toEqual([950, 90, 1310, 91])
    expect(answered.waiting).toBe(0)
  })

  it('and so do shares that may be of several columns', () => {
    const shares =
      '2025年\n县区|会员数（人）|女会员（人）|占比（%）\n襄城县|45210|20110|61.5\n禹州市|88123|40210|12.6'
    expect(tabulatePasted(shares, {}).waiting).toBe(2)
  })
})

describe('what the columns of a title that only says how it is split count', () => {
  const TABLE = `2025年上半年分行业情况统计||||
县（市、区）|制造业|建筑业|交通运输|合计
襄城县|12000|2900|850|15750
禹州市|10500|2900|700|14100`

  it('is asked before any of them comes in, with what is mostly counted so', () => {
    const found = tabulatePasted(TABLE, {})
    expect(found.observations).toEqual([])
    expect(found.questions.map(({ id, options }) => [id, options[0]])).toEqual([['indicator', '会员人数']])
  })

  it('is one answer for all', () => {
    const { observations } = tabulatePasted(TABLE, { indicator: '会员人数' })
    expect(
      observations.map(({ indicator, quantity }) => `${indicator} ${quantity.value}`).slice(0, 3),
    ).toEqual(['会员人数 · 制造业 12000', '会员人数 · 建筑业 2900', '会员人数 · 交通运输 850'])
  })

  it('is asked of lines too', () => {
    const lines = '襄城县2025年分行业情况|\n行业名称|数量\n制造业|12000\n建筑业|2900\n交通运输|850'
    const open = tabulatePasted(lines, {})
    expect(open.observations).toEqual([])
    expect(open.questions.map(({ id }) => id)).toContain('indicator')
    const { observations } = tabulatePasted(lines, { indicator: '会员人数' })
    expect(observations.map(({ indicator }) => indicator)).toEqual([
      '会员人数 · 制造业',
      '会员人数 · 建筑业',
      '会员人数 · 交通运输',
    ])
  })
})

it('offers the indicator of the title first for a bare 人数, without the words for how far it is', () => {
  const lines =
    '2025年1-8月新就业形态劳动者入会进度表||\n县区|年度任务（人）|人数（人）\n襄城县|1200|950\n禹州市|1500|1310'
  const asked = tabulatePasted(lines, {}).asked.find(({ id }) => id === 'indicator:人数')
  expect(asked?.options[0]).toBe('新就业形态劳动者入会')
})

describe('a fraction below what is counted in whole things', () => {
  const table = (cell: string) => `地区|指标|2025年|单位\n襄城县|劳动竞赛参赛|${cell}|人次`
  it.each([
    ['约3/4', '约3/4 = 75%', 75],
    ['四分之三', '四分之三 = 75%', 75],
    ['不到1/4', '不到1/4 = 25%', 25],
  ])('%s waits, and may be a share', (cell, option, percent) => {
    const open = tabulatePasted(table(cell), {})
    expect(open.observations).toEqual([])
    expect(open.questions.map(({ options }) => options)).toEqual([[option, LEAVE_OUT]])
    expect(open.questions.map(({ kind }) => kind)).toEqual(['share'])
    const said = tabulatePasted(table(cell), { 'part:劳动竞赛参赛': option })
    expect(said.observations.map(({ unit, quantity }) => [unit, quantity.value])).toEqual([['%', percent]])
    const left = tabulatePasted(table(cell), { 'part:劳动竞赛参赛': LEAVE_OUT })
    expect([left.observations.length, left.leftOut.map(({ text }) => text)]).toEqual([0, [cell]])
  })
  it.each([
    ['半数以上', '半数以上 = 50%以上', '半数以上 = 50% or more'],
    ['约3/4', '约3/4 = 约75%', '约3/4 = about 75%'],
    ['不到1/4', '不到1/4 = 不到25%', '不到1/4 = under 25%'],
  ])('%s is offered as people write it', (cell, zh, en) => {
    const [question] = tabulatePasted(table(cell), {}).questions
    expect(question?.shown?.[0]).toEqual({ zh, en })
  })
  it('3/4 alone may be two numbers or a day, and is left out', () => {
    const { questions, leftOut } = tabulatePasted(`${table('3/4')}\n禹州市|劳动竞赛参赛|40|人次`, {})
    expect([questions, leftOut.map(({ text }) => text)]).toEqual([[], ['3/4']])
  })
})
