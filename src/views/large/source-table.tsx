import type { ReactNode } from 'react'
import { useId } from 'react'
import { COLUMNS } from '../../dataset/table/columns.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { withSort } from '../../dataset/table/view/view-state.ts'
import { countStatement } from '../../dataset/table/view/view-statement.ts'
import { listOf } from '../../domain/text.ts'
import type { DataSource } from '../../sources/data-source.ts'
import type { PageAnswer, SourceColumn, SourceView } from '../../sources/view.ts'
import { MOST, SHARED_COLUMNS } from '../../sources/view.ts'
import { sourceView } from '../../sources/view-of-table.ts'
import { Button } from '../../ui/control/button.tsx'
import { Said } from '../../ui/said.tsx'
import { PopoverButton } from '../../ui/table/popover-button.tsx'
import { TableIcon } from '../../ui/table/table-icon.tsx'
import { useLanguage, useNumberStyle, useText } from '../../ui/use-language.ts'
import { largeMessages as words } from '../../words/dataset/large.ts'
import { tableMessages } from '../../words/table/table.ts'
import { ExportCsv } from './export-csv.tsx'
import styles from './large.module.css'
import { RowCard } from './row-card.tsx'
import { rowCell } from './row-words.ts'
import { Scroll } from './scroll.tsx'
import { AddSourceFilter, SourceFilterChips } from './source-filters.tsx'
import { SourceGroups } from './source-groups.tsx'
import { StandingNote } from './standing-note.tsx'
import { useAnswer } from './use-answer.ts'

/** Rows of a page. */
const PAGE = 50

interface SourceTableProps {
  readonly source: DataSource
  readonly state: ViewState
  /** The page, counted from 0. */
  readonly page: number
  readonly onViewChange: (state: ViewState) => void
  readonly onPage: (page: number) => void
  /** A tool of the page's own, behind the others. */
  readonly tool: ReactNode
}

/** The table on a source: what narrows and arranges it, a page of its rows or its groups, and what the source cannot do. */
export function SourceTable({ source, state, page, onViewChange, onPage, tool }: SourceTableProps) {
  const text = useText()
  const language = useLanguage()
  const asked = sourceView(state, language, { offset: Math.min(page * PAGE, MOST.offset), limit: PAGE })
  const props = { source, state, asked, onViewChange }
  return (
    <div className={styles.source}>
      <div className={styles.toolbar}>
        <AddSourceFilter {...props} />
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
        <ExportCsv source={source} view={{ ...asked, groups: [] }} />
        {tool}
      </div>
      <SourceFilterChips {...props} />
      <Limits source={source} columns={asked.columns} />
      {asked.groups.length > 0 ? (
        <SourceGroups {...props} />
      ) : (
        <Rows {...props} page={page} onPage={onPage} />
      )}
    </div>
  )
}

/** What the source cannot do, said before a reader tries. */
function Limits({
  source: { can },
  columns,
}: {
  readonly source: DataSource
  readonly columns: readonly SourceColumn[]
}) {
  const text = useText()
  const language = useLanguage()
  const names = (ids: readonly SourceColumn[]) =>
    listOf(
      columns.filter((id) => ids.includes(id)).map((id) => text(COLUMNS[id].header)),
      language,
    )
  const few = names(can.sortFew)
  const never = names(columns.filter((id) => !can.sort.includes(id) && !can.sortFew.includes(id)))
  return (
    <ul className={styles.limits}>
      {!can.search && <li>{text(words.noSearch)}</li>}
      {few !== '' && <li>{text(words.sortFew, { columns: few, n: can.sortUpTo })}</li>}
      {never !== '' && <li>{text(words.sortNever, { columns: never })}</li>}
    </ul>
  )
}

interface RowsProps extends Omit<SourceTableProps, 'page' | 'tool'> {
  readonly asked: SourceView
  readonly page: number
}

