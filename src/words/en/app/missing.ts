import type * as zh from '../../zh/app/missing.ts'

export const missing: typeof zh.missing = {
  unknownTitle: 'There is no such page',
  forReadingTitle: 'This file is for reading',
  forReadingText:
    'It was published to be read: nothing can be entered, imported, edited or published in it. To add data, use Union Metrics itself, or ask whoever published it for a file that may be edited.',
  unknownText: 'No page has the address “{address}”.',
  unknownLocality: 'There is no locality with the id “{id}”.',
  unknownIndicator: 'There is no indicator with the id “{id}”.',
  unknownReport: 'There is no report with the id “{id}”.',
  closest: 'Did you mean:',
}
