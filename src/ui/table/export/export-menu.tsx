import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import { tableMessages } from '../../../words/table/table.ts'
import { Said } from '../../said.tsx'
import { useText } from '../../use-language.ts'
import { PopoverButton } from '../popover-button.tsx'
import { TableIcon } from '../table-icon.tsx'
import tools from '../toolbar.module.css'
import styles from './export-menu.module.css'
import type { ExportState, FileChoice } from './use-export.ts'
import { useExport } from './use-export.ts'

interface ExportMenuProps {
  /** What the file will hold. */
  readonly what: string
  readonly choices: readonly FileChoice[]
  /** Whether rows are missing that are still being made ready. */
  readonly disabled: boolean
}

/** Saves exactly what the table shows, in the form that the reader's next program takes. */
export function ExportMenu({ what, choices, disabled }: ExportMenuProps) {
  const text = useText()
  const { state, start, cancel } = useExport()
  // What had the focus is kept, so that the keyboard is not lost with the button that stops.
  const pressed = useRef<HTMLButtonElement>(null)
  const save = (choice: FileChoice, button: HTMLButtonElement) => {
    if (state.kind === 'making') return
    pressed.current = button
    void start(choice)
  }
  return (
    <PopoverButton
      label={text(tableMessages.export)}
      named
      className={tools.tool}
      trigger={
        <>
          <TableIcon name="download" />
          {text(tableMessages.export)}
        </>
      }
    >
      <p className={styles.what}>{disabled ? text(tableMessages.building) : what}</p>
      <ul className={styles.formats}>
        {choices.map((choice) => (
          <li key={choice.format}>
            <button
              type="button"
              className={styles.format}
              disabled={disabled}
              aria-disabled={state.kind === 'making' || undefined}
              onClick={({ currentTarget }) => save(choice, currentTarget)}
            >
              <span>{text(choice.label)}</span>
              <span className={styles.note}>{text(choice.note)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Outcome state={state} onCancel={cancel} onLostFocus={() => pressed.current?.focus()} />
    </PopoverButton>
  )
}

interface OutcomeProps {
  readonly state: ExportState
  readonly onCancel: () => void
  /** Told where the button that stops goes away under the reader's hands. */
  readonly onLostFocus: () => void
}

/** How far the file has come and what became of it, spoken when it changes. */
function Outcome({ state, onCancel, onLostFocus }: OutcomeProps) {
  const text = useText()
  return (
    <div className={styles.outcome}>
      {state.kind === 'making' ? (
        <>
          <progress className={styles.progress} value={state.done} aria-label={text(tableMessages.export)} />
          <StopButton onCancel={onCancel} onLostFocus={onLostFocus} />
        </>
      ) : null}
      {state.kind === 'idle' ? text(tableMessages.exportStates) : null}
      <output>
        {state.kind === 'stopped' ? text(tableMessages.exportStopped) : null}
        {state.kind === 'saved' ? <Said text={text(tableMessages.exported, { file: state.file })} /> : null}
        {state.kind === 'failed' ? text(tableMessages.exportFailed, { reason: state.reason }) : null}
      </output>
    </div>
  )
}

function StopButton({ onCancel, onLostFocus }: Omit<OutcomeProps, 'state'>) {
  const text = useText()
  const button = useRef<HTMLButtonElement>(null)
  const onGone = useEffectEvent(onLostFocus)
  // Looked at before the button is taken away, since nothing has the focus afterwards.
  useLayoutEffect(() => {
    const { current } = button
    return () => {
      if (current !== null && current === document.activeElement) onGone()
    }
  }, [])
  return (
    <button ref={button} type="button" className={tools.clear} onClick={onCancel}>
      {text(tableMessages.cancel)}
    </button>
  )
}
