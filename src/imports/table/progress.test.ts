import { expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

it('tells how far a long table is understood, line by line', () => {
  const lines = Array.from({ length: 999 }, (_, at) => `第${at + 1}村工会|2025|${at + 10}`)
  const heard: number[] = []
  tabulatePasted(
    ['单位名称|年度|会员数（人）', ...lines].join('\n'),
    {},
    { onProgress: (share) => heard.push(share) },
  )
  expect(heard.length).toBeGreaterThan(10)
  expect(heard).toEqual(heard.toSorted((a, b) => a - b))
  expect(heard[0]).toBeLessThan(0.1)
  expect(heard.at(-1)).toBeGreaterThan(0.9)
  expect(heard.at(-1)).toBeLessThanOrEqual(1)
})

it('tells how far a table is while its columns are not yet known', () => {
  const lines = Array.from({ length: 5119 }, (_, at) => `第${at + 1}村工会|2025|${at + 10}`)
  const heard: number[] = []
  tabulatePasted(
    ['单位名称|年度|会员数（人）', ...lines].join('\n'),
    {},
    { onProgress: (share) => heard.push(share) },
  )
  // Three times 20 steps of 256 lines, before the first of 80 steps that read values.
  expect(heard.filter((share) => share <= 0.3).length).toBeGreaterThanOrEqual(60)
  expect(heard).toEqual(heard.toSorted((a, b) => a - b))
})
