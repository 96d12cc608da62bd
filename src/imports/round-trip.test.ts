import { describe, expect, it } from 'vitest'
import { indexRows } from '../dataset/table/columnar-index.ts'
import { COLUMN_IDS } from '../dataset/table/columns.ts'
import { currentView } from '../dataset/table/current-view.ts'
import { runNow } from '../dataset/table/steps.ts'
import { DEFAULT_VIEW } from '../dataset/table/view-state.ts'
import { nineReports } from '../dataset/testing.ts'
import { flatRecord } from '../exports/flat.ts'
import { makeFile } from '../exports/view-file.ts'
import { viewCsv } from '../exports/view-text-files.ts'
import { readFile, readPasted } from './read-file.ts'
import { understand } from './testing.ts'

const observations = [...nineReports.observations.values()]
const index = indexRows(observations, nineReports)

async function readBack(text: string) {
  const [sheet] = (await readPasted(text)).sheets
  if (sheet === undefined) throw new Error('nothing was read')
  return understand(sheet)
}

/** What must not be lost of a value. */
const expected = observations.map(({ locality, indicator, unit, period, breakdown, quantity }) => ({
  locality: locality.id,
  indicator: indicator.id,
  unit: unit.dimension,
  start: period?.start ?? null,
  end: period?.end ?? null,
  category: breakdown?.category ?? null,
  quantity,
}))

function checkAll({ candidates, bad }: Awaited<ReturnType<typeof readBack>>) {
  expect(bad).toEqual([])
  expect(
    candidates.map(({ locality, indicator, unit, period, breakdown, quantity }) => ({
      locality,
      indicator,
      unit: nineReports.units.get(unit)?.dimension,
      start: period?.start ?? null,
      end: period?.end ?? null,
      category: breakdown?.category ?? null,
      quantity,
    })),
  ).toEqual(expected)
  expect(candidates.every(({ known }) => known)).toBe(true)
}

describe('our own files read back without loss', () => {
  for (const language of ['zh', 'en'] as const) {
    const view = currentView(index, { ...DEFAULT_VIEW, columns: [...COLUMN_IDS] }, language)
    it(`CSV for Excel in ${language}`, async () =>
      checkAll(await readBack(runNow(viewCsv(view, 'spreadsheet')).join(''))))
    it(`CSV without loss in ${language}`, async () =>
      checkAll(await readBack(runNow(viewCsv(view, 'lossless')).join(''))))
  }

  it.each(['xlsx', 'csvExcel', 'csv', 'json'] as const)('%s, as it is saved', async (format) => {
    const view = currentView(index, { ...DEFAULT_VIEW, columns: [...COLUMN_IDS] }, 'zh')
    const request = { view, edition: { date: '2026-02-01', version: '1' }, notation: 'full' } as const
    const watch = { signal: new AbortController().signal, onProgress: () => undefined }
    const { sheets, delimiter } = await readFile(await makeFile(format, request, watch))
    const [sheet] = sheets
    if (sheet === undefined) throw new Error('nothing was read')
    checkAll(understand(sheet, delimiter))
  })

  it('JSON', async () => checkAll(await readBack(JSON.stringify({ rows: observations.map(flatRecord) }))))
})
