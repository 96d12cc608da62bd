import { Link } from '@tanstack/react-router'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import { encodeView } from '../../dataset/table/view/view-address.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { tableMessages } from '../../words/table/table.ts'
import { useNumberStyle, useText } from '../use-language.ts'
import { CopyButton } from './copy/copy-button.tsx'
import { useCopy, viewCopy } from './copy/use-copy.ts'
import styles from './observation-table.module.css'

interface PageTableToolsProps {
  /** The rows of the page. */
  readonly view: CurrentView
  /** The same rows in the full table. */
  readonly full: ViewState
  readonly disabled: boolean
}

/** What a table on a page about something else offers beside sorting: its rows to the clipboard, and the way to the full table. */
export function PageTableTools({ view, full, disabled }: PageTableToolsProps) {
  const text = useText()
  const { notation } = useNumberStyle()
  return (
    <div className={styles.tools}>
      <CopyButton job={viewCopy(view, notation)} selected={false} copying={useCopy()} disabled={disabled} />
      <Link to="/table" search={encodeView(full)} className={styles.full}>
        {text(tableMessages.openFull)}
      </Link>
    </div>
  )
}
