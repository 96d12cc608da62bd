import { useRef } from 'react'
import type { Bilingual } from '../../domain/text.ts'
import { Button } from '../control/button.tsx'
import { Said } from '../said.tsx'
import { useText } from '../use-language.ts'
import type { UndoableChanges } from './use-undoable-changes.ts'

interface ChangesNoteProps {
  readonly changes: Pick<UndoableChanges, 'message' | 'undo'>
  /** What the button says. */
  readonly undo: Bilingual
  readonly className?: string | undefined
}

/** What came of the last changes, and the button that takes them back. */
export function ChangesNote({ changes, undo, className }: ChangesNoteProps) {
  const t = useText()
  const note = useRef<HTMLParagraphElement>(null)
  return (
    <p role="status" ref={note} tabIndex={-1} className={className}>
      <Said text={changes.message} />{' '}
      {changes.undo !== null && (
        <Button
          onClick={() => {
            // The button disappears once it has undone the change.
            note.current?.focus()
            void changes.undo?.()
          }}
        >
          {t(undo)}
        </Button>
      )}
    </p>
  )
}
