import { fill } from '../../../domain/fill.ts'
import type { Language } from '../../../domain/text.ts'
import { colon, inBrackets, listOf, semicolon, textIn } from '../../../domain/text.ts'
import { isolated } from '../../../lib/hidden-signs.ts'
import { runNow } from '../../../lib/steps.ts'
import { SORT_DIRECTIONS, STATEMENT_WORDS, VIEW_WORDS } from '../../../words/table/view-statement.ts'
import { COLUMNS, fixedName } from '../columns.ts'
import type { Filter } from '../filter.ts'
import { BLANK } from '../filter.ts'
import type { SortKey } from '../row-order.ts'
import type { ColumnarIndex } from '../store/columnar-index.ts'
import type { CurrentView } from './current-view.ts'

/** When and of what a file was made. */
export interface Edition {
  /** ISO day. */
  readonly date: string
  /** Version of the dataset. */
  readonly version: string
  /** What other data it is of, where it is not of the dataset. */
  readonly data?: string
}

const say = (
  key: keyof typeof VIEW_WORDS,
  values: Readonly<Record<string, string | number>>,
  language: Language,
) => fill(VIEW_WORDS[key][language], values, language)

/** A number of rows in words: 1 row, 100,000 rows. */
export const wordRows = (rows: number, language: Language): string => say('row', { n: rows }, language)

/** "n of m" in words. */
export const countStatement = ({ shown, total }: CurrentView['counts'], language: Language): string =>
  say(shown === total ? 'all' : 'part', { shown, all: total }, language)

const labelled = (word: 'search' | 'scope', text: string, language: Language): string =>
  `${STATEMENT_WORDS[word][language]}${colon(language)}${text}`

/** The search in words. */
export const searchStatement = (search: string, language: Language): string =>
  labelled('search', `“${isolated(search.trim())}”`, language)

/** The locality to which a table is kept, in words. */
export const localityStatement = (index: ColumnarIndex, locality: string, language: Language): string =>
  labelled('scope', keyName(index, 'locality', locality, language), language)

/** That rows were chosen one by one, in words. */
const chosenStatement = (shown: number, language: Language): string =>
  say('chosenFrom', { n: shown }, language)

/** A filter in words: "Locality: Gaotai, Lanshan"; "Value: at least 100, surely". */
export const filterStatement = (index: ColumnarIndex, filter: Filter, language: Language): string =>
  filterWords(filter, (key) => keyName(index, filter.column, key, language), language)

/** {@link filterStatement} where the names of values come from elsewhere. */
export const filterWords = (filter: Filter, nameOf: (key: string) => string, language: Language): string =>
  `${textIn(COLUMNS[filter.column].header, language)}${colon(language)}${conditionOf(filter, nameOf, language)}`

function conditionOf(filter: Filter, nameOf: (key: string) => string, language: Language): string {
  switch (filter.type) {
    case 'set': {
      const names = listOf(filter.keys.map(nameOf), language)
      if (!filter.except) return names
      return say('except', { names }, language)
    }
    case 'text':
      return say('contains', { text: isolated(filter.text) }, language)
    case 'number': {
      const range = rangeOf(filter.min?.toString() ?? null, filter.max?.toString() ?? null, language)
      if (filter.mode === 'sure') return say('surely', { range }, language)
      // 200余 may be 250: who asks for 250 and more is told that it is among the rows.
      const isBounded = filter.column === 'value' && (filter.min !== null || filter.max !== null)
      return isBounded ? say('possibly', { range }, language) : range
    }
    case 'period':
      return rangeOf(filter.from, filter.to, language)
  }
}

function rangeOf(from: string | null, to: string | null, language: Language): string {
  if (from !== null && to !== null) return say('between', { from, to }, language)
  if (from !== null) return say('from', { from }, language)
  if (to !== null) return say('to', { to }, language)
  return VIEW_WORDS.anyValue[language]
}

function keyName(index: ColumnarIndex, column: Filter['column'], key: string, language: Language): string {
  if (key === BLANK) return STATEMENT_WORDS.blank[language]
  const store = runNow(index.column(column))
  if (store.kind === 'number') return key
  const code = store.codeOf(key)
  const text = code === undefined ? fixedName(column, key) : store.entryAt(code)?.text
  return textIn(text, language) ?? key
}

/** A line of a statement: what it is about, and what it says. */
export interface StatementLine {
  readonly label: string
  readonly text: string
}

/** A statement in one line. */
export function inOneLine(lines: readonly StatementLine[], language: Language): string {
  return lines.map(({ label, text }) => `${label}${colon(language)}${text}`).join(semicolon(language))
}

/** What a file must say about itself: rows, what narrowed them down, their order, and of when and what it is. */
export const statementOf = (view: CurrentView, edition: Edition): readonly StatementLine[] => [
  ...viewStatement(view),
  ...editionStatement(edition, view.language),
]

/** When a file was made, and of which version of the dataset, or of what other data. */
export const editionStatement = (
  { date, version, data }: Edition,
  language: Language,
): readonly StatementLine[] => [
  { label: STATEMENT_WORDS.date[language], text: date },
  data === undefined
    ? { label: STATEMENT_WORDS.version[language], text: version }
    : { label: STATEMENT_WORDS.data[language], text: data },
]

/** The columns by which rows are sorted, in order. */
export function sortStatement(sort: readonly SortKey[], language: Language): StatementLine {
  const keys = sort.map(({ column, direction }) => {
    const header = textIn(COLUMNS[column].header, language)
    const way = SORT_DIRECTIONS[direction][language]
    return `${header}${inBrackets(way, language)}`
  })
  return {
    label: STATEMENT_WORDS.sort[language],
    text: keys.length === 0 ? STATEMENT_WORDS.none[language] : listOf(keys, language),
  }
}

/** The rows of a view, what narrowed them down, and their order. */
export function viewStatement(view: CurrentView): readonly StatementLine[] {
  const { state, language } = view
  const line = (word: 'groups' | 'chosen', text: string): StatementLine => ({
    label: STATEMENT_WORDS[word][language],
    text,
  })
  const header = (id: Filter['column']) => textIn(COLUMNS[id].header, language)
  return [
    ...rowsStatement(view),
    sortStatement(state.sort, language),
    ...(state.grouping.length === 0 ? [] : [line('groups', listOf(state.grouping.map(header), language))]),
    ...(view.chosenFrom === undefined ? [] : [line('chosen', chosenStatement(view.chosenFrom, language))]),
  ]
}

/** The rows of a view and what narrowed them down. */
export function rowsStatement(view: CurrentView): readonly StatementLine[] {
  const { index, state, language } = view
  const line = (word: 'rows' | 'scope' | 'search' | 'filters', text: string): StatementLine => ({
    label: STATEMENT_WORDS[word][language],
    text,
  })
  const filters = state.filters.map((filter) => filterStatement(index, filter, language))
  return [
    line('rows', countStatement(view.counts, language)),
    ...(state.locality === null ? [] : [line('scope', keyName(index, 'locality', state.locality, language))]),
    ...(state.search.trim() === '' ? [] : [line('search', isolated(state.search.trim()))]),
    line(
      'filters',
      filters.length === 0 ? STATEMENT_WORDS.none[language] : filters.join(semicolon(language)),
    ),
  ]
}
