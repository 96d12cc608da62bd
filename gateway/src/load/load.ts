import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { ClickHouseClient } from '@clickhouse/client'
import * as v from 'valibot'
import type { Bilingual } from '../../../src/domain/text.ts'
import { fingerprint } from '../../../src/lib/fingerprint.ts'
import { itemAt } from '../../../src/lib/item-at.ts'
import type { SourceRow } from '../../../src/sources/view.ts'
import { SourceRowSchema } from '../../../src/sources/view.ts'
import { Count } from '../answer/tally.ts'
import { LAYOUT, TABLES } from '../sql/schema.ts'
import type { Codes } from './names.ts'
import { collectNames } from './names.ts'
import { NAME_COLUMNS, STORED_COLUMNS, storedName, storedRow, tabSeparated } from './stored-row.ts'

/** Rows in pieces of some hundreds or thousands: one by one they would cost more than what is done with them. */
export type Pieces = AsyncIterable<readonly SourceRow[]> | Iterable<readonly SourceRow[]>

/** What is loaded: rows that can be gone through twice, and what is said of them. */
export interface Input {
  /** The same rows each time, checked by whoever reads them, see {@link checked}. */
  readonly rows: () => Pieces
  readonly title: Bilingual
  /** The ISO day on which the data was put together; empty where nobody says. */
  readonly made: string
}

/** Rows that are sent at once: each time they make a file for every year, and all files are put together later. */
const BATCH = 250_000
/** Lines that are kept as one buffer until then. */
const LINES = 2000

/** Positions are kept in four bytes. */
const HIGHEST_POSITION = 2 ** 32 - 1

/** Ids are compared sign by sign, as the server does it: where all are plain the order is the same everywhere. */
const PLAIN_ID = /^[\x20-\x7e]+$/u

const Numbers = v.pipe(v.array(v.object({ n: Count })), v.length(1))

/** What cannot be loaded, in words for whoever mends it. */
export class RowError extends Error {}

/** Rows of a piece of input that comes one by one. */
const PIECE = 1000

/**
 * Checks rows that come from outside and gives them in pieces.
 * @throws {RowError} if one of them is not a valid row.
 */
