import { expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

/** The values of a list with whose they are, and what is left out. */
function readOf(table: string) {
  const { observations, leftOut } = tabulatePasted(table.trim(), {})
  return {
    values: observations.map(
      ({ localityText, indicator, quantity }) => `${localityText} ${indicator} ${quantity.value}`,
    ),
    leftOut: leftOut.map(({ where, reason }) => `${where}: ${reason}`),
  }
}

it('keeps the lines of a county apart by the names in it', () => {
  expect(
    readOf('2025年\n县区|品牌名称|会员数（人）\n襄城县|匠心|120\n襄城县|暖蜂|120\n魏都区|书香|60'),
  ).toEqual({
    values: ['匠心 会员数 120', '暖蜂 会员数 120', '书香 会员数 60'],
    leftOut: [],
  })
})

it('keeps them apart too where one name stands twice', () => {
  expect(
    readOf(
      '2025年\n县区|品牌名称|会员数（人）\n襄城县|匠心|120\n襄城县|暖蜂|80\n魏都区|书香|60\n魏都区|书香|61',
    ),
  ).toEqual({
    values: ['匠心 会员数 120', '暖蜂 会员数 80', '书香 会员数 60', '书香 会员数 61'],
    leftOut: [],
  })
})

it('gives a county no value of a line without a name behind its names, and its own before them', () => {
  expect(readOf('2025年\n县区|品牌名称|会员数（人）\n襄城县|匠心|120\n襄城县||80\n魏都区|书香|60')).toEqual({
    values: ['匠心 会员数 120', '书香 会员数 60'],
    leftOut: ['B4: no name'],
  })
  expect(
    readOf('2025年\n县区|驿站名称|会员数（人）\n襄城县||200\n襄城县|城南驿站|120\n襄城县|城北驿站|80').values,
  ).toEqual(['襄城县 会员数 200', '城南驿站 会员数 120', '城北驿站 会员数 80'])
})

it('takes 项目名称 beside several indicators for parts of each', () => {
  expect(
    readOf('2025年\n县区|项目名称|会员数（人）|工会数（个）\n襄城县|甲|120|3\n|乙|80|2\n魏都区|丙|60|1')
      .values,
  ).toEqual([
    '襄城县 会员数 · 甲 120',
    '襄城县 工会数 · 甲 3',
    '襄城县 会员数 · 乙 80',
    '襄城县 工会数 · 乙 2',
    '魏都区 会员数 · 丙 60',
    '魏都区 工会数 · 丙 1',
  ])
})
