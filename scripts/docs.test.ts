import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** A file or folder of the project in backticks. A path with a gap, as `src/charts/kinds/<kind>.ts`, stands for several. */
const PATH = /`((?:src|data|e2e|scripts|bench|public)\/[\w./-]*)`/gu
/** A file named without the folder in which it is found: `axes.ts`, `cell/words.ts`. */
const NAME = /`((?!(?:src|data|e2e|scripts|bench|public|gateway)\/)[a-z][a-z0-9/-]*\.tsx?)`/gu
const LINK = /\]\(([^)#:]+)(?:#[^)]*)?\)/gu

const files = ['src', 'scripts', 'bench', 'e2e', 'gateway'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.includes('node_modules'))
    .map((file) => `/${folder}/${file.replaceAll('\\', '/')}`),
)

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8')

  it('names files that are there', () => {
    const missing = [...text.matchAll(PATH)].flatMap(([, path = '']) =>
      existsSync(join(root, path)) ? [] : [path],
    )
    expect(missing).toEqual([])
  })

  it('names no file that is nowhere', () => {
    const missing = [...text.matchAll(NAME)].flatMap(([, name = '']) =>
      files.some((file) => file.endsWith(`/${name}`)) ? [] : [name],
    )
    expect(missing).toEqual([])
  })

  it('links to pages and pictures that are there', () => {
    const folder = join(root, page, '..')
    const missing = [...text.matchAll(LINK)].flatMap(([, target = '']) =>
      existsSync(join(folder, target)) ? [] : [target],
    )
    expect(missing).toEqual([])
  })
})
