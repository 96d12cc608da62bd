import { Menu } from '@base-ui/react/menu'
import type { ComponentProps } from 'react'
import menu from './menu.module.css'
import { usePopup } from './use-popup.ts'

interface ActionMenuProps
  extends Pick<ComponentProps<typeof Menu.Trigger>, 'className' | 'aria-label' | 'title'>,
    Pick<ComponentProps<typeof Menu.Positioner>, 'align' | 'collisionPadding'> {
  readonly trigger: string
  /** Names the menu, where that is more than its button says. */
  readonly label?: string
  readonly children: ComponentProps<typeof Menu.Popup>['children']
}

/** A button that opens a menu of actions. */
export function ActionMenu({
  trigger,
  label,
  align,
  collisionPadding,
  children,
  ...button
}: ActionMenuProps) {
  return (
    // Not modal: locking the page would insert a style that the policy forbids.
    <Menu.Root {...usePopup()} modal={false}>
      <Menu.Trigger {...button}>{trigger}</Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner
          sideOffset={4}
          align={align}
          collisionPadding={collisionPadding}
          className={menu.positioner}
        >
          <Menu.Popup className={menu.popup} data-raised aria-label={label}>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

/** An action of a menu. */
export const MenuAction = (props: ComponentProps<typeof Menu.Item>) => (
  <Menu.Item className={menu.item} {...props} />
)
