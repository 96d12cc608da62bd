import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileWriter } from 'hyparquet-writer'
import { buildDataset } from '../src/dataset/dataset.ts'
import { DatasetError } from '../src/dataset/problem.ts'
import { sourceRow } from '../src/sources/memory/source-row.ts'
import { MANIFEST } from '../src/sources/parquet/manifest.ts'
import { shell } from '../src/words/app/shell.ts'
import { readCommandLine, runCommand, UsageError } from './command-line.ts'
import { builtFolder, tablesFolder } from './own-data.ts'
import { LAYOUT, packRows } from './pack/pack-rows.ts'
import { readTables } from './read-tables.ts'

const USAGE = 'npm run pack -- DIR [--data DIR]'

/**
 * Writes the observations of a dataset as a folder that any static host can serve and the app reads page by page. The manifest is written
 * last: if it is there, the files that it names are complete.
 */
runCommand(USAGE, async (args) => {
  const { values, files } = readCommandLine(args, { values: ['--data'] })
  const [named, ...others] = files
  if (named === undefined) throw new UsageError('name the folder to write into')
  if (others.length > 0) throw new UsageError(`unexpected ${others.join(' ')}`)
  const data = values.get('--data')
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), named)
  try {
    const tables = data === undefined ? builtFolder(resolve(import.meta.dirname, '..')) : tablesFolder(data)
    const { observations, localities } = buildDataset(readTables(tables).raw)
    const rows = [...observations.values()].map((row, position) => sourceRow(row, position, localities))
    mkdirSync(folder, { recursive: true })
    const manifest = await packRows(
      {
        length: rows.length,
        at: (place) => {
          const row = rows[place]
          if (row === undefined) throw new RangeError(`there is no row ${place}`)
          return row
        },
      },
      {
        title: shell.product,
        made: new Date().toISOString().slice(0, 10),
        layout: LAYOUT,
        open: (name) => fileWriter(join(folder, name)),
      },
    )
    writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest))
    console.info(`${manifest.rows} rows in ${folder}`)
    return 0
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    for (const { file, path, message } of error.problems) console.error(`${file}${path}: ${message}`)
    return 1
  }
})
