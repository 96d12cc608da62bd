import * as v from 'valibot'
import { IndicatorId, ThemeId } from '../ids.ts'
import { BASES } from '../number/base.ts'
import { BilingualSchema } from '../text-schema.ts'
import { DIRECTIONS, INDICATOR_KINDS } from './indicator.ts'

const word = v.pipe(v.string(), v.trim(), v.nonEmpty())

/** An indicator of union statistics, without values. */
const StandardIndicatorSchema = v.pipe(
  v.strictObject({
    id: IndicatorId,
    name: BilingualSchema,
    /** Other names in tables. One name stands for one indicator. */
    aliases: v.array(word),
    /** The unit as tables print it, without a scale: 人, 元, %. */
    unit: word,
    kind: v.picklist(INDICATOR_KINDS),
    /** Null if it is not a rate. */
    base: v.nullable(v.picklist(BASES)),
    better: v.picklist(DIRECTIONS),
    additive: v.boolean(),
    theme: ThemeId,
    definition: v.optional(BilingualSchema),
    /** Where the name or the definition is from, as keys of `sources`. */
    sources: v.pipe(v.array(word), v.nonEmpty()),
    /** Whether the definition was read in its source. What is not confirmed is said to be so wherever it shows. */
    confirmed: v.boolean(),
  }),
  v.check(
    ({ kind, base }) => (kind === 'rate') === (base !== null),
    'a rate has a base, and nothing else has',
  ),
  v.check(({ kind, additive }) => kind !== 'rate' || !additive, 'rates do not add up'),
  v.check(
    ({ confirmed, definition }) => !confirmed || definition !== undefined,
    'what is confirmed is a definition',
  ),
)
export type StandardIndicator = v.InferOutput<typeof StandardIndicatorSchema>

/** The file `data/standard-indicators.json`. */
export const StandardIndicatorsSchema = v.strictObject({
  sources: v.record(word, word),
  indicators: v.array(StandardIndicatorSchema),
})
