import { idsOf } from '../../dataset/edits/conflicts.ts'
import type { Imported } from '../../dataset/observation.ts'
import { editId } from '../../domain/record/edit.ts'
import { evidenceMessages as words } from '../../words/places/evidence.ts'
import { Button } from '../control/button.tsx'
import { useEdits } from '../data/use-edits.ts'
import { Said } from '../said.tsx'
import { useText } from '../use-language.ts'

/** Leaves one imported value out, and with it the cells that say the same. It is brought back on the page of own data. */
export function LeaveOut({ observation }: { readonly observation: Imported }) {
  const t = useText()
  const { putAll, message } = useEdits()
  const leaveOut = () =>
    putAll(idsOf(observation).map((id) => ({ kind: 'left-out', id: editId('left-out', id), of: id })))
  return (
    <p>
      <Button onClick={() => void leaveOut()}>{t(words.leaveOut)}</Button>{' '}
      <span role="status">
        <Said text={message} />
      </span>
    </p>
  )
}
