import { basename } from 'node:path'
import * as v from 'valibot'
import placeNames from '../data/place-names.json' with { type: 'json' }
import places from '../data/places.json' with { type: 'json' }
import standard from '../data/standard-indicators.json' with { type: 'json' }
import { bundledTables } from '../src/dataset/bundled.ts'
import { buildDataset } from '../src/dataset/dataset.ts'
import { StandardIndicatorsSchema } from '../src/domain/record/standard-indicator.ts'
import type { FileRead } from '../src/imports/file-read.ts'
import { readFile } from '../src/imports/read-file.ts'
import { knownWords } from '../src/imports/table/cell/known-words.ts'
import type { Answers, TableObservation } from '../src/imports/table/reading.ts'
import type { FileTabulated } from '../src/imports/table/tabulate.ts'
import { contradictionsBetween, tabulateFile } from '../src/imports/table/tabulate.ts'
import type { Gazetteer } from '../src/places/gazetteer.ts'
import { gazetteerOf } from '../src/places/gazetteer.ts'

/** A file of answers: by question, for all files; or a list, each for one file or for all. */
export const AnswersSchema = v.union([
  v.record(v.string(), v.string()),
  v.array(v.object({ file: v.optional(v.string()), about: v.string(), answer: v.string() })),
])

export type AnswersFile = v.InferOutput<typeof AnswersSchema>

/** The answers for one file. */
function answersFor(file: string, said: AnswersFile): Answers {
  if (!Array.isArray(said)) return new Map(Object.entries(said))
  const ours = said.filter((each) => each.file === undefined || file.endsWith(each.file))
  return new Map(ours.map(({ about, answer }) => [about, answer]))
}

interface Source {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What is printed of a file. */
export interface Tabulated {
  readonly file: string
  readonly questions: FileTabulated['questions']
  readonly observations: readonly ReturnType<typeof recordOf>[]
  readonly leftOut: FileTabulated['leftOut']
  readonly conflicts: FileTabulated['conflicts']
}

/** Reads files and their tables. What cannot be read is given as the error. */
export async function tabulateFiles(
  sources: readonly Source[],
  answers: AnswersFile = {},
  thisYear = new Date().getFullYear(),
): Promise<readonly (Tabulated | { readonly file: string; readonly error: string })[]> {
  const reads: { name: string; read: FileRead }[] = []
  const errors: { file: string; error: string }[] = []
  for (const { name, bytes } of sources)
    try {
      reads.push({ name, read: await readFile(new Blob([bytes])) })
    } catch (error) {
      errors.push({ file: name, error: error instanceof Error ? error.message : String(error) })
    }
  return [...tabulateReads(reads, answers, thisYear), ...errors]
}

/** Tabulates files that were already read. Each file is compared with those before it. */
export function tabulateReads(
  reads: readonly { readonly name: string; readonly read: FileRead }[],
  answers: AnswersFile,
  thisYear: number,
): readonly Tabulated[] {
  const dataset = buildDataset(bundledTables)
  const gazetteer = gazetteerOf(places, placeNames, dataset.localities.values())
  const words = knownWords(dataset, gazetteer, v.parse(StandardIndicatorsSchema, standard).indicators)
  const done: FileTabulated[] = []
  return reads.map(({ name, read }) => {
    const own = tabulateFile({
      file: name,
      read,
      dataset,
      words,
      thisYear,
      answers: answersFor(name, answers),
    })
    const between = done.map((other) => ({ other: other.file, conflicts: contradictionsBetween(own, other) }))
    const asked = between.flatMap(({ other, conflicts }) =>
      conflicts.length === 0 || basename(other) !== basename(name)
        ? []
        : [replaceQuestion(name, other, conflicts)],
    )
    done.push(own)
    return {
      file: name,
      questions: [...own.questions, ...asked],
      observations: own.observations.map((each) => recordOf(each, gazetteer)),
      leftOut: own.leftOut,
      conflicts: [...own.conflicts, ...between.flatMap(({ conflicts }) => conflicts)],
    }
  })
}

/** A corrected file has the things of the one before with other values. */
const replaceQuestion = (file: string, other: string, conflicts: FileTabulated['conflicts']) => ({
  id: `replace:${other}`,
  kind: 'replace' as const,
  about: `which file holds where ${file} and ${other} differ`,
  where: conflicts.map(({ where }) => where[0] ?? '').join(', '),
  options: [`${file} replaces ${other}`, `${other} stays`],
  isApplied: false,
})

function recordOf(observation: TableObservation, gazetteer: Gazetteer) {
  const {
    locality,
    localityText,
    indicator,
    indicatorId,
    period,
    periodText,
    quantity,
    unit,
    sheet,
    cell,
    printed,
    note,
  } = observation
  const place = locality.kind === 'place' ? locality.place : null
  return {
    // The id of the dataset, else the name that no other place has; null while it is asked.
    locality:
      place === null
        ? locality.kind === 'new'
          ? locality.name
          : null
        : (place.locality ?? gazetteer.fullName(place)),
    // The name as the table prints it, for places that are not known or are still a question.
    locality_text: localityText,
    code: place?.code ?? null,
    indicator,
    indicator_id: indicatorId,
    breakdown: null,
    period_start: period?.start ?? null,
    period_end: period?.end ?? null,
    period_text: periodText,
    value: quantity.value,
    lower: quantity.lower,
    upper: quantity.upper,
    // As `extract --json` has it: one bound for what lies under its number, and whether it is close to it.
    bound: quantity.bound === 'nearly' ? 'below' : quantity.bound,
    near: quantity.bound === 'nearly',
    unit,
    cell,
    sheet,
    printed,
    note,
  }
}
