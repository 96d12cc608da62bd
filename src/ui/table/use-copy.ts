import { useEffect, useRef, useState } from 'react'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import { runInSlices, runNow } from '../../dataset/table/steps.ts'
import type { ClipboardTable } from '../../exports/clipboard.ts'
import { clipboardTable, hasHtml } from '../../exports/clipboard.ts'
import { byPercent, watched } from '../../exports/watch.ts'
import { useNumberStyle } from '../use-language.ts'
import { editionOf } from './edition-of.ts'

/** How long the button says what happened, in milliseconds. */
const SAID_FOR = 2500

/** How far the copying of a table has come. */
export type CopyState =
  | { readonly kind: 'idle' | 'failed' }
  | { readonly kind: 'copying'; readonly done: number }
  | { readonly kind: 'copied'; readonly rows: number }

export interface Copying {
  readonly state: CopyState
  /** Copies the rows of the view; into the clipboard of the browser's own event where there is one. */
  readonly start: (view: CurrentView, clipboard?: DataTransfer) => void
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
export function useCopy(version: string): Copying {
  const { notation } = useNumberStyle()
  const [state, setState] = useState<CopyState>(IDLE)
  const running = useRef<AbortController | null>(null)

  useEffect(() => {
    if (state.kind !== 'copied' && state.kind !== 'failed') return
    const timer = setTimeout(() => setState(IDLE), SAID_FOR)
    return () => clearTimeout(timer)
  }, [state])

  const short = (view: CurrentView, write: (table: ClipboardTable) => boolean) => {
    const isDone = write(runNow(clipboardTable(view, editionOf(version), notation)))
    setState(isDone ? { kind: 'copied', rows: view.rows.length } : { kind: 'failed' })
  }
  const long = async (view: CurrentView) => {
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    setState({ kind: 'copying', done: 0 })
    const read = watched(
      view,
      byPercent((done) => setState({ kind: 'copying', done })),
    )
    try {
      await writeLater(runInSlices(clipboardTable(read, editionOf(version), notation), signal))
      if (!signal.aborted) setState({ kind: 'copied', rows: view.rows.length })
    } catch {
      if (running.current === controller) setState(signal.aborted ? IDLE : { kind: 'failed' })
    }
  }
  const start = (view: CurrentView, clipboard?: DataTransfer) => {
    running.current?.abort()
    if (!hasHtml(view)) return void long(view)
    short(view, (table) => {
      if (clipboard === undefined) return writeNow(table)
      put(clipboard, table)
      return true
    })
  }
  return { state, start, cancel: () => running.current?.abort() }
}
