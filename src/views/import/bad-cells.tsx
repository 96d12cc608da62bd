import { useMemo, useRef, useState } from 'react'
import { countReasons, pageOfBad } from '../../imports/bad-list.ts'
import type { BadCell, BadReason } from '../../imports/rows-read.ts'
import { Button } from '../../ui/button.tsx'
import { BAD_REASON_NAMES, importMessages as words } from '../../ui/messages/import.ts'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/use-language.ts'
import { BadCellRow } from './bad-cell-row.tsx'
import { DownloadBad } from './download-bad.tsx'
import styles from './import.module.css'

interface BadCellsProps {
  readonly file: string
  readonly bad: readonly BadCell[]
  /** Cells that were changed, whether they are understood now or not. */
  readonly changed: number
  readonly onEdit: (line: number, at: number, text: string) => void
  readonly onRestore: () => void
}

/** Every cell that was not understood, with its reason, page by page. Each can be mended where it stands; the others are left out. */
export function BadCells({ file, bad, changed, onEdit, onRestore }: BadCellsProps) {
  const t = useText()
  const place = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<BadReason | null>(null)
  const [asked, setAsked] = useState(0)
  const reasons = useMemo(() => countReasons(bad), [bad])
  // The last cell of a reason may have been mended.
  const reason = reasons.some(([one]) => one === wanted) ? wanted : null
  const { cells, count, page, pages } = useMemo(() => pageOfBad(bad, reason, asked), [bad, reason, asked])
  if (bad.length === 0 && changed === 0) return null
  const goTo = (next: number) => {
    setAsked(next)
    place.current?.focus()
  }
  return (
    <Section title={t(words.bad)} note={t(words.badNote, { n: bad.length })}>
      <div ref={place} tabIndex={-1} className={styles.stack}>
        {changed > 0 && (
          <p className={styles.bar}>
            <span role="status">{t(words.changed, { n: changed })}</span>
            <Button
              onClick={() => {
                onRestore()
                place.current?.focus()
              }}
            >
              {t(words.restore)}
            </Button>
          </p>
        )}
        {bad.length > 0 && (
          <p className={styles.bar}>
            <label className={styles.field}>
              {t(words.reason)}{' '}
              <select
                value={reason ?? ''}
                onChange={({ target: { value } }) => {
                  setWanted(reasons.find(([one]) => one === value)?.[0] ?? null)
                  setAsked(0)
                }}
              >
                <option value="">{t(words.allReasons, { n: bad.length })}</option>
                {reasons.map(([one, n]) => (
                  <option key={one} value={one}>
                    {t(words.reasonCount, { reason: t(BAD_REASON_NAMES[one]), n })}
                  </option>
                ))}
              </select>
            </label>
            <DownloadBad file={file} bad={bad} />
          </p>
        )}
        {cells.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
          <section className={styles.scroll} tabIndex={0} aria-label={t(words.bad)}>
            <table className={`${styles.table} ${styles.narrow}`}>
              <thead>
                <tr>
                  <th scope="col">{t(words.place)}</th>
                  <th scope="col">{t(words.cell)}</th>
                  <th scope="col">{t(words.reason)}</th>
                </tr>
              </thead>
              <tbody>
                {cells.map((cell) => (
                  <BadCellRow
                    key={`${cell.line}/${cell.at}/${cell.heading}/${cell.cell}`}
                    bad={cell}
                    onEdit={onEdit}
                    onLast={() => place.current?.focus()}
                  />
                ))}
              </tbody>
            </table>
          </section>
        )}
        {pages > 1 && (
          <p className={styles.bar}>
            <Button disabled={page === 0} onClick={() => goTo(page - 1)}>
              {t(words.previousPage)}
            </Button>
            <span role="status">{t(words.pageOf, { page: page + 1, pages, n: count })}</span>
            <Button disabled={page === pages - 1} onClick={() => goTo(page + 1)}>
              {t(words.nextPage)}
            </Button>
          </p>
        )}
      </div>
    </Section>
  )
}
