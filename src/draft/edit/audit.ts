import { extractFigures } from '../../extract/extract-figures.ts'
import type { DraftContext } from '../draft-context.ts'
import type { KeptSpan } from '../draft-reports.ts'
import type { DraftFigure } from '../draft-schema.ts'
import type { Answers } from './answers.ts'
import { answersFor, fitsBreakdown, newIndicatorOf, unitFor } from './answers.ts'
import type { DraftDocument, DraftPart, Entry, EntryId } from './document.ts'
import { entriesIn, partAt, printedOf } from './document.ts'
import { statedBy } from './stated.ts'
import type { Suggested } from './suggested.ts'

/** Why a figure cannot be recorded as it is. */
export const ENTRY_FAULTS = [
  'no-indicator',
  'no-locality',
  'no-theme',
  'no-area',
  'unread',
  'no-unit',
  'other-unit',
  'other-part',
  'two-lines',
  'later',
  'repeat-gone',
] as const
export type EntryFault = (typeof ENTRY_FAULTS)[number]

/** What is missing from a part as a whole. */
export const PART_FAULTS = ['title', 'summary', 'locality', 'published', 'home-area'] as const
export type PartFault = (typeof PART_FAULTS)[number]

/** One thing that has to be done before a report is finished. The kinds are in the order in which they are best done. */
export type Missing =
  | { readonly kind: 'open'; readonly entry: EntryId }
  | { readonly kind: 'fault'; readonly entry: EntryId; readonly fault: EntryFault }
  | { readonly kind: 'leftover'; readonly start: number; readonly end: number }
  | { readonly kind: 'part'; readonly fault: PartFault }

/** The progress of a report, and everything that is missing. */
export interface PartAudit {
  readonly figures: number
  readonly accounted: number
  readonly missing: readonly Missing[]
}

/** What is wrong with a measure as shown; empty where it can be accepted. */
export function faultsOf(
  document: DraftDocument,
  entry: Entry,
  answers: Answers,
  figure: DraftFigure | undefined,
  context: DraftContext,
): readonly EntryFault[] {
  const faults: EntryFault[] = []
  const read = statedBy(document, entry)
  if (read === null) faults.push('unread')
  const { indicator, locality, period, breakdown } = answers
  if (indicator === null) faults.push('no-indicator')
  else {
    if (read !== null && read.unit === '') faults.push('no-unit')
    else if (read !== null && unitFor(indicator.value, read.unit, context) === null) faults.push('other-unit')
    const made =
      indicator.value.from === 'new' ? newIndicatorOf(document, indicator.value, figure, context) : null
    if (made !== null && made.theme === null) faults.push('no-theme')
    if (breakdown.value !== null && !fitsBreakdown(indicator.value, breakdown.value, context.dataset))
      faults.push('other-part')
  }
  if (locality === null) faults.push('no-locality')
  else if (!isPlaced(document, locality.value)) faults.push('no-area')
  const last = document.about.published?.end
  if (last !== undefined && (period.value?.start ?? '') > last) faults.push('later')
  return faults
}

/** Whether a locality can be recorded: it is known, has a code, or a person said in which area it works. */
const isPlaced = (
  { about }: DraftDocument,
  { id, code, name }: { readonly id: string | null; readonly code: string | null; readonly name: string },
): boolean => id !== null || code !== null || about.bodies.some((body) => body.name === name)

interface Judged {
  readonly of: readonly unknown[]
  readonly faults: readonly EntryFault[]
}

/** Faults by figure. One act changes one figure of thousands, so the faults of the others are kept. */
const judged = new WeakMap<Entry, Judged>()

function distinctFaults(
  document: DraftDocument,
  entry: Entry,
  figure: DraftFigure | undefined,
  context: DraftContext,
): readonly EntryFault[] {
  // A repeat depends on another figure, so its faults are never kept.
  if (entry.account?.as === 'repeat') return entryFaults(document, entry, figure, context)
  const home = document.parts[partAt(document, entry.start)]?.locality
  const { indicators, published, bodies } = document.about
  const indicator = entry.said.indicator
  const made = indicator?.from === 'new' && indicators.find(({ name }) => name === indicator.name)
  const of = [figure, context, published, bodies, made, document.text, home]
  const known = judged.get(entry)
  if (known?.of.every((each, at) => each === of[at]) === true) return known.faults
  const faults = entryFaults(document, entry, figure, context)
  judged.set(entry, { of, faults })
  return faults
}

