import { useRef, useState } from 'react'
import type { Bilingual } from '../../../domain/text.ts'
import type { FileWatch } from '../../../exports/watch.ts'

/** A file that can be made: what it is, for what, its name, and how it is made. */
export interface FileChoice {
  readonly format: string
  readonly label: Bilingual
  readonly note: Bilingual
  readonly file: string
  readonly make: (watch: FileWatch) => Promise<Blob>
}

/** How far the making of a file has come. */
export type ExportState =
  | { readonly kind: 'idle' | 'stopped' }
  | { readonly kind: 'making'; readonly done: number }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed'; readonly reason: string }

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** Makes files and gives them to the browser, one at a time. */
export function useExport() {
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
