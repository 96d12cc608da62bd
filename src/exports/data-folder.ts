import { bundledTables } from '../dataset/bundled.ts'
import type { RawTables } from '../dataset/tables.ts'
import { fileOf } from '../dataset/tables.ts'
import type { OwnReport } from '../domain/record/own-report.ts'
import type { Bilingual } from '../domain/text.ts'
import { LANGUAGES, textIn } from '../domain/text.ts'
import type { PackedFile } from '../lib/zip.ts'
import { DATA_FOLDER } from '../words/exports/read-me.ts'

/** A text that goes along with files, in every language, since it is read without the app. */
export const readMe = (text: Bilingual): string =>
  LANGUAGES.map((language) => textIn(text, language)).join('\n')

/** Tables that a report may add to, and how their files are set: a row to a line, or spread out. */
const LAYOUTS = {
  themes: 'spread',
  units: 'lines',
  localities: 'lines',
  indicators: 'spread',
  sources: 'spread',
  reports: 'spread',
  figures: 'lines',
  observations: 'lines',
  derivations: 'lines',
} as const satisfies Partial<Record<keyof RawTables, 'spread' | 'lines'>>

type Grown = keyof typeof LAYOUTS
const GROWN = [
  'themes',
  'units',
  'localities',
  'indicators',
  'sources',
  'reports',
  'figures',
  'observations',
  'derivations',
] as const satisfies readonly Grown[]

/**
 * Own reports as the files of `data/` that they change, whole and set as they are in the project, so that unpacked into a clone they add
 * rows and change none.
 * @param texts the texts that the user wants to go along, by the id of the report
 */
export function dataFolder(
  reports: readonly OwnReport[],
  texts: ReadonlyMap<string, string> = new Map(),
): readonly PackedFile[] {
  const tables = GROWN.flatMap((table): PackedFile[] => {
    const before = bundledTables[table]
    const known: readonly unknown[] = Array.isArray(before) ? before : []
    const added = addedRows(table, reports)
    return added.length === 0
      ? []
      : [{ name: fileOf(table), parts: [setRows([...known, ...added], LAYOUTS[table])] }]
  })
  return [
    { name: 'README.txt', parts: [readMe(DATA_FOLDER)] },
    ...tables,
    ...reports.flatMap(({ id }): PackedFile[] => {
      const text = texts.get(id)
      return text === undefined ? [] : [{ name: `text/${id}.txt`, parts: [text] }]
    }),
  ]
}

/** The rows that reports add to a table. A word that several of them bring stands once. */
function addedRows(table: Grown, reports: readonly OwnReport[]): readonly unknown[] {
  const rows: readonly { readonly id: string }[] = reports.flatMap(
    (own): readonly { readonly id: string }[] => {
      switch (table) {
        case 'sources':
          return [own.source]
        case 'reports':
          return [own.report]
        default:
          return own[table]
      }
    },
  )
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** A table as its file has it. */
export const setRows = (rows: readonly unknown[], layout: 'spread' | 'lines'): string =>
  layout === 'spread'
    ? `${JSON.stringify(rows, null, 2)}\n`
    : `[\n${rows.map((row) => `  ${spaced(row)}`).join(',\n')}\n]\n`

/** JSON on one line, with a blank behind each colon and comma. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value).filter(([, part]) => part !== undefined)
  return `{${parts.map(([name, part]) => `${JSON.stringify(name)}: ${spaced(part)}`).join(', ')}}`
}