/** What is wrong with a figure that has an account. */
function entryFaults(
  document: DraftDocument,
  entry: Entry,
  figure: DraftFigure | undefined,
  context: DraftContext,
): readonly EntryFault[] {
  const { account } = entry
  if (account === null) return []
  // The audit of the data does not accept a figure that goes over two lines.
  const lines = /[\r\n\uFEFF\u2028\u2029]/u.test(printedOf(document, entry)) ? (['two-lines'] as const) : []
  if (account.as === 'measure') {
    const home = document.parts[partAt(document, entry.start)]?.locality ?? null
    return [...lines, ...faultsOf(document, entry, answersFor(entry, figure, home, context), figure, context)]
  }
  if (account.as !== 'repeat') return lines
  const first = document.entries.find(({ id }) => id === account.of)
  const isGone =
    first === undefined ||
    first.account === null ||
    first.account.as === 'repeat' ||
    first.start >= entry.start
  return isGone ? [...lines, 'repeat-gone'] : lines
}

/** What a part still needs before it is a report that passes the audit of the data. */
export function auditPart(
  document: DraftDocument,
  part: DraftPart,
  suggested: Suggested,
  context: DraftContext,
): PartAudit {
  const entries = entriesIn(document, part)
  const missing: Missing[] = []
  let accounted = 0
  for (const entry of entries) {
    if (entry.account === null) {
      missing.push({ kind: 'open', entry: entry.id })
      continue
    }
    const faults = distinctFaults(document, entry, suggested.figures.get(entry.id), context)
    if (faults.length === 0) accounted += 1
    for (const fault of faults) missing.push({ kind: 'fault', entry: entry.id, fault })
  }
  for (const { start, end } of leftoverIn(document, part)) missing.push({ kind: 'leftover', start, end })
  const say = (is: boolean, fault: PartFault) => {
    if (is) missing.push({ kind: 'part', fault })
  }
  say(part.locality === null, 'locality')
  say(part.locality !== null && !isPlaced(document, part.locality), 'home-area')
  say(document.about.published === null, 'published')
  say(part.title.zh.trim() === '' && part.title.en.trim() === '', 'title')
  say(part.summary.zh.trim() === '' && part.summary.en.trim() === '', 'summary')
  return { figures: entries.length, accounted, missing }
}

/** Runs of a title or a summary that are copied from the report: the user should write them in their own words. */
export const copiedRuns = (
  document: DraftDocument,
  { start, end, title, summary }: DraftPart,
): readonly string[] =>
  sharedRuns([title.zh, title.en, summary.zh, summary.en], document.text.slice(start, end))

/** In characters. A longer run that is copied is part of a sentence, not just a name. */
const LONGEST_RUN = 18

/** The runs of more than 18 characters that a passage and the text have in common, the longest from each position; spaces do not count. */
function sharedRuns(passages: readonly string[], text: string): readonly string[] {
  const plain = text.replaceAll(/\s+/gu, '')
  return passages.flatMap((passage) => {
    const words = passage.replaceAll(/\s+/gu, '')
    const runs: string[] = []
    let at = 0
    while (at + LONGEST_RUN < words.length) {
      let length = LONGEST_RUN + 1
      if (!plain.includes(words.slice(at, at + length))) {
        at += 1
        continue
      }
      while (at + length < words.length && plain.includes(words.slice(at, at + length + 1))) length += 1
      runs.push(words.slice(at, at + length))
      at += length
    }
    return runs
  })
}

const DIGITS = /[0-9０-９]+/gu

/** All numbers in a text: those that the extractor finds, and all runs of digits. The last text is remembered. */
const numbersOf = memoizeLast((text: string): readonly KeptSpan[] =>
  [
    ...extractFigures(text).map(({ start, end }) => ({ start, end })),
    ...[...text.matchAll(DIGITS)].map(({ index, 0: digits }) => ({
      start: index,
      end: index + digits.length,
    })),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end),
)

function memoizeLast<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly value: T } | null = null
  return (text) => {
    if (last?.text !== text) last = { text, value: make(text) }
    return last.value
  }
}

/** Numbers of a part that no figure of the ledger covers, as `verify` reports them: no number may be left out. */
function leftoverIn(document: DraftDocument, part: DraftPart): readonly KeptSpan[] {
  const entries = entriesIn(document, part)
  const left: KeptSpan[] = []
  let at = 0
  for (const span of numbersOf(document.text)) {
    if (span.start < part.start || span.start >= part.end) continue
    while ((entries[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at += 1
    if ((entries[at]?.start ?? Number.POSITIVE_INFINITY) < span.end) continue
    // Digits within a number that is already listed are not listed again.
    if (span.start < (left.at(-1)?.end ?? 0)) continue
    left.push(span)
  }
  return left
}
