import * as v from 'valibot'
import type { Steps } from '../dataset/table/steps.ts'
import type { Import } from '../domain/imported.ts'
import { ImportedRowSchema, ImportSchema } from '../domain/imported.ts'
import type { SheetTable } from './file-read.ts'
import { importIdOf } from './import-id.ts'
import type { RowsRead } from './rows-read.ts'

interface MakeImport {
  readonly file: string
  readonly sheet: SheetTable
  readonly read: RowsRead
  /** Whether values that the bundled data holds already are taken in as well. */
  readonly withKnown: boolean
  readonly now: Date
}

/** Rows that are made between two pauses. */
const AT_ONCE = 512

/** The import that the user has confirmed: the candidates as rows, with the new words that they need. In steps. */
export function* makeImport({ file, sheet, read, withKnown, now }: MakeImport): Steps<Import> {
  const id = yield* importIdOf(file, sheet)
  const used = { localities: new Set<string>(), indicators: new Set<string>(), units: new Set<string>() }
  const rows: Import['rows'] = []
  for (const { quantity, known, ...row } of read.candidates) {
    if (known && !withKnown) continue
    used.localities.add(row.locality)
    used.indicators.add(row.indicator)
    used.units.add(row.unit)
    const { bound, value, lower, upper } = quantity
    const printed = row.printed === '' ? '—' : row.printed
    rows.push(
      v.parse(ImportedRowSchema, { ...row, id: `${id}-${rows.length}`, printed, value, lower, upper, bound }),
    )
    if (rows.length % AT_ONCE === 0) yield
  }
  const indicators = read.words.indicators.filter((word) => used.indicators.has(word.id))
  const words = v.parse(ImportSchema, {
    id,
    file: file.slice(0, 200),
    sheet: sheet.name?.slice(0, 200) ?? null,
    imported: now.toISOString(),
    themes: indicators.length === 0 ? [] : read.words.themes,
    units: read.words.units.filter((word) => used.units.has(word.id)),
    localities: read.words.localities.filter((word) => used.localities.has(word.id)),
    indicators,
    rows: [],
  })
  return { ...words, rows }
}
