import { listOf } from '../../domain/text.ts'
import { wordTime } from '../../domain/time/moment.ts'
import type { PartAudit } from '../../draft/edit/audit.ts'
import type { Scene } from '../../draft/edit/commands.ts'
import { entryOf, printedOf } from '../../draft/edit/document.ts'
import { nextSteps } from '../../draft/edit/history.ts'
import type { DraftState } from '../../state/drafts/draft-session.ts'
import { Button } from '../../ui/control/button.tsx'
import { BETWEEN } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import {
  ACT_NAMES,
  DRAFT_STATUS_WORDS,
  KEY_WORDS,
  workbenchMessages as words,
} from '../../words/reports/workbench.ts'
import styles from './desk.module.css'
import type { DeskControl } from './use-desk.ts'

const KEYS: readonly { readonly keys: string; readonly does: keyof typeof KEY_WORDS }[] = [
  { keys: '↓ ↑', does: 'move' },
  { keys: 'Space', does: 'nextOpen' },
  { keys: 'Enter', does: 'accept' },
  { keys: '1–9', does: 'answer' },
  { keys: '← →', does: 'field' },
  { keys: 'I E L T C B K X', does: 'fields' },
  { keys: 'D', does: 'sign' },
  { keys: '/', does: 'find' },
  { keys: 'N', does: 'reject' },
  { keys: 'M', does: 'measure' },
  { keys: 'R', does: 'repeat' },
  { keys: '=', does: 'same' },
  { keys: '[ ] { }', does: 'edges' },
  { keys: 'S  J', does: 'split' },
  { keys: 'A', does: 'mark' },
  { keys: 'Delete', does: 'unmark' },
  { keys: 'O', does: 'reopen' },
  { keys: 'P  ⇧P', does: 'part' },
  { keys: 'W', does: 'acceptMany' },
  { keys: 'F', does: 'report' },
  { keys: 'Z  Y', does: 'undo' },
  { keys: 'Esc', does: 'leave' },
]

/** Shows what each key does. */
export function KeyHelp({ onLeave }: { readonly onLeave: () => void }) {
  const t = useText()
  return (
    <section
      className={styles.panel}
      aria-label={t(words.help)}
      onKeyDown={({ key }) => {
        if (key === 'Escape' || key === '?') onLeave()
      }}
    >
      <h2>{t(words.help)}</h2>
      <dl className={styles.keys}>
        {KEYS.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(KEY_WORDS[does])}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Button autoFocus onClick={onLeave}>
          {t(words.close)}
        </Button>
      </p>
    </section>
  )
}

/** How many of the figures that took longest are named. */
const MOST = 3

interface ClockSummaryProps {
  readonly scene: Scene
  readonly state: DraftState
  /** Whether every figure is accounted for: the summary is then open. */
  readonly isAtEnd: boolean
}

/** Shows how long the draft took, by kind of act, and which figures took longest. */
export function ClockSummary({ scene, state, isAtEnd }: ClockSummaryProps) {
  const t = useText()
  const language = useLanguage()
  const { ms, byAct, byFigure } = state.clock
  if (byAct.size === 0) return null
  const slowest = [...byFigure]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .flatMap(([id, spent]) => {
      const entry = entryOf(scene.document, id)
      return entry === undefined ? [] : [`${printedOf(scene.document, entry)} ${(spent / 1000).toFixed(1)}s`]
    })
  return (
    <details className={styles.clock} open={isAtEnd}>
      <summary>
        {t(words.clock)} {wordTime(ms)}
      </summary>
      {byFigure.size > 0 && (
        <p>
          {t(words.clockTotal, {
            time: wordTime(ms),
            n: byFigure.size,
            each: (ms / byFigure.size / 1000).toFixed(1),
          })}
        </p>
      )}
      <ul>
        {[...byAct].map(([act, spent]) => (
          <li key={act}>
            {t(words.clockAct, {
              act: t(ACT_NAMES[act]),
              n: spent.times,
              time: wordTime(spent.ms),
            })}
          </li>
        ))}
      </ul>
      {slowest.length > 0 && <p>{t(words.clockSlow, { list: listOf(slowest, language) })}</p>}
    </details>
  )
}

interface DeskBarProps {
  readonly scene: Scene
  readonly state: DraftState
  readonly control: DeskControl
  readonly audit: PartAudit
  readonly isReadOnly: boolean
}

/** The progress of the report, the time it took so far, and the actions for the whole report. */
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
