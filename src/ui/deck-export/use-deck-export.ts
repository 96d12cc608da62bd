import { useEffect, useRef, useState } from 'react'
import type { DeckModel } from '../../charts/deck/slide-model.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { downloadBlob } from '../download.ts'
import type { DeckAction } from './deck-actions.ts'

/** How far the making of a file has come. */
export type DeckExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly file: string; readonly done: number }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly file: string; readonly message: Bilingual; readonly reason: string }

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** Makes files of a deck and gives them to the browser, one at a time; the last one asked for wins. */
export function useDeckExport() {
  const [state, setState] = useState<DeckExportState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  // What is being made for a view that is left is not wanted any more.
  useEffect(() => () => running.current?.abort(), [])

  const start = async (
    action: DeckAction,
    inLanguage: (language: Language) => DeckModel,
    language: Language,
  ) => {
    const deck = inLanguage(language)
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    const file = action.file(deck, language)
    const tell = (next: DeckExportState) => {
      if (running.current === controller) setState(next)
    }
    tell({ kind: 'making', file, done: 0 })
    try {
      const onProgress = (done: number) => tell({ kind: 'making', file, done })
      const blob = await action.make(deck, language, { signal, onProgress, inLanguage })
      signal.throwIfAborted()
      downloadBlob(file, blob)
      tell({ kind: 'saved', file })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      tell(isAbort(error) ? { kind: 'cancelled' } : { kind: 'failed', file, message: action.failed, reason })
    }
  }
  return { state, start, cancel: () => running.current?.abort() }
}
