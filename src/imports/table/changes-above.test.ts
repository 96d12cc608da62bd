import { describe, expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

/** The values of a table as indicator, number and unit, and the ids of what is asked. */
function readOf(table: string) {
  const { observations, questions } = tabulatePasted(table.trim(), {})
  return {
    values: observations.map(({ indicator, quantity, unit }) => `${indicator} ${quantity.value}${unit}`),
    asked: questions.map(({ id }) => id),
  }
}

describe('a change that stands over the values of a table', () => {
  it('in a line of its own is one of each column', () => {
    expect(readOf('2025年各县区会员数、工会数\n增减\n县区|会员数（人）|工会数（个）\n襄城县|-42|7')).toEqual({
      values: ['会员数 · 增减 -42人', '工会数 · 增减 7个'],
      asked: [],
    })
    expect(readOf('各县区会员数\n同比增长（%）\n县区|2024年|2025年\n襄城县|1.2|-0.4')).toEqual({
      values: ['会员数 · 同比增长 1.2%', '会员数 · 同比增长 -0.4%'],
      asked: [],
    })
    expect(
      readOf('Union members (persons)\nChange on year\nCounty|2024|2025\n襄城县|612|-711').values,
    ).toEqual(['members · Change on year 612人', 'members · Change on year -711人'])
  })

  it('in a line of its own may stand over the periods, and is asked about where it says no unit', () => {
    expect(readOf('各县区会员数（人）\n|增长|\n县区|2024年|2025年\n襄城县|612|711')).toEqual({
      values: [],
      asked: ['unit:会员数 · 增长'],
    })
  })

  it('at the end of a title in per cent is one of each column that has no unit of its own', () => {
    expect(readOf('2025年各县区会员数、工会数同比增长（%）\n县区|会员数|工会数\n襄城县|1.2|7')).toEqual({
      values: ['会员数 · 同比增长 1.2%', '工会数 · 同比增长 7%'],
      asked: [],
    })
    expect(
      readOf('2025年会员数及同比增长（%）\n县区|会员数（人）|同比增长\n襄城县|61200|1.2').values,
    ).toEqual(['会员数 61200人', '会员数 · 同比增长 1.2%'])
  })

  it('heads Members and Unions as what is counted, and persons as a unit', () => {
    expect(readOf('2025\nCounty|Change|Change\n|Members|Unions\n襄城县|-42|1').values).toEqual([
      'Members · Change -42人',
      'Unions · Change 1个',
    ])
    expect(readOf('2025 members\nCounty|Members|Change\n|persons|persons\n襄城县|61200|612').values).toEqual([
      'Members 61200人',
      'Members · Change 612人',
    ])
  })
})

describe('a change in a line among those of the values', () => {
  it('is one of the lines below it, up to the next such line', () => {
    const table = `
2025年各县区情况
县区|会员数（人）|工会数（个）
比上年增减||
襄城县|-42|12
数量||
襄城县|61200|612`
    expect(readOf(table)).toEqual({
      values: ['会员数 · 比上年增减 -42人', '工会数 · 比上年增减 12个', '会员数 61200人', '工会数 612个'],
      asked: [],
    })
  })

  it('may be in per cent, and is added to no total', () => {
    const table = `
2025年各县区情况
县区|会员数（人）
襄城县|61200
魏都区|4100
合计|65300
增长（%）|
襄城县|1.2
魏都区|4`
    const { conflicts, leftOut } = tabulatePasted(table.trim(), {})
    expect(readOf(table).values).toEqual([
      '会员数 61200人',
      '会员数 4100人',
      '会员数 · 增长 1.2%',
      '会员数 · 增长 4%',
    ])
    expect(conflicts).toEqual([])
    expect(leftOut.map(({ reason }) => reason)).toEqual(['a total; agrees with its lines: 65300'])
  })

  it('is one of the indicators of a list', () => {
    expect(
      readOf('2025年襄城县情况\n指标|单位|数值\n会员数|人|61200\n比上年增长||\n会员数|人|200').values,
    ).toEqual(['会员数 61200人', '会员数 · 比上年增长 200人'])
  })
})
