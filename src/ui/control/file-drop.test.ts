import { describe, expect, it } from 'vitest'
import { droppedFiles, isFileDrag } from './file-drop.tsx'

const item = (kind: string, file: File | null, isDirectory: boolean | null = false) => ({
  kind,
  getAsFile: () => file,
  webkitGetAsEntry: () => (isDirectory === null ? null : { isDirectory }),
})

describe('what was dropped', () => {
  const a = new File(['1'], 'a.csv')
  const b = new File(['2'], 'b.xlsx')

  it('are its files, in their order, without texts and folders', () => {
    expect(droppedFiles([item('file', a), item('string', null), item('file', b, null)])).toEqual({
      files: [a, b],
      hasFolder: false,
    })
    expect(droppedFiles([item('file', new File([], 'folder'), true), item('file', a)])).toEqual({
      files: [a],
      hasFolder: true,
    })
  })

  it('is left to the browser where it is a text', () => {
    expect(isFileDrag(['text/plain'])).toBe(false)
    expect(isFileDrag(['Files'])).toBe(true)
  })
})
