import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import type { Filter } from '../../../dataset/table/filter.ts'
import { BLANK } from '../../../dataset/table/filter.ts'
import type { Facet } from '../../../dataset/table/matching-rows.ts'
import { facetsOf } from '../../../dataset/table/matching-rows.ts'
import { finds, searchTextOf, termsOf } from '../../../dataset/table/search/search-text.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import { writeCount } from '../../../domain/fill.ts'
import { textIn } from '../../../domain/text.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { Segmented } from '../../control/segmented.tsx'
import { Said } from '../../said.tsx'
import { useLanguage, useText } from '../../use-language.ts'
import styles from '../filter.module.css'

/** Choices drawn; the rest are reached by finding. */
const DRAWN = 200

interface SetChoicesProps {
  readonly facets: readonly Facet[]
  readonly chosen: ReadonlySet<string>
  /** Whether these are what was looked for, and not all. */
  readonly found: boolean
  readonly onChoose: (keys: readonly string[]) => void
}

const keyOf = ({ entry }: Facet): string => entry?.key ?? BLANK

/** Values of a column to choose from, each with the number of rows that have it; what is not drawn is said. */
export function SetChoices({ facets, chosen, found, onChoose }: SetChoicesProps) {
  const text = useText()
  const language = useLanguage()
  const left = facets.length - DRAWN
  const toggle = (key: string) =>
    onChoose(chosen.has(key) ? [...chosen].filter((known) => known !== key) : [...chosen, key])
  return (
    <>
      {found && facets.length > 1 && left <= 0 ? (
        <button
          type="button"
          className={styles.clear}
          onClick={() => onChoose([...new Set([...chosen, ...facets.map(keyOf)])])}
        >
          {text(tableMessages.chooseFound, { n: facets.length })}
        </button>
      ) : null}
      <ul className={styles.choices}>
        {facets.slice(0, DRAWN).map((facet) => {
          const key = keyOf(facet)
          return (
            <li key={key}>
              <label className={styles.choice}>
                <input type="checkbox" checked={chosen.has(key)} onChange={() => toggle(key)} />
                <span>
                  <Said text={textIn(facet.entry?.text, language) ?? text(tableMessages.blank)} />
                </span>
                <span className={styles.count}>{writeCount(facet.count, language)}</span>
              </label>
            </li>
          )
        })}
      </ul>
      <output className={styles.hint}>
        {facets.length === 0 ? text(tableMessages.foundNone) : null}
        {left > 0 ? text(tableMessages.moreChoices, { n: left }) : null}
      </output>
    </>
  )
}

/** With at least this many choices there is a box to find one. */
const FINDABLE_FROM = 8

interface SetControlsProps {
  readonly id: ColumnId
  readonly filter: Extract<Filter, { type: 'set' }> | null
  /** All values to choose from; null while they are not known. */
  readonly facets: readonly Facet[] | null
  /** Tells which of them have what was typed; null where nothing is looked for. */
  readonly finder: (typed: string) => ((facet: Facet) => boolean) | null
  /** How far the choices are, where they are asked for. */
  readonly status?: ReactNode
  readonly onChange: (filter: Filter | null) => void
}

/** A choice among the values of a column: only these are shown, or all but these. */
export function SetControls({ id, filter, facets, finder, status, onChange }: SetControlsProps) {
  const text = useText()
  const [find, setFind] = useState('')
  /** Whether the next choice includes or excludes. It is state of its own, since there is no filter while nothing is chosen. */
  const [mode, setMode] = useState<'only' | 'except'>(filter?.except ? 'except' : 'only')
  const chosen = useMemo(() => new Set(filter?.keys), [filter])
  const isFound = finder(find)
  const change = (keys: readonly string[], meant: typeof mode) =>
    onChange(
      keys.length === 0
        ? null
        : { type: 'set', column: id, keys: [...keys], ...(meant === 'except' ? { except: true } : {}) },
    )
  return (
    <>
      <Segmented
        label={text(tableMessages.choiceMeaning)}
        value={mode}
        options={[
          { value: 'only', label: text(tableMessages.only) },
          { value: 'except', label: text(tableMessages.except) },
        ]}
        onChange={(meant) => {
          setMode(meant)
          change([...chosen], meant)
        }}
      />
      {facets !== null && facets.length >= FINDABLE_FROM ? (
        <input
          type="search"
          className={styles.input}
          aria-label={text(tableMessages.find)}
          placeholder={text(tableMessages.find)}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      ) : null}
      {status}
      {facets === null ? null : (
        <SetChoices
          facets={isFound === null ? facets : facets.filter(isFound)}
          chosen={chosen}
          found={isFound !== null}
          onChoose={(keys) => change(keys, mode)}
        />
      )}
    </>
  )
}

interface SetFilterProps extends Pick<SetControlsProps, 'id' | 'filter' | 'onChange'> {
  readonly current: CurrentView
}

/** A choice among the values that the rows of the page have, found by pinyin too. */
export function SetFilter({ current, ...props }: SetFilterProps) {
  const { index, state, language } = current
  const { id } = props
  const facets = useMemo(() => facetsOf(index, state, id, language), [index, state, id, language])
  const finder = (typed: string) => {
    const terms = termsOf(typed)
    if (terms.length === 0) return null
    return ({ entry }: Facet) => {
      if (entry === null) return false
      const searched = searchTextOf(entry.text, index.context.read ?? null)
      return terms.every((term) => finds(searched, term))
    }
  }
  return <SetControls {...props} facets={facets} finder={finder} />
}
