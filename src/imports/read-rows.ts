import type { Dataset } from '../dataset/dataset.ts'
import type { Steps } from '../dataset/table/steps.ts'
import type { Bound, Quantity } from '../domain/bound.ts'
import { BOUNDS, faultOf, quantityOf } from '../domain/bound.ts'
import { BOUND_NAMES, ROUNDED } from '../domain/bound-wording.ts'
import { fingerprint } from '../domain/fingerprint.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Period } from '../domain/period.ts'
import type { Unit } from '../domain/unit.ts'
import { parseCell } from '../extract/cell.ts'
import type { SheetTable } from './file-read.ts'
import type { TableLayout } from './layout.ts'
import { headingsOf } from './layout.ts'
import { mergedWords } from './merged-words.ts'
import { once } from './once.ts'
import { namesForOwnIds } from './own-names.ts'
import type { OwnWords } from './own-words.ts'
import { createOwnWords } from './own-words.ts'
import type { PeriodCell } from './period-cell.ts'
import { readPeriod } from './period-cell.ts'
import type { Role } from './role.ts'
import type { HeadingUnit } from './unit-heading.ts'
import { scaledBy, unitInHeading } from './unit-heading.ts'
import type { Vocabulary } from './vocabulary.ts'
import { vocabularyOf } from './vocabulary.ts'

/** One value of the file as it will be taken in. */
export interface Candidate {
  readonly line: number
  readonly column: string
  readonly locality: string
  readonly indicator: string
  readonly unit: string
  readonly period: Period | null
  readonly breakdown: { readonly dimension: string; readonly category: string } | null
  readonly quantity: Quantity
  readonly printed: string
  /** Whether the bundled data holds the same value already. */
  readonly known: boolean
}

export type BadReason =
  | 'no-locality'
  | 'no-indicator'
  | 'no-unit'
  | 'other-unit'
  | 'no-period'
  | 'which-day'
  | 'no-value'
  | 'bounds-disagree'
  | 'twice'

/** A cell that keeps its value from being taken in, and why. */
export interface BadCell {
  readonly line: number
  /** Index of the column that can be mended. */
  readonly at: number
  readonly heading: string
  readonly cell: string
  readonly reason: BadReason
  /** What the reason speaks of: the word that is not known, the line that has the same. */
  readonly detail: string
}

export interface RowsRead {
  readonly candidates: readonly Candidate[]
  readonly bad: readonly BadCell[]
  /** Cells that say that there is no value. */
  readonly missing: number
  readonly words: OwnWords
}

/** Cells as the user has mended them: `line:column` → text. */
export type Edits = ReadonlyMap<string, string>
export const editKey = (line: number, at: number): string => `${line}:${at}`

/** Lines between two pauses. */
const AT_ONCE = 512

const BOUND_WORDS = new Map<string, Bound>([
  ...BOUNDS.flatMap((bound) =>
    [bound, BOUND_NAMES[bound].zh, BOUND_NAMES[bound].en].map((word) => [word, bound] as const),
  ),
  // Our own files say so of an exact number whose words are rounded; the number itself stands beside them.
  [ROUNDED.zh, 'exact'],
  [ROUNDED.en, 'exact'],
])

type Line = Readonly<Partial<Record<Role, { readonly at: number; readonly cell: string }>>>

/**
 * Understands the lines of a table. Each value becomes a candidate, or a bad cell with its reason: nothing is left out in silence.
 */
export function* readRows(
  sheet: SheetTable,
  layout: TableLayout,
  dataset: Dataset,
  edits: Edits,
): Steps<RowsRead> {
  const headings = headingsOf(sheet, layout.header)
  const vocabulary = vocabularyOf(dataset)
  const words = createOwnWords()
  const context: Context = {
    layout,
    headings,
    vocabulary,
    words,
    localityOf: once((name) => vocabulary.locality(name)?.id ?? words.locality(name)),
    periodOf: once((text) => readPeriod(text, layout.dayOrder)),
    headingOf: once(unitInHeading),
    indicatorOf: once((name) => ({ indicator: vocabulary.indicator(name) })),
    present: presentIn(dataset),
    seen: new Map<string, number>(),
  }
  const candidates: Candidate[] = []
  const bad: BadCell[] = []
  let missing = 0
  const mergedAt = mergedWords(sheet, layout)
  const named = namesForOwnIds(headings)
  const first = layout.header === null ? 0 : layout.header + 1
  for (let at = first; at < sheet.rows.length; at += 1) {
    if ((at - first) % AT_ONCE === AT_ONCE - 1) yield
    const row = sheet.rows[at] ?? []
    if (row.every((cell) => cell === '')) continue
    const line = at + 1
    const cells = named(
      headings.map((_, column) => edits.get(editKey(line, column)) ?? (row[column] || mergedAt(at, column))),
    )
    for (const value of valuesOf(cells, layout)) {
      const read = readValue(cells, value, line, context)
      if (read === 'missing') missing += 1
      else if ('reason' in read) bad.push(read)
      else candidates.push(read)
    }
  }
  return { candidates, bad, missing, words: context.words.all() }
}

