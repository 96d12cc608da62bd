import { basename } from 'node:path'
import * as v from 'valibot'
import placeNames from '../data/place-names.json' with { type: 'json' }
import places from '../data/places.json' with { type: 'json' }
import standard from '../data/standard-indicators.json' with { type: 'json' }
import { bundledTables } from '../src/dataset/bundled.ts'
import type { Dataset } from '../src/dataset/dataset.ts'
import { buildDataset } from '../src/dataset/dataset.ts'
import { StandardIndicatorsSchema } from '../src/domain/record/standard-indicator.ts'
import type { FileRead } from '../src/imports/file-read.ts'
import { readFile } from '../src/imports/read-file.ts'
import { knownWords } from '../src/imports/table/cell/known-words.ts'
import type { Clash, Draft } from '../src/imports/table/plan/import-plan.ts'
import { planImport } from '../src/imports/table/plan/plan-import.ts'
import type { Answers, Conflict, TableObservation } from '../src/imports/table/reading.ts'
import type { FileTabulated } from '../src/imports/table/tabulate.ts'
import { tabulateFile } from '../src/imports/table/tabulate.ts'
import { itemAt } from '../src/lib/item-at.ts'
import { runNow } from '../src/lib/steps.ts'
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
  readonly conflicts: readonly (Conflict | ValuesOfOne)[]
  /** Values of one thing that differ and may all be right, as the import page lists them. */
  readonly agreements: readonly (ValuesOfOne & {
    /** The place in `values` of the one that says most exactly what holds; null where none does. */
    readonly most_exact: number | null
  })[]
}

/** Values of one thing: within a file, of several files, or of a file and the data. */
interface ValuesOfOne extends Omit<Conflict, 'kind'> {
  readonly kind: 'two-values' | 'files' | 'here'
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

/**
 * Tabulates files that were already read, and compares their values as the import page does: with the data, and with each other. What is of
 * several files is told with the last of them.
 */
export function tabulateReads(
  reads: readonly { readonly name: string; readonly read: FileRead }[],
  answers: AnswersFile,
  thisYear: number,
): readonly Tabulated[] {
  const dataset = buildDataset(bundledTables)
  const gazetteer = gazetteerOf(places, placeNames, dataset.localities.values())
  const { indicators } = v.parse(StandardIndicatorsSchema, standard)
  const words = knownWords(dataset, gazetteer, indicators)
  const files = reads.map(({ name, read }) =>
    tabulateFile({ file: name, read, dataset, words, thisYear, answers: answersFor(name, answers) }),
  )
  const plan = runNow(
    planImport({
      files,
      dataset,
      imports: [],
      gazetteer,
      standard: indicators,
      choices: { clashes: new Map(), earlier: new Map() },
    }),
  )
  const lastIn = <T extends Clash>(all: readonly T[], at: number): readonly T[] =>
    all.filter(({ drafts }) => Math.max(...drafts.map(({ file }) => file)) === at)
  return files.map((own, at) => {
    const conflicts = lastIn(plan.clashes, at).map((clash) => valuesOfOne(clash, files, dataset))
    const before = files.slice(0, at).filter(({ file }) => basename(file) === basename(own.file))
    const asked = before.flatMap(({ file }) => {
      const between = conflicts.filter(({ where }) => where.some((each) => each.startsWith(`${file} `)))
      return between.length === 0 ? [] : [replaceQuestion(own.file, file, between)]
    })
    return {
      file: own.file,
      questions: [...own.questions, ...asked],
      observations: own.observations.map((each) => recordOf(each, gazetteer)),
      leftOut: own.leftOut,
      conflicts: [...own.conflicts, ...conflicts],
      agreements: lastIn(plan.agreeing, at).map((each) => {
        const { leading } = each
        const place = leading === null ? -1 : inOrder(each).indexOf(leading)
        return { ...valuesOfOne(each, files, dataset), most_exact: place < 0 ? null : place }
      }),
    }
  })
}

/** The values of one thing: those of the last file first, those of the data last. */
const inOrder = ({ here, drafts }: Clash) => [...drafts.toSorted((a, b) => b.file - a.file), ...here]

/** Values of one thing as they are told. */
function valuesOfOne(
  { here, drafts }: Clash,
  files: readonly FileTabulated[],
  { units }: Pick<Dataset, 'units'>,
): ValuesOfOne {
  const sorted = drafts.toSorted((a, b) => b.file - a.file)
  const isOfSeveral = new Set(sorted.map(({ file }) => file)).size > 1
  const cellOf = ({ file, observation: { sheet, cell } }: Draft) =>
    `${isOfSeveral ? `${itemAt(files, file).file} ` : ''}${sheet === null ? '' : `${sheet}!`}${cell}`
  const { locality, indicator } = itemAt(sorted, 0).observation
  return {
    kind: here.length > 0 ? 'here' : isOfSeveral ? 'files' : 'two-values',
    where: sorted.map(cellOf),
    about: `${locality.kind === 'place' ? locality.place.name : locality.name} ${indicator}`,
    values: [
      ...sorted.map(({ observation }) => toldAs(observation)),
      ...here.map(({ quantity, unit, printed }) =>
        toldAs({ quantity, unit: units.get(unit)?.zh ?? unit, printed: printed ?? '' }),
      ),
    ],
  }
}

/** An exact value in full digits with its unit, and as it is printed where that is shorter: 12000人 (1.2万); any other as it is printed. */
function toldAs({
  quantity,
  unit,
  printed,
}: Pick<TableObservation, 'quantity' | 'unit' | 'printed'>): string {
  if (quantity.bound !== 'exact') return printed || `${quantity.lower ?? ''}~${quantity.upper ?? ''}${unit}`
  const isFull = printed === '' || Number.parseFloat(printed.replaceAll(/[,，]/g, '')) === quantity.value
  return `${quantity.value}${unit}${isFull ? '' : ` (${printed})`}`
}

/** A corrected file has the things of the one before with other values. */
const replaceQuestion = (file: string, other: string, conflicts: readonly ValuesOfOne[]) => ({
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
