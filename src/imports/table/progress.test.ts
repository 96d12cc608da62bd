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
