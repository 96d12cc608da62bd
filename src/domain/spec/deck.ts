import * as v from 'valibot'
import { eachLanguage } from '../../words/languages.ts'
import { ObservationId } from '../ids.ts'
import { ShownText, ViewTextSchema } from '../text-schema.ts'
import { isDay } from '../time/period.ts'
import { LogoSchema } from './logo.ts'

/** What a slide shows. */
export const LAYOUTS = ['chart', 'two-charts', 'big-number', 'tiles', 'table', 'text'] as const
export type Layout = (typeof LAYOUTS)[number]

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(120))

/**
 * Words of the user, in any of the languages. A missing language shows the words generated from the data, or the user's words in
 * another language.
 */
const wordsOf = (longest: number) => {
  const words = v.optional(v.pipe(ShownText, v.maxLength(longest)))
  return v.strictObject(eachLanguage(() => words))
}
export type Words = v.InferOutput<ReturnType<typeof wordsOf>>

/**
 * What a deck may hold at most. A show lays out what it is given while the room waits, and links and files come from anybody. Words are
 * counted in characters.
 */
export const DECK_LIMITS = {
  name: 200,
  title: 500,
  notes: 20_000,
  /** Of the name of a unit or of a speaker. */
  imprint: 100,
  text: 5000,
  lines: 200,
  slides: 500,
  observations: 5000,
  /** Of the whole deck as JSON. */
  all: 2_000_000,
} as const

const TextSchema = v.pipe(
  wordsOf(DECK_LIMITS.text),
  v.check(
    (words) => Object.values(words).every((text) => (text ?? '').split('\n').length <= DECK_LIMITS.lines),
    `a slide has at most ${DECK_LIMITS.lines} lines`,
  ),
)

/** A chart of `data/charts.json` by its id, or the automatic chart of some observations. */
const ChartRefSchema = v.union([
  v.strictObject({ chart: id }),
  v.strictObject({
    observations: v.pipe(v.array(ObservationId), v.nonEmpty(), v.maxLength(DECK_LIMITS.observations)),
    /** False where its title must not rank them, as where places are only set side by side. */
    ranked: v.optional(v.literal(false)),
  }),
])
export type ChartRef = v.InferOutput<typeof ChartRefSchema>

const NumberRefSchema = v.strictObject({
  observation: ObservationId,
  /** The change that is set beside the value. */
  change: v.optional(ObservationId),
})
export type NumberRef = v.InferOutput<typeof NumberRefSchema>

/** Numbers that a slide of tiles has room for. */
export const MOST_TILES = 8

/** Marks of charts that a slide of text can explain. */
const EXPLAINED_MARKS = [
  'atLeast',
  'above',
  'atMost',
  'nearly',
  'below',
  'approx',
  'range',
  'vague',
  'derived',
] as const

/** What values are called, by their ids. */
const ValueNamesSchema = v.record(ObservationId, wordsOf(DECK_LIMITS.title))
export type ValueNames = Readonly<Record<string, Words>>

const common = {
  id,
  /** Replaces the finding that is generated from the data. */
  title: v.optional(wordsOf(DECK_LIMITS.title)),
  /** What the presenter says. Never shown on the stage. */
  notes: v.optional(wordsOf(DECK_LIMITS.notes)),
  /** The names of values of files and own reports that it shows, to say what is missing where they are gone. */
  names: v.optional(ValueNamesSchema),
}

export const SlideSchema = v.variant('layout', [
  v.strictObject({ layout: v.literal('chart'), ...common, chart: ChartRefSchema }),
  v.strictObject({
    layout: v.literal('two-charts'),
    ...common,
    charts: v.strictTuple([ChartRefSchema, ChartRefSchema]),
  }),
  v.strictObject({ layout: v.literal('big-number'), ...common, number: NumberRefSchema }),
  v.strictObject({
    layout: v.literal('tiles'),
    ...common,
    numbers: v.pipe(v.array(NumberRefSchema), v.minLength(1), v.maxLength(MOST_TILES)),
    /** The chart whose finding is the title where none is written. */
    finding: v.optional(ChartRefSchema),
  }),
  /** The rows of a table's address, see dataset/table/view-address.ts. */
  v.strictObject({ layout: v.literal('table'), ...common, query: ViewTextSchema }),
  v.strictObject({
    layout: v.literal('text'),
    ...common,
    /** The paragraphs, one on each line. */
    text: TextSchema,
    /** The chart whose finding comes before the paragraphs. */
    finding: v.optional(ChartRefSchema),
    /** What is told of the values on the slides of its deck, with the paragraphs: how many of what, or where they come from. */
    made: v.optional(v.picklist(['opening', 'closing'])),
    /** Marks whose drawing the slide explains. Where the last slide has them, also none, those that its deck draws are added. */
    marks: v.optional(v.pipe(v.array(v.picklist(EXPLAINED_MARKS)), v.maxLength(100))),
  }),
])
export type Slide = v.InferOutput<typeof SlideSchema>
export type SlideOf<L extends Layout> = Extract<Slide, { readonly layout: L }>

/** Whose deck it is, as the opening slide and the footer of all others show it. */
const ImprintSchema = v.strictObject({
  unit: v.optional(wordsOf(DECK_LIMITS.imprint)),
  speaker: v.optional(wordsOf(DECK_LIMITS.imprint)),
  /** The day of the talk, as `2026-01-30`. */
  date: v.optional(v.pipe(v.string(), v.isoDate(), v.check(isDay, 'no day of the calendar'))),
  logo: v.optional(LogoSchema),
})
export type Imprint = v.InferOutput<typeof ImprintSchema>

/** An ordered list of slides. */
export const DeckSchema = v.pipe(
  v.strictObject({
    id,
    name: wordsOf(DECK_LIMITS.name),
    slides: v.pipe(v.array(SlideSchema), v.maxLength(DECK_LIMITS.slides)),
    /** Minutes that the presenter has; null where none are planned. */
    minutes: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(600))),
    imprint: v.optional(ImprintSchema),
    /** The places whose lines have the first, the second … colour, where a page gave them theirs; '' for a colour that none has. */
    places: v.optional(v.pipe(v.array(v.union([v.literal(''), id])), v.maxLength(6))),
    /** Whether the deck ends without a code that leads to it. */
    withoutCode: v.optional(v.literal(true)),
  }),
  v.check((deck) => JSON.stringify(deck).length <= DECK_LIMITS.all, 'the deck is too large'),
)
export type Deck = v.InferOutput<typeof DeckSchema>

/** A limit that a deck exceeds: of what, the most that is allowed, and where in the deck. */
export interface OverLimit {
  readonly of: 'file' | 'link' | 'unfolded' | 'deck' | 'slides' | 'entries' | 'characters' | 'lines'
  readonly most: number
  /** `/slides/3/notes/zh`; empty for the whole. */
  readonly path: string
}

/** The limit that an issue of {@link DeckSchema} is about; null for any other issue. */
export function overLimit(issue: v.BaseIssue<unknown>): OverLimit | null {
  const path = (issue.path ?? []).map(({ key }) => `/${String(key)}`).join('')
  if (issue.type === 'max_length' && typeof issue.requirement === 'number') {
    const of =
      typeof issue.input === 'string' ? 'characters' : path.endsWith('/slides') ? 'slides' : 'entries'
    return { of, most: issue.requirement, path }
  }
  if (issue.type !== 'check') return null
  return path.endsWith('/text')
    ? { of: 'lines', most: DECK_LIMITS.lines, path }
    : { of: 'deck', most: DECK_LIMITS.all, path }
}
