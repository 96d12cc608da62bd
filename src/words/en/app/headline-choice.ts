import type * as zh from '../../zh/app/headline-choice.ts'

export const headlineChoiceMessages: typeof zh.headlineChoiceMessages = {
  open: 'Choose headline numbers',
  note: 'Which numbers lead the overview, and in which order. The value of the next period takes the place of the one before. Up to {most}.',
  add: 'Add a number',
  pick: 'Choose a headline number',
  asShipped: 'As shipped',
  gone: 'no value at present',
  kept: 'Saved: {n} {n:headline number|headline numbers}.',
  already: '“{name}” is there already.',
  shipped: 'Headline numbers are as shipped again.',
  undo: 'Undo',
  undone: 'Undone.',
}
