// Times the gateway over made-up values of a nation in the embedded ClickHouse.
//   npm run bench --prefix gateway -- [--rows 1,10,72] [--data DIR] [--rounds 5] [--shards 1] [--load]
// Rows are in millions. The first million is loaded as any other; more are the same values in other months. With --load nothing is timed.
// Where there are several shards, the last one is killed in the middle of an export at the end.
import { mkdirSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ClickHouseLogLevel, createClient } from '@clickhouse/client'
import * as v from 'valibot'
import { rowAt } from '../../bench/scale/rows.ts'
import { clickhouseSource } from '../../src/sources/clickhouse/clickhouse-source.ts'
import type { DataSource } from '../../src/sources/data-source.ts'
import { SourceError } from '../../src/sources/data-source.ts'
import { Count } from '../src/answer/tally.ts'
import { load } from '../src/load/load.ts'
import { USUAL_LIMITS } from '../src/server/limits.ts'
import { serve } from '../src/server/serve.ts'
import { NUMBERED, WORDED } from '../src/sql/schema.ts'
import { listening } from '../src/testing/recorded.ts'
import { gatewayOf, startEngine } from './engines.ts'
import { byValue, STEPS, view } from './steps.ts'

const MILLION = 1_000_000
const MONTHS = 120
/** Rows that are made at once for the loader. */
const PIECE = 1000

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1,10' },
    rounds: { type: 'string', default: '5' },
    shards: { type: 'string', default: '1' },
    load: { type: 'boolean', default: false },
    data: { type: 'string', default: join(tmpdir(), 'union-metrics-bench') },
  },
})
const sizes = values.rows.split(',').map(Number)
const rounds = Number(values.rounds)

const shards = Number(values.shards)

/** Each shard has a folder of its own; a single one has that which was named. */
const folders = Array.from({ length: shards }, (_, at) =>
  shards === 1 ? values.data : join(values.data, String(at)),
)
for (const folder of folders) mkdirSync(folder, { recursive: true })
const engines = await Promise.all(folders.map((folder, at) => startEngine(at, folder)))
const clients = engines.map(({ address }) =>
  createClient({
    ...address,
    request_timeout: 3_600_000,
    // Minutes may go by between two inserts, in which a server hangs up.
    keep_alive: { enabled: false },
    log: { level: ClickHouseLogLevel.OFF },
  }),
)
type Client = (typeof clients)[number]
const Value = v.tuple([v.object({ n: v.pipe(v.union([v.string(), v.number()]), v.transform(Number)) })])
const numberFrom = async (client: Client, query: string): Promise<number> => {
  const result = await client.query({ query, format: 'JSONEachRow' })
  return v.parse(Value, await result.json())[0].n
}

async function loadFirst(): Promise<void> {
  const start = performance.now()
  await load(
    clients,
    {
      *rows() {
        for (let from = 0; from < MILLION; from += PIECE)
          yield Array.from({ length: PIECE }, (_, at) => rowAt(from + at))
      },
      title: { zh: '全国模拟数据', en: 'Made-up data of a nation' },
      made: '2026-02-01',
    },
    () => undefined,
  )
  console.log(`1 million rows loaded in ${Math.round((performance.now() - start) / 1000)} s`)
}

