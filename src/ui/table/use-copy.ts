import { useEffect, useRef, useState } from 'react'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import { runInSlices } from '../../dataset/table/steps.ts'
import type { Edition } from '../../dataset/table/view-statement.ts'
import type { Notation } from '../../domain/number-format.ts'
import type { ClipboardTable } from '../../exports/clipboard.ts'
import { clipboardTable, hasHtml } from '../../exports/clipboard.ts'
import { byPercent, watched } from '../../exports/watch.ts'

/** How long the button says what happened, in milliseconds. */
const SAID_FOR = 2500
/** Fewer rows are copied before their progress could be read. */
const MANY_ROWS = 5000

/** How far the copying of a table has come. */
export type CopyState =
  | { readonly kind: 'idle' | 'failed' }
  | { readonly kind: 'copying'; readonly done: number }
  | { readonly kind: 'copied'; readonly rows: number }

const IDLE: CopyState = { kind: 'idle' }

/**
 * Gives the browser the table in both forms where it has the interface, else as text. It must be called before the first pause after the
 * reader's press: the browser takes the promise of a table then, and no table later.
 */
async function write(table: Promise<ClipboardTable>, withHtml: boolean): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText((await table).text.join(''))
  const blob = async (form: keyof ClipboardTable, type: string) =>
    new Blob([...((await table)[form] ?? [])], { type })
  const item = new ClipboardItem({
    'text/plain': blob('text', 'text/plain'),
    ...(withHtml ? { 'text/html': blob('html', 'text/html') } : {}),
  })
  return navigator.clipboard.write([item])
}

/** Copies tables to the clipboard, one at a time. A long one says how far it has come and can be stopped. */
export function useCopy() {
  const [state, setState] = useState<CopyState>(IDLE)
  const running = useRef<AbortController | null>(null)

  useEffect(() => {
    if (state.kind !== 'copied' && state.kind !== 'failed') return
    const timer = setTimeout(() => setState(IDLE), SAID_FOR)
    return () => clearTimeout(timer)
  }, [state])

  const start = async (view: CurrentView, edition: Edition, notation: Notation) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    const isLong = view.rows.length > MANY_ROWS
    if (isLong) setState({ kind: 'copying', done: 0 })
    const read = isLong
      ? watched(
          view,
          byPercent((done) => setState({ kind: 'copying', done })),
        )
      : view
    try {
      await write(runInSlices(clipboardTable(read, edition, notation), signal), hasHtml(view))
      if (!signal.aborted) setState({ kind: 'copied', rows: view.rows.length })
    } catch {
      if (running.current === controller) setState(signal.aborted ? IDLE : { kind: 'failed' })
    }
  }
  return { state, start, cancel: () => running.current?.abort() }
}
