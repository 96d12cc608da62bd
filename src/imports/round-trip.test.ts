import { describe, expect, it } from 'vitest'
import { indexRows } from '../dataset/table/columnar-index.ts'
import { COLUMN_IDS } from '../dataset/table/columns.ts'
import { currentView } from '../dataset/table/current-view.ts'
import { runNow } from '../dataset/table/steps.ts'
import { DEFAULT_VIEW } from '../dataset/table/view-state.ts'
import { nineReports } from '../dataset/testing.ts'
import { flatRecord } from '../exports/flat.ts'
import { viewCsv } from '../exports/view-text-files.ts'
import { readPasted } from './read-file.ts'
import { understand } from './testing.ts'

const observations = [...nineReports.observations.values()]
const index = indexRows(observations, nineReports)

const edition = { date: '2026-02-01', version: '1.2.3' }

function readBack(text: string) {
  const [sheet] = readPasted(text).sheets
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

function checkAll({ candidates, bad }: ReturnType<typeof readBack>) {
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
    it(`CSV for Excel in ${language}`, () =>
      checkAll(readBack(runNow(viewCsv(view, 'spreadsheet', edition, 'full')).join(''))))
    it(`CSV without loss in ${language}`, () =>
      checkAll(readBack(runNow(viewCsv(view, 'lossless', edition, 'full')).join(''))))
  }

  it('JSON', () => checkAll(readBack(JSON.stringify({ rows: observations.map(flatRecord) }))))
})
