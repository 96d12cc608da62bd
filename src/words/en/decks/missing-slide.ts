import type * as zh from '../../zh/decks/missing-slide.ts'

export const MISSING: typeof zh.MISSING = {
  chart: 'The data on this computer has no chart “{list}”.',
  oneValue: 'The data on this computer lacks a value: {list}.',
  values: 'The data on this computer lacks {n} values: {list}.',
  title: 'What this slide shows is not in the data',
  advice: 'Choose something else in the deck builder, or import the data that has it.',
}

export const FAILED: typeof zh.FAILED = {
  title: 'This slide cannot be drawn',
  others: 'The other slides are not affected.',
  error: 'The error says: {error}',
}
