import * as v from 'valibot'
import placeNames from '../../../data/place-names.json' with { type: 'json' }
import places from '../../../data/places.json' with { type: 'json' }
import catalogue from '../../../data/standard-indicators.json' with { type: 'json' }
import type { Dataset } from '../../dataset/dataset.ts'
import { nineReports } from '../../dataset/testing.ts'
import { StandardIndicatorsSchema } from '../../domain/record/standard-indicator.ts'
import { gazetteerOf } from '../../places/gazetteer.ts'
import type { FileRead, SheetLook } from '../file-read.ts'
import { placeOf } from '../file-read.ts'
import { knownWords } from './cell/known-words.ts'
import type { Correction } from './describe/description.ts'
import type { FileTabulated } from './tabulate.ts'
import { tabulateFile } from './tabulate.ts'

const gazetteer = gazetteerOf(places, placeNames, nineReports.localities.values())
const words = knownWords(nineReports, gazetteer, v.parse(StandardIndicatorsSchema, catalogue).indicators)

interface Beside {
  readonly delimiter?: FileRead['delimiter']
  readonly dataset?: Dataset
  /** The name of its sheet. */
  readonly sheet?: string | null
  readonly file?: string
  /** Merged cells: A2:E2. */
  readonly merges?: readonly string[]
  /** What a person said by pointing at it. */
  readonly correction?: Correction
  readonly onProgress?: (share: number) => void
}

/** What a pasted table comes to beside the nine reports, read in 2026. Its cells are parted by `|`. */
export function tabulatePasted(
  lines: string,
  answers: Readonly<Record<string, string>>,
  {
    delimiter = null,
    dataset = nineReports,
    sheet = null,
    file = '',
    merges = [],
    correction = {},
    onProgress = () => {},
  }: Beside = {},
): FileTabulated {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
  const read: FileRead = {
    kind: 'csv',
    sheets: [{ name: sheet, rows, ...(merges.length === 0 ? {} : { look: lookOf(merges) }) }],
    encoding: null,
    delimiter,
    notes: [],
  }
  return tabulateFile({
    file,
    read,
    dataset,
    words,
    thisYear: 2026,
    answers: new Map(Object.entries(answers)),
    corrections: new Map([[0, correction]]),
    onProgress,
  })
}

const lookOf = (merges: readonly string[]): SheetLook => ({
  isHidden: false,
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  merges: merges.flatMap((merge) => {
    const [first, last] = merge.split(':').map(placeOf)
    return first == null || last == null
      ? []
      : [{ top: first.row, left: first.column, bottom: last.row, right: last.column }]
  }),
  indents: new Map(),
  levels: new Map(),
  shown: new Map(),
})
