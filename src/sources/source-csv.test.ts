import { expect, it } from 'vitest'
import { index, observations } from '../dataset/table/testing.ts'
import { remarkOf } from '../domain/record/remark.ts'
import type { DataSource } from './data-source.ts'
import { memorySource } from './memory/memory-source.ts'
import { aboutRow, rowReviews } from './row-marks.ts'
import { rowsAsObservations } from './row-observation.ts'
import { sourceCsv } from './source-csv.ts'
import { asking } from './testing.ts'

const source = memorySource(index, { title: { zh: '测试', en: 'Test' }, made: null })
const view = asking({
  filters: [{ type: 'set', column: 'bound', keys: ['atLeast'] }],
  columns: ['value'],
  page: { offset: 0, limit: 1 },
})

async function fileOf(from: DataSource): Promise<string[]> {
  const parts: string[] = []
  for await (const part of sourceCsv(from, view, 'lossless', {})) parts.push(part)
  return parts.join('').split('\r\n')
}

it('writes every row of a view, and open ends as nothing', async () => {
  const [header = '', ...lines] = await fileOf(source)
  const at = (name: string) => header.split(',').indexOf(name)
  expect(lines.slice(0, -1)).toHaveLength(
    observations.filter(({ quantity }) => quantity.bound === 'atLeast').length,
  )
  const cells = lines[0]?.split(',') ?? []
  expect(cells[at('bound')]).toBe('atLeast')
  expect(cells[at('upper')]).toBe('')
  expect(cells[at('lower')]).toBe(cells[at('value')])
})

it('writes what was said of rows behind them, and no such columns where nothing was', async () => {
  const { rows } = await source.page({ ...view, page: { offset: 0, limit: 1 } })
  const [taken] = rowsAsObservations(rows, source.about).observations
  if (taken === undefined) throw new Error('there is no row')
  const doubt = remarkOf({
    kind: 'mark',
    about: aboutRow(taken, 'packed'),
    verdict: 'questioned',
    words: '口径不同',
    by: '张三',
    role: 'self-check',
    at: '2026-03-02T08:00:00.000Z',
  })
  const parts: string[] = []
  for await (const part of sourceCsv(source, view, 'lossless', {}, rowReviews([doubt]))) parts.push(part)
  const [header = '', first = '', second = ''] = parts.join('').split('\r\n')
  expect(header.endsWith(',review,marks,notes')).toBe(true)
  expect(first).toMatch(/,questioned,.*口径不同.*,$/u)
  expect(second.endsWith(',,,')).toBe(true)
  expect((await fileOf(source))[0]).not.toContain('review')
})

it('writes no file of a part of the rows', async () => {
  const partial: DataSource = {
    ...source,
    async *rows(asked) {
      for await (const { rows } of source.rows(asked)) yield { rows, parts: { asked: 3, answered: 2 } }
    },
  }
  await expect(fileOf(partial)).rejects.toMatchObject({ fault: 'partial' })
})
