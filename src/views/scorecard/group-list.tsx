import type { FormEvent } from 'react'
import { startTransition, useId, useOptimistic, useState } from 'react'
import * as v from 'valibot'
import type { LocalityId } from '../../domain/ids.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { PlaceGroup } from '../../domain/place/place-group.ts'
import { GroupId, LONGEST_GROUP_NAME } from '../../domain/place/place-group.ts'
import { langOf, textIn } from '../../domain/text.ts'
import { newKey } from '../../lib/new-key.ts'
import { Button } from '../../ui/control/button.tsx'
import type { UndoableChanges } from '../../ui/data/undoable-changes.tsx'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { Outside } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { scorecardMessages as words } from '../../words/desk/scorecard.ts'
import styles from './settings.module.css'

/** Boxes that are drawn; a file may bring thousands of places. */
const MOST_BOXES = 120

interface PlaceChoiceProps {
  /** What the boxes are called together. */
  readonly label: string
  readonly all: readonly Locality[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (places: readonly LocalityId[]) => void
}

/** A choice of places, each by its box. */
export function PlaceChoice({ label, all, chosen, onChoose }: PlaceChoiceProps) {
  const t = useText()
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const found = all.filter(({ name }) => `${name.zh} ${name.en}`.toLowerCase().includes(wanted))
  const shown = found.slice(0, MOST_BOXES)
  const choose = (isIn: (id: LocalityId) => boolean) =>
    onChoose(all.flatMap(({ id }) => (isIn(id) ? [id] : [])))
  return (
    <fieldset>
      <legend className={styles.legend}>{label}</legend>
      <p className={styles.tools}>
        {all.length > 12 && (
          <input
            type="search"
            aria-label={t(words.find)}
            placeholder={t(words.find)}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
        <Button onClick={() => choose(() => true)}>{t(words.allPlaces)}</Button>
        <Button onClick={() => choose(() => false)}>{t(words.noPlaces)}</Button>
      </p>
      <div className={styles.boxes}>
        {shown.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.has(id)}
              onChange={({ target }) => choose((one) => (one === id ? target.checked : chosen.has(one)))}
            />
            <Outside text={textIn(name, language)} lang={langOf(name, language)} />
          </label>
        ))}
      </div>
      {found.length > shown.length && <p>{t(words.morePlaces, { n: found.length - shown.length })}</p>}
    </fieldset>
  )
}

interface NameFormProps {
  readonly label: string
  readonly action: string
  readonly initial: string
  readonly onName: (name: string) => Promise<unknown>
}

/** One field for a name, and the button that takes it. */
export function NameForm({ label, action, initial, onName }: NameFormProps) {
  const id = useId()
  const [name, setName] = useState(initial)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const trimmed = name.trim()
    if (trimmed === '') return
    if (initial === '') setName('')
    void onName(trimmed)
  }
  return (
    <form className={styles.nameForm} onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={name}
        maxLength={LONGEST_GROUP_NAME}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {action}
      </Button>
    </form>
  )
}

interface GroupListProps {
  readonly localities: readonly Locality[]
  readonly changes: UndoableChanges
}

/** The user's groups of places: made, named, filled and deleted. */
export function GroupList({ localities, changes }: GroupListProps) {
  const t = useText()
  // A box is ticked at once, and the next one builds on it: a disk may be slow.
  const [groups, show] = useOptimistic(useCollection('groups'))
  const fill = (group: PlaceGroup, chosen: readonly LocalityId[]) => {
    // Places that the sheet does not show stay where they are.
    const shown = new Set<string>(localities.map(({ id }) => id))
    const next = [...group.places.filter((id) => !shown.has(id)), ...chosen]
    const taken = new Set<string>(next)
    const filled = groups.flatMap((one) => {
      if (one.id === group.id) return [{ ...one, places: next }]
      const left = one.places.filter((id) => !taken.has(id))
      return left.length === one.places.length ? [] : [{ ...one, places: left }]
    })
    startTransition(async () => {
      show(groups.map((one) => filled.find(({ id }) => id === one.id) ?? one))
      await changes.apply(
        filled.map((put) => ({ collection: 'groups', put })),
        { text: words.kept, values: { name: group.name } },
      )
    })
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
            onChoose={(chosen) => fill(group, chosen)}
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
