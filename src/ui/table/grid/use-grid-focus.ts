import type { FocusEvent, KeyboardEvent } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Lines } from '../../../dataset/table/lines.ts'
import type { SelectRows } from '../selection/selection.ts'
import type { CellPicking } from '../selection/use-cell-range.ts'
import type { GridPlace } from './grid-keys.ts'
import { actionOf, HEAD } from './grid-keys.ts'
import { sightOf } from './use-region.ts'

interface GridFocusOptions {
  readonly lines: Lines
  readonly onToggleGroup: (key: string) => void
  readonly region: HTMLElement | null
  readonly cells: Pick<CellPicking, 'clear' | 'extend'>
  /** Null where rows cannot be selected. */
  readonly select: SelectRows | null
}

/** The cell of an element. The head of a group is one cell under all columns, and stands for the one from which it was come to. */
export function placeOf(element: Element, column: number): GridPlace | null {
  const cell = element.closest<HTMLElement>('[data-line]')
  if (cell === null) return null
  return {
    line: Number(cell.dataset.line),
    column: cell.dataset.depth === undefined ? Number(cell.dataset.column) : column,
  }
}

/** What takes the focus in a cell: the control that is the whole cell, or the cell itself. */
const targetOf = (region: Element, { line, column }: GridPlace): HTMLElement | null => {
  const cell =
    region.querySelector<HTMLElement>(`[data-line="${line}"][data-column="${column}"]`) ??
    region.querySelector<HTMLElement>(`[data-line="${line}"][data-depth]`)
  return cell?.querySelector<HTMLElement>('[data-target]') ?? cell
}

/**
 * How many lines PageUp and PageDown go, as in spreadsheets: those that are wholly in sight but one, which stays in sight and shows where the
 * reader was. They are counted, since lines of a short table are each as high as they need.
 */
function linesOfPage(region: HTMLElement | null): number {
  if (region === null) return 1
  const box = sightOf(region)
  const lines = [...region.querySelectorAll('tbody > tr[aria-rowindex]')].filter((line) => {
    const { top, bottom } = line.getBoundingClientRect()
    return top >= box.top - 1 && bottom <= box.bottom + 1
  })
  return Math.max(1, lines.length - 1)
}

/**
 * Which cell of the grid has the focus, and what keys do to it. The cell may not be drawn when it is moved to: it gets the focus as
 * soon as it is.
 */
export function useGridFocus({ lines, onToggleGroup, region, select, cells }: GridFocusOptions) {
  const [active, setActive] = useState<GridPlace>({ line: HEAD, column: 0 })
  const waiting = useRef<GridPlace | null>(null)

  useLayoutEffect(() => {
    const { current: place } = waiting
    if (place === null || region === null) return
    const target = targetOf(region, place)
    if (target === null) return
    waiting.current = null
    target.focus({ preventScroll: place.line === HEAD })
  })

  const onKeyDown = (
    event: KeyboardEvent<HTMLElement>,
    columns: number,
    scrollTo: (line: number) => void,
  ) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || target.closest('[data-foreign]') !== null) return
    const place = placeOf(target, active.column)
    if (place === null) return
    const action = actionOf(place, event, {
      lines,
      columns,
      page: () => linesOfPage(region),
      onControl: target.matches('a, button, input'),
      onBox: target.matches('input'),
    })
    switch (action?.kind) {
      case undefined:
        return
      case 'filter':
        event.currentTarget
          .querySelector<HTMLElement>(`[data-line="${HEAD}"][data-column="${place.column}"] [data-filter]`)
          ?.click()
        break
      case 'fold':
        onToggleGroup(action.key)
        break
      case 'open':
        if (!open(target)) return
        break
      case 'select':
        if (select === null) return
        select.toggle(place.line)
        break
      case 'selectAll':
        if (select === null) return
        select.all()
        break
      case 'move':
        waiting.current = action.to
        setActive(action.to)
        if (action.to.line !== HEAD) scrollTo(action.to.line)
        // The headings are in sight wherever the lines are: what stands below them is to be the first line.
        else if (region !== null) region.scrollTop = 0
        if (action.extend === 'cells') cells.extend(place, action.to)
        else cells.clear()
        if (action.extend === 'rows') select?.extend(action.to.line, place.line)
        else select?.forget()
    }
    event.preventDefault()
  }

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    // Whoever has gone elsewhere since a key was pressed is not called back.
    waiting.current = null
    const place = placeOf(event.target, active.column)
    if (place !== null && (place.line !== active.line || place.column !== active.column)) setActive(place)
  }

  // Filters may have taken the line away: the first stop is then the heading again.
  const shown = active.line < lines.count ? active : { line: HEAD, column: active.column }
  return { active: shown, onKeyDown, onFocus }
}

/** Opens what the cell holds, else the evidence of its row. Gives whether there was anything to open. */
function open(target: HTMLElement): boolean {
  if (target.matches('input')) return false
  const inCell = target.matches('a, button') ? target : target.querySelector<HTMLElement>('a, button')
  const inRow = target.closest('tr')?.querySelector<HTMLElement>('[data-value] :is(a, button)')
  const control = inCell ?? inRow
  control?.click()
  return control !== null && control !== undefined
}
