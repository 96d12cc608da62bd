import type { ClipboardEvent } from 'react'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import { clipboardTable } from '../../exports/clipboard.ts'

/** Puts rows on the clipboard when its keys are pressed in the table, unless the reader has marked words to copy. Gives whether it did. */
export function copyRows(event: ClipboardEvent, view: CurrentView): boolean {
  const { target } = event
  if (target instanceof Element && target.closest('input:not([type="checkbox"]), textarea') !== null)
    return false
  if (document.getSelection()?.isCollapsed === false) return false
  const { text, html } = clipboardTable(view)
  event.clipboardData.setData('text/plain', text)
  event.clipboardData.setData('text/html', html)
  event.preventDefault()
  return true
}
