import { fileName } from '../../dataset/file-name.ts'
import type { Observation } from '../../dataset/observation.ts'
import { printedOf } from '../../dataset/observation.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { Bilingual } from '../../domain/text.ts'
import type { Name, SourceRow } from '../view.ts'

const named = ({ id, name }: { readonly id: string; readonly name: Bilingual }): Name => ({
  key: id,
  zh: name.zh,
  en: name.en,
})

function reportOf(row: Observation): Name | null {
  switch (row.status) {
    case 'reported':
      return { key: row.report.id, zh: row.report.title.zh, en: row.report.title.en }
    case 'imported':
      return named({ id: row.origin.id, name: fileName(row.origin.file) })
    case 'derived':
      return null
  }
}

/** An observation as a row of a source, in which all that it refers to is written out. */
export function sourceRow(
  row: Observation,
  position: number,
  localities: ReadonlyMap<string, Locality>,
): SourceRow {
  const { locality, indicator, theme, breakdown, scope, period, quantity, unit } = row
  const province = locality.province === null ? undefined : localities.get(locality.province)
  return {
    position,
    id: row.id,
    locality: { ...named(locality), level: locality.kind === 'own' ? 'own' : locality.level },
    province: province === undefined ? null : named(province),
    theme: named(theme),
    indicator: { ...named(indicator), kind: indicator.kind, additive: indicator.additive },
    breakdown:
      breakdown === null
        ? null
        : {
            key: `${breakdown.dimension}=${breakdown.category}`,
            zh: breakdown.name.zh,
            en: breakdown.name.en,
          },
    scope:
      scope === null
        ? null
        : { key: scope.en, zh: scope.zh, en: scope.en, kind: scope.kind, basis: scope.basis },
    bound: quantity.bound,
    value: quantity.value,
    lower: quantity.lower,
    upper: quantity.upper,
    unit,
    period: period === null ? null : { start: period.start, end: period.end, basis: period.basis },
    status: row.status === 'reported' && row.report.isOwn ? 'entered' : row.status,
    printed: printedOf(row),
    report: reportOf(row),
    paragraph: row.status === 'reported' ? row.figure.paragraph : null,
    figure: row.status === 'reported' ? row.figure.id : null,
    formula: row.status === 'derived' ? row.formula : null,
    inputs:
      row.status === 'derived'
        ? row.inputs.map(({ role, observation }) => ({ role, id: observation.id }))
        : [],
  }
}
