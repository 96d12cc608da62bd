import type { Facet } from '../../../dataset/table/facets.ts'
import { BLANK } from '../../../dataset/table/filter.ts'
import { textIn } from '../../../domain/text.ts'
import { tableMessages } from '../../../words/table/table.ts'
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

export const keyOf = ({ entry }: Facet): string => entry?.key ?? BLANK

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
                <span className={styles.count}>{facet.count.toLocaleString(language)}</span>
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
