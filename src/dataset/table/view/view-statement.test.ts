import { expect, it } from 'vitest'
import { index } from '../testing.ts'
import { filterStatement } from './view-statement.ts'

it('names in the language of the page what no row has', () => {
  const own = { type: 'set', column: 'status', keys: ['entered', 'imported'] } as const
  expect(filterStatement(index, own, 'zh')).toBe('来源：自录报道、导入')
  expect(filterStatement(index, own, 'en')).toBe('Status: own report, imported')
  const questioned = { type: 'set', column: 'review', keys: ['questioned'] } as const
  expect(filterStatement(index, questioned, 'zh')).not.toContain('questioned')
})
