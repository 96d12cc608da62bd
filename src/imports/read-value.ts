import type { Period } from '../domain/period.ts'
import { splitIndicator, unitFor } from './match-words.ts'
import { readPeriod } from './period-cell.ts'
import type { Line } from './read-quantity.ts'
import { readQuantity } from './read-quantity.ts'
import type { Role } from './role.ts'
import type { BadCell, BadReason, Candidate } from './rows-read.ts'
import type { ValueContext } from './value-context.ts'

/** One value of a line: a candidate, or the cell that keeps it from being one and why. */
export function readValue(
  cells: readonly string[],
  valueAt: number,
  line: number,
  context: ValueContext,
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

function readPeriodOf(parts: Line, heading: string | null, { layout, periodOf }: ValueContext) {
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

/** What two values share that are the same thing said twice. */
export const keyOf = (
  locality: string,
  indicator: string,
  period: Period | null,
  category: string | null,
): string => `${locality}|${indicator}|${period?.start ?? ''}/${period?.end ?? ''}|${category ?? ''}`
