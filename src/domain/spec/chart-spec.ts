import * as v from 'valibot'
import { itemAt } from '../../lib/item-at.ts'
import { IndicatorId, LocalityId, ObservationId } from '../ids.ts'
import { LANGUAGES, textIn } from '../text.ts'
import { BilingualSchema } from '../text-schema.ts'

/** Which observations a chart is drawn from: some by id, or all of one indicator, in some localities or in all. */
const SelectSchema = v.union([
  v.strictObject({ observations: v.pipe(v.array(ObservationId), v.nonEmpty()) }),
  v.strictObject({
    indicator: IndicatorId,
    localities: v.optional(v.pipe(v.array(LocalityId), v.nonEmpty())),
  }),
])
export type Select = v.InferOutput<typeof SelectSchema>

const ChartId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id has lower-case letters, digits and single hyphens'),
)

const common = {
  id: ChartId,
  /** The locality whose page shows the chart; null for the overview. */
  locality: v.nullable(LocalityId),
  /** The finding. `{observation-id}` stands for its value. Generated from the data where it is left out. */
  title: v.optional(BilingualSchema),
}

const selecting = {
  ...common,
  select: SelectSchema,
  /** The values that the finding is about. */
  emphasis: v.optional(v.array(ObservationId)),
}

/**
 * A chart as it is written in `data/charts.json`: which kind, of which observations, with which finding. Everything else
 * follows from the data. See docs/charts.md.
 */
export const ChartSpecSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('rate'), ...selecting }),
  v.strictObject({ kind: v.literal('bars'), ...selecting }),
  v.strictObject({ kind: v.literal('breakdown'), ...selecting }),
  v.strictObject({ kind: v.literal('trend'), ...selecting }),
  v.strictObject({
    kind: v.literal('dots'),
    ...selecting,
    /** Log only where values lie more than a thousandfold apart; the chart then says so. */
    scale: v.optional(v.picklist(['linear', 'log'])),
  }),
  v.strictObject({ kind: v.literal('value'), ...selecting }),
  v.strictObject({
    kind: v.literal('change'),
    ...common,
    from: ObservationId,
    to: ObservationId,
    /** The observation that states the change itself. */
    change: v.optional(ObservationId),
  }),
  v.strictObject({
    kind: v.literal('part'),
    ...common,
    whole: ObservationId,
    part: ObservationId,
    /** The observation that states the share. */
    share: v.optional(ObservationId),
  }),
  v.strictObject({ kind: v.literal('matrix'), ...common }),
  v.strictObject({ kind: v.literal('tile-map'), ...common }),
  v.strictObject({ kind: v.literal('timeline'), ...common }),
])
export type ChartSpec = v.InferOutput<typeof ChartSpecSchema>

/** A spec as older datasets write it: its `locality` was called `place`. */
export function upgradeChartSpec(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !('place' in row) || 'locality' in row) return row
  const { place, ...others } = row
  return { ...others, locality: place }
}

/**
 * `{id}` is the value of an observation, `{id|figure}` without its unit, `{id|period}` its period, `{id|scope}` for what part
 * or under which condition it holds, `{id|size}` a change without its sign, for a verb that says which way it goes, `{id|each}` an
 * average without what it is of, for a sentence that names that itself: 平均每家至少2222名, at least 2,222 people each.
 */
export const PLACEHOLDER = /\{([a-z0-9-]+)(?:\|(each|figure|period|scope|size))?\}/g

/** The observations whose values an authored title names, with their place in the spec. */
export function idsInTitle({ title }: ChartSpec): { path: string; id: string }[] {
  if (title === undefined) return []
  return LANGUAGES.flatMap((language) =>
    [...textIn(title, language).matchAll(PLACEHOLDER)].map((match) => ({
      path: `title/${language}`,
      id: itemAt(match, 1),
    })),
  )
}

/** Every observation that a spec names, with its place in the spec as a JSON pointer without the leading slash. */
export function idsInSpec(spec: ChartSpec): { path: string; id: string }[] {
  switch (spec.kind) {
    case 'change':
      return named({ from: spec.from, to: spec.to, change: spec.change })
    case 'part':
      return named({ whole: spec.whole, part: spec.part, share: spec.share })
    case 'matrix':
    case 'tile-map':
    case 'timeline':
      return []
    default: {
      const list = 'observations' in spec.select ? spec.select.observations : []
      return [
        ...list.map((id, i) => ({ path: `select/observations/${i}`, id })),
        ...(spec.emphasis ?? []).map((id, i) => ({ path: `emphasis/${i}`, id })),
      ]
    }
  }
}

const named = (ids: Readonly<Record<string, string | undefined>>) =>
  Object.entries(ids).flatMap(([path, id]) => (id === undefined ? [] : [{ path, id }]))
