import { semicolon } from '../../domain/text.ts'
import type { ChartPoint } from '../chart-model.ts'
import type { ChartContext } from '../context.ts'
import { textWidth } from '../layout/text-fit.ts'

/** Points that notes read out; a presenter says no more of them. */
const READ_OUT = 6

/** From this width in em on a name may be cut on a slide. */
const LONG_NAME = 24

interface Spoken {
  readonly points: readonly Pick<ChartPoint, 'label' | 'quantity' | 'spoken' | 'derived'>[]
  readonly footnotes: readonly string[]
  readonly source: string
}

/**
 * What a presenter can say of values on a slide for which no notes were written: each value that is not exact or was computed, then what
 * must be known to read them right, then where they come from. A line each.
 */
export function speakerNotes({ points, footnotes, source }: Spoken, { language }: ChartContext): string {
  const zh = language === 'zh'
  const open = points.filter(({ quantity, derived }) => quantity.bound !== 'exact' || derived)
  const more = open.length - READ_OUT
  const readOut = open.slice(0, READ_OUT).map(({ spoken }) => spoken)
  // A slide may have had to cut them.
  const long = [...new Set(points.map(({ label }) => label))].filter(
    (label) => textWidth(label) > LONG_NAME && !readOut.some((spoken) => spoken.includes(label)),
  )
  const lines = [
    ...readOut,
    ...(more > 0 ? [zh ? `另有${more}个数值也不是确数。` : `${more} more values are not exact.`] : []),
    ...(points.length > 0 && open.length === 0
      ? [zh ? '这里的数值都是确数。' : 'Every value here is exact.']
      : []),
    ...(long.length > 0
      ? [`${zh ? '全名：' : 'Names in full: '}${long.join(semicolon(language))}${zh ? '。' : '.'}`]
      : []),
    ...footnotes,
    source,
  ]
  return lines.filter((line) => line !== '').join('\n')
}
