import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { auditTables } from '../src/dataset/audit/audit.ts'
import { auditStandardIndicators } from '../src/dataset/audit/standard-indicators.ts'
import type { Problem } from '../src/dataset/problem.ts'
import { ThemeSchema } from '../src/domain/indicator.ts'
import { readCommandLine, runCommand } from './command-line.ts'
import { readTables } from './read-tables.ts'
import { textTable } from './text-table.ts'

const USAGE = 'npm run --silent audit [-- --json]'

/** The catalogue of standard indicators stands beside the tables: it holds no values. */
function standardProblems(themes: unknown): readonly Problem[] {
  const known = v.safeParse(v.array(ThemeSchema), themes)
  const ids = new Set<string>(known.success ? known.output.map(({ id }) => id) : [])
  const file = 'data/standard-indicators.json'
  try {
    return auditStandardIndicators(JSON.parse(readFileSync(join(process.cwd(), file), 'utf8')), ids)
  } catch (error) {
    return [{ file, path: '', message: error instanceof Error ? error.message : String(error) }]
  }
}

runCommand(USAGE, (args) => {
  const { flags } = readCommandLine(args, { flags: ['--json'] })
  const { raw, problems: unreadable } = readTables(process.cwd())
  const { reports, problems: found } = auditTables(raw)
  const problems = [...unreadable, ...found, ...standardProblems(raw.themes)]
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
