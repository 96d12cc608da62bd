import { expect, test } from 'vitest'
import { phrasesOf, wrapText } from './text-fit.ts'

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

test.each([
  ['收集上报3张表', ['收集', '上报', '3张表']],
  ['2025年1至3月几十组家庭参与', ['2025年', '1至3月', '几十组', '家庭', '参与']],
  [
    '集体合同覆盖率升至92%，职工诉求化解率达98%',
    ['集体', '合同', '覆盖率', '升至92%，', '职工', '诉求', '化解率', '达98%'],
  ],
  ['34家企业的100余名厨师参加职工大赛', ['34家', '企业的', '100余名', '厨师', '参加', '职工', '大赛']],
  ['提高两个百分点，覆盖5个省', ['提高', '两个百分点，', '覆盖', '5个省']],
  [
    '2025年最多的是街道1，共55个（推算），其中作业区级41个',
    ['2025年', '最多的是', '街道1，', '共55个（推算），', '其中', '作业区级', '41个'],
  ],
  ['in 5 parts, 41 of them at work', ['in ', '5 parts, ', '41 ', 'of ', 'them ', 'at ', 'work']],
])('%s has a line end between phrases and nowhere else', (title, phrases) => {
  expect(phrasesOf(title)).toEqual(phrases)
})

test('no line parts a number from its measure word and its noun', () => {
  const title = '工会指导员上门宣传，协助企业规范填写、收集上报3张表'
  for (let width = 5; width < 26; width += 1) {
    const parted = lines(title, width)
    expect(parted.join('')).toBe(title)
    expect(parted.filter((line) => line.includes('3张表'))).toHaveLength(1)
  }
})
