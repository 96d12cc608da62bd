import charts from '../../data/charts.json'
import derivations from '../../data/derivations.json'
import figures from '../../data/figures.json'
import highlights from '../../data/highlights.json'
import indicators from '../../data/indicators.json'
import localities from '../../data/localities.json'
import observations from '../../data/observations.json'
import reports from '../../data/reports.json'
import sources from '../../data/sources.json'
import themes from '../../data/themes.json'
import tileGrid from '../../data/tile-grid.json'
import units from '../../data/units.json'
import type { RawTables } from './tables.ts'

/** The data that ships with the product. It is part of the bundle, since a page opened from disk cannot fetch files. */
export const bundledTables: RawTables = {
  themes,
  units,
  localities,
  'tile-grid': tileGrid,
  indicators,
  sources,
  reports,
  figures,
  observations,
  derivations,
  highlights,
  charts,
}
