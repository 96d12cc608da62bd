import * as v from 'valibot'
import type { Dataset } from '../dataset/dataset.ts'
import { apart, unitApart } from '../dataset/edits/edited-words.ts'
import type { Category, DerivationInput, Observation } from '../dataset/observation.ts'
import type { Unit } from '../domain/number/unit.ts'
import type { Locality } from '../domain/place/locality.ts'
import type { Indicator, Theme } from '../domain/record/indicator.ts'
import { FORMULA_IDS } from '../domain/record/observation.ts'
import { entryOf } from '../lib/entry-of.ts'
import { byId } from '../lib/group-rows.ts'
import { isolated, withoutHiddenSigns } from '../lib/hidden-signs.ts'
import type { SourceAbout } from './data-source.ts'
import { SourceError } from './data-source.ts'
import { rowQuantity } from './row-keys.ts'
import type { Name, SourceRow } from './view.ts'

/** A row of a source as the tables and charts take it, with what the source says of it. */
export type SourceObservation = Observation & { readonly row: SourceRow; readonly of: SourceAbout }

/** Whether a value is of a source, and not of the dataset. */
export const isOfSource = (observation: Observation): observation is SourceObservation => 'row' in observation

/** Keys of a source are any texts: they lead nowhere in the dataset, and need not be readable as its ids are. */
const id = <const Brand extends string>(brand: Brand) => v.pipe(v.string(), v.brand(brand))
const IDS = {
  locality: id('LocalityId'),
  theme: id('ThemeId'),
  indicator: id('IndicatorId'),
  unit: id('UnitId'),
  observation: id('ObservationId'),
  report: id('ReportId'),
  source: id('SourceId'),
  figure: id('FigureId'),
  import: id('ImportId'),
}

/** Places of a source have no tree: of which others they are a part is not known, except for the province. */
function localityOf({ locality: { level, ...name }, province }: SourceRow): Locality {
  const common = {
    id: v.parse(IDS.locality, name.key),
    name: apart(name),
    parents: [],
    province: province === null ? null : v.parse(IDS.locality, province.key),
  }
  switch (level) {
    case 'own':
      return { kind: 'own', ...common, code: null }
    case 'division':
    case 'enterprise':
      return { kind: 'organisation', ...common, level, code: null, areas: [] }
    case 'province':
    case 'prefecture':
    case 'county':
      return { kind: 'area', ...common, level, code: '' }
  }
}

const provinceOf = (province: Name): Locality => ({
  kind: 'area',
  id: v.parse(IDS.locality, province.key),
  name: apart(province),
  parents: [],
  province: null,
  level: 'province',
  code: '',
})

/** The key is `dimension=category`. A source has words for the category alone. */
function categoryOf({ breakdown }: SourceRow): Category | null {
  if (breakdown === null) return null
  const [dimension = '', ...category] = breakdown.key.split('=')
  return {
    dimension,
    dimensionName: { zh: dimension, en: dimension },
    category: category.join('='),
    name: apart(breakdown),
  }
}

/** What rows share, each once, so that a page of rows is small. */
export interface SharedWords {
  readonly localities: ReadonlyMap<string, Locality>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly themes: ReadonlyMap<string, Theme>
  readonly units: ReadonlyMap<string, Unit>
}

function sharedWords(rows: readonly SourceRow[]): SharedWords {
  const localities = new Map<string, Locality>()
  const themes = new Map<string, Theme>()
  const units = new Map<string, Unit>()
  const indicators = new Map<string, Indicator>()
  for (const row of rows) {
    const { locality, province, theme, indicator, unit } = row
    if (!localities.has(locality.key)) localities.set(locality.key, localityOf(row))
    if (province !== null && !localities.has(province.key)) localities.set(province.key, provinceOf(province))
    if (!themes.has(theme.key))
      themes.set(theme.key, { id: v.parse(IDS.theme, theme.key), name: apart(theme) })
    if (!units.has(unit.id)) units.set(unit.id, { ...unit, zh: isolated(unit.zh), en: unitApart(unit.en) })
    if (!indicators.has(indicator.key))
      indicators.set(indicator.key, {
        id: v.parse(IDS.indicator, indicator.key),
        name: apart(indicator),
        definition: { zh: '', en: '' },
        unit: v.parse(IDS.unit, unit.id),
        theme: v.parse(IDS.theme, theme.key),
        kind: indicator.kind,
        better: 'neither',
        additive: indicator.additive,
      })
  }
  return { localities, indicators, themes, units }
}

