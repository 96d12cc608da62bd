import { describe, expect, it } from 'vitest'
import { extractFigures } from '../src/extract/extract-figures.ts'
import { figureRecord } from './figure-record.ts'

describe('a figure as JSON', () => {
  it.each([
    ['近400组', 400, true],
    ['将近三年', 3, true],
    ['接近90%', 90, true],
    ['不到75%', 75, false],
    ['不足3小时', 3, false],
    ['未满10人', 10, false],
    ['不及5家', 5, false],
  ])('has one bound for what lies under its number, and says whether it is near: %s', (text, upper, near) => {
    const [record] = extractFigures(text).map(figureRecord)
    expect(record).toMatchObject({ text, bound: 'below', value: upper, lower: null, upper, near })
  })

  it('says of every other bound that it is not near', () => {
    const [record] = extractFigures('200余名').map(figureRecord)
    expect(record).toMatchObject({ bound: 'atLeast', near: false })
  })
})
