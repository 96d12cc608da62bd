import * as v from 'valibot'
import { IndicatorSchema } from '../../domain/record/indicator.ts'
import { LedgerFigureSchema } from '../../domain/record/ledger.ts'
import { DerivationSchema, ObservationSchema } from '../../domain/record/observation.ts'
import type { OwnReport } from '../../domain/record/own-report.ts'
import { ReportSchema } from '../../domain/record/report.ts'
import { extractFigures } from '../../extract/extract-figures.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import { bundledTables } from '../bundled.ts'
import { parseTables } from '../tables.ts'
import { linesOf } from '../verify/place-report.ts'
import type { FinishedReport } from './finish-report.ts'
import { finishReport } from './finish-report.ts'

/** The bundled tables, as the app has them. */
export const bundled = parseTables(bundledTables).tables

/** A report of our own making, in the manner of union news. */
export const OWN_TEXT = [
  '溧阳：小分队进企业',
  '',
  '2026年3月，溧阳市总工会组织小分队调研企业24家，发展会员1360名，其中女会员近600名。发放贷款贴息54.4万元，同比增长36%。',
  '',
  '目前，全市企业集体合同覆盖率达95%，建成职工书屋60余家。咨询电话12351。',
].join('\n')

const MARCH = { start: '2026-03-01', end: '2026-03-31', basis: 'stated' } as const
const NOW = {
  start: '2026-04-02',
  end: '2026-04-02',
  basis: 'inferred',
  note: {
    zh: '报道写“目前”；以刊发日为准。',
    en: 'The report says “at present”; the day of publication is taken.',
  },
} as const
const PUBLISHED = { start: '2026-04-02', end: '2026-04-02', basis: 'stated' } as const

/** What each printed token of the text is, in order: an indicator with its unit and period, or why it is none. */
const ACCOUNTS = {
  '2026年3月': 'date',
  '24家': { indicator: 'enterprises-surveyed', unit: 'firm', period: MARCH },
  '1360名': { indicator: 'members-recruited', unit: 'ming', period: MARCH },
  近600名: { indicator: 'women-recruited', unit: 'ming', period: MARCH },
  '54.4万元': { indicator: 'loan-interest-subsidy', unit: 'yuan', period: MARCH },
  '36%': { indicator: 'loan-interest-subsidy-change', unit: 'percent', period: MARCH },
  '95%': { indicator: 'collective-contract-coverage', unit: 'percent', period: NOW },
  '60余家': { indicator: 'reading-rooms', unit: 'firm', period: NOW },
  '12351': 'phone',
} as const

type Account = (typeof ACCOUNTS)[keyof typeof ACCOUNTS]
const accounts: ReadonlyMap<string, Account> = new Map(Object.entries(ACCOUNTS))

/** The report as a person finished it in the workbench, standing somewhere in a longer text. */
export function finishedReport(id = 'liyang-march', before = '', text = OWN_TEXT): FinishedReport {
  const whole = before + text
  const paragraphs = linesOf(text).map((line, at) => ({
    number: at + 1,
    start: before.length + line.start,
    length: line.text.length,
    fingerprint: fingerprint(line.text),
  }))
  const rows = extractFigures(text).map((figure, at) => {
    const account = accounts.get(figure.text)
    const start = before.length + figure.start
    const paragraph = paragraphs.findLast((one) => one.start <= start)?.number
    const common = { id: `${id}-${at + 1}`, report: id, paragraph, start, end: before.length + figure.end }
    const printed = { printed: figure.text, unit: figure.unit }
    if (account === undefined || typeof account === 'string') {
      const none = { value: null, lower: null, upper: null, bound: null, unit: '' }
      return {
        figure: { ...common, ...printed, ...none, kind: account ?? 'other', reason: account ?? 'other' },
        observation: null,
      }
    }
    const observation = `${id}-${account.indicator}`
    const { bound, value, lower, upper } = figure.quantity
    const quantity = { bound, value, lower, upper }
    return {
      figure: { ...common, ...printed, ...quantity, kind: 'measure', observation },
      observation: {
        ...account,
        ...quantity,
        id: observation,
        locality: 'liyang',
        breakdown: null,
        scope: null,
        printed: figure.text,
        report: id,
        figure: common.id,
      },
    }
  })
  const title = { zh: '溧阳：小分队走访企业', en: 'Liyang: teams call on firms' }
  return {
    source: {
      title,
      description: title,
      newspaper: { zh: '测试报', en: 'Test Daily' },
      published: PUBLISHED,
    },
    report: v.parse(v.omit(ReportSchema, ['source']), {
      id,
      locality: 'liyang',
      title,
      summary: { zh: '三月里的走访、入会和贴息。', en: 'Visits, new members and subsidies in March.' },
      textState: 'complete',
      published: PUBLISHED,
      paragraphs,
    }),
    figures: v.parse(
      v.array(LedgerFigureSchema),
      rows.map(({ figure }) => figure),
    ),
    observations: v.parse(
      v.array(ObservationSchema),
      rows.flatMap(({ observation }) => observation ?? []),
    ),
    derivations: v.parse(v.array(DerivationSchema), [
      {
        id: `${id}-subsidy-2025`,
        locality: 'liyang',
        indicator: 'loan-interest-subsidy',
        period: { start: '2025-03-01', end: '2025-03-31', basis: 'derived' },
        breakdown: null,
        scope: null,
        formula: 'base-from-growth',
        inputs: [
          { role: 'later', observation: `${id}-loan-interest-subsidy` },
          { role: 'growth', observation: `${id}-loan-interest-subsidy-change` },
        ],
      },
    ]),
    indicators: v.parse(v.array(IndicatorSchema), [
      {
        id: 'women-recruited',
        name: { zh: '发展女会员', en: 'Women recruited' },
        definition: { zh: '新发展的女会员人数。', en: 'Women who newly joined.' },
        unit: 'ming',
        theme: 'organising',
        kind: 'flow',
        better: 'up',
        additive: true,
      },
      {
        id: 'reading-rooms',
        name: { zh: '职工书屋', en: 'Reading rooms' },
        definition: { zh: '建成的职工书屋数量。', en: 'Reading rooms for staff.' },
        unit: 'firm',
        theme: 'culture',
        kind: 'level',
        better: 'up',
        additive: true,
      },
    ]),
    localities: [],
    text: whole,
  }
}

/**
 * An own report as it lies in the workspace.
 * @throws {RangeError} where the example is not whole, which is a slip of the test
 */
export function ownReport(id?: string, others: readonly OwnReport[] = []): OwnReport {
  const finished = finishReport(finishedReport(id), bundled, others, '2026-04-03T08:00:00.000Z')
  if (finished.kind === 'faulty') throw new RangeError(JSON.stringify(finished.faults, null, 1))
  return finished.own
}
