import { useState } from 'react'
import { REVIEW_STATES } from '../../dataset/review/standing.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import type { Filter } from '../../dataset/table/filter.ts'
import { fold } from '../../dataset/table/search/search-text.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { withFilter } from '../../dataset/table/view/view-state.ts'
import { filterWords } from '../../dataset/table/view/view-statement.ts'
import { textIn } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { Abilities, DataSource } from '../../sources/data-source.ts'
import type { SharedColumn, SourceView } from '../../sources/view.ts'
import { SHARED_COLUMNS } from '../../sources/view.ts'
import { ChipList } from '../../ui/table/filter/filter-chips.tsx'
import {
  DaysControls,
  FilterFrame,
  RangeControls,
  TextFilter,
} from '../../ui/table/filter/filter-controls.tsx'
import { SetControls } from '../../ui/table/filter/set-filter.tsx'
import { FilterTool } from '../../ui/table/tool-menus.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { largeMessages as words } from '../../words/dataset/large.ts'
import { STATE_NAMES } from '../../words/desk/review-wording.ts'
import { tableMessages } from '../../words/table/table.ts'
import { MarksChoice, useHasRowMarks } from './marked-rows.tsx'
import { PartialNote, StandingNote } from './standing-note.tsx'
import { useAnswer } from './use-answer.ts'

interface SourceFiltersProps {
  /** What counts the rows of each value. */
  readonly source: DataSource
  readonly state: ViewState
  readonly asked: SourceView
  readonly onViewChange: (state: ViewState) => void
}

/** Columns by whose values rows of a source can be filtered. */
export const filterColumns = ({ facets, text }: Abilities): readonly ColumnId[] => [
  ...facets,
  'value',
  ...text.filter((id) => !isShared(id)),
]

interface AddSourceFilterProps extends SourceFiltersProps {
  /** The source itself, where rows with marks are looked for. */
  readonly whole: DataSource
}

/** A filter of any column that the source can be asked for, from the toolbar; and by marks, where there are any. */
export function AddSourceFilter({ whole, ...props }: AddSourceFilterProps) {
  const text = useText()
  const [id, setId] = useState<ColumnId>('locality')
  const hasMarks = useHasRowMarks()
  const { state, onViewChange } = props
  const filter = state.filters.find(({ column }) => column === 'review')
  const changeMarks = (next: Filter | null) => onViewChange(withFilter(state, 'review', next))
  return (
    <FilterTool
      n={state.filters.length}
      columns={[
        ...filterColumns(whole.can),
        ...(hasMarks || filter !== undefined ? (['review'] as const) : []),
      ]}
      column={id}
      label={text(words.filterColumn)}
      onColumnChange={setId}
    >
      {id === 'review' ? (
        <FilterFrame id={id} filter={filter} onClear={() => changeMarks(null)}>
          <MarksChoice source={whole} state={state} filter={filter} onChange={changeMarks} />
        </FilterFrame>
      ) : (
        <SourceFilterEditor key={id} id={id} {...props} />
      )}
    </FilterTool>
  )
}

const isShared = (id: string): id is SharedColumn => SHARED_COLUMNS.some((column) => column === id)

/** The filter of a column, as in every table. What is typed is asked for once its field is done. */
export function SourceFilterEditor({ id, ...props }: SourceFiltersProps & { readonly id: ColumnId }) {
  const { state, onViewChange } = props
  const filter = state.filters.find(({ column }) => column === id)
  const change = {
    id,
    late: true,
    onChange: (next: Filter | null) => onViewChange(withFilter(state, id, next)),
  }
  return (
    <FilterFrame id={id} filter={filter} onClear={() => change.onChange(null)}>
      {id === 'period' && <DaysControls {...change} filter={filter} />}
      {id === 'value' ? (
        <RangeControls {...change} filter={filter?.type === 'number' ? filter : null} />
      ) : isShared(id) ? (
        <ChoiceFilter {...props} column={id} filter={filter} onChange={change.onChange} />
      ) : (
        <TextFilter {...change} filter={filter?.type === 'text' ? filter : null} />
      )}
    </FilterFrame>
  )
}

interface ChoiceFilterProps extends SourceFiltersProps {
  readonly column: SharedColumn
  readonly filter: Filter | undefined
  readonly onChange: (filter: Filter | null) => void
}

/** A choice among the values of a column, with the rows that each would show. */
function ChoiceFilter({ column, source, asked, filter, onChange }: ChoiceFilterProps) {
  const others = asked.filters.filter((known) => known.column !== column)
  const answered = useAnswer(JSON.stringify([column, others, asked.search, asked.language]), (asking) =>
    source.facets(asked, column, asking),
  )
  const { value } = answered
  return (
    <SetControls
      id={column}
      filter={filter?.type === 'set' ? filter : null}
      facets={
        value?.facets.map(({ name, count }) => ({
          entry: name === null ? null : { key: name.key, text: { zh: name.zh, en: name.en } },
          count,
        })) ?? null
      }
      finder={(typed) => {
        const term = fold(typed.trim())
        return term === ''
          ? null
          : ({ entry }) => entry !== null && fold(`${entry.text.zh}\n${entry.text.en}`).includes(term)
      }}
      status={
        <>
          <StandingNote of={answered} looks={source.looksThrough?.(asked, { for: 'facets', column })} />
          {value !== null && <PartialNote parts={value.parts} />}
        </>
      }
      onChange={onChange}
    />
  )
}

/** The key of a value, unique among the values of all columns. */
const valueId = (column: string, key: string): string => `${column} ${key}`

/** The filters in words, each with a button that removes it. The source gives the names of values. */
export function SourceFilterChips({ source, state, asked, onViewChange }: SourceFiltersProps) {
  const text = useText()
  const language = useLanguage()
  const columns = state.filters.flatMap(({ type, column }) =>
    type === 'set' && isShared(column) ? [column] : [],
  )
  const { value: named } = useAnswer(JSON.stringify(columns), async (asking) => {
    const bare: SourceView = { ...asked, search: '', filters: [], sort: [], groups: [] }
    const answers = await Promise.all(columns.map((column) => source.facets(bare, column, asking)))
    return new Map(
      answers.flatMap(({ facets }, at) =>
        facets.flatMap(({ name }) =>
          name === null ? [] : [[valueId(itemAt(columns, at), name.key), name] as const],
        ),
      ),
    )
  })
  const nameOf = (filter: Filter) => (key: string) => {
    if (key === '') return text(tableMessages.blank)
    const state = REVIEW_STATES.find((known) => known === key)
    if (filter.column === 'review' && state !== undefined) return text(STATE_NAMES[state])
    return textIn(named?.get(valueId(filter.column, key)), language) ?? key
  }
  return (
    <ChipList
      state={state}
      onViewChange={onViewChange}
      wordsOf={(filter) => filterWords(filter, nameOf(filter), language)}
    />
  )
}
