import type { Bilingual } from '../../domain/text.ts'
import { colon, inBrackets, textIn } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { CROSS_LABELS, CROSS_RULES } from '../../words/table/cross-statement.ts'
import { CROSS_WORDS } from '../../words/table/cross-wording.ts'
import type { StatementLine } from '../table/view/view-statement.ts'
import { rowsStatement } from '../table/view/view-statement.ts'
import { wordTarget, wordTargetSource } from '../target/target-wording.ts'
import { headText, noRanks, noTotals, seriesName } from './head-wording.ts'
import type { CrossLayout } from './layout.ts'
import { NAME_KEY } from './settings.ts'

/** The most measures without a total or ranks that are named: in a table of hundreds the list would hide everything else. */
const MOST_NAMED = 40

/** What a cross-table must say about itself: its rows, the filters, and the rules by which its cells were made. */
export function crossStatement(layout: CrossLayout): readonly StatementLine[] {
  const { table, language } = layout
  const { cross, view, measures, periods } = table
  const line = (label: Bilingual, text: Bilingual | string): StatementLine => ({
    label: textIn(label, language),
    text: typeof text === 'string' ? text : textIn(text, language),
  })
  const across = cross.columns === 'indicators' ? CROSS_LABELS.indicator : CROSS_LABELS.periods
  const [rows, columns] = cross.swapped ? [across, CROSS_WORDS.place] : [CROSS_WORDS.place, across]
  const period = periods.find(({ key }) => key === cross.at)
  const [measure] = measures
  return [
    ...rowsStatement(view),
    line(CROSS_LABELS.table, `${rows[language]} × ${columns[language]}`),
    ...(cross.columns === 'periods' && measure !== undefined
      ? [
          line(CROSS_LABELS.indicator, seriesName(measure.series, language)),
          line(CROSS_LABELS.periods, CROSS_RULES.all),
        ]
      : [
          line(
            CROSS_LABELS.periods,
            period === undefined ? CROSS_RULES.latest : wordPeriod(period.period, language),
          ),
        ]),
    line(CROSS_WORDS.total, CROSS_RULES.total),
    ...(measures.length > MOST_NAMED ? [] : noTotals(layout).map((text) => line(CROSS_LABELS.none, text))),
    ...(cross.change ? [line(CROSS_WORDS.change, CROSS_RULES.change)] : []),
    ...(cross.target ? [line(CROSS_WORDS.completion, CROSS_RULES.completion), ...targetLines(layout)] : []),
    ...(cross.rank ? [line(CROSS_WORDS.rank, CROSS_RULES.rank)] : []),
    ...(layout.together.length > 0 ? [line(CROSS_WORDS.inGroup, CROSS_RULES.groups)] : []),
    ...(cross.rank && measures.length <= MOST_NAMED
      ? noRanks(layout).map((text) => line(CROSS_LABELS.noRank, text))
      : []),
    ...(cross.sort === null ? [] : [line(CROSS_LABELS.sort, sortWords(layout, cross.sort))]),
  ]
}

/** Each target that was applied, with its source: 会员人数：2025年目标 1,200名（文件：年度工作要点）. */
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
  return [...said].map((text) => ({ label: CROSS_LABELS.target[language], text }))
}

function sortWords(
  layout: CrossLayout,
  { by, direction }: { by: string; direction: 'asc' | 'desc' },
): string {
  const { language, columns } = layout
  const column = columns.find(({ key }) => key === by)
  const name = by === NAME_KEY || column === undefined ? cornerName(layout) : headText(layout, column)
  const way = CROSS_RULES[direction === 'asc' ? 'ascending' : 'descending'][language]
  return `${name}${inBrackets(way, language)}`
}

/** The heading of the first column. */
export function cornerName({ table, language }: CrossLayout): string {
  const { swapped, columns } = table.cross
  if (!swapped) return CROSS_WORDS.place[language]
  return (columns === 'periods' ? CROSS_WORDS.period : CROSS_WORDS.indicator)[language]
}
