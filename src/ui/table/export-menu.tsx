import type { CurrentView } from '../../dataset/table/current-view.ts'
import type { Bilingual } from '../../domain/text.ts'
import type { FileFormat } from '../../exports/view-file.ts'
import { FILE_FORMATS } from '../../exports/view-file.ts'
import { tableMessages } from '../messages/table.ts'
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
  readonly version: string
  /** Whether rows are missing that are still being made ready. */
  readonly disabled: boolean
}

/** Saves exactly what the table shows, in the form that the reader's next program takes. */
export function ExportMenu({ view, version, disabled }: ExportMenuProps) {
  const text = useText()
  const { notation } = useNumberStyle()
  const { state, start, cancel } = useExport()
  const save = (format: FileFormat) => {
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
        {disabled ? text(tableMessages.building) : text(tableMessages.exportRows, { n: view.rows.length })}
      </p>
      <ul className={styles.formats}>
        {FILE_FORMATS.map((format) => (
          <li key={format}>
            <button
              type="button"
              className={styles.format}
              disabled={disabled || state.kind === 'making'}
              onClick={() => save(format)}
            >
              <span>{text(tableMessages[format])}</span>
              <span className={styles.note}>{text(NOTES[format])}</span>
            </button>
          </li>
        ))}
      </ul>
      <Outcome state={state} onCancel={cancel} />
    </PopoverButton>
  )
}

/** What became of the file, spoken when it changes. */
function Outcome({ state, onCancel }: { readonly state: ExportState; readonly onCancel: () => void }) {
  const text = useText()
  return (
    <div className={styles.outcome}>
      {state.kind === 'making' ? (
        <>
          <progress className={styles.progress} value={state.done} aria-label={text(tableMessages.export)} />
          <button type="button" className={tools.clear} onClick={onCancel}>
            {text(tableMessages.cancel)}
          </button>
        </>
      ) : null}
      <output>
        {state.kind === 'saved' ? text(tableMessages.exported, { file: state.file }) : null}
        {state.kind === 'failed' ? text(tableMessages.exportFailed, { reason: state.reason }) : null}
      </output>
    </div>
  )
}
