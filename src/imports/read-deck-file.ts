import * as v from 'valibot'
import type { Deck, OverLimit } from '../domain/spec/deck.ts'
import { DECK_LIMITS, DeckSchema, overLimit } from '../domain/spec/deck.ts'
import { DECK_FILE } from '../exports/deck-file.ts'

/** Characters of a deck's file at most: of the deck, and of what makes it readable for people. */
const LONGEST_FILE = 2 * DECK_LIMITS.all

/** What is wrong in a file, and where: `/deck/slides/3/chart`. */
interface FileFault {
  readonly path: string
  readonly message: string
}

/**
 * What a file holds.
 *
 * - `deck`: a deck, whole.
 * - `no-json`: no JSON.
 * - `large`: beyond a limit, of its own or of a part.
 * - `other`: JSON that is not a deck of this product.
 * - `newer`: a deck in a form of a later version.
 * - `faulty`: a deck of which something does not fit; nothing of it is taken.
 */
export type DeckFileRead =
  | { readonly kind: 'deck'; readonly deck: Deck }
  | { readonly kind: 'no-json' | 'other' | 'newer' }
  | { readonly kind: 'large'; readonly limit: OverLimit }
  | { readonly kind: 'faulty'; readonly faults: readonly FileFault[] }

const HeadSchema = v.object({
  format: v.literal(DECK_FILE.format),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

/** A file of which nothing but how many slides it has is looked at. */
const CountSchema = v.object({ deck: v.object({ slides: v.array(v.unknown()) }) })

/** What a schema says repeats what it found, which may be long. */
const MOST_SAID = 200

const FileSchema = v.object({ ...HeadSchema.entries, deck: DeckSchema })

/** Reads a file that `deckFile` wrote, or that somebody wrote by hand. Ids that are not in the dataset are not faults. */
export function readDeckFile(text: string): DeckFileRead {
  if (text.length > LONGEST_FILE)
    return { kind: 'large', limit: { of: 'file', most: LONGEST_FILE, path: '' } }
  const json = parsed(text)
  if (json === undefined) return { kind: 'no-json' }
  const head = v.safeParse(HeadSchema, json)
  if (!head.success) return { kind: 'other' }
  if (head.output.version > DECK_FILE.version) return { kind: 'newer' }
  const counted = v.safeParse(CountSchema, json)
  if (counted.success && counted.output.deck.slides.length > DECK_LIMITS.slides)
    return { kind: 'large', limit: { of: 'slides', most: DECK_LIMITS.slides, path: '/deck/slides' } }
  const file = v.safeParse(FileSchema, json)
  if (!file.success) {
    const limit = overLimit(file.issues[0])
    if (limit !== null) return { kind: 'large', limit: { ...limit, path: limit.path.slice(0, MOST_SAID) } }
    return {
      kind: 'faulty',
      faults: file.issues.map((issue) => ({
        path: pathOf(issue).slice(0, MOST_SAID),
        message: issue.message.slice(0, MOST_SAID),
      })),
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
