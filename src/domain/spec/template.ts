import * as v from 'valibot'
import { IndicatorId } from '../ids.ts'
import type { Language } from '../text.ts'
import { LONGEST_TEXT } from '../text.ts'
import { ShownText } from '../text-schema.ts'
import { isDay } from '../time/period.ts'

/**
 * A form that is sent out to be filled in: who is asked, for what, for when. The same for one workbook for all and one for each, so that
 * any of them that comes back says who else was asked.
 */

const word = v.pipe(ShownText, v.trim(), v.nonEmpty(), v.maxLength(LONGEST_TEXT))
const day = v.pipe(v.string(), v.check(isDay))

export const TemplateSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/u)),
  title: word,
  /** `key` is the code of GB/T 2260, else the id of the locality. Names are those that no other place has. */
  places: v.pipe(v.array(v.strictObject({ key: word, name: word })), v.nonEmpty()),
  indicators: v.pipe(
    v.array(v.strictObject({ id: IndicatorId, name: word, unit: word, definition: word })),
    v.nonEmpty(),
  ),
  periods: v.pipe(v.array(v.strictObject({ name: word, start: v.nullable(day), end: day })), v.nonEmpty()),
})
export type Template = v.InferOutput<typeof TemplateSchema>

/** The text in the first cell of the hidden sheet by which a template is recognised. */
export const TEMPLATE_MARK = 'union-metrics-template'
export const TEMPLATE_SHEET = '_template'

/** Those who fill a template in read Chinese, and so it is recognised by Chinese headings when it comes back. */
export const TEMPLATE_LANGUAGE: Language = 'zh'

/** The sheet of a template that explains its indicators; nothing is filled in there. */
export const TEMPLATE_DEFINITIONS = '指标说明'

/** The first two headings of the sheet that is filled in. */
export const TEMPLATE_HEADINGS = ['地区', '时期'] as const

/** The heading of an indicator: 会员人数（人）. */
export const templateHeading = ({ name, unit }: Template['indicators'][number]): string =>
  `${name}（${unit}）`

/** The template as the lines of its hidden sheet: what each is, and its parts. */
export function templateLines({
  id,
  title,
  places,
  indicators,
  periods,
}: Template): readonly (readonly string[])[] {
  return [
    [TEMPLATE_MARK, id, title],
    ...places.map(({ key, name }) => ['place', key, name]),
    ...indicators.map((one) => ['indicator', one.id, one.name, one.unit, one.definition]),
    ...periods.map(({ name, start, end }) => ['period', name, start ?? '', end]),
  ]
}

/** The template that lines of a hidden sheet describe; null where they describe none. */
export function templateFromLines(lines: readonly (readonly string[])[]): Template | null {
  const [[mark, id, title] = []] = lines
  if (mark !== TEMPLATE_MARK) return null
  const of = (kind: string) => lines.filter(([first]) => first === kind)
  const read = v.safeParse(TemplateSchema, {
    id,
    title,
    places: of('place').map(([, key, name]) => ({ key, name })),
    indicators: of('indicator').map(([, of, name, unit, definition]) => ({ id: of, name, unit, definition })),
    periods: of('period').map(([, name, start = '', end]) => ({
      name,
      start: start === '' ? null : start,
      end,
    })),
  })
  return read.success ? read.output : null
}

/** Who of those asked has answered fully, in part, or not at all, by the cells that came back in any of the files. */
export function answersTo(
  { places, indicators, periods }: Template,
  answered: ReadonlyMap<string, ReadonlySet<string>>,
) {
  const asked = indicators.length * periods.length
  const count = ({ key }: Template['places'][number]) => answered.get(key)?.size ?? 0
  return {
    full: places.filter((place) => count(place) >= asked),
    part: places.filter((place) => count(place) > 0 && count(place) < asked),
    none: places.filter((place) => count(place) === 0),
  }
}
