import type * as zh from '../../zh/reports/derivation-offers.ts'

export const OFFERED: typeof zh.OFFERED = {
  category: '{indicator} ({category})',
  share: '{part} as a share of {whole}',
  shareMeans: '{part}, divided by {whole}.',
  increase: 'Increase in {indicator}',
  increaseMeans: 'By how much {indicator} grew on the same time a year before.',
  yearBefore: 'against the same time a year before',
  each: '{amount} per {count}',
  eachMeans: '{amount}, divided by {count}.',
  difference: 'Difference in {indicator}',
  differenceMeans: '{indicator}, less the value before.',
  against: 'against {period}',
}

/** A name inside a sentence: without its capital letter, unless it begins with an abbreviation. */
export const nameWithin: typeof zh.nameWithin = (name) =>
  /^[A-Z][a-z]/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name

export const sharedAmong: typeof zh.sharedAmong = (one, indicator) => `${one} (${nameWithin(indicator)})`
