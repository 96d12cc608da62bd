/**
 * The figures of text files, as JSON or as a table.
 *
 * usage: extract [--json] FILE...   FILE may be - for standard input
 *
 * Offsets count UTF-16 units of the file as decoded from UTF-8; nothing is stripped, so a byte order mark is unit 0.
 * Exit 0: all read. 1: a file could not be read; the others are still printed. 2: wrong usage.
 */
import { extractFigures } from '../src/extract/extract-figures.ts'
import type { Figure } from '../src/extract/figure.ts'
import { figureRecord } from './figure-record.ts'
import { figureTable } from './figure-table.ts'
import { isCode, print, readText, whyUnreadable } from './text-file.ts'

const USAGE = 'usage: extract [--json] FILE...   (- reads standard input)'

interface Arguments {
  readonly json: boolean
  readonly files: readonly string[]
}

/** The arguments, or what is wrong with them. `--` ends the options, so that a file may begin with a hyphen. */
function parse(args: readonly string[]): Arguments | string {
  let json = false
  const files: string[] = []
  let onlyFiles = false
  for (const arg of args) {
    if (onlyFiles || arg === '-' || !arg.startsWith('-')) files.push(arg)
    else if (arg === '--') onlyFiles = true
    else if (arg === '--json') json = true
    else return `unknown option ${arg}`
  }
  if (files.length === 0) return 'no file given'
  if (files.filter((f) => f === '-').length > 1) return 'standard input can be read only once'
  return { json, files }
}

function main(args: readonly string[]): number {
  if (args.includes('--help') || args.includes('-h')) {
    print(`${USAGE}\n`)
    return 0
  }
  const parsed = parse(args)
  if (typeof parsed === 'string') {
    console.error(`extract: ${parsed}\n${USAGE}`)
    return 2
  }
  let status = 0
  const results: { file: string; figures: Figure[] }[] = []
  for (const file of parsed.files) {
    try {
      results.push({ file, figures: extractFigures(readText(file)) })
    } catch (error) {
      console.error(`extract: ${file}: ${whyUnreadable(error)}`)
      status = 1
    }
  }
  if (parsed.json) {
    const out = results.map(
      ({ file, figures }) =>
        `{"file":${JSON.stringify(file)},"figures":${JSON.stringify(figures.map(figureRecord))}}`,
    )
    print(`[${out.join(',\n')}]\n`)
  } else {
    for (const { file, figures } of results) print(figureTable(file, figures))
  }
  return status
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  // A reader that closes the pipe early, as `head` does, wants no more and no complaint.
  if (!isCode(error, 'EPIPE')) throw error
}
