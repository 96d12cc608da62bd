import { useEffect, useRef, useState } from 'react'
import { sentencesOf } from '../../domain/text.ts'
import type { DataSource, Progress } from '../../sources/data-source.ts'
import { rowReviews } from '../../sources/row-marks.ts'
import { sourceCsv } from '../../sources/source-csv.ts'
import type { SourceView } from '../../sources/view.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { downloadBlob } from '../../ui/download.ts'
import { TableIcon } from '../../ui/table/table-icon.tsx'
import tools from '../../ui/table/toolbar.module.css'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { largeMessages as words } from '../../words/dataset/large.ts'
import styles from './large.module.css'
import type { ChosenRows } from './source-rows.tsx'
import { FaultText } from './standing-note.tsx'

interface ExportCsvProps {
  readonly source: DataSource
  readonly view: SourceView
  /** The rows that a reader chose, which alone are exported where there are any. */
  readonly chosen: ChosenRows
}

/** Chosen rows as a source of them. */
const rowsOf = (chosen: ChosenRows): Pick<DataSource, 'rows'> => ({
  async *rows(_, asking) {
    asking?.onProgress?.({ done: chosen.size, of: chosen.size })
    yield { parts: { asked: 1, answered: 1 }, rows: [...chosen.values()] }
  },
})

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly rows: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown }

/**
 * Saves all rows of the view, or the chosen ones, as CSV. They are read piece by piece; the browser keeps the pieces. A press, or Escape, stops
 * it. Nothing is saved of what is stopped or fails.
 */
export function ExportCsv({ source, view, chosen }: ExportCsvProps) {
  const text = useText()
  const language = useLanguage()
  const remarks = useCollection('remarks')
  const [state, setState] = useState<State>({ kind: 'idle' })
  const stopping = useRef<AbortController | null>(null)
  useEffect(() => () => stopping.current?.abort(), [])
  async function save() {
    const controller = new AbortController()
    stopping.current = controller
    const { signal } = controller
    let rows = 0
    setState({ kind: 'writing', progress: { done: 0, of: null } })
    try {
      const parts: Blob[] = []
      const onProgress = (progress: Progress) => {
        rows = progress.done
        setState({ kind: 'writing', progress })
      }
      const from = chosen.size > 0 ? rowsOf(chosen) : source
      const csv = sourceCsv(from, view, 'spreadsheet', { signal, onProgress }, rowReviews(remarks))
      for await (const part of csv) parts.push(new Blob([part]))
      downloadBlob('union-metrics-large.csv', new Blob(parts, { type: 'text/csv;charset=utf-8' }))
      setState({ kind: 'done', rows })
    } catch (error) {
      setState(signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error })
    }
  }
  const isWriting = state.kind === 'writing'
  return (
    <div className={styles.export}>
      <button
        type="button"
        className={tools.tool}
        onClick={() => (isWriting ? stopping.current?.abort() : void save())}
        onKeyDown={({ key }) => {
          if (key === 'Escape') stopping.current?.abort()
        }}
      >
        <TableIcon name={isWriting ? 'close' : 'download'} />
        {text(isWriting ? words.stop : chosen.size > 0 ? words.csvChosen : words.csv)}
      </button>
      <output>
        {state.kind === 'writing' &&
          text(words.exporting, { done: state.progress.done, of: state.progress.of ?? '…' })}
        {state.kind === 'done' && text(words.exported, { n: state.rows })}
        {state.kind === 'stopped' && sentencesOf([text(words.stopped), text(words.noFile)], language)}
        {state.kind === 'failed' && (
          <>
            <FaultText error={state.error} />
            <span>{text(words.noFile)}</span>
          </>
        )}
      </output>
    </div>
  )
}
