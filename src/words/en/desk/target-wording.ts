import type * as zh from '../../zh/desk/target-wording.ts'

export const BAND_NAMES: typeof zh.BAND_NAMES = {
  met: 'Met',
  within: 'Within so far',
  near: 'Near',
  missed: 'Not yet',
  unknown: 'Undetermined',
}

export const STANDING_NAMES: typeof zh.STANDING_NAMES = {
  met: 'Target met',
  within: 'Within the target so far',
  near: 'Near the target',
  missed: 'Target not met',
  unknown: 'Undetermined',
}

export const NEARNESS_OPEN: string = 'Not met; whether near cannot be told'

export const SOURCE_KIND_NAMES: typeof zh.SOURCE_KIND_NAMES = {
  document: 'document',
  plan: 'plan',
  own: 'own target',
}

export const PACE_WORDS: typeof zh.PACE_WORDS = {
  gone: '{gone} of the year elapsed by {day}',
  level: 'level with the time elapsed',
  ahead: '{q}{d} ahead of it',
  behind: '{q}{d} behind it',
  aheadOpen: 'ahead of it, margin not stated',
  behindOpen: 'behind it, margin not stated',
  unknown: 'ahead or behind cannot be told',
}

export const EXACTLY: string = 'Target met exactly'

export const AT_LIMIT: string = 'the target is used up'

export const CLOSE: string = 'by little; shortfall not stated'
