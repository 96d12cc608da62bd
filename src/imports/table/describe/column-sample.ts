import { tight } from '../../../places/written-name.ts'
import type { KnownWords } from '../cell/known-words.ts'
import { dayOfSerial, periodIn } from '../cell/period-words.ts'
import { splitUnit } from '../cell/unit-text.ts'
import { isOfWhich, isPartOfPlace, isWholeArea } from '../cell/words.ts'
import type { Said } from './description.ts'
import type { TableLines } from './find-tables.ts'
import type { Grid } from './grid.ts'
import { isDitto } from './grid.ts'

/** Lines of a column that are looked at. */
export const SAMPLE = 200

/** What the cells of a column hold, counted. */
export interface Sample {
  readonly filled: number
  readonly numbers: number
  readonly missing: number
  readonly texts: number
  readonly periods: number
  readonly units: number
  readonly places: number
  readonly indicators: number
  readonly codes: number
  /** Days that lost their format. */
  readonly serials: number
  /** Numbers without words: 30岁以下 is none. */
  readonly plain: number
  /** Texts with a digit that are no period and no code: 约8.8万（含农民工3万）. */
  readonly digits: number
  readonly serial: boolean
  /** Whether all of its cells are whole numbers up to twelve. */
  readonly isCount: boolean
}

/** What the numbers of a column count: 1 below 月份 is 1月. Empty where its heading does not say. */
export function countedBy(heading: string): '' | '月' | '季度' {
  const plain = tight(heading)
  if (/^(?:月|月份|month)$/iu.test(plain)) return '月'
  return /^(?:季|季度|quarter)$/iu.test(plain) ? '季度' : ''
}

/** Looks at the first lines of a column. */
export function sampleOf(grid: Grid, { body }: TableLines, column: number, words: KnownWords): Sample {
  const count = {
    filled: 0,
    numbers: 0,
    missing: 0,
    texts: 0,
    periods: 0,
    units: 0,
    places: 0,
    indicators: 0,
    codes: 0,
    serials: 0,
    plain: 0,
    digits: 0,
  }
  let serial = true
  let isCount = true
  let before = 0
  for (const row of body.slice(0, SAMPLE)) {
    const text = grid.at(row, column)
    const kind = grid.kind(row, column)
    if (kind === 'blank' || isDitto(text)) continue
    count.filled += 1
    if (!/^(?:[1-9]|1[0-2])$/u.test(tight(text))) isCount = false
    if (kind === 'number' || kind === 'year') count.numbers += 1
    if (/^[-+]?[\d.,]+%?$/u.test(tight(text))) count.plain += 1
    if (kind === 'text' && /\d/u.test(text) && periodIn(text) === null) count.digits += 1
    if (kind === 'missing') count.missing += 1
    if (kind === 'text' || kind === 'code') count.texts += 1
    if (kind === 'period' || (kind !== 'missing' && periodIn(text) !== null)) count.periods += 1
    if (dayOfSerial(text) !== null) count.serials += 1
    if (kind === 'unit') count.units += 1
    if (/^[1-8]\d{5}$/u.test(tight(text)) && words.place(text).kind === 'place') count.codes += 1
    if (kind === 'text' && (words.place(text).kind !== 'none' || isWholeArea(text) || isPartOfPlace(text)))
      count.places += 1
    if (
      kind === 'text' &&
      (words.indicator(splitUnit(text).name) !== null || splitUnit(text).unit !== null || isOfWhich(text))
    )
      count.indicators += 1
    if (kind === 'number' && /^\d{1,5}$/u.test(tight(text))) {
      if (Number(tight(text)) !== before + 1) serial = false
      before = Number(tight(text))
    } else if (kind === 'number' || kind === 'year') serial = false
  }
  return { ...count, serial: serial && before > 1, isCount: isCount && count.filled > 0 }
}

export type Headings = ReadonlyMap<number, readonly Said<string>[]>
export type Samples = ReadonlyMap<number, Sample>
