import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import placeNames from '../../data/place-names.json' with { type: 'json' }
import places from '../../data/places.json' with { type: 'json' }
import catalogue from '../../data/standard-indicators.json' with { type: 'json' }
import { withImports } from '../dataset/edits/with-imports.ts'
import { cellText } from '../dataset/table/cell-text.ts'
import type { ColumnId } from '../dataset/table/columns.ts'
import { DEFAULT_COLUMNS } from '../dataset/table/columns.ts'
import { indexRows } from '../dataset/table/store/columnar-index.ts'
import { currentView } from '../dataset/table/view/current-view.ts'
import { DEFAULT_VIEW } from '../dataset/table/view/view-state.ts'
import { nineReports } from '../dataset/testing.ts'
import { atLeast, exact } from '../domain/number/bound.ts'
import { ImportSchema } from '../domain/record/imported.ts'
import { StandardIndicatorsSchema } from '../domain/record/standard-indicator.ts'
import type { Language } from '../domain/text.ts'
import { wordColumns } from '../exports/view/reader-columns.ts'
import type { FileFormat } from '../exports/view/view-file.ts'
import { makeFile } from '../exports/view/view-file.ts'
import { gazetteerOf } from '../places/gazetteer.ts'
import { readFile } from './read-file.ts'
import { knownWords } from './table/cell/known-words.ts'
import { SAME_AS_HERE } from './table/reading.ts'
import { tabulateFile } from './table/tabulate.ts'

const LANGUAGES: readonly Language[] = ['zh', 'en']
const FORMATS = ['csvExcel', 'csv', 'xlsx', 'json'] as const satisfies readonly FileFormat[]
const standard = v.parse(StandardIndicatorsSchema, catalogue).indicators

const row = {
  locality: 'liyang',
  indicator: 'members-recruited',
  unit: 'ming',
  breakdown: null,
  column: '新发展会员',
}

/** Two values of which a person typed over the cell, one of them an empty one. */
const mine = v.parse(ImportSchema, {
  id: 'import-00000001',
  file: '会员.xlsx',
  sheet: null,
  imported: '2026-02-01T00:00:00.000Z',
  themes: [],
  units: [],
  localities: [],
  indicators: [],
  rows: [
    {
      ...row,
      ...atLeast(45_300),
      id: 'import-00000001-0',
      period: { start: '2024-01-01', end: '2024-12-31', basis: 'stated' },
      printed: '45300余',
      inFile: '45210',
      line: 2,
    },
    {
      ...row,
      ...exact(800),
      id: 'import-00000001-1',
      period: { start: '2023-01-01', end: '2023-12-31', basis: 'stated' },
      printed: '800名',
      inFile: '',
      line: 3,
    },
  ],
})

const { dataset } = withImports(nineReports, [mine])
const own = mine.rows.map(({ id }) => {
  const found = dataset.observations.get(id)
  if (found === undefined) throw new Error(`no row ${id}`)
  return found
})

const viewOf = (language: Language, columns: readonly ColumnId[]) =>
  currentView(indexRows(own, dataset), { ...DEFAULT_VIEW, columns }, language)

const fileOf = (format: FileFormat, language: Language, columns: readonly ColumnId[] = DEFAULT_COLUMNS) =>
  makeFile(
    format,
    {
      view: viewOf(language, columns),
      edition: { date: '2026-02-01', version: '1.2.3' },
      notation: 'compact',
    },
    { signal: new AbortController().signal, onProgress: () => undefined },
  )

/** The file as another computer reads it, or the one on which the values stand. */
async function readBack(blob: Blob, here = nineReports) {
  const gazetteer = gazetteerOf(places, placeNames, here.localities.values())
  const words = knownWords(here, gazetteer, standard)
  const read = await readFile(blob)
  return tabulateFile({ file: 'a.xlsx', read, dataset: here, words, thisYear: 2026 })
}

describe('a value whose cell a person typed over during the import', () => {
  it('shows what the file has as printed, and says what was typed', () => {
    const words = (language: Language) =>
      own.map((each) =>
        cellText('printed', each, DEFAULT_COLUMNS, dataset, { language, notation: 'compact' }),
      )
    expect(words('zh')).toEqual(['45210（导入时改为45300余）', '导入时填为800名'])
    expect(words('en')).toEqual(['45210 (changed on import to 45300余)', 'filled in on import: 800名'])
  })

  it('is copied with both, also where no column shows what is printed', () => {
    const view = viewOf('zh', ['indicator', 'value'])
    const [first] = own
    const cells = wordColumns(view, 'compact').map(({ header, read }) => [
      header,
      first === undefined ? null : read(first),
    ])
    expect(cells).toContainEqual(['原文数字', '45210（导入时改为45300余）'])
  })

  it.each([
    ['csvExcel', 'zh', '原文数字', '导入时改为'],
    ['csvExcel', 'en', 'As printed', 'Typed on import'],
    ['xlsx', 'zh', '原文数字', '导入时改为'],
    ['csv', 'en', 'printed', 'typed_on_import'],
    ['json', 'en', 'printed', 'typed_on_import'],
  ] as const)('has both in columns of their own: %s in %s', async (format, language, printed, typed) => {
    for (const columns of [DEFAULT_COLUMNS, ['indicator', 'value', 'period'] as const]) {
      const { sheets } = await readFile(await fileOf(format, language, columns))
      const [header = [], ...lines] = sheets[0]?.rows ?? []
      expect(lines.map((cells) => [cells[header.indexOf(printed)], cells[header.indexOf(typed)]])).toEqual([
        ['45210', '45300余'],
        ['', '800名'],
      ])
    }
  })

  it('says both in the comment of SDMX', async () => {
    const text = await (await fileOf('sdmx', 'en')).text()
    expect(text).toContain('The file says “45210”; rewritten as “45300余” when it was imported.')
  })

  for (const format of FORMATS)
    it.each(LANGUAGES)(`comes back from ${format} with both: %s`, async (language) => {
      const blob = await fileOf(format, language)
      const { observations, questions } = await readBack(blob)
      expect(questions).toEqual([])
      expect(observations.map(({ printed, inFile, quantity }) => [printed, inFile, quantity])).toEqual([
        ['45300余', '45210', atLeast(45_300)],
        ['800名', '', exact(800)],
      ])
      const known = await readBack(blob, dataset)
      expect(known.questions).toEqual([])
      // A workbook has further sheets, without a table.
      expect(known.leftOut.map(({ reason }) => reason).slice(0, 2)).toEqual([SAME_AS_HERE, SAME_AS_HERE])
    })

  it('is known in a file from before, which has what was typed as printed', async () => {
    const csv = await (await fileOf('csv', 'en')).text()
    const before = csv
      .replace(',typed_on_import', '')
      .replace(',45210,', ',45300余,')
      .replaceAll(/,(?:45300余|800名)(?=,1\.2\.3)/gu, '')
    expect(before).not.toBe(csv)
    const { leftOut, questions } = await readBack(new Blob([before]), dataset)
    expect(questions).toEqual([])
    expect(leftOut.map(({ reason }) => reason)).toEqual([SAME_AS_HERE, SAME_AS_HERE])
  })
})
