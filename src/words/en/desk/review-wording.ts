import type * as zh from '../../zh/desk/review-wording.ts'

export const VERDICT_NAMES: typeof zh.VERDICT_NAMES = {
  confirmed: 'confirmed',
  questioned: 'questioned',
  corrected: 'corrected elsewhere',
}

export const ROLE_NAMES: typeof zh.ROLE_NAMES = {
  'self-check': 'self-check',
  're-check': 're-check',
}

export const STATE_NAMES: typeof zh.STATE_NAMES = {
  disagreed: 'opinions differ',
  questioned: 'questioned',
  older: 'marked before it changed',
  corrected: 'corrected elsewhere',
  checked: 'self-checked',
  rechecked: 're-checked',
}
