import type { ReactNode } from 'react'
import styles from './visually-hidden.module.css'

/** Text that is spoken and not drawn. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>
}
