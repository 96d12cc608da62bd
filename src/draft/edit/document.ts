import * as v from 'valibot'
import { linesOf } from '../../dataset/verify/place-report.ts'
import { ThemeId } from '../../domain/ids.ts'
import { BASES } from '../../domain/number/base.ts'
import { BOUNDS } from '../../domain/number/bound.ts'
import { DIRECTIONS, INDICATOR_KINDS } from '../../domain/record/indicator.ts'
import { REASONS } from '../../domain/record/ledger.ts'
import { TEXT_STATES } from '../../domain/record/report.ts'
import { LONGEST_TEXT } from '../../domain/text.ts'
import { ShownText } from '../../domain/text-schema.ts'
import { PeriodSchema } from '../../domain/time/period-schema.ts'
import { BreakdownAnswer, IndicatorAnswer, LocalityAnswer, ScopeAnswer } from '../draft-schema.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const words = v.pipe(ShownText, v.maxLength(LONGEST_TEXT))
const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_TEXT))
const list = <const T extends v.GenericSchema>(of: T) => v.pipe(v.array(of), v.readonly())

export const EntryId = v.pipe(v.string(), v.regex(/^f\d+$/u), v.brand('EntryId'))
export type EntryId = v.InferOutput<typeof EntryId>

/** What a person said about a measure. An absent answer has not been given; null is the answer that there is none. */
export const SaidSchema = v.strictObject({
  indicator: v.exactOptional(IndicatorAnswer),
  locality: v.exactOptional(LocalityAnswer),
  period: v.exactOptional(v.nullable(PeriodSchema)),
  scope: v.exactOptional(v.nullable(ScopeAnswer)),
  breakdown: v.exactOptional(v.nullable(v.omit(BreakdownAnswer, ['of']))),
  base: v.exactOptional(v.picklist(BASES)),
  /** Whether the sign is reversed: 缩短40% is −40. */
  falls: v.exactOptional(v.boolean()),
  /** How exact the number is, where a person had to say so because its words do not. */
  exactness: v.exactOptional(v.picklist(BOUNDS)),
})
export type Said = v.InferOutput<typeof SaidSchema>
export type Question = keyof Said

/** What the ledger records a figure as. */
const AccountSchema = v.variant('as', [
  v.strictObject({ as: v.literal('measure') }),
  v.strictObject({ as: v.literal('repeat'), of: EntryId }),
  v.strictObject({ as: v.picklist(REASONS.filter((reason) => reason !== 'repeat')) }),
])
export type Account = v.InferOutput<typeof AccountSchema>

/** A figure of the text, and what a person has said about it so far. */
export const EntrySchema = v.strictObject({
  id: EntryId,
  /** UTF-16 units of the kept text, end exclusive: what is highlighted. */
  start: count,
  end: count,
  /** Null while the figure is open. */
  account: v.nullable(AccountSchema),
  said: SaidSchema,
})
export type Entry = v.InferOutput<typeof EntrySchema>

const WordsSchema = v.strictObject({ zh: words, en: words })

/** One report of the text. The parts follow each other and leave nothing out. */
export const PartSchema = v.strictObject({
  start: count,
  end: count,
  title: WordsSchema,
  summary: WordsSchema,
  locality: v.nullable(LocalityAnswer),
  textState: v.picklist(TEXT_STATES),
  /** Whether its current result has been added to the user's data. */
  finished: v.boolean(),
})
export type DraftPart = v.InferOutput<typeof PartSchema>

/** The description of a new indicator. */
const NewIndicatorSchema = v.strictObject({
  name,
  en: words,
  definition: WordsSchema,
  kind: v.picklist(INDICATOR_KINDS),
  better: v.picklist(DIRECTIONS),
  additive: v.boolean(),
  theme: v.nullable(ThemeId),
})
export type NewIndicator = v.InferOutput<typeof NewIndicatorSchema>

/** What a person says about the text as a whole. */
export const AboutSchema = v.strictObject({
  name: words,
  published: v.nullable(PeriodSchema),
  newspaper: words,
  indicators: list(NewIndicatorSchema),
  /** The areas in which organisations without a code of their own work. */
  bodies: list(v.strictObject({ name, within: LocalityAnswer })),
  /** English names of places, scopes and parts that are not in the data. */
  names: v.exactOptional(list(v.strictObject({ zh: name, en: words }))),
})
export type About = v.InferOutput<typeof AboutSchema>

/** A draft in its current state: the kept text, its parts, and its figures in text order. */
export interface DraftDocument {
  readonly text: string
  readonly about: About
  readonly parts: readonly DraftPart[]
  readonly entries: readonly Entry[]
  /** The number of the next figure. */
  readonly next: number
}

