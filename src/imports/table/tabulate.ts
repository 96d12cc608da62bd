import type { Dataset } from '../../dataset/dataset.ts'
import { LONGEST_UNIT } from '../../domain/number/unit.ts'
import { TEMPLATE_DEFINITIONS, templateFromLines } from '../../domain/spec/template.ts'
import { LONGEST_TEXT } from '../../domain/text.ts'
import type { Period } from '../../domain/time/period.ts'
import type { Steps } from '../../lib/steps.ts'
import { runNow } from '../../lib/steps.ts'
import type { FileRead, SheetTable } from '../file-read.ts'
import { placeOf } from '../file-read.ts'
import type { KnownWords } from './cell/known-words.ts'
import { periodIn } from './cell/period-words.ts'
import { periodWithin } from './cell/title-period.ts'
import { dayOrders } from './day-order.ts'
import { describeSheet } from './describe/describe.ts'
import type { Correction, LineDescription, TableDescription } from './describe/description.ts'
import { gridOf } from './describe/grid.ts'
import { settleDoubts } from './doubts.ts'
import { observeTable } from './observe/observe.ts'
import { baseName } from './observe/surroundings.ts'
import type { Scope, TableRead, Wholes } from './observe/table-context.ts'
import { isMadeHere, ownColumns } from './own/own-columns.ts'
import { readOwnExport } from './own/own-export.ts'
import type { FormOnSheet, TemplateAnswers } from './own/read-template.ts'
import { readTemplate, templateOf } from './own/read-template.ts'
import type { Answers, Conflict, LeftOut, Question, TableObservation } from './reading.ts'
import { asker } from './reading.ts'
import type { Summand } from './totals.ts'
import { checkSums, sumsSheets } from './totals.ts'

/** A sheet as it was recognised, for the screen on which it is corrected. */
export interface SheetRecognised {
  /** Its place in the file. */
  readonly at: number
  /** `own`: a file of ours, known line by line; `hidden`: left out until somebody points at it. */
  readonly kind: 'tables' | 'own' | 'hidden'
  readonly sheet: SheetTable
  readonly tables: readonly TableDescription[]
  readonly rest: readonly LineDescription[]
  /** Of each table, the totals whose values come in. */
  readonly wholes?: readonly Wholes[]
  /** Where the form is, on a sheet that belongs to a template. */
  readonly form?: FormOnSheet
}

/** All that was read from a file. */
export interface FileTabulated {
  readonly file: string
  readonly sheets: readonly SheetRecognised[]
  readonly questions: readonly Question[]
  readonly observations: readonly TableObservation[]
  readonly leftOut: readonly LeftOut[]
  readonly conflicts: readonly Conflict[]
  /** All that was asked, with what is answered by now. */
  readonly asked: readonly Question[]
  /** How many values cannot be read before a question is answered. */
  readonly waiting: number
  /** Cells for values that are empty, in lines that have some. */
  readonly blanks: number
  /** What it answers, where it is a template of ours that was filled in. */
  readonly template: TemplateAnswers | null
  /** Whether it was exported from here: what it says again has no further source. */
  readonly isExport: boolean
}