export async function* checked(
  rows: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<readonly SourceRow[], void, undefined> {
  let number = 0
  let piece: SourceRow[] = []
  for await (const raw of rows) {
    number += 1
    const row = v.safeParse(SourceRowSchema, raw)
    if (!row.success) {
      const [issue] = row.issues
      throw new RowError(`row ${number}: ${v.getDotPath(issue) ?? 'the row'}: ${issue.message}`)
    }
    piece.push(row.output)
    if (piece.length < PIECE) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}

/** All rows. A position that does not rise is refused, since rows would share it, and an id that servers sort otherwise. */
async function* orderedRows(input: Input): AsyncGenerator<readonly SourceRow[], void, undefined> {
  let last = -1
  for await (const piece of input.rows()) {
    for (const { position, id } of piece) {
      if (position <= last) throw new RowError(`position ${position} comes after ${last}`)
      if (position > HIGHEST_POSITION) throw new RowError(`position ${position} is over ${HIGHEST_POSITION}`)
      if (!PLAIN_ID.test(id)) throw new RowError(`the id ${id}: letters, digits and signs of ASCII alone`)
      last = position
    }
    yield piece
  }
}

/** The shard on which all rows of a place lie. */
const shardOf = (row: SourceRow, shards: number): number =>
  shards === 1 ? 0 : Number.parseInt(fingerprint(row.locality.key), 16) % shards

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
  for (const client of clients) {
    for (const query of TABLES) await client.command({ query })
    if ((await numberFrom(client, OF_THIS_LAYOUT)) === 0)
      throw new RowError(
        'the tables on the server are of another version: drop observations, names and loads first',
      )
  }
  const names = collectNames()
  let total = 0
  for await (const piece of orderedRows(input)) {
    for (const row of piece) names.add(row)
    total += piece.length
  }
  if (total === 0) throw new RowError('there are no rows')
  const codes = names.done()
  const number = 1 + Math.max(...(await Promise.all(clients.map(lastLoad))))
  const held = await sendRows(clients, number, input, codes, onProgress)
  for (const [place, client] of clients.entries()) {
    await sendNames(client, number, codes)
    await checkCount(client, number, itemAt(held, place))
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
  return itemAt(v.parse(Numbers, await result.json()), 0).n
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

/** Rows on their way to one server. */
interface Outbox {
  lines: string
  rows: number
  ready: Buffer[]
  sending: Promise<void>
}

async function sendRows(
  clients: readonly ClickHouseClient[],
  number: number,
  input: Input,
  codes: Codes,
  onProgress: (rows: number) => void,
): Promise<readonly number[]> {
  const held = clients.map(() => 0)
  const outboxes = clients.map((): Outbox => ({ lines: '', rows: 0, ready: [], sending: Promise.resolve() }))
  let sent = 0
  /** Sends what is ready while the next rows are made; one insert is on its way at a time. */
  async function send(place: number, outbox: Outbox): Promise<void> {
    const values = [...outbox.ready, Buffer.from(outbox.lines)]
    const { rows } = outbox
    outbox.lines = ''
    outbox.ready = []
    outbox.rows = 0
    await outbox.sending
    const client = clients[place]
    if (rows === 0 || client === undefined) return
    const sending = insert(client, 'observations', STORED_COLUMNS, values).then(() => {
      sent += rows
      onProgress(sent)
    })
    // It is awaited before the next; until then its failure is nobody's.
    sending.catch(() => undefined)
    outbox.sending = sending
  }
  for await (const piece of orderedRows(input)) {
    // What is being sent goes on in between, and a server that hangs up is noticed.
    await setImmediate()
    for (const row of piece) {
      const place = shardOf(row, clients.length)
      const outbox = itemAt(outboxes, place)
      held[place] = itemAt(held, place) + 1
      outbox.lines += tabSeparated(storedRow(number, row, codes))
      outbox.rows += 1
      if (outbox.rows % LINES === 0) {
        outbox.ready.push(Buffer.from(outbox.lines))
        outbox.lines = ''
      }
      if (outbox.rows >= BATCH) await send(place, outbox)
    }
  }
  for (const [place, outbox] of outboxes.entries()) await send(place, outbox)
  await Promise.all(outboxes.map(({ sending }) => sending))
  return held
}

const insert = (
  client: ClickHouseClient,
  table: string,
  columns: readonly string[],
  values: readonly Buffer[],
): Promise<unknown> =>
  client.insert({
    table,
    // The client wants to see that there is one.
    columns: [itemAt(columns, 0), ...columns.slice(1)],
    values: Readable.from(values, { objectMode: false }),
    format: 'TabSeparated',
    // Data of a hundred years is a hundred partitions.
    clickhouse_settings: { max_partitions_per_insert_block: '0' },
  })

async function sendNames(client: ClickHouseClient, number: number, codes: Codes): Promise<void> {
  let values: Buffer[] = []
  let lines = ''
  let rows = 0
  const send = async (): Promise<void> => {
    if (rows > 0) await insert(client, 'names', NAME_COLUMNS, [...values, Buffer.from(lines)])
    values = []
    lines = ''
    rows = 0
  }
  for (const [field, name] of codes.names()) {
    lines += tabSeparated(storedName(number, field, name))
    rows += 1
    if (rows % LINES === 0) {
      values.push(Buffer.from(lines))
      lines = ''
    }
    if (rows >= BATCH) await send()
  }
  await send()
}

/** How many columns there are that older tables do not have. */
const OF_THIS_LAYOUT =
  "SELECT count() AS n FROM system.columns WHERE database = currentDatabase() AND table = 'observations' AND name = 'shown'"

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
