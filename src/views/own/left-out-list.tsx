import { editId } from '../../domain/edit.ts'
import { BETWEEN } from '../../ui/between.ts'
import { Button } from '../../ui/button.tsx'
import { Outside } from '../../ui/said.tsx'
import type { Edits } from '../../ui/use-edits.ts'
import { useText } from '../../ui/use-language.ts'
import { useCollection } from '../../ui/use-workspace.ts'
import { ownMessages as words } from '../../words/data/own.ts'
import styles from './own.module.css'

/** Imported values that are left out, and the way back. */
export function LeftOutList({ edits }: { readonly edits: Edits }) {
  const t = useText()
  const imports = useCollection('imports')
  const leftOut = new Set(
    useCollection('edits').flatMap((edit) => (edit.kind === 'left-out' ? [edit.of] : [])),
  )
  const rows =
    leftOut.size === 0
      ? []
      : imports.flatMap(({ file, rows }) =>
          rows.filter(({ id }) => leftOut.has(id)).map((row) => ({ ...row, file })),
        )
  if (rows.length === 0) return <p>{t(words.none)}</p>
  return (
    <ul className={styles.list}>
      {rows.map(({ id, file, printed, line, column }) => (
        <li key={id}>
          <Outside text={file} />
          {BETWEEN}
          {line}
          {BETWEEN}
          <Outside text={column} />
          {BETWEEN}
          <Outside text={printed} />{' '}
          <Button onClick={() => void edits.remove(editId('left-out', id))}>{t(words.bringBack)}</Button>
        </li>
      ))}
    </ul>
  )
}
