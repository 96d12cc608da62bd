import { useState } from 'react'
import type { BadCell } from '../../imports/rows-read.ts'
import { BAD_REASONS, importMessages as words } from '../../ui/messages/import.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import styles from './import.module.css'
import { shortened } from './shortened.ts'

interface BadCellRowProps {
  readonly bad: BadCell
  readonly onEdit: (line: number, at: number, text: string) => void
  /** The last of them was left by Enter. */
  readonly onLast: () => void
}

/** A longer text is not edited in a field of one line. */
const LONGEST = 1000

/** A bad cell with its text in a field. Enter keeps what was typed and goes on to the next, since a mended cell leaves the list. */
export function BadCellRow({ bad, onEdit, onLast }: BadCellRowProps) {
  const t = useText()
  const language = useLanguage()
  const { line, at, heading, cell, reason, detail } = bad
  const isLong = cell.length > LONGEST
  const shown = isLong ? '' : cell
  const [text, setText] = useState(shown)
  const place = t(words.mend, { line, heading: shortened(heading, language) })
  const keep = () => {
    if (text !== shown) onEdit(line, at, text.trim())
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
          placeholder={isLong ? shortened(cell, language) : undefined}
          onChange={({ target }) => setText(target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            const next = event.currentTarget.closest('tr')?.nextElementSibling?.querySelector('input')
            // Leaving the field keeps what was typed.
            if (next === null || next === undefined) onLast()
            else next.focus()
          }}
        />
      </td>
      <td>{t(BAD_REASONS[reason], { detail: shortened(detail, language) })}</td>
    </tr>
  )
}
