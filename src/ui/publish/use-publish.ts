import { useState } from 'react'
import { publishedPage } from '../../exports/published-page.ts'
import type { KeptText } from '../../state/kept-texts.ts'
import type { Backup } from '../../state/workspace/backup/backup-file.ts'
import { makeBackup } from '../../state/workspace/backup/write-backup.ts'
import type { Saving } from '../save-file.ts'
import { askPlace, saveFile } from '../save-file.ts'

/** What is to be published, and how. */
export interface Wanted {
  readonly file: string
  readonly title: string
  readonly mode: 'read' | 'edit'
  readonly open: string
  readonly backup: Backup
  readonly texts: readonly KeptText[]
}

/** How far publishing has come. */
export type Publishing =
  | { readonly kind: 'idle' | 'making' }
  | { readonly kind: Saving; readonly file: string }
  | { readonly kind: 'failed' | 'full'; readonly file: string; readonly reason: string }

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

/** Makes the page of what is wanted. @throws {Error} where it would not hold that, or would not run */
async function makePage({ title, mode, open, backup, texts }: Wanted): Promise<string> {
  const { blob, head } = await makeBackup(backup, __VERSION__, new Date())
  const { readAppParts } = await import('./app-parts.ts')
  return await publishedPage(await readAppParts(), {
    title,
    id: newId(),
    mode,
    open,
    saved: head.saved,
    workspace: await blob.text(),
    texts: texts.length === 0 ? null : JSON.stringify(texts),
  })
}

/** Publishes, one file at a time. */
export function usePublish() {
  const [state, setState] = useState<Publishing>({ kind: 'idle' })
  const publish = async (wanted: Wanted) => {
    const { file } = wanted
    // Asked first: a browser opens its dialog only soon after a press.
    const place = await askPlace(file)
    if (place === 'cancelled') return setState({ kind: 'cancelled', file })
    setState({ kind: 'making' })
    let html: string
    try {
      html = await makePage(wanted)
    } catch (error) {
      return setState({ kind: 'failed', file, reason: reasonOf(error) })
    }
    try {
      setState({ kind: await saveFile(place, file, html, 'text/html;charset=utf-8'), file })
    } catch (error) {
      setState({ kind: 'full', file, reason: reasonOf(error) })
    }
  }
  return { state, publish }
}
