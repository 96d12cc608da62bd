import { expect, it } from 'vitest'
import { joinedLines } from './joined-lines.ts'

it('joins the lines of a column where a sentence goes on, and no others', () => {
  const text = [
    '兰溪工会送温暖',
    '本报讯 寒潮来时，兰溪市总工会走访慰问困难职工12',
    '00人，送去棉衣和米面油等生活物资共计三百余份，',
    '职工都说心里暖。',
    '工会还开办夜校，请来老师教大家写字算账。',
  ]
  expect(joinedLines(text.join('\r\n'))).toBe(
    [text[0], `${text[1]}${text[2]}${text[3]}`, text[4]].join('\r\n'),
  )
})

it('leaves a text alone whose lines are its paragraphs', () => {
  const text = '标题\n\n本报讯 会员30人。\n\n　　新建站点4个。\n'
  expect(joinedLines(text)).toBe(text)
})
