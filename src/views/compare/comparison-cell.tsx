import { Link } from '@tanstack/react-router'
import { leadingValues } from '../../dataset/leading-values.ts'
import type { Observation } from '../../dataset/observation.ts'
import { scopeWords, valueText } from '../../dataset/observation-wording.ts'
import { wordPeriodBasis } from '../../domain/period.ts'
import { EvidenceTrigger } from '../../ui/evidence/evidence-trigger.tsx'
import { Said } from '../../ui/said.tsx'
import { STATUS_MARKS } from '../../ui/status-marks.ts'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import { compareMessages as words } from '../../words/places/compare.ts'
import { indicatorMessages } from '../../words/places/indicator.ts'
import styles from './comparison-table.module.css'

/** What one locality has of one indicator, the latest first, or that its reports say nothing. The page of the indicator has the rest of many. */
export function ComparisonCell({ observations }: { readonly observations: readonly Observation[] }) {
  const t = useText()
  const style = useNumberStyle()
  const { language } = style
  if (observations.length === 0) return <span className={styles.missing}>{t(words.notReported)}</span>
  const told = leadingValues(observations)
  const [first] = observations
  const hasParts = observations.some(({ breakdown }) => breakdown !== null)
  return (
    <ul className={styles.values}>
      {told.map((observation) => {
        const { period, breakdown, status } = observation
        const about = [
          breakdown?.name[language] ?? (hasParts ? t(indicatorMessages.total) : ''),
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
      {first !== undefined && told.length < observations.length && (
        <li>
          <Link to="/indicator/$id" params={{ id: first.indicator.id }} className={styles.about}>
            {t(words.more, { n: observations.length - told.length })}
          </Link>
        </li>
      )}
    </ul>
  )
}
