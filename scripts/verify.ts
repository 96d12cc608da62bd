import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { indexTables } from '../src/dataset/dataset.ts'
import { parseTables } from '../src/dataset/tables.ts'
import { quotesOf } from '../src/dataset/verify/quotes.ts'
import { verifyText } from '../src/dataset/verify/verify.ts'
import { readCommandLine, runCommand, UsageError } from './command-line.ts'
import { readTables } from './read-tables.ts'
import { whyUnreadable } from './text-file.ts'
import { textTable } from './text-table.ts'

const USAGE = 'npm run --silent verify -- FILE [--partial] [--json]'

runCommand(USAGE, (args) => {
  const { flags, files } = readCommandLine(args, { flags: ['--json', '--partial'] })
  const [file] = files
  if (file === undefined || files.length > 1) throw new UsageError('name one file with the original text')
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${whyUnreadable(error)}`)
  }
  const { tables, problems } = parseTables(readTables(join(process.cwd(), 'data')).raw)
  if (problems.length > 0) {
    console.error('the dataset does not fit its schema; run the audit first')
    return 1
  }
  const { reports, leftover } = verifyText(
    text,
    tables.reports,
    tables.figures,
    quotesOf(indexTables(tables)),
  )
  const wanted = flags.has('--partial') ? reports.filter(({ present }) => present) : reports
  const missing = wanted.flatMap((row) => row.missing)
  const moved = reports.flatMap((row) => row.placed).filter(({ state }) => state === 'moved')
  const misquoted = reports.flatMap((row) => row.misquoted)
  const agrees = wanted.length > 0 && missing.length + moved.length + leftover.length + misquoted.length === 0

  if (flags.has('--json')) {
    const rows = reports.map(({ report, present, placed, missing: lost, misquoted: wrong }) => ({
      report: report.id,
      present,
      found: placed.filter(({ state }) => state === 'found').length,
      moved: placed
        .filter(({ state }) => state === 'moved')
        .map(({ figure, start, end }) => ({ figure: figure.id, printed: figure.printed, start, end })),
      missing: lost.map(({ id, printed, paragraph }) => ({ figure: id, printed, paragraph })),
      misquoted: wrong.map(({ words, by }) => ({ words, by })),
    }))
    console.log(JSON.stringify({ agrees, reports: rows, leftover }, null, 2))
    return agrees ? 0 : 1
  }
  const rows = reports.map(({ report, present, placed, missing: lost }) => [
    report.id,
    present ? 'yes' : 'no',
    placed.filter(({ state }) => state === 'found').length,
    placed.filter(({ state }) => state === 'moved').length,
    lost.length,
  ])
  console.log(textTable(['report', 'in the text', 'found', 'moved', 'missing'], rows))
  console.log('')
  for (const { id, printed, paragraph } of missing) {
    console.log(`missing  ${id}  ${printed}  (paragraph ${paragraph})`)
  }
  for (const { figure, start, end } of moved) {
    console.log(`moved    ${figure.id}  ${figure.printed}  now at ${start}–${end}`)
  }
  for (const { report, words, by } of misquoted)
    console.log(`not in the text  “${words}”  ${report}, quoted by ${by}`)
  for (const { text: token, start, end } of leftover) console.log(`no ledger  ${token}  at ${start}–${end}`)
  if (wanted.length === 0) console.log('no report of the dataset stands in this text')
  console.log(
    agrees
      ? 'every figure of the ledgers stands where it should, no number is left over, and every quotation is printed'
      : `${missing.length} missing, ${moved.length} moved, ${leftover.length} in no ledger, ${misquoted.length} misquoted`,
  )
  return agrees ? 0 : 1
})
