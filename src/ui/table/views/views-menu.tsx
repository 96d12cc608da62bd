import { useState } from 'react'
import { decodeView } from '../../../dataset/table/view/view-address.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { keepsNothing } from '../../../state/publication.ts'
import { viewMessages as words } from '../../../words/table/views.ts'
import { useText } from '../../use-language.ts'
import { PopoverButton } from '../popover-button.tsx'
import { TableIcon } from '../table-icon.tsx'
import tools from '../toolbar.module.css'
import { useNamedViews } from './use-named-views.ts'
import { ViewItem } from './view-item.tsx'
import { ViewNameForm } from './view-name-form.tsx'
import styles from './views-menu.module.css'
import { ViewsOutcome } from './views-outcome.tsx'

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
          <span className={styles.trigger}>
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
                    setRenaming(null)
                    void named.rename(item, name)
                  }}
                  onCancel={() => setRenaming(null)}
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
