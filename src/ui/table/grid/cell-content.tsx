import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { boundText } from '../../../dataset/bound-text.ts'
import type { Observation } from '../../../dataset/observation.ts'
import type { NumberStyle } from '../../../dataset/observation-wording.ts'
import { scopeWords } from '../../../dataset/observation-wording.ts'
import type { ColumnContext } from '../../../dataset/table/column.ts'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMNS } from '../../../dataset/table/columns.ts'
import type { Hit } from '../../../dataset/table/search/hits.ts'
import { foundBy, hitsIn } from '../../../dataset/table/search/hits.ts'
import type { Bound } from '../../../domain/number/bound.ts'
import { isRounded, nameBound } from '../../../domain/number/bound-wording.ts'
import { langOf, textIn } from '../../../domain/text.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { ReviewBadge } from '../../review/review-badge.tsx'
import { Apart, said } from '../../said.tsx'
import { DisputedMark, STATUS_MARKS } from '../../tile/value-marks.tsx'
import styles from './grid.module.css'
import { marked } from './value-text.tsx'

/** The sign of each bound, which repeats its name for the eye. */
const SIGNS = {
  exact: '=',
  atLeast: '≥',
  above: '>',
  atMost: '≤',
  nearly: '≲',
  below: '<',
  approx: '≈',
  range: '–',
  vague: '?',
} as const satisfies Record<Bound, string>

interface CellContentProps {
  readonly id: ColumnId
  readonly observation: Observation
  readonly context: ColumnContext
  readonly style: NumberStyle
  /** Whether the indicator says for which category it is, since no column does. */
  readonly withCategory: boolean
  /** Whether the indicator says for what part its value holds, since no column does. */
  readonly withScope: boolean
  /** Whether a column says what is derived. */
  readonly withStatus: boolean
  /** Whether the cell says that other values contradict that of its row, and what its marks come to. */
  readonly withConflict: boolean
  /** Whether a column says what the marks come to. */
  readonly withReview: boolean
  /** Whether the cell has one line, so that nothing in it has to be kept from breaking. */
  readonly oneLine: boolean
  /** The folded terms of the search, where it reads this column. */
  readonly terms: readonly string[]
}

/** Columns beside which a row says that its value is contradicted: the first that is shown. */
export const MARKED_COLUMNS = ['indicator', 'locality', 'period'] as const satisfies readonly ColumnId[]

/** The content of a cell that does not show the value: the words of its column. Not a component, since a table draws hundreds of cells at once. */
export function cellContent(props: CellContentProps): ReactNode {
  const {
    observation,
    style: { language },
    withConflict,
    withReview,
  } = props
  const state = withReview ? null : (observation.review?.state ?? null)
  if (!withConflict || (observation.disputed === undefined && state === null)) return cellWords(props)
  return (
    <>
      {cellWords(props)}{' '}
      <DisputedMark observation={observation} language={language} className={styles.conflict} tabIndex={-1} />
      {state !== null && <ReviewBadge state={state} />}
    </>
  )
}

function cellWords({
  id,
  observation,
  context,
  style,
  withCategory,
  withScope,
  withStatus,
  oneLine,
  terms,
}: CellContentProps): ReactNode {
  const { language } = style
  const column = COLUMNS[id]
  if (column.type === 'number') {
    if (column.wordsOf !== undefined) return said(column.wordsOf(observation, context, style))
    const quantity = column.quantityOf(observation, context)
    return quantity?.value ?? ''
  }
  const entry = column.entryOf(observation, context)
  // In the column for the printed number, a derived value says that there is none.
  if (id === 'printed' && observation.status === 'derived' && !withStatus) {
    return <Status observation={observation} words={STATUS_MARKS.derived[language]} />
  }
  if (entry === null) return null
  const words = textIn(entry.text, language)
  const lang = langOf(entry.text, language)
  const hits = terms.length === 0 ? [] : hitsIn(words, terms, foundBy(entry, context.read ?? null))
  const shown = marked(words, hits)
  switch (id) {
    case 'bound': {
      const name = boundText(observation, style)
      const isPlaced = name !== nameBound(observation.quantity, language)
      return (
        <span
          className={styles.bound}
          data-exact={entry.key === 'exact' && !isPlaced}
          data-placed={isPlaced || undefined}
        >
          <span className={styles.sign} aria-hidden="true">
            {SIGNS[isRounded(observation.quantity) ? 'approx' : observation.quantity.bound]}
          </span>
          {/* In one element, since what is marked must not be set apart from the rest of its word. */}
          {terms.length === 0 ? name : <span>{wordsWith(terms, name)}</span>}
        </span>
      )
    }
    case 'status':
      return <Status observation={observation} words={shown} />
    case 'period':
      return (
        <>
          {oneLine ? shown : <PeriodText words={words} hits={hits} />}
          {entry.period?.basis === 'inferred' ? (
            <>
              {' '}
              <span className={styles.inferred}>{tableMessages.inferred[language]}</span>
            </>
          ) : null}
        </>
      )
    case 'review': {
      const state = observation.review?.state ?? null
      return state === null ? null : <ReviewBadge state={state} />
    }
    case 'printed':
      return (
        <Apart text={words} lang="zh">
          {shown}
        </Apart>
      )
    case 'report':
      return (
        <bdi lang={lang} className={oneLine ? undefined : styles.long}>
          {shown}
        </bdi>
      )
    case 'indicator': {
      const category =
        withCategory && observation.breakdown !== null ? [textIn(observation.breakdown.name, language)] : []
      const about = [...category, ...(withScope ? scopeWords(observation, language) : [])]
      return (
        <>
          <Apart text={words} lang={lang}>
            {shown}
          </Apart>
          {about.map((each) => (
            <Fragment key={each}>
              {' '}
              <span className={styles.category}>
                · <Apart text={each}>{wordsWith(terms, each)}</Apart>
              </span>
            </Fragment>
          ))}
        </>
      )
    }
    default:
      return (
        <Apart text={words} lang={lang}>
          {shown}
        </Apart>
      )
  }
}

/** Words with the terms of the search marked in them. */
const wordsWith = (terms: readonly string[], words: string): ReactNode =>
  marked(words, terms.length === 0 ? [] : hitsIn(words, terms, null))

function Status({
  observation,
  words,
}: Pick<CellContentProps, 'observation'> & { readonly words: ReactNode }) {
  return (
    <span className={styles.status} data-status={observation.status}>
      {words}
    </span>
  )
}

/** A period breaks between its ends and nowhere else. */
function PeriodText({ words, hits }: { readonly words: string; readonly hits: readonly Hit[] }) {
  const [, from = words, to = ''] = /^(.+?(?:至| – ))(.+)$/u.exec(words) ?? []
  const kept = (part: string, at: number) => <span className={styles.keep}>{marked(part, hits, at)}</span>
  if (to === '') return kept(from, 0)
  return (
    <>
      {kept(from, 0)}
      <wbr />
      {kept(to, from.length)}
    </>
  )
}
