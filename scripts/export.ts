import { buildDataset } from '../src/dataset/dataset.ts'
import { DatasetError } from '../src/dataset/problem.ts'
import { runNow } from '../src/dataset/table/steps.ts'
import { csvParts } from '../src/exports/csv.ts'
import { FLAT_COLUMNS, flatRecord, flatRow } from '../src/exports/flat-columns.ts'
import { readCommandLine, runCommand, UsageError } from './command-line.ts'
import { readTables } from './read-tables.ts'

const USAGE = 'npm run --silent export -- --format csv|json'

// A reader such as `head` may have had enough: that is no failure.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit()
  throw error
})

/** All observations of `data/` as one flat table on standard output; what is wrong with the data goes to standard error. */
runCommand(USAGE, (args) => {
  const { values, files } = readCommandLine(args, { values: ['--format'] })
  const format = values.get('--format')
  if (files.length > 0) throw new UsageError(`the command takes no files, but was given ${files.join(' ')}`)
  if (format === undefined) throw new UsageError('the format is not given')
  if (format !== 'csv' && format !== 'json') throw new UsageError(`there is no format ${format}`)
  const { raw, problems } = readTables(process.cwd())
  try {
    const observations = [...buildDataset(raw).observations.values()]
    if (format === 'json') {
      const rows = observations.map((row) => JSON.stringify(flatRecord(row)))
      process.stdout.write(rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`)
    } else {
      const header = FLAT_COLUMNS.map(({ name }) => name)
      process.stdout.write(runNow(csvParts(header, observations.map(flatRow), 'lossless')).join(''))
    }
    return 0
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    for (const { file, path, message } of [...problems, ...error.problems])
      console.error(`${file}${path}: ${message}`)
    return 1
  }
})
