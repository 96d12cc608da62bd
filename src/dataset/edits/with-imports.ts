import { faultOf, quantityOf } from '../../domain/number/bound.ts'
import type { Unit } from '../../domain/number/unit.ts'
import type { Edit } from '../../domain/record/edit.ts'
import type { Import, ImportedRow } from '../../domain/record/imported.ts'
import type { Dataset } from '../dataset.ts'
import { categoryOf, compareLocalities } from '../dataset.ts'
import type { Imported, Observation } from '../observation.ts'
import type { Agreement, Conflict } from './conflicts.ts'
import { compareShared, sharedThings, withCompared, withSupport } from './conflicts.ts'
import type { EditedWords, OwnWords } from './edited-words.ts'
import { editedWords } from './edited-words.ts'
import { occasionWritten } from './own-word.ts'

/** The dataset with what the user took in, and what of it could not be taken: bundled data is never changed. */
export interface WithImports {
  readonly dataset: Dataset
  readonly refused: readonly Refused[]
  /** Values that contradict each other, settled or not. */
  readonly conflicts: readonly Conflict[]
  /** Values that agree, of which one says more exactly than another what holds. */
  readonly agreements: readonly Agreement[]
  /** The words that came in with files, as the files have them. */
  readonly own: OwnWords
}

/** Why a row or a word of an import is not shown. */
export interface Refused {
  readonly importId: string
  readonly id: string
  /** `taken`: something else has the id; `unknown`: it refers to what is not there; `faulty`: its ends contradict its exactness. */
  readonly reason: 'taken' | 'unknown' | 'faulty'
}

/** Rows of one import that are not shown for one reason. */
export interface RefusedCount {
  readonly importId: string
  readonly reason: Refused['reason']
  readonly n: number
}

/** How many rows of each import are not shown, and why, in the order in which the first of them came. */
export function countRefused(refused: readonly Refused[]): readonly RefusedCount[] {
  const counts = new Map<string, RefusedCount>()
  for (const { importId, reason } of refused) {
    const key = `${reason} ${importId}`
    counts.set(key, { importId, reason, n: (counts.get(key)?.n ?? 0) + 1 })
  }
  return [...counts.values()]
}

/**
 * The dataset with the user's imports behind it, in their order, and with what the user says of them. Words of theirs (localities,
 * indicators, units, themes) are added where the bundled data has none of that id; where it has, the bundled word stands. Takes some
 * microseconds a row.
 */
export function withImports(
  bundled: Dataset,
  imports: readonly Import[],
  edits: readonly Edit[] = [],
): WithImports {
  const isAsShipped =
    imports.length === 0 &&
    ![...bundled.reports.values()].some(({ isOwn }) => isOwn) &&
    ![...bundled.observations.values()].some(({ disputed, agrees }) => disputed ?? agrees)
  if (isAsShipped)
    return {
      dataset: bundled,
      refused: [],
      conflicts: [],
      agreements: [],
      own: { indicators: new Map(), localities: new Map() },
    }
  const refused: Refused[] = []
  const edited = editedWords(bundled, imports, edits)
  const leftOut = new Set<string>(edits.flatMap((edit) => (edit.kind === 'left-out' ? [edit.of] : [])))
  const all = new Map<string, Observation>(bundled.observations)
  const units = new Map(edited.words.units)
  for (const { rows, id, file, sheet, imported } of imports) {
    const origin = { id, file, sheet, imported }
    for (const row of rows) {
      if (all.has(row.id)) {
        refused.push({ importId: id, id: row.id, reason: 'taken' })
        continue
      }
      if (leftOut.has(row.id)) continue
      // A backup may come from anybody.
      if (faultOf(row) !== null) {
        refused.push({ importId: id, id: row.id, reason: 'faulty' })
        continue
      }
      const observation = resolve(row, edited, units, origin)
      if (observation === null) refused.push({ importId: id, id: row.id, reason: 'unknown' })
      else all.set(row.id, observation)
    }
  }
  const { words, own } = edited
  const localities = new Map([...words.localities].toSorted(([, a], [, b]) => compareLocalities(a, b)))
  const supported = withSupport(all, sharedThings(all))
  const compared = compareShared(supported.observations, supported.shared, edits)
  const observations = withCompared(supported.observations, compared)
  return { dataset: { ...bundled, ...words, units, localities, observations }, refused, ...compared, own }
}

function resolve(
  row: ImportedRow,
  edited: EditedWords,
  units: Map<string, Unit>,
  origin: Imported['origin'],
): Imported | null {
  const { words } = edited
  const locality = words.localities.get(edited.localityOf(row.locality))
  const indicator = words.indicators.get(edited.indicatorOf(row.indicator))
  const kept = words.units.get(row.unit)
  // Files that are read today keep 场 and 次 as they are written.
  const written = kept && occasionWritten(kept, row.printed, row.column)
  const unit = written ?? kept
  const theme = indicator === undefined ? undefined : words.themes.get(indicator.theme)
  if (locality === undefined || indicator === undefined || unit === undefined || theme === undefined)
    return null
  if (written && !units.has(written.id)) units.set(written.id, written)
  const breakdown = row.breakdown === null ? null : categoryOf(indicator, row.breakdown)
  if (breakdown === undefined) return null
  const base = edited.baseOf(row.indicator, origin.id)
  return {
    status: 'imported',
    id: row.id,
    locality,
    indicator,
    theme,
    unit,
    period: row.period,
    breakdown,
    scope: row.scope ?? null,
    quantity: quantityOf(row),
    printed: row.printed,
    ...(row.inFile === undefined ? {} : { inFile: row.inFile }),
    line: row.line,
    column: row.column,
    origin,
    ...(base === null ? {} : { base }),
  }
}
