import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { SaxesParser } from 'saxes'
import { build, parseSync } from 'vite'
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
  for (const name of ['src', 'data', 'scripts/draw-pages.tsx', 'package.json', 'tsconfig.json'])
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
})

describe('the language between marks', () => {
  beforeAll(() => markTexts(join(project, 'src/words', LANGUAGE), join(project, 'src/words/zh')))

  it(
    'says everything that charts and slides say, and leaves texts of the data as they are',
    () => {
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

  it(
    'shows every page, and says in which language a text of the data is that stands alone',
    async () => {
      const pages = await drawPages()
      const known = dataTexts()
      const alone = namesOfData()
      const foreign: (readonly [route: string, text: string])[] = []
      const unsaid: (readonly [route: string, text: string])[] = []
      for (const [route, html] of pages) {
        const { texts, whole } = textsOfPage(html)
        const shown = whole.replace(NAMES_OF_FILES, ' ')
        expect(shown, route).toContain('⟦')
        const rest = unmarked(shown, known)
        if (rest !== '') foreign.push([route, rest])
        if (!OF_DATA.has(route)) continue
        for (const { text, lang } of texts)
          if (alone.has(text) && lang !== FALLBACK) unsaid.push([route, text])
      }
      expect(foreign).toEqual([])
      expect(unsaid).toEqual([])
    },
    SECONDS,
  )
})

/** Pages whose titles, tables, ledgers and evidence are texts of the data. What a chart writes is not apart from its other words. */
const OF_DATA = new Set(['/indicator/$id', '/compare', '/report/$id', '/value/$id', '/table', '/data'])

/** The language of the data that the words of the copy fall back to. */
const FALLBACK = 'en'

/** The HTML of a page of each kind in the language, by route, from the app of the copy, built for Node. */
async function drawPages(): Promise<ReadonlyMap<string, string>> {
  const outDir = join(project, 'drawn')
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { __VERSION__: '"0"' },
    plugins: [
      {
        // What the build makes of the finished app is not shown.
        name: 'made-by-the-build',
        resolveId: (id) => (id.startsWith('virtual:') ? `\0${id}` : undefined),
        load: (id) => (id.startsWith('\0virtual:') ? 'export default ""' : undefined),
      },
    ],
    build: {
      ssr: 'scripts/draw-pages.tsx',
      outDir,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'draw-pages.mjs', codeSplitting: false } },
    },
    ssr: { noExternal: true, resolve: { conditions: ['browser', 'module', 'import', 'default'] } },
  })
  const file = join(outDir, 'pages.json')
  execFileSync(process.execPath, [join(outDir, 'draw-pages.mjs'), LANGUAGE, file], { stdio: 'pipe' })
  const drawn: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof drawn !== 'object' || drawn === null) throw new RangeError('nothing was drawn')
  return new Map(Object.entries(drawn).map(([route, html]) => [route, String(html)]))
}

interface PageText {
  readonly text: string
  /** The language that the page gives for it. */
  readonly lang: string | undefined
}

/** Attributes that are read out or shown. */
const SHOWN = ['aria-label', 'title', 'alt', 'placeholder'] as const

/** The address of a page, and the fingerprint of a file. */
const NAMES_OF_FILES = /http:\S+|\b[0-9a-f]{16}\b/gu

/** Elements without a text of ours: a key is called as it is on the keyboard. */
const HIDDEN = new Set(['script', 'style', 'template', 'kbd'])

/** Elements at which a sentence goes on. */
const INLINE = new Set(['a', 'b', 'bdi', 'em', 'mark', 'q', 'small', 'span', 'strong', 'wbr'])

/** The texts of a page one by one, those that follow each other in one element as one, and all of them read on. React writes HTML that is XML too. */
function textsOfPage(html: string): { readonly texts: readonly PageText[]; readonly whole: string } {
  const texts: PageText[] = []
  const attributesShown: PageText[] = []
  const open: { readonly lang: string | undefined; readonly isShown: boolean }[] = []
  let text = ''
  let whole = ''
  const flush = (name: string) => {
    if (open.at(-1)?.isShown === true) whole += text
    if (!INLINE.has(name)) whole += ' '

    const words = text
      .replace(/[\u200b\u2060]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
    const last = open.at(-1)
    if (words !== '' && last?.isShown === true) texts.push({ text: words, lang: last.lang })
    text = ''
  }
  const parser = new SaxesParser()
  parser.on('text', (part) => {
    text += part
  })
  parser.on('opentag', ({ name, attributes }) => {
    flush(name)
    const above = open.at(-1)
    const lang = attributes.lang ?? above?.lang
    const isShown = above?.isShown !== false && !HIDDEN.has(name)
    for (const key of SHOWN) {
      const value = attributes[key]
      // An attribute has the language of its element.
      if (value !== undefined) attributesShown.push({ text: value, lang })
    }
    open.push({ lang, isShown })
  })
  parser.on('closetag', ({ name }) => {
    flush(name)
    open.pop()
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(`<page>${html.replaceAll('<!DOCTYPE html>', '')}</page>`).close()
  whole += attributesShown.map(({ text }) => ` ${text}`).join('')
  return { texts: [...texts, ...attributesShown], whole: plain(whole) }
}

/** A text without signs that are not seen, and with plain spaces. */
const plain = (text: string): string => text.replace(/[\u200b\u2060]/gu, '').replace(/\s+/gu, ' ')

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

/** Sets every text of a language between marks. A literal that the other language has too is not a text, and gets no marks. */
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

/** Sets each part of a text between its `{placeholders}` in marks, since a sentence may be split there. A template literal is one part. */
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

/** Names, titles and sentences of the data that pages show by themselves. */
function namesOfData(): ReadonlySet<string> {
  const texts = ['localities', 'indicators', 'reports'].flatMap((name) => {
    const rows: unknown = JSON.parse(readFileSync(join(project, 'data', `${name}.json`), 'utf8'))
    return Array.isArray(rows)
      ? rows.flatMap((row: unknown) =>
          typeof row === 'object' && row !== null
            ? Object.entries(row).flatMap(([key, value]) =>
                ['name', 'title', 'summary', 'definition', 'comparability'].includes(key)
                  ? stringsOf(value)
                  : [],
              )
            : [],
        )
      : []
  })
  return new Set(texts)
}

/** Every text of the data, the longest first. */
function dataTexts(): readonly string[] {
  const texts = readdirSync(join(project, 'data'))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => stringsOf(JSON.parse(readFileSync(join(project, 'data', name), 'utf8'))))
  // Some are filled in.
  const parts = texts.flatMap((text) => [text, ...text.split(/\{[^{}]*\}/u)])
  // The English form of a unit joins its two by a word: ¥ per project. Dates of today are written by `Intl`.
  const months = Array.from({ length: 12 }, (_, at) =>
    new Date(2025, at).toLocaleDateString(LANGUAGE, { month: 'long' }),
  )
  const known = new Set([...parts, ...months, ' per '].map((text) => text.toLowerCase()))
  return [...known].filter((text) => text.length > 1).toSorted((a, b) => b.length - a.length)
}

const LETTERS = /\p{L}{3}/u

/** The words of three letters and more that are left of a text without its marked parts and the texts of the data. */
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
