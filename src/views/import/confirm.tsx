import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Import } from '../../domain/imported.ts'
import type { SheetTable } from '../../imports/file-read.ts'
import { importIdOf } from '../../imports/import-id.ts'
import type { TableLayout } from '../../imports/layout.ts'
import { mappingOf } from '../../imports/layout.ts'
import { makeImport } from '../../imports/make-import.ts'
import type { RowsRead } from '../../imports/rows-read.ts'
import type { Outcome } from '../../state/workspace/workspace.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { importMessages as words } from '../../ui/messages/import.ts'
import { OUTCOME_WORDS } from '../../ui/messages/workspace.ts'
import { useText } from '../../ui/use-language.ts'
import { useCollection } from '../../ui/use-workspace.ts'
import styles from './import.module.css'

interface ConfirmProps {
  readonly file: string
  readonly sheet: SheetTable
  readonly layout: TableLayout
  readonly read: RowsRead
  readonly isCurrent: boolean
}

interface Done {
  readonly outcome: Outcome
  readonly taken: Import
  /** What stood there before, where the same file was taken in already. */
  readonly before: Import | null
}

const isDone = (outcome: Outcome): boolean => outcome === 'kept' || outcome === 'session'

/** What will be taken in and what will not; nothing enters before this is pressed, and one press takes it out again. */
export function Confirm({ file, sheet, layout, read, isCurrent }: ConfirmProps) {
  const t = useText()
  const imports = useCollection('imports')
  const [withKnown, setWithKnown] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const [undone, setUndone] = useState(false)
  const known = read.candidates.filter((candidate) => candidate.known).length
  const count = withKnown ? read.candidates.length : read.candidates.length - known
  const before = imports.find(({ id }) => id === importIdOf(file, sheet)) ?? null

  const takeIn = async () => {
    const taken = makeImport({ file, sheet, read, withKnown, now: new Date() })
    const outcome = await workspace.put('imports', taken)
    // What the columns mean is only remembered with what was taken in by it.
    if (isDone(outcome)) await workspace.put('mappings', mappingOf(sheet, layout))
    setUndone(false)
    setDone({ outcome, taken, before })
  }
  const undo = async ({ taken, before: earlier }: Done) => {
    const outcome = await (earlier === null
      ? workspace.remove('imports', taken.id)
      : workspace.put('imports', earlier))
    if (isDone(outcome)) {
      setDone(null)
      setUndone(true)
    } else setDone({ outcome, taken, before: earlier })
  }
  return (
    <div className={styles.confirm}>
      {read.missing > 0 && <p className={styles.quiet}>{t(words.missing, { n: read.missing })}</p>}
      {known > 0 && (
        <p>
          {t(words.known, { n: known })}{' '}
          <label>
            <input
              type="checkbox"
              checked={withKnown}
              onChange={({ target }) => setWithKnown(target.checked)}
            />{' '}
            {t(words.withKnown)}
          </label>
        </p>
      )}
      {before !== null && done === null && <p className={styles.quiet}>{t(words.already)}</p>}
      <p className={styles.bar}>
        <Button
          className={styles.primary}
          disabled={count === 0 || !isCurrent || done !== null}
          onClick={() => void takeIn()}
        >
          {t(words.confirm, { n: count })}
        </Button>
        {read.bad.length > 0 && <span>{t(words.leftOut, { n: read.bad.length })}</span>}
      </p>
      <p role="status">
        {done !== null && (
          <>
            {isDone(done.outcome) && t(words.done, { n: done.taken.rows.length })}{' '}
            {t(OUTCOME_WORDS[done.outcome])}{' '}
            {isDone(done.outcome) && (
              <>
                <Link to="/table" search={{ 'f.status': 'imported' }}>
                  {t(words.see)}
                </Link>{' '}
                <Button onClick={() => void undo(done)}>{t(words.undo)}</Button>
              </>
            )}
          </>
        )}
        {undone && t(words.undone)}
      </p>
    </div>
  )
}
