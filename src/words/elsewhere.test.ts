import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/**
 * Files, and two whole folders, that hold words of a language to recognise them, with what they read. They say nothing: a text that a person
 * reads stands in the words, also where a file of these makes it.
 */
const READING: Readonly<Record<string, string>> = {
  'extract/': 'the figures of a text',
  'places/': 'names of places, and what stands around them',
  'domain/collation.ts': 'Chinese numerals, to sort them',
  'domain/number/printed-place.ts': 'printed numbers',
  'domain/number/typed-number.ts': 'numbers that people type',
  'domain/number/vague-word.ts': 'printed words for vague numbers',
  'domain/spec/template.ts': 'the names of our own sheets',
  'charts/layout/phrases.ts': 'where a line may end',
  'dataset/edits/own-word.ts': 'units that files bring',
  'domain/time/five-year-plan.ts': 'plans that reports and tables name',
  'draft/account.ts': 'what figures are of that measure nothing',
  'draft/read/find-places.ts': 'names of places in a report',
  'draft/read/find-times.ts': 'words for time in a report',
  'draft/read/reading.ts': 'where sentences end',
  'draft/suggest/change.ts': 'words for change',
  'draft/suggest/distributed.ts': 'figures that are shared out',
  'draft/suggest/new-name.ts': 'what an indicator may be called',
  'draft/suggest/suggest-breakdown.ts': 'names of levels and classes',
  'draft/suggest/suggest-indicator.ts': 'what is counted',
  'draft/suggest/suggest-locality.ts': 'whose figure it is',
  'draft/suggest/suggest-scope.ts': 'words for the time before a change',
  'draft/suggest/units.ts': 'units of a report',
  'draft/suggest/whole.ts': 'words for the whole',
  'imports/document/pdf-text.ts': 'radicals that PDF files have for characters',
  'imports/english-period.ts': 'English dates as Chinese tables say them',
  'imports/period-cell.ts': 'periods in cells',
  'domain/record/kind-words.ts': 'what a number is to a task',
  'imports/table/cell/known-words.ts': 'names of indicators in headings',
  'imports/table/cell/number-text.ts': 'numbers with words in cells',
  'imports/table/cell/period-words.ts': 'periods in cells, and periods in headings',
  'imports/table/cell/relative-period.ts': 'periods that are told from others',
  'imports/table/cell/occasion.ts': 'weeks and feasts in headings and titles',
  'imports/table/cell/pivot-words.ts': 'what was done with a field of a pivot table',
  'imports/table/cell/title-period.ts': 'periods in titles, and in names of sheets and files',
  'imports/table/cell/words.ts': 'what a change is held against',
  'imports/table/cell/unit-text.ts': 'units in cells, and units in English headings',
  'imports/table/day-order.ts': 'days, and answers that are written as a sheet writes them',
  'imports/table/describe/column-sample.ts': 'headings of months and quarters',
  'imports/table/describe/held-against.ts': 'words for an earlier time',
  'imports/table/describe/pivot.ts': 'what heads the totals of a pivot table',
  'imports/table/describe/row-read.ts': 'years in headings',
  'imports/table/doubts.ts': 'names by which a number looks odd',
  'imports/table/observe/asked-days.ts': 'answers that are written as a sheet writes them',
  'imports/table/observe/cell-name.ts': 'names of indicators that are often split',
  'imports/table/observe/changes.ts': 'units of shares',
  'imports/table/observe/indicator-name.ts': 'words that name no indicator',
  'imports/table/observe/surroundings.ts': 'the last day in a line above a table, and the unit of scores',
  'imports/table/observe/title-words.ts': 'words for classes in titles',
  'imports/table/observe/place-of-line.ts': 'names of unions of towns',
  'imports/table/observe/value-questions.ts': 'units of changes',
  'imports/table/observe/period-of-value.ts': 'periods, and answers that are written as a sheet writes them',
  'imports/table/observe/unit-of-value.ts': 'units in headings',
  'imports/table/observe/value-columns.ts': 'headings of what was done, and units of changes',
  'imports/table/own/own-row.ts': 'headings of our own files',
  'imports/table/plan/import-words.ts': 'units that count the same',
  'imports/table/totals.ts': 'units of rates',
  'imports/workbook/number-look.ts': 'magnitudes by which a format divides',
  'views/templates/make-template.ts': 'names of places that people type',
  'dataset/table/search/search-text.ts': 'what people search for',
}

const isTest = (file: string) => /\.test\.tsx?$|(?:^|\/)(?:testing|awkward)\.ts$/u.test(file)

const HAN = /\p{Script=Han}/u
const LANGUAGE = new Set(['zh', 'en'])

/** A field of a node of code, where it has it. */
const fieldOf = (node: unknown, name: string): unknown =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).find(([field]) => field === name)?.[1]
    : undefined

const childrenOf = (node: unknown): readonly unknown[] =>
  typeof node === 'object' && node !== null ? Object.values(node) : []

/** Whether a node is a text with letters in it, fixed or with things filled in. */
function isText(node: unknown): boolean {
  if (fieldOf(node, 'type') === 'TemplateLiteral')
    return /\p{L}/u.test(
      JSON.stringify([fieldOf(node, 'quasis')].flat().map((part) => fieldOf(part, 'value'))),
    )
  const value = fieldOf(node, 'value')
  return fieldOf(node, 'type') === 'Literal' && typeof value === 'string' && /\p{L}/u.test(value)
}

/** Whether a piece of code has a text under the name of a language: `{ zh: '没有', en: 'none' }`. */
const saysByLanguage = (node: unknown): boolean =>
  (fieldOf(node, 'type') === 'Property' &&
    LANGUAGE.has(String(fieldOf(fieldOf(node, 'key'), 'name'))) &&
    isText(fieldOf(node, 'value'))) ||
  childrenOf(node).some(saysByLanguage)

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
        const text = fieldOf(side, 'value')
        return typeof text === 'string' && LANGUAGE.has(text)
      })
      if (asked) return true
      break
    }
  }
  return [...fields.values()].some(says)
}

const codeOf = (file: string): unknown =>
  parseSync(file, readFileSync(join(root, file), 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }).program
    .body

describe('code outside the words', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/u.test(file) && !isTest(file) && !file.startsWith('words/'))
    .filter((file) => /\p{Script=Han}|\b(?:zh|en)\b/u.test(readFileSync(join(root, file), 'utf8')))

  it('says nothing in a language and asks for none by name, but for what reads texts', () => {
    const saying = files.filter((file) => says(codeOf(file)))
    const isKnown = (file: string) => Object.keys(READING).some((known) => file.startsWith(known))
    expect(saying.filter((file) => !isKnown(file))).toEqual([])
    // What holds no words any more, or only patterns, is no longer let off.
    expect(Object.keys(READING).filter((known) => !saying.some((file) => file.startsWith(known)))).toEqual([])
  })

  it('holds no text under the name of a language, not even where it reads texts', () => {
    expect(files.filter((file) => saysByLanguage(codeOf(file)))).toEqual([])
  })
})
