import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { Bilingual } from '../../domain/text.ts'
import { proposalFor } from '../../draft/edit/answers.ts'
import type { Scene } from '../../draft/edit/commands.ts'
import { shownFor } from '../../draft/edit/commands.ts'
import type { Entry, EntryId } from '../../draft/edit/document.ts'
import { entriesIn, printedOf } from '../../draft/edit/document.ts'
import { BETWEEN } from '../../ui/between.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { REASON_NAMES } from '../../words/reports/report.ts'
import { workbenchMessages as words } from '../../words/reports/workbench.ts'
import styles from './desk.module.css'
import { nameIndicator } from './figure/word-answer.ts'

const ROW = 34

interface LedgerListProps {
  readonly scene: Scene
  readonly part: number
  readonly current: EntryId | null
  readonly faulty: ReadonlySet<EntryId>
  readonly onShow: (id: EntryId) => void
}

/** The figures of a report in order, each with what it is or may be. Rows out of sight are not drawn. */
export function LedgerList({ scene, part, current, faulty, onShow }: LedgerListProps) {
  const t = useText()
  const { document } = scene
  const owner = document.parts[part]
  const entries = useMemo(() => (owner === undefined ? [] : entriesIn(document, owner)), [document, owner])
  const box = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 6,
  })
  const at = entries.findIndex(({ id }) => id === current)
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' })
  }, [at, rows])
  return (
    <section aria-label={t(words.ledger)} className={styles.ledger}>
      <div ref={box} className={styles.rows}>
        <ol style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const entry = entries[index]
            if (entry === undefined) return null
            return (
              <li
                key={entry.id}
                aria-setsize={entries.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)`, height: ROW }}
              >
                <button
                  type="button"
                  className={styles.ledgerRow}
                  aria-current={entry.id === current ? 'true' : undefined}
                  data-open={entry.account === null || undefined}
                  data-faulty={faulty.has(entry.id) || undefined}
                  onClick={() => onShow(entry.id)}
                >
                  <Row scene={scene} entry={entry} />
                </button>
              </li>
            )
          })}
        </ol>
      </div>
    </section>
  )
}

function Row({ scene, entry }: { readonly scene: Scene; readonly entry: Entry }) {
  const t = useText()
  const { account } = proposalFor(entry, scene.suggested)
  const isOpen = entry.account === null
  const language = useLanguage()
  const indicator = shownFor(scene, entry).indicator?.value
  const name = indicator === undefined ? '' : nameIndicator(indicator, scene.context, language)
  const label: Bilingual | string = account.as === 'measure' ? name : REASON_NAMES[account.as]
  return (
    <>
      <span className={styles.printed} lang="zh-CN">
        {printedOf(scene.document, entry)}
      </span>
      <span className={styles.label}>
        {typeof label === 'string' ? label : t(label)}
        {isOpen && (
          <span className={styles.quiet}>
            {BETWEEN}
            {t(words.open)}
          </span>
        )}
      </span>
    </>
  )
}
