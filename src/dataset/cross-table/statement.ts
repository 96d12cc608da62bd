import type { Bilingual } from '../../domain/text.ts'
import { colon, inBrackets } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import type { StatementLine } from '../table/view/view-statement.ts'
import { rowsStatement } from '../table/view/view-statement.ts'
import { wordTarget, wordTargetSource } from '../target/target-wording.ts'
import type { CrossLayout } from './layout.ts'
import { NAME_KEY } from './settings.ts'
import { CROSS_WORDS, headText, noRanks, noTotals, seriesName } from './wording.ts'

const LABELS = {
  table: { zh: '交叉表', en: 'Cross-table' },
  periods: { zh: '时期', en: 'Periods' },
  indicator: { zh: '指标', en: 'Indicator' },
  sort: { zh: '排序', en: 'Sorted by' },
  target: { zh: '目标', en: 'Target' },
  none: { zh: '不合计', en: 'Without a total' },
  noRank: { zh: '不排名', en: 'Without ranks' },
} as const satisfies Record<string, Bilingual>

const RULES = {
  latest: {
    zh: '每格是截止日最晚的一期；时期不全相同的，写在格里',
    en: 'each cell has the period that ends last; where they differ, the cell says which',
  },
  all: { zh: '一列一期', en: 'one in each column' },
  change: {
    zh: '与上年同样起止日的数值相比；百分数按百分点。数值不确切的，给出变化的上下限',
    en: 'on the value of the same days a year before, in percentage points where both are percentages; an inexact value gives the limits of the change',
  },
  rank: {
    zh: '只在同一指标、口径、时期的地区之间排；数值不确切的，名次是一个范围；并列的名次相同',
    en: 'among places with the indicator on the same base and of the same period; an inexact value has a range of ranks, equal values share one',
  },
  completion: {
    zh: '数值÷目标；越低越好的，目标÷数值；降幅，实际降幅÷目标降幅。数值不确切的，完成率也给出上下限。“接近”的界线随目标设定',
    en: 'value ÷ target; where lower is better, target ÷ value; of a fall, the fall ÷ the fall aimed at. An inexact value gives the limits of its completion. From which completion on a value is near is set with each target',
  },
  groups: {
    zh: '合计和名次按片区分别计算',
    en: 'totals and ranks are those of each group',
  },
  total: {
    zh: '只有可以相加的指标，时期、单位相同，地区互不包含的，才有合计',
    en: 'only of what adds up, of one period and unit, over places of which none contains another',
  },
  ascending: { zh: '升序', en: 'ascending' },
  descending: { zh: '降序', en: 'descending' },
} as const satisfies Record<string, Bilingual>

/** Measures without a total or ranks that are named: a table of hundreds would say nothing else. */
const MOST_NAMED = 40

/** What a cross-table must say of itself: its rows, what narrowed them down, and by which rules its cells came about. */
export function crossStatement(layout: CrossLayout): readonly StatementLine[] {
  const { table, language } = layout
  const { cross, view, measures, periods } = table
  const line = (label: Bilingual, text: Bilingual | string): StatementLine => ({
    label: label[language],
    text: typeof text === 'string' ? text : text[language],
  })
  const across = cross.columns === 'indicators' ? LABELS.indicator : LABELS.periods
  const [rows, columns] = cross.swapped ? [across, CROSS_WORDS.place] : [CROSS_WORDS.place, across]
  const period = periods.find(({ key }) => key === cross.at)
  const [measure] = measures
  return [
    ...rowsStatement(view),
    line(LABELS.table, `${rows[language]} × ${columns[language]}`),
    ...(cross.columns === 'periods' && measure !== undefined
      ? [line(LABELS.indicator, seriesName(measure.series, language)), line(LABELS.periods, RULES.all)]
      : [line(LABELS.periods, period === undefined ? RULES.latest : wordPeriod(period.period, language))]),
    line(CROSS_WORDS.total, RULES.total),
    ...(measures.length > MOST_NAMED ? [] : noTotals(layout).map((text) => line(LABELS.none, text))),
    ...(cross.change ? [line(CROSS_WORDS.change, RULES.change)] : []),
    ...(cross.target ? [line(CROSS_WORDS.completion, RULES.completion), ...targetLines(layout)] : []),
    ...(cross.rank ? [line(CROSS_WORDS.rank, RULES.rank)] : []),
    ...(layout.together.length > 0 ? [line(CROSS_WORDS.inGroup, RULES.groups)] : []),
    ...(cross.rank && measures.length <= MOST_NAMED
      ? noRanks(layout).map((text) => line(LABELS.noRank, text))
      : []),
    ...(cross.sort === null ? [] : [line(LABELS.sort, sortWords(layout, cross.sort))]),
  ]
}

/** Each target that was applied, with where it is from: 会员人数：2025年目标 1,200名（文件：年度工作要点）. */
function targetLines(layout: CrossLayout): readonly StatementLine[] {
  const { language, table } = layout
  const style = { language, notation: 'full' } as const
  const said = new Set<string>()
  for (const measure of table.measures.slice(0, MOST_NAMED)) {
    for (const place of table.places.keys()) {
      const aim = layout.aim(measure, place)
      if (aim.kind === 'none') continue
      const { target, value } = aim
      const words = wordTarget(target, value.unit, value.indicator.kind === 'change', style)
      const source = wordTargetSource(target, language)
      const name = seriesName(measure.series, language)
      said.add(`${name}${colon(language)}${words}${source}`)
      if (said.size >= MOST_NAMED) break
    }
  }
  return [...said].map((text) => ({ label: LABELS.target[language], text }))
}

function sortWords(
  layout: CrossLayout,
  { by, direction }: { by: string; direction: 'asc' | 'desc' },
): string {
  const { language, columns } = layout
  const column = columns.find(({ key }) => key === by)
  const name = by === NAME_KEY || column === undefined ? cornerName(layout) : headText(layout, column)
  const way = RULES[direction === 'asc' ? 'ascending' : 'descending'][language]
  return `${name}${inBrackets(way, language)}`
}

/** What stands in the first column. */
export function cornerName({ table, language }: CrossLayout): string {
  const { swapped, columns } = table.cross
  if (!swapped) return CROSS_WORDS.place[language]
  return (columns === 'periods' ? CROSS_WORDS.period : CROSS_WORDS.indicator)[language]
}
