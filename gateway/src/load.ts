import { resolve } from 'node:path'
import { ClickHouseError, ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { readCommandLine, runCommand, UsageError } from '../../scripts/command-line.ts'
import { tablesFolder } from '../../scripts/own-data.ts'
import { readTables } from '../../scripts/read-tables.ts'
import { buildDataset } from '../../src/dataset/dataset.ts'
import { DatasetError } from '../../src/dataset/problem.ts'
import { SourceError } from '../../src/sources/data-source.ts'
import { shell } from '../../src/words/app/shell.ts'
import { load, RowError } from './load/load.ts'
import { readInput } from './load/read-input.ts'

const USAGE = `npm run load --prefix gateway -- INPUT --server URL[,URL …] [options]

  INPUT               a folder written by npm run pack, the flat table of observations as .csv or .json, or rows of a source as .ndjson
  --server URL,…      the ClickHouse servers, one for each shard
  --database NAME     (union_metrics)
  --user NAME         who may create tables and insert (default); the password is taken from CLICKHOUSE_PASSWORD
  --data DIR          the dataset that the ids of a flat table belong to (that of the project)
  --zh, --en TEXT     what the data is called, where it does not say so itself
  --made DAY          the day on which it was put together (today)`

/** What a server says, or why there is none. */
const isOfServer = (error: unknown): error is Error =>
  error instanceof ClickHouseError || (error instanceof Error && 'code' in error)

/** Loads observations into ClickHouse. Readers see the new load when all of it is there. */
runCommand(USAGE, async (args) => {
  const { values, files } = readCommandLine(args, {
    values: ['--server', '--database', '--user', '--data', '--zh', '--en', '--made'],
  })
  const [named, ...others] = files
  const servers = values.get('--server')?.split(',')
  if (named === undefined || servers === undefined) throw new UsageError('name the input and a --server')
  if (others.length > 0) throw new UsageError(`unexpected ${others.join(' ')}`)
  const folder = values.get('--data')
  const clients = servers.map((url) =>
    createClient({
      url,
      database: values.get('--database') ?? 'union_metrics',
      username: values.get('--user') ?? 'default',
      password: process.env.CLICKHOUSE_PASSWORD ?? '',
      request_timeout: 600_000,
      // Minutes may go by between two inserts, in which a server hangs up.
      keep_alive: { enabled: false },
      // What fails is told once, below.
      log: { level: ClickHouseLogLevel.OFF },
    }),
  )
  try {
    const input = await readInput(resolve(process.env.INIT_CWD ?? process.cwd(), named), {
      title: {
        zh: values.get('--zh') ?? shell.product.zh,
        en: values.get('--en') ?? shell.product.en,
      },
      made: values.get('--made') ?? new Date().toISOString().slice(0, 10),
      known: () =>
        buildDataset(
          readTables(folder === undefined ? resolve(import.meta.dirname, '../../data') : tablesFolder(folder))
            .raw,
        ),
    })
    const rows = await load(clients, input, (sent) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${sent} rows`)
    })
    console.info(`${rows} rows loaded`)
    return 0
  } catch (error) {
    if (error instanceof RowError || error instanceof SourceError || isOfServer(error))
      console.error(error.message)
    else if (error instanceof DatasetError)
      for (const { file, path, message } of error.problems) console.error(`${file}${path}: ${message}`)
    else throw error
    return 1
  } finally {
    await Promise.all(clients.map((client) => client.close()))
  }
})
