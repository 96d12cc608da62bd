import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runNow } from '../lib/steps.ts'
import { compareTexts } from './collation.ts'
import { orderOfTexts } from './order-of-texts.ts'
import type { Language } from './text.ts'

const inOrder = (texts: readonly string[], language: Language) =>
  runNow(orderOfTexts(texts, language, (a, b) => a - b)).map((place) => texts[place])

describe('the order of many texts', () => {
  it('is pinyin for Chinese names, a name before one that goes on', () => {
    // gāotái, háigǎng, húběi, húběi wǔhàn, lánshān, xiāngchéng
    const sorted = ['高台县', '海港区', '湖北', '湖北武汉', '岚山区', '襄城县']
    expect(inOrder(['襄城县', '湖北武汉', '岚山区', '高台县', '湖北', '海港区'], 'zh')).toEqual(sorted)
  })

  it('reads a sign of two readings as its word does', () => {
    // 长庆 is chángqìng, 重庆 chóngqìng, 厦门 xiàmén: under zhǎng, zhòng and shà they would stand elsewhere.
    expect(inOrder(['厦门市', '高台县', '重庆市', '长庆油田', '成都市'], 'zh')).toEqual([
      '长庆油田',
      '成都市',
      '重庆市',
      '高台县',
      '厦门市',
    ])
  })

  it('puts figures, letters and names too long for it where they belong among names', () => {
    const long = '甘肃省张掖市高台县某某某某某某某某某某'
    // dì, gān, hǎi, xiāng; letters come after them
    expect(inOrder(['襄城县', '第10届', long, 'A组', '海港区', '第2届', ''], 'zh')).toEqual([
      '',
      '第2届',
      '第10届',
      long,
      '海港区',
      '襄城县',
      'A组',
    ])
  })

  it('is the alphabet for English', () => {
    expect(inOrder(['Place 10', 'lanshan', 'Gaotai', 'Place 9'], 'en')).toEqual([
      'Gaotai',
      'lanshan',
      'Place 9',
      'Place 10',
    ])
  })

  it('leaves equal texts to the other order', () => {
    const texts = ['海港区', '高台县', '海港区', 'A组', '高台县', 'A组']
    expect(runNow(orderOfTexts(texts, 'zh', (a, b) => b - a))).toEqual([4, 1, 2, 0, 5, 3])
  })

  it('is what comparing two by two gives, whatever the signs', () => {
    const sign = fc.oneof(
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
      fc.constantFrom(...'长庆重厦门安春沙'),
    )
    const name = fc.array(sign, { maxLength: 5 }).map((signs) => signs.join(''))
    const text = fc.oneof({ weight: 4, arbitrary: name }, { weight: 1, arbitrary: fc.string() })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
        const places = texts.map((_, place) => place)
        const expected = places.toSorted(
          (a, b) => compareTexts(texts[a] ?? '', texts[b] ?? '', 'zh') || a - b,
        )
        expect(runNow(orderOfTexts(texts, 'zh', (a, b) => a - b))).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })
})
