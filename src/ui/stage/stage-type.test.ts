import { describe, expect, test } from 'vitest'
import { notesThatFit, paragraphSize, setNumber, titleSize } from './stage-type.ts'

describe('type of a slide', () => {
  test('a title is as large as its length allows', () => {
    // 1728 px hold 25 hanzi at 68 px, 28 at 60 on each of two lines.
    expect(titleSize('字'.repeat(25), 1728)).toBe(68)
    expect(titleSize('字'.repeat(26), 1728)).toBe(60)
    expect(titleSize('字'.repeat(57), 1728)).toBe(52)
    expect(titleSize('字'.repeat(400), 1728)).toBe(36)
  })

  const parts = (digits: string, unit: string) => ({ before: '', digits, tail: '', unit })

  test('a number fills its cell between its limits', () => {
    const limits = { least: 48, most: 200 }
    expect(setNumber(parts('92', '%'), 500, limits)).toEqual({ size: 200, below: false })
    // 13 characters of about half an em: wider than the cell at any size above 90 px.
    expect(setNumber(parts('1,163,000,000', '元'), 500, limits).size).toBeLessThan(90)
    expect(setNumber(parts('9'.repeat(60), ''), 500, limits).size).toBe(48)
  })

  test('a unit stands beside its number, and below it where it would make it small', () => {
    const limits = { least: 48, most: 150 }
    expect(setNumber(parts('4', ' groups'), 500, limits)).toEqual({ size: 150, below: false })
    // 24 letters of about half an em at 0.42 of the size are five times as wide as the digit.
    expect(setNumber(parts('4', ' provincial-level regions'), 500, limits)).toEqual({
      size: 150,
      below: true,
    })
  })

  test('paragraphs shrink with their number', () => {
    expect(paragraphSize(['一段'], 0, 1728)).toBe(44)
    expect(
      paragraphSize(
        Array.from({ length: 10 }, () => '一段'),
        0,
        1728,
      ),
    ).toBe(30)
  })

  test('footnotes that have no room are left out, later short ones may still fit', () => {
    const long = '长'.repeat(80)
    expect(notesThatFit(['一', long, '二'], 60, 2)).toEqual(['一', '二'])
    expect(notesThatFit([long], 60, 2)).toEqual([long])
  })

  test('the first footnote stands in every language, however many lines it takes', () => {
    const long = 'word '.repeat(40)
    expect(notesThatFit([long, 'short'], 60, 1)).toEqual([long])
  })
})
