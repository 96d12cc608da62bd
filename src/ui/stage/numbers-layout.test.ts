import { describe, expect, test } from 'vitest'
import { en } from '../../charts/testing.ts'
import { valueItem } from '../../charts/value.ts'
import { nineReports as dataset } from '../../dataset/testing.ts'
import { layoutNumbers } from './numbers-layout.ts'

const observation = dataset.observations.get('xiangcheng-members-recruited')
if (observation === undefined) throw new RangeError('the dataset has no members recruited')
const number = {
  item: valueItem(observation, '', 'plain', en),
  name: 'Members',
  caption: '2025',
  change: null,
}
const numbers = (n: number) => Array.from({ length: n }, () => number)

describe('numbers on a slide', () => {
  test('stand in rows that fill it', () => {
    const columns = [1, 2, 3, 4, 5, 6, 8].map((n) => layoutNumbers(numbers(n), 1728, 600).columns)
    expect(columns).toEqual([1, 2, 3, 2, 3, 3, 4])
  })

  test('have fewer columns on half a slide', () => {
    // Two columns of 330 px and a gap of 64 fit in 828 px, three do not.
    expect(layoutNumbers(numbers(6), 828, 600)).toMatchObject({ columns: 2, cell: 382 })
  })

  test('are smaller where the rows need the height, but never lost among their words', () => {
    // Two rows of 284 px, of which a line of name, one of caption and the space around take 44 + 38 + 34.
    expect(layoutNumbers(numbers(6), 1728, 600).most).toBe(104)
    // Two rows of 184 px leave 68 px, at a line height of 1.08.
    expect(layoutNumbers(numbers(6), 1728, 400).most).toBe(62)
    expect(layoutNumbers(numbers(6), 1728, 200).most).toBe(48)
  })
})
