import * as v from 'valibot'
import { UnitId } from '../ids.ts'
import type { Bilingual } from '../text.ts'
import { ShownText } from '../text-schema.ts'

/** Characters of a unit at most. */
export const LONGEST_UNIT = 200

const word = v.pipe(ShownText, v.nonEmpty(), v.maxLength(LONGEST_UNIT))

/**
 * A unit as it is written in each language.
 *
 * Chinese puts the measure word after the number (200余名). English puts a symbol before it (¥1.163M) or directly after it (92%), or
 * a word after a space (2,447 people).
 */
export const UnitSchema = v.strictObject({
  id: UnitId,
  /** The printed unit, without the scale: 元, 名, 场（次）. */
  zh: word,
  /** As reports print it, where that alone names nothing: 大 of 4大群体. */
  printed: v.optional(word),
  en: v.variant('place', [
    v.strictObject({ place: v.literal('before'), symbol: word, per: v.optional(word) }),
    v.strictObject({ place: v.literal('behind'), symbol: word }),
    v.strictObject({ place: v.literal('word'), one: word, many: word }),
  ]),
  /** Values may be added or set on one axis only within one dimension: 名 and 人 both count persons. */
  dimension: word,
})
export type Unit = v.InferOutput<typeof UnitSchema>

/** The unit as reports print it, after the number. */
export const printedUnit = ({ zh, printed }: Unit): string => printed ?? zh

/** The unit's name as a column or an axis has it: 元 and ¥. */
export const unitNames = (unit: Unit): Bilingual => ({ zh: unit.zh, en: unitNameEn(unit) })

/** The unit's own name in English, as a column or an axis prints it: ¥, %, people. */
export function unitNameEn({ en }: Unit): string {
  switch (en.place) {
    case 'before':
      return en.per === undefined ? en.symbol : `${en.symbol} per ${en.per}`
    case 'behind':
      return en.symbol
    case 'word':
      return en.many
  }
}
