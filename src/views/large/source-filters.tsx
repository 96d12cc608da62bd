import { useState } from 'react'
import type { Filter } from '../../dataset/table/filter.ts'
import { isReversed } from '../../dataset/table/filter.ts'
import { fold } from '../../dataset/table/search/search-text.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { isNarrowed, withAllRows, withFilter } from '../../dataset/table/view/view-state.ts'
import { filterWords } from '../../dataset/table/view/view-statement.ts'
import { textIn } from '../../domain/text.ts'
import type { DataSource } from '../../sources/data-source.ts'
import type { SharedColumn, SourceView } from '../../sources/view.ts'
import { SHARED_COLUMNS } from '../../sources/view.ts'
import { Segmented } from '../../ui/control/segmented.tsx'
import { Chip } from '../../ui/table/filter/chip.tsx'
import { SetChoices } from '../../ui/table/filter/set-choices.tsx'
import { TextFilter } from '../../ui/table/filter/text-filter.tsx'
import styles from '../../ui/table/filter.module.css'
import { leaveFocus } from '../../ui/table/keep-focus.ts'
import { FilterTool } from '../../ui/table/tool-menus.tsx'
import tools from '../../ui/table/toolbar.module.css'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { largeMessages as words } from '../../words/dataset/large.ts'
import { tableMessages } from '../../words/table/table.ts'
import { PartialNote, StandingNote } from './standing-note.tsx'
import { useAnswer } from './use-answer.ts'

interface SourceFiltersProps {
  readonly source: DataSource
  readonly state: ViewState
  readonly asked: SourceView
  readonly onViewChange: (state: ViewState) => void
}

/** A filter of any column that the source can be asked for, from the toolbar. */
export function AddSourceFilter({ source, state, asked, onViewChange }: SourceFiltersProps) {
  const text = useText()
  const columns = [...source.can.facets, 'value' as const, ...source.can.text.filter((id) => !isShared(id))]
  const [id, setId] = useState<(typeof columns)[number]>('locality')
  const filter = state.filters.find(({ column }) => column === id)
  const onChange = (next: Filter | null) => onViewChange(withFilter(state, id, next))
  return (
    <FilterTool
      n={state.filters.length}
      columns={columns}
      column={id}
      label={text(words.filterColumn)}
      onColumnChange={setId}
    >
      {id === 'value' ? (
        <RangeFilter filter={filter?.type === 'number' ? filter : null} onChange={onChange} />
      ) : isShared(id) ? (
        <ChoiceFilter
          key={id}
          column={id}
          source={source}
          state={state}
          asked={asked}
          onViewChange={onViewChange}
        />
      ) : (
        <TextFilter id={id} filter={filter?.type === 'text' ? filter : null} onChange={onChange} />
      )}
    </FilterTool>
  )
}

const isShared = (id: string): id is SharedColumn => SHARED_COLUMNS.some((column) => column === id)

/** From so many choices on there is a box to find one. */
const FINDABLE_FROM = 8

/** A choice among the values of a column, with the rows that each would show. */
function ChoiceFilter({
  column,
  source,
  state,
  asked,
  onViewChange,
}: SourceFiltersProps & { readonly column: SharedColumn }) {
  const text = useText()
  const filter = state.filters.find((known) => known.column === column)
  const set = filter?.type === 'set' ? filter : null
  const [find, setFind] = useState('')
  const [mode, setMode] = useState<'only' | 'except'>(set?.except === true ? 'except' : 'only')
  const others = asked.filters.filter((known) => known.column !== column)
  const answered = useAnswer(JSON.stringify([column, others, asked.search, asked.language]), (asking) =>
    source.facets(asked, column, asking),
  )
  const term = fold(find.trim())
  const facets = (answered.value?.facets ?? []).map(({ name, count }) => ({
    entry: name === null ? null : { key: name.key, text: { zh: name.zh, en: name.en } },
    count,
  }))
  const shown = facets.filter(
    ({ entry }) =>
      term === '' || (entry !== null && fold(`${entry.text.zh}\n${entry.text.en}`).includes(term)),
  )
  const change = (keys: readonly string[], meant: typeof mode) =>
    onViewChange(
      withFilter(
        state,
        column,
        keys.length === 0
          ? null
          : { type: 'set', column, keys: [...keys], ...(meant === 'except' ? { except: true } : {}) },
      ),
    )
  return (
    <>
      <Segmented
        label={text(tableMessages.choiceMeaning)}
        value={mode}
        options={[
          { value: 'only', label: text(tableMessages.only) },
          { value: 'except', label: text(tableMessages.except) },
        ]}
        onChange={(meant) => {
          setMode(meant)
          change(set?.keys ?? [], meant)
        }}
      />
      {facets.length >= FINDABLE_FROM ? (
        <input
          type="search"
          className={styles.input}
          aria-label={text(words.find)}
          placeholder={text(words.find)}
          value={find}
          onChange={({ target }) => setFind(target.value)}
        />
      ) : null}
      <StandingNote of={answered} looks={source.looksThrough?.(asked, { for: 'facets', column })} />
      {answered.value !== null && <PartialNote parts={answered.value.parts} />}
      {answered.value === null ? null : (
        <SetChoices
          facets={shown}
          chosen={new Set(set?.keys)}
          found={term !== ''}
          onChoose={(keys) => change(keys, mode)}
        />
      )}
    </>
  )
}

