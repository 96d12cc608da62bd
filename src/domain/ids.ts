import * as v from 'valibot'

/** Ids are readable and stable, since addresses, file names and links contain them. */
const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id has lower-case letters, digits and single hyphens'),
  v.maxLength(80),
)

export const ThemeId = v.pipe(slug, v.brand('ThemeId'))
export const UnitId = v.pipe(slug, v.brand('UnitId'))
export const LocalityId = v.pipe(slug, v.brand('LocalityId'))
export const IndicatorId = v.pipe(slug, v.brand('IndicatorId'))
export const SourceId = v.pipe(slug, v.brand('SourceId'))
export const ReportId = v.pipe(slug, v.brand('ReportId'))
export const FigureId = v.pipe(slug, v.brand('FigureId'))
/** Observations and derivations share one space of ids, since both can be inputs of a formula and be shown in charts. */
export const ObservationId = v.pipe(slug, v.brand('ObservationId'))

export type ThemeId = v.InferOutput<typeof ThemeId>
export type UnitId = v.InferOutput<typeof UnitId>
export type LocalityId = v.InferOutput<typeof LocalityId>
export type IndicatorId = v.InferOutput<typeof IndicatorId>
export type SourceId = v.InferOutput<typeof SourceId>
export type ReportId = v.InferOutput<typeof ReportId>
export type FigureId = v.InferOutput<typeof FigureId>
export type ObservationId = v.InferOutput<typeof ObservationId>

/** The key that the type of an id has and plain text does not. */
type Branded = keyof v.Brand<'Id'>

/** An id of the kind that is asked for, or plain text; no id of another kind. */
type Asked<Id extends string, Key extends string> = Branded extends keyof Key
  ? Key extends Id
    ? Key
    : never
  : Key

/**
 * Rows by their ids. Addresses and files ask by plain text; to ask for an indicator by the id of a locality is a fault that the type check finds.
 * @example indicators.get(observation.locality.id) // does not compile
 */
export interface ById<Id extends string, Row> extends ReadonlyMap<string, Row> {
  get<Key extends string>(id: Key & Asked<Id, Key>): Row | undefined
  has<Key extends string>(id: Key & Asked<Id, Key>): boolean
}
