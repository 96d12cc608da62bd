import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { Notation } from '../../../domain/number/number-format.ts'
import type { Bilingual } from '../../../domain/text.ts'
import type { FileFormat } from '../../../exports/view/view-file.ts'
import { FILE_FORMATS, fileName, makeFile } from '../../../exports/view/view-file.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { editionOf } from './edition-of.ts'
import type { FileChoice } from './use-export.ts'

const NOTES: Readonly<Record<FileFormat, Bilingual>> = {
  xlsx: tableMessages.xlsxNote,
  csvExcel: tableMessages.csvExcelNote,
  csv: tableMessages.csvNote,
  json: tableMessages.jsonNote,
  markdown: tableMessages.markdownNote,
  sdmx: tableMessages.sdmxNote,
  package: tableMessages.packageNote,
}

/** The files that the rows of a list can be saved as. */
export const viewChoices = (view: CurrentView, version: string, notation: Notation): readonly FileChoice[] =>
  FILE_FORMATS.map((format) => {
    const edition = editionOf(version)
    return {
      format,
      label: tableMessages[format],
      note: NOTES[format],
      file: fileName(format, edition),
      make: (watch) => makeFile(format, { view, edition, notation }, watch),
    }
  })
