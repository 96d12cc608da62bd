import type { ComponentProps } from 'react'
import styles from './button.module.css'

/** A plain button. */
export function Button({ className, ...props }: ComponentProps<'button'>) {
  return <button type="button" {...props} className={[styles.button, className].filter(Boolean).join(' ')} />
}
