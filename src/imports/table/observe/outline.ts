import type { Period } from '../../../domain/time/period.ts'
import { groupRows } from '../../../lib/group-rows.ts'
import type { Place } from '../../../places/gazetteer.ts'
import { tight } from '../../../places/written-name.ts'
import { numberingOf } from '../cell/words.ts'

/** A line of a table with places, by what shows how deep it stands among the others. */
export interface OutlineLine {
  readonly row: number
  /** The name of its place. */
  readonly text: string
  /** Which column its name is in: a city stands before its counties. */
  readonly column: number
  /** How far its name is set in. */
  readonly indent: number
  /** The known place of that name. */
  readonly place: Place | null
}

/** A name that other lines stand below, with its lines: of each period, one. */
export interface OutlineHead {
  readonly rows: ReadonlySet<number>
  /** It is of a longer time, which holds the others for certain: nothing sums both. 许昌市 above its counties may be what the city itself counts. */
  readonly isTime?: true
}

/** Which lines of a table stand below which: the counties of a city below it, 魏都区 below 市辖区. */
export interface Outline {
  /** What a line stands below. */
  readonly above: (row: number) => readonly OutlineHead[]
  /** Whether other lines stand below a line. */
  readonly isHead: (row: number) => boolean
}

const NUMBERINGS = [
  /^[一二三四五六七八九十]+[、.．]/u,
  /^[（(][一二三四五六七八九十]+[）)]/u,
  /^\d/u,
  /^[（(⑴-⒇]/u,
] as const
/** How deep a numbering stands: 一、 before （一） before 1. before none. */
export function depthOfNumber(text: string): number {
  const sign = numberingOf(text)
  if (sign === '') return NUMBERINGS.length
  const at = NUMBERINGS.findIndex((kind) => kind.test(sign))
  return at < 0 ? NUMBERINGS.length : at
}

/** Whether a line stands below another that is before it, as far as its column, its numbering, its indent or the list of places say. */
function isBelow(line: OutlineLine, head: OutlineLine): boolean {
  if (line.column !== head.column) return line.column > head.column
  const [depth, headDepth] = [depthOfNumber(line.text), depthOfNumber(head.text)]
  if (depth !== headDepth) return depth > headDepth
  if (line.indent !== head.indent) return line.indent > head.indent
  return head.place !== null && line.place?.parents.includes(head.place.key) === true
}

interface Open extends OutlineHead {
  readonly line: OutlineLine
  readonly rows: Set<number>
  isHead: boolean
}

/** Reads the outline of a table from the top. */
export function outlineOf(lines: readonly OutlineLine[]): Outline {
  const above = new Map<number, readonly Open[]>()
  const own = new Map<number, Open>()
  let open: readonly Open[] = []
  for (const line of lines) {
    const end = open.findLastIndex((head) => isSameName(line, head.line) || isBelow(line, head.line))
    open = open.slice(0, end + 1)
    const last = open.at(-1)
    if (last !== undefined && isSameName(line, last.line)) {
      // The same place once more: of another period, or another part.
      last.rows.add(line.row)
      own.set(line.row, last)
      above.set(line.row, open.slice(0, -1))
      continue
    }
    if (last !== undefined) last.isHead = true
    const opened = { line, rows: new Set([line.row]), isHead: false }
    own.set(line.row, opened)
    above.set(line.row, open)
    open = [...open, opened]
  }
  return { above: (row) => above.get(row) ?? [], isHead: (row) => own.get(row)?.isHead ?? false }
}

const isSameName = (one: OutlineLine, other: OutlineLine): boolean =>
  one.column === other.column && one.indent === other.indent && tight(one.text) === tight(other.text)

/** A line of one time: whose it is, and its days. */
export interface LineSpan {
  readonly row: number
  readonly text: string
  readonly span: Period
}

/** Times of one place in a table; more of them are no months with their quarters, and take long to hold against each other. */
const MOST_SPANS = 100

/** Which lines stand below those of longer times: January below 一季度 of the same place. A total adds the one or the other. */
export function belowLonger(lines: readonly LineSpan[]): Outline['above'] {
  const above = new Map<number, readonly OutlineHead[]>()
  for (const ofPlace of groupRows(lines, ({ text }) => text).values()) {
    const times = [...groupRows(ofPlace, ({ span }) => `${span.start ?? ''}/${span.end}`).values()]
    if (times.length > MOST_SPANS) continue
    for (const longer of times) {
      const head: OutlineHead = { rows: new Set(longer.map(({ row }) => row)), isTime: true }
      for (const { row, span } of ofPlace)
        if (longer[0] !== undefined && isWithin(span, longer[0].span))
          above.set(row, [...(above.get(row) ?? []), head])
    }
  }
  return (row) => above.get(row) ?? []
}

const isWithin = (part: Period, whole: Period): boolean =>
  whole.start !== null &&
  part.start !== null &&
  whole.start <= part.start &&
  part.end <= whole.end &&
  (whole.start !== part.start || whole.end !== part.end)
