import type { Imported } from '../../dataset/observation.ts'
import { editId } from '../../domain/edit.ts'
import { evidenceMessages as words } from '../../words/places/evidence.ts'
import { Button } from '../button.tsx'
import { Said } from '../said.tsx'
import { useEdits } from '../use-edits.ts'
import { useText } from '../use-language.ts'

/** Leaves one imported value out. It is brought back on the page of own data. */
export function LeaveOut({ observation: { id } }: { readonly observation: Imported }) {
  const t = useText()
  const { put, message } = useEdits()
  return (
    <p>
      <Button onClick={() => void put({ kind: 'left-out', id: editId('left-out', id), of: id })}>
        {t(words.leaveOut)}
      </Button>{' '}
      <span role="status">
        <Said text={message} />
      </span>
    </p>
  )
}
