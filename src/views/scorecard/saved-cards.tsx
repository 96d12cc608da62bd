import { Link } from '@tanstack/react-router'
import { encodeView } from '../../dataset/table/view/view-address.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { newKey } from '../../lib/new-key.ts'
import { keepsNothing } from '../../state/publication.ts'
import type { Scorecard } from '../../state/workspace/content.ts'
import { Button } from '../../ui/control/button.tsx'
import type { UndoableChanges } from '../../ui/data/use-undoable-changes.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { Outside } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { scorecardMessages as words } from '../../words/desk/scorecard.ts'
import { NameForm } from './name-form.tsx'
import styles from './settings.module.css'

/** The address of a view, without what is as usual. */
export const queryOf = (view: ViewState): Record<string, string> =>
  Object.fromEntries(
    Object.entries(encodeView(view)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

interface SavedCardsProps {
  readonly view: ViewState
  /** The one that is shown; null where it is none of them. */
  readonly current: Scorecard | null
  readonly changes: UndoableChanges
}

/** The scorecards that were saved: opened, deleted, and this one saved under a name. */
export function SavedCards({ view, current, changes }: SavedCardsProps) {
  const t = useText()
  const cards = useCollection('scorecards')
  const save = (name: string) => {
    const known = cards.find((card) => card.name.toLowerCase() === name.toLowerCase())
    const put: Scorecard = { id: known?.id ?? newKey(), name, query: queryOf(view) }
    return changes.apply([{ collection: 'scorecards', put }], { text: words.kept, values: { name: name } })
  }
  return (
    <>
      {!keepsNothing() && <p className={styles.note}>{t(words.savedNote)}</p>}
      <ul className={styles.order}>
        {cards.map((card) => (
          <li key={card.id}>
            <Link
              to="/scorecard"
              search={card.query}
              className={styles.name}
              aria-current={card === current ? 'true' : undefined}
            >
              <Outside text={card.name} />
            </Link>
            {!keepsNothing() && (
              <Button
                aria-label={t(words.removeCard, { name: card.name })}
                onClick={() =>
                  void changes.apply([{ collection: 'scorecards', remove: card.id }], {
                    text: words.removed,
                    values: { name: card.name },
                  })
                }
              >
                {t(words.remove)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!keepsNothing() && <NameForm label={t(words.name)} action={t(words.save)} initial="" onName={save} />}
    </>
  )
}
