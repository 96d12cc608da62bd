import { partsOf } from '../../domain/number/number-format.ts'
import type { Wording } from '../../domain/wording.ts'
import { textWidth } from '../layout/text-width.ts'
import type { Role, TextNode, TextSpan } from './scene.ts'
import { text } from './scene.ts'

/** Digits are bold, and so are wider than the estimate for normal text by this factor. */
const BOLD = 1.08

/** The look of a single number: its digits are large, with their sign and magnitude; its words are smaller. */
export interface FigureLook {
  /** Type size of the digits and of the words, in pixels. */
  readonly size: number
  readonly words: number
  readonly role: Role
  readonly face: TextNode['face']
  /** Whether the unit is written beside the number. */
  readonly unit: boolean
}

/** An upper estimate of the width of a number, in pixels. */
export function figureWidth(
  wording: Wording,
  { size, words, unit }: Pick<FigureLook, 'size' | 'words' | 'unit'>,
): number {
  const { before, digits, tail, unit: own } = partsOf(wording)
  return textWidth(digits) * size * BOLD + textWidth(`${before}${tail}${unit ? own : ''}`) * words
}

/** A number at the baseline `y`. */
export function figureText(
  wording: Wording,
  y: number,
  { size, words, role, face, unit }: FigureLook,
): TextNode {
  const { before, digits, tail, unit: own } = partsOf(wording)
  const small = (said: string): TextSpan => ({ text: said, size: words, weight: 500 })
  const behind = `${tail}${unit ? own : ''}`
  const spans = [small(before), { text: digits, size, weight: 600, face } as const, small(behind)]
  return {
    ...text(0, y, [`${before}${digits}${behind}`], { size, role }),
    spans: spans.filter((span) => span.text !== ''),
  }
}
