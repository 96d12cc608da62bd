import type * as zh from '../../zh/charts/footnotes.ts'

export const EXACTNESS_NOTES: typeof zh.EXACTNESS_NOTES = {
  reports: {
    single: 'The report gives no exact number.',
    none: 'None of the {n} printed values is exact.',
    some: '{open} of {n} printed values {open:is|are} not exact.',
  },
  files: {
    single: 'The file gives no exact number.',
    none: 'None of the {n} values is exact.',
    some: '{open} of {n} values {open:is|are} not exact.',
  },
}

export const footnoteWords: typeof zh.footnoteWords = {
  derived: 'Derived: {name} = {formula} ({inputs}), which gives {value}.',
  derivedAlone: 'Derived: {name} = {formula}, which gives {value}.',
  base: 'Base: share of {base}.',
  basesDiffer: 'The bases differ and do not compare: {list}.',
  periodInferred: 'The period is inferred; it is not stated.',
  conflict: 'In conflict: {thing} has {n} different values ({list}).',
  moreConflicts: '{n} more {n:conflict|conflicts} of values.',
}
