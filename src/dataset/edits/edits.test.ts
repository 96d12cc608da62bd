import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../../domain/record/edit.ts'
import { EditSchema, editId } from '../../domain/record/edit.ts'
import type { Import } from '../../domain/record/imported.ts'
import { ImportSchema } from '../../domain/record/imported.ts'
import { compareLocalities } from '../compare/comparison.ts'
import { evidenceOf } from '../evidence.ts'
import { baseOf } from '../observation.ts'
import { nineReports } from '../testing.ts'
import { withoutSetAside } from './conflicts.ts'
import { withImports } from './with-imports.ts'

const YEAR = { start: '2025-01-01', end: '2025-12-31', basis: 'stated' }
const indicator = (id: string, zh: string, more = {}) => ({
  id,
  name: { zh, en: zh },
  definition: { zh: '没有定义', en: 'no definition' },
  unit: 'percent',
  theme: 'own-indicators',
  kind: 'rate',
  better: 'neither',
  additive: false,
  ...more,
})
const place = (id: string, zh: string) => ({
  kind: 'own',
  id,
  name: { zh, en: zh },
  parents: [],
  province: null,
  code: null,
})
const row = (id: string, locality: string, of: string, value: number, printed = String(value)) => ({
  id,
  locality,
  indicator: of,
  unit: 'percent',
  period: YEAR,
  breakdown: null,
  value,
  lower: value,
  upper: value,
  bound: 'exact',
  printed,
  line: 2,
  column: '建会率',
})
const file = (id: string, rows: readonly unknown[]): Import =>
  v.parse(ImportSchema, {
    id,
    file: `${id}.xlsx`,
    sheet: null,
    imported: '2026-02-03T04:05:06.000Z',
    themes: [{ id: 'own-indicators', name: { zh: '自有指标', en: 'Your own indicators' } }],
    units: [],
    localities: [place('own-town', '城关镇'), place('own-town-2', '城关')],
    indicators: [indicator('own-rate', '建会率'), indicator('own-rate-2', '工会组建率')],
    rows,
  })
const edit = (value: Record<string, unknown>): Edit => v.parse(EditSchema, value)
const same = (word: string, of: string, is: string) =>
  edit({ kind: 'same', word, id: editId('same', of), of, is })

const first = file('first', [row('a', 'own-town', 'own-rate', 92), row('b', 'own-town-2', 'own-rate-2', 88)])

describe('an own indicator', () => {
  const rename = edit({
    kind: 'indicator',
    id: editId('indicator', 'own-rate'),
    of: 'own-rate',
    name: { zh: '企业建会率', en: 'Share of firms with a union' },
    definition: {
      zh: '已建会企业占应建会企业的比例。',
      en: 'Firms with a union, of all that should have one.',
    },
    unitName: null,
    measure: 'rate',
    better: 'up',
    additive: true,
    theme: 'organising',
    base: 'firms-able-to-bargain',
  })

  it('takes name, kind, direction, theme, definition and base from an edit; rates never add up', () => {
    const { dataset } = withImports(nineReports, [first], [rename])
    expect(dataset.observations.get('a')).toMatchObject({
      indicator: { name: { zh: '企业建会率' }, better: 'up', additive: false, base: 'firms-able-to-bargain' },
      theme: { id: 'organising' },
    })
    expect(withImports(nineReports, [first]).dataset.indicators.get('own-rate')?.name.zh).toBe('建会率')
  })

  it('of the bundled data is never changed', () => {
    const of = 'union-coverage'
    const bundled = [...nineReports.indicators.keys()][0] ?? of
    const theirs = edit({ ...rename, id: editId('indicator', bundled), of: bundled })
    const { dataset } = withImports(nineReports, [first], [theirs])
    expect(dataset.indicators.get(bundled)).toBe(nineReports.indicators.get(bundled))
  })
})

