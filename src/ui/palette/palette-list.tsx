import { Autocomplete } from '@base-ui/react/autocomplete'
import type { EntryKind, SearchEntry } from '../../dataset/search/search-entry.ts'
import { ENTRY_EFFECTS, ENTRY_KIND_NAMES, paletteMessages as words } from '../../words/app/palette.ts'
import { Said } from '../said.tsx'
import { useLanguage, useText } from '../use-language.ts'
import styles from './palette.module.css'

interface PaletteGroup {
  readonly kind: EntryKind
  readonly items: readonly SearchEntry[]
}

interface PaletteListProps {
  readonly typed: string
  readonly onChoose: (entry: SearchEntry) => void
}

/** What is found, by kind: each entry with its name, what tells it apart, and where it leads. */
export function PaletteList({ typed, onChoose }: PaletteListProps) {
  const t = useText()
  return (
    <>
      <Autocomplete.Empty>
        <div className={styles.empty}>
          <p>
            <Said text={t(words.nothing, { text: typed.trim().slice(0, 40) })} />
          </p>
          <p>{t(words.hint)}</p>
        </div>
      </Autocomplete.Empty>
      <Autocomplete.List className={styles.list}>
        {({ kind, items }: PaletteGroup) => (
          <Autocomplete.Group key={kind} items={items} className={styles.group}>
            <Autocomplete.GroupLabel className={styles.heading}>
              {t(ENTRY_KIND_NAMES[kind])}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(entry: SearchEntry) => (
                <Autocomplete.Item
                  key={`${entry.kind}/${entry.id}`}
                  value={entry}
                  className={styles.item}
                  onClick={() => onChoose(entry)}
                >
                  <Entry entry={entry} />
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </>
  )
}

function Entry({ entry: { kind, name, detail } }: { readonly entry: SearchEntry }) {
  const t = useText()
  const language = useLanguage()
  return (
    <>
      <span className={styles.name}>
        <Said text={name[language]} />
      </span>
      <span className={styles.effect}>{t(ENTRY_EFFECTS[kind])}</span>
      {detail[language] !== '' && (
        <span className={styles.detail}>
          <Said text={detail[language]} />
        </span>
      )}
    </>
  )
}
