/** What a number in a text is. Only a measure, or a duration that is a result or a term, can become an observation. */
export const FIGURE_KINDS = [
  'measure',
  'date',
  'time',
  'duration',
  'ordinal',
  'label',
  'phone',
  'cohort',
  'other',
] as const

export type FigureKind = (typeof FIGURE_KINDS)[number]
