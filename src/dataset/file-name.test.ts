import { expect, it } from 'vitest'
import { fileNameIn, isSameName } from './file-name.ts'

it('calls a pasted table so in the language of the reader, whichever it was pasted in', () => {
  for (const kept of ['粘贴的表格', 'pasted cells']) {
    expect(fileNameIn(kept, 'zh')).toBe('粘贴的表格')
    expect(fileNameIn(kept, 'en')).toBe('pasted cells')
  }
  expect(isSameName('粘贴的表格', 'pasted cells')).toBe(true)
})

it('leaves the name of a file as it is', () => {
  expect(fileNameIn('会员.xlsx', 'en')).toBe('会员.xlsx')
  expect(isSameName('会员.xlsx', 'pasted cells')).toBe(false)
})
