import { join } from 'node:path'
import { readCommandLine, runCommand, UsageError } from './command-line.ts'
import { auditFolder, tablesFolder, tellProblem } from './own-data.ts'
import { textTable } from './text-table.ts'

const USAGE = 'npm run --silent audit [-- --data DIR] [--json]'

runCommand(USAGE, (args) => {
  const { flags, values, files } = readCommandLine(args, { flags: ['--json'], values: ['--data'] })
  if (files.length > 0) throw new UsageError(`unexpected ${files.join(' ')}`)
  const named = values.get('--data')
  const folder = named === undefined ? join(process.cwd(), 'data') : tablesFolder(named)
  const { raw, reports, problems } = auditFolder(folder)
  if (flags.has('--json')) {
    console.log(JSON.stringify({ sound: problems.length === 0, reports, problems }, null, 2))
  } else {
    const headers = ['report', 'locality', 'text', 'figures', 'observations', 'repeats', 'none', 'derived']
    const rows = reports.map((row) => [
      row.report,
      row.locality,
      row.textState,
      row.figures,
      row.observations,
      row.repeats,
      row.notObservations,
      row.derivations,
    ])
    console.log(textTable(headers, rows))
    console.log('')
    for (const problem of problems) console.log(tellProblem(problem, folder, raw))
    const total = reports.reduce((sum, row) => sum + row.figures, 0)
    console.log(
      problems.length === 0
        ? `sound: ${total} figures in ${reports.length} reports, each accounted for once`
        : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`,
    )
  }
  return problems.length === 0 ? 0 : 1
})
