import { describe, expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

/** What a table comes to, its questions with what they offer, and how many values wait. */
function read(lines: string, answers: Readonly<Record<string, string>> = {}) {
  const { observations, questions, waiting } = tabulatePasted(lines, answers)
  return {
    values: observations.map(
      ({ indicator, period, quantity, unit }) =>
        `${indicator} ${period?.start ?? ''}..${period?.end} ${quantity.value}${unit}`,
    ),
    asks: questions.map(({ id, options }) => [id, ...options].join(': ')),
    waiting,
  }
}

describe('headings that say what their numbers are to a task', () => {
  const HALF = `
2025年上半年|||||
县区|上半年完成（人）|全年目标（人）|序时进度（%）|占全年目标比例（%）|比序时进度（百分点）
襄城县|260|500|50|52|2`

  it('are asked once of what they are, where nothing says it, and none becomes an indicator', () => {
    expect(read(HALF)).toEqual({ values: [], asks: ['task:完成'], waiting: 5 })
  })

  it('are all of the one that is answered, each for what it is, and a target of the year is of all the year', () => {
    expect(read(HALF, { 'task:完成': '新发展会员' })).toEqual({
      values: [
        '新发展会员 · 完成 2025-01-01..2025-06-30 260人',
        '新发展会员 · 全年目标 2025-01-01..2025-12-31 500人',
        '新发展会员 · 序时进度 2025-01-01..2025-06-30 50%',
        '新发展会员 · 占全年目标比例 2025-01-01..2025-06-30 52%',
        '新发展会员 · 比序时进度 2025-01-01..2025-06-30 2个百分点',
      ],
      asks: [],
      waiting: 0,
    })
  })

  it('are likeliest of the column before them', () => {
    const group = `
2025年|||
县区|新建工会数（个）|年度目标（个）|完成率（%）
襄城县|26|30|86.7`
    const value = '新建工会数 2025-01-01..2025-12-31 26个'
    const id = 'task:年度目标（新建工会数）'
    expect(read(group)).toEqual({ values: [value], asks: [`${id}: 新建工会数`], waiting: 2 })
    expect(read(group, { [id]: '新建工会数' }).values).toEqual([
      value,
      '新建工会数 · 年度目标 2025-01-01..2025-12-31 30个',
      '新建工会数 · 完成率 2025-01-01..2025-12-31 86.7%',
    ])
  })

  it('are of the column before them where each of several has them', () => {
    expect(
      read(`
2025年|||||
县区|新建工会数（个）|年度目标（个）|完成率（%）|新发展会员（人）|年度目标（人）
襄城县|26|30|86.7|412|500`),
    ).toEqual({
      values: [
        '新建工会数 2025-01-01..2025-12-31 26个',
        '新建工会数 · 年度目标 2025-01-01..2025-12-31 30个',
        '新建工会数 · 完成率 2025-01-01..2025-12-31 86.7%',
        '新发展会员 2025-01-01..2025-12-31 412人',
        '新发展会员 · 年度目标 2025-01-01..2025-12-31 500人',
      ],
      asks: [],
      waiting: 0,
    })
  })

  it('say nothing of the tasks that the lines name', () => {
    expect(
      read(`
2025年重点任务完成情况|||
任务|单位|年度目标|完成
走访慰问|户|300|316
技能竞赛|场|10|12`).values,
    ).toEqual([
      '走访慰问 · 年度目标 2025-01-01..2025-12-31 300户',
      '走访慰问 · 完成 2025-01-01..2025-12-31 316户',
      '技能竞赛 · 年度目标 2025-01-01..2025-12-31 10场',
      '技能竞赛 · 完成 2025-01-01..2025-12-31 12场',
    ])
  })
})

describe('headings that say who told a number', () => {
  it('are of what the title counts, and so is how far they differ where they do not come to it', () => {
    expect(
      read(`
2025年会员数|||
县区|上报数（人）|核定数（人）|差额（人）
襄城县|45210|45000|-7`),
    ).toEqual({
      values: [
        '会员数 · 上报数 2025-01-01..2025-12-31 45210人',
        '会员数 · 核定数 2025-01-01..2025-12-31 45000人',
        '会员数 · 差额 2025-01-01..2025-12-31 -7人',
      ],
      asks: [],
      waiting: 0,
    })
  })

  it('are asked once of what they are, where nothing says it', () => {
    const table = `
2025年||
县区|上报数（人）|核定数（人）
襄城县|45210|45000`
    expect(read(table)).toEqual({ values: [], asks: ['task:上报数'], waiting: 2 })
    expect(read(table, { 'task:上报数': '会员数' }).values).toEqual([
      '会员数 · 上报数 2025-01-01..2025-12-31 45210人',
      '会员数 · 核定数 2025-01-01..2025-12-31 45000人',
    ])
  })
})
