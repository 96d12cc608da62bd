/**
 * The figures of text files, as JSON or as a table.
 *
 * usage: extract [--json] FILE...   FILE may be - for standard input
 *
 * Offsets count UTF-16 units of the file as decoded from UTF-8; nothing is stripped, so a byte order mark is unit 0.
 * Exit 0: all read. 1: a file could not be read; the others are still printed. 2: wrong usage.
 */
import { readFileSync, writeSync } from 'node:fs'
import { extractFigures } from '../src/extract/extract-figures.ts'
import type { Figure } from '../src/extract/figure.ts'
import { figureRecord } from './figure-record.ts'
import { figureTable } from './figure-table.ts'

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

/**
 * Decodes without stripping a byte order mark, and refuses what is not UTF-8: read as such, GB18030 would give figures
 * without units and nobody would know.
 */
function read(file: string): string {
  const bytes = readFileSync(file === '-' ? 0 : file)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Error(`not UTF-8 text; convert it first, for example: iconv -f ${encodingOf(bytes)} -t UTF-8`)
  }
}

const encodingOf = (bytes: Buffer): string =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 'UTF-16' : 'GB18030'

/** Writes all of it, however slowly the reader of a pipe takes it. */
function print(text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  for (let sent = 0; sent < bytes.length; ) {
    try {
      sent += writeSync(1, bytes, sent, Math.min(bytes.length - sent, 65_536))
    } catch (error) {
      if (!isCode(error, 'EAGAIN')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
    }
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

function reason(error: unknown): string {
  if (isCode(error, 'ENOENT')) return 'no such file'
  if (isCode(error, 'EISDIR')) return 'is a folder, not a file'
  return error instanceof Error ? error.message : String(error)
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
      results.push({ file, figures: extractFigures(read(file)) })
    } catch (error) {
      console.error(`extract: ${file}: ${reason(error)}`)
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
