import type { DraftContext, Given } from '../draft-context.ts'
import { draftReport } from '../draft-reports.ts'
import type { DraftFigure, DraftReport } from '../draft-schema.ts'
import { partBetween } from '../parts.ts'
import type { DraftDocument, DraftPart, EntryId } from './document.ts'
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

/** Makes suggestions, and keeps those of the parts in which nothing has changed that they rest on. */
export function createSuggester(context: DraftContext) {
  let known = new Map<string, SuggestedPart>()
  let last: Suggested = NOTHING_SUGGESTED
  const suggestPart = (document: DraftDocument, part: DraftPart): SuggestedPart => {
    const entries = entriesIn(document, part)
    const report = draftReport(
      document.text,
      partBetween(document.text, part.start, part.end),
      givenFor(document, part, context),
      context,
      entries,
    )
    return { report, ids: entries.map(({ id }) => id) }
  }
  return (document: DraftDocument): Suggested => {
    const next = new Map<string, SuggestedPart>()
    for (const part of document.parts) {
      const key = keyOf(document, part)
      next.set(key, known.get(key) ?? suggestPart(document, part))
    }
    const isSame = next.size === known.size && [...next.keys()].every((key) => known.has(key))
    known = next
    if (isSame && last.parts.length === document.parts.length) return last
    const parts = [...next.values()]
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

/** All that the suggestions of a part rest on. */
const keyOf = (document: DraftDocument, part: DraftPart): string =>
  JSON.stringify([
    part.start,
    part.end,
    part.locality,
    document.about.published,
    entriesIn(document, part).map(({ id, start, end }) => [id, start, end]),
  ])

function givenFor({ about }: DraftDocument, { locality }: DraftPart, { gazetteer }: DraftContext): Given {
  const key = locality?.code ?? locality?.id ?? ''
  return { published: about.published, locality: gazetteer.places.get(key) ?? null }
}
