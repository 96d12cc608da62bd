import { expect, test } from 'vitest'
import { wordDay, wordMoment, wordTime } from './moment.ts'

test('time is written as a clock shows it', () => {
  expect([0, 59_999, 247_000, 3_847_000].map(wordTime)).toEqual(['0:00', '0:59', '4:07', '1:04:07'])
})

test('a moment is written with the day of this computer, by the habits of the language', () => {
  const moment = new Date(2026, 2, 2, 18, 5).toISOString()
  expect([wordDay(moment, 'zh'), wordDay(moment, 'en')]).toEqual(['2026年3月2日', '2 Mar 2026'])
  expect([wordMoment(moment, 'zh'), wordMoment(moment, 'en')]).toEqual([
    '2026年3月2日 18:05',
    '2 Mar 2026, 18:05',
  ])
})
