import * as v from 'valibot'
import type { LocalityId } from '../../domain/ids.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { PlaceGroup } from '../../domain/place/place-group.ts'
import { GroupId } from '../../domain/place/place-group.ts'
import { newKey } from '../../lib/new-key.ts'
import { Button } from '../../ui/control/button.tsx'
import type { UndoableChanges } from '../../ui/data/use-undoable-changes.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { Outside } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { scorecardMessages as words } from '../../words/desk/scorecard.ts'
import { NameForm } from './name-form.tsx'
import { PlaceChoice } from './place-choice.tsx'
import styles from './settings.module.css'

interface GroupListProps {
  readonly localities: readonly Locality[]
  readonly changes: UndoableChanges
}

/** The user's groups of places: made, named, filled and deleted. */
export function GroupList({ localities, changes }: GroupListProps) {
  const t = useText()
  const groups = useCollection('groups')
  const fill = (group: PlaceGroup, chosen: readonly LocalityId[]) => {
    // Places that the sheet does not show stay where they are.
    const shown = new Set<string>(localities.map(({ id }) => id))
    const next = [...group.places.filter((id) => !shown.has(id)), ...chosen]
    const taken = new Set<string>(next)
    const others = groups.filter(
      ({ id, places: own }) => id !== group.id && own.some((one) => taken.has(one)),
    )
    return changes.apply(
      [
        { collection: 'groups', put: { ...group, places: next } },
        ...others.map(
          (other) =>
            ({
              collection: 'groups',
              put: { ...other, places: other.places.filter((id) => !taken.has(id)) },
            }) as const,
        ),
      ],
      { text: words.kept, values: { name: group.name } },
    )
  }
  return (
    <>
      <p className={styles.note}>{t(words.groupsNote)}</p>
      {groups.map((group) => (
        <details key={group.id} className={styles.group}>
          <summary>
            <Outside text={group.name} /> <small>{group.places.length}</small>
          </summary>
          <NameForm
            label={t(words.groupName)}
            action={t(words.rename)}
            initial={group.name}
            onName={(name) =>
              changes.apply([{ collection: 'groups', put: { ...group, name } }], {
                text: words.kept,
                values: { name },
              })
            }
          />
          <PlaceChoice
            label={t(words.inGroup, { name: group.name })}
            all={localities}
            chosen={new Set<string>(group.places)}
            onChoose={(chosen) => void fill(group, chosen)}
          />
          <Button
            aria-label={t(words.removeGroup, { name: group.name })}
            onClick={() =>
              void changes.apply([{ collection: 'groups', remove: group.id }], {
                text: words.removed,
                values: { name: group.name },
              })
            }
          >
            {t(words.remove)}
          </Button>
        </details>
      ))}
      <NameForm
        label={t(words.newGroup)}
        action={t(words.makeGroup)}
        initial=""
        onName={(name) =>
          changes.apply(
            [{ collection: 'groups', put: { id: v.parse(GroupId, newKey()), name, places: [] } }],
            { text: words.kept, values: { name } },
          )
        }
      />
    </>
  )
}
