import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseSync } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherWords } from './words.ts'

const ROOT = resolve(import.meta.dirname, '..')
/** The locale that Unicode keeps for trying a program out: English with accents. */
const LANGUAGE = 'en-XA'
const SECONDS = 300_000

const isTest = (path: string) => /\.test\.tsx?$|(?:^|[\\/])(?:testing|awkward)\.ts$/u.test(path)

let project = ''
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'union-metrics-language-'))
  for (const name of ['src', 'data', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, name), join(project, name), { recursive: true, filter: (path) => !isTest(path) })
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'))
  cpSync(join(project, 'src/words/en'), join(project, 'src/words', LANGUAGE), { recursive: true })
  gatherWords(join(project, 'src/words'))
})
afterAll(() => rmSync(project, { recursive: true }))

const run = (...command: readonly string[]): string => {
  try {
    const [program = '', ...rest] = command
    return execFileSync(process.execPath, [join(ROOT, 'node_modules', program), ...rest], {
      cwd: project,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    })
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return `${String(error.stdout)}${error.message}`
    throw error
  }
}

describe('a language more', () => {
  it(
    'takes one folder, and no line of code that knows how many there are',
    () => {
      const settings = { extends: './tsconfig.json', include: ['src'] }
      writeFileSync(join(project, 'tsconfig.language.json'), JSON.stringify(settings))
      expect(run('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.language.json')).toBe('')
    },
    SECONDS,
  )

  it(
    'says everything that charts and slides say, and leaves texts of the data as they are',
    () => {
      markTexts(join(project, 'src/words', LANGUAGE), join(project, 'src/words/zh'))
      writeFileSync(join(project, 'say.ts'), SAY)
      const said: unknown = JSON.parse(run('tsx/dist/cli.mjs', 'say.ts'))
      const texts = [...new Set(stringsOf(said))]
      expect(texts.length).toBeGreaterThan(100)
      expect(texts.filter((text) => text.includes('⟦')).length).toBeGreaterThan(texts.length / 2)
      const known = dataTexts()
      expect(texts.map((text) => [unmarked(text, known), text]).filter(([rest]) => rest !== '')).toEqual([])
    },
    SECONDS,
  )
})

/** Runs in the copy: what the decks that ship say in the language, with the charts, numbers and tables on their slides. */
const SAY = `
import { bundledTables } from './src/dataset/bundled.ts'
import { buildDataset } from './src/dataset/dataset.ts'
import { buildDeck } from './src/decks/build-deck.ts'
import { shippedDecks } from './src/decks/shipped-decks.ts'

const dataset = buildDataset(bundledTables)
const decks = shippedDecks(dataset).map((deck) => buildDeck(deck, dataset, { language: '${LANGUAGE}', notation: 'compact' }))
const said = decks.flatMap(({ name, slides }) => [
  name,
  ...slides.flatMap((slide) => [
    slide.title, slide.subtitle, slide.notes, slide.footnotes, slide.cautions, slide.source, slide.shortSource, slide.description,
    slide.legend.map(({ name, meaning }) => [name, meaning]),
    'paragraphs' in slide ? slide.paragraphs : [],
    'table' in slide ? [slide.table.columns.map(({ label }) => label), slide.table.rows, slide.table.statements] : [],
    'charts' in slide ? slide.charts.map(({ title, subtitle, footnotes, source }) => [title, subtitle, footnotes, source]) : [],
  ]),
])
console.log(JSON.stringify(said))
`

/** Sets every text of a language between marks. What stands in the words of another language too is no text. */
function markTexts(folder: string, other: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts') || path === 'language.ts') continue
    const file = join(folder, path)
    const source = readFileSync(file, 'utf8')
    const alike = new Set(literalsOf(readFileSync(join(other, path), 'utf8'), path).map(({ value }) => value))
    let marked = source
    for (const { start, end, value } of literalsOf(source, path).toReversed()) {
      if (alike.has(value)) continue
      marked = `${marked.slice(0, start + 1)}${markedText(value, source[start] === '`')}${marked.slice(end - 1)}`
    }
    writeFileSync(file, marked)
  }
}

/** What stands between the things that are filled in, each part between marks: a sentence may be told apart there. */
const markedText = (text: string, isTemplate: boolean): string =>
  isTemplate
    ? `⟦${text}⟧`
    : text
        .split(/(\{\w+\})/u)
        .map((part, at) => (at % 2 === 1 || !/\p{L}/u.test(part) ? part : `⟦${part}⟧`))
        .join('')

interface Literal {
  readonly start: number
  readonly end: number
  readonly value: string
}

/** The texts in a file of words: strings and templates with letters, but no keys, and nothing that is compared or imported. */
function literalsOf(source: string, path: string): readonly Literal[] {
  const found: Literal[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(walk)
      return
    }
    if (typeof node !== 'object' || node === null) return
    const fields = new Map<string, unknown>(Object.entries(node))
    const [start, end, value] = [fields.get('start'), fields.get('end'), fields.get('value')]
    switch (fields.get('type')) {
      case 'ImportDeclaration':
      case 'BinaryExpression':
      case 'NewExpression':
      case 'TSTypeAnnotation':
        return
      case 'Property':
        walk(value)
        return
      case 'Literal':
      case 'TemplateLiteral': {
        if (typeof start !== 'number' || typeof end !== 'number') return
        const text = source.slice(start + 1, end - 1)
        if (/^['`]/u.test(source.slice(start)) && /\p{L}/u.test(text)) found.push({ start, end, value: text })
        return
      }
    }
    for (const field of fields.values()) walk(field)
  }
  walk(parseSync(path, source, { lang: 'ts' }).program.body)
  return found.toSorted((a, b) => a.start - b.start)
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

/** Every text of the data, the longest first. */
function dataTexts(): readonly string[] {
  const texts = readdirSync(join(project, 'data'))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => stringsOf(JSON.parse(readFileSync(join(project, 'data', name), 'utf8'))))
  // Some are filled in.
  const parts = texts.flatMap((text) => [text, ...text.split(/\{[^{}]*\}/u)])
  // The English form of a unit joins its two by a word: ¥ per project.
  const known = new Set([...parts, ' per '].map((text) => text.toLowerCase()))
  return [...known].filter((text) => text.length > 1).toSorted((a, b) => b.length - a.length)
}

const LETTERS = /\p{L}{3}/u

/** What is left of a text without what stands between marks, without texts of the data, and without numbers and signs. */
function unmarked(text: string, known: readonly string[]): string {
  // A sentence may begin with a text of the data.
  let rest = text.toLowerCase()
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/⟦[^⟦⟧]*⟧/gu, ' ')
  }
  if (!LETTERS.test(rest)) return ''
  for (const one of known) rest = rest.replaceAll(one, ' ')
  return (rest.match(/\p{L}{3,}/gu) ?? []).join(' ')
}
