import { PERCENT, POINTS } from '../../domain/number/percent.ts'
import type { Unit } from '../../domain/number/unit.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import type { FormulaId } from '../../domain/record/observation.ts'
import { alikePeriods } from '../../domain/time/period.ts'
import { yearBefore } from '../../domain/time/year-change.ts'
import { OFFERED } from '../../words/reports/derivation-offers.ts'
import type { Dataset } from '../dataset.ts'
import type { Observation, Reported, Scope } from '../observation.ts'
import {
  againstScope,
  differenceIndicator,
  increaseId,
  increaseIndicator,
  quotientIndicator,
  shareIndicator,
  unitPer,
  wordPer,
} from './derived-indicators.ts'

/** A formula with values that fit it, and what the result would be; whether it can be computed is not yet known. */
export interface Candidate {
  readonly formula: FormulaId
  readonly roles: readonly (readonly [role: string, row: Reported])[]
  readonly result: {
    readonly indicator: Indicator
    readonly unit: Unit
    readonly period: Observation['period']
    readonly scope: Scope | null
  }
}

/** What a value of a report may be put into a formula with: other values of the report, and an earlier value of the same thing. */
export const candidatesFor = (
  row: Reported,
  rows: readonly Reported[],
  dataset: Dataset,
): readonly Candidate[] => [
  ...rows
    .filter((other) => other !== row && isComparable(row, other))
    .flatMap((other) => [
      ...shares(row, other),
      ...growths(row, other, dataset),
      ...quotients(row, other, dataset),
    ]),
  ...differences(row, dataset),
]

/** Values of one place, time and part of the whole. */
const isComparable = (a: Reported, b: Reported): boolean =>
  a.locality.id === b.locality.id &&
  alikePeriods(a.period, b.period) &&
  (a.scope?.kind === 'comparison' || b.scope?.kind === 'comparison' || a.scope?.zh === b.scope?.zh)

const COUNTS: readonly Indicator['kind'][] = ['level', 'flow']
const isCount = ({ indicator, unit }: Reported): boolean =>
  COUNTS.includes(indicator.kind) && unit.dimension !== 'percent'

/** A part of another value: a category of the same indicator, or a name that narrows the other (发展女会员, 发展会员). */
function isPartOf(part: Reported, whole: Reported): boolean {
  if (!isCount(part) || !isCount(whole) || whole.breakdown !== null) return false
  if (part.unit.dimension !== whole.unit.dimension || part.indicator.kind !== whole.indicator.kind)
    return false
  if (part.indicator.id === whole.indicator.id) return part.breakdown !== null
  if (part.breakdown !== null) return false
  const [narrow, wide] = [part.indicator.name.zh, whole.indicator.name.zh]
  let at = 0
  for (const sign of narrow) if (sign === wide[at]) at += 1
  return narrow.length > wide.length && at === wide.length
}

function shares(part: Reported, whole: Reported): readonly Candidate[] {
  if (!isPartOf(part, whole)) return []
  const { lower } = part.quantity
  const { upper } = whole.quantity
  if (lower !== null && upper !== null && lower > upper) return []
  return [
    {
      formula: 'share',
      roles: [
        ['part', part],
        ['whole', whole],
      ],
      result: {
        indicator: shareIndicator(part, whole),
        unit: PERCENT,
        period: part.period,
        scope: part.scope,
      },
    },
  ]
}

const YEAR_AGO = /同比|比上年|比去年|上年|去年|同期/u

/** Whether a growth is one on the year before, by the words of its indicator and its scope. */
function isOnYearBefore(growth: Reported): boolean {
  const year = Number(growth.period?.end.slice(0, 4) ?? Number.NaN)
  const said = `${growth.indicator.name.zh} ${growth.indicator.definition.zh} ${growth.scope?.zh ?? ''}`
  return YEAR_AGO.test(said) || said.includes(String(year - 1))
}

