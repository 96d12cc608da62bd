import { useMemo, useState } from 'react'
import type { ColumnId } from '../../dataset/table/columns.ts'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import { facetsOf } from '../../dataset/table/facets.ts'
import type { Filter } from '../../dataset/table/filter.ts'
import { BLANK } from '../../dataset/table/filter.ts'
import { finds, searchTextOf, termsOf } from '../../dataset/table/search-text.ts'
import { tableMessages } from '../messages/table.ts'
import { useText } from '../use-language.ts'
import styles from './filter.module.css'

/** From so many choices on there is a box to find one. */
const FINDABLE_FROM = 8
/** Choices drawn; the rest are reached by finding. */
const DRAWN = 200

interface SetFilterProps {
  readonly id: ColumnId
  readonly current: CurrentView
  readonly filter: Extract<Filter, { type: 'set' }> | null
  readonly onChange: (filter: Filter | null) => void
}

/** A choice among the values of a column, each with the number of rows that it would show. */
export function SetFilter({ id, current, filter, onChange }: SetFilterProps) {
  const text = useText()
  const { index, state, language } = current
  const [find, setFind] = useState('')
  const facets = useMemo(() => facetsOf(index, state, id, language), [index, state, id, language])
  const chosen = new Set(filter?.keys)
  const terms = termsOf(find)
  const shown = facets.filter(({ entry }) => {
    if (terms.length === 0) return true
    if (entry === null) return false
    const searched = searchTextOf(entry.text, index.context.read ?? null)
    return terms.every((term) => finds(searched, term))
  })
  const toggle = (key: string) => {
    const keys = chosen.has(key) ? [...chosen].filter((known) => known !== key) : [...chosen, key]
    onChange(keys.length === 0 ? null : { type: 'set', column: id, keys })
  }
  return (
    <>
      {facets.length >= FINDABLE_FROM ? (
        <input
          type="search"
          className={styles.input}
          aria-label={text(tableMessages.find)}
          placeholder={text(tableMessages.find)}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      ) : null}
      <ul className={styles.choices}>
        {shown.slice(0, DRAWN).map(({ entry, count }) => {
          const key = entry?.key ?? BLANK
          return (
            <li key={key}>
              <label className={styles.choice}>
                <input type="checkbox" checked={chosen.has(key)} onChange={() => toggle(key)} />
                <span>{entry?.text[language] ?? text(tableMessages.blank)}</span>
                <span className={styles.count}>{count}</span>
              </label>
            </li>
          )
        })}
      </ul>
    </>
  )
}
