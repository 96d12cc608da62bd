import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ObservationId } from '../../domain/ids.ts'
import { EditSchema } from '../../domain/record/edit.ts'
import type { Import } from '../../domain/record/imported.ts'
import { ImportSchema } from '../../domain/record/imported.ts'
import { bundledTables } from '../bundled.ts'
import { citationOf } from '../citation.ts'
import { indicatorAcross } from '../compare/comparison.ts'
import { buildDataset } from '../dataset.ts'
import { evidenceOf } from '../evidence.ts'
import { nineReports, withRows } from '../testing.ts'
import { ownUnit } from './own-word.ts'
import { countRefused, withImports } from './with-imports.ts'

const row = {
  id: 'mine-1',
  locality: 'liyang',
  indicator: 'members-recruited',
  unit: 'ming',
  period: { start: '2025-01-01', end: '2025-12-31', basis: 'stated' },
  breakdown: null,
  value: 400,
  lower: null,
  upper: 400,
  bound: 'nearly',
  printed: '近400名',
  line: 3,
  column: '新发展会员',
}

const importOf = (rows: readonly unknown[], words: Partial<Record<string, unknown>> = {}): Import =>
  v.parse(ImportSchema, {
    id: 'import-1',
    file: '会员.csv',
    sheet: null,
    imported: '2026-02-03T04:05:06.000Z',
    themes: [],
    units: [],
    localities: [],
    indicators: [],
    rows,
    ...words,
  })

describe('two reports of the product that contradict each other', () => {
  const [first, second] = ['xiangcheng-members-recruited', 'second-members-recruited']
  const twoReports = (value: number) => {
    const rows = v.parse(v.array(v.looseObject({ id: v.string() })), bundledTables.observations)
    const one = rows.find(({ id }) => id === first)
    const other = { ...one, id: second, report: 'liyang-ginger-tea', figure: 'liyang-ginger-tea-01' }
    return buildDataset(
      withRows({ observations: [{ ...other, value, lower: value, upper: value, printed: `${value}名` }] }),
    )
  }

  it('are a conflict in the dataset itself, so also where nothing was entered', () => {
    const dataset = twoReports(2500)
    for (const [id, other] of [
      [first, second],
      [second, first],
    ] as const)
      expect(dataset.observations.get(id)?.disputed).toMatchObject({
        standing: 'open',
        others: [{ id: other }],
      })
    expect(
      withImports(dataset, []).conflicts.map(({ observations }) => observations.map(({ id }) => id)),
    ).toEqual([[first, second]])
    expect([...twoReports(2447).observations.values()].filter(({ disputed }) => disputed)).toEqual([])
  })

  it('stay, both of them, where the user chose one', () => {
    const { dataset } = withImports(
      twoReports(2500),
      [],
      [
        v.parse(EditSchema, {
          kind: 'choice',
          id: 'choice-1',
          of: twoReports(2500).observations.get(first)?.disputed?.key,
          among: [first, second],
          take: second,
        }),
      ],
    )
    expect(dataset.observations.get(first)?.disputed?.standing).toBe('passed-over')
    expect(dataset.observations.get(second)?.disputed?.standing).toBe('taken')
  })
})

