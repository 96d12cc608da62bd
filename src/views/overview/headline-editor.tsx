import { startTransition, useOptimistic } from 'react'
import { holdsFor } from '../../dataset/beside-wording.ts'
import { headlineOf, leadingValue } from '../../dataset/compare/headline-choice.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { Observation } from '../../dataset/observation.ts'
import { saidValue } from '../../dataset/observation-wording.ts'
import { placedName } from '../../decks/resolve.ts'
import type { Headline } from '../../domain/spec/headlines.ts'
import { HEADLINES_ID, MOST_HEADLINES } from '../../domain/spec/headlines.ts'
import { textIn } from '../../domain/text.ts'
import type { Item } from '../../state/workspace/content.ts'
import { Button } from '../../ui/control/button.tsx'
import { OrderedList } from '../../ui/control/ordered-list.tsx'
import { ChangesNote, useUndoableChanges } from '../../ui/data/undoable-changes.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { SlidePicker } from '../../ui/present/slide-picker.tsx'
import { BETWEEN, Said } from '../../ui/said.tsx'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import type { FilledText } from '../../ui/use-said.ts'
import { headlineChoiceMessages as words } from '../../words/app/headline-choice.ts'
import styles from './headline-editor.module.css'

/** What a headline is told apart by: the same thing leads once. */
const keyOf = ({ locality, indicator, breakdown, observation }: Headline): string =>
  [locality, indicator, breakdown?.dimension, breakdown?.category, observation].join(' ')

/** Whether a value can be chosen: an earlier year would give way to the latest at once. */
const leads = (value: Observation, dataset: Dataset): boolean =>
  leadingValue(dataset, headlineOf(value)) === value

/** Which numbers lead the overview, in which order; each change is kept at once and can be taken back. */
export function HeadlineEditor() {
  const t = useText()
  const style = useNumberStyle()
  const dataset = useDataset()
  const [kept] = useCollection('headlines')
  // Shown at once, and the next choice builds on it: a disk may be slow.
  const [own, show] = useOptimistic<readonly Headline[] | undefined>(kept?.values)
  const changes = useUndoableChanges(words.undone)
  const chosen: readonly Headline[] =
    own ??
    dataset.highlights.flatMap(({ observation }) => {
      const value = dataset.observations.get(observation)
      return value === undefined ? [] : [headlineOf(value)]
    })
  const keep = (values: readonly Headline[], done: FilledText = { text: words.kept }) => {
    const put: Item<'headlines'> = { id: HEADLINES_ID, values: [...values] }
    startTransition(async () => {
      show(values)
      await changes.apply([{ collection: 'headlines', put }], { ...done, values: { n: values.length } })
    })
  }
  const items = chosen.map((headline) => {
    const value = leadingValue(dataset, headline)
    const name = [
      textIn(dataset.localities.get(headline.locality)?.name, style.language) ?? headline.locality,
      textIn(dataset.indicators.get(headline.indicator)?.name, style.language) ?? headline.indicator,
    ].join(BETWEEN)
    return {
      key: keyOf(headline),
      name: value === null ? name : placedName(value, style),
      beside: (
        <span className={styles.value}>
          {value === null ? (
            t(words.gone)
          ) : (
            <Said text={[saidValue(value, style), ...holdsFor(value, style.language)].join(BETWEEN)} />
          )}
        </span>
      ),
    }
  })
  const add = (id: string) => {
    const value = dataset.observations.get(id)
    if (value === undefined) return
    const known = chosen.some(
      (one) => leadingValue(dataset, one) === leadingValue(dataset, headlineOf(value)),
    )
    if (known) changes.say({ text: words.already, values: { name: placedName(value, style) } })
    else keep([...chosen, headlineOf(value)])
  }
  const byKey = new Map(chosen.map((one) => [keyOf(one), one]))
  return (
    <div className={styles.editor} data-panel="">
      <p className={styles.note}>{t(words.note, { most: MOST_HEADLINES })}</p>
      <OrderedList items={items} onOrder={(keys) => keep(keys.flatMap((key) => byKey.get(key) ?? []))} />
      <p className={styles.buttons}>
        {chosen.length < MOST_HEADLINES && (
          <SlidePicker
            title={t(words.pick)}
            trigger={`+ ${t(words.add)}`}
            among={[]}
            numbers
            offers={leads}
            onPick={([slide]) => {
              if (slide?.layout === 'big-number') add(slide.number.observation)
            }}
          />
        )}
        <Button
          // It keeps the focus after it is pressed.
          aria-disabled={own === undefined}
          onClick={() => {
            if (own === undefined) return
            startTransition(async () => {
              show(undefined)
              await changes.apply([{ collection: 'headlines', remove: HEADLINES_ID }], {
                text: words.shipped,
              })
            })
          }}
        >
          {t(words.asShipped)}
        </Button>
      </p>
      <ChangesNote changes={changes} undo={words.undo} className={styles.note} />
    </div>
  )
}
