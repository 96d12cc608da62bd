import { Dialog } from '@base-ui/react/dialog'
import { useMemo, useState } from 'react'
import { holdsFor } from '../../dataset/beside-wording.ts'
import type { Dataset } from '../../dataset/dataset.ts'
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
  readonly offers?: (observation: Observation, dataset: Dataset) => boolean
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
interface Offer {
  readonly key: string
  readonly name: Bilingual
  readonly detail: Bilingual
  readonly slides: () => readonly Slide[]
}

/** The last line of a group of which not all is listed: it lists more. */
interface More {
  readonly key: string
  readonly group: string
  /** How many are not listed yet. */
  readonly left: number
}

type PickerItem = Offer | More

/** All that is found of one kind; what is listed of it is made when it is listed. */
interface Found {
  readonly key: string
  readonly name: string
  readonly count: number
  /** How many are listed at first. */
  readonly begins: number
  readonly first: (count: number) => readonly Offer[]
}

const GROUP_NAMES = {
  blank: words.groupBlank,
  pages: words.groupPages,
  tiles: words.groupTiles,
  charts: words.groupCharts,
  indicators: words.groupIndicators,
  tables: words.groupTables,
} as const satisfies Record<ChoiceGroup, Bilingual>

/** How many of a group are listed at first: before anything is typed, of what is found, and where only numbers are wanted. */
const LISTED = { offered: 4, found: 6, alone: 40 } as const
/** How many more are listed at a time. */
const MORE = 40
/** Numbers found that are ranked by their names; those behind them are listed as the table has them. */
const RANKED = 1000

/** What a picker finds for what was typed. Numbers are found as in the table, so that a hundred thousand of them are found as fast. */
function useFound(
  typed: string,
  among: readonly ChoiceGroup[],
  numbers: boolean,
  offers?: SlidePickerProps['offers'],
): readonly Found[] {
  const dataset = useDataset()
  const { language, notation } = useNumberStyle()
  const { read } = usePinyin()
  const index = useMemo(() => indexChoices(slideChoices(dataset), read), [dataset, read])
  const observations = useMemo(() => withoutSetAside([...dataset.observations.values()]), [dataset])
  const wanted = useMemo(
    () => (offers === undefined ? null : new Set(observations.filter((one) => offers(one, dataset)))),
    [observations, dataset, offers],
  )
  const [searchable, setSearchable] = useState<readonly Observation[] | null>(null)
  const table = useTableIndex(observations, read, (ready) => {
    if (ready === 'words') setSearchable(observations)
  })
  const begins = typed.trim() === '' ? LISTED.offered : LISTED.found
  const found = searchChoices(index, typed, among).map(
    ({ group, choices }): Found => ({
      key: group,
      name: textIn(GROUP_NAMES[group], language),
      count: choices.length,
      begins,
      first: (count) =>
        choices
          .slice(0, count)
          .map(({ id, name, detail, slides }) => ({ key: `${group}/${id}`, name, detail, slides })),
    }),
  )
  if (!numbers || searchable !== observations) return found
  const both = (tell: (style: { language: Language; notation: typeof notation }) => string): Bilingual =>
    eachLanguage((language) => tell({ language, notation }))
  const itemOf = (observation: Observation): Offer => ({
    key: `number/${observation.id}`,
    name: both((style) => `${placedName(observation, style)} · ${saidValue(observation, style)}`),
    detail: both((style) => holdsFor(observation, style.language).join(BETWEEN)),
    slides: () => [slideOfNumber(observation)],
  })
  const { rows } = currentView(table, { ...DEFAULT_VIEW, search: typed }, language)
  const rowsIn = (from: number, to: number) => [...rows.subarray(from, to)].map((row) => table.row(row))
  const allowed = wanted === null ? null : rowsIn(0, rows.length).filter((one) => wanted.has(one))
  // Of many rows only those are taken that are listed.
  const take = (from: number, to: number) => allowed?.slice(from, to) ?? rowsIn(from, to)
  const count = allowed?.length ?? rows.length
  if (count === 0) return found
  const ranked = namedFirst(take(0, RANKED), typed, read)
  const own: Found = {
    key: 'numbers',
    name: textIn(words.groupNumbers, language),
    count,
    begins: among.length === 0 ? LISTED.alone : LISTED.found,
    first: (n) => [...ranked.slice(0, n), ...take(RANKED, Math.max(RANKED, n))].map(itemOf),
  }
  return [...found, own]
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
  // What was unfolded for one search says nothing of the next.
  const [unfolded, unfold] = useState<{ readonly typed: string; readonly by: ReadonlyMap<string, number> }>({
    typed,
    by: new Map(),
  })
  const by = unfolded.typed === typed ? unfolded.by : new Map<string, number>()
  const found = useFound(typed, among, numbers, offers)
  const listed = ({ key, begins, count }: Found) => Math.min(count, begins + (by.get(key) ?? 0))
  const groups = found.map((group): FoundGroup<PickerItem> => {
    const { key, name, count } = group
    const shown = listed(group)
    const more: More[] = shown < count ? [{ key: `more/${key}`, group: key, left: count - shown }] : []
    return { key, name, items: [...group.first(shown), ...more] }
  })
  const n = found.reduce((sum, { count }) => sum + count, 0)
  const shown = found.reduce((sum, group) => sum + listed(group), 0)
  const sayMore = ({ left }: More) => t(words.pickMore, { n: left })
  return (
    <Finder
      label={label}
      placeholder={t(words.pickSearch)}
      typed={typed}
      onType={setTyped}
      groups={groups}
      keyOf={({ key }) => key}
      nameOf={(item) => ('slides' in item ? textIn(item.name, language) : sayMore(item))}
      onChoose={(item) => {
        if ('slides' in item) onPick(item.slides())
        else unfold({ typed, by: new Map(by).set(item.group, (by.get(item.group) ?? 0) + MORE) })
      }}
      nothing={
        <p>
          <Said text={t(words.pickNothing, { text: typed.trim().slice(0, 40) })} />
        </p>
      }
      foot={<p role="status">{shown < n ? t(words.pickListed, { n, shown }) : t(words.pickFound, { n })}</p>}
    >
      {(item) =>
        'slides' in item ? (
          <>
            <span>
              <Said text={textIn(item.name, language)} />
            </span>
            <span className={styles.detail} lang={langOf(item.detail, language)}>
              {textIn(item.detail, language)}
            </span>
          </>
        ) : (
          <span className={styles.more}>{sayMore(item)}</span>
        )
      }
    </Finder>
  )
}
