import type { MouseEvent } from 'react'

/** Lets a mouse that rests on a cell read the whole of it where its line is cut. Only the cell pointed at is measured. */
export function titleWhereCut({ target }: MouseEvent<HTMLElement>): void {
  const cell = target instanceof Element ? target.closest('td') : null
  if (cell === null) return
  if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent
  else cell.removeAttribute('title')
}
