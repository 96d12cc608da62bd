import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import { wordRows } from '../../dataset/table/view-statement.ts'
import type { Bilingual } from '../../domain/text.ts'
import type { FileFormat } from '../../exports/view-file.ts'
import { FILE_FORMATS } from '../../exports/view-file.ts'
import { tableMessages } from '../messages/table.ts'
import { Said } from '../said.tsx'
import { useNumberStyle, useText } from '../use-language.ts'
import { editionOf } from './edition-of.ts'
import styles from './export-menu.module.css'
import { PopoverButton } from './popover-button.tsx'
import { TableIcon } from './table-icon.tsx'
import tools from './toolbar.module.css'
import type { ExportState } from './use-export.ts'
import { useExport } from './use-export.ts'

const NOTES: Readonly<Record<FileFormat, Bilingual>> = {
  xlsx: tableMessages.xlsxNote,
  csvExcel: tableMessages.csvExcelNote,
  csv: tableMessages.csvNote,
  json: tableMessages.jsonNote,
  markdown: tableMessages.markdownNote,
  sdmx: tableMessages.sdmxNote,
  package: tableMessages.packageNote,
}

interface ExportMenuProps {
  /** The rows that the file will hold. */
  readonly view: CurrentView
  /** Whether these are the selected rows alone. */
  readonly selected: boolean
  readonly version: string
  /** Whether rows are missing that are still being made ready. */
  readonly disabled: boolean
}

/** Saves exactly what the table shows, in the form that the reader's next program takes. */
export function ExportMenu({ view, selected, version, disabled }: ExportMenuProps) {
  const text = useText()
  const { notation } = useNumberStyle()
  const { state, start, cancel } = useExport()
  // What had the focus is kept, so that the keyboard is not lost with the button that stops.
  const pressed = useRef<HTMLButtonElement>(null)
  const save = (format: FileFormat, button: HTMLButtonElement) => {
    if (state.kind === 'making') return
    pressed.current = button
    void start(format, { view, edition: editionOf(version), notation })
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
      <p className={styles.what}>
        {disabled
          ? text(tableMessages.building)
          : text(selected ? tableMessages.exportSelected : tableMessages.exportRows, {
              rows: wordRows(view.rows.length, view.language),
            })}
      </p>
      <ul className={styles.formats}>
        {FILE_FORMATS.map((format) => (
          <li key={format}>
            <button
              type="button"
              className={styles.format}
              disabled={disabled}
              aria-disabled={state.kind === 'making' || undefined}
              onClick={({ currentTarget }) => save(format, currentTarget)}
            >
              <span>{text(tableMessages[format])}</span>
              <span className={styles.note}>{text(NOTES[format])}</span>
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
