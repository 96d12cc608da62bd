import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { runInSlices } from '../../dataset/table/steps.ts'
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
import { thrown } from '../../ui/thrown.ts'
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
  const known = useMemo(() => read.candidates.filter((candidate) => candidate.known).length, [read])
  const count = withKnown ? read.candidates.length : read.candidates.length - known
  const [isTaking, setTaking] = useState(false)
  const id = useImportId(file, sheet)
  const before = imports.find((one) => one.id === id) ?? null

  const takeIn = async () => {
    setTaking(true)
    const taken = await runInSlices(makeImport({ file, sheet, read, withKnown, now: new Date() }))
    const outcome = await workspace.put('imports', taken)
    // What the columns mean is only remembered with what was taken in by it.
    if (isDone(outcome)) await workspace.put('mappings', mappingOf(sheet, layout))
    setUndone(false)
    setTaking(false)
    setDone({ outcome, taken, before })
  }
  const fail = (error: unknown) => setTaking(thrown(error))
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
          disabled={count === 0 || !isCurrent || isTaking || done !== null || id === null}
          onClick={() => takeIn().catch(fail)}
        >
          {t(words.confirm, { n: count })}
        </Button>
        {read.bad.length > 0 && <span>{t(words.leftOut, { n: read.bad.length })}</span>}
      </p>
      <p role="status">
        {isTaking && t(words.taking)}
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

/** The name that the import will have; null while a long table is gone through. */
function useImportId(file: string, sheet: SheetTable): string | null {
  const [found, setFound] = useState<{ readonly of: SheetTable; readonly id: string } | null>(null)
  useEffect(() => {
    const work = new AbortController()
    runInSlices(importIdOf(file, sheet), work.signal).then(
      (id) => setFound({ of: sheet, id }),
      (error: unknown) => {
        if (!work.signal.aborted) setFound(thrown(error))
      },
    )
    return () => work.abort()
  }, [file, sheet])
  return found?.of === sheet ? found.id : null
}
