/**
 * What the tables of files come to, as the import of the app reads them.
 *
 * usage: tabulate [--json] [--answer FILE] FILE...
 *
 * `--answer` names a JSON file: an object from questions (their id, or what they are about) to answers, or a list of
 * `{file?, about, answer}`. Exit 0: all read. 1: a file could not be read; the others are still printed. 2: wrong usage.
 */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { readCommandLine, UsageError } from './command-line.ts'
import type { AnswersFile, Tabulated } from './tabulate-files.ts'
import { AnswersSchema, tabulateFiles } from './tabulate-files.ts'
import { whyUnreadable } from './text-file.ts'
import { textTable } from './text-table.ts'

const USAGE = 'npm run --silent tabulate -- [--json] [--answer FILE] FILE...'

async function main(args: readonly string[]): Promise<number> {
  const { flags, values, files } = readCommandLine(args, {
    flags: ['--json', '--help'],
    values: ['--answer'],
  })
  if (flags.has('--help')) {
    console.log(`usage: ${USAGE}`)
    return 0
  }
  if (files.length === 0) throw new UsageError('no file given')
  const answer = values.get('--answer')
  const answers = answer === undefined ? {} : readAnswers(answer)
  let status = 0
  const sources = files.flatMap((name) => {
    try {
      return [{ name, bytes: new Uint8Array(readFileSync(name)) }]
    } catch (error) {
      console.error(`${name}: ${whyUnreadable(error)}`)
      status = 1
      return []
    }
  })
  const results = await tabulateFiles(sources, answers)
  const read: Tabulated[] = []
  for (const each of results) {
    if (!('error' in each)) read.push(each)
    else {
      console.error(`${each.file}: ${each.error}`)
      status = 1
    }
  }
  if (flags.has('--json')) console.log(JSON.stringify(read, null, 1))
  else for (const each of read) print(each)
  return status
}

/** @throws {UsageError} where the file is missing or holds no answers */
function readAnswers(file: string): AnswersFile {
  try {
    return v.parse(AnswersSchema, JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new UsageError(`${file}: ${whyUnreadable(error)}`)
  }
}

function print({ file, questions, observations, leftOut, conflicts, agreements }: Tabulated): void {
  console.log(`# ${file}`)
  const rows = observations.map((each) => [
    each.locality ?? '?',
    each.indicator,
    each.period_end === null ? '?' : `${each.period_start ?? ''}..${each.period_end}`,
    each.bound,
    each.value === null ? `${each.lower ?? ''}~${each.upper ?? ''}` : String(each.value),
    each.unit,
    each.sheet === null ? each.cell : `${each.sheet}!${each.cell}`,
  ])
  console.log(textTable(['locality', 'indicator', 'period', 'bound', 'value', 'unit', 'cell'], rows))
  for (const { id, about, where, options } of questions)
    console.log(`? ${about} (${id}, ${where}): ${options.join(' | ')}`)
  for (const { where, text, reason } of leftOut) console.log(`- ${where} ${text}: ${reason}`)
  for (const { where, about, values } of conflicts)
    console.log(`! ${about}: ${values.join(' / ')} (${where.join(', ')})`)
  for (const { where, about, values, most_exact } of agreements) {
    const exact = most_exact === null ? '' : `, most exact: ${values[most_exact]}`
    console.log(`= ${about}: ${values.join(' / ')} (${where.join(', ')})${exact}`)
  }
  console.log('')
}

// A reader that closes the pipe early, as `head` does, wants no more and no complaint.
process.stdout.on('error', (error: Error & { code?: string }) => {
  if (error.code !== 'EPIPE') throw error
})
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(`${error.message}\nusage: ${USAGE}`)
  process.exitCode = 2
}
