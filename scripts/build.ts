import { resolve } from 'node:path'
import { build } from 'vite'
import { readCommandLine, runCommand, UsageError } from './command-line.ts'
import { DATA_HOSTS_VARIABLE, dataHosts } from './csp.ts'
import { auditFolder, DATA_VARIABLE, tablesFolder, tellProblem } from './own-data.ts'
import { gatherWords } from './words.ts'

const USAGE = 'npm run build -- [--file] [--data DIR] [--data-host ORIGIN,…] [--out DIR]'

/** Builds the app, or with `--file` the one page; of a dataset of one's own only where nothing is wrong with it. */
runCommand(USAGE, async (args) => {
  const { flags, values, files } = readCommandLine(args, {
    flags: ['--file'],
    values: ['--data', '--data-host', '--out'],
  })
  if (files.length > 0) throw new UsageError(`unexpected ${files.join(' ')}`)
  const named = values.get('--data')
  if (named !== undefined) {
    const folder = tablesFolder(named)
    const { raw, problems } = auditFolder(folder)
    for (const problem of problems) console.error(tellProblem(problem, folder, raw))
    if (problems.length > 0) {
      console.error(
        `Nothing was built: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
      )
      return 1
    }
    process.env[DATA_VARIABLE] = folder
  }
  const hosts = values.get('--data-host')
  if (hosts !== undefined) {
    try {
      process.env[DATA_HOSTS_VARIABLE] = dataHosts(hosts).join()
    } catch (error) {
      throw error instanceof RangeError ? new UsageError(error.message) : error
    }
  }
  gatherWords(resolve(import.meta.dirname, '../src/words'))
  const out = values.get('--out')
  await build({
    root: resolve(import.meta.dirname, '..'),
    ...(flags.has('--file') ? { mode: 'file' } : {}),
    ...(out === undefined
      ? {}
      : { build: { outDir: resolve(process.env.INIT_CWD ?? process.cwd(), out), emptyOutDir: true } }),
  })
  return 0
})
