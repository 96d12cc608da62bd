import type { ReactNode } from 'react'
import { Fragment, useState } from 'react'
import { DEFAULT_CROSS } from '../../dataset/cross-table/settings.ts'
import { COLUMNS } from '../../dataset/table/columns.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { listOf } from '../../domain/text.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import type { DataSource } from '../../sources/data-source.ts'
import { MOST_TAKEN } from '../../sources/take-rows.ts'
import type { SourceColumn, SourceView } from '../../sources/view.ts'
import { MOST, SHARED_COLUMNS, SOURCE_COLUMNS } from '../../sources/view.ts'
import { Button } from '../../ui/control/button.tsx'
import { Segmented } from '../../ui/control/segmented.tsx'
import { Said } from '../../ui/said.tsx'
import { ColumnsMenu } from '../../ui/table/columns/columns-menu.tsx'
import { leaveFocus } from '../../ui/table/keep-focus.ts'
import tools from '../../ui/table/toolbar.module.css'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { largeMessages as words } from '../../words/dataset/large.ts'
import { crossMessages } from '../../words/table/cross.ts'
import { ExportCsv } from './export-csv.tsx'
import styles from './large.module.css'
import { MarksNote, useAskedSource, useHasRowMarks } from './marked-rows.tsx'
import { PAGE } from './pager.tsx'
import type { MarkedRow } from './row-review.tsx'
import { RowReview } from './row-review.tsx'
import { answerable, marksFilter, sourceView, unanswerable } from './rows-view.ts'
import { AddSourceFilter, SourceFilterChips } from './source-filters.tsx'
import { SourceGroups } from './source-groups.tsx'
import type { ChosenRows } from './source-rows.tsx'
import { SourceRows } from './source-rows.tsx'
import { SourceSet } from './source-set.tsx'

/** The forms in which the rows can be shown. */
const FORMS = ['list', 'cross', 'charts'] as const
export type Form = (typeof FORMS)[number]

const NONE: ChosenRows = new Map()

interface SourceTableProps {
  readonly source: DataSource
  readonly state: ViewState
  readonly form: Form
  /** The page, counted from 0. */
  readonly page: number
  readonly onViewChange: (state: ViewState) => void
  readonly onForm: (form: Form) => void
  readonly onPage: (page: number) => void
  /** A tool of the page's own, behind the others. */
  readonly tool: ReactNode
}

/** The table on a source: what narrows and arranges it, a page of its rows or what is made of them, and what the source cannot do. */
export function SourceTable({
  source,
  state,
  form,
  page,
  onViewChange,
  onForm,
  onPage,
  tool,
}: SourceTableProps) {
  const text = useText()
  const language = useLanguage()
  const [chosen, setChosen] = useState(NONE)
  const [marked, setMarked] = useState<MarkedRow | null>(null)
  // A row that was seen is known, also where it is not among those shown now.
  const remember = (now: MarkedRow) =>
    setMarked((last) => (now.row === undefined && last?.id === now.id ? last : now))
  const asked = sourceView(state, language, { offset: Math.min(page * PAGE, MOST.offset), limit: PAGE })
  const marks = marksFilter(state)
  const of = useAskedSource(source, marks)
  const props = { source: of.source ?? source, state, asked, onViewChange }
  const isList = form === 'list'
  const isVain = !source.can.search && state.search.trim() !== ''
  const inVain = unanswerable(state, source.can)
  if (isVain || inVain.length > 0)
    return (
      <div className={styles.source} tabIndex={-1} data-keeps-focus>
        {isVain ? (
          <Offer
            words={text(words.unsearched, { text: isolated(state.search.trim()) })}
            label={text(words.dropSearch)}
            onTake={() => onViewChange({ ...state, search: '' })}
          />
        ) : (
          <Offer
            words={text(words.unanswerable, {
              columns: listOf(
                [...new Set(inVain)].map((id) => text(COLUMNS[id].header)),
                language,
              ),
            })}
            label={text(words.dropUnanswerable)}
            onTake={() => onViewChange(answerable(state, source.can))}
          />
        )}
        <div className={tools.tools}>{tool}</div>
      </div>
    )
  return (
    <div className={styles.source} tabIndex={-1} data-keeps-focus>
      <div className={tools.tools}>
        <Segmented
          label={text(words.form)}
          isBare
          value={form}
          options={[
            { value: 'list', label: text(crossMessages.list) },
            { value: 'cross', label: text(crossMessages.cross) },
            { value: 'charts', label: text(words.charts) },
          ]}
          onChange={onForm}
        />
        <AddSourceFilter {...props} whole={source} />
        {isList && (
          <>
            <label className={styles.group}>
              {text(words.groupBy)}
              <select
                className={styles.select}
                value={asked.groups[0] ?? ''}
                onChange={({ target }) => {
                  const column = SHARED_COLUMNS.find((id) => id === target.value)
                  onViewChange({ ...state, grouping: column === undefined ? [] : [column] })
                }}
              >
                <option value="">{text(words.noGroup)}</option>
                {source.can.facets.map((column) => (
                  <option key={column} value={column}>
                    {text(COLUMNS[column].header)}
                  </option>
                ))}
              </select>
            </label>
            <ColumnsMenu ids={SOURCE_COLUMNS} view={state} oneLine={false} onViewChange={onViewChange} />
          </>
        )}
        {of.source !== null && (
          <ExportCsv source={of.source} view={{ ...asked, groups: [] }} chosen={chosen} />
        )}
        {tool}
      </div>
      <SourceFilterChips {...props} source={source} />
      <Limits source={props.source} asked={asked} form={form} isMarked={marks !== null} />
      {marks !== null && <MarksNote answered={of.answered} />}
      {marked !== null && <RowReview marked={marked} about={source.about} />}
      {of.source !== null && (
        <Fragment key={of.key}>
          {!isList ? (
            <SourceSet
              {...props}
              chosen={chosen}
              onMarked={remember}
              cross={form === 'charts' ? null : (state.cross ?? DEFAULT_CROSS)}
            />
          ) : asked.groups.length > 0 ? (
            <SourceGroups {...props} />
          ) : (
            <SourceRows
              {...props}
              page={page}
              onPage={onPage}
              chosen={chosen}
              onChoose={setChosen}
              onMarked={remember}
            />
          )}
        </Fragment>
      )}
    </div>
  )
}

