import { expect, test } from 'vitest'
import { nameOfText } from './take-text.ts'

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