describe('names that are said to be of one thing', () => {
  it('are one word, for files to come too, and two again when that is taken back', () => {
    const edits = [same('indicator', 'own-rate-2', 'own-rate'), same('locality', 'own-town-2', 'xiangcheng')]
    const later = file('later', [row('c', 'own-town-2', 'own-rate-2', 90)])
    const { dataset, own } = withImports(nineReports, [first, later], edits)
    for (const id of ['b', 'c'])
      expect(dataset.observations.get(id)).toMatchObject({
        indicator: { id: 'own-rate' },
        locality: { id: 'xiangcheng' },
      })
    expect(dataset.indicators.has('own-rate-2')).toBe(false)
    expect(own.indicators.get('own-rate-2')).toMatchObject({
      word: { name: { zh: '工会组建率' } },
      is: 'own-rate',
    })
    expect(withImports(nineReports, [first]).dataset.indicators.has('own-rate-2')).toBe(true)
  })

  it('in a circle stand for themselves', () => {
    const circle = [same('indicator', 'own-rate', 'own-rate-2'), same('indicator', 'own-rate-2', 'own-rate')]
    const { dataset } = withImports(nineReports, [first], circle)
    expect(dataset.observations.get('a')?.indicator.id).toBe('own-rate')
  })
})

it('an own place has its code and lies in the areas above it, which are there without a gap', () => {
  const town = edit({
    kind: 'locality',
    id: editId('locality', 'own-town'),
    of: 'own-town',
    name: { zh: '城关镇', en: 'Chengguan' },
    code: null,
    above: [
      { code: '410122', name: '中牟县' },
      { code: '410100', name: '郑州市' },
      { code: '410000', name: '河南省' },
    ],
  })
  const { dataset } = withImports(nineReports, [first], [town])
  const { locality } = dataset.observations.get('a') ?? {}
  expect(locality).toMatchObject({ kind: 'own', name: { en: 'Chengguan' }, province: 'henan' })
  expect(locality?.parents.map((id) => dataset.localities.get(id)?.name.zh)).toEqual([
    '中牟县',
    '郑州市',
    '河南省',
  ])
})

it('a single row is left out, and is back when that is taken back', () => {
  const leftOut = edit({ kind: 'left-out', id: editId('left-out', 'a'), of: 'a' })
  const { dataset } = withImports(nineReports, [first], [leftOut])
  expect(dataset.observations.has('a')).toBe(false)
  expect(dataset.observations.has('b')).toBe(true)
  expect(withImports(nineReports, [first]).dataset.observations.has('a')).toBe(true)
})

describe('a base', () => {
  it('of one file keeps its rate apart from that of another', () => {
    const second = file('second', [row('d', 'xiangcheng', 'own-rate', 74)])
    const of = 'own-rate'
    const base = edit({
      kind: 'file-base',
      id: editId('file-base', of, 'second'),
      of,
      file: 'second',
      base: 'all-employees',
    })
    const { dataset } = withImports(nineReports, [first, second], [base])
    const [a, d] = [dataset.observations.get('a'), dataset.observations.get('d')]
    if (a === undefined || d === undefined) throw new Error('the rows are not there')
    expect([baseOf(a), baseOf(d)]).toEqual(['unstated', 'all-employees'])
    const compared = compareLocalities(dataset, [a.locality, d.locality])
    expect(compared.themes.flatMap(({ rows }) => rows).find((one) => one.indicator.id === of)).toMatchObject({
      comparability: 'careful',
      differences: ['base', 'definition'],
    })
  })
})

