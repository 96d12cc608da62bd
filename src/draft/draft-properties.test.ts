import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { extractFigures } from '../extract/extract-figures.ts'
import { draftOf } from './draft-reports.ts'
import { DraftSchema } from './draft-schema.ts'
import { testContext } from './testing.ts'

/** Words that the rules look for, so that they meet in every order. */
const WORDS = [
  '江苏省',
  '常州市',
  '溧阳市',
  '总工会',
  '鼓楼区',
  '全市',
  '该县',
  '本报讯',
  '本报记者 某某',
  '今年',
  '2025年',
  '截至目前',
  '6月底',
  '以来',
  '去年同期',
  '其中',
  '分别',
  '共',
  '会员',
  '新发展会员',
  '集体合同覆盖率',
  '达',
  '提升至',
  '缩短',
  '同比增长',
  '较2024年',
  '占',
  '一般',
  '在东片区',
  'A类',
  '片区级',
  '近400组',
  '200余名',
  '92%',
  '3个月',
  '7名',
  '12家',
  '55个',
  '1.2个百分点',
  '几十',
  '20至30人',
  '，',
  '。',
  '、',
  '；',
  '：',
  '\n',
  '\r\n',
  '\n\n',
  '\uFEFF',
  '\u3000',
  '👨‍👩‍👧',
  '\ud83d',
  '“',
  '”',
  ' ',
  '达到达到',
  '共有共有',
]

const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
)
const published = fc.constantFrom(null, { start: '2025-09-10', end: '2025-09-10', basis: 'stated' as const })
const draft = (of: string, on: Parameters<typeof draftOf>[2]['published']) =>
  draftOf('a', of, { published: on, locality: null }, testContext)

/** Every span of a draft, wherever it stands. */
function* spansIn(value: unknown): Generator<{ start: number; end: number; text: string }> {
  if (typeof value !== 'object' || value === null) return
  if ('start' in value && 'end' in value && 'text' in value)
    if (typeof value.start === 'number' && typeof value.end === 'number' && typeof value.text === 'string')
      yield { start: value.start, end: value.end, text: value.text }
  for (const each of Object.values(value)) yield* spansIn(each)
}

/** A loaded machine takes its time. */
const PATIENCE = 60_000

describe('a draft of any text', { timeout: PATIENCE }, () => {
  it('does not throw and fits its schema', () => {
    fc.assert(
      fc.property(text, published, (of, on) => {
        v.parse(DraftSchema, draft(of, on))
      }),
    )
  })

  it('has spans that are what they say', () => {
    fc.assert(
      fc.property(text, published, (of, on) => {
        for (const span of spansIn(draft(of, on))) expect(of.slice(span.start, span.end)).toBe(span.text)
      }),
    )
  })

  it('has figures in order, without overlap, each in its paragraph and printed as it stands', () => {
    fc.assert(
      fc.property(text, published, (of, on) => {
        let end = 0
        for (const { figures, paragraphs, ...report } of draft(of, on).reports) {
          for (const [at, figure] of figures.entries()) {
            expect(figure.index).toBe(at)
            expect(figure.start).toBeGreaterThanOrEqual(end)
            expect(of.slice(figure.start, figure.end)).toBe(figure.printed)
            const paragraph = paragraphs[figure.paragraph - 1]
            expect(figure.start).toBeGreaterThanOrEqual(paragraph?.start ?? Number.NaN)
            end = figure.end
          }
          end = Math.max(end, report.start)
        }
      }),
    )
  })

  it('is the same each time', () => {
    fc.assert(
      fc.property(text, published, (of, on) => {
        expect(draft(of, on)).toEqual(draft(of, on))
      }),
    )
  })

  it('ranks answers from 1, by score, with no more than one certain', () => {
    fc.assert(
      fc.property(text, published, (of, on) => {
        for (const figure of draft(of, on).reports.flatMap(({ figures }) => figures))
          for (const answers of [
            figure.account,
            figure.indicator,
            figure.locality,
            figure.period,
            figure.scope,
            figure.breakdown,
          ]) {
            expect(answers.map(({ rank }) => rank)).toEqual(answers.map((_, at) => at + 1))
            const scores = answers.map(({ score }) => score)
            expect(scores).toEqual(scores.toSorted((a, b) => b - a))
            expect(answers.filter(({ certain }) => certain).length).toBeLessThanOrEqual(1)
          }
      }),
    )
  })

  it('finds the figures that the extractor finds, where no line breaks', () => {
    const line = fc
      .array(fc.constantFrom(...WORDS.filter((word) => !/[\r\n\uFEFF\u3000\u200D]/u.test(word))), {
        maxLength: 40,
      })
      .map((words) => words.join(''))
    fc.assert(
      fc.property(line, (of) => {
        const found = draft(of, null).reports.flatMap(({ figures }) =>
          figures.map(({ start, end }) => [start, end]),
        )
        expect(found).toEqual(extractFigures(of).map(({ start, end }) => [start, end]))
      }),
    )
  })
})

describe('long texts', { timeout: PATIENCE }, () => {
  it.each([
    ['one sentence', '发展会员123名、'],
    ['one place', '江苏省常州市溧阳市总工会今年发展会员12名，'],
    ['the same words', '达到共有12个'],
    ['a thing of many parts', '其中A类12个、'],
    ['many short lines', '会员12名\n'],
    ['no number', '该县全市其中同比'],
  ])('of %s take time in proportion to their length', (_, words) => {
    const timeOf = (length: number) => {
      const of = words.repeat(Math.ceil(length / words.length))
      const began = process.cpuUsage().user
      draft(of, null)
      return process.cpuUsage().user - began
    }
    timeOf(2_000)
    const [short, long] = [timeOf(6_000), timeOf(48_000)]
    // Eight times as long; a loaded machine and the collector may treble that, a square would be 64.
    expect(long).toBeLessThan(Math.max(short, 20_000) * 24)
  })
})
