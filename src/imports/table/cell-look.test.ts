import { expect, it } from 'vitest'
import { itemAt } from '../../lib/item-at.ts'
import { cellLooks } from './cell-look.ts'
import { tabulatePasted } from './testing.ts'

/** How the cells of a table look, line by line. */
function looksOf(drawn: string): string[] {
  const sheet = itemAt(tabulatePasted(drawn, {}).sheets, 0)
  const look = cellLooks(sheet)
  return sheet.sheet.rows.map((row, at) => row.map((_, column) => look(at, column)).join(' '))
}

it('shows a total that comes in as a value, and one that is left out as a total', () => {
  expect(
    looksOf(`
2025年组建情况|||
县区|会员数（人）||
|合计|其中：女会员|其中：农民工会员
襄城县|6120|2530|1800
禹州市|2035|900|700
合计|8155|3430|2500`).slice(3),
  ).toEqual(['key value value value', 'key value value value', 'total total total total'])
  expect(
    looksOf(`
2025年会员数（人）||||
县区|一季度|二季度|合计
襄城县|100|120|220`).slice(2),
  ).toEqual(['key value value total'])
})

it('shows a line of a total that comes in as the others', () => {
  expect(
    looksOf(`
2025年会员情况||
县区|性别|会员数（人）
襄城县|男|26910
|女|18300
|合计|45210`).slice(2),
  ).toEqual(['key key value', 'key key value', 'key key value'])
})