/** The values that rows stand for, in the order of the rows, and the words that they share. */
export interface RowsAsObservations {
  readonly observations: readonly SourceObservation[]
  readonly words: SharedWords
}

/**
 * Rows of a source as observations, for what draws those: table, cross-table and charts. What a source does not say (the definition of an
 * indicator, the day of a report, the place in its text) is empty, and nothing that is made of such rows may tell it. A derived value names
 * its inputs where all of them are among the rows.
 * @throws {SourceError} for a formula that this version does not know
 */
export function rowsAsObservations(rows: readonly SourceRow[], about: SourceAbout): RowsAsObservations {
  const words = sharedWords(rows)
  const made = new Map<string, SourceObservation>()
  const inputs = new Map<SourceRow, DerivationInput[]>()
  const observations = rows.map((row) => {
    const of: DerivationInput[] = []
    inputs.set(row, of)
    const observation: SourceObservation = { ...observationOf(row, words, of), row, of: about }
    made.set(row.id, observation)
    return observation
  })
  for (const [row, into] of inputs) {
    const known = row.inputs.flatMap(({ role, id: input }): DerivationInput[] => {
      const observation = made.get(input)
      // What rests on itself, as a forged value may, would be followed without an end.
      return observation === undefined || observation.status === 'derived' ? [] : [{ role, observation }]
    })
    // Some of them would pass for all.
    if (known.length === row.inputs.length) into.push(...known)
  }
  return { observations, words }
}

function observationOf(row: SourceRow, words: SharedWords, inputs: readonly DerivationInput[]): Observation {
  const { period, scope } = row
  const common = {
    id: v.parse(IDS.observation, row.id),
    locality: entryOf(words.localities, row.locality.key),
    indicator: entryOf(words.indicators, row.indicator.key),
    theme: entryOf(words.themes, row.theme.key),
    unit: entryOf(words.units, row.unit.id),
    period,
    breakdown: categoryOf(row),
    scope: scope === null ? null : { ...apart(scope), kind: scope.kind, basis: scope.basis },
    quantity: rowQuantity(row),
  }
  const printed = withoutHiddenSigns(row.printed ?? '')
  const report = row.report ?? { key: '', zh: '', en: '' }
  switch (row.status) {
    case 'derived': {
      const formula = FORMULA_IDS.find((known) => known === row.formula)
      if (formula === undefined) throw new SourceError(row.formula === null ? 'broken' : 'version', row.id)
      return { ...common, status: 'derived', formula, inputs, note: undefined }
    }
    case 'imported':
      return {
        ...common,
        status: 'imported',
        printed,
        line: row.position + 1,
        column: '',
        origin: {
          id: v.parse(IDS.import, report.key),
          file: report.zh,
          sheet: null,
          imported: '',
        },
      }
    case 'reported':
    case 'entered': {
      const ids = {
        report: v.parse(IDS.report, report.key),
        observation: common.id,
        id: v.parse(IDS.figure, row.figure ?? ''),
      }
      return {
        ...common,
        status: 'reported',
        printed,
        report: {
          id: ids.report,
          source: v.parse(IDS.source, ''),
          locality: common.locality.id,
          title: apart(report),
          summary: { zh: '', en: '' },
          textState: 'complete',
          published: { start: null, end: '', basis: 'inferred' },
          paragraphs: [],
          isOwn: row.status === 'entered',
        },
        figure: {
          ...ids,
          paragraph: row.paragraph ?? 0,
          start: 0,
          end: 0,
          printed,
          unit: '',
          kind: 'measure',
          bound: row.bound,
          value: row.value,
          lower: row.lower,
          upper: row.upper,
        },
      }
    }
  }
}

/** Observations of a source as a dataset, for charts: it holds nothing but them. */
export const datasetOfRows = ({ observations, words }: RowsAsObservations): Dataset => ({
  ...words,
  tiles: [],
  sources: new Map(),
  reports: new Map(),
  figures: new Map(),
  observations: byId(observations),
  highlights: [],
  charts: [],
})
