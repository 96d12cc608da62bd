import type { KnownReport } from '../../dataset/observation.ts'
import { rootsOf } from '../../dataset/observation.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import { FORMULAS } from '../../domain/number/formula.ts'
import type { ImportOrigin } from '../../domain/record/imported.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import type { FormulaId } from '../../domain/record/observation.ts'
import type { Language } from '../../domain/text.ts'
import { colon, textIn } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import type { Steps } from '../../lib/steps.ts'
import { SLICE } from '../../lib/steps.ts'
import {
  ADDED_UP,
  CONTEXT_HEADERS,
  DATE_INFERRED,
  DATE_STATED,
  ENTERED_BY_USER,
  IMPORTED_FILE,
  IMPORTED_ON,
  NOT_ADDED_UP,
  TEXT_STATES,
} from '../../words/exports/view-context.ts'
import { COLUMN_NAMES } from '../../words/table/columns.ts'

/** Rows for readers: headings in the language of the view. */
export type SourceRow = Readonly<Record<string, string>>
export type Definition = Readonly<Record<string, string>>

const DAY_LENGTH = '2026-01-31'.length

/** The reports, files, indicators and formulas behind the rows of a view, each once, in the order in which the rows lead to them. */
export interface ViewContext {
  readonly language: Language
  /** The reports on which the rows rest, derived ones by their inputs. */
  readonly reports: readonly KnownReport[]
  /** The user's files on which they rest. */
  readonly origins: readonly ImportOrigin[]
  readonly indicators: readonly Indicator[]
  /** The formulas by which values of an indicator were derived, by its id. */
  readonly formulas: ReadonlyMap<string, ReadonlySet<FormulaId>>
}

/** Collects the reports, files, indicators and formulas behind the rows of a view, in steps, so that the page does not freeze. */
export function* contextOf({ rows, index, language }: CurrentView): Steps<ViewContext> {
  const reports = new Map<string, KnownReport>()
  const origins = new Map<string, ImportOrigin>()
  const indicators = new Map<string, Indicator>()
  const formulas = new Map<string, Set<FormulaId>>()
  for (const [place, number] of rows.entries()) {
    const row = index.row(number)
    indicators.set(row.indicator.id, row.indicator)
    for (const { report } of rootsOf(row)) reports.set(report.id, report)
    if (row.status === 'imported') origins.set(row.origin.id, row.origin)
    for (const { origin } of row.support ?? []) origins.set(origin.id, origin)
    if (row.status === 'derived') {
      const known = formulas.get(row.indicator.id) ?? new Set()
      formulas.set(row.indicator.id, known.add(row.formula))
    }
    if (place % SLICE === SLICE - 1) yield
  }
  return {
    language,
    reports: [...reports.values()],
    origins: [...origins.values()],
    indicators: [...indicators.values()],
    formulas,
  }
}

/** Where the rows come from. */
export function sourcesOf({ language, origins, reports }: ViewContext): readonly SourceRow[] {
  const files = origins.map(({ id, file, sheet, imported }) => ({
    [CONTEXT_HEADERS.id[language]]: id,
    [CONTEXT_HEADERS.report[language]]: sheet === null ? file : `${file} · ${sheet}`,
    [CONTEXT_HEADERS.summary[language]]: IMPORTED_FILE[language],
    [CONTEXT_HEADERS.published[language]]: imported.slice(0, DAY_LENGTH),
    [CONTEXT_HEADERS.basis[language]]: IMPORTED_ON[language],
    [CONTEXT_HEADERS.text[language]]: '',
  }))
  const printed = reports.map(({ id, title, summary, published, textState, textNote, isOwn }) => {
    const note = textIn(published.note, language)
    const basis = (published.basis === 'stated' ? DATE_STATED : DATE_INFERRED)[language]
    return {
      [CONTEXT_HEADERS.id[language]]: id,
      [CONTEXT_HEADERS.report[language]]: isOwn
        ? `${textIn(title, language)}${ENTERED_BY_USER[language]}`
        : textIn(title, language),
      [CONTEXT_HEADERS.summary[language]]: textIn(summary, language),
      [CONTEXT_HEADERS.published[language]]: wordPeriod(published, language),
      [CONTEXT_HEADERS.basis[language]]: note === undefined ? basis : `${basis}${colon(language)}${note}`,
      [CONTEXT_HEADERS.text[language]]: textIn(textNote, language) ?? TEXT_STATES[textState][language],
    }
  })
  return [...printed, ...files]
}

/** What other data says of the reports and indicators of its rows: what they are called. It has no day, no summary and no definition. */
export const namedBy = ({ language, origins, reports, indicators, formulas }: ViewContext) => ({
  sources: [
    ...reports.map(({ id, title }) => ({ id, name: textIn(title, language) })),
    ...origins.map(({ id, file }) => ({ id, name: file })),
  ].map(
    ({ id, name }): SourceRow => ({
      [CONTEXT_HEADERS.id[language]]: id,
      [COLUMN_NAMES.report[language]]: name,
    }),
  ),
  indicators: indicators.map(
    ({ id, name, additive }): Definition => ({
      [CONTEXT_HEADERS.id[language]]: id,
      [CONTEXT_HEADERS.indicator[language]]: textIn(name, language),
      [CONTEXT_HEADERS.additive[language]]: (additive ? ADDED_UP : NOT_ADDED_UP)[language],
      [CONTEXT_HEADERS.formula[language]]: formulasOf(formulas.get(id), language),
    }),
  ),
})

const formulasOf = (formulas: ReadonlySet<FormulaId> | undefined, language: Language): string =>
  [...(formulas ?? [])].map((formula) => textIn(FORMULAS[formula].expression, language)).join('; ')

/** What the indicators of the rows mean. */
export function definitionsOf({ language, indicators, formulas }: ViewContext): readonly Definition[] {
  return indicators.map(({ id, name, definition, comparability, additive }) => ({
    [CONTEXT_HEADERS.id[language]]: id,
    [CONTEXT_HEADERS.indicator[language]]: textIn(name, language),
    [CONTEXT_HEADERS.definition[language]]: textIn(definition, language),
    [CONTEXT_HEADERS.comparability[language]]: textIn(comparability, language) ?? '',
    [CONTEXT_HEADERS.additive[language]]: (additive ? ADDED_UP : NOT_ADDED_UP)[language],
    [CONTEXT_HEADERS.formula[language]]: formulasOf(formulas.get(id), language),
  }))
}
