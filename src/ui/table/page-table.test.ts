import { expect, it } from 'vitest'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { observations } from '../../dataset/table/testing.ts'
import { tellingColumns } from './page-table.tsx'

const COLUMNS: readonly ColumnId[] = [
  'indicator',
  'value',
  'theme',
  'breakdown',
  'scope',
  'status',
  'printed',
]
const of = (locality: string) => observations.filter((row) => row.locality.id === locality)

it('leaves out what no row of the page has, and a theme that all share', () =>
  expect(tellingColumns(COLUMNS, of('gaotai'))).toEqual(['indicator', 'value', 'printed']))

it('keeps what some row has', () =>
  expect(tellingColumns(COLUMNS, of('changqing'))).toEqual([
    'indicator',
    'value',
    'theme',
    'breakdown',
    'scope',
    'printed',
  ]))
