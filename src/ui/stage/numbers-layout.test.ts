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
const room = (width: number, height: number) => ({ width, height, usual: { width, height } })
const numbers = (n: number) => Array.from({ length: n }, () => number)

describe('numbers on a slide', () => {
  test('stand in rows that fill it', () => {
    const columns = [1, 2, 3, 4, 5, 6, 8].map((n) => layoutNumbers(numbers(n), room(1728, 600)).columns)
    expect(columns).toEqual([1, 2, 3, 2, 3, 3, 4])
  })

  test('have fewer columns on half a slide', () => {
    // Two columns of 330 px and a gap of 64 fit in 828 px, three do not.
    expect(layoutNumbers(numbers(6), room(828, 600))).toMatchObject({ columns: 2, cell: 382 })
  })

  test('are smaller where the rows need the height, but never lost among their words', () => {
    // Two rows of 284 px, of which the space around, a line of name and one of caption take 44 + 42.5 + 33.8.
    expect(layoutNumbers(numbers(6), room(1728, 600))).toMatchObject({ most: 112, name: 34, caption: 26 })
    // Two rows of 184 px: names give way first, then 184 - 44 - 37.5 - 33.8 px are left, at a line height of 1.08.
    expect(layoutNumbers(numbers(6), room(1728, 400))).toMatchObject({ most: 63, name: 30 })
    expect(layoutNumbers(numbers(6), room(1728, 200)).most).toBe(48)
  })

  test('lose height to a long name in its own row alone', () => {
    const [, ...rest] = numbers(6)
    const long = { ...number, name: 'Platform and courier workers who joined' }
    // Of 440 px two rows, their gap, and a second line of 37.5 px in one of them leave 139.9 px, at a line height of 1.08.
    expect(layoutNumbers([long, ...rest], room(1728, 440)).most).toBe(64)
  })
})
