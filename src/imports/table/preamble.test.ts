import { describe, expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

/** The values of a sheet with their places and days, what is asked, what was taken for a heading, and what is left out. */
function readOf(drawn: string, merges: readonly string[] = []) {
  const { observations, questions, sheets, leftOut } = tabulatePasted(drawn, {}, { merges })
  return {
    values: observations.map(({ locality, indicator, period, quantity }) => {
      const name = locality.kind === 'place' ? locality.place.name : locality.name
      return `${name} ${indicator} ${period?.start ?? ''}..${period?.end ?? '?'} ${quantity.value}`
    }),
    asked: questions.map(({ id }) => id),
    headings: sheets.flatMap(({ tables }) =>
      tables.flatMap(({ lines }) => lines.flatMap(({ row, role }) => (role === 'heading' ? row + 1 : []))),
    ),
    leftOut: leftOut.map(({ where }) => where),
  }
}

describe('a line with the reporting body and the day below the title', () => {
  const BELOW = '\n指标|单位|数值|备注\n会员数|人|45210|\n基层工会数|个|1250|'
  const READ = {
    values: ['襄城县 会员数 ..2025-12-31 45210', '襄城县 基层工会数 ..2025-12-31 1250'],
    asked: [],
    headings: [3],
  }

  it.each<[string, string, readonly string[]]>([
    ['in two merged parts', '填报单位：襄城县总工会||截至2025年12月31日|', ['A2:B2', 'C2:D2']],
    ['with a seal', '填报单位（盖章）：襄城县总工会||截至2025年12月31日|', ['A2:B2', 'C2:D2']],
    ['in cells that are not merged', '填报单位：襄城县总工会|||截至2025年12月31日', []],
    ['with the label in a cell of its own', '填报单位：|襄城县总工会||截至2025年12月31日', []],
    ['in one merged cell', '填报单位：襄城县总工会    截至2025年12月31日|||', ['A2:D2']],
    ['without a label', '襄城县总工会||截至2025年12月31日|', ['A2:B2', 'C2:D2']],
    ['the day first', '截至2025年12月31日||填报单位：襄城县总工会|', ['A2:B2', 'C2:D2']],
    ['with who made it', '填报单位：襄城县总工会|制表人：李四|填表日期：2026年1月8日|截至2025年12月31日', []],
    ['in brackets', '填报单位：襄城县总工会||（截至2025年12月31日）|', ['A2:B2', 'C2:D2']],
  ])('is none of the headings, and says both: %s', (_, line, merges) => {
    expect(readOf(`重点工作完成情况表|||\n${line}${BELOW}`, ['A1:D1', ...merges])).toMatchObject(READ)
  })

  it('says the day beside who made it, whose place the title says', () => {
    const { values, headings } = readOf(
      `襄城县总工会重点工作完成情况表|||\n制表人：李四||截至2025年12月31日|${BELOW}`,
      ['A1:D1', 'A2:B2', 'C2:D2'],
    )
    expect({ values, headings }).toEqual({ values: READ.values, headings: READ.headings })
  })

  it('stands above headings of two lines', () => {
    const read = readOf(
      `
襄城县总工会2025年度重点工作目标任务完成情况表|||||
填报单位：襄城县总工会|||截至2025年12月31日||
指标名称|计量单位|2025年|||备注
||年度计划|实际完成|完成率（%）|
新建基层工会|家|30|34|113.3|`,
      ['A1:F1', 'A2:C2', 'D2:E2', 'A3:A4', 'B3:B4', 'C3:E3', 'F3:F4'],
    )
    expect(read).toEqual({
      values: [
        '襄城县 新建基层工会 · 年度计划 2025-01-01..2025-12-31 30',
        '襄城县 新建基层工会 · 实际完成 2025-01-01..2025-12-31 34',
        '襄城县 新建基层工会 · 完成率 2025-01-01..2025-12-31 113.3',
      ],
      asked: [],
      headings: [3, 4],
      leftOut: ['F3'],
    })
  })

  it('heads its columns where values stand below it, or where it has several times', () => {
    expect(readOf('襄城县总工会|截至2025年12月31日\n会员数（人）|45210').headings).toEqual([1])
    expect(readOf('填报单位：|2024年|2025年\n襄城县|43100|45210').headings).toEqual([1])
  })
})
