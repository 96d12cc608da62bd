import type * as zh from '../../zh/desk/circular-words.ts'

export const CIRCULAR_WORDS: typeof zh.CIRCULAR_WORDS = {
  title: '{what}{when}: circular',
  mainIndicators: 'Main trade-union indicators',
  period: ', {period}',
  opening: 'This circular reports on {measures} {measures:indicator|indicators} of {places}{when}.',
  cannot: 'What is not compared',
  total: 'the {places} add up to {value}',
  totalPart: 'the {places} with a value add up to {value}',
  only: '{place} {value}',
  greatest: '{place} has the {most}, {value}',
  tied: '{place} share the {most}, {value}',
  unsure: 'which of {place} has the {most} cannot be told from these numbers',
  rise: '{n} of them {n:is|are} above the year before',
  fall: '{n} of them {n:is|are} below the year before ({place})',
  same: '{n} of them {n:is|are} level with the year before',
  riseOne: '1 of them is above the year before ({place})',
  riseMost: '{place} rose most, by {value}',
  riseMostLeap: '{place} rose most, {value}',
  unclear: 'for {n} the values leave open whether they rose or fell ({place})',
  without: '{n} cannot be compared with the year before ({place})',
  met: '{n} {n:has|have} met the target ({place})',
  within: '{n} {n:is|are} within the target of the year so far ({place})',
  near: '{n} {n:is|are} near the target ({place})',
  at: '{place}: {value}',
  completionMost: '{place} has the highest completion, {value}',
  completionLeast: '{place} has the lowest completion, {value}',
  ahead: '{n} {n:is|are} ahead of the time elapsed ({place})',
  behind: '{n} {n:is|are} behind the time elapsed ({place})',
  leading: '{place} take the first three places',
  missed: '{n} {n:has|have} not yet met the target ({place})',
  unknown: 'for {n} the value leaves open whether the target is met ({place})',
  empty: 'there is no value for {place}',
  several: 'several values of {place} stand side by side and are not used',
  more: ' and {n} more',
  moreCounted: ' and others',
  fallBy: '{place} down {n}',
  riseBy: '{place} up {n}',
  moreIndicators: ' and {n} more',
  digestValues: 'Values',
  digestOrder: 'Highest and lowest',
  digestTargets: 'Targets',
  digestChanges: 'Changes on the year before',
  digestCannot: 'Not compared',
  pair: '{name}: {most} in {first}, {fewest} in {last}',
  half: '{name}: {end} in {place}; which of {others} has the {other} cannot be told from these values',
  halfOfMany: '{name}: {end} in {place}; which place has the {other} cannot be told from these values',
  leader:
    'of the {n} indicators that can be ranked from best to worst, {place} is first in {firsts}, more than any other',
  laggard: '{place} is last in {lasts}, more than any other',
  leaderOfAll: '{place} is first in each of the {n} indicators that can be ranked from best to worst',
  laggardOfAll: '{place} is last in each of them',
  targets:
    '{measures} {measures:indicator|indicators} of the scorecard {measures:has a target|have targets}; of {n} {n:value|values}, {counts}',
  countMet: '{n} {n:meets|meet} the target',
  countWithin: '{n} {n:is|are} within the target of the year so far',
  countNear: '{n} {n:is|are} near the target',
  countMissed: '{n} {n:has|have} not yet met the target',
  countUnknown: '{n} cannot be judged',
  allMet: '{place} {n:meets|meet} all of {n:its|their} targets in it',
  missMost: '{place} has not yet met {n}, more than any other',
  missIn: '{name}: {n} {n:has|have} not yet met the target ({place})',
  pace: 'of the {n} {n:value|values} that can be held against the time elapsed, {ahead} {ahead:is|are} ahead of it and {behind} behind it',
  changes: 'of {n} {n:value|values} that can be compared with the year before, {counts}',
  countUp: '{n} rose',
  countSame: '{n} stayed level',
  countDown: '{n} fell',
  countUnclear: '{n} cannot be told (inexact values)',
  allRose: '{name} rose everywhere',
  roseMost: '{name} rose most in {place} ({value})',
  fellIn: '{name} fell in {n} ({place})',
  missing: '{place} has no value of {name}',
  missingMore: 'values are also missing for {places}',
  valuesOf: '{place} – {values}',
  valueOf: '{name}: {value}',
  valuesMore: '{n} more in the scorecard',
  sparse: '{n} of the {all} cells of the scorecard {n:has|have} a value',
  none: 'no indicator has values for two localities, so nothing is compared or ranked',
  severalOf: 'several values of {name} for one period stand side by side and are not used',
  unsureFirst: 'which place is first in {name} cannot be told, as values are not exact',
  withoutBefore: 'some localities have no value of {name} for the year before',
  scorecard: 'Scorecard',
  attached: 'Attached: {list}',
  annex: 'Each indicator in turn',
  attachment: 'Attachment {n}',
}

export const ORDER_ENDS: typeof zh.ORDER_ENDS = {
  count: { greatest: 'most', least: 'fewest' },
  rate: { greatest: 'highest value', least: 'lowest value' },
  duration: { greatest: 'longest time', least: 'shortest time' },
  amount: { greatest: 'largest amount', least: 'smallest amount' },
}

const ALL = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const ONE = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** A, B and C. */
export const allOf: typeof zh.allOf = (names) => ALL.format(names)

/** A, B or C. */
export const oneOf: typeof zh.oneOf = (names) => ONE.format(names)

export const nameInSentence: typeof zh.nameInSentence = (name) => name

/** A word that is the end of the name is not written: Fixed stations: 22. */
export const unitBehindName: typeof zh.unitBehindName = (name, unit) =>
  ` ${name.toLowerCase()}`.endsWith(` ${unit.toLowerCase()}`) ? '' : null

export const comesTo: typeof zh.comesTo = (value) => value
