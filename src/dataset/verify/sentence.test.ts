import { describe, expect, it } from 'vitest'
import { OWN_TEXT, ownReport } from '../own-reports/testing.ts'
import { standsIn } from './place-report.ts'
import { sentenceOf } from './sentence.ts'

const { report, figures } = ownReport()
const idOf = (printed: string) => figures.find((figure) => figure.printed === printed)?.id ?? ''
const sentence = (printed: string, text = OWN_TEXT) => sentenceOf(text, report, figures, idOf(printed))

describe('the sentence of a figure', () => {
  it('goes from one full stop to the next, within its paragraph', () => {
    expect(sentence('36%')).toEqual({ before: '发放贷款贴息54.4万元，同比增长', printed: '36%', after: '。' })
    expect(sentence('12351')).toEqual({ before: '咨询电话', printed: '12351', after: '。' })
  })

  it('is found in a longer text, and where words before it changed', () => {
    const page = `别的报道。\n😀\n${OWN_TEXT.replace('小分队调研', '两支小分队调研')}`
    expect(sentence('24家', page)?.before).toBe('2026年3月，溧阳市总工会组织两支小分队调研企业')
  })

  it('is none where the text has no such figure', () => {
    expect(sentence('24家', OWN_TEXT.replace('24家', '25家'))).toBeNull()
    expect(sentence('24家', '另一篇报道，24家。')).toBeNull()
  })
})

it('tells whether a report stands in a text', () => {
  expect(standsIn(report, `前文。\n${OWN_TEXT}`)).toBe(true)
  expect(standsIn(report, '另一篇报道，24家。')).toBe(false)
})
