import { useState } from 'react'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import { clipboardTable } from '../../exports/clipboard.ts'
import { tableMessages } from '../messages/table.ts'
import { useText } from '../use-language.ts'
import { TableIcon } from './table-icon.tsx'
import tools from './toolbar.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

/** How long the button says what happened, in milliseconds. */
const SAID_FOR = 2500

/** Writes the table in both forms where the browser has the interface, else as text. */
async function copy(view: CurrentView): Promise<void> {
  const { text, html } = clipboardTable(view)
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text)
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  })
  return navigator.clipboard.write([item])
}

interface CopyButtonProps {
  readonly view: CurrentView
  /** Whether these are the selected rows alone. */
  readonly selected: boolean
  readonly disabled: boolean
}

/** Copies the rows as they are shown, for spreadsheets and documents. */
export function CopyButton({ view, selected, disabled }: CopyButtonProps) {
  const text = useText()
  const [said, setSaid] = useState<string | null>(null)
  const say = (words: string) => {
    setSaid(words)
    setTimeout(() => setSaid(null), SAID_FOR)
  }
  const onClick = () =>
    copy(view).then(
      () => say(text(tableMessages.copied, { n: view.rows.length })),
      () => say(text(tableMessages.copyFailed)),
    )
  return (
    <>
      <button type="button" className={tools.tool} disabled={disabled} onClick={() => void onClick()}>
        <TableIcon name="copy" />
        {said ?? text(selected ? tableMessages.copySelected : tableMessages.copy)}
      </button>
      <VisuallyHidden>
        <output>{said}</output>
      </VisuallyHidden>
    </>
  )
}
