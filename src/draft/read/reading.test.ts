import { describe, expect, it } from 'vitest'
import { draftOn } from '../testing.ts'
import { readKept } from './reading.ts'

const read = (text: string): string => readKept(text, 0, text.length, new Set()).text

describe('readKept', () => {
  it('reads a sentence across the lines of a column', () => {
    expect(read('截至六月底，全县已经建成工会驿站八十六个，其中全天开放的三十一\n个，服务职工两万人。')).toBe(
      '截至六月底，全县已经建成工会驿站八十六个，其中全天开放的三十一个，服务职工两万人。',
    )
  })

  it('reads on across a blank line where the sentence does not end', () => {
    expect(read('指导员每周都去工地、车间和快递站转一转，把工\r\n\r\n会的政策讲给大家听。')).toBe(
      '指导员每周都去工地、车间和快递站转一转，把工会的政策讲给大家听。',
    )
  })

  it('keeps a heading of its own apart', () => {
    expect(read('活动办得很好。\n盘活资源\n县总工会投入三百万元用于改造场地和设备。')).toBe(
      '活动办得很好。\n盘活资源\n县总工会投入三百万元用于改造场地和设备。',
    )
  })

  it('passes over signs that do not show and the wide spaces of a typesetter', () => {
    expect(read('\uFEFF　　会\u200B员　１２０　名。')).toBe('会员１２０名。')
  })
})

describe('figures of a text that came from elsewhere', () => {
  it.each([
    ['a byte order mark', '\uFEFF全县会员有2447名。', '2447名'],
    ['line ends of Windows', '第一段。\r\n\r\n全县会员有2447名。', '2447名'],
    ['emoji', '👍🏽👨‍👩‍👧 全县会员有2447名。', '2447名'],
    ['wide spaces', '　　全县　会员　２４４７　名。', '２４４７　名'],
    [
      'a line that breaks inside the number',
      '截至六月底，全县已经入会的各类企业职工会员一共有24\n47名，比去年多。',
      '24\n47名',
    ],
  ])('are sliced exactly in spite of %s', (_, text, printed) => {
    const figure = draftOn(text)
      .flatMap(({ figures }) => figures)
      .find(({ value }) => value === 2447)
    expect(figure?.printed).toBe(printed)
    expect(text.slice(figure?.start, figure?.end)).toBe(printed)
  })
})