type Range = Extract<Filter, { type: 'number' }>

/** A range of values. It is asked for when the reader leaves a field, not at each digit: the source may be far away. */
function RangeFilter({
  filter,
  onChange,
}: {
  readonly filter: Range | null
  readonly onChange: (filter: Filter | null) => void
}) {
  const text = useText()
  const { min = null, max = null, mode = 'possible' } = filter ?? {}
  const change = (part: Partial<Range>) => {
    const next = { min, max, mode, ...part }
    onChange(next.min === null && next.max === null ? null : { type: 'number', column: 'value', ...next })
  }
  const end = (name: 'min' | 'max', value: number | null) => (
    <label className={styles.field}>
      {text(name === 'min' ? tableMessages.least : tableMessages.most)}
      <input
        type="number"
        step="any"
        className={styles.input}
        key={value}
        defaultValue={value ?? ''}
        onBlur={({ target }) => {
          const typed = Number.isNaN(target.valueAsNumber) ? null : target.valueAsNumber
          if (typed !== value) change({ [name]: typed })
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') currentTarget.blur()
        }}
      />
    </label>
  )
  return (
    <>
      <div className={styles.ends}>
        {end('min', min)}
        {end('max', max)}
      </div>
      {filter !== null && isReversed(filter) ? (
        <output className={styles.hint}>{text(tableMessages.reversed)}</output>
      ) : null}
      <fieldset className={styles.modes}>
        <legend>{text(tableMessages.rangeMeaning)}</legend>
        {(['possible', 'sure'] as const).map((value) => (
          <label key={value} className={styles.choice}>
            <input
              type="radio"
              name="mode-value"
              checked={mode === value}
              onChange={() => change({ mode: value })}
            />
            <span>{text(tableMessages[value])}</span>
          </label>
        ))}
      </fieldset>
      <p className={styles.hint}>{text(tableMessages.rangeHint)}</p>
    </>
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
          name === null ? [] : [[valueId(columns[at] ?? '', name.key), name] as const],
        ),
      ),
    )
  })
  const nameOf = (filter: Filter) => (key: string) =>
    key === ''
      ? text(tableMessages.blank)
      : ((named?.get(valueId(filter.column, key)) === undefined
          ? undefined
          : textIn(named?.get(valueId(filter.column, key)), language)) ?? key)
  return (
    <ul className={tools.chips} aria-label={text(tableMessages.filters)} tabIndex={-1} data-keeps-focus>
      {state.filters.map((filter) => (
        <Chip
          key={filter.column}
          words={filterWords(filter, nameOf(filter), language)}
          onRemove={() => onViewChange(withFilter(state, filter.column, null))}
        />
      ))}
      {isNarrowed(state) ? (
        <li>
          <button
            type="button"
            className={tools.clear}
            onClick={({ currentTarget }) => {
              leaveFocus(currentTarget)
              onViewChange(withAllRows(state))
            }}
          >
            {text(tableMessages.clearFilters)}
          </button>
        </li>
      ) : null}
    </ul>
  )
}
