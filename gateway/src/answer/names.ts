import * as v from 'valibot'
import { SourceError } from '../../../src/sources/data-source.ts'
import type { Name } from '../../../src/sources/view.ts'
import type { Shard } from '../server/shard.ts'
import { namesQuery } from '../sql/queries.ts'
import type { Numbered } from '../sql/schema.ts'
import { firstAnswer } from './loaded.ts'
import { Count } from './tally.ts'

/** A value of a column with its number in each order. */
const NamedSchema = v.object({
  field: v.string(),
  code: Count,
  code_en: Count,
  key: v.string(),
  zh: v.string(),
  en: v.string(),
  said: v.string(),
})
export type Named = v.InferOutput<typeof NamedSchema>

export const Names = v.array(NamedSchema)

/** Names that are kept: those of all places and indicators, and what was printed lately. */
const KEPT = 200_000

/** @throws {SourceError} `broken` if a text that the loader stored is not valid JSON. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new SourceError('broken', '', { cause })
  }
}

/** The words alone. */
export const nameOf = ({ code, key, zh, en }: Named): Name | null => (code === 0 ? null : { key, zh, en })

/** The numbers of values, by column; 0 stands for no value. */
export type Codes = ReadonlyMap<Numbered, Iterable<number>>

/** Gives what numbers of a load stand for. What was asked for once is kept, since a load never changes. */
export interface NameStore {
  readonly of: (
    load: number,
    codes: Codes,
    signal?: AbortSignal,
  ) => Promise<(column: Numbered, code: number) => Named | null>
}

/** The names on some shards, which are the same on all. */
export function nameStore(shards: readonly Shard[]): NameStore {
  const kept = new Map<string, Named>()
  return {
    async of(load, codes, signal) {
      const found = new Map<string, Named>()
      const missing = new Map<Numbered, readonly number[]>()
      for (const [column, numbers] of codes) {
        const open = new Set<number>()
        for (const code of numbers) {
          const known = kept.get(`${load} ${column} ${code}`)
          if (known !== undefined) found.set(`${column} ${code}`, known)
          else if (code > 0) open.add(code)
        }
        if (open.size > 0) missing.set(column, [...open])
      }
      if (missing.size > 0) {
        const query = namesQuery(load, missing)
        const rows = v.parse(Names, await firstAnswer(shards, (shard) => shard.ask(query, { signal })))
        if (kept.size + rows.length > KEPT) kept.clear()
        for (const row of rows) {
          found.set(`${row.field} ${row.code}`, row)
          kept.set(`${load} ${row.field} ${row.code}`, row)
        }
      }
      return (column, code) => {
        if (code === 0) return null
        const name = found.get(`${column} ${code}`)
        if (name === undefined) throw new SourceError('broken', column)
        return name
      }
    },
  }
}
