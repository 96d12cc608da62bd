import * as v from 'valibot'
import { PLACE_COUNTS } from '../../words/domain/locality.ts'
import { fill } from '../fill.ts'
import { LocalityId } from '../ids.ts'
import type { Language } from '../text.ts'
import { BilingualSchema } from '../text-schema.ts'

/** Administrative code of GB/T 2260: six digits, kept as text since it is a name and not a number. */
export const AreaCode = v.pipe(v.string(), v.regex(/^[1-9]\d{5}$/, 'a GB/T 2260 code has six digits'))

/** Levels of an administrative area, widest first. */
export const AREA_LEVELS = ['province', 'prefecture', 'county'] as const
/** Levels of an organisation that reports as a locality. */
export const ORGANISATION_LEVELS = ['division', 'enterprise'] as const

const common = {
  id: LocalityId,
  name: BilingualSchema,
  /** The localities that contain this one, nearest first. */
  parents: v.array(LocalityId),
  /** The province that it lies in; null for one that spans several. */
  province: v.nullable(LocalityId),
}

/** An area has a code and enters the sums of its province. */
const AreaSchema = v.strictObject({
  kind: v.literal('area'),
  ...common,
  level: v.picklist(AREA_LEVELS),
  code: AreaCode,
})

/** An organisation works in areas and never enters the sum of a province. */
const OrganisationSchema = v.strictObject({
  kind: v.literal('organisation'),
  ...common,
  level: v.picklist(ORGANISATION_LEVELS),
  /** The code of the area it is one with (an XPCC division and its city), null where there is none. */
  code: v.nullable(AreaCode),
  /** The areas in which it works. */
  areas: v.pipe(v.array(LocalityId), v.nonEmpty()),
})

/** A locality of the user's own: a name in their file that the bundled gazetteer does not have. It enters no sum of a province. */
const OwnSchema = v.strictObject({ kind: v.literal('own'), ...common, code: v.nullable(AreaCode) })

/** Whom a report is about: the localities that ship with the data. */
export const BundledLocalitySchema = v.variant('kind', [AreaSchema, OrganisationSchema])

/** A bundled locality, or one of the user's own. */
export const LocalitySchema = v.variant('kind', [AreaSchema, OrganisationSchema, OwnSchema])
export type Locality = v.InferOutput<typeof LocalitySchema>

/**
 * Whether it is unknown in which places a locality lies or works, as for a row whose source has no tree of places. If such localities
 * are of several levels, one may lie in another.
 */
const isUnplaced = (locality: Locality): boolean =>
  locality.kind === 'organisation'
    ? locality.areas.length === 0
    : locality.kind === 'area' && locality.level !== 'province' && locality.parents.length === 0

const levelOf = (locality: Locality) => (locality.kind === 'own' ? 'own' : locality.level)

/** Whether one of these places may lie in another, because not enough is known about them to rule it out. */
export const mayHoldOneAnother = (localities: readonly Locality[]): boolean =>
  localities.some(isUnplaced) && new Set(localities.map(levelOf)).size > 1

/** An organisation whose work spans provinces; it lies in none of them. */
export const isEnterprise = (locality: Locality): boolean =>
  locality.kind === 'organisation' && locality.level === 'enterprise'

/** How many places there are, with enterprises told from localities: 8个地区与1家企业. */
export function wordPlaces(places: Iterable<Locality>, language: Language): string {
  const all = [...places]
  const enterprises = all.filter(isEnterprise).length
  const localities = all.length - enterprises
  const of = (kind: 'localities' | 'enterprises', n: number) =>
    fill(PLACE_COUNTS[kind][language], { n }, language)
  if (enterprises === 0) return of('localities', localities)
  if (localities === 0) return of('enterprises', enterprises)
  const each = { localities: of('localities', localities), enterprises: of('enterprises', enterprises) }
  return fill(PLACE_COUNTS.both[language], each, language)
}

/** A square of the tile-grid map: a province and its place, counted from the top left. */
export const TileSchema = v.strictObject({
  province: LocalityId,
  short: BilingualSchema,
  column: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  row: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
})
export type Tile = v.InferOutput<typeof TileSchema>
