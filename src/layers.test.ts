import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The layers of the code, from what knows nothing of the others to what knows them all. */
const LAYERS = [
  'lib',
  'words',
  'domain',
  'places',
  'extract',
  'dataset',
  'draft',
  'charts',
  'decks',
  'exports',
  'imports',
  'sources',
  'state',
  'ui',
  'views',
]

/**
 * What a room may know of the rooms beside it. A folder that is not named here knows none of them: formats of files do not know each other,
 * and what two pages share is in `ui`.
 */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  'charts/kinds': ['layout'],
  'charts/scene': ['layout'],
  'draft/edit': ['read', 'suggest'],
  'draft/suggest': ['read'],
  'exports/view': ['workbook'],
  'exports/cross': ['view', 'workbook'],
  'exports/chart': ['view', 'workbook'],
  'exports/pptx': ['svg', 'workbook'],
  'views/decks': ['present'],
  'views/print': ['present'],
  'views/indicator': ['locality', 'problem'],
  'views/locality': ['problem'],
  'views/report': ['problem'],
  'views/value': ['problem'],
}
const GUARDED = ['charts', 'decks', 'draft', 'exports', 'views']

const root = join(import.meta.dirname)
const IMPORT = /(?:from|import\()\s*['"](\.[^'"]+)['"]/gu

function layerOf(file: string): number {
  return LAYERS.indexOf(file.split(sep)[0] ?? '')
}

const IS_TEST = /\.test\.tsx?$/u

function* typescript(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* typescript(path)
    else if (/\.tsx?$/u.test(entry.name)) yield path
  }
}

/** The files of the project that each file imports. */
function* imports(): Generator<{ readonly file: string; readonly target: string }> {
  for (const file of typescript(root)) {
    if (IS_TEST.test(file)) continue
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(IMPORT))
      yield { file: relative(root, file), target: relative(root, resolve(dirname(file), target)) }
  }
}

/** The layer of a file and the room in that layer; null if the file is not in a room. */
const roomOf = (file: string): readonly [layer: string, room: string] | null => {
  const [layer = '', room = '', within] = file.split(sep)
  return within === undefined ? null : [layer, room]
}

describe('imports', () => {
  it('go one way: nothing above knows anything below it', () => {
    const wrong = [...imports()]
      .filter(({ file }) => layerOf(file) >= 0)
      .filter(({ file, target }) => layerOf(target) > layerOf(file) || layerOf(target) < 0)
      .filter(({ target }) => !target.startsWith(join('..', 'data')))
      .map(({ file, target }) => `${file} imports ${target}`)
    expect(wrong).toEqual([])
  })

  it('reach from a room only into those beside it that it may know', () => {
    const wrong = [...imports()].flatMap(({ file, target }) => {
      const [from, to] = [roomOf(file), roomOf(target)]
      if (from === null || to === null || from[0] !== to[0] || from[1] === to[1]) return []
      if (!GUARDED.includes(from[0]) || MAY_KNOW[from.join('/')]?.includes(to[1]) === true) return []
      return [`${file} imports ${target}`]
    })
    expect(wrong).toEqual([])
  })
})

it('tests of rooms up to the sources mock no module: their files share the modules that they load', () => {
  const shared = LAYERS.slice(0, LAYERS.indexOf('sources') + 1)
  const mocking = [...typescript(root)]
    .filter((file) => IS_TEST.test(file) && shared.includes(relative(root, file).split(sep)[0] ?? ''))
    .filter((file) => /\bvi\.(?:mock|doMock|resetModules)\(/u.test(readFileSync(file, 'utf8')))
  expect(mocking).toEqual([])
})
