import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { buildDataset } from '../src/dataset/dataset.ts'
import { DatasetError } from '../src/dataset/problem.ts'
import { observationsCsv, observationsJson } from '../src/exports/observations-file.ts'
import { readCommandLine, runCommand, UsageError } from './command-line.ts'
import { readTables } from './read-tables.ts'

const USAGE = 'npm run --silent export -- --format csv|json'

/** Writes all of a text, since a pipe takes only some of it at a time. */
function print(text: string): void {
  let bytes = Buffer.from(text, 'utf8')
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(1, bytes))
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      // The reader has gone (head), or is slower than we are.
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
    }
  }
}

runCommand(USAGE, (args) => {
  const { values, files } = readCommandLine(args, { values: ['--format'] })
  const format = values.get('--format')
  if (format !== 'csv' && format !== 'json') throw new UsageError('choose --format csv or --format json')
  if (files.length > 0) throw new UsageError(`unexpected ${files.join(' ')}`)
  try {
    const rows = [...buildDataset(readTables(join(process.cwd(), 'data')).raw).observations.values()]
    print(format === 'csv' ? observationsCsv(rows, 'lossless') : observationsJson(rows))
    return 0
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    for (const { file, path, message } of error.problems) console.error(`${file}${path}: ${message}`)
    return 1
  }
})
