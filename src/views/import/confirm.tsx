import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Target } from '../../dataset/target/target.ts'
import type { Mapping } from '../../imports/mapping.ts'
import { makeImports } from '../../imports/table/plan/make-imports.ts'
import { runInSlices } from '../../lib/steps.ts'
import type { Keeping } from '../../state/targets.ts'
import { targets } from '../../state/targets.ts'
import { undoOf } from '../../state/workspace/changes.ts'
import type { Outcome } from '../../state/workspace/outcome.ts'
import { isDone } from '../../state/workspace/outcome.ts'
import type { ItemChange } from '../../state/workspace/workspace.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { Button } from '../../ui/control/button.tsx'
import { useWorkspaceStatus } from '../../ui/data/use-workspace.ts'
import { rethrow } from '../../ui/page/error-boundary.tsx'
import { useText } from '../../ui/use-language.ts'
import { OUTCOME_WORDS } from '../../words/dataset/workspace.ts'
import { targetMessages } from '../../words/desk/target.ts'
import { importMessages as words } from '../../words/imports/import.ts'
import { tableMessages } from '../../words/imports/import-tables.ts'
import { targetImportMessages as aimWords } from '../../words/imports/target-import.ts'
import styles from './import.module.css'
import type { ImportWork } from './use-import-work.ts'

/** What was done, so that it can be undone. */
export interface Done {
  readonly outcome: Outcome
  readonly n: number
  /** How many cells were kept as further sources of values. */
  readonly support: number
  /** The changes that make it as it was. */
  readonly back: readonly ItemChange[]
  /** How many targets were set, how they were kept, and all that were set before. */
  readonly aims: { readonly n: number; readonly keeping: Keeping; readonly before: readonly Target[] }
}

interface ConfirmProps {
  readonly work: ImportWork
  readonly isCurrent: boolean
  /** What is worth remembering of what the user said. */
  readonly mappings: () => readonly Mapping[]
  readonly onDone: (done: Done) => void
  readonly onCancel: () => void
}

/** Nothing enters before this is pressed, and one press takes it out again. */
export function Confirm({ work, isCurrent, mappings, onDone, onCancel }: ConfirmProps) {
  const t = useText()
  const status = useWorkspaceStatus()
  const [isTaking, setTaking] = useState(false)
  const [failed, setFailed] = useState<Outcome | null>(null)
  const { plan, files, aims } = work
  const n = plan.ready.length
  const support = plan.support.length
  const m = aims.targets.length
  const unsaid = aims.leftOut.filter(({ reason }) => reason === 'side').length
  const canWrite = status === 'ready' || status === 'session'
  const takeIn = async () => {
    setTaking(true)
    const made = await runInSlices(makeImports(files, plan, new Date()))
    const gone = plan.replaced.filter(({ id }) => !made.imports.some((one) => one.id === id))
    const changes: ItemChange[] = [
      ...[...made.imports, ...plan.reduced].map((put) => ({ collection: 'imports' as const, put })),
      ...gone.map(({ id }) => ({ collection: 'imports' as const, remove: id })),
      ...made.edits.map((put) => ({ collection: 'edits' as const, put })),
      ...mappings().map((put) => ({ collection: 'mappings' as const, put })),
    ]
    const back = undoOf(changes, workspace.store.getState().content)
    const outcome = await workspace.apply(changes)
    setTaking(false)
    if (!isDone(outcome)) return setFailed(outcome)
    const before = targets.store.getState().targets
    const keeping = m === 0 ? 'kept' : targets.setAll(aims.targets)
    onDone({ outcome, n, support, back, aims: { n: m, keeping, before } })
  }
  const confirmWords = () => {
    if (m > 0) return n === 0 ? t(aimWords.confirm, { n: m }) : t(aimWords.confirmBoth, { n, m })
    return n === 0 && support > 0 ? t(words.confirmSupport, { n: support }) : t(words.confirm, { n })
  }
  return (
    <div className={styles.confirm}>
      <p className={styles.bar}>
        <Button
          className={styles.primary}
          disabled={
            (n + m + support === 0 && plan.replaced.length === 0) || !isCurrent || isTaking || !canWrite
          }
          onClick={() => takeIn().catch((error: unknown) => setTaking(rethrow(error)))}
        >
          {confirmWords()}
        </Button>
        <Button onClick={onCancel}>{t(tableMessages.cancel)}</Button>
        {unsaid > 0 && <span>{t(aimWords.waiting, { n: unsaid })}</span>}
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
    const outcome = await workspace.apply(done.back)
    if (!isDone(outcome)) return setFailed(outcome)
    if (done.aims.n > 0) targets.replace(done.aims.before)
    onUndone()
  }
  const aimsSaid = () => {
    const { n, keeping } = done.aims
    const isSet = isDone(keeping)
    return `${isSet ? t(aimWords.done, { n }) : ''} ${keeping === 'kept' ? '' : t(targetMessages[keeping])}`.trim()
  }
  return (
    <p role="status" className={styles.bar}>
      <span>
        {(done.n > 0 || (done.aims.n === 0 && done.support === 0)) && t(words.done, { n: done.n })}{' '}
        {done.support > 0 && t(words.doneSupport, { n: done.support })} {done.aims.n > 0 && aimsSaid()}{' '}
        {t(OUTCOME_WORDS[failed ?? done.outcome])}
      </span>
      <Link to="/table" search={{ 'f.status': 'imported' }}>
        {t(words.see)}
      </Link>
      {done.aims.n > 0 && <Link to="/scorecard">{t(aimWords.scorecard)}</Link>}
      <Link to="/own">{t(words.describe)}</Link>
      <Button onClick={() => void undo()}>{t(words.undo)}</Button>
    </p>
  )
}
