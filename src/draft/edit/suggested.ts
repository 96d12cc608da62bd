import * as v from 'valibot'
import type { Period } from '../../domain/time/period.ts'
import type { DraftContext, Given } from '../draft-context.ts'
import type { Slices } from '../draft-reports.ts'
import { draftingReport, draftReport, draftReports } from '../draft-reports.ts'
import type { DraftFigure, DraftReport } from '../draft-schema.ts'
import { partBetween, partReports } from '../read/parts.ts'
import { emptyPart } from './commands.ts'
import type { Base, DraftDocument, DraftPart, Entry, EntryId } from './document.ts'
import { EntryId as EntryIdSchema, emptyAbout, entriesIn } from './document.ts'

const idOf = (number: number): EntryId => v.parse(EntryIdSchema, `f${number}`)

/** A new draft of a text: every figure that is found in it is open and without answers. */
export function beginDocument(
  name: string,
  text: string,
  context: DraftContext,
  published: Period | null = null,
): Base {
  const found = partReports(text)
  const reports = draftReports(text, { published: null, locality: null }, context, found)
  const spans = reports.flatMap(({ figures }) => figures)
  return {
    text,
    about: { ...emptyAbout(name), published },
    parts: found.map(({ start, end }) => emptyPart(start, end)),
    entries: spans.map(({ start, end }, at) => ({ id: idOf(at), start, end, account: null, said: {} })),
  }
}

/** What is suggested for the figures of one part. */
export interface SuggestedPart {
  readonly report: DraftReport
  /** The figures of the part in text order: the same order as in the report. */
  readonly ids: readonly EntryId[]
}

/** What is suggested for every part of a draft. It is computed from the draft and never stored with it. */
export interface Suggested {
  readonly parts: readonly SuggestedPart[]
  readonly figures: ReadonlyMap<EntryId, DraftFigure>
}

export const NOTHING_SUGGESTED: Suggested = { parts: [], figures: new Map() }

/** What the suggestions for a part depend on. */
interface Ground {
  readonly part: Pick<DraftPart, 'start' | 'end' | 'locality'>
  readonly published: DraftDocument['about']['published']
  readonly entries: readonly Entry[]
}

const isSameGround = (a: Ground, b: Ground): boolean =>
  a.part.start === b.part.start &&
  a.part.end === b.part.end &&
  JSON.stringify([a.part.locality, a.published]) === JSON.stringify([b.part.locality, b.published]) &&
  a.entries.length === b.entries.length &&
  a.entries.every((entry, at) => {
    const other = b.entries[at]
    return (
      entry === other || (entry.id === other?.id && entry.start === other.start && entry.end === other.end)
    )
  })

/** What was suggested for a part, and the work on new suggestions that is not finished yet. */
interface Known {
  readonly ground: Ground
  suggested: SuggestedPart
  work: Slices<DraftReport> | null
}

/** A part with more figures takes longer to read than the answer to a key press should take. */
const MANY = 300

export interface Suggester {
  (document: DraftDocument): Suggested
  /** Does a slice of the waiting work. True where it gives new suggestions; null where no work waits. */
  readonly goOn: () => boolean | null
}

/**
 * Makes suggestions. It keeps those of a part until something changes on which they depend.
 * @param many a part with more figures than this that was read before keeps its old suggestions until `goOn` has read it again
 */
export function createSuggester(context: DraftContext, many = Number.POSITIVE_INFINITY): Suggester {
  let known: readonly Known[] = []
  let last: Suggested = NOTHING_SUGGESTED
  let isStale = false

  const make = (document: DraftDocument, part: DraftPart, entries: readonly Entry[]): Known => {
    const ground: Ground = { part, published: document.about.published, entries }
    const given = [
      document.text,
      partBetween(document.text, part.start, part.end),
      givenFor(document, part, context),
      context,
      entries,
    ] as const
    const before = known.find(
      (each) => each.ground.part.start <= part.start && part.start < each.ground.part.end,
    )
    return before === undefined || entries.length <= many
      ? { ground, suggested: { report: draftReport(...given), ids: entries.map(({ id }) => id) }, work: null }
      : { ground, suggested: before.suggested, work: draftingReport(...given) }
  }
  /** The suggestions for the figures of a part; for a part that waits, the old ones. */
  const figuresOf = ({
    ground,
    suggested: { report, ids },
    work,
  }: Known): (readonly [EntryId, DraftFigure])[] =>
    work === null
      ? report.figures.flatMap((figure, at) => {
          const id = ids[at]
          return id === undefined ? [] : [[id, figure] as const]
        })
      : ground.entries.flatMap(({ id }) => {
          const figure = last.figures.get(id)
          return figure === undefined ? [] : [[id, figure] as const]
        })

  const suggest = (document: DraftDocument): Suggested => {
    const next = document.parts.map((part) => {
      const entries = entriesIn(document, part)
      const ground: Ground = { part, published: document.about.published, entries }
      return known.find((each) => isSameGround(each.ground, ground)) ?? make(document, part, entries)
    })
    const isSame = next.length === known.length && next.every((each, at) => each === known[at])
    known = next
    if (isSame && !isStale) return last
    isStale = false
    last = { parts: next.map(({ suggested }) => suggested), figures: new Map(next.flatMap(figuresOf)) }
    return last
  }
  const goOn = (): boolean | null => {
    const behind = known.find(({ work }) => work !== null)
    if (behind?.work == null) return null
    const step = behind.work.next()
    if (step.done !== true) return false
    behind.suggested = { report: step.value, ids: behind.ground.entries.map(({ id }) => id) }
    behind.work = null
    isStale = true
    return true
  }
  return Object.assign(suggest, { goOn })
}

/** For a screen: it answers every key press at once, and reads a long report again between key presses. */
export const createPatientSuggester = (context: DraftContext): Suggester => createSuggester(context, MANY)

function givenFor({ about }: DraftDocument, { locality }: DraftPart, { gazetteer }: DraftContext): Given {
  const key = locality?.code ?? locality?.id ?? ''
  return { published: about.published, locality: gazetteer.places.get(key) ?? null }
}
