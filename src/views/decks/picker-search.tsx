import { Autocomplete } from '@base-ui/react/autocomplete'
import { useState } from 'react'
import type { ChoiceGroup } from '../../charts/deck/choices.ts'
import type { Slide } from '../../domain/deck.ts'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import styles from './slide-picker.module.css'
import type { PickerGroup, PickerItem } from './use-picker-groups.ts'
import { usePickerGroups } from './use-picker-groups.ts'

interface PickerSearchProps {
  readonly label: string
  readonly among: readonly ChoiceGroup[]
  readonly numbers: boolean
  readonly onPick: (slides: readonly Slide[]) => void
}

/** The field of a picker and what it finds, by groups. It is mounted anew for each opening, so that it begins empty. */
export function PickerSearch({ label, among, numbers, onPick }: PickerSearchProps) {
  const t = useText()
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const groups = usePickerGroups(typed, among, numbers)
  const found = groups.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      items={groups}
      value={typed}
      onValueChange={(value, { reason }) => {
        // Choosing would write the name into the field.
        if (reason !== 'item-press') setTyped(value)
      }}
      itemToStringValue={(item: PickerItem) => item.name[language]}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.Input
        className={styles.input}
        aria-label={label}
        placeholder={t(words.pickSearch)}
        spellCheck={false}
        autoCapitalize="off"
      />
      <Autocomplete.Empty>
        <p className={styles.empty}>
          <Said text={t(words.pickNothing, { text: typed.trim().slice(0, 40) })} />
        </p>
      </Autocomplete.Empty>
      <Autocomplete.List className={styles.list}>
        {({ name, items }: PickerGroup) => (
          <Autocomplete.Group key={name.en} items={items} className={styles.group}>
            <Autocomplete.GroupLabel className={styles.heading}>
              <Said text={name[language]} />
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PickerItem) => (
                <Autocomplete.Item
                  key={item.key}
                  value={item}
                  className={styles.item}
                  onClick={() => onPick(item.slides())}
                >
                  <span>
                    <Said text={item.name[language]} />
                  </span>
                  <span className={styles.detail}>{item.detail[language]}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <p role="status" className={styles.found}>
        {t(words.pickFound, { n: found })}
      </p>
    </Autocomplete.Root>
  )
}
