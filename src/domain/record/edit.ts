import * as v from 'valibot'
import { IndicatorId, LocalityId, ObservationId, ThemeId } from '../ids.ts'
import { BASES } from '../number/base.ts'
import { AreaCode } from '../place/locality.ts'
import { LONGEST_TEXT } from '../text.ts'
import { BilingualSchema, ShownText } from '../text-schema.ts'
import { ImportId } from './imported.ts'
import { DIRECTIONS, INDICATOR_KINDS } from './indicator.ts'

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))
const base = v.picklist(BASES)
const key = v.pipe(ShownText, v.nonEmpty(), v.maxLength(LONGEST_TEXT))

/** What the user says of an indicator that came in with a file. The unit can be given another name, never another meaning. */
const IndicatorEditSchema = v.strictObject({
  kind: v.literal('indicator'),
  id,
  of: IndicatorId,
  name: BilingualSchema,
  definition: BilingualSchema,
  unitName: v.nullable(BilingualSchema),
  measure: v.picklist(INDICATOR_KINDS),
  better: v.picklist(DIRECTIONS),
  additive: v.boolean(),
  theme: ThemeId,
  base: v.nullable(base),
})
export type IndicatorEdit = v.InferOutput<typeof IndicatorEditSchema>

/** An area of GB/T 2260. */
const AreaSchema = v.strictObject({ code: AreaCode, name: v.pipe(ShownText, v.nonEmpty(), v.maxLength(80)) })
export type NamedArea = v.InferOutput<typeof AreaSchema>

/** What the user says of a place that came in with a file: its name, its code, and the areas that contain it, nearest first. */
const LocalityEditSchema = v.strictObject({
  kind: v.literal('locality'),
  id,
  of: LocalityId,
  name: BilingualSchema,
  code: v.nullable(AreaCode),
  above: v.pipe(v.array(AreaSchema), v.maxLength(3)),
})
export type LocalityEdit = v.InferOutput<typeof LocalityEditSchema>

/** Two names are of one thing. Ids of own words follow from their names, so that this holds for later files too. */
const SameSchema = v.variant('word', [
  v.strictObject({
    kind: v.literal('same'),
    word: v.literal('indicator'),
    id,
    of: IndicatorId,
    is: IndicatorId,
  }),
  v.strictObject({
    kind: v.literal('same'),
    word: v.literal('locality'),
    id,
    of: LocalityId,
    is: LocalityId,
  }),
])

/** One imported value that is left out. */
const LeftOutSchema = v.strictObject({ kind: v.literal('left-out'), id, of: ObservationId })

/** What a rate of one file is a share of, where it is not that of the indicator. */
const FileBaseSchema = v.strictObject({
  kind: v.literal('file-base'),
  id,
  of: IndicatorId,
  file: ImportId,
  base,
})

/** How a conflict was settled: by one of its values, or by keeping all. It holds for these values; another one opens it again. */
const ChoiceSchema = v.strictObject({
  kind: v.literal('choice'),
  id,
  /** What the values are of. */
  of: key,
  among: v.pipe(v.array(ObservationId), v.minLength(2), v.maxLength(1000)),
  /** Null where all are kept. */
  take: v.nullable(ObservationId),
})

/** One thing that the user says of what they took in. It changes no file and no bundled data, and is undone by taking it away. */
export const EditSchema = v.variant('kind', [
  IndicatorEditSchema,
  LocalityEditSchema,
  SameSchema,
  LeftOutSchema,
  FileBaseSchema,
  ChoiceSchema,
])
export type Edit = v.InferOutput<typeof EditSchema>
export type EditKind = Edit['kind']

/** The name under which an edit is kept: one of each kind for each thing. */
export const editId = (kind: EditKind, of: string, file = ''): string =>
  file === '' ? `${kind}:${of}` : `${kind}:${of}:${file}`
