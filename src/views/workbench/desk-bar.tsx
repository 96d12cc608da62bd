import { wordTime } from '../../domain/time/moment.ts'
import type { PartAudit } from '../../draft/edit/audit.ts'
import type { Scene } from '../../draft/edit/commands.ts'
import { nextSteps } from '../../draft/edit/history.ts'
import type { DraftState } from '../../state/drafts/draft-session.ts'
import { BETWEEN } from '../../ui/between.ts'
import { Button } from '../../ui/control/button.tsx'
import { useText } from '../../ui/use-language.ts'
import { ACT_NAMES, DRAFT_STATUS_WORDS, workbenchMessages as words } from '../../words/reports/workbench.ts'
import styles from './desk.module.css'
import type { DeskControl } from './use-desk.ts'

interface DeskBarProps {
  readonly scene: Scene
  readonly state: DraftState
  readonly control: DeskControl
  readonly audit: PartAudit
  readonly isReadOnly: boolean
}

/** How far the report has come, how long it took so far, and what holds for the whole of it. */
export function DeskBar({ state, control, audit, isReadOnly }: DeskBarProps) {
  const t = useText()
  const { figures, accounted, missing } = audit
  const open = missing.filter(({ kind }) => kind === 'open').length
  const faults = missing.filter(({ kind }) => kind === 'fault' || kind === 'leftover').length
  const steps = state.history === null ? { undo: null, redo: null } : nextSteps(state.history)
  const { ms, byFigure } = state.clock
  const each = byFigure.size === 0 ? null : ms / byFigure.size / 1000
  return (
    <div className={styles.bar}>
      <p className={styles.progress}>
        <span role="status">
          {t(words.ledger)} {t(words.progress, { done: accounted, all: figures })}
        </span>
        <progress value={accounted} max={Math.max(1, figures)} aria-label={t(words.ledger)} />
        <span className={styles.quiet}>
          {[
            t(words.left, { n: open }),
            ...(faults > 0 ? [t(words.faults, { n: faults })] : []),
            each === null
              ? t(words.spentAll, { time: wordTime(ms) })
              : t(words.spent, { time: wordTime(ms), each: each.toFixed(1) }),
            ...(state.status === 'ready' ? [t(DRAFT_STATUS_WORDS.ready)] : []),
          ].join(BETWEEN)}
        </span>
      </p>
      <p className={styles.actions}>
        <Button
          disabled={isReadOnly || steps.undo === null}
          aria-keyshortcuts="z"
          onClick={() => control.run('z')}
        >
          {t(words.undo)}
          {steps.undo !== null && t(words.undone, { act: t(ACT_NAMES[steps.undo.act]) })} <kbd>Z</kbd>
        </Button>
        <Button
          disabled={isReadOnly || steps.redo === null}
          aria-keyshortcuts="y"
          onClick={() => control.run('y')}
        >
          {t(words.redo)} <kbd>Y</kbd>
        </Button>
        <Button disabled={isReadOnly} aria-keyshortcuts="w" onClick={() => control.run('w')}>
          {t(words.acceptAll)} <kbd>W</kbd>
        </Button>
        <Button disabled={isReadOnly} aria-keyshortcuts="a" onClick={() => control.run('a')}>
          {t(words.add)} <kbd>A</kbd>
        </Button>
        <Button aria-keyshortcuts="?" onClick={() => control.run('?')}>
          {t(words.help)} <kbd>?</kbd>
        </Button>
      </p>
    </div>
  )
}
