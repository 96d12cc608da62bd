import type { RefCallback } from 'react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { decodeView, encodeView, viewKey } from '../../../dataset/table/view/view-address.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { wordMoment } from '../../../domain/time/moment.ts'
import { newKey } from '../../../lib/new-key.ts'
import { keepsNothing } from '../../../state/publication.ts'
import type { NamedView } from '../../../state/workspace/content.ts'
import type { Outcome } from '../../../state/workspace/status.ts'
import { isDone } from '../../../state/workspace/status.ts'
import { workspace } from '../../../state/workspace/workspace.ts'
import { OUTCOME_WORDS } from '../../../words/dataset/workspace.ts'
import { viewMessages as words } from '../../../words/table/views.ts'
import { Button } from '../../control/button.tsx'
import { isComposing } from '../../control/composing.ts'
import { useCollection } from '../../data/use-workspace.ts'
import { Outside } from '../../said.tsx'
import { useLanguage, useText } from '../../use-language.ts'
import { PopoverButton } from '../popover-button.tsx'
import { TableIcon } from '../table-icon.tsx'
import tools from '../toolbar.module.css'
import styles from './views-menu.module.css'

/** The outcome of the last change to the named views. */
type ViewsNote =
  | {
      readonly kind: 'saved'
      readonly name: string
      /** What it was before, where it was something else. */
      readonly before: NamedView | null
      readonly outcome: Outcome
    }
  | { readonly kind: 'removed'; readonly view: NamedView; readonly outcome: Outcome }

/** The address of a view, without what is as usual. */
const queryOf = (view: ViewState): Record<string, string> =>
  Object.fromEntries(
    Object.entries(encodeView(view)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

/** The named views of the workspace, the one that the table shows, and how they are changed. */
function useNamedViews(view: ViewState) {
  const views = useCollection('views')
  const [note, setNote] = useState<ViewsNote | null>(null)
  const query = useMemo(() => queryOf(view), [view])
  const keys = useMemo(() => new Map(views.map((named) => [viewKey(named.query), named])), [views])

  const keep = async (named: NamedView, before: NamedView | null) =>
    setNote({ kind: 'saved', name: named.name, before, outcome: await workspace.put('views', named) })
  return {
    views,
    current: keys.get(viewKey(query)) ?? null,
    note,
    /** The view of that name, whatever its letter case; null where there is none. */
    named: (name: string): NamedView | null =>
      views.find((known) => known.name.toLowerCase() === name.trim().toLowerCase()) ?? null,
    /** Saves what the table shows, in place of the view of that name where there is one. */
    save: (name: string, before: NamedView | null) =>
      keep({ id: before?.id ?? newKey(), name: name.trim(), query, saved: new Date().toISOString() }, before),
    rename: (named: NamedView, name: string) => keep({ ...named, name: name.trim() }, named),
    remove: async (named: NamedView) =>
      setNote({ kind: 'removed', view: named, outcome: await workspace.remove('views', named.id) }),
    /** Brings back a view that was removed, replaced or renamed. */
    bringBack: (named: NamedView) => keep(named, null),
  }
}

interface ViewsOutcomeProps {
  readonly note: ViewsNote | null
  readonly onUndo: (view: NamedView) => void
}

/** The outcome of the last change, read out by screen readers when it changes; the view from before can be brought back. */
function ViewsOutcome({ note, onUndo }: ViewsOutcomeProps) {
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

/** Longer names say no more in a menu. */
const LONGEST = 60

interface ViewNameFormProps {
  readonly initial: string
  /** What the button does with this name, in words; null where it can do nothing. */
  readonly action: (name: string) => string | null
  readonly onSubmit: (name: string) => void
  readonly onCancel?: () => void
}

/** A name for a view, and the button that gives it. */
function ViewNameForm({ initial, action, onSubmit, onCancel }: ViewNameFormProps) {
  const text = useText()
  const id = useId()
  const takenId = useId()
  const [name, setName] = useState(initial)
  const label = action(name)
  const taken = name.trim() !== '' && label === null
  const input = useRef<HTMLInputElement>(null)
  // It takes the place of the button that was pressed, and with it its focus.
  const replaces = onCancel !== undefined
  useEffect(() => {
    if (!replaces) return
    input.current?.focus()
    input.current?.select()
  }, [replaces])
  const usable = name.trim() !== '' && label !== null
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!usable) return
        setName(initial)
        onSubmit(name)
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {text(words.name)}
      </label>
      <input
        ref={input}
        id={id}
        aria-describedby={takenId}
        className={styles.input}
        value={name}
        maxLength={LONGEST}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || onCancel === undefined) return
          // Only the renaming is given up, and the panel stays; or only the hanzi that are being composed.
          event.stopPropagation()
          if (!isComposing(event.nativeEvent)) onCancel()
        }}
      />
      <p id={takenId} className={styles.note} aria-live="polite">
        {taken ? text(words.taken) : null}
      </p>
      <div className={styles.buttons}>
        <Button type="submit" disabled={!usable}>
          {label ?? text(words.renameDo)}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{text(words.cancel)}</Button>}
      </div>
    </form>
  )
}

