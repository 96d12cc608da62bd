import { useMemo } from 'react'
import type { Filter } from '../../dataset/table/filter.ts'
import { facetsOf } from '../../dataset/table/matching-rows.ts'
import { indexRows } from '../../dataset/table/store/columnar-index.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import type { DataSource } from '../../sources/data-source.ts'
import type { MarkedRows } from '../../sources/marked-rows.ts'
import { markedObservations, soughtOf, sourceOfRows, takeMarked } from '../../sources/marked-rows.ts'
import type { RowsAsObservations } from '../../sources/row-observation.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { SetChoices } from '../../ui/table/filter/set-filter.tsx'
import filterStyles from '../../ui/table/filter.module.css'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { largeMessages as words } from '../../words/dataset/large.ts'
import styles from './large.module.css'
import type { MarksFilter } from './rows-view.ts'
import { StandingNote } from './standing-note.tsx'
import type { Answered } from './use-answer.ts'
import { useAnswer } from './use-answer.ts'

/** Whether anything was said of values of any source: if not, there is nothing to filter by. */
export const useHasRowMarks = (): boolean =>
  useCollection('remarks').some(({ about }) => about.kind === 'value' && about.data !== undefined)

/** The marked rows of a source, with their marks as they are now; null while they are looked for, or where nobody wants them. */
function useMarked(
  source: DataSource,
  wanted: boolean,
): { readonly marked: RowsAsObservations | null; readonly answered: Answered<MarkedRows | null> } {
  const language = useLanguage()
  const remarks = useCollection('remarks')
  // Another word on a value that is marked already needs no other rows.
  const sought = useMemo(() => (wanted ? JSON.stringify(soughtOf(remarks)) : ''), [wanted, remarks])
  const answered = useAnswer(sought, async (asking) =>
    wanted ? takeMarked(source, remarks, language, asking) : null,
  )
  const { value } = answered
  const marked = useMemo(
    () => (value === null || !wanted ? null : markedObservations(value.rows, source, remarks)),
    [value, wanted, source, remarks],
  )
  return { marked, answered }
}

/** What the table asks: the source itself, or a source of those of its rows that a filter by marks shows. */
export interface AskedSource {
  /** Null while the marked rows are looked for. */
  readonly source: DataSource | null
  /** Another one where it has other rows. */
  readonly key: string
  readonly answered: Answered<MarkedRows | null>
}

/** The source that a view is asked of. @param filter by marks; null where there is none */
export function useAskedSource(source: DataSource, filter: MarksFilter | null): AskedSource {
  const { marked, answered } = useMarked(source, filter !== null)
  const states = filter?.keys.join() ?? null
  const asked = useMemo(() => {
    if (states === null) return { source, key: '' }
    if (marked === null) return { source: null, key: '' }
    const observations = marked.observations.filter(({ review }) =>
      states.split(',').some((state) => state === review?.state),
    )
    const key = JSON.stringify(observations.map(({ row }) => row.position))
    return { source: sourceOfRows({ ...marked, observations }, source), key }
  }, [source, states, marked])
  return { ...asked, answered }
}

/** How far the search for marked rows is, and how many marked values are not in this data. */
export function MarksNote({ answered }: Pick<AskedSource, 'answered'>) {
  const text = useText()
  const missing = answered.value?.missing ?? 0
  return (
    <>
      <StandingNote of={answered} waiting={text(words.lookingForMarks)} />
      {answered.standing.kind === 'there' && missing > 0 && (
        <p className={styles.note}>{text(words.marksMissing, { n: missing })}</p>
      )}
    </>
  )
}

interface MarksChoiceProps {
  /** The source itself, whatever is filtered. */
  readonly source: DataSource
  readonly state: ViewState
  readonly filter: Filter | undefined
  readonly onChange: (filter: Filter | null) => void
}

/** A choice among the marks that rows of the source have, with the rows that each would show. */
export function MarksChoice({ source, state, filter, onChange }: MarksChoiceProps) {
  const text = useText()
  const language = useLanguage()
  const { marked, answered } = useMarked(source, true)
  const facets = useMemo(
    () =>
      marked === null
        ? null
        : facetsOf(
            indexRows([...marked.observations], { localities: marked.words.localities }),
            state,
            'review',
            language,
          ),
    [marked, state, language],
  )
  return (
    <>
      <MarksNote answered={answered} />
      {facets !== null && (
        <SetChoices
          facets={facets}
          chosen={new Set(filter?.type === 'set' ? filter.keys : [])}
          found={false}
          onChoose={(keys) =>
            onChange(keys.length === 0 ? null : { type: 'set', column: 'review', keys: [...keys] })
          }
        />
      )}
      <p className={filterStyles.hint}>{text(words.marksOnly)}</p>
    </>
  )
}
