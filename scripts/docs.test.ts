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
const LINK = /\]\(([^)#:]+)(?:#[^)]*)?\)/gu

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8')

  it('names files that are there', () => {
    const missing = [...text.matchAll(PATH)].flatMap(([, path = '']) =>
      existsSync(join(root, path)) ? [] : [path],
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
