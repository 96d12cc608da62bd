import type * as zh from '../../zh/charts/legend.ts'

export const MARK_MEANINGS: typeof zh.MARK_MEANINGS = {
  atLeast: 'solid to the known number, hatched beyond: more, by how much is not stated',
  above: 'solid to the known number, hatched beyond: above it, by how much is not stated',
  atMost: 'hatched up to the limit: the value lies within',
  nearly: 'solid to just before the number: close to it without reaching it',
  below: 'hatched only: under the number, by how much is not stated',
  about: 'hatched around the number: how far off it is, is not stated',
  approx: 'whiskers show the interval',
  range: 'solid to the lower end, hatched to the upper',
  vague: 'shown in words, off the scale: no definite number was given',
  derived: 'outlined bar: computed by a formula, not printed',
  whole: 'bar behind',
  target: 'dashed line',
}

export const DOT_MEANINGS: typeof zh.DOT_MEANINGS = {
  atLeast: 'dot at the known number, with a tail: more, by how much is not stated',
  above: 'dot at the known number, with a tail: above it, by how much is not stated',
  nearly: 'just short of the line: close to that number without reaching it',
  below: 'anywhere short of the line: under that number, by how much is not stated',
  about: 'hollow dot with a tail on both sides: how far off it is, is not stated',
  approx: 'hollow dot, whiskers show the interval',
  range: 'somewhere between the two ends',
  derived: 'hollow dot: computed by a formula, not printed',
}

export const EXTRA_NAMES: typeof zh.EXTRA_NAMES = { whole: 'whole', target: 'target' }
