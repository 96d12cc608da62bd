import { expect, it } from 'vitest'
import { createOwnWords } from './own-words.ts'

it('takes what is counted in units of time for a duration, and says the units in English', () => {
  const words = createOwnWords()
  const told = ['天', '日', '星期', '分钟'].map((word) => {
    const unit = words.unit(word)
    const found = words.indicatorOf(words.indicator('投诉平均办结时长', unit))
    return [unit.en.place === 'word' ? unit.en.many : null, found?.kind]
  })
  expect(told).toEqual([
    ['days', 'duration'],
    ['days', 'duration'],
    ['weeks', 'duration'],
    ['minutes', 'duration'],
  ])
  const complaints = words.indicatorOf(words.indicator('欠薪投诉', words.unit('次')))
  expect(complaints?.kind).toBe('level')
})

it('takes any word for a unit', () => {
  expect(createOwnWords().unit('constructor').en).toEqual({
    place: 'word',
    one: 'constructor',
    many: 'constructor',
  })
})
