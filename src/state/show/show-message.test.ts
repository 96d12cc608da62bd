import { expect, test } from 'vitest'
import { elapsed, paused, STOPPED, started } from './show-message.ts'

test('a clock counts while it runs and keeps what it counted while it stands', () => {
  const running = started(STOPPED, 1000)
  expect(elapsed(running, 5000)).toBe(4000)
  const standing = paused(running, 5000)
  expect(elapsed(standing, 60_000)).toBe(4000)
  expect(elapsed(started(standing, 60_000), 61_000)).toBe(5000)
})

test('starting twice counts nothing twice', () => {
  expect(started(started(STOPPED, 1000), 4000)).toEqual({ before: 0, since: 1000 })
})

test('a clock of another window that is ahead never shows less than nothing', () => {
  expect(elapsed({ before: 0, since: 2000 }, 1000)).toBe(0)
})
