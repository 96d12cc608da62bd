import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import { VisuallyHidden } from '../grid/visually-hidden.tsx'
import { TableIcon } from '../table-icon.tsx'
import tools from '../toolbar.module.css'
import type { Copying, CopyJob, CopyState } from './use-copy.ts'

interface CopyButtonProps {
  /** What is copied. */
  readonly job: CopyJob
  /** Whether these are the selected rows alone. */
  readonly selected: boolean
  readonly copying: Copying
  /** Whether rows are missing that are still being made ready. */
  readonly disabled: boolean
}

/** Copies the rows as they are shown, for spreadsheets and documents. While many are copied, it stops that. */
export function CopyButton({ job, selected, copying, disabled }: CopyButtonProps) {
  const text = useText()
  const { state, start, cancel } = copying
  const said = saidOf(state, text)
  const onClick = () => {
    if (state.kind === 'copying') cancel()
    else start(job)
  }
  return (
    <>
      <button type="button" className={tools.tool} disabled={disabled} onClick={onClick}>
        <TableIcon name="copy" />
        {state.kind === 'copying'
          ? text(tableMessages.copying, { done: Math.round(state.done * 100) })
          : (said ?? text(selected ? tableMessages.copySelected : tableMessages.copy))}
      </button>
      <VisuallyHidden>
        <output>{said}</output>
      </VisuallyHidden>
    </>
  )
}

/** What became of the copying, spoken when it changes. */
function saidOf(state: CopyState, text: ReturnType<typeof useText>): string | null {
  switch (state.kind) {
    case 'copied':
      return text(tableMessages.copied, { rows: state.what })
    case 'failed':
      return text(tableMessages.copyFailed)
    case 'idle':
    case 'copying':
      return null
  }
}
