import { bundledTables } from '../dataset/bundled.ts'
import type { RawTables } from '../dataset/tables.ts'
import { fileOf } from '../dataset/tables.ts'
import type { OwnReport } from '../domain/record/own-report.ts'
import type { PackedFile } from '../lib/zip.ts'

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

const README = `把这个压缩包解压到项目文件夹，data/ 里的同名文件会被替换：原有的行不变，自录报道的行接在后面。然后运行
  npm run audit
如果有原文（text/），再逐个运行
  npm run verify -- --partial text/文件名.txt
如果项目里有这个应用还没有的行，它们会不见：请先提交，解压后用版本管理工具把它们合并回来。
把压缩包拖到“导入”页，报道就会回到应用里。

Unpack this archive into the folder of the project. Files of data/ are replaced: their rows stay as they are, and those of the
reports stand behind them. Then run
  npm run audit
and, where texts came along (text/), for each of them
  npm run verify -- --partial text/NAME.txt
Rows of the project that this edition of the app does not know yet would be gone: commit them first, and merge them back.
Dropped on the import page, the archive comes in as the reports that it holds.
`

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
    { name: 'README.txt', parts: [README] },
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
