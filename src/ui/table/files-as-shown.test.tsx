import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { renderToStaticMarkup } from 'react-dom/server'
import { readSheet } from 'read-excel-file/node'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Observation } from '../../dataset/observation.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { COLUMNS } from '../../dataset/table/columns.ts'
import { anyView, index, observations } from '../../dataset/table/testing.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import { currentView } from '../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { inOneLine, statementOf, viewStatement } from '../../dataset/table/view/view-statement.ts'
import type { Notation } from '../../domain/number/number-format.ts'
import type { Language } from '../../domain/text.ts'
import { clipboardTable } from '../../exports/view/clipboard.ts'
import type { FileFormat } from '../../exports/view/view-file.ts'
import { makeFile } from '../../exports/view/view-file.ts'
import { runNow } from '../../lib/steps.ts'
import { DataRow } from './grid/data-row.tsx'
import { selectedRows } from './selection/selection.ts'
import { selectedView } from './views/use-current-view.ts'

const edition = { date: '2026-02-01', version: '1.2.3' }

/** A view as the screen shows it: with or without selected rows, in one language, with numbers in one notation. */
interface Shown {
  readonly view: CurrentView
  readonly notation: Notation
}

const IDS = observations.map((row): string => row.id)

/** What a reader sees: a view in a language, with numbers in a notation, and perhaps some rows chosen. */
const anyReading = fc.record({
  // Most filters that come about by chance leave no row: half of the views have none.
  state: fc.oneof(
    anyView,
    anyView.map((state): ViewState => ({ ...state, search: '', filters: [], locality: null })),
  ),
  language: fc.constantFrom<Language>('zh', 'en'),
  notation: fc.constantFrom<Notation>('compact', 'full'),
  chosen: fc.oneof(fc.constant<readonly string[]>([]), fc.subarray(IDS)),
})

const check = (holds: (shown: Shown) => Promise<void> | void) =>
  fc.assert(
    fc.asyncProperty(anyReading, async ({ state, language, notation, chosen }) => {
      const selection: Record<string, true> = {}
      for (const id of chosen) selection[id] = true
      const view = currentView(index, state, language)
      await holds({ view: selectedView(view, selectedRows(view, selection)), notation })
    }),
    { numRuns: 40 },
  )

