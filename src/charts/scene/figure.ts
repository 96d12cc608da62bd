import { partsOf } from '../../domain/number/number-format.ts'
import type { Wording } from '../../domain/wording.ts'
import { textWidth } from '../layout/text-width.ts'
import type { Role, TextNode, TextSpan } from './scene.ts'
import { spans } from './scene.ts'

/** Digits are set bold, and wider than the estimate for running text. */
const BOLD = 1.08

/** How a number is set by itself: its digits large, with the sign and the magnitude that belong to them, its words smaller. */
export interface FigureLook {
  /** Of the digits and of the words, in pixels. */
  readonly size: number
  readonly words: number
  readonly role: Role
  readonly face: TextNode['face']
  /** Whether the unit stands beside the number. */
  readonly unit: boolean
}

/** How wide a number is at most, in pixels. */
export function figureWidth(
  wording: Wording,
  { size, words, unit }: Pick<FigureLook, 'size' | 'words' | 'unit'>,
): number {
  const { before, digits, tail, unit: own } = partsOf(wording)
  return textWidth(digits) * size * BOLD + textWidth(`${before}${tail}${unit ? own : ''}`) * words
}

/** A number on a baseline. */
export function figureText(
  wording: Wording,
  y: number,
  { size, words, role, face, unit }: FigureLook,
): TextNode {
  const { before, digits, tail, unit: own } = partsOf(wording)
  const small = (text: string): TextSpan => ({ text, size: words, weight: 500 })
  return spans(
    0,
    y,
    [small(before), { text: digits, size, weight: 600, face }, small(`${tail}${unit ? own : ''}`)],
    { size, role },
  )
}
