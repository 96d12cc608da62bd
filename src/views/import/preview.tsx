import type { Dataset } from '../../dataset/dataset.ts'
import { explainBound } from '../../domain/bound-wording.ts'
import { wordPeriod } from '../../domain/period.ts'
import { wordValue } from '../../domain/wording.ts'
import { ROLE_NAMES } from '../../imports/role.ts'
import type { Candidate, RowsRead } from '../../imports/rows-read.ts'
import { importMessages as words } from '../../ui/messages/import.ts'
import { Section } from '../../ui/section.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import styles from './import.module.css'
import { shortened } from './shortened.ts'

interface PreviewProps {
  readonly read: RowsRead
  readonly dataset: Dataset
  readonly isCurrent: boolean
}

const SHOWN = 12

/** The first values as they will stand in the table, so that a column that was misread is seen at once. */
export function Preview({ read, dataset, isCurrent }: PreviewProps) {
  const t = useText()
  const first = read.candidates.slice(0, SHOWN)
  if (first.length === 0)
    return <p role="status">{t(read.bad.length > 0 ? words.nothingYet : words.nothing)}</p>
  return (
    <Section
      title={t(words.understood)}
      note={t(words.understoodNote, { shown: first.length, n: read.candidates.length })}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={styles.scroll} tabIndex={0} aria-label={t(words.understood)} aria-busy={!isCurrent}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[
                ROLE_NAMES.locality,
                ROLE_NAMES.indicator,
                ROLE_NAMES.value,
                words.asWritten,
                ROLE_NAMES.period,
              ].map((name) => (
                <th key={name.en} scope="col">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.map((candidate) => (
              <Row
                key={`${candidate.line}/${candidate.column}`}
                candidate={candidate}
                words={read.words}
                dataset={dataset}
              />
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}

interface RowProps {
  readonly candidate: Candidate
  readonly words: RowsRead['words']
  readonly dataset: Dataset
}

function Row({ candidate, words: own, dataset }: RowProps) {
  const language = useLanguage()
  const { quantity, printed, period } = candidate
  const locality =
    dataset.localities.get(candidate.locality) ?? own.localities.find(({ id }) => id === candidate.locality)
  const indicator =
    dataset.indicators.get(candidate.indicator) ?? own.indicators.find(({ id }) => id === candidate.indicator)
  const unit = dataset.units.get(candidate.unit) ?? own.units.find(({ id }) => id === candidate.unit)
  return (
    <tr>
      <td>{shortened(locality?.name[language] ?? '', language)}</td>
      <td>{shortened(indicator?.name[language] ?? '', language)}</td>
      <td>
        {unit !== undefined && (
          <>
            {wordValue(quantity, unit, { language, notation: 'full', printed })}
            {quantity.bound !== 'exact' && (
              <small className={styles.bound}>{explainBound(quantity, unit, language)}</small>
            )}
          </>
        )}
      </td>
      <td>{shortened(printed, language)}</td>
      <td>{period === null ? '—' : wordPeriod(period, language)}</td>
    </tr>
  )
}