interface OfferProps {
  readonly words: string
  readonly label: string
  readonly onTake: () => void
}

/** That an address asks what this data cannot answer. No rows are shown for such a question but by the reader's own press. */
function Offer({ words: said, label, onTake }: OfferProps) {
  return (
    <div role="alert" className={styles.fault}>
      <span>
        <Said text={said} />
      </span>
      <Button
        onClick={({ currentTarget }) => {
          leaveFocus(currentTarget)
          onTake()
        }}
      >
        {label}
      </Button>
    </div>
  )
}

/** From this many rows on, the reader is warned before they are all read: that takes about a second on an idle machine. */
const LONG_LOOK = 500_000

interface LimitsProps {
  readonly source: DataSource
  readonly asked: SourceView
  readonly form: Form
  /** Whether rows are filtered by marks. */
  readonly isMarked: boolean
}

/** What the source cannot do with the rows as they stand, and what takes long, said before a reader tries. */
function Limits({ source, asked, form, isMarked }: LimitsProps) {
  const text = useText()
  const language = useLanguage()
  const { can } = source
  const hasMarks = useHasRowMarks()
  const isList = form === 'list'
  const names = (ids: readonly SourceColumn[]) =>
    listOf(
      ids.map((id) => text(COLUMNS[id].header)),
      language,
    )
  // Where rows are grouped, drawn or laid out, nothing is sorted.
  const sorted = isList && asked.groups.length === 0 ? asked.columns : []
  const few = source.about.rows > can.sortUpTo ? sorted.filter((id) => can.sortFew.includes(id)) : []
  const never = sorted.filter((id) => !can.sort.includes(id) && !can.sortFew.includes(id))
  const looks = isList
    ? Math.max(
        0,
        ...can.facets.map(
          (column) => source.looksThrough?.({ ...asked, groups: [column] }, { for: 'groups' }) ?? 0,
        ),
      )
    : 0
  return (
    <ul className={styles.limits}>
      {!can.search && <li>{text(words.noSearch)}</li>}
      {few.length > 0 && <li>{text(words.sortFew, { columns: names(few), n: can.sortUpTo })}</li>}
      {never.length > 0 && <li>{text(words.sortNever, { columns: names(never) })}</li>}
      {looks >= LONG_LOOK && <li>{text(words.longGroups, { n: looks })}</li>}
      {isList && asked.groups.length > 0 && hasMarks && !isMarked && <li>{text(words.groupsUnmarked)}</li>}
      {source.about.rows > can.exportUpTo && <li>{text(words.exportLimit, { n: can.exportUpTo })}</li>}
      <li>{text(words.setLimit, { n: MOST_TAKEN })}</li>
    </ul>
  )
}
