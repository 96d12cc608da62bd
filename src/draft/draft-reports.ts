import * as v from 'valibot'
import { OWN } from '../dataset/edits/own-word.ts'
import { linesOf } from '../dataset/verify/place-report.ts'
import { ReportId } from '../domain/ids.ts'
import { vague } from '../domain/number/bound.ts'
import { extractFigures, soleFigure } from '../extract/extract-figures.ts'
import type { Figure } from '../extract/figure.ts'
import { itemAt } from '../lib/item-at.ts'
import { sha256 } from '../lib/sha256.ts'
import { accountFor } from './account.ts'
import type { DraftContext, Given } from './draft-context.ts'
import { draftingFigures } from './draft-figures.ts'
import type { Draft, DraftReport, Relation } from './draft-schema.ts'
import { findTimes } from './read/find-times.ts'
import type { Part } from './read/parts.ts'
import { partReports } from './read/parts.ts'
import { passageOf, wordsOf } from './read/passage.ts'
import type { Reading } from './read/reading.ts'
import { placeOf, readKept } from './read/reading.ts'
import { coreOf } from './suggest/new-name.ts'
import { relationsOf, sumsOf } from './suggest/relations.ts'
import { partOf } from './suggest/suggest-breakdown.ts'
import { followLocalities } from './suggest/suggest-locality.ts'
import { MOST_ANSWERS, ranked } from './suggest/suggestions.ts'

/** A range of the kept text, in UTF-16 units, end exclusive. */
export interface KeptSpan {
  readonly start: number
  readonly end: number
}

/**
 * The figures of a reading that a person marked. One with unchanged edges stays as it was found; else its words are read by themselves.
 * Words that do not read as a number become a figure of the kind "other", without a value.
 */
function figuresAt(
  reading: Reading,
  found: readonly Figure[],
  spans: readonly KeptSpan[],
): readonly Figure[] {
  const known = new Map(
    found.map((figure) => {
      const { start, end } = reading.span(figure.start, figure.end)
      return [`${start}-${end}`, figure] as const
    }),
  )
  return spans.map(({ start, end }) => {
    const figure = known.get(`${start}-${end}`)
    if (figure !== undefined) return figure
    const [from, to] = [placeOf(reading, start), placeOf(reading, end)]
    const text = reading.text.slice(from, to)
    const read = soleFigure(text)
    return read === null
      ? { start: from, end: to, text, quantity: vague, scale: '', unit: '', kind: 'other', rule: 'drawn' }
      : { ...read, start: from, end: to, rule: 'drawn' }
  })
}

/**
 * The id of a report that the user enters. It is computed from its text, so that the same report finished again replaces the earlier one.
 * @param start where the report begins in the text
 */
export const ownReportId = (text: string, start: number): ReportId =>
  v.parse(ReportId, `${OWN}${sha256(text).slice(0, 12)}-${start}`)

/**
 * Drafts the reports of a text: its figures in order, what each may be, and which words say so. Nothing is applied: a person decides what
 * is not certain. The same text always gives the same draft, and no text makes it throw.
 * @param parts the reports of the text, where the caller has joined or split them
 */
export function draftReports(
  text: string,
  given: Given,
  context: DraftContext,
  parts: readonly Part[] = partReports(text),
): DraftReport[] {
  return parts.map((part) => finished(draftingPart(text, part, given, context, null)))
}

/** Work that is done in slices; the last step returns its result. */
export type Slices<T> = Generator<undefined, T>

function finished<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

/**
 * Drafts one report of a text as {@link draftReports} does.
 * @param spans its figures, in text order, where a person has moved, added or removed some; each becomes one figure
 */
export const draftReport = (...given: Parameters<typeof draftingReport>): DraftReport =>
  finished(draftingReport(...given))

/** The same in slices of a few milliseconds, so that a long report does not block the page. */
export const draftingReport = (
  text: string,
  part: Part,
  given: Given,
  context: DraftContext,
  spans: readonly KeptSpan[],
): Slices<DraftReport> => draftingPart(text, part, given, context, spans)

/** A draft with the name of its file, in the form in which it is written out. */
export const draftOf = (file: string, text: string, given: Given, context: DraftContext): Draft => ({
  format: 'union-metrics-draft',
  version: 1,
  file,
  length: text.length,
  published: given.published,
  reports: draftReports(text, given, context),
})

function* draftingPart(
  text: string,
  part: Part,
  given: Given,
  context: DraftContext,
  spans: readonly KeptSpan[] | null,
): Slices<DraftReport> {
  const apart = new Set([...part.headline, ...part.bylines].map(({ start }) => start))
  const reading = readKept(text, part.start, part.end, apart)
  const headlineLength = [...part.headline, ...part.bylines].reduce(
    (end, span) => Math.max(end, span.end),
    part.start,
  )
  const headlineEnd = placeOf(reading, headlineLength)
  yield
  const found = extractFigures(reading.text)
  yield
  const figures = spans === null ? found : figuresAt(reading, found, spans)
  const accounts = figures.map((figure) => accountFor(reading.text, figure))
  yield
  const mentions = context.finder.find(reading.text, headlineEnd, given.locality)
  yield
  const times = findTimes(reading.text, figures, given.published)
  const named = [...mentions, ...times].toSorted((a, b) => a.start - b.start)
  const passage = passageOf(
    reading,
    figures,
    accounts.map(({ as }) => as === 'measure'),
    named,
  )
  yield
  const localities = followLocalities(passage, mentions, headlineEnd, context.gazetteer, given.locality)
  const headline = part.headline.map((span) => span.text).join('\n')
  const paragraphs = paragraphsOf(text, part)
  yield
  const drafted = yield* draftingFigures({
    passage,
    accounts,
    localities,
    times,
    mentions,
    headlineEnd,
    headline,
    paragraphs,
    given,
    context,
  })
  const coreWords = (at: number): string => {
    const place = passage.places[at]
    if (place === undefined) return ''
    return `${wordsOf(passage, coreOf(passage, place.before))}${wordsOf(passage, place.after)}`
  }
  yield
  const relations = relationsOf(drafted, coreWords, context.dataset, () => ownReportId(text, part.start))
  const wholes = (at: number): Relation[] => {
    const place = passage.places[at]
    const whole =
      place === undefined || passage.isMeasure[at] !== true ? null : (partOf(passage, place)?.whole ?? null)
    return whole === null ? [] : [{ is: 'part-of-figure', figure: whole }]
  }
  return {
    start: part.start,
    end: part.end,
    headline: [...part.headline],
    state: part.state,
    locality: ranked(localities.report, ({ name }) => name, MOST_ANSWERS),
    paragraphs,
    figures: drafted.map((figure, at) => ({
      ...figure,
      relations: [...wholes(at), ...itemAt(relations, at)],
    })),
    sums: [...sumsOf(drafted, (from, to) => text.slice(from, to))],
  }
}

const paragraphsOf = (text: string, { start, end }: Part): DraftReport['paragraphs'] =>
  linesOf(text.slice(start, end)).map((line, at) => ({
    number: at + 1,
    start: start + line.start,
    length: line.text.length,
    fingerprint: line.fingerprint,
  }))
