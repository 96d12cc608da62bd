// Asks three sources of the same rows the same views and compares what they answer, row by row: memory, Parquet files, and ClickHouse behind the
// gateway.   npm run bench:agree -- [--rows 1000000] [--views 60] [--seed 1] [--shards 1] [--data DIR]
import { isDeepStrictEqual, parseArgs } from 'node:util'
import fc from 'fast-check'
import { anyView } from '../../gateway/engine/any-view.ts'
import { gatewayOf, loadInto, startEngine } from '../../gateway/engine/engines.ts'
import { LAYOUT } from '../../scripts/pack/pack-rows.ts'
import { memoryFolder, packedOf } from '../../scripts/pack/testing.ts'
import { indexRows } from '../../src/dataset/table/store/columnar-index.ts'
import type { DataSource } from '../../src/sources/data-source.ts'
import { SourceError } from '../../src/sources/data-source.ts'
import { memorySource } from '../../src/sources/memory/memory-source.ts'
import { sourceRow } from '../../src/sources/memory/source-row.ts'
import { parquetSource } from '../../src/sources/parquet/parquet-source.ts'
import type { SharedColumn, SourceAggregate, SourceView } from '../../src/sources/view.ts'
import { SHARED_COLUMNS } from '../../src/sources/view.ts'
import { localities, mixedRows } from './rows.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    views: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    shards: { type: 'string', default: '1' },
  },
})

/** Rows of an export that are compared, from the first on. */
const EXPORTED = 5000
/** Rows from which the views take their keys and numbers. */
const SAMPLE = 20_000
const PIECE = 1000

const start = performance.now()
const told = (words: string) => console.info(`${Math.round((performance.now() - start) / 1000)} s  ${words}`)

const observations = mixedRows(Number(values.rows))
const length = observations.length
const rowAt = (at: number) => {
  const row = observations[at]
  if (row === undefined) throw new RangeError(`there is no row ${at}`)
  return sourceRow(row, at, localities)
}
const about = { title: { zh: '难读的行', en: 'Awkward rows' }, made: '2026-11-29' }
told(`${length} rows`)

const memory = memorySource(indexRows([...observations], { localities }), about)
const parquet = await parquetSource(memoryFolder(await packedOf({ length, at: rowAt }, LAYOUT)))
told('packed')
const engines = await Promise.all(
  Array.from({ length: Number(values.shards) }, (_, place) => startEngine(place)),
)
await loadInto(engines, {
  ...about,
  *rows() {
    for (let from = 0; from < length; from += PIECE)
      yield Array.from({ length: Math.min(PIECE, length - from) }, (_, at) => rowAt(from + at))
  },
})
const { gateway, close } = gatewayOf(engines, { limits: { seconds: 300 } })
told('loaded')

type Answers = Pick<DataSource, 'page' | 'groups' | 'facets' | 'aggregate' | 'rows'>
const clickhouse: Answers = {
  page: (view) => gateway.page(view, {}),
  groups: (view) => gateway.groups(view, {}),
  facets: (view, column) => gateway.facets(view, column, {}),
  aggregate: (view) => gateway.aggregate(view, {}),
  rows: (view) => gateway.rows(view, {}),
}

/** Ends of sums may differ in the last digits: the sources add in other orders. */
const rounded = (aggregate: SourceAggregate): SourceAggregate => {
  const short = (n: number | null) => (n === null ? null : Number(n.toPrecision(12)))
  const { sum } = aggregate
  return sum.kind === 'none'
    ? aggregate
    : { ...aggregate, sum: { ...sum, lower: short(sum.lower), upper: short(sum.upper) } }
}

async function firstRows(source: Answers, view: SourceView): Promise<unknown> {
  const rows: unknown[] = []
  for await (const piece of source.rows(view)) {
    rows.push(...piece.rows)
    if (rows.length >= EXPORTED) break
  }
  return rows.slice(0, EXPORTED)
}

const QUESTIONS: Readonly<
  Record<string, (source: Answers, view: SourceView, column: SharedColumn) => Promise<unknown>>
> = {
  page: async (source, view) => {
    const { rows, counts } = await source.page(view)
    return { rows, counts }
  },
  groups: async (source, view) =>
    (await source.groups(view)).groups.map((group) => ({ ...group, aggregate: rounded(group.aggregate) })),
  facets: async (source, view, column) => (await source.facets(view, column)).facets,
  aggregate: async (source, view) => rounded((await source.aggregate(view)).aggregate),
  export: firstRows,
}

/** What a source answers; the name of the fault where it refuses. */
async function answerOf(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof SourceError) return `${error.fault} ${error.about}`
    throw error
  }
}

const sample = Array.from({ length: Math.min(SAMPLE, length) }, (_, n) =>
  rowAt(Math.floor((n * length) / Math.min(SAMPLE, length))),
)
const drawn = fc.sample(fc.tuple(anyView(sample, length), fc.constantFrom(...SHARED_COLUMNS)), {
  seed: Number(values.seed),
  numRuns: Number(values.views),
})

const tally = new Map<string, number>()
const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1)
let differences = 0
for (const [at, [view, column]] of drawn.entries()) {
  for (const [question, ask] of Object.entries(QUESTIONS)) {
    const expected = await answerOf(ask(memory, view, column))
    for (const [name, source] of [
      ['Parquet', parquet],
      ['ClickHouse', clickhouse],
    ] as const) {
      const found = await answerOf(ask(source, view, column))
      if (isDeepStrictEqual(found, expected)) count(`${name} ${question}: the same`)
      else if (typeof found === 'string') count(`${name} ${question}: refused, ${found.split(' ')[0]}`)
      else {
        differences += 1
        count(`${name} ${question}: DIFFERENT`)
        console.info(`${name} ${question} ${column} ${JSON.stringify(view)}`)
        console.info(`  expected ${difference(expected, found)}`)
        console.info(`  found    ${difference(found, expected)}`)
      }
    }
  }
  if (at % 10 === 9) told(`${at + 1} views, ${differences} differences`)
}

/** The first item in which an answer differs from another, as JSON. */
function difference(answer: unknown, other: unknown): string {
  const items = (of: unknown): readonly unknown[] =>
    Array.isArray(of) ? of : typeof of === 'object' && of !== null ? Object.values(of).flat() : [of]
  const others = items(other)
  const at = items(answer).findIndex((item, place) => !isDeepStrictEqual(item, others[place]))
  return `${at}: ${JSON.stringify(items(answer)[at])}`.slice(0, 1500)
}

console.info(`\n${length} rows, ${drawn.length} views of seed ${values.seed}, ${values.shards} shards`)
for (const [what, times] of [...tally].sort()) console.info(`${what} ${times}`)
await close()
await Promise.all(engines.map((engine) => engine.kill()))
process.exitCode = differences === 0 ? 0 : 1
