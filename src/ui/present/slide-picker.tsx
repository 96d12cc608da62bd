import { Dialog } from '@base-ui/react/dialog'
import { useMemo, useState } from 'react'
import { holdsFor } from '../../dataset/beside-wording.ts'
import { withoutSetAside } from '../../dataset/edits/conflicts.ts'
import type { Observation } from '../../dataset/observation.ts'
import { saidValue } from '../../dataset/observation-wording.ts'
import { currentView } from '../../dataset/table/view/current-view.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view/view-state.ts'
import type { ChoiceGroup } from '../../decks/choices.ts'
import { indexChoices, namedFirst, searchChoices, slideChoices } from '../../decks/choices.ts'
import { placedName } from '../../decks/resolve.ts'
import { slideOfNumber } from '../../decks/slide-of.ts'
import type { Slide } from '../../domain/spec/deck.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { langOf, textIn } from '../../domain/text.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import { eachLanguage } from '../../words/languages.ts'
import button from '../control/button.module.css'
import type { FoundGroup } from '../control/finder.tsx'
import { Finder, FinderDialog } from '../control/finder.tsx'
import { usePopup } from '../control/use-popup.ts'
import { useDataset } from '../data/use-dataset.ts'
import { BETWEEN, Said } from '../said.tsx'
import { useTableIndex } from '../table/use-table-index.ts'
import { useLanguage, useNumberStyle, useText } from '../use-language.ts'
import { usePinyin } from '../use-pinyin.ts'
import styles from './slide-picker.module.css'

interface SlidePickerProps {
  readonly title: string
  readonly trigger: string
  /** Names the button where its words do not say enough. */
  readonly label?: string
  readonly among: readonly ChoiceGroup[]
  /** Whether single numbers can be chosen too. */
  readonly numbers?: boolean
  /** Which single numbers; all where it is not said. */
  readonly offers?: (observation: Observation) => boolean
  readonly onPick: (slides: readonly Slide[]) => void
}

/** A button that opens a search for what a slide can show, by hanzi, pinyin and English. */
export function SlidePicker({
  title,
  trigger,
  label,
  among,
  numbers = false,
  offers,
  onPick,
}: SlidePickerProps) {
  const t = useText()
  const { open, onOpenChange } = usePopup()
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Trigger className={button.button} aria-label={label}>
        {trigger}
      </Dialog.Trigger>
      <FinderDialog title={title} close={t(words.pickClose)}>
        <PickerSearch
          label={title}
          among={among}
          numbers={numbers}
          offers={offers}
          onPick={(slides) => {
            onOpenChange(false)
            onPick(slides)
          }}
        />
      </FinderDialog>
    </Dialog.Root>
  )
}

/** One thing that a picker offers. */
interface PickerItem {
  readonly key: string
  readonly name: Bilingual
  readonly detail: Bilingual
  readonly slides: () => readonly Slide[]
}

const GROUP_NAMES = {
  blank: words.groupBlank,
  pages: words.groupPages,
  tiles: words.groupTiles,
  charts: words.groupCharts,
  indicators: words.groupIndicators,
  tables: words.groupTables,
} as const satisfies Record<ChoiceGroup, Bilingual>

/** Numbers that a picker shows: among other things, and where only numbers are wanted. */
const NUMBERS = { beside: 6, alone: 40 } as const
/** Numbers found that are ranked by their names; nobody reads on behind them. */
const RANKED = 1000

/** What a picker offers for what was typed. Numbers are found as in the table, so that a hundred thousand of them are found as fast. */
function usePickerGroups(
  typed: string,
  among: readonly ChoiceGroup[],
  numbers: boolean,
  offers?: (observation: Observation) => boolean,
): readonly FoundGroup<PickerItem>[] {
  const dataset = useDataset()
  const { language, notation } = useNumberStyle()
  const { read } = usePinyin()
  const index = useMemo(() => indexChoices(slideChoices(dataset), read), [dataset, read])
  const observations = useMemo(() => withoutSetAside([...dataset.observations.values()]), [dataset])
  const [searchable, setSearchable] = useState<readonly Observation[] | null>(null)
  const table = useTableIndex(observations, read, (ready) => {
    if (ready === 'words') setSearchable(observations)
  })
  const found = searchChoices(index, typed, among).map(({ group, choices }) => ({
    key: group,
    name: textIn(GROUP_NAMES[group], language),
    items: choices.map(({ id, name, detail, slides }) => ({ key: `${group}/${id}`, name, detail, slides })),
  }))
  if (!numbers || searchable !== observations) return found
  const both = (tell: (style: { language: Language; notation: typeof notation }) => string): Bilingual =>
    eachLanguage((language) => tell({ language, notation }))
  const itemOf = (observation: Observation): PickerItem => ({
    key: `number/${observation.id}`,
    name: both((style) => `${placedName(observation, style)} · ${saidValue(observation, style)}`),
    detail: both((style) => holdsFor(observation, style.language).join(BETWEEN)),
    slides: () => [slideOfNumber(observation)],
  })
  const { rows } = currentView(table, { ...DEFAULT_VIEW, search: typed }, language)
  const candidates = [...rows.subarray(0, RANKED)].map((row) => table.row(row))
  const most = among.length === 0 ? NUMBERS.alone : NUMBERS.beside
  const offered = offers === undefined ? candidates : candidates.filter(offers)
  const items = namedFirst(offered, typed, read).slice(0, most).map(itemOf)
  return items.length === 0
    ? found
    : [...found, { key: 'numbers', name: textIn(words.groupNumbers, language), items }]
}

interface PickerSearchProps {
  readonly label: string
  readonly among: readonly ChoiceGroup[]
  readonly numbers: boolean
  readonly offers: SlidePickerProps['offers']
  readonly onPick: (slides: readonly Slide[]) => void
}

/** The field of a picker and what it finds. */
function PickerSearch({ label, among, numbers, offers, onPick }: PickerSearchProps) {
  const t = useText()
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const groups = usePickerGroups(typed, among, numbers, offers)
  const found = groups.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <Finder
      label={label}
      placeholder={t(words.pickSearch)}
      typed={typed}
      onType={setTyped}
      groups={groups}
      keyOf={({ key }) => key}
      nameOf={({ name }) => textIn(name, language)}
      onChoose={({ slides }) => onPick(slides())}
      nothing={
        <p>
          <Said text={t(words.pickNothing, { text: typed.trim().slice(0, 40) })} />
        </p>
      }
      foot={<p role="status">{t(words.pickFound, { n: found })}</p>}
    >
      {({ name, detail }) => (
        <>
          <span>
            <Said text={textIn(name, language)} />
          </span>
          <span className={styles.detail} lang={langOf(detail, language)}>
            {textIn(detail, language)}
          </span>
        </>
      )}
    </Finder>
  )
}
