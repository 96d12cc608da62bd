import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import type { Edition } from '../../dataset/table/view/view-statement.ts'
import type { Notation } from '../../domain/number/number-format.ts'
import type { Steps } from '../../lib/steps.ts'
import { runInSlices } from '../../lib/steps.ts'
import { textBlob } from '../csv.ts'
import type { FileWatch } from '../watch.ts'
import { byPercent, watched } from '../watch.ts'
import { viewSdmx } from './sdmx-csv.ts'
import { viewCsv, viewJson, viewMarkdown } from './view-text-files.ts'

/** The files that a view can be saved as, those that most readers want first. */
export const FILE_FORMATS = ['xlsx', 'csvExcel', 'csv', 'json', 'markdown', 'sdmx', 'package'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** What a file is made from. */
export interface FileRequest {
  readonly view: CurrentView
  readonly edition: Edition
  readonly notation: Notation
}

/** Share of the work on a packed file that is done once its parts are written and only to be packed. */
export const WRITTEN = 0.5

const ENDINGS = {
  xlsx: '.xlsx',
  csvExcel: '-excel.csv',
  csv: '.csv',
  json: '.json',
  markdown: '.md',
  sdmx: '-sdmx.csv',
  package: '.zip',
} as const satisfies Record<FileFormat, string>

/** The file's name: what it is, the version of the dataset, and the day on which it was made. */
export const fileName = (format: FileFormat, { date, version }: Edition): string =>
  `union-metrics-${version}-${date}${ENDINGS[format]}`

/**
 * Makes a file of the view. Parts that are heavy are loaded when first used.
 * @throws {DOMException} `AbortError`, where it is stopped before the end.
 */
export async function makeFile(format: FileFormat, request: FileRequest, watch: FileWatch): Promise<Blob> {
  const { edition, notation } = request
  const { signal } = watch
  const onProgress = byPercent(watch.onProgress)
  const view = watched(request.view, onProgress)
  const text = (steps: Steps<readonly string[]>, type: string): Promise<Blob> =>
    runInSlices(textBlob(steps, `${type};charset=utf-8`), signal)
  switch (format) {
    case 'csvExcel':
      return text(viewCsv(view, 'spreadsheet', edition, notation), 'text/csv')
    case 'csv':
      return text(viewCsv(view, 'lossless', edition, notation), 'text/csv')
    case 'json':
      return text(viewJson(view, edition), 'application/json')
    case 'markdown':
      return text(viewMarkdown(view, edition, notation), 'text/markdown')
    case 'sdmx':
      return text(viewSdmx(view, edition), 'text/csv')
    case 'xlsx': {
      const { viewXlsx } = await import('./view-xlsx.ts')
      return viewXlsx(request, { signal, onProgress })
    }
    case 'package': {
      const [{ packageFiles }, { zipFiles }] = await Promise.all([
        import('./view-package.ts'),
        import('../../lib/zip.ts'),
      ])
      const read = watched(request.view, (done) => onProgress(done * WRITTEN))
      const files = await runInSlices(packageFiles(read, edition), signal)
      const packed = zipFiles(files, (done) => onProgress(WRITTEN + done * (1 - WRITTEN)))
      return runInSlices(packed, signal)
    }
  }
}
