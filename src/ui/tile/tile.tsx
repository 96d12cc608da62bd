import { Link } from '@tanstack/react-router'
import type { CSSProperties, ReactNode } from 'react'
import { textWidth } from '../../charts/layout/text-width.ts'
import type { Observation } from '../../dataset/observation.ts'
import { observationName, scopeWords, wordObservation } from '../../dataset/observation-wording.ts'
import type { NumberPiece } from '../../domain/number/number-format.ts'
import { partsOf } from '../../domain/number/number-format.ts'
import { langOf } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { evidenceReady } from '../evidence/evidence-ready.ts'
import { later, Part } from '../page/later.tsx'
import { keepTogether, Outside, Said } from '../said.tsx'
import { useNumberStyle, useText } from '../use-language.ts'
import styles from './tile.module.css'
import { DisputedMark, STATUS_MARKS } from './value-marks.tsx'

/** Tiles side by side, as many as fit. */
export function TileRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}

const EvidenceTrigger = later(async () => (await import('../evidence/evidence-trigger.tsx')).EvidenceTrigger)
const ChangeLine = later(async () => (await import('./change-line.tsx')).ChangeLine)
const ReviewLine = later(async () => (await import('../review/review-badge.tsx')).ReviewLine)
const TargetLine = later(async () => (await import('../target/target-line.tsx')).TargetLine)

interface TileProps {
  readonly observation: Observation
  /** The change that belongs to the value: +78.94 % against 2024. */
  readonly change?: Observation | undefined
  /** A name above the value where a page shows several localities. */
  readonly locality?: ReactNode
}

/** One number, large, with what it is, where and when. */
export function Tile({ observation, change, locality }: TileProps) {
  const t = useText()
  const style = useNumberStyle()
  const { pieces, unit } = partsOf(wordObservation(observation, style))
  const fit: CSSProperties & { readonly '--fit': number } = { '--fit': fitOf(pieces, unit) }
  const mark = STATUS_MARKS[observation.status]
  return (
    <article className={styles.tile}>
      <h3 className={styles.name}>
        <Link to="/indicator/$id" params={{ id: observation.indicator.id }}>
          <Outside
            text={observationName(observation, style.language)}
            lang={langOf(observation.indicator.name, style.language)}
          />
        </Link>
      </h3>
      <p className={styles.value} style={fit}>
        <Part ready={evidenceReady}>
          <EvidenceTrigger observation={observation} className={styles.trigger}>
            {pieces.map(({ text, large }) =>
              large ? (
                text
              ) : (
                <span key={text} className={styles.small}>
                  {text}
                </span>
              ),
            )}
            <span className={styles.small}>
              <Said text={unit} />
            </span>
          </EvidenceTrigger>
        </Part>
        {change !== undefined && <Change observation={change} />}
      </p>
      <Part ready={evidenceReady}>
        {change === undefined && <ChangeLine observation={observation} />}
        <TargetLine observation={observation} />
        <ReviewLine observation={observation} />
      </Part>
      <p className={styles.caption}>
        {locality !== undefined && <span className={styles.locality}>{locality}</span>}
        {scopeWords(observation, style.language).map((words) => (
          <span key={words}>{words}</span>
        ))}
        <span>{keepTogether(wordPeriodBasis(observation.period, style.language))}</span>
        <DisputedMark observation={observation} language={style.language} className={styles.derived} />
        {mark !== null && <span className={styles.derived}>{t(mark)}</span>}
      </p>
    </article>
  )
}

/** Digits that a tile has room for, in em, before a number is set smaller: with its unit it keeps to one line. */
const ROOM = 5.6
const SMALL = 0.5

const fitOf = (pieces: readonly NumberPiece[], unit: string): number =>
  Math.min(
    1,
    ROOM /
      pieces.reduce(
        (sum, { text, large }) => sum + textWidth(text) * (large ? 1 : SMALL),
        textWidth(unit) * SMALL,
      ),
  )

function Change({ observation }: { readonly observation: Observation }) {
  const style = useNumberStyle()
  const { lead, figure, tail, unit } = wordObservation(observation, style)
  return (
    <span className={styles.change}>
      <Part ready={evidenceReady}>
        <EvidenceTrigger observation={observation}>
          {lead}
          {figure}
          {tail}
          {unit}
        </EvidenceTrigger>
      </Part>{' '}
      {scopeWords(observation, style.language).join(' ')}
    </span>
  )
}
