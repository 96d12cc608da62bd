/**
 * The drafted reports of a text as JSON: each figure with what it may be of, and by which words. docs/workbench.md says what the fields mean.
 *
 * usage: draft [--report-date DAY] [--locality NAME] FILE   FILE may be - for standard input
 *
 * Exit 0: a draft was written. 1: the file holds no text that can be drafted. 2: wrong usage.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { buildDataset } from '../src/dataset/dataset.ts'
import { StandardIndicatorsSchema } from '../src/domain/record/standard-indicator.ts'
import type { Period } from '../src/domain/time/period.ts'
import { isDay } from '../src/domain/time/period.ts'
import type { DraftContext } from '../src/draft/draft-context.ts'
import { draftContext } from '../src/draft/draft-context.ts'
import { draftOf } from '../src/draft/draft-reports.ts'
import { lastDayOf } from '../src/draft/read/find-times.ts'
import type { Gazetteer, Place } from '../src/places/gazetteer.ts'
import { gazetteerOf } from '../src/places/gazetteer.ts'
import { matchPlace } from '../src/places/match-place.ts'
import { readCommandLine, UsageError } from './command-line.ts'
import { readTables } from './read-tables.ts'
import { decodeText, isCode, print, whyUnreadable } from './text-file.ts'

const USAGE =
  'npm run --silent draft -- [--report-date 2026-01-31] [--locality NAME] FILE   (- reads standard input)'

/** A page of a newspaper has 20 kB; what is longer than this is no report. */
const LONGEST_FILE = 2_000_000

const json = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'data', `${name}.json`), 'utf8'))

function contextOf(): DraftContext {
  const dataset = buildDataset(readTables(join(import.meta.dirname, '../data')).raw)
  const gazetteer = gazetteerOf(json('places'), json('place-names'), dataset.localities.values())
  return draftContext(
    dataset,
    gazetteer,
    v.parse(StandardIndicatorsSchema, json('standard-indicators')).indicators,
  )
}

/**
 * The days on which a report may have been published: 2026-01-31, 2026-01 or 2026-01-08..2026-01-31.
 * @throws {UsageError} where it is none of these
 */
function publishedOn(said: string): Period {
  const [from = '', to = from, ...more] = said.split('..')
  const start = from.length === 7 ? `${from}-01` : from
  const end = to.length === 7 ? lastDayOf(to) : to
  if (more.length > 0 || !isDay(start) || !isDay(end) || start > end)
    throw new UsageError(
      `--report-date is a day, a month or two of them: 2026-01-31, 2026-01, 2026-01-08..2026-01-31; not ${said}`,
    )
  return { start, end, basis: 'stated' }
}

/** @throws {UsageError} where no place has the name, or several have */
function placeNamed(name: string, gazetteer: Gazetteer): Place {
  const match = matchPlace(name, gazetteer)
  if (match.kind === 'place') return match.place
  const names = match.kind === 'ask' ? match.candidates.slice(0, 5).map((one) => gazetteer.fullName(one)) : []
  throw new UsageError(
    names.length === 0 ? `no place is called ${name}` : `${name} may be ${names.join(', ')}; name it in full`,
  )
}

/** What kinds of file are known by their first bytes, and what to do about them. */
const FORMATS: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF; copy its text into a file first'],
  ['PK\u0003\u0004', 'a packed document (.docx, .xlsx or the like); copy its text into a file first'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office document; copy its text into a file first'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
]

/** @throws {Error} in words where the file holds no text that can be drafted */
function readReport(file: string): string {
  const bytes = readFileSync(file === '-' ? 0 : file)
  if (bytes.length > LONGEST_FILE)
    throw new Error(
      `${(bytes.length / 1e6).toFixed(1)} MB; a draft reads at most ${LONGEST_FILE / 1e6} MB of text, so part it first`,
    )
  const head = bytes.subarray(0, 8).toString('latin1')
  const format = FORMATS.find(([begin]) => head.startsWith(begin))
  if (format !== undefined) throw new Error(format[1])
  const isUtf16 = head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff')
  if (!isUtf16 && bytes.includes(0)) throw new Error('a binary file, no text')
  const text = decodeText(bytes)
  if (text.trim() === '') throw new Error('it is empty')
  return text
}

function main(args: readonly string[]): number {
  const { flags, values, files } = readCommandLine(args, {
    flags: ['--help'],
    values: ['--report-date', '--locality'],
  })
  if (flags.has('--help')) {
    print(`usage: ${USAGE}\n`)
    return 0
  }
  const [file] = files
  if (file === undefined || files.length > 1) throw new UsageError('name one file')
  const date = values.get('--report-date')
  const published = date === undefined ? null : publishedOn(date)
  const name = values.get('--locality')
  const context = contextOf()
  const locality = name === undefined ? null : placeNamed(name, context.gazetteer)
  try {
    const draft = draftOf(file, readReport(file), { published, locality }, context)
    if (draft.reports.every(({ figures }) => figures.length === 0)) throw new Error('no figure stands in it')
    print(`${JSON.stringify(draft, null, 1)}\n`)
    return 0
  } catch (error) {
    console.error(`draft: ${file}: ${whyUnreadable(error)}`)
    return 1
  }
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`draft: ${error.message}\nusage: ${USAGE}`)
    process.exitCode = 2
  } else if (!isCode(error, 'EPIPE')) throw error
}
