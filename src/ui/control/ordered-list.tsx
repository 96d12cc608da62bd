import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { orderedListMessages as words } from '../../words/app/ordered-list.ts'
import { Outside } from '../said.tsx'
import { useText } from '../use-language.ts'
import { Button } from './button.tsx'
import styles from './ordered-list.module.css'
import { useReorder } from './use-reorder.ts'

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
  const { list, drag, startOn } = useReorder((key, to) => onOrder(moved(key, to)))
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
        <li
          key={key}
          data-item={key}
          data-dragged={drag?.id === key || undefined}
          data-drop={
            drag !== null && drag.id !== key && drag.to === at
              ? drag.to < drag.from
                ? 'before'
                : 'after'
              : undefined
          }
        >
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
