import type { LanguageForm } from '../language-form.ts'

const scales = [
  { factor: 1e9, word: 'B' },
  { factor: 1e6, word: 'M' },
]

export const language: LanguageForm = {
  name: 'English',
  tag: 'en',
  dates: 'en-GB',
  list: ', ',
  and: ' and ',
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  sentence: ' ',
  areas: { from: 'nearest', between: ', ' },
  counted: 'others',
  space: ' ',
  brackets: [' (', ')'],
  fullStop: '.',
  data: 'en',
  sorting: 'en-u-kn',
  numbers: {
    // Thousands stay digits: 20,000 reads better than 20K in a sentence.
    scales,
    axisScales: [...scales, { factor: 1e3, word: 'K' }],
    groups: 'always',
    opensFinerPlaces: true,
  },
}
