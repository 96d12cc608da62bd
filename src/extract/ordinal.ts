import { RANGE_MARKS } from './amount/range.ts'
import { readScale } from './amount/scale.ts'
import { type Found, named, valueIn } from './figure.ts'
import { readUnit } from './lexicon/unit.ts'
import { isThinSpaceAt } from './numeral/chars.ts'
import { type Numeral, readNumeral } from './numeral/numeral.ts'

/** How many numbers are read as one ordinal at most: 第3、4、5名. */
const MOST_PARTS = 3

const isNumbered = (n: Numeral | null): n is Numeral => n !== null && n.form !== 'vague' && n.form !== 'bare'

const LIST_MARKS = '、和'

/** 第3、4 goes on by one; 第4、5和13位 may leap where the unit of a rank closes the list. */
const goesOn = (text: string, last: Numeral, next: Numeral): boolean =>
  next.value === last.value + 1 ||
  (next.value > last.value && '位名、和'.includes(text.charAt(next.end) || ' '))

/** 第 with its number and unit: 第3届, 第二十届, 第1至3名. 第三季度 is a date. */
export function readOrdinal(text: string, at: number): Found | null {
  if (text[at] !== '第') return null
  const first = readNumeral(text, isThinSpaceAt(text, at + 1) ? at + 2 : at + 1)
  if (!isNumbered(first)) return null
  let end = first.end
  let last = first
  for (let n = 1; n < MOST_PARTS; n += 1) {
    const mark = text.charAt(end)
    if (mark === '' || !(RANGE_MARKS.includes(mark) || LIST_MARKS.includes(mark))) break
    const next = readNumeral(text, text[end + 1] === '第' ? end + 2 : end + 1)
    if (!isNumbered(next) || (LIST_MARKS.includes(mark) && !goesOn(text, last, next))) break
    last = next
    end = next.end
  }
  if (text.startsWith('季度', end)) return named('date', 'date', at, end + 2)
  end = readScale(text, end).end
  const unitFrom = isThinSpaceAt(text, end) && first.form === 'digits' ? end + 1 : end
  const unit = readUnit(text, unitFrom)
  if (unit.unitClass !== 'none') end = unit.end
  return named('ordinal', 'ordinal', at, end, valueIn(first))
}

/** 首届: the only first that is written without a numeral and still counts a series. */
export const readFirst = (text: string, at: number): Found | null =>
  text[at + 1] === '届' ? named('ordinal', 'first', at, at + 2, 1) : null
