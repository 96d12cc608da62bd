import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { runInSlices } from '../../dataset/table/steps.ts'
import type { Import } from '../../domain/imported.ts'
import type { Mapping } from '../../imports/mapping.ts'
import { makeImports } from '../../imports/table/plan-import.ts'
import type { Outcome } from '../../state/workspace/workspace.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { importMessages as words } from '../../ui/messages/import.ts'
import { tableMessages } from '../../ui/messages/import-tables.ts'
import { OUTCOME_WORDS } from '../../ui/messages/workspace.ts'
import { thrown } from '../../ui/thrown.ts'
import { useText } from '../../ui/use-language.ts'
import { useWorkspaceStatus } from '../../ui/use-workspace.ts'
import styles from './import.module.css'
import type { ImportWork } from './use-import-work.ts'

/** What was done, so that it can be undone. */
export interface Done {
  readonly outcome: Outcome
  readonly n: number
  readonly put: readonly Import[]
  /** What stood there before in place of what was put or taken away. */
  readonly before: readonly Import[]
}

const isDone = (outcome: Outcome): boolean => outcome === 'kept' || outcome === 'session'

interface ConfirmProps {
  readonly work: ImportWork
  readonly isCurrent: boolean
  readonly imports: readonly Import[]
  /** What is worth remembering of what the user said. */
  readonly mappings: () => readonly Mapping[]
  readonly onDone: (done: Done) => void
  readonly onCancel: () => void
}

/** Nothing enters before this is pressed, and one press takes it out again. */
export function Confirm({ work, isCurrent, imports, mappings, onDone, onCancel }: ConfirmProps) {
  const t = useText()
  const status = useWorkspaceStatus()
  const [isTaking, setTaking] = useState(false)
  const [failed, setFailed] = useState<Outcome | null>(null)
  const { plan, files } = work
  const n = plan.ready.length
  const canWrite = status === 'ready' || status === 'session'
  const takeIn = async () => {
    setTaking(true)
    const made = await runInSlices(makeImports(files, plan, new Date()))
    const put = [...made, ...plan.reduced]
    let outcome: Outcome = 'session'
    for (const one of put) {
      outcome = await workspace.put('imports', one)
      if (!isDone(outcome)) break
    }
    // The earlier version goes when the new one is there.
    const gone = plan.replaced.filter(({ id }) => !made.some((one) => one.id === id))
    if (isDone(outcome)) for (const { id } of gone) outcome = await workspace.remove('imports', id)
    if (isDone(outcome)) for (const mapping of mappings()) await workspace.put('mappings', mapping)
    setTaking(false)
    if (!isDone(outcome)) {
      setFailed(outcome)
      return
    }
    const changed = new Set([...put.map(({ id }) => id), ...gone.map(({ id }) => id)])
    onDone({ outcome, n, put: made, before: imports.filter(({ id }) => changed.has(id)) })
  }
  return (
    <div className={styles.confirm}>
      <p className={styles.bar}>
        <Button
          className={styles.primary}
          disabled={(n === 0 && plan.replaced.length === 0) || !isCurrent || isTaking || !canWrite}
          onClick={() => takeIn().catch((error: unknown) => setTaking(thrown(error)))}
        >
          {t(words.confirm, { n })}
        </Button>
        <Button onClick={onCancel}>{t(tableMessages.cancel)}</Button>
        {plan.waiting > 0 && <span>{t(tableMessages.summaryWaiting, { n: plan.waiting })}</span>}
      </p>
      <p role="status">
        {isTaking && t(words.taking)}
        {failed !== null && t(OUTCOME_WORDS[failed])}
      </p>
    </div>
  )
}

/** What was taken in, with the way back. */
export function DoneNote({ done, onUndone }: { readonly done: Done; readonly onUndone: () => void }) {
  const t = useText()
  const [failed, setFailed] = useState<Outcome | null>(null)
  const undo = async () => {
    let outcome: Outcome = 'session'
    for (const one of done.before) {
      outcome = await workspace.put('imports', one)
      if (!isDone(outcome)) break
    }
    if (isDone(outcome))
      for (const { id } of done.put)
        if (!done.before.some((one) => one.id === id)) outcome = await workspace.remove('imports', id)
    if (isDone(outcome)) onUndone()
    else setFailed(outcome)
  }
  return (
    <p role="status" className={styles.bar}>
      <span>
        {t(words.done, { n: done.n })} {t(OUTCOME_WORDS[failed ?? done.outcome])}
      </span>
      <Link to="/table" search={{ 'f.status': 'imported' }}>
        {t(words.see)}
      </Link>
      <Button onClick={() => void undo()}>{t(words.undo)}</Button>
    </p>
  )
}
