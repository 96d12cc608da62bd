import type * as zh from '../../zh/places/tile.ts'

export const tileMessages: typeof zh.tileMessages = {
  imported: 'imported',
  derived: 'derived',
}

export const LESS_EXACT_MARK: string = 'given more exactly elsewhere'

export const DISPUTED_MARKS: typeof zh.DISPUTED_MARKS = {
  open: 'in conflict',
  kept: 'another value is kept too',
  'passed-over': 'another value was chosen',
}
