/**
 * The drafted reports of a text as JSON: each figure with what it may be of, and by which words. docs/workbench.md says what the fields mean.
 *
 * usage: draft [--report-date DAY] [--locality NAME] [--text OUT] FILE   FILE may be - for standard input
 *
 * Exit 0: a draft was written. 1: the file holds no text that can be drafted. 2: wrong usage.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { buildDataset } from '../src/dataset/dataset.ts'
import { StandardIndicatorsSchema } from '../src/domain/record/standard-indicator.ts'
import type { Period } from '../src/domain/time/period.ts'
import { isDay } from '../src/domain/time/period.ts'
import type { DraftContext } from '../src/draft/draft-context.ts'
import { draftContext } from '../src/draft/draft-context.ts'
import { draftOf } from '../src/draft/draft-reports.ts'
import { LONGEST_REPORTS } from '../src/draft/edit/document.ts'
import { lastDayOf } from '../src/draft/read/find-times.ts'
import type { DocumentRead } from '../src/imports/document/document-read.ts'
import { readDocument } from '../src/imports/document/read-document.ts'
import type { Gazetteer, Place } from '../src/places/gazetteer.ts'
import { gazetteerOf } from '../src/places/gazetteer.ts'
import { matchPlace } from '../src/places/match-place.ts'
import { DOCUMENT_NOTES } from '../src/words/reports/document-read.ts'
import { readCommandLine, runCommand, UsageError } from './command-line.ts'
import { readTables } from './read-tables.ts'
import { isCode, print, whyUnreadable } from './text-file.ts'

const USAGE =
  'npm run --silent draft -- [--report-date 2026-01-31] [--locality NAME] [--text OUT] FILE   (- reads standard input)'

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

const readPdfHere = async (bytes: Uint8Array) => {
  const { textOfPdf } = await import('../src/imports/document/pdf-text.ts')
  const folder = join(import.meta.dirname, '../node_modules/pdfjs-dist/cmaps')
  return textOfPdf(bytes, async (name) => new Uint8Array(readFileSync(join(folder, name))))
}

/**
 * The text of a file as the workbench reads it, with what its reader had to say.
 * @throws {Error} in words where the file holds no text that can be drafted
 */
async function readReport(file: string): Promise<DocumentRead> {
  const read = await readDocument(new Blob([readFileSync(file === '-' ? 0 : file)]), undefined, readPdfHere)
  if (read.text.length > LONGEST_REPORTS)
    throw new Error(
      `${read.text.length} characters; a draft reads at most ${LONGEST_REPORTS} of them, so part it first`,
    )
  return read
}

async function main(args: readonly string[]): Promise<number> {
  const { flags, values, files } = readCommandLine(args, {
    flags: ['--help'],
    values: ['--report-date', '--locality', '--text'],
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
    const { text, notes } = await readReport(file)
    for (const note of notes) console.error(`draft: ${file}: ${DOCUMENT_NOTES[note].en}`)
    const draft = draftOf(file, text, { published, locality }, context)
    if (draft.reports.every(({ figures }) => figures.length === 0)) throw new Error('no figure stands in it')
    // The offsets of a document count in its extracted text, which is in no other file.
    const out = values.get('--text')
    if (out !== undefined) writeFileSync(out, text)
    print(`${JSON.stringify(draft, null, 1)}\n`)
    return 0
  } catch (error) {
    console.error(`draft: ${file}: ${whyUnreadable(error)}`)
    return 1
  }
}

runCommand(USAGE, main).catch((error: unknown) => {
  if (!isCode(error, 'EPIPE')) throw error
})
