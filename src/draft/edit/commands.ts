import * as v from 'valibot'
import type { Reason } from '../../domain/record/ledger.ts'
import { soleFigure } from '../../extract/extract-figures.ts'
import type { DraftContext } from '../draft-context.ts'
import type { KeptSpan } from '../draft-reports.ts'
import type { Answers } from './answers.ts'
import { answersFor, newIndicatorOf, proposalFor } from './answers.ts'
import type { EntryFault } from './audit.ts'
import { faultsOf } from './audit.ts'
import type {
  DraftDocument,
  DraftPart,
  Entry,
  EntryId,
  NewIndicator,
  Patch,
  Question,
  Said,
} from './document.ts'
import { EntryId as EntryIdSchema, partAt, printedOf } from './document.ts'
import type { Suggested } from './suggested.ts'

/** What commands work with: the draft in its current state, and what is suggested for it. */
export interface Scene {
  readonly document: DraftDocument
  readonly suggested: Suggested
  readonly context: DraftContext
}

const put = (...entries: readonly Entry[]): Patch => ({ entries: entries.map((to) => ({ id: to.id, to })) })

/** What the form shows for a figure. */
export const shownFor = ({ document, suggested, context }: Scene, entry: Entry): Answers =>
  answersFor(
    entry,
    suggested.figures.get(entry.id),
    document.parts[partAt(document, entry.start)]?.locality ?? null,
    context,
  )

/** All answers that a form shows, as if a person had given each of them. */
export function saidOf({ indicator, locality, period, scope, breakdown, base, falls }: Answers): Said {
  return {
    ...(indicator === null ? {} : { indicator: indicator.value }),
    ...(locality === null ? {} : { locality: locality.value }),
    period: period.value,
    scope: scope.value,
    breakdown: breakdown.value,
    base: base.value,
    falls: falls.value,
  }
}

/** Accepts a figure as it is shown. Null where something is still missing: {@link faultsOf} says what. */
export function accept(scene: Scene, entry: Entry): Patch | null {
  const { account } = proposalFor(entry, scene.suggested)
  return account.as === 'measure' ? acceptMeasure(scene, entry) : put({ ...entry, account })
}

/** Accepts a figure as a measure, with the answers that the form shows, and with what it shows about a new indicator. */
export function acceptMeasure(scene: Scene, entry: Entry): Patch | null {
  const { document, context } = scene
  const answers = shownFor(scene, entry)
  if (shownFaults(scene, entry).length > 0) return null
  const patch = put({
    ...entry,
    account: { as: 'measure' },
    said: { ...saidOf(answers), ...exactnessOf(entry) },
  })
  const indicator = answers.indicator?.value
  if (indicator?.from !== 'new') return patch
  const made = newIndicatorOf(document, indicator, scene.suggested.figures.get(entry.id), context)
  const { indicators } = document.about
  if (indicators.includes(made)) return patch
  return { ...patch, about: { ...document.about, indicators: [...indicators, made] } }
}

/** The exactness that a person chose: neither suggestions nor answers of other figures have one. */
const exactnessOf = ({ said: { exactness } }: Entry): Said => (exactness === undefined ? {} : { exactness })

/** Why a figure cannot be accepted as a measure as the form shows it. */
export const shownFaults = (scene: Scene, entry: Entry): readonly EntryFault[] =>
  faultsOf(
    scene.document,
    entry,
    shownFor(scene, entry),
    scene.suggested.figures.get(entry.id),
    scene.context,
  )

/** Sets the description of a new indicator. */
export const describeIndicator = ({ about }: DraftDocument, made: NewIndicator): Patch => ({
  about: {
    ...about,
    indicators: [...about.indicators.filter(({ name }) => name !== made.name), made],
  },
})

/** Answers one question. A figure that was recorded as something other than a measure becomes open again. */
export const choose = <Q extends Question>(entry: Entry, question: Q, value: Said[Q]): Patch =>
  put({
    ...entry,
    account: entry.account?.as === 'measure' ? entry.account : null,
    said: withAnswer(entry.said, question, value),
  })

function withAnswer<Q extends Question>(said: Said, question: Q, value: Said[Q]): Said {
  // The breakdown belongs to the indicator: it goes when another is chosen.
  const { breakdown, ...rest } = said
  const kept = question === 'indicator' || breakdown === undefined ? rest : { ...rest, breakdown }
  return { ...kept, [question]: value }
}

/** Records why a figure is not a measure. */
export const reject = (entry: Entry, as: Exclude<Reason, 'repeat'>): Patch =>
  put({ ...entry, account: { as } })

/** Records that a figure repeats an earlier one. */
export const repeats = (entry: Entry, of: EntryId): Patch => put({ ...entry, account: { as: 'repeat', of } })

/** Opens a figure again. */
export const reopen = (entry: Entry): Patch => put({ ...entry, account: null })

/** Copies the answers of the last measure before the figure: all but which part it is for, whether it falls and how exact it is. */
export function sameAsLast({ document }: Scene, entry: Entry): Patch | null {
  const last = document.entries.findLast(
    ({ start, account }) => start < entry.start && account?.as === 'measure',
  )
  if (last === undefined) return null
  const { breakdown: _, falls: __, exactness: ___, ...said } = last.said
  return put({ ...entry, account: null, said: { ...entry.said, ...said } })
}

const newId = ({ next }: DraftDocument, more = 0): EntryId => v.parse(EntryIdSchema, `f${next + more}`)