interface Tabulate {
  readonly file: string
  readonly read: FileRead
  readonly dataset: Dataset
  readonly words: KnownWords
  readonly thisYear: number
  readonly answers?: Answers
  /** What a person said by pointing, by the place of the sheet in the file. */
  readonly corrections?: ReadonlyMap<number, Correction>
  /** Hears what share of the file's lines has been understood, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

const NO_WHOLES: Wholes = { rows: new Set(), columns: new Set() }
const NONE: TableRead = { observations: [], leftOut: [], conflicts: [], waiting: 0 }

/** Reads all tables of a file: what is certain as observations, what is not as questions, and what is left out with the reason. */
export const tabulateFile = (from: Tabulate): FileTabulated => runNow(tabulateInSteps(from))

/** The same in steps, so that a page can answer meanwhile. */
export function* tabulateInSteps({
  file,
  read,
  dataset,
  words,
  thisYear,
  answers = new Map(),
  corrections = new Map(),
  onProgress = () => {},
}: Tabulate): Steps<FileTabulated> {
  const questions = asker(answers)
  const dayOrder = dayOrders(read.sheets, questions)
  const shown = read.sheets.filter(({ look, rows }) => look?.isHidden !== true && rows.length > 0)
  const scope: Scope = {
    file,
    words,
    asker: questions,
    thisYear,
    report: reportPeriod(shown, file),
    isAlone: shown.length === 1,
    isSummary: false,
    beside: [],
    delimiter: read.delimiter,
    dayOrder,
    onLine: () => {},
  }
  const lineCount = read.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  let passed = 0
  const sheets: SheetRecognised[] = []
  /** What the file holds in the cells that a person typed over. */
  const typedOver = new Map<string, string>()
  const observations: TableObservation[] = []
  /** Those that people filled in, in tables of their own or in a template; files that we wrote say their scales. */
  const filledIn = new Set<TableObservation>()
  /** Values of a sheet that sums the others. */
  const sums: TableObservation[] = []
  const leftOut: LeftOut[] = []
  const conflicts: Conflict[] = []
  let waiting = 0
  let blanks = 0
  const template = templateOf(read.sheets)
  const isOurs = isMadeHere(read.sheets)
  const answered = new Map<string, ReadonlySet<string>>()
  for (const [at, sheet] of read.sheets.entries()) {
    const before = passed
    passed += sheet.rows.length
    const { length } = sheet.rows
    const onDescribed = (share: number) => onProgress((before + length * DESCRIBED * share) / lineCount)
    const onLine = (row: number) =>
      onProgress((before + length * DESCRIBED + row * (1 - DESCRIBED)) / lineCount)
    const correction = corrections.get(at) ?? {}
    const grid = gridOf(sheet, new Map(Object.entries(correction.cells ?? {})))
    for (const [cell, text] of Object.entries(correction.cells ?? {})) {
      const place = placeOf(cell)
      const inFile = place === null ? '' : (sheet.rows[place.row]?.[place.column] ?? '')
      if (inFile !== text) typedOver.set(cellOf({ sheet: sheet.name, cell }), inFile)
    }
    const name = sheet.name ?? baseName(file)
    if (sheet.look?.isHidden === true && correction.lines === undefined) {
      if (templateFromLines(sheet.rows) !== null) continue
      leftOut.push({ where: name, text: firstText(sheet), reason: 'a hidden sheet' })
      sheets.push({ at, kind: 'hidden', sheet, tables: [], rest: [] })
      continue
    }
    if (sheet.rows.length === 0) continue
    yield
    if (template !== null) {
      // All that a template asks is on one sheet; its others are ours, though a program may have shown the one that is hidden.
      if (name === TEMPLATE_DEFINITIONS || templateFromLines(sheet.rows) !== null) continue
      const filled = readTemplate(grid, template, words, questions)
      if (filled === null) {
        leftOut.push({ where: name, text: firstText(sheet), reason: 'no table on this sheet' })
        continue
      }
      waiting += filled.waiting
      sheets.push({ at, kind: 'own', sheet, tables: [], rest: [], form: filled.form })
      observations.push(...filled.observations)
      for (const each of filled.observations) filledIn.add(each)
      leftOut.push(...filled.leftOut)
      for (const [key, cells] of filled.answered) answered.set(key, cells)
      continue
    }
    const own = ownColumns(grid)
    if (own !== null) {
      sheets.push({ at, kind: 'own', sheet, tables: [], rest: [] })
      add(yield* readOwnExport(grid, own, dataset, words, questions))
      continue
    }
    const { tables, rest } = yield* told(describeSheet(grid, words, correction, isOurs), length, onDescribed)
    const wholes: Wholes[] = []
    sheets.push({ at, kind: 'tables', sheet, tables, rest, wholes })
    if (tables.length === 0) {
      leftOut.push({ where: name, text: firstText(sheet), reason: 'no table on this sheet' })
      continue
    }
    const isSummary = sumsSheets(sheet, shown, words)
    let beside: readonly Summand[] = []
    for (const [place, table] of tables.entries()) {
      // Tables side by side have one line for their headings.
      if (table.top !== tables[place - 1]?.top) beside = []
      const found = yield* observeTable(grid, table, { ...scope, isSummary, beside, onLine })
      beside = [...beside, ...(found.summands ?? [])]
      wholes.push(found.wholes ?? NO_WHOLES)
      const isSum = ({ locality }: TableObservation) =>
        isSummary && locality.kind === 'asked' && locality.name === ''
      sums.push(...found.observations.filter(isSum))
      const own = found.observations.filter((each) => !isSum(each))
      for (const each of own) filledIn.add(each)
      add({ ...found, observations: own })
    }
    for (const { row, role } of rest) {
      const text =
        sheet.rows[row]
          ?.filter((cell) => cell !== '')
          .slice(0, 3)
          .join(' ') ?? ''
      if (text === '') continue
      const reason = role === 'hidden' ? 'a hidden line' : 'outside the table'
      if (!leftOut.some(({ where }) => where.endsWith(`!A${row + 1}`)))
        leftOut.push({ where: `${sheet.name === null ? '' : `${sheet.name}!`}A${row + 1}`, text, reason })
    }
  }
  const summed = checkSums(sums, observations)
  leftOut.push(...summed.leftOut)
  conflicts.push(...summed.conflicts)
  const settled = yield* settleDoubts(observations, (each) => filledIn.has(each), questions, cellOf)
  leftOut.push(...settled.leftOut)
  waiting += settled.waiting
  const withRoom = settled.observations.filter((each) => hasRoom(each))
  const kept =
    typedOver.size === 0
      ? withRoom
      : withRoom.map((each) => {
          const inFile = typedOver.get(cellOf(each))
          return inFile === undefined ? each : { ...each, inFile }
        })
  for (const { sheet, cell, printed } of settled.observations.filter((each) => !hasRoom(each)))
    leftOut.push({
      where: sheet === null ? cell : `${sheet}!${cell}`,
      text: printed,
      reason: 'a name too long',
    })
  return {
    file,
    sheets,
    questions: questions.questions(),
    asked: questions.asked(),
    observations: kept,
    leftOut,
    conflicts,
    waiting,
    blanks,
    template: template === null ? null : { template, answered },
    isExport: sheets.some(({ kind, form }) => kind === 'own' && form === undefined) || isOurs,
  }

  function add(found: TableRead = NONE) {
    for (const each of found.observations) observations.push(each)
    for (const each of found.leftOut) leftOut.push(each)
    conflicts.push(...found.conflicts)
    waiting += found.waiting
    blanks += found.blanks ?? 0
  }
}

/** The share of the work on a sheet that is done when its tables are described; reading their values is the rest. */
const DESCRIBED = 0.3
/** A description goes three times through a sheet, so many lines at a step. */
const DESCRIBING = { times: 3, lines: 256 } as const

/** A description that tells about how far it is, by its steps: a bar that stands still looks as if nothing happened. */
function* told<T>(steps: Steps<T>, lines: number, onShare: (share: number) => void): Steps<T> {
  const expected = Math.max(1, (DESCRIBING.times * lines) / DESCRIBING.lines)
  for (let n = 1; ; n += 1) {
    const step = steps.next()
    if (step.done === true) return step.value
    onShare(Math.min(1, n / expected))
    yield
  }
}

/** Lines that may hold a title. */
const TITLE_LINES = 5

/** The period of the report that sheets called 本年 and 上年 are of: as the first of these says it, else the file, else all other sheets. */
function reportPeriod(sheets: readonly SheetTable[], file: string): Period | null {
  const relative = ({ name }: SheetTable) => {
    const said = periodIn(name ?? '')
    return said?.kind === 'relative' ? said : null
  }
  if (!sheets.some((sheet) => relative(sheet) !== null)) return null
  const saidBy = ({ name, rows }: SheetTable): Period[] => {
    const titles = rows.slice(0, TITLE_LINES).flatMap((row) => {
      const filled = row.filter((cell) => cell !== '')
      return filled.length <= 3 ? filled : []
    })
    return [name ?? '', ...titles].flatMap((text) => periodWithin(text)?.period ?? []).slice(0, 1)
  }
  const agreed = (periods: readonly Period[]): Period | null => {
    const [first] = periods
    return periods.every(({ start, end }) => start === first?.start && end === first?.end)
      ? (first ?? null)
      : null
  }
  const isCurrent = (sheet: SheetTable) => relative(sheet)?.years === 0 && relative(sheet)?.back === 0
  return (
    agreed(sheets.filter(isCurrent).flatMap(saidBy)) ??
    periodWithin(baseName(file))?.period ??
    agreed(sheets.filter((sheet) => relative(sheet) === null).flatMap(saidBy))
  )
}

/** Whether the names of a value are no longer than a name may be. A cut name would be another one. */
const hasRoom = ({ locality, indicator, unit }: TableObservation): boolean =>
  (locality.kind === 'place' || locality.name.length <= LONGEST_TEXT) &&
  indicator.length <= LONGEST_TEXT &&
  unit.length <= LONGEST_UNIT

const firstText = ({ rows }: SheetTable): string => rows.flat().find((cell) => cell !== '') ?? ''

const cellOf = ({ sheet, cell }: Pick<TableObservation, 'sheet' | 'cell'>): string =>
  sheet === null ? cell : `${sheet}!${cell}`
