import type { FocusEvent, KeyboardEvent } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Lines } from '../../dataset/table/lines.ts'
import type { GridPlace } from './grid-keys.ts'
import { HEAD, moved } from './grid-keys.ts'

interface GridFocusOptions {
  readonly lines: Lines
  readonly onToggleGroup: (key: string) => void
  readonly region: HTMLElement | null
}

const placeOf = (element: Element): GridPlace | null => {
  const cell = element.closest<HTMLElement>('[data-line]')
  if (cell === null) return null
  return { line: Number(cell.dataset.line), column: Number(cell.dataset.column) }
}

/** What takes the focus in a cell: the control that is the whole cell, or the cell itself. */
const targetOf = (region: Element, { line, column }: GridPlace): HTMLElement | null => {
  const cell = region.querySelector<HTMLElement>(`[data-line="${line}"][data-column="${column}"]`)
  return cell?.querySelector<HTMLElement>('[data-target]') ?? cell
}

/**
 * Which cell of the grid has the focus, and how keys move it. The cell may not be drawn when it is moved to: it gets the focus as
 * soon as it is.
 */
export function useGridFocus({ lines, onToggleGroup, region }: GridFocusOptions) {
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
    const place = event.target instanceof Element ? placeOf(event.target) : null
    if (
      place === null ||
      (event.target instanceof Element && event.target.closest('[data-foreign]') !== null)
    )
      return
    if (event.key === 'ArrowDown' && event.altKey && place.line === HEAD) {
      event.preventDefault()
      event.currentTarget
        .querySelector<HTMLElement>(`[data-line="${HEAD}"][data-column="${place.column}"] [data-filter]`)
        ?.click()
      return
    }
    if ((event.key === 'Enter' || event.key === 'F2') && place.line !== HEAD) {
      if (enter(event, place, lines, onToggleGroup)) event.preventDefault()
      return
    }
    const next = moved(place, event, { lines: lines.count, columns })
    if (next === null) return
    event.preventDefault()
    waiting.current = next
    setActive(next)
    if (next.line !== HEAD) scrollTo(next.line)
  }

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const place = placeOf(event.target)
    if (place !== null && (place.line !== active.line || place.column !== active.column)) setActive(place)
  }

  // Filters may have taken the line away: the first stop is then the heading again.
  const shown = active.line < lines.count ? active : { line: HEAD, column: active.column }
  return { active: shown, onKeyDown, onFocus }
}

/** Opens a group, or what the cell holds, else the evidence of its row. Gives whether there was anything to do. */
function enter(
  event: KeyboardEvent<HTMLElement>,
  place: GridPlace,
  lines: Lines,
  onToggleGroup: (key: string) => void,
): boolean {
  const line = lines.at(place.line)
  if (line?.kind === 'group') {
    onToggleGroup(line.key)
    return true
  }
  if (!(event.target instanceof HTMLElement) || event.target.matches('a, button, input')) return false
  const inCell = event.target.querySelector<HTMLElement>('a, button')
  const inRow = event.target.closest('tr')?.querySelector<HTMLElement>('[data-value] :is(a, button)')
  const control = inCell ?? inRow
  control?.click()
  return control !== null && control !== undefined
}
