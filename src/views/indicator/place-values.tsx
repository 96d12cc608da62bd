import { Link } from '@tanstack/react-router'
import type { IndicatorAcross } from '../../dataset/comparison.ts'
import type { Observation } from '../../dataset/observation.ts'
import { valueText } from '../../dataset/observation-wording.ts'
import { wordPeriod } from '../../domain/period.ts'
import { EvidenceTrigger } from '../../ui/evidence/evidence-trigger.tsx'
import { indicatorMessages as words } from '../../ui/messages/indicator.ts'
import { STATUS_MARKS, tileMessages } from '../../ui/messages/tile.ts'
import { TargetLine } from '../../ui/target/target-line.tsx'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import styles from './place-values.module.css'

/** Every locality that has the indicator with its values: the whole first, then its parts; the latest first. */
export function PlaceValues({ places }: Pick<IndicatorAcross, 'places'>) {
  const { language } = useNumberStyle()
  return (
    <ul className={styles.places}>
      {places.map(({ locality, observations }) => (
        <li key={locality.id} className={styles.place}>
          <h3 className={styles.name}>
            <Link to="/locality/$id" params={{ id: locality.id }}>
              {locality.name[language]}
            </Link>
          </h3>
          <ul className={styles.values}>
            {observations.map((observation, index) => (
              <li key={observation.id} data-first={index === 0 || undefined}>
                <Value observation={observation} hasParts={observations.some(isPart)} />
                {index === 0 && <TargetLine observation={observation} />}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

const isPart = ({ breakdown }: Observation) => breakdown !== null

interface ValueProps {
  readonly observation: Observation
  /** Whether a value without a category stands among some with one, and is their total. */
  readonly hasParts: boolean
}

function Value({ observation, hasParts }: ValueProps) {
  const t = useText()
  const style = useNumberStyle()
  const { language } = style
  const { breakdown, period, scope, status } = observation
  const inferred = period?.basis === 'inferred' ? ` ${t(tileMessages.inferred)}` : ''
  const about = [
    breakdown?.name[language] ?? (hasParts ? t(words.total) : ''),
    `${wordPeriod(period, language)}${inferred}`,
    scope?.[language] ?? '',
    STATUS_MARKS[status]?.[language] ?? '',
  ]
  return (
    <>
      <EvidenceTrigger observation={observation} className={styles.value}>
        {valueText(observation, style)}
      </EvidenceTrigger>
      <span className={styles.about}>{about.filter((part) => part !== '').join(' · ')}</span>
    </>
  )
}