const rowsOf = ({ rows }: CurrentView): readonly Observation[] => [...rows].map((row) => index.row(row))

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}
const textOfMarkup = (markup: string): string =>
  markup
    .replace(/<span[^>]*aria-hidden="true"[^>]*>[^<]*<\/span>/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:amp|lt|gt|quot|#x27);/gu, (entity) => ENTITIES[entity] ?? entity)
/** A text without blanks. The table puts the parts of a value into columns of their own, so its text has no blanks between them. */
const squeeze = (text: string): string => text.replace(/\s+/gu, '')

/** The texts of a row as the table draws it. */
function screenRow({ view, notation }: Shown, observation: Observation): readonly string[] {
  const markup = renderToStaticMarkup(
    <table>
      <tbody>
        <DataRow
          observation={observation}
          number={0}
          activeColumn={null}
          selected={false}
          look={{
            columns: view.columns.map((id) => ({ id, pin: {} })),
            context: index.context,
            style: { language: view.language, notation },
            oneLine: false,
            level: undefined,
            onSelect: undefined,
            terms: [],
            renderValue: undefined,
          }}
          inSight={view.columns.length}
          settled
        />
      </tbody>
    </table>,
  )
  // The mark beside a derived value is in the column of a file that says what is derived.
  const unmarked = (cell: string) => cell.replace(/<span[^>]*data-status="derived"[^>]*>[^<]*<\/span>/gu, '')
  return [...markup.matchAll(/<td([^>]*)>(.*?)<\/td>/gsu)].map(([, place = '', cell = '']) =>
    squeeze(textOfMarkup(place.includes('data-value') ? unmarked(cell) : cell)),
  )
}

const screen = (shown: Shown) => rowsOf(shown.view).map((row) => screenRow(shown, row))
const headers = ({ view }: Shown) => view.columns.map((id) => COLUMNS[id].header[view.language])

type Table = readonly (readonly string[])[]

const make = async (format: FileFormat, { view, notation }: Shown): Promise<Uint8Array> => {
  const watch = { signal: new AbortController().signal, onProgress: () => undefined }
  const blob = await makeFile(format, { view, edition, notation }, watch)
  return new Uint8Array(await blob.arrayBuffer())
}
const makeText = async (format: FileFormat, shown: Shown) =>
  new TextDecoder().decode(await make(format, shown))

/** Papaparse reads what our own lines write. */
function readCsv(csv: string): Table {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n', header: false })
  expect(errors).toEqual([])
  expect(data.at(-1)).toEqual([''])
  return data.slice(0, -1)
}

/** Columns of a table, by heading. */
function columnsOf([header = [], ...rows]: Table) {
  const cells = (name: string) => {
    const at = header.indexOf(name)
    expect(at, name).toBeGreaterThanOrEqual(0)
    return rows.map((row) => row[at] ?? '')
  }
  return { header, rows, cells }
}

const INFERRED = { zh: '推断', en: 'inferred' } as const
const withoutInferred = (id: ColumnId | undefined, text: string, language: Language) =>
  id === 'period' ? text.replace(INFERRED[language], '') : text

const numberText = (n: number | null) => (n === null ? '' : String(n))
const EXTRA = {
  zh: {
    number: '数（上下限另列）',
    lower: '下限',
    upper: '上限',
    start: '起始日',
    end: '截止日',
    basis: '时期依据',
  },
  en: {
    number: 'Number (limits beside it)',
    lower: 'Lower',
    upper: 'Upper',
    start: 'First day',
    end: 'Last day',
    basis: 'Period basis',
  },
} as const

/** Holds a table for readers against the screen: its columns in their order, its rows in theirs, each cell. */
function checkReaderTable(shown: Shown, table: Table, unguard: (cell: string) => string) {
  const { view } = shown
  const { language } = view
  const { header, rows, cells } = columnsOf(table)
  const places = headers(shown).map((name) => header.indexOf(name))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  // The screen tells the scope with the indicator where no column has it; a file for spreadsheets has the column.
  const scopeAt = view.columns.includes('scope') ? -1 : header.indexOf(COLUMNS.scope.header[language])
  const withScope = (row: readonly string[], id: ColumnId | undefined, text: string) =>
    id !== 'indicator' || !row[scopeAt] ? text : `${text}·${squeeze(row[scopeAt] ?? '')}`
  expect(
    rows.map((row) =>
      places.map((at, column) => {
        const id = view.columns[column]
        return id === 'printed' && row[at] === '' ? null : withScope(row, id, squeeze(unguard(row[at] ?? '')))
      }),
    ),
  ).toEqual(
    screen(shown).map((row, at) =>
      row.map((text, column) => {
        const id = view.columns[column]
        // Where no number is printed, the screen may say that it is derived; a file for spreadsheets has a column that does.
        if (id === 'printed' && rowsOf(view)[at]?.status === 'derived') return null
        return withoutInferred(id, text, language)
      }),
    ),
  )
  const words = EXTRA[language]
  const observations = rowsOf(view)
  if (view.columns.includes('value')) {
    expect(cells(words.number)).toEqual(observations.map(({ quantity }) => numberText(quantity.value)))
    expect(cells(words.lower)).toEqual(observations.map(({ quantity }) => numberText(quantity.lower)))
    expect(cells(words.upper)).toEqual(observations.map(({ quantity }) => numberText(quantity.upper)))
    expect(cells(COLUMNS.status.header[language])).toEqual(
      observations.map(
        (row) =>
          COLUMNS.status.type !== 'number' && COLUMNS.status.entryOf(row, index.context)?.text[language],
      ),
    )
  }
  if (view.columns.includes('period')) {
    expect(cells(words.start)).toEqual(observations.map(({ period }) => period?.start ?? ''))
    expect(cells(words.end)).toEqual(observations.map(({ period }) => period?.end ?? ''))
    const inferred = cells(words.basis).map((cell) => cell === INFERRED[language])
    expect(inferred).toEqual(observations.map(({ period }) => period?.basis === 'inferred'))
  }
  for (const id of view.state.grouping) {
    const column = COLUMNS[id]
    if (column.type === 'number') continue
    const groups = observations.map((row) => column.entryOf(row, index.context)?.text[language] ?? '')
    if (id !== 'bound' && id !== 'indicator')
      expect(cells(column.header[language]).map(unguard)).toEqual(groups)
  }
}

const asIs = (cell: string) => cell
const unguardCsv = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '')

