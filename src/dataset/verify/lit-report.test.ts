import { describe, expect, it } from 'vitest'
import type { LedgerFigure } from '../../domain/record/ledger.ts'
import type { Report } from '../../domain/record/report.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import { bundledTables } from '../bundled.ts'
import { OWN_TEXT, ownReport } from '../own-reports/testing.ts'
import { parseTables } from '../tables.ts'
import { lightReport, sentenceOf } from './lit-report.ts'
import { standsIn } from './place-report.ts'
import { verifyText } from './verify.ts'

const { tables } = parseTables(bundledTables)
const [template] = tables.reports
const [figureTemplate] = tables.figures
if (template === undefined || figureTemplate === undefined) throw new Error('the dataset is empty')

const LINE = '今年发展会员300余名，建成驿站12个。'
const report: Report = {
  ...template,
  paragraphs: [{ number: 1, start: 0, length: LINE.length, fingerprint: fingerprint(LINE) }],
}
const figure = (printed: string, n: number): LedgerFigure => ({
  ...figureTemplate,
  id: tables.figures[n]?.id ?? figureTemplate.id,
  report: report.id,
  paragraph: 1,
  start: LINE.indexOf(printed),
  end: LINE.indexOf(printed) + printed.length,
  printed,
})

const light = (text: string, ledger: readonly LedgerFigure[]) =>
  lightReport(report.id, verifyText(text, [report], ledger))
const words = (text: string, ledger: readonly LedgerFigure[]) =>
  light(text, ledger).paragraphs.map(({ stretches }) => stretches.map(({ kind, text: t }) => `${kind}:${t}`))

describe('a report lit in its original text', () => {
  it('is cut into text and figures, and nothing of it is lost', () => {
    expect(words(LINE, [figure('300余名', 0), figure('12个', 1)])).toEqual([
      ['text:今年发展会员', 'figure:300余名', 'text:，建成驿站', 'figure:12个', 'text:。'],
    ])
  })

  it('stands anywhere in a longer text', () => {
    expect(words(`报头 2026\n${LINE}\n完`, [figure('300余名', 0), figure('12个', 1)])[0]).toContain(
      'figure:12个',
    )
  })

  it('shows a number that its ledger leaves out', () => {
    const lit = light(LINE, [figure('300余名', 0)])
    expect(lit.leftover).toBe(1)
    expect(lit.paragraphs[0]?.stretches.find(({ kind }) => kind === 'leftover')?.text).toBe('12个')
  })

  it('has no stretches where the text is another one', () => {
    const lit = light('别的文字', [figure('300余名', 0)])
    expect(lit.verification.present).toBe(false)
    expect(lit.paragraphs).toEqual([{ number: 1, changed: false, stretches: [] }])
  })
})

const own = ownReport()
const idOf = (printed: string) => own.figures.find((figure) => figure.printed === printed)?.id ?? ''
const sentence = (printed: string, text = OWN_TEXT) =>
  sentenceOf(text, own.report, own.figures, idOf(printed))

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
  expect(standsIn(own.report, `前文。\n${OWN_TEXT}`)).toBe(true)
  expect(standsIn(own.report, '另一篇报道，24家。')).toBe(false)
})
