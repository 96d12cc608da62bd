import type { LanguageForm } from '../language-form.ts'

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
  brackets: [' (', ')'],
  fullStop: '.',
}
