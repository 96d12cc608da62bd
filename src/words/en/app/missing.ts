import type * as zh from '../../zh/app/missing.ts'

export const missing: typeof zh.missing = {
  unknownTitle: 'There is no such page',
  unknownText: 'No page has the address “{address}”.',
  unknownLocality: 'There is no locality with the id “{id}”.',
  unknownIndicator: 'There is no indicator with the id “{id}”.',
  unknownReport: 'There is no report with the id “{id}”.',
  closest: 'Did you mean:',
}
