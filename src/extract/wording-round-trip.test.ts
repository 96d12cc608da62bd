import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Quantity } from '../domain/number/bound.ts'
import { quantities } from '../domain/number/testing.ts'
import { UnitSchema } from '../domain/number/unit.ts'
import { wordValue } from '../domain/wording.ts'
import { extractFigures } from './extract-figures.ts'

const UNITS = ['名', '元', '人次', '家', '%', '场（次）', '个'].map((zh) =>
  v.parse(UnitSchema, { id: 'test', zh, en: { place: 'word', one: 'one', many: 'many' }, dimension: 'test' }),
)

/** Sums of tens of thousands written out to the last digit stay apart from their scale by rounding in binary. */
const near = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.abs(b))

const same = (a: Quantity, b: Quantity) =>
  a.bound === b.bound && near(a.value, b.value) && near(a.lower, b.lower) && near(a.upper, b.upper)

const isWhole = ({ value, lower, upper }: Quantity) =>
  [value, lower, upper].every((n) => n === null || Number.isInteger(n))

/** What may be a month of our days, at the beginning of a number. */
const MONTH = /(?<!\d)(?:19|20)\d\d\.(?:0[1-9]|1[0-2])(?!\d)/u

describe('number wording and extraction are one grammar', () => {
  it('gives back the quantity, bound and unit that were written', () => {
    fc.assert(
      fc.property(
        quantities.filter(
          ({ bound, lower, upper }) => bound !== 'vague' && !(bound === 'range' && lower === upper),
        ),
        fc.constantFrom(...UNITS),
        fc.constantFrom('compact', 'full'),
        (quantity, unit, notation) => {
          // Compact wording leaves decimals of large fractions off, and says "about" or cuts the limit on its own side.
          fc.pre(notation === 'full' || isWhole(quantity))
          const text = wordValue(quantity, unit, { language: 'zh', notation })
          // 2024.06 is a month, whatever is said behind it.
          fc.pre(!MONTH.test(text))
          const figures = extractFigures(`本月${text}。`)
          expect(figures.map((figure) => figure.text)).toEqual([text])
          const [figure] = figures
          expect(figure?.unit).toBe(unit.zh)
          expect(
            figure !== undefined && same(figure.quantity, quantity),
            `${text} ${JSON.stringify(figure)}`,
          ).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each(['几十', '数百', '十几', '若干', '数万'])('keeps the vague word %s vague', (printed) => {
    const unit = UNITS[0]
    if (unit === undefined) throw new Error('no unit')
    const text = wordValue({ bound: 'vague', value: null, lower: null, upper: null }, unit, {
      language: 'zh',
      notation: 'compact',
      printed,
    })
    expect(
      extractFigures(`今年${text}参加。`).map(({ text: token, quantity }) => [token, quantity.bound]),
    ).toEqual([[text, 'vague']])
  })
})
