import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOf } from '../domain/number/bound.ts'
import { extractFigures, Scanner } from './extract-figures.ts'

/** Pieces of which news and nonsense alike are made: the seams between them are where a grammar breaks. */
const PIECES = [
  ...'0123456789１２,.，．:：∶/-—~～+×%％‰（）()“”《》〔〕·、 \u3000',
  ...'零〇一二两三四五六七八九十百千万亿几半数第首余多来近约超逾上不至到内前后每年月日号时点分个名家人次元成倍天周级类',
  ...[
    '以上',
    '左右',
    '百分之',
    '分之',
    '个百分点',
    '不超过',
    '至少',
    '2024年',
    '万余',
    '个多月',
    '若干',
    '星期',
    'A',
    'km',
    '5G',
  ],
  ...[
    '职工',
    '工会',
    '统一',
    '一线',
    '三农',
    '今年',
    '凌晨',
    '同比增长',
    '以内',
    '次',
    '第三届',
    '三次会议',
    '电话',
    '80后',
    '个“',
    '〔2024〕',
    '4000296',
  ],
]
const ENDS = ['。', '！', '？', '\n', '；']

const clause = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((p) => p.join(''))
const article = fc
  .array(fc.tuple(clause, fc.constantFrom(...ENDS)), { maxLength: 8 })
  .map((parts) => parts.map(([c, end]) => c + end))

describe('the figures of any text', () => {
  it('lie inside the text, in order, apart from each other, and are what stands there', () => {
    fc.assert(
      fc.property(article, (parts) => {
        const text = parts.join('')
        let last = 0
        for (const figure of extractFigures(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(last)
          expect(figure.end).toBeGreaterThan(figure.start)
          expect(figure.text).toBe(text.slice(figure.start, figure.end))
          expect(faultOf(figure.quantity)).toBeNull()
          last = figure.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 400 },
    )
  })

  it('hold for arbitrary UTF-16, broken surrogates included', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (codes) => {
        const text = String.fromCharCode(...codes)
        for (const f of extractFigures(text)) expect(f.text).toBe(text.slice(f.start, f.end))
      }),
    )
  })

  it('are those of its sentences', () => {
    fc.assert(
      fc.property(article, (parts) => {
        let offset = 0
        const apart = parts.flatMap((part) => {
          const figures = extractFigures(part).map((f) => ({
            ...f,
            start: f.start + offset,
            end: f.end + offset,
          }))
          offset += part.length
          return figures
        })
        expect(extractFigures(parts.join(''))).toEqual(apart)
      }),
      { numRuns: 1000 },
    )
  })

  it('do not depend on where the scan pauses', () => {
    fc.assert(
      fc.property(article, fc.integer({ min: 1, max: 9 }), (parts, stride) => {
        const text = parts.join('')
        const scanner = new Scanner(text)
        while (!scanner.done) scanner.run(scanner.position + stride)
        expect(scanner.figures).toEqual(extractFigures(text))
      }),
    )
  })
})

describe('hostile text', () => {
  const units = [
    '9',
    '一',
    '余',
    '近',
    '万',
    '1万',
    '（',
    '几',
    '半',
    '第',
    '1.',
    '1,',
    '1:',
    '1-',
    'a1',
    '20至',
    '1/',
    '数',
    '三分之',
    '“一',
    '1个/',
    '〔',
    '上万',
    '1月至',
  ]

  it.each(units)(
    '1 MB of %s is read to its end',
    (unit) => {
      const text = unit.repeat(Math.ceil(1e6 / unit.length))
      let last = 0
      for (const f of extractFigures(text)) {
        if (f.start < last || faultOf(f.quantity) !== null) throw new Error(`bad figure at ${f.start}`)
        last = f.end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    },
    60_000,
  )
})
