import type { ComponentProps } from 'react'
import styles from './button.module.css'

/** For what begins something new: the second press of a double click begins nothing more. The keyboard counts no presses. */
export const onFirstPress =
  (act: () => void) =>
  ({ detail }: { readonly detail: number }): void => {
    if (detail < 2) act()
  }

/** A plain button. */
export function Button({ className, ...props }: ComponentProps<'button'>) {
  return <button type="button" {...props} className={[styles.button, className].filter(Boolean).join(' ')} />
}
