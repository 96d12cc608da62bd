import { useEffect, useRef, useState } from 'react'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import { wordRows } from '../../../dataset/table/view/view-statement.ts'
import type { Notation } from '../../../domain/number/number-format.ts'
import type { ClipboardTable } from '../../../exports/view/clipboard.ts'
import { clipboardTable, hasHtml } from '../../../exports/view/clipboard.ts'
import { byPercent, watched } from '../../../exports/watch.ts'
import type { Steps } from '../../../lib/steps.ts'
import { runInSlices, runNow } from '../../../lib/steps.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import { TableIcon } from '../table-icon.tsx'
import tools from '../toolbar.module.css'

/** Whether the keys for copying, pressed in the table, ask for its selected rows: not where the reader has marked words, or is in a field. */
export function asksForRows({ target }: Pick<Event, 'target'>): boolean {
  if (target instanceof Element && target.closest('input:not([type="checkbox"]), textarea') !== null)
    return false
  return document.getSelection()?.isCollapsed !== false
}

/** How long the button says what happened, in milliseconds. */
const SAID_FOR = 2500

/** How far the copying of a table has come. */
type CopyState =
  | { readonly kind: 'idle' | 'failed' }
  | { readonly kind: 'copying'; readonly done: number }
  | { readonly kind: 'copied'; readonly what: string }

/** A table that can be copied. */
export interface CopyJob {
  /** What it is, in words: 73 rows. */
  readonly what: string
  /** Whether it is made at once, and with a form for documents. */
  readonly isShort: boolean
  readonly make: (onProgress: (done: number) => void) => Steps<ClipboardTable>
}

/** The rows of a view, as they are copied. */
export const viewCopy = (view: CurrentView, notation: Notation): CopyJob => ({
  what: wordRows(view.rows.length, view.language),
  // Asked for at the press: a table is drawn again far more often than it is copied.
  get isShort() {
    return hasHtml(view)
  },
  make: (onProgress) => clipboardTable(watched(view, onProgress), notation),
})

export interface Copying {
  readonly state: CopyState
  /** Copies the table; into the clipboard of the browser's own event where there is one. */
  readonly start: (job: CopyJob, clipboard?: DataTransfer) => void
  readonly cancel: () => void
}

const IDLE: CopyState = { kind: 'idle' }

function put(clipboard: DataTransfer, { text, html }: ClipboardTable): void {
  clipboard.setData('text/plain', text.join(''))
  if (html !== null) clipboard.setData('text/html', html.join(''))
}

/**
 * Puts a table on the clipboard in both forms, at once. The newer interface would read it through against the page's policy, which
 * complains of the format of every cell, and is not there where the page is not served securely.
 */
function writeNow(table: ClipboardTable): boolean {
  let isDone = false
  const onCopy = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return
    put(event.clipboardData, table)
    event.preventDefault()
    event.stopImmediatePropagation()
    isDone = true
  }
  document.addEventListener('copy', onCopy, { capture: true })
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
  return isDone
}

/**
 * Puts a long table on the clipboard as text. It must be called before the first pause after the reader's press: the browser takes the
 * promise of a text then, and no text later.
 */
async function writeLater(table: Promise<ClipboardTable>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText((await table).text.join(''))
  const text = async () => new Blob([...(await table).text], { type: 'text/plain' })
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': text() })])
}

/** Copies tables to the clipboard, one at a time. A long one says how far it has come and can be stopped. */
export function useCopy(): Copying {
  const [state, setState] = useState<CopyState>(IDLE)
  const running = useRef<AbortController | null>(null)

  useEffect(() => {
    if (state.kind !== 'copied' && state.kind !== 'failed') return
    const timer = setTimeout(() => setState(IDLE), SAID_FOR)
    return () => clearTimeout(timer)
  }, [state])

  const short = ({ what, make }: CopyJob, write: (table: ClipboardTable) => boolean) => {
    const isDone = write(runNow(make(() => {})))
    setState(isDone ? { kind: 'copied', what } : { kind: 'failed' })
  }
  const long = async ({ what, make }: CopyJob) => {
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    setState({ kind: 'copying', done: 0 })
    const onProgress = byPercent((done) => setState({ kind: 'copying', done }))
    try {
      await writeLater(runInSlices(make(onProgress), signal))
      if (!signal.aborted) setState({ kind: 'copied', what })
    } catch {
      if (running.current === controller) setState(signal.aborted ? IDLE : { kind: 'failed' })
    }
  }
  const start = (job: CopyJob, clipboard?: DataTransfer) => {
    running.current?.abort()
    if (!job.isShort) return void long(job)
    short(job, (table) => {
      if (clipboard === undefined) return writeNow(table)
      put(clipboard, table)
      return true
    })
  }
  return { state, start, cancel: () => running.current?.abort() }
}

interface CopyButtonProps {
  /** What is copied. */
  readonly job: CopyJob
  /** Whether these are the selected rows alone. */
  readonly selected: boolean
  readonly copying: Copying
  /** Whether rows are missing that are still being made ready. */
  readonly disabled: boolean
}

/** Copies the rows as they are shown, for spreadsheets and documents. While many are copied, it stops that. */
export function CopyButton({ job, selected, copying, disabled }: CopyButtonProps) {
  const text = useText()
  const { state, start, cancel } = copying
  const said = saidOf(state, text)
  const onClick = () => {
    if (state.kind === 'copying') cancel()
    else start(job)
  }
  return (
    <>
      <button type="button" className={tools.tool} disabled={disabled} onClick={onClick}>
        <TableIcon name="copy" />
        {state.kind === 'copying'
          ? text(tableMessages.copying, { done: Math.round(state.done * 100) })
          : (said ?? text(selected ? tableMessages.copySelected : tableMessages.copy))}
      </button>
      <span data-spoken>
        <output>{said}</output>
      </span>
    </>
  )
}

/** What became of the copying, spoken when it changes. */
function saidOf(state: CopyState, text: ReturnType<typeof useText>): string | null {
  switch (state.kind) {
    case 'copied':
      return text(tableMessages.copied, { rows: state.what })
    case 'failed':
      return text(tableMessages.copyFailed)
    case 'idle':
    case 'copying':
      return null
  }
}