interface Context {
  readonly layout: TableLayout
  readonly headings: readonly string[]
  readonly vocabulary: Vocabulary
  readonly words: ReturnType<typeof createOwnWords>
  readonly localityOf: (name: string) => string
  readonly periodOf: (text: string) => PeriodCell
  readonly headingOf: (heading: string) => HeadingUnit
  readonly indicatorOf: (name: string) => { readonly indicator: Indicator | null }
  readonly present: ReadonlySet<string>
  readonly seen: Map<string, number>
}

/** The columns of a line that carry a value: one, or one per indicator or period. */
function valuesOf(cells: readonly string[], { roles }: TableLayout): readonly number[] {
  const wide = roles.flatMap((role, at) =>
    role === 'valuesOfIndicator' || role === 'valuesOfPeriod' ? [at] : [],
  )
  if (wide.length > 0) return wide
  const value = roles.indexOf('value')
  // A table of bounds alone, as our own are where a value is vague.
  const other = roles.findIndex((role) => role === 'printed' || role === 'lower')
  const at = value >= 0 ? value : other
  return at < 0 || at >= cells.length ? [] : [at]
}

function readValue(
  cells: readonly string[],
  valueAt: number,
  line: number,
  context: Context,
): Candidate | BadCell | 'missing' {
  const { layout, headings, words } = context
  const { constants, roles } = layout
  const parts: Line = Object.fromEntries(
    roles.flatMap((role, at) => (role === null ? [] : [[role, { at, cell: cells[at] ?? '' }]])),
  )
  const heading = headings[valueAt] ?? ''
  const bad = (at: number, reason: BadReason, detail = ''): BadCell => ({
    line,
    at,
    heading: headings[at] ?? '',
    cell: cells[at] ?? '',
    reason,
    detail,
  })
  const textOf = (role: Role, constant = '') => {
    const part = parts[role]
    return part !== undefined && part.cell !== '' ? part.cell : constant
  }
  const role = roles[valueAt]

  const value = readQuantity(cells[valueAt] ?? '', parts, context.headingOf(heading).factor)
  if (value === 'missing') return 'missing'
  if ('fault' in value) return bad(valueAt, value.reason, value.fault)

  const place = textOf('locality', constants.locality)
  if (place === '') return bad(parts.locality?.at ?? valueAt, 'no-locality')
  const locality = context.localityOf(place)

  const inHeading = context.headingOf(heading)
  const name = role === 'valuesOfIndicator' ? inHeading.name : textOf('indicator', constants.indicator)
  if (name === '') return bad(parts.indicator?.at ?? valueAt, 'no-indicator')
  const split = splitIndicator(name, textOf('breakdown'), context)

  const unitText = value.unit || textOf('unit') || inHeading.unit || constants.unit
  const unit = unitFor(unitText, split.indicator, context)
  if (unit === 'none') return bad(parts.unit?.at ?? valueAt, 'no-unit')
  if (unit === 'other') return bad(parts.unit?.at ?? valueAt, 'other-unit', unitText)
  const indicator = split.indicator?.id ?? words.indicator(split.name, unit)

  const period = readPeriodOf(parts, role === 'valuesOfPeriod' ? inHeading.name : null, context)
  if (period === 'ambiguous') return bad(parts.period?.at ?? valueAt, 'which-day')
  if (period === 'none') return bad(parts.period?.at ?? parts.periodEnd?.at ?? valueAt, 'no-period')

  const key = keyOf(locality, indicator, period, split.breakdown?.category ?? null)
  const before = context.seen.get(key)
  if (before !== undefined) return bad(valueAt, 'twice', String(before))
  context.seen.set(key, line)
  const { bound, value: n, lower, upper } = value.quantity
  return {
    line,
    column: heading,
    locality,
    indicator,
    unit: unit.id,
    period,
    breakdown: split.breakdown,
    quantity: value.quantity,
    printed: textOf('printed') || cells[valueAt] || '',
    known: context.present.has(`${key}|${bound}|${n}|${lower}|${upper}`),
  }
}

type QuantityRead =
  | 'missing'
  | { readonly quantity: Quantity; readonly unit: string }
  | { readonly fault: string; readonly reason: BadReason }

