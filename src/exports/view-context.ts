import type { Observation, Reported } from '../dataset/observation.ts'
import { rootsOf } from '../dataset/observation.ts'
import type { CurrentView } from '../dataset/table/current-view.ts'
import { FORMULAS } from '../domain/formula.ts'
import type { ImportOrigin } from '../domain/imported.ts'
import type { Indicator } from '../domain/indicator.ts'
import { wordPeriod } from '../domain/period.ts'
import type { Report, TextState } from '../domain/report.ts'
import type { Bilingual } from '../domain/text.ts'

/** Rows for readers: headings in the language of the view. */
export type SourceRow = Readonly<Record<string, string>>
export type Definition = Readonly<Record<string, string>>

const HEADERS = {
  id: { zh: '编号', en: 'Id' },
  report: { zh: '报道（自拟标题）', en: 'Report (title in our own words)' },
  summary: { zh: '摘要（自拟）', en: 'Summary (in our own words)' },
  published: { zh: '刊出时间', en: 'Published' },
  basis: { zh: '时间依据', en: 'Basis of the date' },
  text: { zh: '原文状态', en: 'State of the text' },
  indicator: { zh: '指标', en: 'Indicator' },
  definition: { zh: '定义', en: 'Definition' },
  comparability: { zh: '可比性', en: 'Comparability' },
  additive: { zh: '可否相加', en: 'Adds up' },
  formula: { zh: '推算公式', en: 'Formulas of derived values' },
} as const satisfies Record<string, Bilingual>

const TEXT_STATES = {
  complete: { zh: '完整', en: 'complete' },
  'end-missing': { zh: '缺结尾', en: 'its end is missing' },
  'start-missing': { zh: '缺开头', en: 'its beginning is missing' },
} as const satisfies Record<TextState, Bilingual>

const YES = { zh: '可', en: 'yes' }
const NO = { zh: '否', en: 'no' }
const IMPORTED_FILE = { zh: '用户导入的文件，不是报道', en: "the user's file, not a report" }
const IMPORTED_ON = { zh: '导入日期', en: 'day of the import' }
const DAY_LENGTH = '2026-01-31'.length
const STATED = { zh: '写明', en: 'stated' }
const INFERRED = { zh: '推断', en: 'inferred' }

/** The printed observations on which the rows of a view rest, and the rows themselves. */
function* observationsOf({ rows, index }: CurrentView): Generator<Observation> {
  for (const number of rows) yield index.row(number)
}

/** The reports on which the rows of a view rest, derived ones by their inputs, each once. */
export function reportsOf(view: CurrentView): readonly Report[] {
  const reports = new Map<string, Report>()
  const add = ({ report }: Reported) => reports.set(report.id, report)
  for (const row of observationsOf(view)) {
    if (row.status === 'reported') add(row)
    else for (const root of rootsOf(row)) add(root)
  }
  return [...reports.values()]
}

/** The user's files on which the rows of a view rest, each once. */
function originsOf(view: CurrentView): readonly ImportOrigin[] {
  const origins = new Map<string, ImportOrigin>()
  for (const row of observationsOf(view))
    if (row.status === 'imported') origins.set(row.origin.id, row.origin)
  return [...origins.values()]
}

/** The indicators of a view, each once. */
export function indicatorsOf(view: CurrentView): readonly Indicator[] {
  const indicators = new Map<string, Indicator>()
  for (const { indicator } of observationsOf(view)) indicators.set(indicator.id, indicator)
  return [...indicators.values()]
}

/** Where the rows come from. */
export function sourcesOf(view: CurrentView): readonly SourceRow[] {
  const { language } = view
  const files = originsOf(view).map(({ id, file, sheet, imported }) => ({
    [HEADERS.id[language]]: id,
    [HEADERS.report[language]]: sheet === null ? file : `${file} · ${sheet}`,
    [HEADERS.summary[language]]: IMPORTED_FILE[language],
    [HEADERS.published[language]]: imported.slice(0, DAY_LENGTH),
    [HEADERS.basis[language]]: IMPORTED_ON[language],
    [HEADERS.text[language]]: '',
  }))
  const reports = reportsOf(view).map(({ id, title, summary, published, textState, textNote }) => {
    const note = published.note?.[language]
    const basis = (published.basis === 'stated' ? STATED : INFERRED)[language]
    return {
      [HEADERS.id[language]]: id,
      [HEADERS.report[language]]: title[language],
      [HEADERS.summary[language]]: summary[language],
      [HEADERS.published[language]]: wordPeriod(published, language),
      [HEADERS.basis[language]]:
        note === undefined ? basis : `${basis}${language === 'zh' ? '：' : ': '}${note}`,
      [HEADERS.text[language]]: textNote?.[language] ?? TEXT_STATES[textState][language],
    }
  })
  return [...reports, ...files]
}

/** What the indicators of the rows mean. */
export function definitionsOf(view: CurrentView): readonly Definition[] {
  const { language } = view
  const formulas = new Map<string, Set<string>>()
  for (const row of observationsOf(view)) {
    if (row.status !== 'derived') continue
    const known = formulas.get(row.indicator.id) ?? new Set()
    formulas.set(row.indicator.id, known.add(FORMULAS[row.formula].expression[language]))
  }
  return indicatorsOf(view).map(({ id, name, definition, comparability, additive }) => ({
    [HEADERS.id[language]]: id,
    [HEADERS.indicator[language]]: name[language],
    [HEADERS.definition[language]]: definition[language],
    [HEADERS.comparability[language]]: comparability?.[language] ?? '',
    [HEADERS.additive[language]]: (additive ? YES : NO)[language],
    [HEADERS.formula[language]]: [...(formulas.get(id) ?? [])].join('; '),
  }))
}
