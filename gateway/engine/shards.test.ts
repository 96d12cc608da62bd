import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SourceError } from '../../src/sources/data-source.ts'
import type { SourceView } from '../../src/sources/view.ts'
import { awkwardSource } from './awkward-rows.ts'
import type { Engine } from './engines.ts'
import { gatewayOf, loadInto, startEngine } from './engines.ts'

const { rows } = awkwardSource(12_000)
const VIEW: SourceView = {
  version: 1,
  language: 'zh',
  search: '',
  filters: [{ type: 'number', column: 'value', min: 0, max: null, mode: 'possible' }],
  sort: [{ column: 'value', direction: 'desc' }],
  groups: [],
  columns: ['value'],
  page: { offset: 0, limit: 50 },
}

const faultOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => 'none',
    (error: SourceError) => [error.fault, error.about],
  )

describe('three ClickHouse of which one is killed', () => {
  const engines: Engine[] = []
  beforeAll(async () => {
    for (let place = 0; place < 3; place += 1) engines.push(await startEngine(place))
    await loadInto(engines, {
      rows: () => [rows],
      title: { zh: '难读的行', en: 'Awkward rows' },
      made: '',
    })
  })
  afterAll(async () => {
    await Promise.all(engines.map((engine) => engine.kill()))
  })

  it('give no part of an answer for the whole', async () => {
    const strict = gatewayOf(engines)
    const open = gatewayOf(engines, { partial: true })
    const whole = await strict.gateway.page(VIEW, {})
    expect(whole.counts.total).toBe(rows.length)
    await open.gateway.page(VIEW, {})

    // The third dies while its rows are being read.
    let read = 0
    const exported = (async () => {
      for await (const piece of strict.gateway.rows(VIEW, {})) {
        read += piece.rows.length
        if (read === piece.rows.length) await engines[2]?.kill()
      }
    })()
    expect(await faultOf(exported)).toEqual(['partial', expect.anything()])
    expect(read).toBeLessThan(whole.counts.shown)

    expect(await faultOf(strict.gateway.page(VIEW, {}))).toEqual(['partial', '2/3'])
    expect(await faultOf(strict.gateway.aggregate(VIEW, {}))).toEqual(['partial', '2/3'])
    expect(await faultOf(open.gateway.aggregate(VIEW, {}))).toEqual(['partial', '2/3'])

    const part = await open.gateway.page(VIEW, {})
    expect(part.parts).toEqual({ asked: 3, answered: 2 })
    expect(part.counts.total).toBeLessThan(rows.length)
    expect(part.counts.shown).toBeLessThan(whole.counts.shown)
    // A gateway that begins now knows of no other shards than it can hear, and still says that one is missing.
    const late = gatewayOf(engines, { partial: true })
    expect((await late.gateway.page(VIEW, {})).parts).toEqual({ asked: 3, answered: 2 })
    await Promise.all([strict, open, late].map(({ close }) => close()))
  })
})