/** The quantity from its own columns where the file has them, else from the one cell, with the scale of the heading. */
function readQuantity(cell: string, parts: Line, factor: number): QuantityRead {
  const boundText = parts.bound?.cell ?? ''
  const bound = BOUND_WORDS.get(boundText)
  if (bound !== undefined) {
    const number = (text: string | undefined) =>
      text === undefined || text === '' ? null : Number(text.replaceAll(',', ''))
    const columns = {
      bound,
      value: number(parts.value?.cell),
      lower: number(parts.lower?.cell),
      upper: number(parts.upper?.cell),
    }
    const fault = faultOf(columns)
    if (fault === null) return { quantity: quantityOf(columns), unit: '' }
    return { fault, reason: 'bounds-disagree' }
  }
  const read = parseCell(cell)
  if ('missing' in read) return 'missing'
  if ('fault' in read) return { fault: read.fault, reason: 'no-value' }
  const isBare = read.unit === '' && read.scale === ''
  return { quantity: isBare ? scaledBy(read.quantity, factor) : read.quantity, unit: read.unit }
}

/** 心理服务阵地 · 厂处级 is an indicator and its category; of an unknown one they are its name together. */
function splitIndicator(name: string, breakdown: string, { indicatorOf }: Context) {
  const [head = '', tail = ''] = name.split(' · ')
  const indicator = indicatorOf(name).indicator ?? indicatorOf(head).indicator
  const wanted = breakdown !== '' ? breakdown : indicatorOf(name).indicator === null ? tail : ''
  if (indicator === null)
    return {
      indicator,
      name: wanted === '' || name.includes(wanted) ? name : `${name} · ${wanted}`,
      breakdown: null,
    }
  const categories = indicator.breakdown
  const category = categories?.categories.find(
    ({ id, name: words }) =>
      id === wanted ||
      words.zh === wanted ||
      words.en === wanted ||
      `${categories.dimension}=${id}` === wanted,
  )
  if (wanted !== '' && category === undefined)
    return { indicator: null, name: `${head} · ${wanted}`, breakdown: null }
  return {
    indicator,
    name: head,
    breakdown:
      categories === undefined || category === undefined
        ? null
        : { dimension: categories.dimension, category: category.id },
  }
}

/** The unit of a value; `other` where the indicator is measured in something else. */
function unitFor(
  text: string,
  indicator: Indicator | null,
  { vocabulary, words }: Context,
): Unit | 'none' | 'other' {
  const own = indicator === null ? null : vocabulary.unitOf(indicator)
  if (text === '') return own ?? 'none'
  const unit = vocabulary.unit(text, indicator)
  if (own === null) return unit ?? words.unit(text)
  return unit !== null && unit.dimension === own.dimension ? unit : 'other'
}

function readPeriodOf(parts: Line, heading: string | null, { layout, periodOf }: Context) {
  const { constants, dayOrder } = layout
  const end = parts.periodEnd?.cell ?? ''
  const start = parts.periodStart?.cell ?? ''
  if (end !== '') {
    const last = periodOf(end)
    const first = start === '' ? null : periodOf(start)
    if (last === 'ambiguous' || first === 'ambiguous') return 'ambiguous' as const
    if (last === 'none' || first === 'none') return 'none' as const
    if (first !== null && first.start !== null && first.start > last.end) return 'none' as const
    return { start: first?.start ?? null, end: last.end, basis: 'stated' } as const
  }
  const own = parts.period?.cell ?? ''
  const year = /(\d{4})/u.exec(own !== '' ? own : constants.period)?.[1]
  const text = heading ?? (own !== '' ? own : constants.period)
  if (text === '') return null
  if (heading === null && own !== '') return periodOf(text)
  return readPeriod(text, dayOrder, year === undefined ? null : Number(year))
}

const keyOf = (locality: string, indicator: string, period: Period | null, category: string | null): string =>
  `${locality}|${indicator}|${period?.start ?? ''}/${period?.end ?? ''}|${category ?? ''}`

/** The values that the bundled data holds. */
function presentIn({ observations }: Dataset): ReadonlySet<string> {
  const present = new Set<string>()
  for (const { locality, indicator, period, breakdown, quantity, status } of observations.values()) {
    if (status === 'imported') continue
    const { bound, value, lower, upper } = quantity
    present.add(
      `${keyOf(locality.id, indicator.id, period, breakdown?.category ?? null)}|${bound}|${value}|${lower}|${upper}`,
    )
  }
  return present
}

/** The name of an import: the same for the same file. */
export const importIdOf = (file: string, sheet: SheetTable): string =>
  `import-${fingerprint(`${file}\n${sheet.rows.map((row) => row.join('\t')).join('\n')}`)}`
