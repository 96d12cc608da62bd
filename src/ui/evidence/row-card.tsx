import { Link } from '@tanstack/react-router'
import { observationName, scopeWords, valueText } from '../../dataset/observation-wording.ts'
import { writeCount } from '../../domain/fill.ts'
import { nameBound } from '../../domain/number/bound-wording.ts'
import { FORMULAS } from '../../domain/number/formula.ts'
import { textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { isolated, withoutHiddenSigns } from '../../lib/hidden-signs.ts'
import type { SourceObservation } from '../../sources/row-observation.ts'
import { keepsNothing } from '../../state/publication.ts'
import { STATUS_NAMES } from '../../words/dataset/status.ts'
import { reviewMessages } from '../../words/desk/review.ts'
import { evidenceMessages } from '../../words/places/evidence.ts'
import { COLUMN_NAMES } from '../../words/table/columns.ts'
import { EntryList } from '../review/entry-list.tsx'
import { ReviewBadge } from '../review/review-badge.tsx'
import { BETWEEN, keepTogether, Outside, Said } from '../said.tsx'
import { useLanguage, useNumberStyle, useText } from '../use-language.ts'
import { Fact } from './card-parts.tsx'
import styles from './evidence-card.module.css'

/** Where a value of a source comes from and how exact it is: all that the source says of it. */
export function RowCard({ observation }: { readonly observation: SourceObservation }) {
  const text = useText()
  const language = useLanguage()
  const style = useNumberStyle()
  const { row, of, quantity, period } = observation
  const about = [observationName(observation, language), ...scopeWords(observation, language)]
  return (
    <article className={styles.card}>
      <header>
        <p className={styles.name}>
          <Outside text={textIn(observation.locality.name, language)} />
          {BETWEEN}
          <Said text={about.map(isolated).join(' · ')} />
        </p>
        <p className={styles.value}>
          <Said text={valueText(observation, style)} />
        </p>
        {row.status !== 'reported' && <p className={styles.derived}>{text(STATUS_NAMES[row.status])}</p>}
      </header>
      <dl className={styles.facts}>
        {row.printed !== null && (
          <Fact name={text(evidenceMessages.printed)}>
            <Outside text={withoutHiddenSigns(row.printed)} />
          </Fact>
        )}
        {row.report !== null && (
          <Fact name={text(COLUMN_NAMES.report)}>
            <Outside text={textIn(row.report, language)} />
            {row.paragraph !== null && (
              <>
                {BETWEEN}
                {text(evidenceMessages.paragraph, { n: row.paragraph })}
              </>
            )}
          </Fact>
        )}
        {row.figure !== null && (
          <Fact name={text(evidenceMessages.ledgerFigure)}>
            <Outside text={withoutHiddenSigns(row.figure)} />
          </Fact>
        )}
        {observation.status === 'derived' && (
          <Fact name={text(evidenceMessages.formula)}>{text(FORMULAS[observation.formula].name)}</Fact>
        )}
        {row.inputs.length > 0 && (
          <Fact name={text(evidenceMessages.inputs)}>
            <Said text={row.inputs.map(({ id }) => isolated(id)).join(', ')} />
          </Fact>
        )}
        <Fact name={text(evidenceMessages.exactness)}>{nameBound(quantity, language)}</Fact>
        {period !== null && (
          <Fact name={text(evidenceMessages.period)}>{keepTogether(wordPeriodBasis(period, language))}</Fact>
        )}
        <RowReview observation={observation} />
        <Fact name={text(COLUMN_NAMES.id)}>
          <Outside text={withoutHiddenSigns(row.id)} />
        </Fact>
        <Fact name={text(evidenceMessages.data)}>
          <Outside text={textIn(of.title, language)} />
          <small>
            {text(evidenceMessages.place)} {writeCount(row.position + 1, language)}
          </small>
        </Fact>
      </dl>
    </article>
  )
}

/** What was said of the value, and the way to say more, above the table. */
function RowReview({ observation: { review, row } }: { readonly observation: SourceObservation }) {
  const text = useText()
  if (keepsNothing() && review === undefined) return null
  return (
    <Fact name={text(reviewMessages.title)}>
      {review !== undefined && review.state !== null && <ReviewBadge state={review.state} />}
      {review !== undefined && <EntryList entries={review.entries} />}
      {!keepsNothing() && (
        <Link to="/large" search={(before) => ({ ...before, mark: row.id })} resetScroll={false}>
          {text(reviewMessages.add)}
        </Link>
      )}
    </Fact>
  )
}
