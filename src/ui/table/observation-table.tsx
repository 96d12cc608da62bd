import { useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import { EvidenceTrigger } from '../evidence/evidence-trigger.tsx'
import { tableMessages as words } from '../messages/table.ts'
import { useNumberStyle, useText } from '../use-language.ts'
import { columnsFor, features, OBSERVATION_COLUMNS } from './observation-columns.tsx'
import styles from './observation-table.module.css'
import type { SortKey } from './sorting.ts'

interface ObservationTableProps {
  readonly observations: readonly Observation[]
  /** Ids of the columns to show, out of {@link OBSERVATION_COLUMNS}. */
  readonly columns: readonly string[]
  readonly sorting: readonly SortKey[]
  readonly onSorting: (sorting: readonly SortKey[]) => void
}

/** A sortable table of observations. The order belongs to the view, which keeps it in the address. */
export function ObservationTable({ observations, columns, sorting, onSorting }: ObservationTableProps) {
  const t = useText()
  const style = useNumberStyle()
  const data = useMemo(() => [...observations], [observations])
  const definitions = useMemo(() => columnsFor(style, columns), [style, columns])
  const table = useTable({
    features,
    columns: definitions,
    data,
    state: { sorting: [...sorting] },
    onSortingChange: (updater) => onSorting(typeof updater === 'function' ? updater([...sorting]) : updater),
    sortDescFirst: false,
  })
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={styles.scroll} tabIndex={0} aria-label={t(words.scroll)}>
        <table className={styles.table}>
          <caption className={styles.caption}>{t(words.caption)}</caption>
          <thead>
            <tr>
              {table.getHeaderGroups().flatMap((group) =>
                group.headers.map(({ column }) => {
                  const sorted = column.getIsSorted()
                  const place = sorting.length > 1 && sorted !== false ? column.getSortIndex() + 1 : null
                  return (
                    <th
                      key={column.id}
                      scope="col"
                      data-column={column.id}
                      aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
                    >
                      <button
                        type="button"
                        className={styles.sort}
                        onClick={column.getToggleSortingHandler()}
                      >
                        {String(column.columnDef.header)}
                        <span aria-hidden="true" className={styles.arrow}>
                          {sorted === 'asc' ? '▲' : sorted === 'desc' ? '▼' : '△'}
                          {place}
                        </span>
                      </button>
                    </th>
                  )
                }),
              )}
            </tr>
          </thead>
          <tbody>
            {table.getRowModel().rows.map(({ original }) => (
              <Row key={original.id} observation={original} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.note}>
        {t(words.rows, { n: observations.length })} · {t(words.hint)}
      </p>
    </div>
  )
}

interface RowProps {
  readonly observation: Observation
  readonly columns: readonly string[]
}

function Row({ observation, columns }: RowProps) {
  const style = useNumberStyle()
  return (
    <tr>
      {OBSERVATION_COLUMNS.filter(({ id }) => columns.includes(id)).map(({ id, text }) => (
        <td key={id} data-column={id}>
          {id === 'value' ? (
            <EvidenceTrigger observation={observation} openOnFocus={false}>
              {text(observation, style)}
            </EvidenceTrigger>
          ) : (
            text(observation, style)
          )}
        </td>
      ))}
    </tr>
  )
}
