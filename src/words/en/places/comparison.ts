import type * as zh from '../../zh/places/comparison.ts'

export const COMPARABILITY_NAMES: typeof zh.COMPARABILITY_NAMES = {
  alone: 'in one locality only',
  comparable: 'comparable',
  careful: 'compare with care',
  not: 'not comparable',
}

export const DIFFERENCE_NAMES: typeof zh.DIFFERENCE_NAMES = {
  unit: 'unit',
  base: 'base (what it is a share of)',
  breakdown: 'category',
  period: 'period',
  scope: 'scope',
  basis: 'origin (printed, derived or imported)',
  vague: 'whether there is a definite number',
}

export const comparisonMessages: typeof zh.comparisonMessages = {
  differsIn: 'differs in {list}',
  noDefinition: 'no definition given, so they may not count alike',
}
