import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Bilingual } from '../../domain/text.ts'
import { proposalFor } from '../../draft/edit/answers.ts'
import type { Scene } from '../../draft/edit/commands.ts'
import { add, shownFor } from '../../draft/edit/commands.ts'
import type { Entry, EntryId } from '../../draft/edit/document.ts'
import { entriesIn, entryOf, printedOf } from '../../draft/edit/document.ts'
import { useLetters } from '../../ui/page/use-letters.ts'
import { BETWEEN } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { REASON_NAMES } from '../../words/reports/report.ts'
import { workbenchMessages as words } from '../../words/reports/workbench.ts'
import styles from './desk.module.css'
import { nameIndicator } from './figure/answer-text.ts'
import { NameField } from './figure/fields.tsx'
import type { DeskControl } from './use-desk.ts'

interface AddFieldProps {
  readonly scene: Scene
  readonly control: DeskControl
  readonly onLeave: () => void
}

/** At most this many places are listed, those after the current figure first. */
const MOST = 8

/** Makes a figure of words that the user types exactly as they are printed: a way to do it without a pointer. */
export function AddField({ scene, control, onLeave }: AddFieldProps) {
  const t = useText()
  const { document } = scene
  const part = document.parts[control.desk.part]
  const from = control.desk.current === null ? 0 : (entryOf(document, control.desk.current)?.start ?? 0)
  const leave = () => {
    control.change({ mode: { kind: 'look' } })
    onLeave()
  }
  return (
    <div className={styles.panel}>
      <NameField
        label={t(words.addTyped)}
        isFocused
        find={(typed) =>
          part === undefined
            ? []
            : placesOf(document.text, typed.trim(), part.start, part.end)
                .filter((start) => add(document, { start, end: start + typed.trim().length }) !== null)
                .toSorted((a, b) => Number(a < from) - Number(b < from) || a - b)
                .slice(0, MOST)
                .map((start) => ({
                  key: String(start),
                  name: typed.trim(),
                  detail: document.text.slice(Math.max(0, start - 12), start + typed.trim().length + 8),
                  onChoose: () =>
                    control.act(
                      'add',
                      (now) => add(now.document, { start, end: start + typed.trim().length }),
                      null,
                    ),
                }))
        }
        onDone={leave}
      />
    </div>
  )
}

function placesOf(text: string, words: string, from: number, to: number): readonly number[] {
  const places: number[] = []
  for (
    let at = text.indexOf(words, from);
    at >= 0 && at + words.length <= to;
    at = text.indexOf(words, at + 1)
  )
    places.push(at)
  return places
}

/** The height of a row, in pixels for letters of the usual size. */
const ROW = 34

interface LedgerListProps {
  readonly scene: Scene
  readonly part: number
  readonly current: EntryId | null
  readonly faulty: ReadonlySet<EntryId>
  readonly onShow: (id: EntryId) => void
}

/** The figures of a report in order, each with what it is or may be. Rows that are not visible are not drawn. */
export function LedgerList({ scene, part, current, faulty, onShow }: LedgerListProps) {
  const t = useText()
  const { document } = scene
  const owner = document.parts[part]
  const entries = useMemo(() => (owner === undefined ? [] : entriesIn(document, owner)), [document, owner])
  const box = useRef<HTMLDivElement>(null)
  const letters = useLetters()
  const height = ROW * letters
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 6,
  })
  // It keeps what it was told of heights; with larger letters they are others.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `height` is what has changed
  useLayoutEffect(() => rows.measure(), [rows, height])
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
                style={{ transform: `translateY(${start}px)`, height }}
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
      <span className={styles.printed} data-cut lang="zh-CN">
        {printedOf(scene.document, entry)}
      </span>
      <span className={styles.label} data-cut>
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
