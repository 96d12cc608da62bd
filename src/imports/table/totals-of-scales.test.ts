import { expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

it.each([
  ['县区|2025年工会经费（万元）', ''],
  ['县区|2025年工会经费', '单位：万元\n'],
])('a cell that names its own scale is added in that of its column: %s', (heading, unit) => {
  const { observations, conflicts, leftOut } = tabulatePasted(
    `${unit}${heading}\n襄城县|1200\n禹州市|2600\n长葛市|0.21亿元\n鄢陵县|900万元\n合计|6800`,
    {},
  )
  expect(observations.map(({ quantity }) => quantity.value)).toEqual([12e6, 26e6, 21e6, 9e6])
  expect(conflicts).toEqual([])
  expect(leftOut.map(({ reason }) => reason)).toEqual(['a total; agrees with its lines: 6800'])
})
