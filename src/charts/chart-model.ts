import type { Band } from '../dataset/target/target.ts'
import type { LocalityId, ObservationId, ReportId } from '../domain/ids.ts'
import type { Bound, Quantity } from '../domain/number/bound.ts'
import type { Wording } from '../domain/wording.ts'

/**
 * What a chart shows, as plain data: the one source of its drawing, its table, its spoken text and every export.
 *
 * All texts are final. The code that draws a model only places and colours: it writes no number of its own and leaves none out.
 */

/** Two ends in data units, the smaller first. */
export type Span = readonly [number, number]

/**
 * How a quantity is drawn, in data units. What is known is solid; what the source leaves open is not.
 *
 * - `solid`: filled, from 0 to what is known. Null if nothing is known.
 * - `open`: where the value may lie beyond what is known. It ends where the drawing ends, not where the value does.
 * - `openEnd`: `more` fades away from the solid part, `about` lies on both sides of the number, `nearly` is the short end before a limit that the value comes close to, `under`
 *   fades away from a limit that the value is below, nobody knows how far, `within` is an even hatch, for values of which only
 *   the ends are known.
 * - `limit`: the number that the value does not pass.
 * - `whisker`: both ends, where both are known.
 * - `at`: where a dot is drawn; null for a range and a vague value.
 *
 * A vague value has none of these, since it has no place on the axis: its words are on a broken line across the axis or a strip beside it.
 */
export interface Mark {
  readonly bound: Bound
  readonly solid: Span | null
  readonly open: Span | null
  readonly openEnd: 'more' | 'about' | 'nearly' | 'under' | 'within' | null
  readonly limit: number | null
  readonly whisker: Span | null
  readonly at: number | null
}

/** The colour of a mark: what the chart is about (`accent`), the rest (`plain`), or the n-th series. */
export type Tone = 'accent' | 'plain' | `series-${1 | 2 | 3 | 4 | 5 | 6}`

/** One value of a chart. */
export interface ChartPoint {
  readonly observationId: ObservationId
  /** What the value is for: a category, a locality, a period. */
  readonly label: string
  /** When the value holds, and whether that is inferred. */
  readonly when: string
  /** What a reader must know with the label: derived, within three months. Null if there is nothing to say. */
  readonly note: string | null
  readonly quantity: Quantity
  /** The value as written, with its unit: 200余名. */
  readonly text: string
  /** The same in its parts, for places where it is shown large. */
  readonly wording: Wording
  /** Label and value: the name of the point in a screen reader. */
  readonly name: string
  /** Label, value, bound, period and status in sentences, for the live region. */
  readonly spoken: string
  readonly mark: Mark
  readonly tone: Tone
  readonly derived: boolean
}

export interface Tick {
  readonly value: number
  readonly label: string
  /** Of a month: its name alone, for where another month of the same year stands before it. */
  readonly short?: string
}

/** The one value axis of a chart. A linear axis of bars always holds 0. */
export interface Axis {
  readonly min: number
  readonly max: number
  readonly ticks: readonly Tick[]
  readonly scale: 'linear' | 'log'
}

/** One line of the legend. The legend has it only if its mark is in the chart. */
export interface LegendEntry {
  /** `about` is an approximate value of which no interval is known. */
  readonly mark: Exclude<Bound, 'exact'> | 'about' | 'derived' | 'whole' | 'target'
  /** Whether the chart draws the mark as a bar or as a dot. */
  readonly form: 'bar' | 'dot'
  readonly name: string
  readonly meaning: string
}

export interface TableColumn {
  readonly key: string
  readonly label: string
  readonly numeric: boolean
}

/** A row of the chart's table. `cells` are in the order of the columns; `quantity` is the value that the value cell shows as text. */
export interface TableRow {
  readonly observationId: ObservationId | null
  readonly quantity: Quantity | null
  readonly cells: readonly string[]
}

