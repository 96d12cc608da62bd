import { useLayoutEffect, useRef, useState } from 'react'
import type { SlideTable } from '../../charts/deck/slide-model.ts'
import { statementOf } from '../../charts/deck/slide-table.ts'
import { textWidth } from '../../charts/layout/text-fit.ts'
import { Outside, Said } from '../said.tsx'
import styles from './stage-table.module.css'

interface StageTableProps {
  readonly table: SlideTable
  readonly caption: string
  /** Room in pixels. */
  readonly height: number
}

/** A cell of fewer em is kept on one line. */
const SHORT = 9
/** The gap above the statement, in pixels; see stage-table.module.css. */
const BELOW = 18

/** The first rows of a view, as many as the room holds at a size that can be read, and below them how many there are and what narrowed them down. */
export function StageTable({ table, caption, height }: StageTableProps) {
  const { columns, rows } = table
  const body = useRef<HTMLTableSectionElement>(null)
  const below = useRef<HTMLParagraphElement>(null)
  const [room, setRoom] = useState(rows.length)
  // The model estimates what fits; here it is known.
  useLayoutEffect(() => {
    const free = height - (below.current?.offsetHeight ?? 0) - BELOW
    const lines = [...(body.current?.rows ?? [])]
    const over = lines.findIndex((line) => line.offsetTop + line.offsetHeight > free)
    if (over >= 0) setRoom(Math.max(1, over))
  }, [height])
  return (
    <>
      {rows.length > 0 && (
        <table className={styles.table} aria-label={caption}>
          <thead>
            <tr>
              {columns.map(({ key, label, numeric }) => (
                <th key={key} scope="col" className={numeric ? styles.number : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.slice(0, room).map((cells, i) => (
              // Rows of a slide stand still: their place is their identity.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={i}>
                {cells.map((cell, c) => (
                  <td
                    key={columns[c]?.key}
                    className={columns[c]?.numeric ? styles.number : undefined}
                    data-short={textWidth(cell) < SHORT || undefined}
                  >
                    {columns[c]?.key === 'printed' ? <Outside text={cell} /> : <Said text={cell} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.statement} ref={below}>
        {statementOf(table, Math.min(room, rows.length))}
      </p>
    </>
  )
}
