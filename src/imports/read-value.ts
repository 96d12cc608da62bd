import type { Quantity } from '../domain/bound.ts'
import type { Period, PeriodBasis } from '../domain/period.ts'
import { PERIOD_BASIS_NAMES } from '../domain/period.ts'
import { LONGEST_TEXT } from '../domain/text.ts'
import type { Line } from './line.ts'
import { lineOf } from './line.ts'
import { splitIndicator, unitFor } from './match-words.ts'
import { readPeriod } from './period-cell.ts'
import { readQuantity } from './read-quantity.ts'
import type { BadCell, BadReason, Candidate } from './rows-read.ts'
import type { ValueContext } from './value-context.ts'

/** A longer text is prose that stands in the wrong column; no place and no indicator is called so. */
const LONGEST_NAME = 200

/** One value of a line: a candidate, or the cell that keeps it from being one and why. */
export function readValue(
  cells: readonly string[],
  valueAt: number,
  lineNumber: number,
  context: ValueContext,
): Candidate | BadCell | 'missing' {
  const { layout, headings, words } = context
  const { constants, roles } = layout
  const line = lineOf(cells, context.places)
  const heading = headings[valueAt] ?? ''
  const bad = (place: number | null, reason: BadReason, detail = ''): BadCell => {
    const at = place ?? valueAt
    return { line: lineNumber, at, heading: headings[at] ?? '', cell: cells[at] ?? '', reason, detail }
  }
  const role = roles[valueAt]
  const inHeading = context.headingOf(heading)

  const value = readQuantity(cells[valueAt] ?? '', line, inHeading.factor, context.numbers)
  if (value === 'missing') return 'missing'
  if ('fault' in value)
    return bad(value.role === undefined ? null : line.at(value.role), value.reason, value.fault)

  const place = line.cell('locality') || constants.locality
  if (place === '') return bad(line.at('locality'), 'no-locality')
  if (place.length > LONGEST_NAME) return bad(line.at('locality'), 'long-name', String(place.length))

  const name = role === 'valuesOfIndicator' ? inHeading.name : line.cell('indicator') || constants.indicator
  if (name === '') return bad(line.at('indicator'), 'no-indicator')
  if (name.length > LONGEST_NAME) return bad(line.at('indicator'), 'long-name', String(name.length))
  const period = readPeriodOf(line, role === 'valuesOfPeriod' ? inHeading.name : null, context)
  if (period === 'ambiguous') return bad(line.at('period') ?? line.at('periodEnd'), 'which-day')
  if (period === 'none') return bad(line.at('period') ?? line.at('periodEnd'), 'no-period')

  const split = splitIndicator(name, line.cell('breakdown'), context)

  const unitText = value.unit || line.cell('unit') || inHeading.unit || constants.unit
  if (unitText.length > LONGEST_NAME) return bad(line.at('unit'), 'long-name', String(unitText.length))
  const unit = unitFor(unitText, split.indicator, context)
  if (unit === 'none') return bad(line.at('unit'), 'no-unit')
  if (unit === 'other') return bad(line.at('unit'), 'other-unit', unitText)
  if (split.name.length > LONGEST_NAME * 2)
    return bad(line.at('breakdown'), 'long-name', String(split.name.length))
  // New words are kept once nothing else can be wrong, so that those of bad cells are not listed as new.
  const locality = context.localityOf(place)
  const indicator = split.indicator?.id ?? words.indicator(split.name, unit)

  const key = keyOf(locality, indicator, period, split.breakdown?.category ?? null)
  const before = context.seen.get(key)
  if (before !== undefined)
    return bad(null, isSame(before.quantity, value.quantity) ? 'twice' : 'differs', String(before.line))
  context.seen.set(key, { line: lineNumber, quantity: value.quantity })
  const { bound, value: n, lower, upper } = value.quantity
  return {
    line: lineNumber,
    column: heading.slice(0, LONGEST_TEXT),
    locality,
    indicator,
    unit: unit.id,
    period: withBasis(period, line.cell('periodBasis')),
    breakdown: split.breakdown,
    quantity: value.quantity,
    printed: (line.cell('printed') || cells[valueAt] || '').slice(0, LONGEST_TEXT),
    known: context.present.has(`${key}|${bound}|${n}|${lower}|${upper}`),
  }
}

const isSame = (one: Quantity, other: Quantity): boolean =>
  one.bound === other.bound &&
  one.value === other.value &&
  one.lower === other.lower &&
  one.upper === other.upper

/** What our own files say of a period that no report states, in the words and the codes of both languages. */
const BASES = new Map<string, PeriodBasis>(
  (['inferred', 'derived'] as const).flatMap((basis) =>
    [basis, ...Object.values(PERIOD_BASIS_NAMES[basis])].map((word): [string, PeriodBasis] => [word, basis]),
  ),
)

/** The period as its own column says that it is known: what was inferred or computed must not come back as stated. */
const withBasis = (period: Period | null, basis: string): Period | null =>
  period === null ? null : { ...period, basis: BASES.get(basis) ?? period.basis }

function readPeriodOf(line: Line, heading: string | null, { layout, periodOf }: ValueContext) {
  const { constants, dayOrder } = layout
  const end = line.cell('periodEnd')
  const start = line.cell('periodStart')
  if (end !== '') {
    const last = periodOf(end)
    const first = start === '' ? null : periodOf(start)
    if (last === 'ambiguous' || first === 'ambiguous') return 'ambiguous' as const
    if (last === 'none' || first === 'none') return 'none' as const
    if (first !== null && first.start !== null && first.start > last.end) return 'none' as const
    return { start: first?.start ?? null, end: last.end, basis: 'stated' } as const
  }
  const own = line.cell('period')
  const text = heading ?? (own !== '' ? own : constants.period)
  if (text === '') return null
  if (heading === null && own !== '') return periodOf(text)
  const year = /(\d{4})/u.exec(own !== '' ? own : constants.period)?.[1]
  return readPeriod(text, dayOrder, year === undefined ? null : Number(year))
}

/** What two values share that are the same thing said twice. */
export const keyOf = (
  locality: string,
  indicator: string,
  period: Period | null,
  category: string | null,
): string => `${locality}|${indicator}|${period?.start ?? ''}/${period?.end ?? ''}|${category ?? ''}`