export interface ChartTable {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

/** What every chart has, whatever it draws: its words, and its values as a table. */
export interface ChartTexts {
  readonly id: string
  /** The finding. */
  readonly title: string
  /** What the chart is about, where, when and in which unit. */
  readonly subtitle: string
  /** The same without the time, where values of several times each say their own; absent where all have one. */
  readonly undated?: string
  /** The chart described in sentences. */
  readonly description: string
  readonly legend: readonly LegendEntry[]
  /** What a reader must know to understand the values correctly. */
  readonly footnotes: readonly string[]
  /** The footnotes without which the picture itself would mislead: a log scale, bases that differ. They are never folded away. */
  readonly cautions: readonly string[]
  readonly source: string
  /** The same, short enough for a single line. */
  readonly shortSource: string
  readonly table: ChartTable
}

/** A target that the user set, and how a value compares with it, as far as the value's bound allows. */
export interface TargetMark {
  readonly value: number
  readonly text: string
  readonly status: Band
  /** Status and distance in words: 8 percentage points to go. */
  readonly statusText: string
}

/** A row of a chart of rows. */
export interface RowPoint extends ChartPoint {
  /** The whole that the value is a part of, drawn behind it. */
  readonly whole: Mark | null
  readonly target: TargetMark | null
}

/** Rows with a bar or a dot each on one horizontal axis. Each row shows its number, so that only a log axis has ticks. */
export interface RowsModel extends ChartTexts {
  readonly kind: 'rate' | 'bars' | 'breakdown' | 'dots'
  readonly axis: Axis
  readonly points: readonly RowPoint[]
}

/** Parts of a whole in one bar. Its axis ends where the whole does; where the whole is open, at its open end. */
export interface StackModel extends ChartTexts {
  readonly kind: 'stack'
  readonly axis: Axis
  readonly whole: ChartPoint
  /** One after the other from 0; all but the last are exact. */
  readonly parts: readonly StackPart[]
  /** The words for the rest of the whole, which is in none of the parts; null if there is no rest or nobody knows how much it is. */
  readonly rest: string | null
  /** The parts, then the whole. */
  readonly points: readonly ChartPoint[]
}

export interface StackPart extends ChartPoint {
  /** Where it begins: at the end of the parts before it. */
  readonly start: number
}

/** Two values of one thing at two times, as two numbers with the change between them. */
export interface ChangeModel extends ChartTexts {
  readonly kind: 'change'
  readonly points: readonly [ValueItem, ValueItem]
  /** The change, as a report states it or as a formula gives it; null if neither does. */
  readonly change: string | null
  /** Whether the two have like periods, one base and one scope, so that an arrow may lead from one to the other. */
  readonly alike: boolean
}

export interface TrendPoint extends ChartPoint {
  /** Middle of the period, in milliseconds since 1970 (UTC). */
  readonly time: number
  /** The value without its unit, which the subtitle says: 38,200. With it where it is a sign, as %, or where units differ. */
  readonly bare: string
  /** Where the line goes through it; null if only a limit is known and may mislead, or if another value contradicts it. */
  readonly line: number | null
  /** A time between this point and the one before for which others have a value but this line has none, so no line joins the two. */
  readonly gap?: number
  /** Its number is written beside it where there is room: it is not exact, the greatest of its line, or named by the title. */
  readonly named?: true
}

export interface TrendSeries {
  readonly key: string
  /** Whose line it is. A place may have several: of its categories, on other bases. */
  readonly place: LocalityId
  readonly label: string
  readonly tone: Tone
  /** In the order of time. */
  readonly points: readonly TrendPoint[]
}

/** Lines on one axis over one axis of time. */
export interface TrendPlot {
  readonly kind: 'trend'
  readonly axis: Axis
  readonly timeAxis: { readonly min: number; readonly max: number; readonly ticks: readonly Tick[] }
  readonly series: readonly TrendSeries[]
  readonly target: Pick<TargetMark, 'value' | 'text'> | null
}

/** A line of two times as a row: its values at the earlier and at the later one. One may be missing, and several may contradict each other. */
export interface TimesRow {
  readonly key: string
  readonly label: string
  readonly values: readonly [earlier: readonly TrendPoint[], later: readonly TrendPoint[]]
  /** Which way it surely went, as a title may say. */
  readonly way: 'up' | 'down' | 'open'
}

/** Several lines of two times as rows with two columns of numbers, for a room in which lines cannot be told apart. */
export interface TimesList {
  readonly times: readonly [earlier: string, later: string]
  /** By the latest value; it may have more than the chart has lines. */
  readonly rows: readonly TimesRow[]
  /** How many further lines it does not have. */
  readonly left: number
}

export interface TrendModel extends ChartTexts, TrendPlot {
  /** Only for several lines of two times. */
  readonly list?: TimesList
}

/** Lines too far apart for one axis: each has a plot with its own, and all have one axis of time. */
export interface PanelsModel extends ChartTexts {
  readonly kind: 'panels'
  readonly plots: readonly TrendPlot[]
  /** The points of all lines. */
  readonly points: readonly TrendPoint[]
  /** How many further lines it does not draw. */
  readonly left: number
  /** Only for lines of two times. */
  readonly list?: TimesList
}

/** A single value, with a bar only where a bar says more than the number. */
export interface ValueItem extends RowPoint {
  readonly axis: Axis | null
}

export interface ValueModel extends ChartTexts {
  readonly kind: 'value'
  readonly items: readonly ValueItem[]
}

/** The locality and the report that a part of a chart of places links to; null if there is none. */
export interface ChartTarget {
  readonly locality: LocalityId | null
  readonly report: ReportId | null
}

export interface MatrixCell {
  readonly count: number
  readonly text: string
  readonly spoken: string
}

export interface MatrixModel extends ChartTexts {
  readonly kind: 'matrix'
  readonly columns: readonly { readonly key: string; readonly label: string }[]
  readonly rows: readonly {
    readonly key: string
    readonly label: string
    readonly target: ChartTarget
    readonly cells: readonly MatrixCell[]
  }[]
  /** The greatest count in any cell; the size of the marks is relative to it. */
  readonly most: number
}

export interface MapTile {
  readonly key: string
  readonly short: string
  readonly name: string
  readonly column: number
  readonly row: number
  /** `inside`: a locality of the dataset lies in it; `crossed`: only an organisation that spans provinces works in it. */
  readonly state: 'inside' | 'crossed' | 'none'
  /** The number of values of its localities. */
  readonly count: number
  /** The number of values of organisations that lie in it; they do not count as values of the province. */
  readonly apart: number
  readonly places: readonly { readonly label: string; readonly target: ChartTarget }[]
  readonly spoken: string
}

export interface TileMapModel extends ChartTexts {
  readonly kind: 'tile-map'
  readonly columns: number
  readonly rows: number
  readonly tiles: readonly MapTile[]
  readonly states: readonly { readonly state: MapTile['state']; readonly label: string }[]
}

export interface TimeSpan {
  /** Null if the start is open. */
  readonly from: number | null
  readonly to: number
  readonly inferred: boolean
  readonly role: 'period' | 'published'
  readonly text: string
}

export interface TimelineModel extends ChartTexts {
  readonly kind: 'timeline'
  readonly min: number
  readonly max: number
  readonly ticks: readonly Tick[]
  readonly rows: readonly {
    readonly label: string
    readonly target: ChartTarget
    readonly spans: readonly TimeSpan[]
    readonly spoken: string
  }[]
  /** Only those of its spans. */
  readonly roles: readonly (Pick<TimeSpan, 'role' | 'inferred'> & { readonly label: string })[]
}

/** A chart that says in words why it draws nothing, since a drawing would mislead. The table still has every value. */
export interface MessageModel extends ChartTexts {
  readonly kind: 'message'
  readonly message: string
  /** Its values, if they are few enough to stand as numbers where there is no table beside the message. */
  readonly told: readonly ChartPoint[]
}

export type ChartModel =
  | RowsModel
  | StackModel
  | ChangeModel
  | TrendModel
  | PanelsModel
  | ValueModel
  | MatrixModel
  | TileMapModel
  | TimelineModel
  | MessageModel

export const labelOf = ({ label }: { readonly label: string }): string => label

/** The name of a value, with its note if it has one: 2024年 · 推算. */
export const nameOf = ({ label, note }: Pick<ChartPoint, 'label' | 'note'>): string =>
  note === null ? label : `${label} · ${note}`

/** Every value that a model draws, in the order of drawing; none for charts that count and for charts that only have words. */
export function chartPoints(model: ChartModel): readonly ChartPoint[] {
  if ('series' in model) return model.series.flatMap(({ points }) => points)
  if ('items' in model) return model.items
  return 'points' in model ? model.points : []
}
