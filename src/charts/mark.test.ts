import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Quantity } from '../domain/number/bound.ts'
import { above, approx, atLeast, atMost, below, exact, nearly, range, vague } from '../domain/number/bound.ts'
import type { Mark } from './chart-model.ts'
import { markOf } from './mark.ts'

const room = { beyond: (value: number, openEnds: number) => value + openEnds * 50, limits: null }
const percent = {
  beyond: (value: number, openEnds: number) => value + openEnds * 12,
  limits: [0, 100] as const,
}

const none = { solid: null, open: null, openEnd: null, limit: null, whisker: null, at: null }

describe('a mark is solid to what is known and open where it is not', () => {
  test.each<readonly [string, Quantity, Partial<Mark>]>([
    ['2447', exact(2447), { solid: [0, 2447], at: 2447 }],
    ['−40', exact(-40), { solid: [-40, 0], at: -40 }],
    ['200余', atLeast(200), { solid: [0, 200], open: [200, 250], openEnd: 'more', at: 200 }],
    ['超150', above(150), { solid: [0, 150], open: [150, 200], openEnd: 'more', at: 150 }],
    ['至多180', atMost(180), { open: [0, 180], openEnd: 'within', limit: 180, at: 180 }],
    ['不到400', below(400), { open: [0, 400], openEnd: 'under', limit: 400, at: 400 }],
    ['近400', nearly(400), { solid: [0, 350], open: [350, 400], openEnd: 'nearly', limit: 400, at: 400 }],
    [
      '近30, shorter than the open end',
      nearly(30),
      { solid: [0, 0], open: [0, 30], openEnd: 'nearly', limit: 30, at: 30 },
    ],
    ['约300', approx(300), { solid: [0, 275], open: [275, 325], openEnd: 'about', at: 300 }],
    ['about 120, computed', approx(120, 100, 145), { solid: [0, 120], whisker: [100, 145], at: 120 }],
    [
      '200至300',
      range(200, 300),
      { solid: [0, 200], open: [200, 300], openEnd: 'within', whisker: [200, 300] },
    ],
    ['−20至30', range(-20, 30), { open: [-20, 30], openEnd: 'within', whisker: [-20, 30] }],
    ['几十', vague, {}],
  ])('%s', (_, quantity, expected) => {
    expect(markOf(quantity, room)).toEqual({ ...none, bound: quantity.bound, ...expected })
  })

  test('a computed number of which no written digit is open is drawn as exact: about 2.01', () => {
    expect(markOf(approx(2.01, 2, 2.01), room)).toEqual({
      ...none,
      bound: 'exact',
      solid: [0, 2.01],
      at: 2.01,
    })
  })

  test('a fall of at most 40 is solid nowhere, a fall of at least 40 is solid to −40', () => {
    expect(markOf(atLeast(-40), room)).toMatchObject({
      solid: null,
      open: [-40, 50],
      openEnd: 'within',
      limit: -40,
    })
    expect(markOf(atMost(-40), room)).toMatchObject({ solid: [-40, 0], open: [-90, -40], openEnd: 'more' })
  })

  test('a share opens no further than to 100', () => {
    expect(markOf(above(90), percent)).toMatchObject({ solid: [0, 90], open: [90, 100] })
    expect(markOf(above(100), percent)).toMatchObject({ open: [100, 112] })
  })
})

const finite = fc.integer({ min: -1_000_000, max: 1_000_000 })
const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  finite.map(exact),
  finite.map(atLeast),
  finite.map(above),
  finite.map(atMost),
  finite.map(nearly),
  finite.map(below),
  finite.map((n) => approx(n)),
  fc
    .tuple(finite, fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }))
    .map(([n, a, b]) => approx(n, n - a, n + b)),
  fc.tuple(finite, finite).map(([a, b]) => range(a, b)),
  fc.constant(vague),
)

test('no bound is drawn as an exact value', () => {
  fc.assert(
    fc.property(quantity, (q) => {
      const mark = markOf(q, room)
      expect(mark.bound).toBe(q.bound)
      const open = mark.open !== null && mark.open[1] > mark.open[0]
      const shown = open || mark.whisker !== null || mark.limit !== null || mark.bound === 'vague'
      expect(shown).toBe(q.bound !== 'exact')
    }),
  )
})

test('at least and more than always go on beyond what is solid', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.boolean(), (n, strict) => {
      const { solid, open } = markOf(strict ? above(n) : atLeast(n), room)
      expect(solid).toEqual([0, n])
      expect(open?.[1]).toBeGreaterThan(n)
    }),
  )
})

test('nothing beyond a known end is solid', () => {
  fc.assert(
    fc.property(quantity, (q) => {
      const { solid } = markOf(q, room)
      if (solid === null || q.bound === 'exact' || (q.bound === 'approx' && q.lower !== null)) return
      const reach = Math.max(Math.abs(solid[0]), Math.abs(solid[1]))
      const known = Math.min(...[q.value, q.lower, q.upper].flatMap((n) => (n === null ? [] : [Math.abs(n)])))
      expect(reach).toBeLessThanOrEqual(known)
    }),
  )
})
