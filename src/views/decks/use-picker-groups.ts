import { useMemo } from 'react'
import type { ChoiceGroup } from '../../charts/deck/choices.ts'
import { slideChoices } from '../../charts/deck/choices.ts'
import { placedName } from '../../charts/deck/resolve-numbers.ts'
import { indexChoices, namedFirst, searchChoices } from '../../charts/deck/search-choices.ts'
import { slideOfNumber } from '../../charts/deck/slide-of.ts'
import type { Observation } from '../../dataset/observation.ts'
import { scopeWords, valueText } from '../../dataset/observation-wording.ts'
import { currentView } from '../../dataset/table/current-view.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view-state.ts'
import type { Slide } from '../../domain/deck.ts'
import { wordPeriod } from '../../domain/period.ts'
import type { Bilingual } from '../../domain/text.ts'
import { BETWEEN } from '../../ui/between.ts'
import { usePinyin } from '../../ui/table/use-pinyin.ts'
import { useTableIndex } from '../../ui/table/use-table-index.ts'
import { useDataset } from '../../ui/use-dataset.ts'
import { useNumberStyle } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'

/** One thing that a picker offers. */
export interface PickerItem {
  readonly key: string
  readonly name: Bilingual
  readonly detail: Bilingual
  readonly slides: () => readonly Slide[]
}

export interface PickerGroup {
  readonly name: Bilingual
  readonly items: readonly PickerItem[]
}

const GROUP_NAMES: Readonly<Record<ChoiceGroup, Bilingual>> = {
  blank: words.groupBlank,
  pages: words.groupPages,
  tiles: words.groupTiles,
  charts: words.groupCharts,
  indicators: words.groupIndicators,
  tables: words.groupTables,
}

/** Numbers that a picker shows: among other things, and where only numbers are wanted. */
const NUMBERS = { beside: 6, alone: 40 } as const
/** Numbers found that are ranked by their names; nobody reads on behind them. */
const RANKED = 1000

/** What a picker offers for what was typed. Numbers are found as in the table, so that a hundred thousand of them are found as fast. */
export function usePickerGroups(
  typed: string,
  among: readonly ChoiceGroup[],
  numbers: boolean,
): readonly PickerGroup[] {
  const dataset = useDataset()
  const { language, notation } = useNumberStyle()
  const { read } = usePinyin()
  const index = useMemo(() => indexChoices(slideChoices(dataset), read), [dataset, read])
  const observations = useMemo(() => [...dataset.observations.values()], [dataset])
  const { index: table, prepared } = useTableIndex(observations, read)
  const found = searchChoices(index, typed, among).map(({ group, choices }) => ({
    name: GROUP_NAMES[group],
    items: choices.map(({ id, name, detail, slides }) => ({ key: `${group}/${id}`, name, detail, slides })),
  }))
  if (!numbers || !prepared) return found
  const both = (
    tell: (style: { language: 'zh' | 'en'; notation: typeof notation }) => string,
  ): Bilingual => ({
    zh: tell({ language: 'zh', notation }),
    en: tell({ language: 'en', notation }),
  })
  const itemOf = (observation: Observation): PickerItem => ({
    key: `number/${observation.id}`,
    name: both((style) => `${placedName(observation, style)} · ${valueText(observation, style)}`),
    detail: both((style) =>
      [wordPeriod(observation.period, style.language), ...scopeWords(observation, style.language)].join(
        BETWEEN,
      ),
    ),
    slides: () => [slideOfNumber(observation)],
  })
  const { rows } = currentView(table, { ...DEFAULT_VIEW, search: typed }, language)
  const candidates = [...rows.subarray(0, RANKED)].map((row) => table.row(row))
  const most = among.length === 0 ? NUMBERS.alone : NUMBERS.beside
  const items = namedFirst(candidates, typed, read).slice(0, most).map(itemOf)
  return items.length === 0 ? found : [...found, { name: words.groupNumbers, items }]
}
