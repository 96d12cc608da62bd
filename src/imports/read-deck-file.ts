import * as v from 'valibot'
import type { Deck } from '../domain/deck.ts'
import { DeckSchema } from '../domain/deck.ts'
import { DECK_FILE } from '../exports/deck-file.ts'

/** Characters of a deck's file at most; one of five hundred slides has a tenth of it. */
const LONGEST_FILE = 5_000_000

/** What stands wrong in a file, and where: `/deck/slides/3/chart`. */
interface FileFault {
  readonly path: string
  readonly message: string
}

/**
 * What a file holds.
 *
 * - `deck`: a deck, whole.
 * - `no-json`: no JSON, or far too long for a deck.
 * - `other`: JSON that is no deck of this product.
 * - `newer`: a deck in a form of a later version.
 * - `faulty`: a deck of which something does not fit; nothing of it is taken.
 */
export type DeckFileRead =
  | { readonly kind: 'deck'; readonly deck: Deck }
  | { readonly kind: 'no-json' | 'other' | 'newer' }
  | { readonly kind: 'faulty'; readonly faults: readonly FileFault[] }

const HeadSchema = v.object({
  format: v.literal(DECK_FILE.format),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

const FileSchema = v.object({ ...HeadSchema.entries, deck: DeckSchema })

/** Reads a file that `deckFile` wrote, or that somebody wrote by hand. Ids that the dataset lacks are no fault. */
export function readDeckFile(text: string): DeckFileRead {
  if (text.length > LONGEST_FILE) return { kind: 'no-json' }
  const json = parsed(text)
  if (json === undefined) return { kind: 'no-json' }
  const head = v.safeParse(HeadSchema, json)
  if (!head.success) return { kind: 'other' }
  if (head.output.version > DECK_FILE.version) return { kind: 'newer' }
  const file = v.safeParse(FileSchema, json)
  if (!file.success) {
    return {
      kind: 'faulty',
      faults: file.issues.map((issue) => ({ path: pathOf(issue), message: issue.message })),
    }
  }
  const twice = repeated(file.output.deck.slides.map(({ id }) => id))
  if (twice !== undefined) {
    return { kind: 'faulty', faults: [{ path: '/deck/slides', message: `two slides have the id ${twice}` }] }
  }
  return { kind: 'deck', deck: file.output.deck }
}

const pathOf = (issue: v.BaseIssue<unknown>): string =>
  `/${(issue.path ?? []).map((item) => String(item.key)).join('/')}`

const repeated = (ids: readonly string[]): string | undefined => ids.find((id, at) => ids.indexOf(id) !== at)

function parsed(text: string): unknown {
  try {
    // Editors on Windows put a mark before the text.
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return undefined
  }
}
