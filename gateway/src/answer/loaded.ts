import * as v from 'valibot'
import { SourceError } from '../../../src/sources/data-source.ts'
import type { Shard } from '../server/shard.ts'
import { ShardGone } from '../server/shard.ts'
import { fieldsQuery, LOADS_QUERY } from '../sql/queries.ts'
import { LAYOUT } from '../sql/schema.ts'
import { Count } from './tally.ts'

/** A load that every shard holds. */
export interface Loaded {
  readonly load: number
  /** The rows of all shards, and how many of them each holds; null for a shard that did not say. */
  readonly rows: number
  readonly held: readonly (number | null)[]
  readonly made: string | null
  readonly title: { readonly zh: string; readonly en: string }
  /** The columns in which some row has no value. */
  readonly blanks: ReadonlySet<string>
  /** How many values each column has. */
  readonly values: ReadonlyMap<string, number>
}

const LoadSchema = v.object({
  load: Count,
  version: Count,
  shard: Count,
  shards: Count,
  held: Count,
  rows: Count,
  made: v.string(),
  zh: v.string(),
  en: v.string(),
})
type Load = v.InferOutput<typeof LoadSchema>

const Loads = v.array(LoadSchema)
const Fields = v.array(v.object({ field: v.string(), most: Count, blank: Count }))

/** The answer of a shard; null where it is gone. */
export async function orGone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ShardGone) return null
    throw error
  }
}

/**
 * Finds the latest load that all shards hold which answer. A newer one that is on some of them alone is still being written.
 * @throws {SourceError} `serverGone` where none answers, `version` where the tables are of another layout, `notLoaded` where no load is
 * whole, or the servers are not the shards of one.
 */
export async function findLoad(shards: readonly Shard[], signal?: AbortSignal): Promise<Loaded> {
  const said = await Promise.all(
    shards.map((shard) => orGone(shard.ask(LOADS_QUERY, { signal }).then((rows) => v.parse(Loads, rows)))),
  )
  const answered = said.filter((loads) => loads !== null)
  const [first, ...others] = answered
  if (first === undefined) throw new SourceError('serverGone')
  const shared = first.filter(({ load }) =>
    others.every((loads) => loads.some((other) => other.load === load)),
  )
  const [latest] = shared.toSorted((a, b) => b.load - a.load)
  if (latest === undefined) throw new SourceError('notLoaded')
  if (latest.version !== LAYOUT) throw new SourceError('version')
  const parts = said.map((loads) => loads?.find(({ load }) => load === latest.load) ?? null)
  if (!areParts(parts, shards.length)) throw new SourceError('notLoaded')
  const fields = v.parse(
    Fields,
    await firstAnswer(shards, (shard) => shard.ask(fieldsQuery(latest.load), { signal })),
  )
  return {
    load: latest.load,
    rows: latest.rows,
    held: parts.map((part) => part?.held ?? null),
    made: latest.made === '' ? null : latest.made,
    title: { zh: latest.zh, en: latest.en },
    blanks: new Set(fields.flatMap(({ field, blank }) => (blank > 0 ? [field] : []))),
    values: new Map(fields.map(({ field, most }) => [field, most])),
  }
}

/** Whether these are different parts of as many as there are. */
function areParts(parts: readonly (Load | null)[], shards: number): boolean {
  const known = parts.filter((part) => part !== null)
  const isWhole = known.length < shards || known.reduce((sum, { held }) => sum + held, 0) === known[0]?.rows
  return (
    isWhole &&
    new Set(known.map(({ shard }) => shard)).size === known.length &&
    known.every((part) => part.shards === shards && part.rows === known[0]?.rows)
  )
}

/** The answer of the first shard that has one: what is asked is the same on all. */
export async function firstAnswer<T>(
  shards: readonly Shard[],
  ask: (shard: Shard) => Promise<T>,
): Promise<T> {
  for (const shard of shards) {
    const answer = await orGone(ask(shard))
    if (answer !== null) return answer
  }
  throw new SourceError('serverGone')
}