/** Where to cut a figure in two: where each half is a number, else in the middle. */
export function cutOf(document: DraftDocument, entry: Entry): number {
  const printed = printedOf(document, entry)
  for (let at = 1; at < printed.length; at += 1)
    if (soleFigure(printed.slice(0, at)) !== null && soleFigure(printed.slice(at)) !== null)
      return entry.start + at
  return entry.start + Math.max(1, Math.floor(printed.length / 2))
}

/** Splits a figure in two; the second begins at `at`. Null where the cut would leave one of them empty. */
export function split(document: DraftDocument, entry: Entry, at: number): Patch | null {
  const cut = onCharacter(document.text, at, 1)
  if (cut <= entry.start || cut >= entry.end) return null
  return put(
    { ...entry, end: cut, account: null },
    { id: newId(document), start: cut, end: entry.end, account: null, said: {} },
  )
}

/** Joins a figure with the next one of the same part; null where there is none. */
export function join(document: DraftDocument, entry: Entry): Patch | null {
  const next = document.entries[document.entries.findIndex(({ id }) => id === entry.id) + 1]
  if (next === undefined || partAt(document, next.start) !== partAt(document, entry.start)) return null
  return {
    entries: [
      { id: entry.id, to: { ...entry, end: next.end, account: null } },
      { id: next.id, to: null },
    ],
  }
}

/** Moves a position out of the middle of a surrogate pair: its two units are one character. */
function onCharacter(text: string, at: number, step: 1 | -1): number {
  const code = text.charCodeAt(at)
  const isInside = code >= 0xdc00 && code <= 0xdfff && at > 0
  return isInside ? at + step : at
}

/**
 * Moves an edge of a figure by one character. Its answers stay, but it is open again, because its words have changed. Null where it would
 * be empty or overlap another figure.
 */
export function moveEdge(
  document: DraftDocument,
  entry: Entry,
  edge: 'start' | 'end',
  step: 1 | -1,
): Patch | null {
  const moved = { ...entry, [edge]: onCharacter(document.text, entry[edge] + step, step), account: null }
  return isFree(document, moved, entry.id) ? put(moved) : null
}

/** Whether a span is in one part, is not empty, and overlaps no figure but its own. */
function isFree(document: DraftDocument, { start, end }: KeptSpan, own: EntryId | null): boolean {
  if (start < 0 || end > document.text.length || start >= end) return false
  const part = document.parts[partAt(document, start)]
  if (part === undefined || end > part.end) return false
  return document.entries.every((other) => other.id === own || other.end <= start || other.start >= end)
}

/** Makes a figure of the selected words, without the spaces around them. Null where nothing is left, or they overlap a figure. */
export function add(document: DraftDocument, { start, end }: KeptSpan): Patch | null {
  const words = document.text.slice(start, end)
  const from = onCharacter(document.text, start + (words.length - words.trimStart().length), -1)
  const to = onCharacter(document.text, end - (words.length - words.trimEnd().length), 1)
  const entry: Entry = { id: newId(document), start: from, end: to, account: null, said: {} }
  return isFree(document, entry, null) ? put(entry) : null
}

/** Removes a figure from the ledger. No figure then covers its number, and the audit reports it. */
export const remove = (entry: Entry): Patch => ({ entries: [{ id: entry.id, to: null }] })

/** Changes a part. A finished part is open again, unless the change says otherwise. */
export const changePart = ({ parts }: DraftDocument, at: number, change: Partial<DraftPart>): Patch => {
  const part = parts[at]
  return part === undefined ? {} : { parts: parts.with(at, { ...part, finished: false, ...change }) }
}

/** Joins a part with the next one. What was said about the first stays. */
export function joinWithNext({ parts }: DraftDocument, at: number): Patch | null {
  const [one, next] = [parts[at], parts[at + 1]]
  if (one === undefined || next === undefined) return null
  return { parts: parts.toSpliced(at, 2, { ...one, end: next.end, finished: false }) }
}

/** Splits the part that holds a position: the second part begins with the line of that position. Null at the beginning of a part. */
export function splitAt({ text, parts, entries }: DraftDocument, place: number): Patch | null {
  const line = Math.max(text.lastIndexOf('\n', place - 1), text.lastIndexOf('\r', place - 1)) + 1
  const at = parts.findIndex(({ start, end }) => line > start && line < end)
  const part = parts[at]
  if (part === undefined || entries.some(({ start, end }) => start < line && line < end)) return null
  return {
    parts: parts.toSpliced(at, 1, { ...part, end: line, finished: false }, emptyPart(line, part.end)),
  }
}

/** A part about which nothing has been said yet. */
export const emptyPart = (start: number, end: number): DraftPart => ({
  start,
  end,
  title: { zh: '', en: '' },
  summary: { zh: '', en: '' },
  locality: null,
  textState: 'complete',
  finished: false,
})

/** The patch, which also reopens the parts whose figures it changes: their finished result is out of date. */
export function reopeningParts(document: DraftDocument, patch: Patch): Patch {
  if (patch.parts !== undefined || patch.entries === undefined) return patch
  const touched = new Set(
    patch.entries.flatMap(({ id, to }) => {
      const place = to ?? document.entries.find((entry) => entry.id === id)
      return place === undefined ? [] : [partAt(document, place.start)]
    }),
  )
  const { parts } = document
  if (!parts.some(({ finished }, at) => finished && touched.has(at))) return patch
  return {
    ...patch,
    parts: parts.map((part, at) => (touched.has(at) ? { ...part, finished: false } : part)),
  }
}
