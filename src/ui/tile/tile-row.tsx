import type { ReactNode } from 'react'
import styles from './tile-row.module.css'

/** Tiles side by side, as many as fit. */
export function TileRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
