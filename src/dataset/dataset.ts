import type {
  ById,
  FigureId,
  IndicatorId,
  LocalityId,
  ObservationId,
  ReportId,
  SourceId,
  ThemeId,
  UnitId,
} from '../domain/ids.ts'
import { quantityOf } from '../domain/number/bound.ts'
import { derive } from '../domain/number/formula.ts'
import type { Unit } from '../domain/number/unit.ts'
import type { Locality, Tile } from '../domain/place/locality.ts'
import type { Indicator, Theme } from '../domain/record/indicator.ts'
import type { LedgerFigure } from '../domain/record/ledger.ts'
import type { CategoryRef, DerivationRecord, ObservationRecord } from '../domain/record/observation.ts'
import type { Source } from '../domain/record/report.ts'
import type { ChartSpec } from '../domain/spec/chart-spec.ts'
import { capPeriod } from '../domain/time/period.ts'
import { entryOf } from '../lib/entry-of.ts'
import { byId } from '../lib/group-rows.ts'
import type { Steps } from '../lib/steps.ts'
import { runNow } from '../lib/steps.ts'
import { compareShared, sharedThings, withCompared } from './edits/conflicts.ts'
import type { Category, Derived, KnownReport, Observation, Reported } from './observation.ts'
import { formulaInput, printedOf, rootsOf } from './observation.ts'
import { DatasetError } from './problem.ts'
import { references } from './references.ts'
import type { Highlight, RawTables, Tables } from './tables.ts'
import { parseInSteps } from './tables.ts'

/**
 * The one order of localities, on every page, in decks and files: by administrative code, as every yearbook has it. Organisations stand
 * behind the areas; places of the user's own, which have no code, stand last, in the order in which they came.
 */
export const compareLocalities = (a: Locality, b: Locality): number => {
  const rank = groupOf(a) - groupOf(b)
  if (rank !== 0 || a.code === null || b.code === null) return rank
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0
}

const groupOf = ({ kind, code }: Locality): number => {
  if (kind === 'own') return 2
  return kind === 'organisation' || code === null ? 1 : 0
}

/** The words of a category; undefined where the indicator has no such one. */
export function categoryOf({ breakdown }: Indicator, ref: CategoryRef): Category | undefined {
  const category = breakdown?.categories.find(({ id }) => id === ref.category)
  if (breakdown === undefined || category === undefined || breakdown.dimension !== ref.dimension)
    return undefined
  return {
    dimension: breakdown.dimension,
    dimensionName: breakdown.name,
    category: category.id,
    name: category.name,
  }
}

/** The whole dataset, checked and indexed. Maps keep the order of the files, localities that of {@link compareLocalities}. */
export interface Dataset {
  readonly themes: ById<ThemeId, Theme>
  readonly units: ById<UnitId, Unit>
  readonly localities: ById<LocalityId, Locality>
  readonly tiles: readonly Tile[]
  readonly indicators: ById<IndicatorId, Indicator>
  readonly sources: ById<SourceId, Source>
  readonly reports: ById<ReportId, KnownReport>
  readonly figures: ById<FigureId, LedgerFigure>
  /** Reported observations in the order of their file, then derived ones. */
  readonly observations: ById<ObservationId, Observation>
  readonly highlights: readonly Highlight[]
  /** What the user chose to lead the overview in place of those. */
  readonly leading?: readonly Highlight[]
  /** Authored charts, in the order in which pages show them. */
  readonly charts: readonly ChartSpec[]
}

/**
 * Builds the dataset from the parsed JSON of its files.
 * @throws {DatasetError} with every problem where a row fails its schema, a reference leads nowhere or a value cannot be computed.
 */
export const buildDataset = (raw: RawTables): Dataset => runNow(datasetInSteps(raw))

/** {@link buildDataset} in steps. */
export function* datasetInSteps(raw: RawTables): Steps<Dataset> {
  const { tables, problems } = yield* parseInSteps(raw)
  if (problems.length > 0) throw new DatasetError(problems)
  return indexTables(tables)
}

