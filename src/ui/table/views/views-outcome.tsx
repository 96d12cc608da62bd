import type { NamedView } from '../../../state/workspace/content.ts'
import { isDone } from '../../../state/workspace/outcome.ts'
import { OUTCOME_WORDS } from '../../../words/dataset/workspace.ts'
import { viewMessages as words } from '../../../words/table/views.ts'
import { useText } from '../../use-language.ts'
import tools from '../toolbar.module.css'
import type { ViewsNote } from './use-named-views.ts'
import styles from './views-menu.module.css'

interface ViewsOutcomeProps {
  readonly note: ViewsNote | null
  readonly onUndo: (view: NamedView) => void
}

/** What came of the last change, spoken when it changes; what was there before can be brought back. */
export function ViewsOutcome({ note, onUndo }: ViewsOutcomeProps) {
  const text = useText()
  const done = note !== null && isDone(note.outcome)
  const before = !done ? null : note.kind === 'removed' ? note.view : note.before
  return (
    <div className={styles.outcome}>
      <output>
        {note !== null && !done && text(OUTCOME_WORDS[note.outcome])}
        {done &&
          note.kind === 'saved' &&
          text(note.outcome === 'kept' ? words.saved : words.savedSession, { name: note.name })}
        {done && note.kind === 'removed' && text(words.removed, { name: note.view.name })}
      </output>
      {before !== null && (
        <button type="button" className={tools.clear} onClick={() => onUndo(before)}>
          {text(words.undo)}
        </button>
      )}
    </div>
  )
}
