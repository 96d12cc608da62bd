import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Target } from '../../dataset/target/target.ts'
import { listOf } from '../../domain/text.ts'
import type { Mapping } from '../../imports/mapping.ts'
import { makeImports, outdatedEdits } from '../../imports/table/plan/make-imports.ts'
import type { Answers } from '../../imports/table/reading.ts'
import { SAME_AS_HERE } from '../../imports/table/reading.ts'
import { runInSlices } from '../../lib/steps.ts'
import type { Keeping } from '../../state/targets.ts'
import { targets } from '../../state/targets.ts'
import { undoOf } from '../../state/workspace/changes.ts'
import type { Outcome } from '../../state/workspace/status.ts'
import { isDone } from '../../state/workspace/status.ts'
import type { ItemChange } from '../../state/workspace/workspace.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { Button } from '../../ui/control/button.tsx'
import { useWorkspaceStatus } from '../../ui/data/use-workspace.ts'
import { rethrow } from '../../ui/page/error-boundary.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { OUTCOME_WORDS } from '../../words/dataset/workspace.ts'
import { targetMessages } from '../../words/desk/target.ts'
import { importMessages as words } from '../../words/imports/import.ts'
import { tableMessages } from '../../words/imports/import-tables.ts'
import { targetImportMessages as aimWords } from '../../words/imports/target-import.ts'
import styles from './import.module.css'
import type { Asked } from './questions.tsx'
import type { ImportWork } from './use-import-work.ts'

interface SummaryProps {
  readonly work: ImportWork
  readonly asked: readonly Asked[]
  readonly answers: Answers
}

/** What the files come to, in one line. */
export function Summary({ work: { files, plan, aims }, asked, answers }: SummaryProps) {
  const t = useText()
  const language = useLanguage()
  const all = files.flatMap((file) => file.leftOut)
  const leftOut = all.filter(({ reason }) => reason !== SAME_AS_HERE)
  const known = plan.known + all.length - leftOut.length
  const isUnchanged =
    known > 0 &&
    plan.ready.length === 0 &&
    plan.waiting === 0 &&
    aims.targets.length === 0 &&
    plan.earlier.length === 0
  const sheets = files.reduce((n, file) => n + file.sheets.length, 0)
  const totals = leftOut.filter(({ reason }) => /^a total\b/u.test(reason))
  const agree = totals.filter(({ reason }) => /\bagrees?\b/u.test(reason) && !/\bsays\b/u.test(reason)).length
  const unchecked = totals.filter(
    ({ reason }) => /\bcannot be checked\b/u.test(reason) && !/\bcome to\b/u.test(reason),
  ).length
  const conflicts = files.flatMap((file) => file.conflicts)
  const wrongOf = (sort: 'total' | 'part' | 'change') => conflicts.filter(({ kind }) => kind === sort).length
  const open = asked.filter(({ key, question }) => !answers.has(key) || question.isUnread === true).length
  const counts = [
    [tableMessages.summaryFiles, files.length > 1 ? files.length : 0],
    [tableMessages.summarySheets, sheets > 1 ? sheets : 0],
    [tableMessages.summaryQuestions, open],
    [tableMessages.summaryWaiting, plan.waiting],
    [tableMessages.summaryTotals, agree],
    [tableMessages.summaryUnchecked, unchecked],
    [tableMessages.summaryWrong, wrongOf('total')],
    [tableMessages.summaryParts, wrongOf('part')],
    [tableMessages.summaryChanges, wrongOf('change')],
    [tableMessages.summaryClashes, plan.clashes.length],
    [aimWords.title, aims.targets.length],
    [tableMessages.summaryKnown, isUnchanged ? 0 : known],
    [tableMessages.summarySupport, plan.support.length],
    [tableMessages.summaryLeftOut, leftOut.length],
    [tableMessages.summaryBlanks, files.reduce((n, file) => n + file.blanks, 0)],
  ] as const
  const said = counts.filter(([, n]) => n > 0).map(([word, n]) => t(word, { n }))
  return (
    <p role="status" className={styles.summary}>
      {isUnchanged
        ? [t(tableMessages.summaryUnchanged, { n: known }), listOf(said, language)].join(' ')
        : listOf([t(tableMessages.summaryValues, { n: plan.ready.length }), ...said], language)}
    </p>
  )
}

/** What was done, so that it can be undone. */
export interface Done {
  readonly outcome: Outcome
  readonly n: number
  /** The imports that hold the values. */
  readonly imports: readonly string[]
  /** How many cells were kept as further sources of values. */
  readonly support: number
  /** How many values and targets did not come in, since they wait for an answer. */
  readonly waiting: number
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
      ...outdatedEdits(workspace.store.getState().content.edits, made.changed).map(({ id }) => ({
        collection: 'edits' as const,
        remove: id,
      })),
      ...made.edits.map((put) => ({ collection: 'edits' as const, put })),
      ...mappings().map((put) => ({ collection: 'mappings' as const, put })),
    ]
    const back = undoOf(changes, workspace.store.getState().content)
    const outcome = await workspace.apply(changes)
    setTaking(false)
    if (!isDone(outcome)) return setFailed(outcome)
    const before = targets.store.getState().targets
    const keeping = m === 0 ? 'kept' : targets.setAll(aims.targets)
    const waiting = plan.waiting + unsaid
    const imports = made.imports.map(({ id }) => id)
    onDone({ outcome, n, imports, support, waiting, back, aims: { n: m, keeping, before } })
  }
  const confirmWords = () => {
    if (m > 0) return n === 0 ? t(aimWords.confirm, { n: m }) : t(aimWords.confirmBoth, { n, m })
    return n === 0 && support > 0 ? t(words.confirmSupport, { n: support }) : t(words.confirm, { n })
  }
  return (
    <div className={styles.confirm}>
      <p className={styles.bar}>
        <Button
          primary
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

/** What was imported, with a button to undo it. */
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
        {t(OUTCOME_WORDS[failed ?? done.outcome])}{' '}
        {done.waiting > 0 && t(words.doneWithout, { n: done.waiting })}
      </span>
      {done.n > 0 && (
        <Link to="/table" search={{ 'f.report': done.imports.join(',') }}>
          {t(words.see)}
        </Link>
      )}
      {done.aims.n > 0 && <Link to="/scorecard">{t(aimWords.scorecard)}</Link>}
      <Link to="/own">{t(words.describe)}</Link>
      <Button onClick={() => void undo()}>{t(words.undo)}</Button>
    </p>
  )
}
