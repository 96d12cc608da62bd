import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { usePopup } from '../control/use-popup.ts'
import styles from './popover-button.module.css'

/** Between button and panel, and between panel and the window's edge, in pixels. */
const GAP = 6

interface PopoverButtonProps {
  /** Names the button where it has no words of its own, and the panel always. */
  readonly label: string
  readonly trigger: ReactNode
  readonly className: string | undefined
  /** Whether the button's words are its name. */
  readonly named?: boolean
  readonly tabIndex?: number
  readonly marks?: Readonly<Record<`data-${string}`, boolean | string>>
  /** Whether the panel opens with the button's coming, since it was pressed before it was there. */
  readonly opens?: boolean
  /** Made when the panel opens. */
  readonly children: ReactNode
}

/** A button that opens a panel of controls beside it. Escape and a press elsewhere close it. */
export function PopoverButton({
  label,
  trigger,
  className,
  named,
  tabIndex,
  marks,
  opens = false,
  children,
}: PopoverButtonProps) {
  const popup = usePopup()
  const button = useRef<HTMLButtonElement>(null)
  const open = useEffectEvent(() => {
    // The focus comes back to what has it now.
    button.current?.focus({ preventScroll: true })
    popup.onOpenChange(true)
  })
  useEffect(() => {
    if (opens) open()
  }, [opens])
  return (
    <Popover.Root {...popup}>
      <Popover.Trigger
        ref={button}
        className={className}
        aria-label={named ? undefined : label}
        title={named ? undefined : label}
        tabIndex={tabIndex}
        {...marks}
      >
        {trigger}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner
          className={styles.positioner}
          align="start"
          sideOffset={GAP}
          collisionPadding={GAP}
        >
          <Popover.Popup className={styles.panel} data-raised aria-label={label} data-foreign>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