/** Resolves tables whose rows are already known to fit their schemas. */
export function indexTables(tables: Tables): Dataset {
  const broken = references(tables)
  if (broken.length > 0) throw new DatasetError(broken)
  const dataset = {
    themes: byId(tables.themes),
    units: byId(tables.units),
    localities: byId(tables.localities.toSorted(compareLocalities)),
    tiles: tables['tile-grid'],
    indicators: byId(tables.indicators),
    sources: byId(tables.sources),
    reports: byId(tables.reports.map((report) => ({ ...report, isOwn: false }))),
    figures: byId(tables.figures),
    highlights: tables.highlights,
    charts: tables.charts,
  }
  const observations = resolveObservations(tables, dataset)
  // Nobody has chosen between two reports yet. What the user chooses is laid over it (`withImports`).
  return {
    ...dataset,
    observations: withCompared(observations, compareShared(observations, sharedThings(observations), [])),
  }
}

/** What the rows of a report refer to. */
export type Lookup = Pick<Dataset, 'themes' | 'units' | 'localities' | 'indicators' | 'reports' | 'figures'>

/** The unit in which an indicator is told; none for an indicator that the dataset does not have. */
export function unitOfIndicator(
  id: IndicatorId,
  { indicators, units }: Pick<Dataset, 'indicators' | 'units'>,
): Unit | undefined {
  const indicator = indicators.get(id)
  return indicator === undefined ? undefined : units.get(indicator.unit)
}

function resolveObservations(tables: Tables, lookup: Lookup): Map<string, Observation> {
  const observations = new Map<string, Observation>()
  for (const record of tables.observations) observations.set(record.id, resolveReported(record, lookup))
  const waiting = byId(tables.derivations)
  const open = new Set<string>()
  const resolve = (id: string): Observation => {
    const done = observations.get(id)
    if (done !== undefined) return done
    if (open.has(id)) throw new RangeError(`derivation ${id} rests on itself`)
    open.add(id)
    const observation = resolveDerived(entryOf(waiting, id), lookup, resolve)
    observations.set(id, observation)
    return observation
  }
  for (const record of tables.derivations) resolve(record.id)
  return observations
}

function resolveRow(record: ObservationRecord | DerivationRecord, unitId: string, lookup: Lookup) {
  const indicator = entryOf(lookup.indicators, record.indicator)
  return {
    id: record.id,
    locality: entryOf(lookup.localities, record.locality),
    indicator,
    theme: entryOf(lookup.themes, indicator.theme),
    unit: entryOf(lookup.units, unitId),
    period: record.period,
    breakdown: record.breakdown === null ? null : knownCategory(indicator, record.breakdown),
    scope: record.scope,
  }
}

/**
 * A report tells of no day after its own, so its "this year" ends with it.
 * @throws {RangeError} where it refers to what is not there
 */
export function resolveReported(record: ObservationRecord, lookup: Lookup): Reported {
  const report = entryOf(lookup.reports, record.report)
  return {
    ...resolveRow(record, record.unit, lookup),
    period: record.period === null ? null : capPeriod(record.period, report.published.end),
    status: 'reported',
    quantity: quantityOf(record),
    printed: record.printed,
    report,
    figure: entryOf(lookup.figures, record.figure),
  }
}

/** @throws {RangeError} where it refers to what is not there, or cannot be computed */
export function resolveDerived(
  record: DerivationRecord,
  lookup: Lookup,
  resolve: (id: string) => Observation,
): Derived {
  const inputs = record.inputs.map(({ role, observation }) => ({ role, observation: resolve(observation) }))
  const ends = inputs
    .flatMap(({ observation }) => rootsOf(observation))
    .map(({ report }) => report.published.end)
  const last = ends.toSorted().at(-1)
  return {
    ...resolveRow(record, entryOf(lookup.indicators, record.indicator).unit, lookup),
    period: record.period === null || last === undefined ? record.period : capPeriod(record.period, last),
    status: 'derived',
    formula: record.formula,
    inputs,
    note: record.note,
    quantity: derive(
      record.formula,
      inputs.map(({ role, observation }) => formulaInput(role, observation.quantity, printedOf(observation))),
    ),
  }
}

/** The words of a category. @throws {RangeError} where the indicator has no such category. */
function knownCategory(indicator: Indicator, ref: CategoryRef): Category {
  const category = categoryOf(indicator, ref)
  if (category === undefined) {
    throw new RangeError(`${indicator.id} has no category ${ref.dimension} = ${ref.category}`)
  }
  return category
}
