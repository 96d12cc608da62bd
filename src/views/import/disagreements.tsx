import type { Conflict } from '../../imports/table/reading.ts'
import type { FileTabulated } from '../../imports/table/tabulate.ts'
import { Outside, Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { tableMessages as words } from '../../words/imports/import-tables.ts'
import styles from './import.module.css'
import { numbersIn, shortened } from './left-out.tsx'

const SAID: Readonly<Partial<Record<Conflict['kind'], (typeof words)['totalDisagrees']>>> = {
  total: words.totalDisagrees,
  part: words.partDisagrees,
  change: words.changeDisagrees,
}

/** Values that come in although other numbers of their table say that they cannot be right, each with its cells. What is left out says so in its own list. */
export function Disagreements({ files }: { readonly files: readonly FileTabulated[] }) {
  const t = useText()
  const language = useLanguage()
  const all = files.flatMap(({ file, conflicts, observations }, at) => {
    const doubtful = new Set(conflicts.flatMap(({ kind, where }) => (SAID[kind] === undefined ? [] : where)))
    if (doubtful.size === 0) return []
    const imported = new Set(
      observations
        .map(({ sheet, cell }) => (sheet === null ? cell : `${sheet}!${cell}`))
        .filter((cell) => doubtful.has(cell)),
    )
    return conflicts.flatMap(({ kind, where, about, values: [one = '', other = ''] }) => {
      const word = SAID[kind]
      if (word === undefined || !where.some((cell) => imported.has(cell))) return []
      const cells = where.join(' / ')
      return [
        {
          key: `${at} ${kind} ${cells}`,
          place: files.length > 1 ? `${file} ${cells}` : cells,
          about,
          says: t(word, { one: numbersIn(one, language), other: numbersIn(other, language) }),
        },
      ]
    })
  })
  if (all.length === 0) return null
  return (
    <details open>
      <summary>
        {t(words.disagreeing)} ({all.length})
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={styles.scroll} tabIndex={0} aria-label={t(words.disagreeing)}>
        <table className={`${styles.table} ${styles.narrow}`}>
          <tbody>
            {all.map(({ key, place, about, says }) => (
              <tr key={key}>
                <th scope="row">
                  <Outside text={shortened(place, language)} />
                </th>
                <td>
                  <Outside text={shortened(about, language)} />
                </td>
                <td>
                  <Said text={says} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
