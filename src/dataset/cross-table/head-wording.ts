import { fill } from '../../domain/fill.ts'
import type { Notation } from '../../domain/number/number-format.ts'
import { unitNames } from '../../domain/number/unit.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { colon, inBrackets, listOf, textIn } from '../../domain/text.ts'
import { wordPeriod, wordPeriodBasis } from '../../domain/time/period.ts'
import { BASE_NAMES } from '../../words/domain/base.ts'
import { NO_RANK } from '../../words/table/comparisons.ts'
import { COUNTED_CELLS, CROSS_WORDS } from '../../words/table/cross-wording.ts'
import type { NumberStyle } from '../observation-wording.ts'
import type { Aim } from '../target/target.ts'
import { wordTarget } from '../target/target-wording.ts'
import type { Series } from './axes.ts'
import { inColumn } from './cell-wording.ts'
import type { Measure } from './cross-table.ts'
import { NO_TOTAL } from './cross-table.ts'
import type { CrossLayout, Head } from './layout.ts'

/** The name of a series: its indicator, its category if it has one, and its base where the table has several. */
export function seriesName({ indicator, category, base }: Series, language: Language): string {
  const parts = [
    textIn(indicator.name, language),
    ...(category === null ? [] : [textIn(category.name, language)]),
  ]
  const of = base === null ? '' : BASE_NAMES[base][language]
  if (of === '') return parts.join(' · ')
  return `${parts.join(' · ')}${inBrackets(fill(COUNTED_CELLS.base[language], { base: of }, language), language)}`
}

/** The parts of a heading. */
export interface HeadWords {
  /** The main part: a place, an indicator or a period. */
  readonly name: string
  /** Which part of a measure it is for; empty for the value. */
  readonly part: string
  /** The unit of its numbers; empty where each cell says it. */
  readonly unit: string
  /** What else applies to all its cells: a period, an order of ranks, or why there are none. */
  readonly notes: readonly string[]
}

/** The words of a heading; the notation is that of the cells below it, in which a target is written too. */
export function headWords(layout: CrossLayout, head: Head, notation: Notation): HeadWords {
  const { language } = layout
  switch (head.kind) {
    case 'place':
      return { name: textIn(head.head.locality.name, language), part: '', unit: '', notes: [] }
    case 'group':
      return {
        name: head.group.name ?? CROSS_WORDS.others[language],
        part: '',
        unit: '',
        notes: [],
      }
    case 'total':
      return { name: CROSS_WORDS.total[language], part: '', unit: '', notes: [] }
    case 'measure':
      return measureWords(layout, head.measure, head.part, notation)
  }
}

function measureWords(
  layout: CrossLayout,
  measure: Measure,
  part: Extract<Head, { readonly kind: 'measure' }>['part'],
  notation: Notation,
): HeadWords {
  const { language } = layout
  const { period, unit } = layout.shared(measure)
  const name = measureName(layout, measure)
  switch (part) {
    case 'value': {
      const when = layout.table.cross.columns === 'periods' || period === undefined
      return {
        name,
        part: '',
        unit: unit === null ? '' : textIn(unitNames(unit), language),
        notes: when ? [] : [wordPeriodBasis(period, language)],
      }
    }
    case 'change': {
      const points = measure.series.isPercent ? CROSS_WORDS.points : CROSS_WORDS.percent
      const notes = layout.table.hasYearBefore(measure) ? [] : [CROSS_WORDS.noYearBefore[language]]
      return { name, part: CROSS_WORDS.change[language], unit: points[language], notes }
    }
    case 'completion': {
      const target = layout.sharedTarget(measure)
      const notes = target === null ? [] : [targetText(layout, measure, target, { notation })]
      return { name, part: CROSS_WORDS.completion[language], unit: CROSS_WORDS.percent[language], notes }
    }
    case 'band':
      return { name, part: CROSS_WORDS.band[language], unit: '', notes: [] }
    case 'rank': {
      const ranks = layout.ranks(measure)
      const isGrouped = layout.together.length > 0
      const note =
        ranks.kind === 'ranks' || isGrouped ? CROSS_WORDS[layout.first(measure)] : NO_RANK[ranks.reason]
      const notes = [note[language], ...(isGrouped ? [CROSS_WORDS.inGroup[language]] : [])]
      return { name, part: CROSS_WORDS.rank[language], unit: '', notes }
    }
  }
}

/** Whether any place has a target for a measure. */
export const hasAims = (layout: CrossLayout, measure: Measure): boolean =>
  layout.table.places.some((_, place) => layout.aim(measure, place).kind === 'aim')

/** A target as the values of its measure are written, in their unit; empty where they have none in common. */
export function targetText(
  layout: CrossLayout,
  measure: Measure,
  target: Aim,
  { notation }: Pick<NumberStyle, 'notation'>,
): string {
  const shared = layout.shared(measure)
  if (shared.unit === null) return ''
  const style = inColumn(shared, { language: layout.language, notation })
  return wordTarget(target, shared.unit, measure.series.indicator.kind === 'change', style)
}

/** The name of a measure among the others: its series, or its period where all measures are periods of one indicator. */
export function measureName({ table, language }: CrossLayout, { series, at }: Measure): string {
  if (table.cross.columns === 'indicators' || at === 'latest') return seriesName(series, language)
  return wordPeriod(at.period, language)
}

/** A heading as one text: 会员数（人）, 会员数：比上年增减（%）. */
export function headText(layout: CrossLayout, head: Head): string {
  const { name, part, unit } = headWords(layout, head, 'full')
  const { language } = layout
  return `${name}${part === '' ? '' : `${colon(language)}${part}`}${inBrackets(unit, language)}`
}

/** Why measures have no total, each reason with the measures that it applies to: 建会率——比率不相加. */
export const noTotals = (
  layout: CrossLayout,
  isTold: (measure: Measure) => boolean = () => true,
): readonly string[] =>
  byReason(layout, (measure) => {
    const total = layout.total(measure)
    return total.kind === 'sum' || !isTold(measure) ? null : NO_TOTAL[total.reason]
  })

/** Why measures have no ranks, in the same form. */
export const noRanks = (layout: CrossLayout, list = listOf): readonly string[] =>
  byReason(
    layout,
    (measure) => {
      const ranks = layout.ranks(measure)
      return ranks.kind === 'ranks' ? null : NO_RANK[ranks.reason]
    },
    list,
  )

function byReason(
  layout: CrossLayout,
  reasonOf: (measure: Measure) => Bilingual | null,
  list = listOf,
): readonly string[] {
  const { language } = layout
  const names = new Map<string, string[]>()
  for (const measure of layout.table.measures) {
    const reason = textIn(reasonOf(measure), language)
    if (reason === undefined) continue
    const name = measureName(layout, measure)
    const known = names.get(reason)
    if (known === undefined) names.set(reason, [name])
    else known.push(name)
  }
  return [...names].map(([reason, named]) =>
    fill(COUNTED_CELLS.reason[language], { names: list(named, language), reason }, language),
  )
}
