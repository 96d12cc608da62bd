import { partsOf } from '../../domain/number/number-format.ts'
import type { Wording } from '../../domain/wording.ts'
import type { ChartPoint } from '../chart-model.ts'
import { BOLD, textWidth } from '../layout/text-width.ts'
import type { TextNode, TextSpan } from './scene.ts'
import { text } from './scene.ts'

/** The look of a single number: its digits are large, with their sign and magnitude; its words are smaller. */
export interface FigureLook {
  /** Type size of the digits and of the words, in pixels. */
  readonly size: number
  readonly words: number
  readonly face?: TextNode['face']
  /** Whether the unit is written beside the number; it is unless this says no. */
  readonly unit?: boolean
}

/** The size of hanzi among digits, as a share of theirs: 万 is then as high as the digits beside it, and stands on their line. */
const HANZI = 0.84
/** How much of its size a hanzi among digits leaves empty at its end. The word behind it takes this room: 116.3万元. */
const BEARING = 0.07

const IS_HANZI = /\p{Script=Han}/u

/** A number in its runs of one size. All of its words have one size and face, on whichever side of the digits they stand. */
function spansOf(wording: Wording, { size, words, face = 'text', unit: isBeside = true }: FigureLook) {
  const { pieces, unit } = partsOf(wording)
  const all = isBeside ? [...pieces, { text: unit, large: false }] : pieces
  const spans: TextSpan[] = []
  for (const { text: said, large } of all) {
    for (const run of large ? (said.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []) : [said]) {
      const last = spans.at(-1)
      if (run === '') continue
      if (!large && last !== undefined && last.weight === 500 && last.size === words)
        spans[spans.length - 1] = { ...last, text: last.text + run }
      else if (large)
        spans.push({ text: run, size: IS_HANZI.test(run) ? size * HANZI : size, weight: 600, face })
      else {
        const isBehind = last !== undefined && IS_HANZI.test(last.text) && IS_HANZI.test(run)
        const back = isBehind ? { back: last.size * BEARING } : {}
        spans.push({ text: run, size: words, weight: 500, ...back })
      }
    }
  }
  return spans
}

/** An upper estimate of the width of a number, in pixels. */
export const figureWidth = (wording: Wording, look: FigureLook): number =>
  spansOf(wording, look).reduce(
    (sum, { text: said, size, weight }) => sum + textWidth(said) * size * (weight >= 600 ? BOLD : 1),
    0,
  )

/** The number of a value at the baseline `y`, red where its value is. */
export function figureText(
  { wording, tone }: Pick<ChartPoint, 'wording' | 'tone'>,
  y: number,
  look: FigureLook,
): TextNode {
  const spans = spansOf(wording, look)
  const said = spans.map((span) => span.text).join('')
  return { ...text(0, y, [said], { size: look.size, role: tone === 'accent' ? 'accent' : 'ink' }), spans }
}
