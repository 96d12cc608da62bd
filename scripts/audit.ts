import { auditTables } from '../src/dataset/audit/audit.ts'
import { readCommandLine, runCommand } from './command-line.ts'
import { readTables } from './read-tables.ts'
import { textTable } from './text-table.ts'

const USAGE = 'npm run --silent audit [-- --json]'

runCommand(USAGE, (args) => {
  const { flags } = readCommandLine(args, { flags: ['--json'] })
  const { raw, problems: unreadable } = readTables(process.cwd())
  const { reports, problems: found } = auditTables(raw)
  const problems = [...unreadable, ...found]
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
    for (const { file, path, message } of problems) console.log(`${file}${path}: ${message}`)
    const total = reports.reduce((sum, row) => sum + row.figures, 0)
    console.log(
      problems.length === 0
        ? `sound: ${total} figures in ${reports.length} reports, each accounted for once`
        : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`,
    )
  }
  return problems.length === 0 ? 0 : 1
})
