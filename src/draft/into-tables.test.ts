import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { auditTables } from '../dataset/audit/audit.ts'
import { indexTables } from '../dataset/dataset.ts'
import { parseTables } from '../dataset/tables.ts'
import { withRows } from '../dataset/testing.ts'
import { quotesOf } from '../dataset/verify/quotes.ts'
import { verifyText } from '../dataset/verify/verify.ts'
import { draftOf } from './draft-reports.ts'
import type { DraftFigure } from './draft-schema.ts'
import { testContext } from './testing.ts'

const TEXT = [
  '襄城县总工会把维权做在前头',
  '',
  '本报讯 2025年，河南省许昌市襄城县总工会组织7名指导员走访，调研企业91家，发展会员320名，其中女会员150名。维权热线12351实行24小时值守。',
  '',
  '目前，襄城县企业集体合同覆盖率达93%，职工诉求响应时间缩短45%。7名指导员还入园宣讲。',
].join('\r\n')

const published = { start: '2026-02-01', end: '2026-02-28', basis: 'stated' as const }
const own = { zh: '襄城县：指导员走访企业', en: 'Xiangcheng: instructors visit firms' }

/** What a person makes of a draft who accepts each first answer, and takes only what the dataset knows already. */
function rowsOf(text: string) {
  const draft = draftOf('report.txt', text, { published, locality: null }, testContext)
  const [report] = draft.reports
  const isTaken = ({ account, repeats, indicator, breakdown, kind }: DraftFigure) =>
    account[0]?.value === 'measure' &&
    (repeats[0]?.score ?? 0) < 0.7 &&
    indicator[0]?.value.from === 'dataset' &&
    // 其中女会员150名 would need a new category.
    breakdown.length === 0 &&
    (kind === 'measure' || kind === 'duration')
  const idOf = (index: number) => `drafted-${index}`
  const figures = (report?.figures ?? []).map((figure) => {
    const {
      index,
      paragraph,
      start,
      end,
      printed,
      value,
      lower,
      upper,
      bound,
      unit,
      kind,
      account,
      repeats,
    } = figure
    const common = {
      id: idOf(index),
      report: 'drafted',
      paragraph,
      start,
      end,
      printed,
      value,
      lower,
      upper,
      bound,
      unit,
      kind,
    }
    if (isTaken(figure)) return { ...common, observation: `drafted-value-${index}` }
    if ((repeats[0]?.score ?? 0) >= 0.7)
      return { ...common, reason: 'repeat', repeats: idOf(repeats[0]?.value ?? -1) }
    const reason = account[0]?.value
    return { ...common, reason: reason === 'measure' ? 'other' : reason }
  })
  const observations = (report?.figures ?? []).filter(isTaken).map((figure) => {
    const { index, printed, indicator, locality, period, scope, units, signed } = figure
    const top = indicator[0]?.value
    const told = scope[0]?.value
    return {
      id: `drafted-value-${index}`,
      locality: locality[0]?.value.id,
      indicator: top?.from === 'new' ? null : top?.id,
      period: period[0]?.value,
      breakdown: null,
      scope: told === undefined ? null : { zh: told.zh, en: told.zh, kind: told.kind, basis: 'stated' },
      ...signed[0]?.value,
      unit: units[0]?.value.id,
      printed,
      report: 'drafted',
      figure: idOf(index),
    }
  })
  const source = {
    id: 'drafted-page',
    title: own,
    description: own,
    newspaper: null,
    published,
    length: text.length,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
  }
  const row = {
    id: 'drafted',
    source: 'drafted-page',
    locality: report?.locality[0]?.value.id,
    title: own,
    summary: own,
    textState: 'complete',
    published,
    paragraphs: report?.paragraphs,
  }
  return { sources: [source], reports: [row], figures, observations }
}

describe('a report made of a draft', () => {
  const rows = rowsOf(TEXT)
  const tables = withRows(rows)

  it('passes the audit', () => {
    expect(auditTables(tables).problems).toEqual([])
  })

  it('stands in its text as the ledger says, and no number is left over', () => {
    const parsed = parseTables(tables).tables
    const { reports, leftover } = verifyText(
      TEXT,
      parsed.reports.filter(({ id }) => id === 'drafted'),
      parsed.figures.filter(({ report }) => report === 'drafted'),
      quotesOf(indexTables(parsed)),
    )
    expect(reports[0]?.missing).toEqual([])
    expect(reports[0]?.placed.every(({ state }) => state === 'found')).toBe(true)
    expect(leftover).toEqual([])
    expect(reports[0]?.misquoted).toEqual([])
  })

  it('has what the text says', () => {
    const values = rows.observations.map(({ indicator, value, period }) => [
      indicator,
      value,
      period?.start,
      period?.end,
    ])
    expect(values).toEqual([
      ['union-instructors', 7, '2025-01-01', '2025-12-31'],
      ['enterprises-surveyed', 91, '2025-01-01', '2025-12-31'],
      ['members-recruited', 320, '2025-01-01', '2025-12-31'],
      ['collective-contract-coverage', 93, '2026-02-01', '2026-02-28'],
      ['grievance-response-time-change', -45, '2026-02-01', '2026-02-28'],
    ])
    expect(rows.observations.every(({ locality }) => locality === 'xiangcheng')).toBe(true)
  })
})
