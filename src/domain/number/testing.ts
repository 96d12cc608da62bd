import fc from 'fast-check'
import type { Quantity } from './bound.ts'
import { above, approx, atLeast, atMost, below, exact, nearly, range, vague } from './bound.ts'

/** Non-negative numbers as reports print them: whole, or with up to two decimals. */
export const printable = fc.oneof(
  fc.integer({ min: 0, max: 30_000_000 }),
  fc.integer({ min: 0, max: 999_999 }).map((n) => n / 100),
)

/** Quantities of every bound, for property tests. */
export const quantities: fc.Arbitrary<Quantity> = fc.oneof(
  printable.map(exact),
  printable.map(atLeast),
  printable.map(above),
  printable.map(atMost),
  printable.map(nearly),
  printable.map(below),
  printable.map((n) => approx(n)),
  fc.tuple(printable, printable).map(([a, b]) => range(a, b)),
  fc.constant(vague),
)
