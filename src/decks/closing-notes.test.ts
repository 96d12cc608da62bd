import { expect, test } from 'vitest'
import { barsChart, dotsChart } from '../charts/kinds/ranks.ts'
import { like, zh } from '../charts/testing.ts'
import { nineReports as dataset } from '../dataset/testing.ts'
import { atLeast, exact } from '../domain/number/bound.ts'
import { slideOfChart } from './chart-deck.ts'
import { withClosingNotes } from './closing-notes.ts'
import { textModel } from './text-model.ts'

const values = [exact(900), exact(700), exact(500), exact(400), exact(300), exact(250), atLeast(200)].map(
  (quantity, i) => like({ id: `value-${i}`, quantity, place: `地区${i}` }),
)
const dots = slideOfChart(dotsChart(values, { id: 'dots', dataset, context: zh }), 'zh')
const bars = slideOfChart(barsChart(values, { id: 'bars', dataset, context: zh }), 'zh')
const explainedIn = (slides: readonly (typeof dots)[]) =>
  withClosingNotes({
    language: 'zh',
    slides,
    about: slides.map(() => null),
    closing: () => textModel('end', '说明', [], 'zh', { closing: true }),
  })
    .flatMap((slide) => (slide.layout === 'text' ? slide.legend : []))
    .map(({ form, meaning }) => [form, meaning.slice(0, 2)])

test('the end of a deck explains marks as its slides draw them, in each look that has a meaning of its own', () => {
  expect(explainedIn([dots])).toEqual([['dot', '点为']])
  expect(explainedIn([bars])).toEqual([['bar', '实心']])
  expect(explainedIn([bars, dots])).toEqual([
    ['bar', '实心'],
    ['dot', '点为'],
  ])
})

test('each note is a paragraph of its own', () => {
  const notes = ['甲。', '乙。', '丙。']
  const slide = { ...bars, legend: [], footnotes: notes, cautions: [] }
  const ends = withClosingNotes({
    language: 'zh',
    slides: [slide],
    about: [null],
    closing: () => textModel('end', '说明', [], 'zh', { closing: true }),
  })
  const noted = ends.flatMap((one) => (one.layout === 'text' ? (one.noted?.columns ?? []) : []))
  expect(noted.flat().map(({ text }) => text)).toEqual(notes)
})

test('notes have as many slides in every language of a show', () => {
  const slidesWith = (language: 'zh' | 'en', text: string) => ({
    language,
    slides: [{ ...bars, footnotes: Array.from({ length: 12 }, (_, i) => `${i} ${text}`) }],
    about: [null],
    closing: () => textModel('end', '说明', [], language, { closing: true }),
  })
  const short = slidesWith('zh', '数值的时期由版面推断。')
  const long = slidesWith('en', 'The period of the value is inferred from the page. '.repeat(12))
  const alone = withClosingNotes(short).length
  const most = withClosingNotes(long).length
  expect(most).toBeGreaterThan(alone)
  expect(withClosingNotes(short, [long])).toHaveLength(most)
  expect(withClosingNotes(long, [short])).toHaveLength(most)
})
