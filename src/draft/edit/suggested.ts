import type { DraftContext, Given } from '../draft-context.ts'
import { draftReport } from '../draft-reports.ts'
import type { DraftFigure, DraftReport } from '../draft-schema.ts'
import { partBetween } from '../parts.ts'
import type { DraftDocument, DraftPart, Entry, EntryId } from './document.ts'
import { entriesIn } from './document.ts'

/** What is suggested for the figures of one part. */
export interface SuggestedPart {
  readonly report: DraftReport
  /** The figures of the part in text order, as the report counts them. */
  readonly ids: readonly EntryId[]
}

/** What is suggested for every part of a draft. It follows from the draft, and is never kept with it. */
export interface Suggested {
  readonly parts: readonly SuggestedPart[]
  readonly figures: ReadonlyMap<EntryId, DraftFigure>
}

export const NOTHING_SUGGESTED: Suggested = { parts: [], figures: new Map() }

/** What the suggestions of a part rest on. */
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

/** Makes suggestions, and keeps those of the parts in which nothing has changed that they rest on. */
export function createSuggester(context: DraftContext) {
  let known: { readonly ground: Ground; readonly suggested: SuggestedPart }[] = []
  let last: Suggested = NOTHING_SUGGESTED
  const suggestPart = (
    document: DraftDocument,
    part: DraftPart,
    entries: readonly Entry[],
  ): SuggestedPart => ({
    report: draftReport(
      document.text,
      partBetween(document.text, part.start, part.end),
      givenFor(document, part, context),
      context,
      entries,
    ),
    ids: entries.map(({ id }) => id),
  })
  return (document: DraftDocument): Suggested => {
    const next = document.parts.map((part) => {
      const entries = entriesIn(document, part)
      const ground: Ground = { part, published: document.about.published, entries }
      const before = known.find((each) => isSameGround(each.ground, ground))
      return { ground, suggested: before?.suggested ?? suggestPart(document, part, entries) }
    })
    const isSame =
      next.length === known.length && next.every(({ suggested }, at) => suggested === known[at]?.suggested)
    known = next
    if (isSame) return last
    const parts = next.map(({ suggested }) => suggested)
    const figures = new Map(
      parts.flatMap(({ report, ids }) =>
        report.figures.flatMap((figure, at) => {
          const id = ids[at]
          return id === undefined ? [] : [[id, figure] as const]
        }),
      ),
    )
    last = { parts, figures }
    return last
  }
}

function givenFor({ about }: DraftDocument, { locality }: DraftPart, { gazetteer }: DraftContext): Given {
  const key = locality?.code ?? locality?.id ?? ''
  return { published: about.published, locality: gazetteer.places.get(key) ?? null }
}
