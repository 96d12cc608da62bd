import { expect, it } from 'vitest'
import type { Question } from '../../imports/table/reading.ts'
import { askedOf } from './questions.tsx'

const question = (kind: Question['kind'], id: string): Question => ({
  id,
  kind,
  about: 'what 全市 is',
  where: 'Sheet!D3',
  options: [],
  isApplied: false,
})

it('says of which file the cell is that a question names, where there are several files', () => {
  const total = question('total', 'total:全市')
  const year = question('year', 'year:1月')
  const files = [
    { file: '一季度.xlsx', asked: [total, year] },
    { file: '二季度.xlsx', asked: [total] },
  ]
  const sources = [{ id: 0 }, { id: 1 }]
  expect(askedOf(sources, files).map(({ file, where }) => [file, where])).toEqual([
    // The answer holds for both files.
    [null, '一季度.xlsx Sheet!D3'],
    // It is headed by its file.
    ['一季度.xlsx', 'Sheet!D3'],
  ])
  expect(askedOf(sources, files.slice(0, 1)).map(({ where }) => where)).toEqual(['Sheet!D3', 'Sheet!D3'])
})
