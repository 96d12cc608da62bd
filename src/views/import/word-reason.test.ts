import { describe, expect, it } from 'vitest'
import { wordReason } from './word-reason.ts'

describe('why a cell does not come in', () => {
  it('names the word that stands in it', () => {
    expect(wordReason('says 不详 instead of a number', 'zh')).toBe('写的是“不详”，不是数值')
    expect(wordReason('says n.a. instead of a number', 'en')).toBe('says “n.a.”, which is no number')
  })

  it('says that nothing is given where there is but a sign', () => {
    expect(wordReason('no value given', 'zh')).toBe('没有填写数值')
  })
})
