import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')

/** The classes that a module of styles has; those of other libraries are `:global`. */
const classesOf = (sheet: string) => {
  const rules = read(sheet).replace(/\/\*.*?\*\/|:global\([^)]*\)|"[^"]*"/gsu, '')
  return new Set([...rules.matchAll(/\.([a-z]\w*)/giu)].map(([, name = '']) => name))
}

it('has no class that no component names', () => {
  const unused = new Map(
    files.filter((file) => file.endsWith('.module.css')).map((sheet) => [sheet, classesOf(sheet)]),
  )
  for (const component of files.filter((file) => file.endsWith('.tsx'))) {
    const code = read(component)
    for (const [, styles = '', from = ''] of code.matchAll(/^import (\w+) from '(.+\.module\.css)'$/gmu)) {
      const classes = unused.get(join(dirname(component), from))
      for (const [, name] of code.matchAll(new RegExp(`\\b${styles}(?:\\.(\\w+)|\\[)`, 'gu'))) {
        // Where the code computes the name, it may be any.
        if (name === undefined) classes?.clear()
        else classes?.delete(name)
      }
    }
  }
  expect([...unused].flatMap(([sheet, names]) => [...names].map((name) => `${sheet} .${name}`))).toEqual([])
})
