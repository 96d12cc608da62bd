import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LedgerFigure } from '../../domain/record/ledger.ts'
import type { Report } from '../../domain/record/report.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import { bundledTables } from '../bundled.ts'
import { indexTables } from '../dataset.ts'
import { parseTables } from '../tables.ts'
import { verifyText } from './verify.ts'

// A report of our own: three paragraphs with four figures.
const paragraphs = [
  '测试县总工会消息',
  '今年发展会员300余名，建成驿站12个。',
  '覆盖率提升至95%，另有志愿者12个。',
]
const source = paragraphs.join('\n\n')
const { tables } = parseTables(bundledTables)
const [template] = tables.reports
const [figureTemplate] = tables.figures

function makeReport(): { report: Report; figures: LedgerFigure[] } {
  if (template === undefined || figureTemplate === undefined) throw new Error('the dataset is empty')
  const report: Report = {
    ...template,
    paragraphs: paragraphs.map((text, k) => ({
      number: k + 1,
      start: source.indexOf(text),
      length: text.length,
      fingerprint: fingerprint(text),
    })),
  }
  const figure = (n: number, paragraph: number, printed: string): LedgerFigure => {
    const line = paragraphs[paragraph - 1] ?? ''
    const start = source.indexOf(line) + line.indexOf(printed)
    const id = tables.figures[n]?.id ?? figureTemplate.id
    return {
      ...figureTemplate,
      id,
      report: report.id,
      paragraph,
      start,
      end: start + printed.length,
      printed,
    }
  }
  return {
    report,
    figures: [figure(0, 2, '300余名'), figure(1, 2, '12个'), figure(2, 3, '95%'), figure(3, 3, '12个')],
  }
}

const { report, figures } = makeReport()
const verify = (text: string) => verifyText(text, [report], figures)
const printedOf = (list: readonly LedgerFigure[] | undefined) => list?.map(({ printed }) => printed)

describe('verifying a text against the ledgers', () => {
  it('names words that a note quotes and the report does not print', () => {
    const quote = (words: string) => ({ report: report.id, words, by: 'a note' })
    const quotes = [quote('今年发展会员'), quote('300余名，建成'), quote('目前')]
    const [verified] = verifyText(source, [report], figures, quotes).reports
    expect(verified?.misquoted.map(({ words }) => words)).toEqual(['目前'])
    expect(verifyText('别的文字', [report], figures, quotes).reports[0]?.misquoted).toEqual([])
  })

  it('finds every figure where the ledger says', () => {
    const { reports, leftover } = verify(source)
    expect(reports[0]?.placed.map(({ state, start, end }) => [state, source.slice(start, end)])).toEqual([
      ['found', '300余名'],
      ['found', '12个'],
      ['found', '95%'],
      ['found', '12个'],
    ])
    expect(leftover).toEqual([])
  })

  it('finds a report in any surroundings, in any order, with either line break', () => {
    const [headline, first, second] = paragraphs
    const text = `\uFEFF另一篇报道\r\n${second}\r\n\r\n${headline}\r\n${first}`
    const { reports } = verify(text)
    expect(reports[0]?.placed.map(({ state }) => state)).toEqual(['found', 'found', 'found', 'found'])
    for (const { figure, start, end } of reports[0]?.placed ?? []) {
      expect(text.slice(start, end)).toBe(figure.printed)
    }
  })

  it('reports a figure that was taken out as missing', () => {
    const { reports } = verify(source.replace('，建成驿站12个', ''))
    expect(printedOf(reports[0]?.missing)).toEqual(['12个'])
  })

  it('reports a figure that stands elsewhere in its paragraph as moved', () => {
    const { reports, leftover } = verify(source.replace('今年发展会员', '今年以来发展会员'))
    expect(
      reports[0]?.placed.filter(({ state }) => state === 'moved').map(({ figure }) => figure.printed),
    ).toEqual(['300余名', '12个'])
    expect(leftover).toEqual([])
  })

  it('reports a changed number as missing, and the new one as in no ledger', () => {
    const { reports, leftover } = verify(source.replace('95%', '96%'))
    expect(printedOf(reports[0]?.missing)).toEqual(['95%'])
    expect(leftover.map(({ text }) => text)).toEqual(['96%'])
  })

  it('reports every number of a text that it does not know', () => {
    const { reports, leftover } = verify('共有7家企业，覆盖率88%。')
    expect(reports[0]?.present).toBe(false)
    expect(leftover.map(({ text }) => text)).toEqual(['7家', '88%'])
  })

  it('finds nothing in an empty text', () => {
    expect(verify('')).toMatchObject({ leftover: [], reports: [{ present: false }] })
  })
})

const folder = join(process.cwd(), '../shared/source')
const page = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined

describe('the newspaper page', () => {
  it.skipIf(page === undefined)(
    `holds every figure of the ledgers and no other number${page === undefined ? ' (skipped: the page is not here)' : ''}`,
    () => {
      const text = readFileSync(join(folder, page ?? ''), 'utf8')
      const dataset = indexTables(tables)
      const ofPage = [...dataset.reports.values()].filter(({ source: id }) => id === 'page-2026-01')
      const { reports, leftover } = verifyText(text, ofPage, dataset.figures.values())
      expect(reports.flatMap(({ missing }) => missing.map(({ id }) => id))).toEqual([])
      expect(reports.flatMap(({ placed }) => placed).filter(({ state }) => state === 'moved')).toEqual([])
      expect(leftover).toEqual([])
      expect(ofPage).toHaveLength(9)
    },
  )
})
