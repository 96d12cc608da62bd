import { isDigitAt, isHanAt, isLetterAt, isThinSpaceAt, startsSegment } from '../numeral/chars.ts'
import type { Amount } from './amount.ts'

const MINUS = '-−－'
const PLUS = '+＋'

export interface Sign {
  readonly at: number
  readonly negative: boolean
}

/** Marks after which a sign begins a cell, a bracket or a statement, and so does not join two numbers. */
const OPENERS = '\t\u3000（(：:，,、|'

/** Words before a number that may have a sign, also if it is a whole number: 净胜分-12. */
const SIGNED = ['净胜分', '净胜球', '得失分', '净值', '分差']

const WARMTH = ['℃', '度', '摄氏度', '°C']

/** 零下 that ends at a place before a number of degrees. */
export function readFrost(text: string, { unit }: Amount, at: number, floor: number): Sign | null {
  if (at - 2 < floor || !text.startsWith('零下', at - 2) || !WARMTH.includes(unit)) return null
  return { at: at - 2, negative: true }
}

/** The plus or minus sign that comes before the number and belongs to it. */
export function readSign(text: string, amount: Amount, floor: number): Sign | null {
  const at = amount.start
  if (at - 1 < floor) return null
  const mark = text.charAt(at - 1)
  const isPlus = PLUS.includes(mark)
  // Most numbers have no sign before them.
  if (mark === '' || !(isPlus || MINUS.includes(mark))) return null
  const { unit } = amount
  const isWarmth = WARMTH.includes(unit)
  const isOpen =
    startsSegment(text, at - 1) ||
    isThinSpaceAt(text, at - 2) ||
    OPENERS.includes(text.charAt(at - 2)) ||
    SIGNED.some((w) => text.startsWith(w, at - 1 - w.length))
  const isRate = amount.unitClass === 'rate' || isWarmth
  const isFraction = amount.numeral.digits.includes('.')
  const isBare = unit === '' && amount.numeral.form === 'digits'
  if (isPlus) {
    const joins = !isOpen && !(isRate && isHanAt(text, at - 2))
    return joins || !(isRate || isFraction || isBare) ? null : { at: at - 1, negative: false }
  }
  const previous = at - 2
  const joins =
    isDigitAt(text, previous) ||
    isLetterAt(text, previous) ||
    ')）%％-—'.includes(text.charAt(previous) || ' ')
  if (joins && previous >= 0) return null
  return isRate || isFraction || (isBare && isOpen) ? { at: at - 1, negative: true } : null
}
