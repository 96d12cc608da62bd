import { expect, it } from 'vitest'
import { speedBeyond } from './follow-drag.ts'

it('a table scrolls towards a mouse beyond its edge, the faster the farther away that is', () => {
  const speeds = [100, 300, 500].map((at) => speedBeyond(at, 100, 500))
  expect(speeds).toEqual([0, 0, 0])
  expect([99, 60, -900].map((at) => speedBeyond(at, 100, 500))).toEqual([-150, -400, -3000])
  expect([501, 540, 1500].map((at) => speedBeyond(at, 100, 500))).toEqual([150, 400, 3000])
})