interface ViewsMenuProps {
  readonly view: ViewState
  readonly onViewChange: (view: ViewState) => void
}

/** The named views of the table: go to one, save what is shown, rename, delete. Its button names the one that is shown. */
export function ViewsMenu({ view, onViewChange }: ViewsMenuProps) {
  const text = useText()
  const named = useNamedViews(view)
  const [renaming, setRenaming] = useState<string | null>(null)
  /** The view gone to last: who changes the table and saves means this one, unless a new name is typed. */
  const [opened, setOpened] = useState('')
  /** The view whose renaming has just ended: its button takes the focus back from the field that vanishes. */
  const renamed = useRef<string | null>(null)
  const endRenaming = (id: string) => {
    renamed.current = id
    setRenaming(null)
  }
  const { views, current, note } = named
  return (
    <PopoverButton
      label={text(words.views)}
      named
      className={tools.tool}
      marks={{ 'data-active': current !== null }}
      trigger={
        <>
          <TableIcon name="view" />
          <span className={styles.trigger} data-cut>
            {current === null ? text(words.views) : text(words.current, { name: current.name })}
          </span>
        </>
      }
    >
      {views.length === 0 ? (
        <p className={styles.note}>
          {text(words.none)} {!keepsNothing() && text(words.what)}
        </p>
      ) : (
        <ul className={styles.views}>
          {views.map((item) => (
            <li key={item.id}>
              {renaming === item.id ? (
                <ViewNameForm
                  initial={item.name}
                  action={(name) => {
                    const other = named.named(name)
                    return other === null || other.id === item.id ? text(words.renameDo) : null
                  }}
                  onSubmit={(name) => {
                    endRenaming(item.id)
                    void named.rename(item, name)
                  }}
                  onCancel={() => endRenaming(item.id)}
                />
              ) : (
                <ViewItem
                  view={item}
                  current={item === current}
                  onOpen={() => {
                    setOpened(item.name)
                    onViewChange(decodeView(item.query))
                  }}
                  onRename={() => setRenaming(item.id)}
                  renameButton={(button) => {
                    if (button === null || renamed.current !== item.id) return
                    renamed.current = null
                    button.focus()
                  }}
                  onRemove={() => void named.remove(item)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {current === null && renaming === null && !keepsNothing() && (
        <ViewNameForm
          initial={named.named(opened) === null ? '' : opened}
          action={(name) => text(named.named(name) === null ? words.save : words.replace)}
          onSubmit={(name) => void named.save(name, named.named(name))}
        />
      )}
      <ViewsOutcome note={note} onUndo={(removed) => void named.bringBack(removed)} />
    </PopoverButton>
  )
}

interface ViewItemProps {
  readonly view: NamedView
  /** Whether the table shows it. */
  readonly current: boolean
  readonly onOpen: () => void
  readonly onRename: () => void
  readonly renameButton: RefCallback<HTMLButtonElement>
  readonly onRemove: () => void
}

/** A named view: its name goes to it. */
function ViewItem({ view, current, onOpen, onRename, renameButton, onRemove }: ViewItemProps) {
  const text = useText()
  const language = useLanguage()
  const { name } = view
  return (
    <div className={styles.view}>
      <button type="button" className={styles.open} aria-current={current} onClick={onOpen}>
        <Outside text={name} />
        {view.saved !== null && <span className={styles.moment}>{wordMoment(view.saved, language)}</span>}
      </button>
      {!keepsNothing() && (
        <>
          <button
            ref={renameButton}
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
