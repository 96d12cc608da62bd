import { format } from 'date-fns'
import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Edition } from '../../../dataset/table/view/view-statement.ts'
import type { Bilingual } from '../../../domain/text.ts'
import type { FileWatch } from '../../../exports/watch.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { Said } from '../../said.tsx'
import { useText } from '../../use-language.ts'
import { PopoverButton } from '../popover-button.tsx'
import { TableIcon } from '../table-icon.tsx'
import tools from '../toolbar.module.css'
import styles from './export-menu.module.css'

/** The edition of a file made now: the day is the reader's, whatever it is in Greenwich. */
export const editionOf = (version: string): Edition => ({ date: format(new Date(), 'yyyy-MM-dd'), version })

/** A file that can be made: what it is, for what, its name, and how it is made. */
export interface FileChoice {
  readonly format: string
  readonly label: Bilingual
  readonly note: Bilingual
  readonly file: string
  readonly make: (watch: FileWatch) => Promise<Blob>
}

/** How far the making of a file has come. */
type ExportState =
  | { readonly kind: 'idle' | 'stopped' }
  | { readonly kind: 'making'; readonly done: number }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed'; readonly reason: string }

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** Makes files and gives them to the browser, one at a time. */
function useExport() {
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)

  const start = async ({ file, make }: FileChoice) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setState({ kind: 'making', done: 0 })
    try {
      const blob = await make({
        signal: controller.signal,
        onProgress: (done) => setState({ kind: 'making', done }),
      })
      saveBlob(blob, file)
      setState({ kind: 'saved', file })
    } catch (error) {
      if (controller.signal !== running.current?.signal) return
      setState(
        isAbort(error)
          ? { kind: 'stopped' }
          : { kind: 'failed', reason: error instanceof Error ? error.message : String(error) },
      )
    }
  }
  return { state, start, cancel: () => running.current?.abort() }
}

/** Gives the browser a file to save under a name. */
function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser has taken the file by the next task; to give it back at once would cut it off.
  setTimeout(() => URL.revokeObjectURL(link.href))
}

interface ExportMenuProps {
  /** What the file will hold. */
  readonly what: string
  /** Made when the menu opens. */
  readonly choices: () => readonly FileChoice[]
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
      <Formats choices={choices} disabled={disabled} isMaking={state.kind === 'making'} onChoose={save} />
      <Outcome state={state} onCancel={cancel} onLostFocus={() => pressed.current?.focus()} />
    </PopoverButton>
  )
}

interface FormatsProps extends Pick<ExportMenuProps, 'choices' | 'disabled'> {
  readonly isMaking: boolean
  readonly onChoose: (choice: FileChoice, button: HTMLButtonElement) => void
}

/** The files to choose from. */
function Formats({ choices, disabled, isMaking, onChoose }: FormatsProps) {
  const text = useText()
  return (
    <ul className={styles.formats}>
      {choices().map((choice) => (
        <li key={choice.format}>
          <button
            type="button"
            className={styles.format}
            disabled={disabled}
            aria-disabled={isMaking || undefined}
            onClick={({ currentTarget }) => onChoose(choice, currentTarget)}
          >
            <span>{text(choice.label)}</span>
            <span className={styles.note}>{text(choice.note)}</span>
          </button>
        </li>
      ))}
    </ul>
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
