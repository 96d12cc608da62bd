import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The language whose files say which words there are. */
const REFERENCE = 'zh'
const MARK = '// Written by `npm run words` from the folders of the languages: change the words there.\n'
const WIDTH = 110

/** Files of a folder and of those in it, by their paths from there. */
function filesOf(folder: string, from = folder): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesOf(path, from) : [relative(from, path).replaceAll('\\', '/')]
    })
    .sort()
}

/** A language has a folder of its name with what it is in `language.ts`. The reference comes first. */
const languagesOf = (words: string): readonly string[] => [
  REFERENCE,
  ...readdirSync(words)
    .filter((name) => name !== REFERENCE && existsSync(join(words, name, 'language.ts')))
    .sort(),
]

/** A name for the words of a language in code: `ptBr` for `pt-BR`. */
const nameOf = (language: string): string =>
  language.replaceAll(
    /-(\w)(\w*)/gu,
    (_, first: string, rest: string) => first.toUpperCase() + rest.toLowerCase(),
  )

const keyed = (language: string, value: string): string => {
  if (language === value) return language
  return /^\w+$/u.test(language) ? `${language}: ${value}` : `'${language}': ${value}`
}

/** An object as it is formatted: on one line where there is room. */
function objectOf(before: string, entries: readonly string[], after: string): string {
  const line = `${before}{ ${entries.join(', ')} }${after}`
  return line.length <= WIDTH
    ? line
    : `${before}{\n${entries.map((entry) => `  ${entry},\n`).join('')}}${after}`
}

const imports = (lines: readonly (readonly [what: string, path: string])[]): string =>
  lines
    .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([what, path]) => `import ${what} from '${path}'\n`)
    .join('')

const EXPORT = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?^export (?:const|function) (\w+)/gmu

/** The file that gathers one file of all languages. */
function gatheringFile(path: string, source: string, languages: readonly string[]): string {
  const up = posix.relative(posix.dirname(path), '.') || '.'
  const head = imports([
    ...languages.map((language) => [`* as ${nameOf(language)}`, `${up}/${language}/${path}`] as const),
    ['{ inEveryLanguage }', `${up}/in-every-language.ts`],
  ])
  const exported = [...source.matchAll(EXPORT)].map(([, comment = '', name = '']) => {
    const entries = languages.map((language) => keyed(language, `${nameOf(language)}.${name}`))
    return `${comment}${objectOf(`export const ${name} = inEveryLanguage(`, entries, ')')}\n`
  })
  return `${MARK}${head}\n${exported.join('\n')}`
}

function languagesFile(languages: readonly string[]): string {
  const entries = languages.map((language) => keyed(language, nameOf(language)))
  const made = languages.map((language) => keyed(language, `of('${language}')`))
  return `${MARK}${imports([
    ...languages.map(
      (language) => [`{ language as ${nameOf(language)} }`, `./${language}/language.ts`] as const,
    ),
    ['type { LanguageForm }', './language-form.ts'],
  ])}
/** The languages in which the product speaks. */
export const LANGUAGES = [${languages.map((language) => `'${language}'`).join(', ')}] as const
export type Language = (typeof LANGUAGES)[number]

${objectOf('export const languages: Readonly<Record<Language, LanguageForm>> = ', entries, '')}

/** Something made for each language. */
export const eachLanguage = <T>(of: (language: Language) => T): Record<Language, T> => ({
${made.map((entry) => `  ${entry},\n`).join('')}})
`
}

/** The files that gather the words of all languages, by their paths in the folder. */
export function gatheringFiles(words: string): ReadonlyMap<string, string> {
  const languages = languagesOf(words)
  const paths = filesOf(join(words, REFERENCE)).filter((path) => path !== 'language.ts')
  return new Map([
    ['languages.ts', languagesFile(languages)],
    ...paths.map((path): [string, string] => {
      const source = readFileSync(join(words, REFERENCE, path), 'utf8')
      return [path, gatheringFile(path, source, languages)]
    }),
  ])
}

/** Paths of files that were written for words that are gone. */
export function staleFiles(words: string): readonly string[] {
  const wanted = gatheringFiles(words)
  return filesOf(words).filter(
    (path) =>
      path.endsWith('.ts') && !wanted.has(path) && readFileSync(join(words, path), 'utf8').startsWith(MARK),
  )
}

/** Writes what gathers the words of all languages, where it is not as it should be. */
export function gatherWords(words: string): void {
  for (const [path, text] of gatheringFiles(words)) {
    const file = join(words, path)
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  for (const path of staleFiles(words)) rmSync(join(words, path))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  gatherWords(resolve(import.meta.dirname, '../src/words'))
}
