import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Folders and files that hold words of a language for another reason than to show them. */
const READING: Readonly<Record<string, string>> = {
  'extract/': 'reads the figures of a text',
  'imports/': 'reads workbooks and documents',
  'places/': 'knows names of places, and finds them in texts',
  'draft/': 'reads what a report says of its figures',
  'domain/collation.ts': 'sorts Chinese numerals',
  'domain/number/typed-number.ts': 'reads numbers that people type',
  'domain/number/printed-place.ts': 'reads printed numbers',
  'domain/spec/template.ts': 'finds its own sheets again',
  'views/templates/make-template.ts': 'reads names of places that people type',
  'charts/layout/phrases.ts': 'reads where a line may end',
  'dataset/edits/own-word.ts': 'reads the units that files bring',
  'dataset/search/': 'reads what people search for',
  'dataset/table/search/search-text.ts': 'reads what people search for',
  'dataset/table/search/search-time.ts': 'reads what people search for',
}

const isTest = (file: string) => /\.test\.tsx?$|(?:^|\/)(?:testing|awkward)\.ts$/u.test(file)

const HAN = /\p{Script=Han}/u
const LANGUAGE = new Set(['zh', 'en'])

/** Whether a piece of code says something in Chinese, or asks for one language by its name. */
function says(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(says)
  if (typeof node !== 'object' || node === null) return false
  const fields = new Map<string, unknown>(Object.entries(node))
  const value = fields.get('value')
  switch (fields.get('type')) {
    case 'Literal':
    case 'JSXText':
      return typeof value === 'string' && HAN.test(value)
    case 'TemplateElement':
      return HAN.test(JSON.stringify(value))
    case 'BinaryExpression': {
      const asked = [fields.get('left'), fields.get('right')].some((side) => {
        const text: unknown =
          typeof side === 'object' && side !== null
            ? Object.entries(side).find(([key]) => key === 'value')?.[1]
            : null
        return typeof text === 'string' && LANGUAGE.has(text)
      })
      if (asked) return true
      break
    }
  }
  return [...fields.values()].some(says)
}

describe('code outside the words', () => {
  it('says nothing in a language and asks for none by name, but for what reads texts', () => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.tsx?$/u.test(file) && !isTest(file) && !file.startsWith('words/'))
      .filter((file) => !Object.keys(READING).some((known) => file.startsWith(known)))
    const saying = files.filter((file) => {
      const source = readFileSync(join(root, file), 'utf8')
      if (!HAN.test(source) && !/'(?:zh|en)'/u.test(source)) return false
      return says(parseSync(file, source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }).program.body)
    })
    expect(saying).toEqual([])
  })
})