function Rows({ source, state, asked, page, onViewChange, onPage }: RowsProps) {
  const text = useText()
  const style = useNumberStyle()
  const answered = useAnswer(JSON.stringify(asked), (asking) => source.page(asked, asking))
  const { value, standing } = answered
  return (
    <>
      <div className={styles.counts}>
        <output>{value !== null && <Counts answer={value} />}</output>
        <StandingNote of={answered} />
      </div>
      {value !== null && value.parts.answered < value.parts.asked && (
        <p role="alert" className={styles.fault}>
          {text(words.partial, value.parts)}
        </p>
      )}
      {value !== null && (
        <>
          <Scroll label={text(words.table)} busy={standing.kind === 'waiting'}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {asked.columns.map((column) => (
                    <Heading
                      key={column}
                      column={column}
                      source={source}
                      shown={value.counts.shown}
                      direction={asked.sort.find((key) => key.column === column)?.direction}
                      onSort={(adding) => onViewChange(withSort(state, column, adding))}
                    />
                  ))}
                </tr>
              </thead>
              <tbody>
                {value.rows.map((row) => (
                  <tr key={row.position}>
                    {asked.columns.map((column) => (
                      <td key={column} data-numeric={column === 'value' || undefined}>
                        {column === 'value' ? (
                          <PopoverButton
                            label={text(words.evidence, { name: rowCell(row, 'value', [], style) })}
                            className={styles.link}
                            named
                            trigger={<Said text={rowCell(row, 'value', asked.columns, style)} />}
                          >
                            <RowCard row={row} about={source.about} />
                          </PopoverButton>
                        ) : (
                          <Said text={rowCell(row, column, asked.columns, style)} />
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            {value.counts.shown === 0 && <p>{text(words.noRows)}</p>}
          </Scroll>
          <Pager page={page} shown={value.counts.shown} onPage={onPage} />
        </>
      )}
    </>
  )
}

function Counts({ answer: { counts, parts } }: { readonly answer: PageAnswer }) {
  const text = useText()
  const rows = countStatement(counts, useLanguage())
  return <>{parts.answered < parts.asked ? text(words.atLeast, { rows }) : rows}</>
}

interface HeadingProps {
  readonly column: SourceColumn
  readonly source: DataSource
  readonly shown: number
  readonly direction: 'asc' | 'desc' | undefined
  readonly onSort: (adding: boolean) => void
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const

/** A heading, which sorts where the source can. Where it cannot with so many rows, it says so. */
function Heading({ column, source: { can }, shown, direction, onSort }: HeadingProps) {
  const text = useText()
  const id = useId()
  const name = text(COLUMNS[column].header)
  const numeric = column === 'value' || undefined
  const canFew = can.sortFew.includes(column)
  if (!can.sort.includes(column) && !canFew)
    return (
      <th scope="col" data-numeric={numeric}>
        {name}
      </th>
    )
  const isTooMany = canFew && shown > can.sortUpTo && direction === undefined
  return (
    <th
      scope="col"
      data-numeric={numeric}
      aria-sort={direction === undefined ? 'none' : ARIA_SORT[direction]}
    >
      <button
        type="button"
        className={styles.sort}
        title={
          isTooMany
            ? text(words.sortNow, { n: can.sortUpTo, column: name })
            : text(tableMessages.sortNext, { column: name })
        }
        aria-disabled={isTooMany || undefined}
        aria-describedby={isTooMany ? id : undefined}
        onClick={(event) => {
          if (!isTooMany) onSort(event.shiftKey)
        }}
      >
        {name}
        {direction !== undefined && <TableIcon name={ARIA_SORT[direction]} />}
      </button>
      {isTooMany && (
        <span id={id} hidden>
          {text(words.sortNow, { n: can.sortUpTo, column: name })}
        </span>
      )}
    </th>
  )
}

interface PagerProps {
  readonly page: number
  readonly shown: number
  readonly onPage: (page: number) => void
}

function Pager({ page, shown, onPage }: PagerProps) {
  const text = useText()
  const pages = Math.max(1, Math.ceil(Math.min(shown, MOST.offset) / PAGE))
  return (
    <nav className={styles.pager} aria-label={text(words.pages)}>
      <Button aria-disabled={page === 0} onClick={() => page > 0 && onPage(page - 1)}>
        {text(words.previous)}
      </Button>
      <span>{text(words.page, { n: page + 1, of: pages })}</span>
      <Button aria-disabled={page + 1 >= pages} onClick={() => page + 1 < pages && onPage(page + 1)}>
        {text(words.next)}
      </Button>
    </nav>
  )
}
