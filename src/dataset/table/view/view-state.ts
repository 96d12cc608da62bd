import * as v from 'valibot'
import { CrossSchema } from '../../cross-table/settings.ts'
import type { ColumnId } from '../columns.ts'
import { COLUMN_IDS, DEFAULT_COLUMNS } from '../columns.ts'
import type { Filter } from '../filter.ts'
import { FilterSchema } from '../filter.ts'
import { isGroupable } from '../groups.ts'

const columnId = v.picklist(COLUMN_IDS)

export const DENSITIES = ['comfortable', 'compact'] as const

/** Narrowest and widest column, in CSS pixels. */
export const WIDTHS = { least: 56, most: 640 } as const

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]

/**
 * How a table is seen: what the address holds, and what a named view of the workspace holds. It has everything that decides which rows
 * and columns are shown and in which order, so that a link, a file and the screen show the same.
 */
export const ViewStateSchema = v.object({
  search: v.string(),
  filters: v.pipe(v.array(FilterSchema), v.readonly()),
  sort: v.pipe(v.array(v.object({ column: columnId, direction: v.picklist(['asc', 'desc']) })), v.readonly()),
  grouping: v.pipe(v.array(columnId), v.transform(distinct), v.readonly()),
  /** The columns shown, in order. */
  columns: v.pipe(v.array(columnId), v.nonEmpty(), v.transform(distinct), v.readonly()),
  /** Columns that stay in sight at the start of the row. */
  pinned: v.pipe(v.array(columnId), v.transform(distinct), v.readonly()),
  /** Widths that differ from a column's own. */
  sizes: v.pipe(
    v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(WIDTHS.least), v.maxValue(WIDTHS.most))),
    v.readonly(),
  ),
  density: v.picklist(DENSITIES),
  /** The locality to which the table is kept. */
  locality: v.nullable(v.string()),
  /** How the rows are arranged in a cross-table; null if they are shown as a list. */
  cross: v.optional(v.nullable(CrossSchema), null),
})
export type ViewState = v.InferOutput<typeof ViewStateSchema>

/** The view that an address without parameters shows. */
export const DEFAULT_VIEW: ViewState = {
  search: '',
  filters: [],
  sort: [],
  grouping: [],
  columns: DEFAULT_COLUMNS,
  pinned: ['locality'],
  sizes: {},
  density: 'comfortable',
  locality: null,
  cross: null,
}

/** The view with the column's filter replaced, or taken away where none is given. */
export function withFilter(view: ViewState, column: ColumnId, filter: Filter | null): ViewState {
  const others = view.filters.filter((known) => known.column !== column)
  return { ...view, filters: filter === null ? others : [...others, filter] }
}

/**
 * The view after a reader pressed a column's heading: ascending, descending, not sorted. With `adding`, the columns sorted before stay and
 * this one follows them; otherwise only this column sorts.
 */
export function withSort(view: ViewState, column: ColumnId, adding: boolean): ViewState {
  const present = view.sort.find((key) => key.column === column)
  const direction = present === undefined ? 'asc' : present.direction === 'asc' ? 'desc' : null
  const others = view.sort.filter((key) => key.column !== column)
  if (!adding) return { ...view, sort: direction === null ? [] : [{ column, direction }] }
  if (direction === null) return { ...view, sort: others }
  if (present === undefined) return { ...view, sort: [...others, { column, direction }] }
  return { ...view, sort: view.sort.map((key) => (key.column === column ? { column, direction } : key)) }
}

/** The view with a column shown or hidden. The last column cannot be hidden. */
export function withColumn(view: ViewState, column: ColumnId, shown: boolean): ViewState {
  const others = view.columns.filter((id) => id !== column)
  if (!shown)
    return others.length === 0
      ? view
      : { ...view, columns: others, pinned: view.pinned.filter((id) => id !== column) }
  if (view.columns.includes(column)) return view
  return { ...view, columns: [...view.columns, column] }
}

/**
 * The view with a column moved by so many places among those shown: pinned ones among the pinned, others among the others. Where there is
 * no such place, it is the same view.
 */
export function withMove(view: ViewState, column: ColumnId, by: number): ViewState {
  const shown = shownColumns(view)
  const from = shown.indexOf(column)
  const other = from === -1 ? undefined : shown[from + by]
  if (other === undefined || view.pinned.includes(other) !== view.pinned.includes(column)) return view
  return { ...view, columns: shown.filter((id) => id !== column).toSpliced(from + by, 0, column) }
}

/** The view with a column moved to the place of another; the same view if only one of the two is pinned. */
export function withPlace(view: ViewState, column: ColumnId, where: ColumnId): ViewState {
  const shown = shownColumns(view)
  return withMove(view, column, shown.indexOf(where) - shown.indexOf(column))
}

/** The view with rows grouped by the column, or no more. */
export function withGroup(view: ViewState, column: ColumnId, grouped: boolean): ViewState {
  const others = view.grouping.filter((id) => id !== column)
  return { ...view, grouping: grouped && isGroupable(column) ? [...others, column] : others }
}

/** The view with a column pinned or not. */
export function withPin(view: ViewState, column: ColumnId, pinned: boolean): ViewState {
  const others = view.pinned.filter((id) => id !== column)
  return { ...view, pinned: pinned ? [...others, column] : others }
}

/** The view with a column's width, cut to what is allowed. */
export function withSize(view: ViewState, column: ColumnId, width: number): ViewState {
  const size = Math.round(Math.min(WIDTHS.most, Math.max(WIDTHS.least, width)))
  if (view.sizes[column] === size) return view
  return { ...view, sizes: { ...view.sizes, [column]: size } }
}

/** The columns in the order in which the screen shows them: pinned ones first. */
export function shownColumns({
  columns,
  pinned,
}: Pick<ViewState, 'columns' | 'pinned'>): readonly ColumnId[] {
  const isPinned = (id: ColumnId) => pinned.includes(id)
  return [...columns.filter(isPinned), ...columns.filter((id) => !isPinned(id))]
}

/**
 * Whether a change is a step that a reader would take back with Back: other filters, groups, another place, list or cross-table. Letters typed, values ticked one
 * after another, sorting and the arrangement of columns are none.
 */
export function isStep(before: ViewState, after: ViewState): boolean {
  const filtered = ({ filters }: ViewState) =>
    filters
      .map(({ column }) => column)
      .sort()
      .join()
  return (
    filtered(before) !== filtered(after) ||
    before.grouping.join() !== after.grouping.join() ||
    before.locality !== after.locality ||
    before.cross?.columns !== after.cross?.columns
  )
}

/** Whether anything keeps rows from being shown. */
export const isNarrowed = ({ search, filters, locality }: ViewState): boolean =>
  search.trim() !== '' || filters.length > 0 || locality !== null

/** The view with every row. */
export const withAllRows = (view: ViewState): ViewState => ({
  ...view,
  search: '',
  filters: [],
  locality: null,
})
