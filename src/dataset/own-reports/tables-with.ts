import type { OwnReport } from '../../domain/record/own-report.ts'
import type { Tables } from '../tables.ts'

/** The tables with the rows of own reports behind theirs. A word that several reports bring stands once. */
export function tablesWith(tables: Tables, reports: readonly OwnReport[]): Tables {
  return {
    ...tables,
    themes: withMissing(
      tables.themes,
      reports.flatMap(({ themes }) => themes),
    ),
    units: withMissing(
      tables.units,
      reports.flatMap(({ units }) => units),
    ),
    localities: withMissing(
      tables.localities,
      reports.flatMap(({ localities }) => localities),
    ),
    indicators: withMissing(
      tables.indicators,
      reports.flatMap(({ indicators }) => indicators),
    ),
    sources: [...tables.sources, ...reports.map(({ source }) => source)],
    reports: [...tables.reports, ...reports.map(({ report }) => report)],
    figures: [...tables.figures, ...reports.flatMap(({ figures }) => figures)],
    observations: [...tables.observations, ...reports.flatMap(({ observations }) => observations)],
    derivations: [...tables.derivations, ...reports.flatMap(({ derivations }) => derivations)],
  }
}

function withMissing<T extends { readonly id: string }>(
  known: readonly T[],
  added: readonly T[],
): readonly T[] {
  const ids = new Set(known.map(({ id }) => id))
  return [...known, ...added.filter(({ id }) => !ids.has(id) && ids.add(id))]
}
