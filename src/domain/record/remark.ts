import * as v from 'valibot'
import { sha256 } from '../../lib/sha256.ts'
import { IndicatorId, LocalityId, ObservationId } from '../ids.ts'
import { BilingualSchema, ShownText, ViewTextSchema } from '../text-schema.ts'
import { isDay } from '../time/period.ts'

/** What a review mark says of a value: it is right, it is doubted, or it was put right in another place. */
export const VERDICTS = ['confirmed', 'questioned', 'corrected'] as const
export type Verdict = (typeof VERDICTS)[number]

/** As what somebody looks at a value: 自核 by whom it is of, 复核 by a second person. */
export const ROLES = ['self-check', 're-check'] as const
export type ReviewRole = (typeof ROLES)[number]

/** Characters of a remark, of the name under it, and of what it calls its value. */
export const LONGEST_WORDS = 5000
export const LONGEST_NAME = 60
/** Remarks of one workspace, and of one file. */
export const MOST_REMARKS = 20_000

const ID_LENGTH = 32
const RemarkId = v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${ID_LENGTH}}$`, 'u')), v.brand('RemarkId'))
export type RemarkId = v.InferOutput<typeof RemarkId>

/** The fingerprint of a value, or of what it is of. */
const Print = v.pipe(v.string(), v.regex(/^[0-9a-f]{8,64}$/u))

const words = v.pipe(ShownText, v.trim(), v.maxLength(LONGEST_WORDS))
const day = v.pipe(v.string(), v.check(isDay))

/**
 * A value: its id, fingerprints of what it is about and of its content when the remark was made, and its name and text at that time.
 * `data` is there if it is not a value of the dataset but a row of a source: the title of the source, and the address that shows the row.
 */
const AboutValueSchema = v.strictObject({
  kind: v.literal('value'),
  id: ObservationId,
  thing: Print,
  print: Print,
  name: BilingualSchema,
  said: BilingualSchema,
  data: v.optional(v.strictObject({ title: BilingualSchema, query: ViewTextSchema })),
})
export type AboutValue = v.InferOutput<typeof AboutValueSchema>

/** What a note may be about. Names are those of the moment at which it was made. */
const AboutSchema = v.variant('kind', [
  AboutValueSchema,
  v.strictObject({ kind: v.literal('place'), id: LocalityId, name: BilingualSchema }),
  v.strictObject({ kind: v.literal('indicator'), id: IndicatorId, name: BilingualSchema }),
  v.strictObject({
    kind: v.literal('period'),
    start: v.nullable(day),
    end: day,
    name: BilingualSchema,
  }),
])
export type About = v.InferOutput<typeof AboutSchema>

/** Moments are compared as texts, so that all are written in one way. */
const moment = v.pipe(
  v.string(),
  v.maxLength(40),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'there is no such moment'),
  v.transform((text) => new Date(text).toISOString()),
)

const signed = {
  id: RemarkId,
  /** The name of whom it is by, as they gave it: nothing proves it. */
  by: v.pipe(
    ShownText,
    v.transform((name) => name.normalize('NFC').replace(/\s+/gu, ' ').trim()),
    v.nonEmpty(),
    v.maxLength(LONGEST_NAME),
  ),
  role: v.picklist(ROLES),
  at: moment,
  /** The file with which it came to this computer; null for what was written here. */
  received: v.optional(
    v.nullable(
      v.strictObject({
        file: v.pipe(ShownText, v.maxLength(200)),
        at: moment,
        /** Whether it was changed by other means after it was written. */
        edited: v.boolean(),
      }),
    ),
    null,
  ),
}

const RemarkBody = v.variant('kind', [
  v.strictObject({
    kind: v.literal('mark'),
    ...signed,
    about: AboutValueSchema,
    verdict: v.picklist(VERDICTS),
    words,
  }),
  v.strictObject({
    kind: v.literal('note'),
    ...signed,
    about: AboutSchema,
    words: v.pipe(words, v.nonEmpty()),
  }),
  v.strictObject({ kind: v.literal('withdrawal'), ...signed, about: AboutSchema, of: RemarkId }),
])

/** Doubt has a reason, and what was put right elsewhere has a place. */
export const needsWords = (verdict: Verdict): boolean => verdict !== 'confirmed'

/**
 * A review mark, a note, or the withdrawal of one: signed, with day and time, and never changed. Its id follows from its content, so that
 * two files have the same remark under the same id, and nothing can be put in its place.
 */
export const RemarkSchema = v.pipe(
  RemarkBody,
  v.check(
    (remark) => remark.kind !== 'mark' || !needsWords(remark.verdict) || remark.words !== '',
    'it gives no reason',
  ),
)
export type Remark = v.InferOutput<typeof RemarkSchema>
export type ReviewMark = Extract<Remark, { kind: 'mark' }>

type WithoutId<T> = T extends Remark ? Omit<T, 'id' | 'received'> : never
/** What somebody says, before it has an id. */
export type Saying = WithoutId<Remark>

function aboutParts(about: About): readonly (string | null)[] {
  const name = [about.name.zh, about.name.en]
  switch (about.kind) {
    case 'value': {
      const { data } = about
      const query = Object.entries(data?.query ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))
      const of = data === undefined ? [] : [data.title.zh, data.title.en, ...query.flat()]
      return [about.kind, about.id, about.thing, about.print, ...name, about.said.zh, about.said.en, ...of]
    }
    case 'place':
    case 'indicator':
      return [about.kind, about.id, ...name]
    case 'period':
      return [about.kind, about.start, about.end, ...name]
  }
}

function bodyParts(saying: Saying): readonly string[] {
  switch (saying.kind) {
    case 'mark':
      return [saying.verdict, saying.words]
    case 'note':
      return [saying.words]
    case 'withdrawal':
      return [saying.of]
  }
}

/** The id of what somebody says: the same for the same words on any computer. */
export const remarkId = (saying: Saying): string =>
  sha256(
    JSON.stringify([
      saying.kind,
      saying.by,
      saying.role,
      saying.at,
      ...aboutParts(saying.about),
      ...bodyParts(saying),
    ]),
  ).slice(0, ID_LENGTH)

/** The remark of what somebody says. @throws {v.ValiError} where it is too long or says nothing. */
export function remarkOf(saying: Saying): Remark {
  // Parsed before it is named: the id is that of the words as they are kept.
  const clean = v.parse(RemarkSchema, { ...saying, id: '0'.repeat(ID_LENGTH) })
  return v.parse(RemarkSchema, { ...clean, id: remarkId(clean) })
}

/** Oldest first; what was said at one moment in the order of ids, so that all computers have one order. */
export function compareRemarks(a: Remark, b: Remark): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id < b.id ? -1 : Number(a.id > b.id)
}
