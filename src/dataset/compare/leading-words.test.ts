import { expect, it } from 'vitest'
import { wordLeadingPlaces } from './leading-words.ts'

const places = (n: number) =>
  Array.from({ length: n }, (_, at) => ({ name: { zh: `第${at + 1}镇`, en: `Town ${at + 1}` } }))

it('names few places, and of many the first with a count of all, or in English of the others', () => {
  expect(wordLeadingPlaces(places(3), places(3), 'zh')).toBe('第1镇、第2镇、第3镇')
  const first = places(27).slice(0, 24)
  expect(wordLeadingPlaces(first, places(27), 'zh')).toBe('第1镇、第2镇、第3镇、第4镇、第5镇、第6镇等27地')
  expect(wordLeadingPlaces(first, places(27), 'en')).toMatch(/^Town 1, .*Town 6 and 21 more$/u)
})
