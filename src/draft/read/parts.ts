import { itemAt } from '../../lib/item-at.ts'
import type { Span } from '../draft-schema.ts'
import { linePieces } from './reading.ts'

/** One report of a page. The parts of a page follow each other and leave nothing out. */
export interface Part {
  readonly start: number
  readonly end: number
  readonly headline: readonly Span[]
  /** Separate lines next to the headline that name the authors. */
  readonly bylines: readonly Span[]
  readonly state: 'report' | 'headline-alone'
}

type LineRole = 'title' | 'byline' | 'lead' | 'credited' | 'body'

const LEAD = /^(?:本报讯|本报[^，。]{1,8}讯|[^，。]{0,10}讯\s*[（(]|新华社[^，。]{1,8}电|【[^】]{1,12}】)/u
const BYLINE = /^[（(]?(?:本报(?:特约)?(?:见习)?记者|本报(?:特约)?通讯员|记者|通讯员|文\/|图\/)/u
/** A caption names its photographer at its end. */
const CREDITED = /(?:本报|记者|通讯员)[^，。]{0,40}[摄图]$/u
/** A caption has few lines, its headline included. */
const LONGEST_CAPTION = 4
const LONGEST_TITLE = 42
const LONGEST_BYLINE = 48

function roleOf(words: string): LineRole {
  if (LEAD.test(words)) return 'lead'
  if (BYLINE.test(words) && words.length <= LONGEST_BYLINE) return 'byline'
  if (CREDITED.test(words)) return 'credited'
  return words.length <= LONGEST_TITLE && !/[。；，、,;]$/u.test(words) ? 'title' : 'body'
}

/**
 * Splits a page into its reports at the headlines: lines of a headline before a byline, a lead (本报讯) or a caption that names
 * its photographer. A page without headlines is one report. Pure; {@link joinParts} and {@link splitPart} correct its mistakes.
 */
export function partReports(text: string): readonly Part[] {
  const lines = linePieces(text, 0, text.length)
  const roles = lines.map(({ words }) => roleOf(words))
  const starts = new Set<number>()
  for (const [at, role] of roles.entries()) {
    if (role === 'body' || role === 'title') continue
    const first = headOf(roles, role === 'credited' ? captionOf(roles, at) : at)
    const hasHead = first < at && roles.slice(first, at).includes('title')
    if (hasHead && (role !== 'credited' || at - first <= LONGEST_CAPTION)) starts.add(first)
  }
  // Headlines after the last text have lost their own text: they become a part.
  const rest = headOf(roles, roles.length)
  if (rest < roles.length && rest > 0 && !starts.has(rest)) starts.add(rest)
  const cuts = [...starts].toSorted((a, b) => a - b).map((at) => itemAt(lines, at).start)
  return cutAt(
    text,
    cuts.filter((cut) => cut > itemAt(lines, 0).start),
  )
}

/** The index of the first line of the caption whose credit is at the line `at`. */
function captionOf(roles: readonly LineRole[], at: number): number {
  let first = at
  while (roles[first - 1] === 'body') first -= 1
  return first
}

/** The index of the first line of the headline that ends before the line `at`. */
function headOf(roles: readonly LineRole[], at: number): number {
  let first = at
  while (first > 0 && (roles[first - 1] === 'title' || roles[first - 1] === 'byline')) first -= 1
  while (first < at && roles[first] === 'byline') first += 1
  return first
}

function cutAt(text: string, cuts: readonly number[]): readonly Part[] {
  const edges = [0, ...cuts, text.length]
  return edges.slice(0, -1).map((start, index) => partBetween(text, start, edges[index + 1] ?? text.length))
}

/** One part of the text, with its headline and bylines. */
export function partBetween(text: string, start: number, end: number): Part {
  const lines = linePieces(text, start, end)
  const roles = lines.map(({ words }) => roleOf(words))
  const body = roles.findIndex((role) => role !== 'title' && role !== 'byline')
  const behind = lines[body]
  const last = lines[body - 1]
  // A sentence that begins in a narrow column is not a headline, though its first line has no full stop.
  const isSentence =
    roles[body] === 'body' &&
    last !== undefined &&
    behind !== undefined &&
    last.words.includes('，') &&
    behind.words.length <= last.words.length &&
    !/[\r\n].*[\r\n]/su.test(text.slice(last.end, behind.start).replaceAll('\r\n', '\n'))
  const top = lines.slice(0, body < 0 ? lines.length : isSentence ? body - 1 : body)
  const span = (piece: { start: number; end: number; words: string }): Span => ({
    start: piece.start,
    end: piece.end,
    text: piece.words,
  })
  return {
    start,
    end,
    headline: top.filter((_, at) => roles[at] === 'title').map(span),
    bylines: top.filter((_, at) => roles[at] === 'byline').map(span),
    state: body < 0 && top.length > 0 ? 'headline-alone' : 'report',
  }
}

/** The parts, with the one that holds `at` split in two; the second begins there. */
export function splitPart(text: string, parts: readonly Part[], at: number): readonly Part[] {
  return parts.flatMap((part) =>
    at > part.start && at < part.end
      ? [partBetween(text, part.start, at), partBetween(text, at, part.end)]
      : [part],
  )
}
