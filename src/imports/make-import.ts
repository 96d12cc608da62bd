import * as v from 'valibot'
import type { Import } from '../domain/imported.ts'
import { ImportSchema } from '../domain/imported.ts'
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

/** The import that the user has confirmed: the candidates as rows, with the new words that they need. */
export function makeImport({ file, sheet, read, withKnown, now }: MakeImport): Import {
  const id = importIdOf(file, sheet)
  const taken = withKnown ? read.candidates : read.candidates.filter(({ known }) => !known)
  const used = {
    localities: new Set(taken.map(({ locality }) => locality)),
    indicators: new Set(taken.map(({ indicator }) => indicator)),
    units: new Set(taken.map(({ unit }) => unit)),
  }
  const indicators = read.words.indicators.filter((word) => used.indicators.has(word.id))
  return v.parse(ImportSchema, {
    id,
    file: file.slice(0, 200),
    sheet: sheet.name,
    imported: now.toISOString(),
    themes: indicators.length === 0 ? [] : read.words.themes,
    units: read.words.units.filter((word) => used.units.has(word.id)),
    localities: read.words.localities.filter((word) => used.localities.has(word.id)),
    indicators,
    rows: taken.map(({ quantity, known: _known, ...row }, at) => ({
      ...row,
      id: `${id}-${at}`,
      printed: row.printed === '' ? '—' : row.printed,
      value: quantity.value,
      lower: quantity.lower,
      upper: quantity.upper,
      bound: quantity.bound,
    })),
  })
}
