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

it('1.3m below Members is 1.3 million, and no change beside it is held against 1.3', () => {
  const { observations, conflicts, questions } = tabulatePasted(
    'County|Members 2023 (people)|Members 2024 (people)|Change\nXiangcheng County|1,283,000|1.3m|+1.3%\nYuzhou City|560,000|570,000|+1.8%',
    {},
  )
  expect(questions).toEqual([])
  expect(conflicts).toEqual([])
  expect(observations.map(({ quantity }) => quantity.value)).toEqual([
    1_283_000, 1.3e6, 1.3, 560_000, 570_000,
  ])
})

it('a number whose comma was answered is a part of its total', () => {
  const { conflicts } = tabulatePasted(
    '县区;2025年经费收入（万元）\n襄城县;1,500\n禹州市;2,250\n合计;3,750'.replaceAll(';', '|'),
    { comma: '1.500' },
    { delimiter: ';' },
  )
  expect(conflicts).toEqual([])
})

it('the signs of one currency are one unit', () => {
  const { observations, conflicts, questions } = tabulatePasted(
    'County|Grants 2025 ($)|Awards 2025\n襄城县|US$1.2M|$5\n禹州市|USD 3,000|US$6\n长葛市|500|¥7\n鄢陵县|$1,000–2,000|7元',
    {},
  )
  expect(questions).toEqual([])
  expect(conflicts).toEqual([])
  expect(observations.map(({ unit }) => unit)).toEqual(['$', '$', '$', '$', '$', '元', '$', '元'])
})
