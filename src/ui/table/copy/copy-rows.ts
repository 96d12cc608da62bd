import type { ClipboardEvent } from 'react'

/** Whether the keys for copying, pressed in the table, ask for its selected rows: not where the reader has marked words, or is in a field. */
export function asksForRows({ target }: ClipboardEvent): boolean {
  if (target instanceof Element && target.closest('input:not([type="checkbox"]), textarea') !== null)
    return false
  return document.getSelection()?.isCollapsed !== false
}
