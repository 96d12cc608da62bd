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

/** The number in its parts: its digits, and the words before and behind them. */
function figureParts(wording: Wording, { unit = true }: FigureLook) {
  const { before, digits, tail, unit: own } = partsOf(wording)
  return { before, digits, behind: `${tail}${unit ? own : ''}` }
}

/** An upper estimate of the width of a number, in pixels. */
export function figureWidth(wording: Wording, look: FigureLook): number {
  const { before, digits, behind } = figureParts(wording, look)
  return textWidth(digits) * look.size * BOLD + textWidth(before + behind) * look.words
}

/** The number of a value at the baseline `y`, red where its value is. */
export function figureText(
  { wording, tone }: Pick<ChartPoint, 'wording' | 'tone'>,
  y: number,
  look: FigureLook,
): TextNode {
  const { size, words, face = 'text' } = look
  const { before, digits, behind } = figureParts(wording, look)
  const small = (said: string): TextSpan => ({ text: said, size: words, weight: 500 })
  const spans = [small(before), { text: digits, size, weight: 600, face } as const, small(behind)]
  return {
    ...text(0, y, [`${before}${digits}${behind}`], { size, role: tone === 'accent' ? 'accent' : 'ink' }),
    spans: spans.filter((span) => span.text !== ''),
  }
}
