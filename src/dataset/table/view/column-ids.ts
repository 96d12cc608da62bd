/** Every column of the observation table, in its usual order. */
export const COLUMN_IDS = [
  'locality',
  'province',
  'theme',
  'indicator',
  'breakdown',
  'scope',
  'value',
  'bound',
  'unit',
  'period',
  'status',
  'printed',
  'report',
  'paragraph',
  'formula',
  'change',
  'points',
  'completion',
  'band',
  'review',
  'marks',
  'notes',
  'id',
] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

export const isColumnId = (id: string): id is ColumnId => COLUMN_IDS.some((known) => known === id)