function checkStatementColumns({ view }: Shown, table: Table, names: readonly [string, string, string]) {
  const { cells, rows } = columnsOf(table)
  const said = inOneLine(viewStatement(view), view.language)
  expect(cells(names[0])).toEqual(rows.map(() => '1.2.3'))
  expect(cells(names[1])).toEqual(rows.map(() => '2026-02-01'))
  for (const cell of cells(names[2])) expect(said.startsWith(cell.replace(/…$/u, ''))).toBe(true)
}

const asSpreadsheetText = (cell: unknown): string =>
  cell instanceof Date
    ? cell.toISOString().slice(0, 10)
    : cell === null || cell === undefined
      ? ''
      : String(cell)

/** The cells of a row of Markdown: it is split at each bar that no backslash escapes. */
const markdownRow = (line: string): readonly string[] =>
  line
    .replace(/^\| | \|$/gu, '')
    .split(/(?<!(?<!\\)\\) \| /u)
    .map((cell) => cell.replace(/\\([\\|<>*_`[\]])/gu, '$1'))

const FlatFile = v.object({
  about: v.object({
    version: v.string(),
    exported: v.string(),
    statement: v.array(v.object({ label: v.string(), text: v.string() })),
    columns: v.array(v.string()),
  }),
  rows: v.array(v.record(v.string(), v.union([v.string(), v.number(), v.null()]))),
})

describe('what the screen shows stands, row by row and cell by cell,', () => {
  it('in the CSV for Excel', () =>
    check(async (shown) => {
      const csv = await makeText('csvExcel', shown)
      const table = readCsv(csv)
      checkReaderTable(shown, table, unguardCsv)
      checkStatementColumns(
        shown,
        table,
        shown.view.language === 'zh'
          ? ['数据集版本', '导出日期', '视图']
          : ['Dataset version', 'Exported on', 'View'],
      )
    }))

  it('in the workbook', () =>
    check(async (shown) => {
      const { language } = shown.view
      const bytes = Buffer.from(await make('xlsx', shown))
      const rows = await readSheet(bytes, language === 'zh' ? '数据' : 'Data')
      const table = rows.map((row) => row.map(asSpreadsheetText))
      // The reader leaves out empty rows at the end.
      const blank = Array.from({ length: shown.view.rows.length + 1 - table.length }, () => [])
      checkReaderTable(shown, [...table, ...blank], asIs)
      const about = await readSheet(bytes, language === 'zh' ? '说明' : 'About')
      // The reader takes blanks off the ends of a text.
      expect(about.map(([label, text]) => ({ label, text }))).toEqual(
        statementOf(shown.view, edition).map(({ label, text }) => ({ label, text: text.trim() })),
      )
    }))

  it('in what is copied as text', () =>
    check((shown) => {
      const { text } = runNow(clipboardTable(shown.view, shown.notation))
      const lines = text.join('').split('\r\n')
      const table = lines.map((line) => line.split('\t'))
      checkReaderTable(shown, table, unguardCsv)
    }))

  it('in what is copied as a table', () =>
    check((shown) => {
      const { html } = runNow(clipboardTable(shown.view, shown.notation))
      const markup = html?.join('') ?? ''
      const table = [...markup.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
        [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gsu)].map(([, cell = '']) => textOfMarkup(cell)),
      )
      checkReaderTable(shown, table, asIs)
      expect(markup.endsWith('</table>')).toBe(true)
    }))

  it('in Markdown', () =>
    check(async (shown) => {
      const { view } = shown
      const markdown = await makeText('markdown', shown)
      const [statement = '', rest = ''] = markdown.split('\n\n')
      expect(statement.split('\n')).toHaveLength(statementOf(view, edition).length)
      const [header = [], rule = [], ...rows] = rest.trimEnd().split('\n').map(markdownRow)
      expect(rule).toHaveLength(header.length)
      const places = headers(shown).map((name) => header.indexOf(name))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      // The screen sets an inferred period apart by a mark, Markdown by brackets.
      const plain = (cell: string) => squeeze(cell).replace(/[（(](推断|inferred)[）)]$/u, '$1')
      expect(rows.map((row) => places.map((at) => plain(row[at] ?? '')))).toEqual(
        screen(shown).map((row) => row.map((text) => text.replace(/\s+/gu, ''))),
      )
    }))

  it('in the CSV without loss', () =>
    check(async (shown) => {
      const { view } = shown
      const { language, columns } = view
      const table = readCsv(await makeText('csv', shown))
      const { cells } = columnsOf(table)
      const observations = rowsOf(view)
      expect(cells('observation_id')).toEqual(observations.map(({ id }) => id))
      for (const id of columns) {
        const column = COLUMNS[id]
        if (column.type === 'set') {
          const words = observations.map((row) => column.entryOf(row, index.context)?.text[language] ?? '')
          const named = `${id}_${language}`
          if (table[0]?.includes(named)) expect(cells(named)).toEqual(words)
        }
      }
      if (columns.includes('value')) {
        expect(cells('value')).toEqual(observations.map(({ quantity }) => numberText(quantity.value)))
        expect(cells('lower')).toEqual(observations.map(({ quantity }) => numberText(quantity.lower)))
        expect(cells('upper')).toEqual(observations.map(({ quantity }) => numberText(quantity.upper)))
        expect(cells('status')).toEqual(observations.map(({ status }) => status))
      }
      if (columns.includes('value') || columns.includes('bound'))
        expect(cells('bound')).toEqual(observations.map(({ quantity }) => quantity.bound))
      if (columns.includes('period')) {
        expect(cells('period_start')).toEqual(observations.map(({ period }) => period?.start ?? ''))
        expect(cells('period_end')).toEqual(observations.map(({ period }) => period?.end ?? ''))
        expect(cells('period_basis')).toEqual(observations.map(({ period }) => period?.basis ?? ''))
      }
      if (columns.includes('scope'))
        expect(cells(`scope_${language}`)).toEqual(observations.map(({ scope }) => scope?.[language] ?? ''))
      if (columns.includes('printed'))
        expect(cells('printed')).toEqual(
          observations.map((row) => (row.status === 'derived' ? '' : row.printed)),
        )
    }))

  it('in JSON', () =>
    check(async (shown) => {
      const { about, rows } = v.parse(FlatFile, JSON.parse(await makeText('json', shown)))
      expect(about).toEqual({
        version: '1.2.3',
        exported: '2026-02-01',
        statement: statementOf(shown.view, edition),
        columns: shown.view.columns,
      })
      expect(
        rows.map(({ observation_id, value, lower, upper, bound, period_start, period_end }) => ({
          observation_id,
          quantity: { value, lower, upper, bound },
          period_start,
          period_end,
        })),
      ).toEqual(
        rowsOf(shown.view).map(({ id, quantity, period }) => ({
          observation_id: id,
          quantity,
          period_start: period?.start ?? null,
          period_end: period?.end ?? null,
        })),
      )
    }))

  it('in SDMX-CSV', () =>
    check(async (shown) => {
      const table = readCsv(await makeText('sdmx', shown))
      const { cells } = columnsOf(table)
      const observations = rowsOf(shown.view)
      expect(cells('OBS_ID')).toEqual(observations.map(({ id }) => id))
      expect(cells('LOCALITY')).toEqual(observations.map(({ locality }) => locality.id))
      expect(cells('INDICATOR')).toEqual(observations.map(({ indicator }) => indicator.id))
      expect(cells('OBS_VALUE')).toEqual(observations.map(({ quantity }) => numberText(quantity.value)))
      expect(cells('LOWER')).toEqual(observations.map(({ quantity }) => numberText(quantity.lower)))
      expect(cells('UPPER')).toEqual(observations.map(({ quantity }) => numberText(quantity.upper)))
      expect(cells('BOUND')).toEqual(observations.map(({ quantity }) => quantity.bound))
      expect(cells('PERIOD_START')).toEqual(observations.map(({ period }) => period?.start ?? ''))
      expect(cells('PERIOD_END')).toEqual(observations.map(({ period }) => period?.end ?? ''))
      checkStatementColumns(shown, table, ['DATASET_VERSION', 'EXPORTED_ON', 'VIEW'])
    }))

  it('in the data package', () =>
    check(async (shown) => {
      const files = unzipSync(await make('package', shown))
      const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
      const { cells } = columnsOf(readCsv(text('observations.csv')))
      const observations = rowsOf(shown.view)
      expect(cells('observation_id')).toEqual(observations.map(({ id }) => id))
      expect(cells('value')).toEqual(observations.map(({ quantity }) => numberText(quantity.value)))
      expect(cells('bound')).toEqual(observations.map(({ quantity }) => quantity.bound))
      const { description, version } = v.parse(
        v.object({ description: v.string(), version: v.string() }),
        JSON.parse(text('datapackage.json')),
      )
      expect(description.split('\n')).toHaveLength(statementOf(shown.view, edition).length)
      expect(version).toBe('1.2.3')
    }))
})
