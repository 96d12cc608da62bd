import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The layers of the code, from what knows nothing of the others to what knows them all. */
const LAYERS = [
  'lib',
  'domain',
  'places',
  'extract',
  'dataset',
  'draft',
  'charts',
  'decks',
  'exports',
  'imports',
  'state',
  'ui',
  'views',
]

const root = join(import.meta.dirname)
const IMPORT = /(?:from|import\()\s*['"](\.[^'"]+)['"]/gu

function layerOf(file: string): number {
  return LAYERS.indexOf(relative(root, file).split(sep)[0] ?? '')
}

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sources(path)
    else if (/\.tsx?$/u.test(entry.name) && !/\.test\.tsx?$/u.test(entry.name)) yield path
  }
}

describe('imports', () => {
  it('go one way: nothing above knows anything below it', () => {
    const wrong = [...sources(root)].flatMap((file) => {
      const layer = layerOf(file)
      if (layer < 0) return []
      return [...readFileSync(file, 'utf8').matchAll(IMPORT)]
        .map(([, target = '']) => resolve(dirname(file), target))
        .filter((target) => layerOf(target) > layer || layerOf(target) < 0)
        .filter((target) => !relative(root, target).startsWith(join('..', 'data')))
        .map((target) => `${relative(root, file)} imports ${relative(root, target)}`)
    })
    expect(wrong).toEqual([])
  })
})
