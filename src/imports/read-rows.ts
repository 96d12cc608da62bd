import type { Dataset } from '../dataset/dataset.ts'
import type { Steps } from '../dataset/table/steps.ts'
import type { MarksSeen } from './decimal-mark.ts'
import { markShown, noMarks, seeMarks } from './decimal-mark.ts'
import type { Delimiter } from './delimiter.ts'
import type { SheetTable } from './file-read.ts'
import type { TableLayout } from './layout.ts'
import { headingsOf } from './layout.ts'
import { rolePlaces } from './line.ts'
import { mergedWords } from './merged-words.ts'
import { once } from './once.ts'
import { namesForOwnIds } from './own-names.ts'
import { createOwnWords } from './own-words.ts'
import { readPeriod } from './period-cell.ts'
import { keyOf, readValue } from './read-value.ts'
import type { BadCell, Candidate, Edits, RowsRead } from './rows-read.ts'
import { editKey } from './rows-read.ts'
import { unitInHeading } from './unit-heading.ts'
import type { ValueContext } from './value-context.ts'
import { vocabularyOf } from './vocabulary.ts'

/** Lines between two pauses. */
const AT_ONCE = 512

/**
 * Understands the lines of a table. Each value becomes a candidate, or a bad cell with its reason: nothing is left out in silence.
 */
export function* readRows(
  sheet: SheetTable,
  layout: TableLayout,
  dataset: Dataset,
  edits: Edits,
  delimiter: Delimiter | null = null,
): Steps<RowsRead> {
  const headings = headingsOf(sheet, layout.header)
  const vocabulary = vocabularyOf(dataset)
  const words = createOwnWords()
  const places = rolePlaces(layout.roles)
  const valuePlaces = valuesOf(layout, headings.length)
  const seenMarks = noMarks()
  if (layout.decimal === null) {
    const ends = [places.lower, places.upper].filter((at) => at !== undefined)
    yield* seeColumns(sheet, layout, [...new Set([...valuePlaces, ...ends])], seenMarks)
  }
  const mark = layout.decimal ?? markShown(seenMarks, delimiter)
  const context: ValueContext = {
    layout,
    places,
    numbers: { mark, pointIsDecimal: delimiter === null },
    headings,
    vocabulary,
    words,
    localityOf: once((name) => vocabulary.locality(name)?.id ?? words.locality(name)),
    periodOf: once((text) => readPeriod(text, layout.dayOrder)),
    headingOf: once(unitInHeading),
    indicatorOf: once((name) => ({ indicator: vocabulary.indicator(name) })),
    present: presentIn(dataset),
    seen: new Map(),
  }
  const candidates: Candidate[] = []
  const bad: BadCell[] = []
  let missing = 0
  const mergedAt = mergedWords(sheet, layout)
  const named = namesForOwnIds(headings)
  const first = layout.header === null ? 0 : layout.header + 1
  for (let at = first; at < sheet.rows.length; at += 1) {
    if ((at - first) % AT_ONCE === AT_ONCE - 1) yield
    const row = sheet.rows[at] ?? []
    if (row.every((cell) => cell === '')) continue
    const line = at + 1
    const cells = named(
      headings.map(
        (_, column) =>
          (edits.size > 0 ? edits.get(editKey(line, column)) : undefined) ??
          (row[column] || mergedAt(at, column)),
      ),
    )
    for (const value of valuePlaces) {
      const read = readValue(cells, value, line, context)
      if (read === 'missing') missing += 1
      else if ('reason' in read) bad.push(read)
      else candidates.push(read)
    }
  }
  return {
    candidates,
    bad,
    missing,
    words: context.words.all(),
    commas: seenMarks.example === '' || mark === 'asked' ? null : { mark, example: seenMarks.example },
  }
}

/** Counts what the numbers of some columns show of their marks. */
function* seeColumns(
  { rows }: SheetTable,
  { header }: TableLayout,
  columns: readonly number[],
  seen: MarksSeen,
): Steps<void> {
  for (let at = header === null ? 0 : header + 1; at < rows.length; at += 1) {
    for (const column of columns) {
      const cell = rows[at]?.[column] ?? ''
      if (cell !== '') seeMarks(cell, seen)
    }
    if (at % AT_ONCE === AT_ONCE - 1) yield
  }
}

/** The columns that carry a value: one, or one per indicator or period. */
function valuesOf({ roles }: TableLayout, width: number): readonly number[] {
  const wide = roles.flatMap((role, at) =>
    role === 'valuesOfIndicator' || role === 'valuesOfPeriod' ? [at] : [],
  )
  if (wide.length > 0) return wide
  const value = roles.indexOf('value')
  // A table of bounds alone, as our own are where a value is vague.
  const other = roles.findIndex((role) => role === 'printed' || role === 'lower')
  const at = value >= 0 ? value : other
  return at < 0 || at >= width ? [] : [at]
}

/** The values that the bundled data holds. */
function presentIn({ observations }: Dataset): ReadonlySet<string> {
  const present = new Set<string>()
  for (const { locality, indicator, period, breakdown, quantity, status } of observations.values()) {
    if (status === 'imported') continue
    const { bound, value, lower, upper } = quantity
    present.add(
      `${keyOf(locality.id, indicator.id, period, breakdown?.category ?? null)}|${bound}|${value}|${lower}|${upper}`,
    )
  }
  return present
}
