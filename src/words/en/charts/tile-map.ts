import type * as zh from '../../zh/charts/tile-map.ts'

export const TILE_STATES: typeof zh.TILE_STATES = {
  inside: 'a locality here has data',
  crossed: 'an enterprise across provinces works here',
  none: 'no data',
}

export const tileMapWords: typeof zh.tileMapWords = {
  reported: 'reports on {n} {n:locality|localities}',
  imported: 'imported data of {n} {n:locality|localities}',
  reportedAndImported: '{reported} and {imported}',
  where: '{what} in {n} {n:provincial-level region|provincial-level regions}',
  across: '{n} {n:enterprise|enterprises} across provinces',
  unplaced: '{n} of no known province',
  subtitle: 'One square for each provincial-level region, placed roughly as on a map',
  speaksFor:
    'Data speaks for its locality and not for the province. An XPCC division is placed where it lies but counted apart; an enterprise across provinces counts in none.',
  province: 'Provincial-level region',
  localities: 'Localities with data',
  values: 'Values',
  apart: 'counted apart',
  divisions: 'XPCC',
  enterprises: 'Across provinces',
  noProvince: 'No known province',
}
