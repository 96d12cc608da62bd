import type { ClickHouseClient } from '@clickhouse/client'
import * as v from 'valibot'
import type { Bilingual } from '../../../src/domain/text.ts'
import { fingerprint } from '../../../src/lib/fingerprint.ts'
import type { SourceRow } from '../../../src/sources/view.ts'
import { SourceRowSchema } from '../../../src/sources/view.ts'
import { Count } from '../answer/tally.ts'
import { LAYOUT, TABLES } from '../sql/schema.ts'
import type { Codes } from './names.ts'
import { collectNames } from './names.ts'
import { NAME_COLUMNS, STORED_COLUMNS, storedName, storedRow } from './stored-row.ts'

/** What is loaded: rows that can be gone through twice, and what is said of them. */
export interface Input {
  /** The same rows each time, checked by whoever reads them, see {@link checked}. */
  readonly rows: () => AsyncIterable<SourceRow> | Iterable<SourceRow>
  readonly title: Bilingual
  /** The ISO day on which the data was put together; empty where nobody says. */
  readonly made: string
}

/** Rows that are sent at once: each time they make a file for every year. */
const BATCH = 100_000

/** Ids are compared sign by sign, as the server does it: where all are plain the order is the same everywhere. */
const PLAIN_ID = /^[\x20-\x7e]+$/u

const Numbers = v.pipe(v.array(v.object({ n: Count })), v.length(1))

/** What cannot be loaded, in words for whoever mends it. */
export class RowError extends Error {}

/**
 * Rows that come from outside, checked.
 * @throws {RowError} where one is none.
 */
