import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { Said } from '../said.tsx'
import { isComposing } from './composing.ts'
import styles from './finder.module.css'

interface FinderDialogProps {
  /** The heading of the dialog. */
  readonly title?: string
  /** Its name where it has no heading. */
  readonly label?: string
  /** What the button says that closes it. */
  readonly close: string
  /** Whether the focus goes back to where it was. */
  readonly finalFocus?: () => boolean
  readonly children: ReactNode
}

/** The dialog of a finder, inside a `Dialog.Root`: over the page. Its close button comes after the field, which takes the focus first. */
export function FinderDialog({ title, label, close, finalFocus, children }: FinderDialogProps) {
  return (
    <Dialog.Portal>
      <Dialog.Backdrop className={styles.backdrop} />
      <Dialog.Viewport className={styles.viewport}>
        <Dialog.Popup className={styles.popup} data-raised aria-label={label} finalFocus={finalFocus}>
          {title !== undefined && (
            <Dialog.Title className={styles.title}>
              <Said text={title} />
            </Dialog.Title>
          )}
          {children}
          <Dialog.Close className={styles.close}>{close}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Viewport>
    </Dialog.Portal>
  )
}

/** What a finder has found of one kind. */
export interface FoundGroup<Item> {
  readonly key: string
  readonly name: string
  readonly items: readonly Item[]
}

interface FinderProps<Item> {
  /** Names the field. */
  readonly label: string
  readonly placeholder: string
  readonly typed: string
  readonly onType: (typed: string) => void
  /** Hears that Enter was pressed in the field. */
  readonly onEnter?: () => void
  /** Hears that the field has the focus. */
  readonly onFocus?: () => void
  readonly groups: readonly FoundGroup<Item>[]
  readonly keyOf: (item: Item) => string
  readonly nameOf: (item: Item) => string
  readonly onChoose: (item: Item) => void
  /** An item as it is drawn. */
  readonly children: (item: Item) => ReactNode
  /** What is said where nothing is found. */
  readonly nothing: ReactNode
  /** Stands below the list: how much is found, and the keys. */
  readonly foot: ReactNode
}

/** A field and what it finds, in groups; the arrow keys move through them. It is mounted each time it opens, so that it begins empty. */
export function Finder<Item>({
  label,
  placeholder,
  typed,
  onType,
  onEnter,
  onFocus,
  groups,
  keyOf,
  nameOf,
  onChoose,
  children,
  nothing,
  foot,
}: FinderProps<Item>) {
  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      items={groups}
      value={typed}
      onValueChange={(value, { reason }) => {
        // Choosing would write the name into the field.
        if (reason !== 'item-press') onType(value)
      }}
      itemToStringValue={nameOf}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.Input
        className={styles.input}
        aria-label={label}
        placeholder={placeholder}
        spellCheck={false}
        autoCapitalize="off"
        enterKeyHint="go"
        onFocus={onFocus}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event.nativeEvent)) onEnter?.()
        }}
      />
      <Autocomplete.Empty>
        <div className={styles.empty}>{nothing}</div>
      </Autocomplete.Empty>
      <Autocomplete.List className={styles.list}>
        {({ key, name, items }: FoundGroup<Item>) => (
          <Autocomplete.Group key={key} items={items}>
            <Autocomplete.GroupLabel className={styles.heading}>{name}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: Item) => (
                <Autocomplete.Item
                  key={keyOf(item)}
                  value={item}
                  className={styles.item}
                  onClick={() => onChoose(item)}
                >
                  {children(item)}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <footer className={styles.foot}>{foot}</footer>
    </Autocomplete.Root>
  )
}
