import { expect, test } from 'vitest'
import { wrapText } from './text-fit.ts'

const lines = (text: string, width: number, whole = true) => wrapText(text, width, 9, whole)

test('no line begins with a sign that closes what stands before it', () => {
  for (const width of [8, 10, 12, 14, 16, 18, 20]) {
    for (const whole of [true, false]) {
      for (const line of lines(
        '91 firms surveyed, 26 unionised, 2,447 members recruited; 3 left.',
        width,
        whole,
      ))
        expect(line).not.toMatch(/^[,.;:!?)\]，。；：、）]/u)
      for (const line of lines('调研企业91家，帮助26家建会（推断），发展会员2447名。', width, whole))
        expect(line).not.toMatch(/^[,.;:!?)\]，。；：、）]/u)
    }
  }
})

test('a number keeps its unit beside it', () => {
  expect(lines('of 3,470 people', 7)).toEqual(['of', '3,470 people'])
  expect(lines('其中2万余名', 5)).toEqual(['其中', '2万余名'])
})

test('no line parts a number from its measure word and its noun', () => {
  const title = '工会指导员上门宣传，协助企业规范填写、收集上报3张表'
  for (let width = 5; width < 26; width += 1) {
    const parted = lines(title, width)
    expect(parted.join('')).toBe(title)
    expect(parted.filter((line) => line.includes('3张表'))).toHaveLength(1)
  }
})