export async function* checked(
  rows: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<SourceRow, void, undefined> {
  let number = 0
  for await (const raw of rows) {
    number += 1
    const row = v.safeParse(SourceRowSchema, raw)
    if (row.success) yield row.output
    else {
      const [issue] = row.issues
      throw new RowError(`row ${number}: ${v.getDotPath(issue) ?? 'the row'}: ${issue.message}`)
    }
  }
}

/** All rows. A position that does not rise is refused, since rows would share it, and an id that servers sort otherwise. */
async function* orderedRows(input: Input): AsyncGenerator<SourceRow, void, undefined> {
  let last = -1
  for await (const row of input.rows()) {
    if (row.position <= last) throw new RowError(`position ${row.position} comes after ${last}`)
    if (!PLAIN_ID.test(row.id))
      throw new RowError(`the id ${row.id}: letters, digits and signs of ASCII alone`)
    last = row.position
    yield row
  }
}

/** The shard on which all rows of a place lie. */
const shardOf = (row: SourceRow, shards: number): number =>
  Number.parseInt(fingerprint(row.locality.key), 16) % shards

/**
 * Loads rows into the tables of some servers, by place where there are several. Readers see the load when all of it is there; the one before is
 * kept for those who are reading it, older ones are dropped.
 * @returns how many rows were loaded
 * @throws {RowError} where a row is none. Nothing is changed for readers then.
 */
export async function load(
  clients: readonly ClickHouseClient[],
  input: Input,
  onProgress: (rows: number) => void,
): Promise<number> {
  for (const client of clients) for (const query of TABLES) await client.command({ query })
  const names = collectNames()
  let total = 0
  for await (const row of orderedRows(input)) {
    names.add(row)
    total += 1
  }
  if (total === 0) throw new RowError('there are no rows')
  const codes = names.done()
  const number = 1 + Math.max(...(await Promise.all(clients.map(lastLoad))))
  const held = await sendRows(clients, number, input, codes, onProgress)
  for (const [place, client] of clients.entries()) {
    await sendNames(client, number, codes)
    await checkCount(client, number, held[place] ?? 0)
  }
  for (const [place, client] of clients.entries()) {
    await client.insert({
      table: 'loads',
      columns: ['load', 'version', 'shard', 'shards', 'held', 'rows', 'made', 'zh', 'en'],
      values: [
        [
          number,
          LAYOUT,
          place + 1,
          clients.length,
          held[place],
          total,
          input.made,
          input.title.zh,
          input.title.en,
        ],
      ],
      format: 'JSONCompactEachRow',
    })
  }
  for (const client of clients) await dropBefore(client, number - 1)
  return total
}

async function numberFrom(client: ClickHouseClient, query: string): Promise<number> {
  const result = await client.query({ query, format: 'JSONEachRow' })
  return v.parse(Numbers, await result.json())[0]?.n ?? 0
}

/** The highest number that any table has, also of a load that was broken off. */
async function lastLoad(client: ClickHouseClient): Promise<number> {
  const numbers = await Promise.all(
    ['observations', 'names', 'loads'].map((table) =>
      numberFrom(client, `SELECT max(load) AS n FROM ${table}`),
    ),
  )
  return Math.max(...numbers)
}

async function sendRows(
  clients: readonly ClickHouseClient[],
  number: number,
  input: Input,
  codes: Codes,
  onProgress: (rows: number) => void,
): Promise<readonly number[]> {
  const held = clients.map(() => 0)
  const waiting = clients.map((): (readonly (string | number | null)[])[] => [])
  let sent = 0
  async function send(place: number): Promise<void> {
    const values = waiting[place] ?? []
    waiting[place] = []
    if (values.length === 0) return
    await clients[place]?.insert({
      table: 'observations',
      columns: [...STORED_COLUMNS] as [string, ...string[]],
      values,
      format: 'JSONCompactEachRow',
      // Data of a hundred years is a hundred partitions.
      clickhouse_settings: { max_partitions_per_insert_block: '0' },
    })
    sent += values.length
    onProgress(sent)
  }
  for await (const row of orderedRows(input)) {
    const place = shardOf(row, clients.length)
    held[place] = (held[place] ?? 0) + 1
    waiting[place]?.push(storedRow(number, row, codes))
    if ((waiting[place]?.length ?? 0) >= BATCH) await send(place)
  }
  for (const place of clients.keys()) await send(place)
  return held
}

async function sendNames(client: ClickHouseClient, number: number, codes: Codes): Promise<void> {
  let values: (readonly (string | number | null)[])[] = []
  const send = async (): Promise<void> => {
    if (values.length > 0)
      await client.insert({
        table: 'names',
        columns: [...NAME_COLUMNS] as [string, ...string[]],
        values,
        format: 'JSONCompactEachRow',
      })
    values = []
  }
  for (const name of codes.names()) {
    values.push(storedName(number, name))
    if (values.length >= BATCH) await send()
  }
  await send()
}

async function checkCount(client: ClickHouseClient, number: number, held: number): Promise<void> {
  const count = await numberFrom(client, `SELECT count() AS n FROM observations WHERE load = ${number}`)
  if (count !== held) throw new Error(`the server holds ${count} rows of ${held} that were sent`)
}

const Partitions = v.array(v.object({ load: Count, year: Count }))

/** Drops all loads before a number, those too that were broken off. */
async function dropBefore(client: ClickHouseClient, number: number): Promise<void> {
  const result = await client.query({
    query: `SELECT DISTINCT load, year FROM observations WHERE load < ${number}`,
    format: 'JSONEachRow',
  })
  for (const { load: old, year } of v.parse(Partitions, await result.json()))
    await client.command({ query: `ALTER TABLE observations DROP PARTITION (${old}, ${year})` })
  const names = await client.query({
    query: `SELECT DISTINCT load, 0 AS year FROM names WHERE load < ${number}`,
    format: 'JSONEachRow',
  })
  for (const { load: old } of v.parse(Partitions, await names.json()))
    await client.command({ query: `ALTER TABLE names DROP PARTITION ${old}` })
  await client.command({ query: `DELETE FROM loads WHERE load < ${number}` })
}
