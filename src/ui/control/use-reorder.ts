import type { PointerEvent as ReactPointerEvent } from 'react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** An item on its way: from which place, and to which it would come. */
interface Drag {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** A press moves so far, in pixels, before it is a drag and no click. */
const THRESHOLD = 6
/** Nearer than this to the edge of the list, in pixels, a drag scrolls it, by so much a frame. */
const EDGE = 48
const SPEED = 8

/** The place that the pointer asks for: behind all other items whose middle lies above it. */
function placeAt(list: HTMLElement, y: number, id: string): number {
  const others = [...list.children].filter((item) => item.getAttribute('data-item') !== id)
  return others.filter((item) => {
    const { top, height } = item.getBoundingClientRect()
    return top + height / 2 < y
  }).length
}

/**
 * Reorders the items of a list by a pointer: a mouse or a pen drags an item anywhere on it, a finger by its handle, so that it can still
 * scroll. Escape gives up. Items carry their id as `data-item`, handles `data-handle`.
 */
export function useReorder(onDrop: (id: string, to: number) => void) {
  const list = useRef<HTMLOListElement>(null)
  const drop = useEffectEvent(onDrop)
  const [pressed, setPressed] = useState<{ id: string; from: number; y: number } | null>(null)
  const [drag, setDrag] = useState<Drag | null>(null)

  useEffect(() => {
    const box = list.current
    if (pressed === null || box === null) return
    let dragging: Drag | null = null
    let pointer = pressed.y
    let frame = 0
    const show = (next: Drag | null) => {
      dragging = next
      setDrag(next)
    }
    const aim = () => {
      const to = placeAt(box, pointer, pressed.id)
      if (dragging?.to !== to) show({ id: pressed.id, from: pressed.from, to })
    }
    const scroll = () => {
      const { top, bottom } = box.getBoundingClientRect()
      const by = pointer < top + EDGE ? -SPEED : pointer > bottom - EDGE ? SPEED : 0
      if (by !== 0) {
        box.scrollBy(0, by)
        aim()
      }
      frame = requestAnimationFrame(scroll)
    }
    const onMove = (event: PointerEvent) => {
      pointer = event.clientY
      if (dragging === null) {
        if (Math.abs(pointer - pressed.y) < THRESHOLD) return
        frame = requestAnimationFrame(scroll)
      }
      aim()
    }
    const end = () => {
      show(null)
      setPressed(null)
    }
    const onUp = () => {
      if (dragging !== null) {
        drop(dragging.id, dragging.to)
        // The click that may follow at once would be one on whatever lies under the pointer.
        const swallow = (event: MouseEvent) => event.stopPropagation()
        window.addEventListener('click', swallow, { capture: true, once: true })
        setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
      }
      end()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      end()
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [pressed])

  const startOn = (event: ReactPointerEvent<HTMLElement>, id: string, from: number) => {
    const onHandle = event.currentTarget.hasAttribute('data-handle')
    if (event.button !== 0 || (event.pointerType === 'touch' && !onHandle)) return
    setPressed({ id, from, y: event.clientY })
  }
  return { list, drag, startOn }
}
