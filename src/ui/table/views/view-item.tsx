import { keepsNothing } from '../../../state/publication.ts'
import type { NamedView } from '../../../state/workspace/content.ts'
import { viewMessages as words } from '../../../words/table/views.ts'
import { Outside } from '../../said.tsx'
import { useText } from '../../use-language.ts'
import { useMoment } from '../../use-moment.ts'
import { TableIcon } from '../table-icon.tsx'
import styles from './views-menu.module.css'

interface ViewItemProps {
  readonly view: NamedView
  /** Whether the table shows it. */
  readonly current: boolean
  readonly onOpen: () => void
  readonly onRename: () => void
  readonly onRemove: () => void
}

/** A named view: its name goes to it. */
export function ViewItem({ view, current, onOpen, onRename, onRemove }: ViewItemProps) {
  const text = useText()
  const moment = useMoment()
  const { name } = view
  return (
    <div className={styles.view}>
      <button type="button" className={styles.open} aria-current={current} onClick={onOpen}>
        <Outside text={name} />
        {view.saved !== null && <span className={styles.moment}>{moment(view.saved)}</span>}
      </button>
      {!keepsNothing() && (
        <>
          <button
            type="button"
            className={styles.act}
            aria-label={text(words.rename, { name })}
            title={text(words.rename, { name })}
            onClick={onRename}
          >
            <TableIcon name="rename" />
          </button>
          <button
            type="button"
            className={styles.act}
            aria-label={text(words.remove, { name })}
            title={text(words.remove, { name })}
            onClick={onRemove}
          >
            <TableIcon name="close" />
          </button>
        </>
      )}
    </div>
  )
}