/** The same query of every shard, added up. */
async function sumFrom(query: string): Promise<number> {
  const counts = await Promise.all(clients.map((client) => numberFrom(client, query)))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Puts a shard's part of the first million into another month each time, until all shards together have so many. */
async function growTo(client: Client, millions: number): Promise<void> {
  const loaded = await numberFrom(client, 'SELECT max(load) AS n FROM loads')
  const first = await numberFrom(client, `SELECT count() AS n FROM observations WHERE position < ${MILLION}`)
  let held = Math.round((await numberFrom(client, 'SELECT count() AS n FROM observations')) / first)
  if (held >= millions) return
  const began = held
  const kept = [
    ...NUMBERED.filter((column) => column !== 'period'),
    ...WORDED.map((column) => `${column}_en`),
    ...'level value lower upper low high low_open high_open'.split(' '),
  ].join(', ')
  // What is shown begins with the id and the numbers of the values, the period among them.
  const before = `((?:\\\\d+,){${NUMBERED.indexOf('period')}})`
  for (; held < millions; held += 1) {
    const id = `concat(id, '-${held}')`
    await client.command({
      query: `INSERT INTO observations (load, year, position, id, period, shown, ${kept})
SELECT load, toUInt16(substring(n.last, 1, 4)), position + ${held * MILLION}, ${id}, n.code,
replaceRegexpOne(shown, '^\\\\["[^"]*",\\\\[${before}\\\\d+', concat('["', ${id}, '",[\\\\1', toString(n.code))), ${kept}
FROM observations AS o
INNER JOIN (SELECT code, last FROM names WHERE load = ${loaded} AND field = 'period' AND code > 0) AS n
ON n.code = (o.period - 1 + ${held}) % ${MONTHS} + 1
WHERE o.load = ${loaded} AND o.position < ${MILLION}`,
    })
  }
  const counted = await client.query({
    query: `SELECT period AS code, count() AS rows FROM observations WHERE load = ${loaded} GROUP BY code`,
    format: 'JSONEachRow',
  })
  const periods = v.parse(v.array(v.object({ code: Count, rows: Count })), await counted.json())
  const list = (of: 'code' | 'rows') => `[${periods.map((period) => period[of]).join(', ')}]`
  await client.command({
    query: `ALTER TABLE names UPDATE rows = if(field = 'period', transform(code, ${list('code')}, ${list('rows')}, 0), intDiv(rows * ${held}, ${began}))
WHERE load = ${loaded} SETTINGS mutations_sync = 1`,
  })
  await client.command({
    query: `INSERT INTO loads SELECT load, version, shard, shards, ${held * first}, ${held * MILLION}, made, zh, en FROM loads WHERE load = ${loaded} LIMIT 1`,
  })
  await client.command({ query: `DELETE FROM loads WHERE rows < ${held * MILLION}` })
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

/** The time of a first question, of the same one again, and what the processor worked for it, in the engine and here. */
async function timesOf(source: DataSource): Promise<readonly (readonly [string, number, number, number])[]> {
  const found: (readonly [string, number, number, number])[] = []
  const worked = (): number =>
    engines.reduce((sum, engine) => sum + engine.worked(), 0) +
    (process.cpuUsage().user + process.cpuUsage().system) / 1000
  for (const [name, ask] of STEPS) {
    const times: number[] = []
    const work: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const start = performance.now()
      const before = worked()
      await ask(source)
      times.push(performance.now() - start)
      work.push(worked() - before)
    }
    // The first time the engine reads from the disk.
    const [first = 0, ...others] = times
    found.push([name, first, median(others), median(work.slice(1))])
  }
  return found
}

const faultOf = (error: unknown): string =>
  error instanceof SourceError ? `${error.fault} ${error.about}` : String(error)

/** Kills the last shard while rows stream, and says how long each asker waits for the truth. */
async function killInTheMiddle(): Promise<void> {
  const strict = gatewayOf(engines, { limits: { seconds: 120 } })
  const open = gatewayOf(engines, { limits: { seconds: 120 }, partial: true })
  const asked = view({ sort: byValue })
  // As many as an export may hold, and not all at once.
  const keys = Array.from({ length: 10 }, (_, at) => `indicator-${at + 1}`)
  const exported = view({ filters: [{ type: 'set', column: 'indicator', keys }] })
  await open.gateway.page(asked, {})
  const whole = await strict.gateway.page(asked, {})
  let read = 0
  let killed = 0
  const waited = () => `${Math.round(performance.now() - killed)} ms`
  try {
    for await (const piece of strict.gateway.rows(exported, {})) {
      if (read === 0) {
        await engines.at(-1)?.kill()
        killed = performance.now()
      }
      read += piece.rows.length
    }
    console.log(`the export ended as a whole: ${read} rows`)
  } catch (error) {
    console.log(`export: refused after ${waited()} (${faultOf(error)}), ${read} rows had come`)
  }
  killed = performance.now()
  await strict.gateway.page(asked, {}).catch((error: unknown) => {
    console.log(`page: refused after ${waited()} (${faultOf(error)})`)
  })
  killed = performance.now()
  const { parts, counts } = await open.gateway.page(asked, {})
  console.log(
    `page with --partial tell: ${waited()}, ${parts.answered} of ${parts.asked} parts, at least ${counts.shown} of ${whole.counts.shown} rows`,
  )
  await Promise.all([strict, open].map(({ close }) => close()))
}

const known = await sumFrom(
  "SELECT count() AS n FROM system.tables WHERE name = 'loads' AND database = currentDatabase()",
)
if (known === 0 || (await sumFrom('SELECT count() AS n FROM loads')) === 0) await loadFirst()
for (const millions of sizes) {
  const start = performance.now()
  await Promise.all(clients.map((client) => growTo(client, millions)))
  console.log(`${millions} million rows after ${Math.round((performance.now() - start) / 1000)} s`)
  if (values.load) continue
  const { gateway, close } = gatewayOf(engines, { limits: { seconds: 120 } })
  const origin = 'http://bench.example'
  const server = serve(gateway, { origin, atOnce: USUAL_LIMITS.atOnce, log: console.error })
  const url = await listening(server)
  const source = await clickhouseSource(
    url,
    {},
    {
      patience: 120_000,
      fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, origin } }),
    },
  )
  const bytes = await sumFrom(
    "SELECT sum(bytes_on_disk) AS n FROM system.parts WHERE active AND table IN ('observations', 'names')",
  )
  const parts = await sumFrom("SELECT count() AS n FROM system.parts WHERE active AND table = 'observations'")
  console.log(
    `\n${source.about.rows} rows, ${Math.round(bytes / MILLION)} MB in ${parts} parts on ${shards} shards, load ${loadavg()[0]?.toFixed(0)}`,
  )
  console.log('| | first, ms | then, ms | of the processor, ms |\n| --- | ---: | ---: | ---: |')
  for (const [name, first, then, work] of await timesOf(source))
    console.log(`| ${name} | ${Math.round(first)} | ${Math.round(then)} | ${Math.round(work)} |`)
  server.closeAllConnections()
  server.close()
  await close()
}
if (shards > 1 && !values.load) await killInTheMiddle()
await Promise.all(clients.map((client) => client.close()))
await Promise.all(engines.map((engine) => engine.kill()))
