import { expect, it, test } from 'vitest'
import { testContext } from '../../draft/testing.ts'
import { joinedLines, nameOfPart, nameOfText, takeText } from './take-text.ts'

test.each([
  ['襄城县总工会把维权做在前头\n\n本报讯 2025年', '襄城县总工会把维权做在前头'],
  ['\uFEFF 标题 \r\n正文', '标题'],
  // A text without a headline: whole sentences of it.
  [
    '本报讯 许昌市襄城县总工会持续深化维权服务。截至目前，襄城县企业集体合同覆盖率达90.5%',
    '本报讯 许昌市襄城县总工会持续深化维权服务',
  ],
  ['甲'.repeat(40), '甲'.repeat(30)],
  ['本报讯，'.concat('乙'.repeat(40)), `本报讯，${'乙'.repeat(26)}`],
  ['', ''],
])('the draft of %j is named %j', (text, name) => {
  expect(nameOfText(text)).toBe(name)
})

test.each([
  ['本报讯 工会慰问职工30人。', false],
  // A name in kana makes no text Japanese.
  ['本报讯 甲市总工会与企业ソニー签订集体合同，覆盖职工3200人，慰问困难职工家庭120户。', false],
  ['労働組合は2025年に30人の組合員を訪問し、会員数は1,200人に達した。', true],
  ['The union visited 30 workers.', true],
  ['노동조합은 2025년에 조합원 30명을 방문했다.', true],
])('%j is in another language: %s', (text, isForeign) => {
  expect(takeText('', text, null, testContext)).toMatchObject({ isForeign })
})

test('names a report by its headline with whose it is, and one that was split in the middle by how it begins', () => {
  expect(nameOfPart(['锦州港集团工会：', '为码头工人减压'], '')).toBe('锦州港集团工会：为码头工人减压')
  expect(nameOfPart(['甲县工会送清凉', '副题'], '')).toBe('甲县工会送清凉')
  expect(nameOfPart([], '\n去年，甲县总工会慰问职工30人。另有培训。')).toBe(
    '去年，甲县总工会慰问职工30人。另有培训。',
  )
})

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
