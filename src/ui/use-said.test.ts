import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..')

/** A state that takes a sentence as the language of the moment has it: `setSaid(t(words.saved))`. */
const KEPT_SENTENCE =
  /\bset[A-Z]\w*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*?\b(?:t|text)\((?:words|\w+Messages)\b/u

const files = ['ui', 'views'].flatMap((folder) =>
  readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !file.includes('.test.'))
    .map((file) => join(folder, file)),
)

test('what a view says of an action is kept as words, so that it follows the language of the page', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => KEPT_SENTENCE.test(readFileSync(join(source, file), 'utf8')))).toEqual([])
})
