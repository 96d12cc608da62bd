import { useRef } from 'react'
import { reviewMessages as words } from '../../words/desk/review.ts'
import { Button } from '../control/button.tsx'
import { Said } from '../said.tsx'
import { useText } from '../use-language.ts'
import styles from './review.module.css'
import type { Remarks } from './use-remarks.ts'

/** What came of the last remarks, spoken when it changes, and the way back. */
export function RemarkStatus({ remarks }: { readonly remarks: Remarks }) {
  const t = useText()
  const note = useRef<HTMLSpanElement>(null)
  return (
    <p className={styles.status}>
      <span role="status" ref={note} tabIndex={-1}>
        <Said text={remarks.message} />
      </span>{' '}
      {remarks.undo !== null && (
        <Button
          onClick={() => {
            // The button disappears once it has undone the change.
            note.current?.focus()
            void remarks.undo?.()
          }}
        >
          {t(words.undo)}
        </Button>
      )}
    </p>
  )
}
