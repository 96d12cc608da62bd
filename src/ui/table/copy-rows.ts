import type { ClipboardEvent } from 'react'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import { runNow } from '../../dataset/table/steps.ts'
import type { Edition } from '../../dataset/table/view-statement.ts'
import type { Notation } from '../../domain/number-format.ts'
import { clipboardTable } from '../../exports/clipboard.ts'

/** What is said of the rows, and in which notation their numbers stand. */
interface CopyAs {
  readonly edition: Edition
  readonly notation: Notation
}

/** Puts rows on the clipboard when its keys are pressed in the table, unless the reader has marked words to copy. Gives whether it did. */
export function copyRows(event: ClipboardEvent, view: CurrentView, { edition, notation }: CopyAs): boolean {
  const { target } = event
  if (target instanceof Element && target.closest('input:not([type="checkbox"]), textarea') !== null)
    return false
  if (document.getSelection()?.isCollapsed === false) return false
  const { text, html } = runNow(clipboardTable(view, edition, notation))
  event.clipboardData.setData('text/plain', text.join(''))
  if (html !== null) event.clipboardData.setData('text/html', html.join(''))
  event.preventDefault()
  return true
}
