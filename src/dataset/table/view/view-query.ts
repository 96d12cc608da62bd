import { textsNamed } from '../../../domain/texts-of.ts'
import { COLUMN_IDS } from './column-ids.ts'

/** The prefix of filter parameters; the id of the column follows it. */
export const FILTER = 'f.'

/** Parameters of a cross-table. */
const CROSS_PARAMETERS = ['cross', 'of', 'at', 'swap', 'with', 'order', 'pick', 'until'] as const
export type CrossParameter = (typeof CROSS_PARAMETERS)[number]

/** Parameters of a view beside its filters and its cross-table. */
const PARAMETERS = ['q', 'in', 'sort', 'group', 'columns', 'pin', 'width', 'density'] as const

export type Parameter = (typeof PARAMETERS)[number]

/** Reads the parameters of a view, all of them text; others in the same address are left to whom they belong. */
export const ViewSearch = textsNamed([
  ...PARAMETERS,
  ...CROSS_PARAMETERS,
  ...COLUMN_IDS.map((id) => `${FILTER}${id}` as const),
])
export type ViewQuery = ReturnType<typeof ViewSearch>
