import { describe, expect, test } from 'vitest'
import { notesThatFit, numberSize, paragraphSize, titleSize } from './stage-type.ts'

describe('type of a slide', () => {
  test('a title is as large as its length allows', () => {
    // 1728 px hold 25 hanzi at 68 px, 28 at 60 on each of two lines.
    expect(titleSize('字'.repeat(25), 1728)).toBe(68)
    expect(titleSize('字'.repeat(26), 1728)).toBe(60)
    expect(titleSize('字'.repeat(57), 1728)).toBe(52)
    expect(titleSize('字'.repeat(400), 1728)).toBe(36)
  })

  test('a number fills its cell between its limits', () => {
    const limits = { least: 48, most: 200 }
    expect(numberSize({ large: '92', small: '%' }, 500, limits)).toBe(200)
    // 11 digits of 0.58 em, a tenth of which are thin: wider than the cell at any size above 80 px.
    expect(numberSize({ large: '1,163,000,000', small: '元' }, 500, limits)).toBeLessThan(90)
    expect(numberSize({ large: '9'.repeat(60), small: '' }, 500, limits)).toBe(48)
  })

  test('words longer than their number leave it the line', () => {
    const limits = { least: 48, most: 400 }
    const alone = numberSize({ large: '4', small: '' }, 300, limits)
    expect(numberSize({ large: '4', small: ' provincial-level regions' }, 300, limits)).toBe(alone)
  })

  test('paragraphs shrink with their number', () => {
    expect(paragraphSize(['一段'], 0, 1728)).toBe(44)
    expect(
      paragraphSize(
        Array.from({ length: 8 }, () => '一段'),
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
})
