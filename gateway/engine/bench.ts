// Times the gateway over made-up values of a nation in the embedded ClickHouse.
//   npm run bench --prefix gateway -- [--rows 1,10,72] [--data DIR] [--rounds 5] [--load]
// Rows are in millions. The first million is loaded as any other; more are the same values in other months. With --load nothing is timed.
import { mkdirSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ClickHouseLogLevel, createClient } from '@clickhouse/client'
import * as v from 'valibot'
import { rowAt } from '../../bench/scale/rows.ts'
import { clickhouseSource } from '../../src/sources/clickhouse/clickhouse-source.ts'
import type { DataSource } from '../../src/sources/data-source.ts'
import type { SourceView } from '../../src/sources/view.ts'
import { Count } from '../src/answer/tally.ts'
import { load } from '../src/load/load.ts'
import { USUAL_LIMITS } from '../src/server/limits.ts'
import { serve } from '../src/server/serve.ts'
import { NUMBERED, WORDED } from '../src/sql/schema.ts'
import { listening } from '../src/testing/recorded.ts'
import { gatewayOf, startEngine } from './engines.ts'

const MILLION = 1_000_000
const MONTHS = 120
/** Rows that are made at once for the loader. */
const PIECE = 1000

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1,10' },
    rounds: { type: 'string', default: '5' },
    load: { type: 'boolean', default: false },
    data: { type: 'string', default: join(tmpdir(), 'union-metrics-bench') },
  },
})
const sizes = values.rows.split(',').map(Number)
const rounds = Number(values.rounds)

mkdirSync(values.data, { recursive: true })
const engine = await startEngine(0, values.data)
const client = createClient({
  ...engine.address,
  request_timeout: 3_600_000,
  // Minutes may go by between two inserts, in which a server hangs up.
  keep_alive: { enabled: false },
  log: { level: ClickHouseLogLevel.OFF },
})
const Value = v.tuple([v.object({ n: v.pipe(v.union([v.string(), v.number()]), v.transform(Number)) })])
const numberFrom = async (query: string): Promise<number> => {
  const result = await client.query({ query, format: 'JSONEachRow' })
  return v.parse(Value, await result.json())[0].n
}

async function loadFirst(): Promise<void> {
  const start = performance.now()
  await load(
    [client],
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

/** Puts the first million into another month each time, until there are so many. */
async function growTo(millions: number): Promise<void> {
  const loaded = await numberFrom('SELECT max(load) AS n FROM loads')
  let held = Math.round((await numberFrom('SELECT count() AS n FROM observations')) / MILLION)
  if (held >= millions) return
  const began = held
  const start = performance.now()
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
    console.log(`${held + 1} million`)
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
    query: `INSERT INTO loads SELECT load, version, shard, shards, ${held * MILLION}, ${held * MILLION}, made, zh, en FROM loads WHERE load = ${loaded} LIMIT 1`,
  })
  await client.command({ query: `DELETE FROM loads WHERE rows < ${held * MILLION}` })
  console.log(`grown to ${held} million in ${Math.round((performance.now() - start) / 1000)} s`)
}

const view = (change: Partial<SourceView>): SourceView => ({
  version: 1,
  language: 'zh',
  search: '',
  filters: [],
  sort: [],
  groups: [],
  columns: ['locality', 'indicator', 'value', 'period'],
  page: { offset: 0, limit: 50 },
  ...change,
})
const byValue: SourceView['sort'] = [{ column: 'value', direction: 'desc' }]
const indicator: SourceView['filters'] = [{ type: 'set', column: 'indicator', keys: ['indicator-7'] }]
const month: SourceView['filters'] = [
  ...indicator,
  { type: 'period', column: 'period', from: '2020-05-01', to: '2020-05-31' },
]
const place: SourceView['filters'] = [{ type: 'set', column: 'locality', keys: ['place-1234'] }]

/** What a reader does, one after another. */
const STEPS: readonly (readonly [string, (source: DataSource) => Promise<unknown>])[] = [
  ['first page', (source) => source.page(view({}))],
  ['all rows by value', (source) => source.page(view({ sort: byValue }))],
  [
    'all rows by place, English',
    (source) => source.page(view({ language: 'en', sort: [{ column: 'locality', direction: 'asc' }] })),
  ],
  ['one indicator, by value', (source) => source.page(view({ filters: indicator, sort: byValue }))],
  [
    'one indicator, by value, 10,000 rows down',
    (source) => source.page(view({ filters: indicator, sort: byValue, page: { offset: 10_000, limit: 50 } })),
  ],
  ['one place, by value', (source) => source.page(view({ filters: place, sort: byValue }))],
  [
    'all rows by value, the middle one',
    (source) =>
      source.page(view({ sort: byValue, page: { offset: Math.floor(source.about.rows / 2), limit: 50 } })),
  ],
  [
    'surely over 900,000, by period',
    (source) =>
      source.page(
        view({
          filters: [{ type: 'number', column: 'value', min: 900_000, max: null, mode: 'sure' }],
          sort: [{ column: 'period', direction: 'desc' }],
        }),
      ),
  ],
  ['places of one indicator, counted', (source) => source.facets(view({ filters: indicator }), 'locality')],
  ['bounds of all rows, counted', (source) => source.facets(view({}), 'bound')],
  ['all rows by theme and bound', (source) => source.groups(view({ groups: ['theme', 'bound'] }))],
  [
    'one indicator in a month by province',
    (source) => source.groups(view({ filters: month, groups: ['province'] })),
  ],
  ['sum of one indicator in a month', (source) => source.aggregate(view({ filters: month }))],
]

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

/** The time of a first question, of the same one again, and what the processor worked for it, in the engine and here. */
async function timesOf(source: DataSource): Promise<readonly (readonly [string, number, number, number])[]> {
  const found: (readonly [string, number, number, number])[] = []
  const worked = (): number => engine.worked() + (process.cpuUsage().user + process.cpuUsage().system) / 1000
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

const known = await numberFrom(
  "SELECT count() AS n FROM system.tables WHERE name = 'loads' AND database = currentDatabase()",
)
if (known === 0 || (await numberFrom('SELECT count() AS n FROM loads')) === 0) await loadFirst()
for (const millions of sizes) {
  await growTo(millions)
  if (values.load) continue
  const { gateway, close } = gatewayOf([engine], { limits: { seconds: 120 } })
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
  const bytes = await numberFrom(
    "SELECT sum(bytes_on_disk) AS n FROM system.parts WHERE active AND table IN ('observations', 'names')",
  )
  const parts = await numberFrom(
    "SELECT count() AS n FROM system.parts WHERE active AND table = 'observations'",
  )
  console.log(
    `\n${source.about.rows} rows, ${Math.round(bytes / MILLION)} MB in ${parts} parts, load ${loadavg()[0]?.toFixed(0)}`,
  )
  console.log('| | first, ms | then, ms | of the processor, ms |\n| --- | ---: | ---: | ---: |')
  for (const [name, first, then, work] of await timesOf(source))
    console.log(`| ${name} | ${Math.round(first)} | ${Math.round(then)} | ${Math.round(work)} |`)
  server.closeAllConnections()
  server.close()
  await close()
}
await client.close()
await engine.kill()
