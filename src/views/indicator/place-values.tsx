import { Link } from '@tanstack/react-router'
import type { IndicatorAcross } from '../../dataset/compare/comparison.ts'
import { leadingValues, MOST_PLACES } from '../../dataset/compare/leading-values.ts'
import type { Observation } from '../../dataset/observation.ts'
import type { NumberStyle } from '../../dataset/observation-wording.ts'
import { scopeWords, valueText } from '../../dataset/observation-wording.ts'
import { styleSideBySide } from '../../dataset/side-by-side.ts'
import { langOf, textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { EvidenceTrigger } from '../../ui/evidence/evidence-trigger.tsx'
import { ReviewLine } from '../../ui/review/review-badge.tsx'
import { Outside, Said } from '../../ui/said.tsx'
import { TargetLine } from '../../ui/target/target-line.tsx'
import { DisputedMark, STATUS_MARKS } from '../../ui/tile/value-marks.tsx'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import { indicatorMessages as words } from '../../words/places/indicator.ts'
import styles from './place-values.module.css'

/**
 * The localities that have the indicator with their values: the whole first, then its parts; the latest first. Of many, the first
 * ones, and how many more the chart and the table below have.
 */
export function PlaceValues({ places }: Pick<IndicatorAcross, 'places'>) {
  const t = useText()
  const more = places.length - MOST_PLACES
  const shown = places.slice(0, MOST_PLACES)
  const style = styleSideBySide(
    shown.flatMap(({ observations }) => leadingValues(observations)),
    useNumberStyle(),
  )
  return (
    <>
      <ul className={styles.places}>
        {shown.map((place) => (
          <Place key={place.locality.id} {...place} style={style} />
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{t(words.morePlaces, { n: more })}</p>}
    </>
  )
}

type PlaceProps = IndicatorAcross['places'][number] & Pick<ValueProps, 'style'>

function Place({ locality, observations, style }: PlaceProps) {
  const t = useText()
  const { language } = style
  const leading = leadingValues(observations)
  const more = observations.length - leading.length
  return (
    <li className={styles.place}>
      <h3 className={styles.name}>
        <Link to="/locality/$id" params={{ id: locality.id }}>
          <Outside text={textIn(locality.name, language)} lang={langOf(locality.name, language)} />
        </Link>
      </h3>
      <ul className={styles.values}>
        {leading.map((observation, index) => (
          <li key={observation.id} data-first={index === 0 || undefined}>
            <Value observation={observation} hasParts={observations.some(isPart)} style={style} />
            {index === 0 && <TargetLine observation={observation} />}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{t(words.moreValues, { n: more })}</p>}
    </li>
  )
}

const isPart = ({ breakdown }: Observation) => breakdown !== null

interface ValueProps {
  readonly observation: Observation
  /** Whether other values beside this one have a category: without a category it is then their total. */
  readonly hasParts: boolean
  /** How the numbers of the list are written. */
  readonly style: NumberStyle
}

function Value({ observation, hasParts, style }: ValueProps) {
  const t = useText()
  const { language } = style
  const { breakdown, period, status } = observation
  const about = [
    textIn(breakdown?.name, language) ?? (hasParts ? t(words.total) : ''),
    wordPeriodBasis(period, language),
    ...scopeWords(observation, language),
    STATUS_MARKS[status]?.[language] ?? '',
  ]
  return (
    <>
      <EvidenceTrigger observation={observation} className={styles.value}>
        <Said text={valueText(observation, style)} />
      </EvidenceTrigger>
      <span className={styles.about}>
        <Said text={about.filter((part) => part !== '').join(' · ')} />{' '}
        <DisputedMark observation={observation} language={language} />
      </span>
      <ReviewLine observation={observation} />
    </>
  )
}
