import { Link } from '@tanstack/react-router'
import type { ComparisonRow, ThemeComparison } from '../../dataset/compare/comparison.ts'
import { COMPARABILITY_SIGNS } from '../../dataset/compare/comparison.ts'
import { leadingValues } from '../../dataset/compare/leading-values.ts'
import type { Observation } from '../../dataset/observation.ts'
import { scopeWords, valueText } from '../../dataset/observation-wording.ts'
import type { Locality } from '../../domain/place/locality.ts'
import { langOf, semicolon, sentenceListOf, textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { EvidenceTrigger } from '../../ui/evidence/evidence-trigger.tsx'
import { Outside, Said } from '../../ui/said.tsx'
import { STATUS_MARKS } from '../../ui/tile/status-marks.ts'
import { useLanguage, useNumberStyle, useText } from '../../ui/use-language.ts'
import { compareMessages as words } from '../../words/places/compare.ts'
import { COMPARABILITY_NAMES, comparisonMessages, DIFFERENCE_NAMES } from '../../words/places/comparison.ts'
import { indicatorMessages } from '../../words/places/indicator.ts'
import styles from './comparison-table.module.css'

interface ComparisonTableProps {
  readonly comparison: ThemeComparison
  readonly localities: readonly Locality[]
  readonly onlyShared: boolean
}

/** The indicators of a theme as rows, the localities as columns. On a narrow screen each row stands as a block of its own. */
export function ComparisonTable({
  comparison: { theme, rows },
  localities,
  onlyShared,
}: ComparisonTableProps) {
  const t = useText()
  const language = useLanguage()
  const shared = rows.filter(({ comparability }) => comparability !== 'alone')
  const alone = onlyShared ? [] : rows.filter(({ comparability }) => comparability === 'alone')
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        <Said text={t(words.caption, { theme: textIn(theme.name, language) })} />
      </caption>
      <colgroup>
        <col className={styles.names} />
        {localities.map(({ id }) => (
          <col key={id} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t(words.indicator)}</th>
          {localities.map((locality) => (
            <th key={locality.id} scope="col">
              <Link to="/locality/$id" params={{ id: locality.id }}>
                <Outside text={textIn(locality.name, language)} lang={langOf(locality.name, language)} />
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      {shared.length > 0 && (
        <tbody>
          {shared.map((row) => (
            <Row key={row.indicator.id} row={row} localities={localities} />
          ))}
        </tbody>
      )}
      {alone.length > 0 && (
        <tbody className={styles.alone}>
          {shared.length > 0 && (
            <tr>
              <th scope="rowgroup" colSpan={localities.length + 1} className={styles.group}>
                {t(words.aloneGroup)}
              </th>
            </tr>
          )}
          {alone.map((row) => (
            <Row key={row.indicator.id} row={row} localities={localities} />
          ))}
        </tbody>
      )}
    </table>
  )
}

interface RowProps {
  readonly row: ComparisonRow
  readonly localities: readonly Locality[]
}

function Row({ row: { indicator, cells, comparability, differences }, localities }: RowProps) {
  const t = useText()
  const language = useLanguage()
  const list = sentenceListOf(
    differences.map((difference) => DIFFERENCE_NAMES[difference][language]),
    language,
  )
  return (
    <tr>
      <th scope="row">
        <Link to="/indicator/$id" params={{ id: indicator.id }}>
          <Outside text={textIn(indicator.name, language)} lang={langOf(indicator.name, language)} />
        </Link>
        {comparability !== 'alone' && (
          <span className={styles.mark} data-comparability={comparability}>
            <span aria-hidden="true">{COMPARABILITY_SIGNS[comparability]}</span>{' '}
            {t(COMPARABILITY_NAMES[comparability])}
            {list !== '' && (
              <>
                {semicolon(language)}
                <Said text={t(comparisonMessages.differsIn, { list })} />
              </>
            )}
          </span>
        )}
        {comparability !== 'alone' && indicator.comparability !== undefined && (
          <span className={styles.limits} lang={langOf(indicator.comparability, language)}>
            {textIn(indicator.comparability, language)}
          </span>
        )}
      </th>
      {localities.map((locality, index) => (
        <td key={locality.id} data-empty={cells[index]?.length === 0 || undefined}>
          <span className={styles.label}>
            <Outside text={textIn(locality.name, language)} lang={langOf(locality.name, language)} />
          </span>
          <ComparisonCell observations={cells[index] ?? []} />
        </td>
      ))}
    </tr>
  )
}

/** What one locality has of one indicator, the latest first, or that its reports say nothing. The page of the indicator has the rest of many. */
function ComparisonCell({ observations }: { readonly observations: readonly Observation[] }) {
  const t = useText()
  const style = useNumberStyle()
  const { language } = style
  if (observations.length === 0) return <span className={styles.missing}>{t(words.notReported)}</span>
  const leading = leadingValues(observations)
  const [first] = observations
  const hasParts = observations.some(({ breakdown }) => breakdown !== null)
  return (
    <ul className={styles.values}>
      {leading.map((observation) => {
        const { period, breakdown, status } = observation
        const about = [
          textIn(breakdown?.name, language) ?? (hasParts ? t(indicatorMessages.total) : ''),
          wordPeriodBasis(period, language),
          ...scopeWords(observation, language),
          STATUS_MARKS[status]?.[language] ?? '',
        ]
        return (
          <li key={observation.id}>
            <EvidenceTrigger observation={observation} className={styles.value}>
              <Said text={valueText(observation, style)} />
            </EvidenceTrigger>
            <small className={styles.about}>
              <Said text={about.filter((part) => part !== '').join(' · ')} />
            </small>
          </li>
        )
      })}
      {first !== undefined && leading.length < observations.length && (
        <li>
          <Link to="/indicator/$id" params={{ id: first.indicator.id }} className={styles.about}>
            {t(words.more, { n: observations.length - leading.length })}
          </Link>
        </li>
      )}
    </ul>
  )
}
