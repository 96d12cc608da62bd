import type { ComponentProps } from 'react'
import styles from './button.module.css'

export interface ButtonProps extends ComponentProps<'button'> {
  /** Whether it is the one that leads on. */
  readonly primary?: boolean
}

/** A button with a frame. */
export function Button({ primary, className, ...props }: ButtonProps) {
  const classes = [styles.button, primary && styles.primary, className]
  return <button type="button" {...props} className={classes.filter(Boolean).join(' ')} />
}
