import { expect, test } from 'vitest'
import { addScores, rates, scoreFigures } from './score.mjs'

const gold = [
  {
    start: 0,
    end: 5,
    text: '近400组',
    value: 400,
    lower: null,
    upper: 400,
    bound: 'below',
    unit: '组',
    kind: 'measure',
  },
  {
    start: 8,
    end: 13,
    text: '2025年',
    value: null,
    lower: null,
    upper: null,
    bound: 'exact',
    unit: '',
    kind: 'date',
  },
]

test('the gold itself scores full marks', () => {
  const { counts, misses } = scoreFigures(gold, gold)
  expect(misses).toEqual([])
  expect(rates(counts)).toMatchObject({ precision: 1, recall: 1, f1: 1 })
})

test('a lost bound costs span and bound, not value or unit', () => {
  const bare = { ...gold[0], start: 1, lower: 400, bound: 'exact' }
  const { counts } = scoreFigures([bare], gold)
  expect(counts).toMatchObject({ overlap: 1, span: 0, value: 1, bound: 0, unit: 1, strict: 0 })
})

test('a date called a measure is false, and so is a measure where the gold has nothing', () => {
  const date = { ...gold[1], kind: 'measure' }
  const nothing = { ...gold[0], start: 20, end: 22 }
  expect(scoreFigures([gold[0], date, nothing], gold).counts).toMatchObject({ false: 2, found: 3, strict: 1 })
})

test('a measure called a date is found but fails the kind', () => {
  expect(scoreFigures([{ ...gold[0], kind: 'date' }], gold).counts).toMatchObject({
    overlap: 1,
    kind: 0,
    found: 0,
  })
})

test('brackets, spaces and percent signs of either width make the same unit', () => {
  const wide = { ...gold[0], unit: '场（次）' }
  expect(scoreFigures([{ ...wide, unit: '场(次)' }], [wide]).counts.unit).toBe(1)
})

test('texts weigh by their figures, and nothing found is a rate of zero', () => {
  const total = addScores([scoreFigures(gold, gold), scoreFigures([], gold)])
  expect(rates(total).recall).toBe(0.5)
  expect(rates(scoreFigures([], []).counts).f1).toBe(0)
})
