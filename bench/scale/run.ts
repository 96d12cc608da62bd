// Times what a reader does on packed data, read by parts over HTTP, beside DuckDB on the same files. `npm run bench:scale -- DIR [rounds]`
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import type { DataSource } from '../../src/sources/data-source.ts'
import { hostFolder } from '../../src/sources/parquet/byte-file.ts'
import { fileName, readManifest } from '../../src/sources/parquet/manifest.ts'
import { parquetSource } from '../../src/sources/parquet/parquet-source.ts'
import { asking } from '../../src/sources/testing.ts'
import type { SourceView } from '../../src/sources/view.ts'
import { installPackages } from '../install.mjs'

installPackages(import.meta.url, '@duckdb/node-api')
const { DuckDBInstance } = await import('@duckdb/node-api')

const [folder, rounds = '5'] = process.argv.slice(2)
if (folder === undefined) throw new Error('npm run bench:scale -- DIR [rounds]')

let sent = 0
let requests = 0
const server = createServer((request, response) => {
  const file = join(folder, new URL(request.url ?? '/', 'http://x').pathname)
  const [, from, to] = /^bytes=(\d+)-(\d+)$/u.exec(request.headers.range ?? '') ?? []
  const size = statSync(file).size
  const [start, end] = from === undefined || to === undefined ? [0, size - 1] : [Number(from), Number(to)]
  sent += end - start + 1
  requests += 1
  response.writeHead(from === undefined ? 200 : 206, {
    'content-length': end - start + 1,
    ...(from === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${size}` }),
  })
  createReadStream(file, { start, end }).pipe(response)
})
const port = await new Promise<number>((resolve) => {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    resolve(typeof address === 'object' && address !== null ? address.port : 0)
  })
})
const open = (): Promise<DataSource> => parquetSource(hostFolder(new URL(`http://127.0.0.1:${port}/`)))

const place: SourceView['filters'][number] = { type: 'set', column: 'locality', keys: ['place-7'] }
const indicator: SourceView['filters'][number] = { type: 'set', column: 'indicator', keys: ['indicator-3'] }
const large: SourceView['filters'][number] = {
  type: 'number',
  column: 'value',
  min: 900_000,
  max: null,
  mode: 'sure',
}

/** What is asked: of the source, and of DuckDB in its own words. A code is a value's place in the manifest. */
const STEPS: readonly {
  readonly name: string
  readonly ask: (source: DataSource) => Promise<unknown>
  readonly sql: (codes: Codes) => string
}[] = [
  {
    name: 'first page',
    ask: (source) => source.page(asking()),
    sql: () => `select * from wide limit 50`,
  },
  {
    name: 'page 1,000',
    ask: (source) => source.page(asking({ page: { offset: 50_000, limit: 50 } })),
    sql: () => `select * from wide limit 50 offset 50000`,
  },
  {
    name: 'sort by value, downwards',
    ask: (source) => source.page(asking({ sort: [{ column: 'value', direction: 'desc' }] })),
    sql: () => `select * from wide order by anchor desc nulls last, position limit 50`,
  },
  {
    name: 'sort by place',
    ask: (source) => source.page(asking({ sort: [{ column: 'locality', direction: 'asc' }] })),
    sql: () => `select * from wide order by locality, position limit 50`,
  },
  {
    name: 'one place, by value',
    ask: (source) =>
      source.page(asking({ filters: [place], sort: [{ column: 'value', direction: 'desc' }] })),
    sql: ({ locality }) =>
      `select * from wide where locality = ${locality} order by anchor desc, position limit 50`,
  },
  {
    name: 'one indicator, by value',
    ask: (source) =>
      source.page(asking({ filters: [indicator], sort: [{ column: 'value', direction: 'desc' }] })),
    sql: (codes) =>
      `select * from wide where indicator = ${codes.indicator} order by anchor desc, position limit 50`,
  },
  {
    name: 'values from 900,000, surely',
    ask: (source) => source.page(asking({ filters: [large] })),
    sql: () => `select * from wide where bound in (1, 2, 3) and anchor >= 900000 order by position limit 50`,
  },
  {
    name: 'counts of indicators at one place',
    ask: (source) => source.facets(asking({ filters: [place] }), 'indicator'),
    sql: ({ locality }) => `select indicator, count(*) from wide where locality = ${locality} group by 1`,
  },
  {
    name: 'groups of one indicator by place',
    ask: (source) => source.groups(asking({ filters: [indicator], groups: ['locality'] })),
    sql: (codes) =>
      `select locality, count(*), min(anchor), max(anchor) from wide where indicator = ${codes.indicator} group by 1`,
  },
  {
    name: 'groups of all by indicator',
    ask: (source) => source.groups(asking({ groups: ['indicator'] })),
    sql: () => `select indicator, count(*), min(anchor), max(anchor) from wide group by 1`,
  },
]

interface Codes {
  readonly locality: number
  readonly indicator: number
}
const manifest = readManifest(await (await fetch(`http://127.0.0.1:${port}/manifest.json`)).text())
const codes: Codes = {
  locality: manifest.names.locality.findIndex(({ key }) => key === 'place-7') + 1,
  indicator: manifest.names.indicator.findIndex(({ key }) => key === 'indicator-3') + 1,
}
const duck = await (await DuckDBInstance.create(':memory:')).connect()
const wide = Array.from({ length: Math.ceil(manifest.rows / manifest.layout.part) }, (_, part) =>
  join(folder, fileName(manifest, null, part, 'wide')),
)
await duck.run(`create view wide as select * from read_parquet([${wide.map((file) => `'${file}'`).join()}])`)

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

console.info(`${manifest.rows} rows, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`)
console.info('| step | ours, ms | kB | requests | again, ms | DuckDB, ms |')
console.info('|---|---|---|---|---|---|')
for (const { name, ask, sql } of STEPS) {
  const [first, again, theirs]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < Number(rounds); round += 1) {
    // A source of its own, whose manifest and first footer are there, as of a page that shows its first rows.
    const source = await open()
    await source.page(asking({ page: { offset: 20_000, limit: 1 } }))
    ;[sent, requests] = [0, 0]
    first.push(await timed(() => ask(source)))
    const bytes = sent
    const asked = requests
    again.push(await timed(() => ask(source)))
    theirs.push(await timed(() => duck.runAndReadAll(sql(codes))))
    ;[sent, requests] = [bytes, asked]
  }
  const ms = (times: readonly number[]) => Math.round(median(times)).toString()
  console.info(
    `| ${name} | ${ms(first)} | ${Math.round(sent / 1000)} | ${requests} | ${ms(again)} | ${ms(theirs)} |`,
  )
}
console.info(`memory of the process: ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
server.closeAllConnections()
server.close()