describe('the dataset with imports', () => {
  it('is the bundled one where there are none', () => {
    expect(withImports(nineReports, []).dataset).toBe(nineReports)
  })

  it('holds the rows behind the bundled ones, marked as imported', () => {
    const { dataset, refused } = withImports(nineReports, [importOf([row])])
    expect(refused).toEqual([])
    expect(dataset.observations.size).toBe(nineReports.observations.size + 1)
    const mine = [...dataset.observations.values()].at(-1)
    expect(mine).toMatchObject({ status: 'imported', printed: '近400名', line: 3, column: '新发展会员' })
    expect(mine?.quantity).toEqual({ bound: 'nearly', value: 400, lower: null, upper: 400 })
  })

  it('quotes a file only for what it holds, and says what was typed over it', () => {
    const said = (inFile: string) => {
      const { dataset } = withImports(nineReports, [importOf([{ ...row, inFile }])])
      const mine = dataset.observations.get(v.parse(ObservationId, 'mine-1'))
      if (mine === undefined) throw new Error('the row is not in the dataset')
      const { source } = evidenceOf(mine, { language: 'en', notation: 'compact' })
      const cited = citationOf(mine, dataset, { language: 'en', notation: 'compact' })
      return { source, cited }
    }
    const typed = said('391名')
    expect(typed.source).toMatchObject({ printed: '391名' })
    expect(typed.cited).toContain('printed “391名”')
    expect(typed.cited).toContain('rewritten as “近400名” when it was imported')
    expect(said('').source).toMatchObject({ printed: '' })
    expect(said('').cited).toContain('The cell is empty in the file; filled in as “近400名”')
  })

  it('never changes a bundled value or word', () => {
    const [bundled] = nineReports.observations.values()
    const liyang = nineReports.localities.get('liyang')
    const { dataset, refused } = withImports(nineReports, [
      importOf([{ ...row, id: bundled?.id }], {
        localities: [
          {
            kind: 'own',
            id: 'liyang',
            name: { zh: '别处', en: 'Elsewhere' },
            parents: [],
            province: null,
            code: null,
          },
        ],
      }),
    ])
    expect(refused).toEqual([{ importId: 'import-1', id: bundled?.id, reason: 'taken' }])
    expect(dataset.observations.get(bundled?.id ?? '')).toBe(bundled)
    expect(dataset.localities.get('liyang')).toBe(liyang)
  })

  it('says a unit of an earlier version, which had no English word for it, in the words of today', () => {
    const { id } = ownUnit('天')
    const unit = (zh: string, en: string) => ({
      id: ownUnit(zh).id,
      zh,
      en: { place: 'word', one: en, many: en },
      dimension: ownUnit(zh).id,
    })
    const { dataset } = withImports(nineReports, [
      importOf([{ ...row, unit: id }], {
        units: [unit('天', '天'), unit('盘', '盘'), unit('个', 'station')],
      }),
    ])
    const english = (zh: string) => dataset.units.get(ownUnit(zh).id)?.en
    expect(english('天')).toEqual({ place: 'word', one: 'day', many: 'days' })
    expect(english('盘')).toEqual({ place: 'word', one: '盘', many: '盘' })
    expect(english('个')).toEqual({ place: 'word', one: 'station', many: 'station' })
  })

  it('says 场 and 次 of an earlier version, which kept both as 场（次）, as the file writes them', () => {
    const events = (id: string, printed: string, column: string) => ({
      ...row,
      id,
      indicator: 'venue-events',
      unit: 'session',
      period: { start: `20${id.slice(-2)}-01-01`, end: `20${id.slice(-2)}-12-31`, basis: 'stated' },
      value: 45,
      lower: 45,
      upper: 45,
      bound: 'exact',
      printed,
      column,
    })
    const { dataset } = withImports(nineReports, [
      importOf([
        events('mine-21', '45场', '数值'),
        events('mine-22', '45', '开展活动（次）'),
        events('mine-23', '45', '开展活动（场次）'),
        events('mine-24', '45场次', '数值'),
        events('mine-25', '4.5万次', '数值'),
        events('mine-20', '45', '数值'),
      ]),
    ])
    const unitOf = (id: string) => dataset.observations.get(id)?.unit
    const ids = ['mine-21', 'mine-22', 'mine-23', 'mine-24', 'mine-25', 'mine-20']
    expect(ids.map((id) => unitOf(id)?.zh)).toEqual(['场', '次', '场（次）', '场（次）', '次', '场（次）'])
    expect(new Set(ids.map((id) => unitOf(id)?.dimension))).toEqual(new Set(['session']))
    for (const id of ids) expect(dataset.units.get(unitOf(id)?.id ?? '')).toEqual(unitOf(id))
  })

  it('sets names apart that are written from right to left, and no others', () => {
    const name = (text: string) => ({ zh: text, en: text })
    const { dataset } = withImports(nineReports, [
      importOf([{ ...row, locality: 'own-a', unit: 'own-u' }], {
        units: [
          { id: 'own-u', zh: 'عضو', en: { place: 'word', one: 'عضو', many: 'عضو' }, dimension: 'own-u' },
        ],
        localities: ['שלום (12)', '禹州市'].map((text, at) => ({
          kind: 'own',
          id: at === 0 ? 'own-a' : 'own-b',
          name: name(text),
          parents: [],
          province: null,
          code: null,
        })),
      }),
    ])
    expect(dataset.localities.get('own-a')?.name.en).toBe('\u2068שלום (12)\u2069')
    expect(dataset.localities.get('own-b')?.name.en).toBe('禹州市')
    expect(dataset.units.get('own-u')).toMatchObject({
      zh: '\u2068عضو\u2069',
      en: { many: '\u2068عضو\u2069' },
    })
  })

  it('refuses a row that refers to what is not there, and keeps the others', () => {
    const { dataset, refused } = withImports(nineReports, [
      importOf([{ ...row, id: 'mine-2', locality: 'nowhere' }, row]),
    ])
    expect(refused).toEqual([{ importId: 'import-1', id: 'mine-2', reason: 'unknown' }])
    expect(dataset.observations.has('mine-1')).toBe(true)
  })

  it('refuses a row whose ends contradict its exactness, as a file of somebody else may have it', () => {
    const { dataset, refused } = withImports(nineReports, [
      importOf([
        { ...row, id: 'mine-2', bound: 'exact', value: 3, lower: 2, upper: 4 },
        { ...row, id: 'mine-3', bound: 'range', value: null, lower: 9, upper: 2 },
        row,
      ]),
    ])
    expect(refused.map(({ id, reason }) => [id, reason])).toEqual([
      ['mine-2', 'faulty'],
      ['mine-3', 'faulty'],
    ])
    expect(dataset.observations.has('mine-1')).toBe(true)
  })

  it('says how many rows of each import are not shown, and why', () => {
    const { refused } = withImports(nineReports, [
      importOf([row, row, row, { ...row, id: 'mine-2', unit: 'light-years' }]),
      { ...importOf([row]), id: v.parse(ImportSchema.entries.id, 'import-2') },
    ])
    expect(countRefused(refused)).toEqual([
      { importId: 'import-1', reason: 'taken', n: 2 },
      { importId: 'import-1', reason: 'unknown', n: 1 },
      { importId: 'import-2', reason: 'taken', n: 1 },
    ])
  })

  it('adds localities of the user, which stand where their rows do', () => {
    const own = {
      kind: 'own',
      id: 'own-first-factory',
      name: { zh: '第一工厂', en: '第一工厂' },
      parents: [],
      province: null,
      code: null,
    }
    const { dataset } = withImports(nineReports, [
      importOf([{ ...row, locality: own.id }], { localities: [own] }),
    ])
    const indicator = dataset.indicators.get('members-recruited')
    if (indicator === undefined) throw new Error('the dataset has no members-recruited')
    const localities = indicatorAcross(dataset, indicator).places.map(({ locality }) => locality.id)
    expect(localities).toContain('own-first-factory')
  })

  it('leads each number back to its cell', () => {
    const { dataset } = withImports(nineReports, [importOf([row])])
    const mine = dataset.observations.get('mine-1')
    if (mine === undefined) throw new Error('the row is not there')
    expect(evidenceOf(mine, { language: 'en', notation: 'compact' })).toMatchObject({
      value: 'nearly 400 people',
      source: {
        kind: 'imported',
        printed: '近400名',
        file: '会员.csv',
        line: 3,
        column: '新发展会员',
        imported: '3 Feb 2026',
      },
    })
  })

  describe('of a hundred thousand rows', () => {
    const inOneFile = (rowOf: (n: number) => object): Import => {
      const rows = Array.from({ length: 100_000 }, (_, n) => ({
        ...row,
        id: `mine-${n}`,
        line: n + 2,
        ...rowOf(n),
      }))
      return { ...importOf([]), rows: v.parse(v.array(ImportSchema.entries.rows.item), rows) }
    }

    it('takes all', () => {
      const dayOf = (n: number) => new Date(Date.UTC(1900, 0, 1 + n)).toISOString().slice(0, 10)
      const one = inOneFile((n) => ({ period: { start: dayOf(n), end: dayOf(n), basis: 'stated' } }))
      expect(withImports(nineReports, [one]).dataset.observations.size).toBe(
        nineReports.observations.size + 100_000,
      )
    })

    it('has one value where all say the same', () => {
      const { dataset } = withImports(nineReports, [inOneFile(() => ({}))])
      expect(dataset.observations.size).toBe(nineReports.observations.size + 1)
      expect([...dataset.observations.values()].at(-1)?.support).toHaveLength(99_999)
    })
  })

  it('names a file beside the report that says the same, and the next file once one is gone', () => {
    const report = nineReports.observations.get('xiangcheng-members-recruited')
    const cell = {
      ...row,
      locality: 'xiangcheng',
      period: { start: '2024-06-01', end: '2026-01-31', basis: 'stated' },
      value: 2447,
      lower: 2447,
      upper: 2447,
      bound: 'exact',
      printed: '2447',
    }
    const { dataset, conflicts } = withImports(nineReports, [importOf([cell])])
    expect(conflicts).toEqual([])
    expect(dataset.observations.size).toBe(nineReports.observations.size)
    const both = dataset.observations.get(report?.id ?? '')
    if (both === undefined) throw new Error('the value of the report is gone')
    expect(both.status).toBe('reported')
    expect(evidenceOf(both, { language: 'en', notation: 'full' }).support).toMatchObject([
      { file: '会员.csv', line: 3, printed: '2447' },
    ])
    // What no file says is the same object as before.
    const others = [...nineReports.observations.values()].filter(({ id }) => id !== report?.id)
    expect(others.filter((one) => dataset.observations.get(one.id) !== one)).toEqual([])
  })

  it('tells a contradiction of what a file says less rounded than the value that it supports', () => {
    const said = (id: string, value: number, printed: string) => ({
      ...row,
      id,
      value,
      lower: value,
      upper: value,
      bound: 'exact',
      printed,
    })
    const [rounded, full, other] = [
      said('a-1', 45_000, '4.5万'),
      said('b-1', 45_000, '45000'),
      said('c-1', 45_210, '45210'),
    ]
    const of = (...rows: readonly unknown[]) => withImports(nineReports, [importOf(rows)]).conflicts.length
    expect([of(rounded, full), of(rounded, other), of(rounded, full, other)]).toEqual([0, 0, 1])
  })
})
