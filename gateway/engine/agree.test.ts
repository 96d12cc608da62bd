import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SourceAggregate, SourceRow } from '../../src/sources/view.ts'
import { SHARED_COLUMNS } from '../../src/sources/view.ts'
import type { Gateway } from '../src/answer/gateway.ts'
import { anyView } from './any-view.ts'
import { awkwardSource } from './awkward-rows.ts'
import type { Engine } from './engines.ts'
import { gatewayOf, loadInto, startEngine } from './engines.ts'

const RUNS = Number(process.env.RUNS ?? 60)
const { rows, memory } = awkwardSource(600)
const input = { rows: () => [rows], title: { zh: '难读的行', en: 'Awkward rows' }, made: '2026-11-29' }

/** Sums of numbers with decimals may differ in the last digits, since servers add in other orders. */
function rounded(aggregate: SourceAggregate): unknown {
  const digits = (n: number | null) => (n === null ? null : Number(n.toPrecision(12)))
  const { sum } = aggregate
  if (sum.kind === 'none') return aggregate
  return { ...aggregate, sum: { ...sum, lower: digits(sum.lower), upper: digits(sum.upper) } }
}

describe.each([1, 3])('a gateway to %i ClickHouse and the rows in memory', (count) => {
  const engines: Engine[] = []
  let gateway: Gateway
  let close: () => Promise<unknown>
  beforeAll(async () => {
    for (let place = 0; place < count; place += 1) engines.push(await startEngine(place))
    await loadInto(engines, input)
    ;({ gateway, close } = gatewayOf(engines))
  })
  afterAll(async () => {
    await close()
    await Promise.all(engines.map((engine) => engine.kill()))
  })
  const whole = { parts: { asked: count, answered: count } }

  it('say the same of themselves', async () => {
    const { title, rows: known, made } = await gateway.about({})
    expect({ title, rows: known, made }).toEqual({ title: input.title, rows: rows.length, made: input.made })
  })

  it('give the same page, row by row', async () => {
    await fc.assert(
      fc.asyncProperty(anyView(rows), async (view) => {
        expect(await gateway.page(view, {})).toEqual({ ...(await memory.page(view)), ...whole })
      }),
      { numRuns: RUNS },
    )
  })

  it('give the same groups, sum by sum', async () => {
    await fc.assert(
      fc.asyncProperty(anyView(rows), async (view) => {
        const heads = ({ groups }: Awaited<ReturnType<Gateway['groups']>>) =>
          groups.map((group) => ({ ...group, aggregate: rounded(group.aggregate) }))
        expect(heads(await gateway.groups(view, {}))).toEqual(heads(await memory.groups(view)))
      }),
      { numRuns: RUNS },
    )
  })

  it('give the same facets, count by count', async () => {
    await fc.assert(
      fc.asyncProperty(anyView(rows), fc.constantFrom(...SHARED_COLUMNS), async (view, column) => {
        expect(await gateway.facets(view, column, {})).toEqual({
          ...(await memory.facets(view, column)),
          ...whole,
        })
      }),
      { numRuns: RUNS },
    )
  })

  it('give the same span and sum of all rows', async () => {
    await fc.assert(
      fc.asyncProperty(anyView(rows), async (view) => {
        const { aggregate } = await gateway.aggregate(view, {})
        expect(rounded(aggregate)).toEqual(rounded((await memory.aggregate(view)).aggregate))
      }),
      { numRuns: RUNS },
    )
  })

  it('export the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(anyView(rows), async (view) => {
        const all = async (pieces: AsyncIterable<{ readonly rows: readonly SourceRow[] }>) => {
          const found: SourceRow[] = []
          for await (const piece of pieces) found.push(...piece.rows)
          return found
        }
        expect(await all(gateway.rows(view, {}))).toEqual(await all(memory.rows(view)))
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    )
  })
})
