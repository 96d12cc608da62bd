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

export const OF_OLDER: string = '{said} (of the older value {value})'

export const SAID_BY: string = '{said} — {voice}'

export const MORE_REMARKS: string = '{n} more: see the review page.'

export const OPEN_REVIEWS: string = 'Open in review: {list}.'

export const MORE_OPEN_REVIEWS: string = 'Open in review: {list} and {n} more.'

export const markedName: typeof zh.markedName = (name, place, when) =>
  [name, place, when].filter((word) => word !== '').join(', ')

export const markedValue: typeof zh.markedValue = (named, value) => `${named}: ${value}`

export const MARKED_VALUE: string = 'Marked: {name} — {marks}.'

export const NOTED_ABOUT: string = 'Note ({about}): {words} — {by}'

export const CONFIRMED_VALUES: typeof zh.CONFIRMED_VALUES = {
  self: '{n} of {all} values {n:is|are} confirmed by self-check.',
  again: '{n} of {all} values {n:is|are} confirmed, {again} of them by a re-check.',
}
