import type { ReactNode, PointerEvent as ReactPointerEvent } from 'react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { orderedListMessages as words } from '../../words/app/ordered-list.ts'
import { Outside } from '../said.tsx'
import { useText } from '../use-language.ts'
import { Button } from './button.tsx'
import styles from './ordered-list.module.css'

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
 * scroll. Escape gives up. Items carry what `itemOf` gives, handles `data-handle`.
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
  /** What an item says of itself to the list and to its style: on which side of it the dragged one would be dropped. */
  const itemOf = (id: string, at: number) => ({
    'data-item': id,
    'data-dragged': drag?.id === id || undefined,
    'data-drop':
      drag === null || drag.id === id || drag.to !== at
        ? undefined
        : drag.to < drag.from
          ? ('before' as const)
          : ('after' as const),
  })
  return { list, itemOf, startOn }
}

export interface OrderedItem {
  readonly key: string
  readonly name: string
  /** What is shown beside the name: a value, a link. */
  readonly beside?: ReactNode
}

interface OrderedListProps {
  readonly items: readonly OrderedItem[]
  readonly onOrder: (keys: readonly string[]) => void
}

/** What was chosen, in its order: moved by buttons or dragged by a handle, and taken off, all but the last. */
export function OrderedList({ items, onOrder }: OrderedListProps) {
  const t = useText()
  /** The button that was pressed. It moves with its line, and gets the focus again in the new place. */
  const pressed = useRef<string | null>(null)
  const order = items.map(({ key }) => key)
  const moved = (key: string, to: number) => order.filter((one) => one !== key).toSpliced(to, 0, key)
  const { list, itemOf, startOn } = useReorder((key, to) => onOrder(moved(key, to)))
  useEffect(() => {
    if (pressed.current === null) return
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const same = buttons.find(({ dataset }) => dataset.act === pressed.current)
    const at = buttons.findIndex(({ dataset }) => dataset.act?.endsWith(pressed.current?.slice(2) ?? ''))
    const next =
      same?.disabled === false ? same : (buttons.slice(Math.max(0, at)).find((one) => !one.disabled) ?? null)
    pressed.current = null
    next?.focus()
  })
  const act = (name: string, next: readonly string[]) => {
    pressed.current = name
    onOrder(next)
  }
  return (
    <ol ref={list} className={styles.list}>
      {items.map(({ key, name, beside }, at) => (
        <li key={key} {...itemOf(key, at)}>
          <span
            data-handle=""
            aria-hidden="true"
            title={t(words.drag)}
            className={styles.handle}
            onPointerDown={(event) => startOn(event, key, at)}
          >
            ⠿
          </span>
          <span className={styles.name}>
            <Outside text={name} />
          </span>
          {beside}
          <Button
            data-act={`u ${key}`}
            aria-label={t(words.up, { name })}
            disabled={at === 0}
            onClick={() => act(`u ${key}`, moved(key, at - 1))}
          >
            ↑
          </Button>
          <Button
            data-act={`d ${key}`}
            aria-label={t(words.down, { name })}
            disabled={at === items.length - 1}
            onClick={() => act(`d ${key}`, moved(key, at + 1))}
          >
            ↓
          </Button>
          <Button
            data-act={`x ${key}`}
            aria-label={t(words.remove, { name })}
            disabled={items.length === 1}
            onClick={() =>
              act(
                `x ${order[at + 1] ?? order[at - 1] ?? ''}`,
                order.filter((one) => one !== key),
              )
            }
          >
            ×
          </Button>
        </li>
      ))}
    </ol>
  )
}