describe('two values for the same thing', () => {
  const second = (value: number, printed = `${value}`) =>
    file('second', [row('d', 'own-town', 'own-rate', value, printed)])
  const choice =
    (take: string | null, among = ['a', 'd']) =>
    (of: string) =>
      edit({ kind: 'choice', id: editId('choice', of), of, among, take })

  it('are a conflict, which both of them say', () => {
    const { dataset, conflicts } = withImports(nineReports, [first, second(85)])
    expect(conflicts.map(({ observations, settled }) => [observations.map(({ id }) => id), settled])).toEqual(
      [[['a', 'd'], null]],
    )
    expect(dataset.observations.get('a')?.disputed).toMatchObject({ standing: 'open', others: [{ id: 'd' }] })
    expect(dataset.observations.get('b')?.disputed).toBeUndefined()
  })

  it('are none where rounding leaves one number', () => {
    expect(withImports(nineReports, [first, second(92.3, '92.3%')]).conflicts).toHaveLength(0)
    expect(withImports(nineReports, [first, second(92.6, '92.6%')]).conflicts).toHaveLength(1)
  })

  it('are settled by a choice, until a third value comes', () => {
    const files = [first, second(85)]
    const key = withImports(nineReports, files).conflicts[0]?.key ?? ''
    const one = withImports(nineReports, files, [choice('d')(key)])
    expect(one.dataset.observations.has('a')).toBe(false)
    expect(one.dataset.observations.get('d')?.disputed).toMatchObject({ standing: 'taken' })
    const both = withImports(nineReports, files, [choice(null)(key)])
    expect(both.dataset.observations.get('a')?.disputed).toMatchObject({ standing: 'kept' })
    const third = file('third', [row('e', 'own-town', 'own-rate', 80)])
    const again = withImports(nineReports, [...files, third], [choice('d')(key)])
    expect(again.conflicts.map(({ settled }) => settled)).toEqual([null])
    expect(again.dataset.observations.has('a')).toBe(true)
  })

  describe('that agree', () => {
    const finer = [first, second(92.3, '92.3%')]
    const standings = (edits: readonly Edit[] = []) => {
      const { dataset, agreements, conflicts } = withImports(nineReports, finer, edits)
      const [a, d] = ['a', 'd'].map((id) => dataset.observations.get(id))
      if (a === undefined || d === undefined) throw new Error('a value is gone')
      return { conflicts, agreements, a, d }
    }

    it('are no conflict: both stay, and each says which is more exact', () => {
      const { conflicts, agreements, a, d } = standings()
      expect(conflicts).toEqual([])
      expect(agreements.map(({ leading, isTaken }) => [leading?.id, isTaken])).toEqual([['d', false]])
      expect([a.disputed, d.disputed]).toEqual([undefined, undefined])
      expect(a.agrees).toMatchObject({ standing: 'less-exact', others: [{ id: 'd' }] })
      expect(d.agrees).toMatchObject({ standing: 'more-exact', others: [{ id: 'a' }] })
      expect(evidenceOf(a, { language: 'en', notation: 'compact' }).agrees).toMatch(
        /^Agrees with 92\.3% \(.*second\.xlsx.*row 2.*\), which is more exact\.$/u,
      )
      expect(evidenceOf(d, { language: 'zh', notation: 'compact' }).agrees).toMatch(
        /^与92%（.*first\.xlsx.*）一致，本值更精确。$/u,
      )
    })

    it('are added up and drawn once, as the most exact of them', () => {
      const { a, d } = standings()
      expect([withoutSetAside([a, d]), withoutSetAside([d, a])]).toEqual([[d], [d]])
      // Where only the other one is asked for, it is shown.
      expect(withoutSetAside([a])).toEqual([a])
    })

    it('are led by the one that the user chose, and none is lost', () => {
      const key = standings().agreements[0]?.key ?? ''
      const { agreements, a, d } = standings([choice('a')(key)])
      expect(agreements.map(({ leading, isTaken }) => [leading?.id, isTaken])).toEqual([['a', true]])
      expect([a.agrees?.standing, d.agrees?.standing]).toEqual(['taken', 'passed-over'])
      expect(withoutSetAside([a, d])).toEqual([a])
    })

    it('are a conflict as soon as a third value contradicts them', () => {
      const third = file('third', [row('e', 'own-town', 'own-rate', 80)])
      const { dataset, agreements } = withImports(nineReports, [...finer, third])
      expect(agreements).toEqual([])
      const all = ['a', 'd', 'e'].map((id) => dataset.observations.get(id))
      expect(all.map((one) => [one?.disputed?.standing, one?.agrees])).toEqual([
        ['open', undefined],
        ['open', undefined],
        ['open', undefined],
      ])
    })
  })

  it('of a report and a file are a conflict, and what the report prints stays', () => {
    const printed = [...nineReports.observations.values()].find(
      (one) =>
        one.status === 'reported' &&
        one.quantity.bound === 'exact' &&
        one.unit.id === 'percent' &&
        one.scope === null,
    )
    if (printed === undefined) throw new Error('the reports print no percentage')
    const mine = {
      ...row('mine', printed.locality.id, printed.indicator.id, (printed.quantity.value ?? 0) + 3),
      period:
        printed.period === null
          ? null
          : { start: printed.period.start, end: printed.period.end, basis: 'stated' },
      breakdown:
        printed.breakdown === null
          ? null
          : { dimension: printed.breakdown.dimension, category: printed.breakdown.category },
    }
    const files = [file('other', [mine])]
    const key = withImports(nineReports, files).conflicts[0]?.key ?? ''
    const { dataset } = withImports(nineReports, files, [choice('mine', [printed.id, 'mine'])(key)])
    expect(dataset.observations.get(printed.id)?.disputed).toMatchObject({ standing: 'passed-over' })
    expect(dataset.observations.get('mine')?.disputed).toMatchObject({ standing: 'taken' })
  })
})