/** A draft at its beginning. The text never changes, so offsets never change either. */
export const BaseSchema = v.strictObject({
  text: v.string(),
  about: AboutSchema,
  parts: v.pipe(list(PartSchema), v.nonEmpty()),
  entries: list(EntrySchema),
})
export type Base = v.InferOutput<typeof BaseSchema>

/** In UTF-16 units. A page of a newspaper has about 20,000; a text longer than this is not a report. */
export const LONGEST_REPORTS = 500_000

/** Whether a draft from a file fits its text: the parts leave nothing out, and the figures are inside the text and do not overlap. */
export const isSoundBase = ({ text, parts, entries }: Base): boolean =>
  text.length <= LONGEST_REPORTS &&
  parts.every(({ start, end }, at) => start === (at === 0 ? 0 : parts[at - 1]?.end) && start <= end) &&
  parts.at(-1)?.end === text.length &&
  entries.every(
    ({ start, end }, at) => start < end && end <= text.length && start >= (entries[at - 1]?.end ?? 0),
  ) &&
  new Set(entries.map(({ id }) => id)).size === entries.length

/** What one act changes. `to` is null where the figure is removed. */
export const PatchSchema = v.strictObject({
  entries: v.exactOptional(list(v.strictObject({ id: EntryId, to: v.nullable(EntrySchema) }))),
  parts: v.exactOptional(v.pipe(list(PartSchema), v.nonEmpty())),
  about: v.exactOptional(AboutSchema),
})
export type Patch = v.InferOutput<typeof PatchSchema>

export const emptyAbout = (named: string): About => ({
  name: named,
  published: null,
  newspaper: '',
  indicators: [],
  bodies: [],
})

/** A name in both languages. Without an English name of the user's own it is the one that is known, else the Chinese one. */
export const inBoth = (
  { names = [] }: About,
  zh: string,
  known = zh,
): { readonly zh: string; readonly en: string } => {
  const en = names.find((each) => each.zh === zh)?.en.trim() ?? ''
  return { zh, en: en === '' ? known : en }
}

/** The number for the next figure: one more than the highest so far. */
const nextOf = (entries: readonly Entry[]): number =>
  entries.reduce((most, { id }) => Math.max(most, Number(id.slice(1)) + 1), 0)

export const documentOf = (base: Base): DraftDocument => ({ ...base, next: nextOf(base.entries) })

/** The document with the patch applied, and the patch that undoes it. */
export function patched(document: DraftDocument, patch: Patch): { document: DraftDocument; inverse: Patch } {
  const { entries, next } = withEntries(document, patch)
  const before = new Map(document.entries.map((entry) => [entry.id, entry]))
  return {
    document: {
      ...document,
      entries,
      next,
      ...(patch.parts === undefined ? {} : { parts: patch.parts }),
      ...(patch.about === undefined ? {} : { about: patch.about }),
    },
    inverse: {
      ...(patch.entries === undefined
        ? {}
        : { entries: patch.entries.map(({ id }) => ({ id, to: before.get(id) ?? null })) }),
      ...(patch.parts === undefined ? {} : { parts: document.parts }),
      ...(patch.about === undefined ? {} : { about: document.about }),
    },
  }
}

function withEntries(document: DraftDocument, patch: Patch): Pick<DraftDocument, 'entries' | 'next'> {
  if (patch.entries === undefined) return document
  const changed = new Map(patch.entries.map(({ id, to }) => [id, to]))
  const kept = document.entries.flatMap((entry) => {
    const to = changed.get(entry.id)
    changed.delete(entry.id)
    return to === undefined ? [entry] : to === null ? [] : [to]
  })
  const added = [...changed.values()].filter((entry) => entry !== null)
  const entries = [...kept, ...added].toSorted((a, b) => a.start - b.start)
  return { entries, next: Math.max(document.next, nextOf(added)) }
}

/** The figure with the id; undefined where there is none. */
export const entryOf = ({ entries }: DraftDocument, id: EntryId): Entry | undefined =>
  entries.find((entry) => entry.id === id)

/** The figures of a part, in text order. */
export const entriesIn = ({ entries }: DraftDocument, { start, end }: DraftPart): readonly Entry[] =>
  entries.filter((entry) => entry.start >= start && entry.start < end)

/** The index of the part that holds a position of the text. */
export const partAt = ({ parts }: DraftDocument, place: number): number => {
  const at = parts.findIndex(({ end }) => place < end)
  return at < 0 ? parts.length - 1 : at
}

/** The paragraph of its part in which an entry stands, counted from 1 as a ledger counts them: lines that are not blank. */
export const paragraphOf = ({ text }: DraftDocument, { start }: DraftPart, entry: Entry): number =>
  linesOf(text.slice(start, entry.end)).length

/** The words of a figure exactly as they are in the kept text: what is highlighted. */
export const printedOf = ({ text }: DraftDocument, { start, end }: Pick<Entry, 'start' | 'end'>): string =>
  text.slice(start, end)
