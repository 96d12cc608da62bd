import { useState } from 'react'
import type { BadCell } from '../../imports/rows-read.ts'
import { BAD_REASONS, importMessages as words } from '../../ui/messages/import.ts'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/use-language.ts'
import styles from './import.module.css'

interface BadCellsProps {
  readonly bad: readonly BadCell[]
  readonly onEdit: (line: number, at: number, text: string) => void
}

/** Cells that are listed one by one; more of them have a common cause that is mended elsewhere. */
const LISTED = 100

/** Every cell that was not understood, with its reason. Each can be mended where it stands. */
export function BadCells({ bad, onEdit }: BadCellsProps) {
  const t = useText()
  if (bad.length === 0) return null
  return (
    <Section title={t(words.bad)} note={t(words.badNote, { n: bad.length })}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={styles.scroll} tabIndex={0} aria-label={t(words.bad)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t(words.place)}</th>
              <th scope="col">{t(words.cell)}</th>
              <th scope="col">{t(words.reason)}</th>
            </tr>
          </thead>
          <tbody>
            {bad.slice(0, LISTED).map((cell) => (
              <Bad key={`${cell.line}/${cell.at}/${cell.heading}`} bad={cell} onEdit={onEdit} />
            ))}
          </tbody>
        </table>
      </section>
      {bad.length > LISTED && <p className={styles.quiet}>{t(words.badMore, { n: bad.length - LISTED })}</p>}
    </Section>
  )
}

function Bad({ bad, onEdit }: { readonly bad: BadCell; readonly onEdit: BadCellsProps['onEdit'] }) {
  const t = useText()
  const { line, at, heading, cell, reason, detail } = bad
  const [text, setText] = useState(cell)
  const place = t(words.mend, { line, heading })
  const keep = () => {
    if (text !== cell) onEdit(line, at, text.trim())
  }
  return (
    <tr>
      <th scope="row">{place}</th>
      <td>
        <input
          type="text"
          className={styles.cell}
          aria-label={place}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={keep}
          onKeyDown={({ key }) => {
            if (key === 'Enter') keep()
          }}
        />
      </td>
      <td>{t(BAD_REASONS[reason], { detail })}</td>
    </tr>
  )
}
