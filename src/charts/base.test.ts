import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { withImports } from '../dataset/edits/with-imports.ts'
import { nineReports } from '../dataset/testing.ts'
import { EditSchema, editId } from '../domain/record/edit.ts'
import { ImportSchema } from '../domain/record/imported.ts'
import { footnotesOf } from './footnotes.ts'
import { surelyGreatest } from './title.ts'

const row = (id: string, locality: string, value: number) => ({
  id,
  locality,
  indicator: 'own-rate',
  unit: 'percent',
  period: { start: '2025-01-01', end: '2025-12-31', basis: 'stated' },
  breakdown: null,
  value,
  lower: value,
  upper: value,
  bound: 'exact',
  printed: `${value}%`,
  line: 2,
  column: '入会率',
})
const file = (id: string, rows: readonly unknown[]) =>
  v.parse(ImportSchema, {
    id,
    file: `${id}.xlsx`,
    sheet: null,
    imported: '2026-02-03T04:05:06.000Z',
    themes: [{ id: 'own-indicators', name: { zh: '自有指标', en: 'Your own indicators' } }],
    units: [],
    localities: [],
    indicators: [
      {
        id: 'own-rate',
        name: { zh: '入会率', en: 'Joining rate' },
        definition: { zh: '没有定义', en: 'no definition' },
        unit: 'percent',
        theme: 'own-indicators',
        kind: 'rate',
        better: 'up',
        additive: false,
      },
    ],
    rows,
  })
const base = (of: string, name: string) =>
  v.parse(EditSchema, {
    kind: 'file-base',
    id: editId('file-base', 'own-rate', of),
    of: 'own-rate',
    file: of,
    base: name,
  })
const rowsWith = (...edits: readonly ReturnType<typeof base>[]) => {
  const files = [file('one', [row('a', 'liyang', 96)]), file('two', [row('b', 'gaotai', 75)])]
  const { dataset } = withImports(nineReports, files, edits)
  return ['a', 'b'].flatMap((id) => dataset.observations.get(id) ?? [])
}
const context = { language: 'en', notation: 'compact' } as const

describe('rates on two bases', () => {
  it('are told apart under a chart, and none is the greatest', () => {
    const rows = rowsWith(base('one', 'employees-of-unionised-units'), base('two', 'all-employees'))
    expect(footnotesOf(rows, context)).toContain(
      'The bases differ and do not compare: employees of unionised units (Liyang); all employees (Gaotai County).',
    )
    const [first] = rows
    expect(first !== undefined && surelyGreatest(first, rows)).toBe(false)
  })

  it('that are one are named once', () => {
    const rows = rowsWith(base('one', 'all-employees'), base('two', 'all-employees'))
    expect(footnotesOf(rows, context)).toContain('Base: share of all employees.')
    const [first] = rows
    expect(first !== undefined && surelyGreatest(first, rows)).toBe(true)
  })
})