function growths(later: Reported, growth: Reported, dataset: Dataset): readonly Candidate[] {
  const isGrowth =
    growth.indicator.kind === 'change' &&
    growth.unit.id === PERCENT.id &&
    isCount(later) &&
    later.figure.paragraph === growth.figure.paragraph &&
    later.figure.start < growth.figure.start &&
    growth.indicator.name.zh.includes(later.indicator.name.zh)
  if (!isGrowth || !isOnYearBefore(growth)) return []
  const roles = [
    ['later', later],
    ['growth', growth],
  ] as const
  const { indicator, unit, period } = later
  const days = period === null ? null : yearBefore(period)
  const before = period === null || days === null ? null : { ...period, ...days }
  const increase = dataset.indicators.get(increaseId(indicator)) ?? increaseIndicator(indicator, unit)
  const against: Scope = growth.scope ?? {
    ...OFFERED.yearBefore,
    kind: 'comparison',
    basis: 'inferred',
  }
  return [
    { formula: 'base-from-growth', roles, result: { indicator, unit, period: before, scope: later.scope } },
    { formula: 'increase-from-growth', roles, result: { indicator: increase, unit, period, scope: against } },
  ]
}

/** What an amount of money may be shared among. */
const SHARED_AMONG = new Set(['person', 'household', 'project', 'family'])

function quotients(amount: Reported, count: Reported, dataset: Dataset): readonly Candidate[] {
  const fits =
    amount.unit.dimension === 'money' &&
    amount.indicator.kind === 'flow' &&
    isCount(count) &&
    SHARED_AMONG.has(count.unit.dimension) &&
    amount.breakdown === null &&
    count.breakdown === null &&
    amount.figure.paragraph === count.figure.paragraph
  if (!fits) return []
  const per = wordPer(amount.unit, count.unit)
  const unit = [...dataset.units.values()].find(({ zh }) => zh === per) ?? unitPer(amount.unit, count.unit)
  return [
    {
      formula: 'quotient',
      roles: [
        ['amount', amount],
        ['count', count],
      ],
      result: {
        indicator: quotientIndicator(amount, count, unit),
        unit,
        period: amount.period,
        scope: amount.scope,
      },
    },
  ]
}

/** Whether a value is said to be the one before a change: 缩短前, 原来, 改革前. */
const isBefore = ({ scope }: Reported): boolean =>
  scope?.kind === 'condition' && /(?:前|原来|原先|原本|过去|以往)$/u.test(scope.zh)

/** The value to compare the later one with: the one before the change in the same paragraph, else the latest of an earlier time. */
function earlierThan(later: Reported, dataset: Dataset): Reported | undefined {
  if (later.period === null || isBefore(later)) return undefined
  const begins = later.period.start ?? later.period.end
  const others = [...dataset.observations.values()]
    .flatMap((row) => (row.status === 'reported' ? [row] : []))
    .filter(
      (row) =>
        row.indicator.id === later.indicator.id &&
        row.locality.id === later.locality.id &&
        row.unit.dimension === later.unit.dimension &&
        row.breakdown?.category === later.breakdown?.category,
    )
  const beside = others.findLast(
    (row) =>
      isBefore(row) &&
      row.report.id === later.report.id &&
      row.figure.paragraph === later.figure.paragraph &&
      row.figure.end <= later.figure.start,
  )
  const inTime = (row: Reported) =>
    row.scope?.zh === later.scope?.zh &&
    (!row.report.isOwn || row.report.id === later.report.id) &&
    row.period !== null &&
    row.period.end < begins
  return (
    beside ??
    others
      .filter(inTime)
      .toSorted((a, b) => (a.period?.end ?? '').localeCompare(b.period?.end ?? ''))
      .at(-1)
  )
}

/** The difference from an earlier value of the same thing, in this report or in one that ships with the product. */
function differences(later: Reported, dataset: Dataset): readonly Candidate[] {
  const isRate = later.indicator.kind === 'rate' && later.unit.id === PERCENT.id
  const isMeasured = isCount(later) || later.indicator.kind === 'duration'
  if ((!isMeasured && !isRate) || later.breakdown !== null) return []
  const earlier = earlierThan(later, dataset)
  if (earlier === undefined) return []
  const unit = isRate ? POINTS : later.unit
  const before = isBefore(earlier) ? earlier.scope : null
  return [
    {
      formula: 'difference',
      roles: [
        ['later', later],
        ['earlier', earlier],
      ],
      result: {
        indicator: differenceIndicator(later.indicator, unit),
        unit,
        period: later.period,
        scope: againstScope(before, earlier.period),
      },
    },
  ]
}
