import type * as zh from '../../zh/desk/target-wording.ts'

export const BAND_NAMES: typeof zh.BAND_NAMES = {
  met: 'Met',
  within: 'Within so far',
  near: 'Near',
  missed: 'Not yet met',
  unknown: 'Undetermined',
}

export const STANDING_NAMES: typeof zh.STANDING_NAMES = {
  met: 'Target met',
  within: 'Within the target so far',
  near: 'Near the target',
  missed: 'Target not yet met',
  unknown: 'Undetermined',
}

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

export const EXACTLY_MET: string = 'Target met exactly'

export const TARGET_NAMES: typeof zh.TARGET_NAMES = {
  plain: 'Target {value}',
  ofYear: '{year} target {value}',
}

export const COMPLETION_OF: string = 'completion {value}'

export const TARGET_DISTANCE: typeof zh.TARGET_DISTANCE = {
  metUp: '{q}{d} above it',
  metDown: '{q}{d} below it',
  metDownCounted: '{q}{d} below it',
  missedUp: '{q}{d} to go',
  missedDown: '{q}{d} above it',
  unknownUp: '{q}{d} to go',
  unknownDown: '{q}{d} above it',
  metFall: 'the fall exceeds it by {q}{d}',
  missedFall: 'the fall is {q}{d} short',
  unknownFall: 'the fall is {q}{d} short',
}

export const OPEN_TARGET_DISTANCE: typeof zh.OPEN_TARGET_DISTANCE = {
  metUp: 'margin not stated',
  metDown: 'margin not stated',
  missedUp: 'shortfall not stated',
  missedDown: 'excess not stated',
  metFall: 'margin not stated',
  missedFall: 'shortfall not stated',
}

export const DISTANCE_QUALIFIERS: typeof zh.DISTANCE_QUALIFIERS = {
  atLeast: 'at least ',
  atMost: 'at most ',
  below: 'less than ',
}

export const moreThan: typeof zh.moreThan = (_written, least) => ({ qualifier: 'more than ', amount: least })

export const PERCENTAGE_POINT: typeof zh.PERCENTAGE_POINT = {
  one: 'percentage point',
  many: 'percentage points',
}

export const AT_LIMIT: string = 'the target is used up'

export const CLOSE_TO_TARGET: string = 'by little; shortfall not stated'
