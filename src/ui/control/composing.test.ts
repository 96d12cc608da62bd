import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isComposing } from './composing.ts'

test('a key of an input method is known while hanzi are composed and, in Safari, right after', () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
})

test('no part of the page asks the event alone, which Safari answers otherwise', () => {
  const source = join(import.meta.dirname, '..', '..')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/u.test(file),
  )
  const asking = files.filter((file) =>
    /\bnativeEvent\.isComposing/u.test(readFileSync(join(source, file), 'utf8')),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(asking.filter((file) => !file.endsWith('composing.test.ts'))).toEqual([])
})
