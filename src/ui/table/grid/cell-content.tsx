import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { boundText } from '../../../dataset/bound-text.ts'
import type { Observation } from '../../../dataset/observation.ts'
import type { NumberStyle } from '../../../dataset/observation-wording.ts'
import { scopeWords, wordObservation } from '../../../dataset/observation-wording.ts'
import { typedBriefly } from '../../../dataset/source-wording.ts'
import type { ColumnContext } from '../../../dataset/table/column.ts'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMNS } from '../../../dataset/table/columns.ts'
import type { Hit } from '../../../dataset/table/search/hits.ts'
import { foundBy, hitsIn, valueHits } from '../../../dataset/table/search/hits.ts'
import { BOUND_SIGNS, isRounded, nameBound } from '../../../domain/number/bound-wording.ts'
import { langOf, textIn } from '../../../domain/text.ts'
import { textOf } from '../../../domain/wording.ts'
import { isFromRight, unisolated } from '../../../lib/hidden-signs.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { inPhrases, phrased } from '../../phrased.tsx'
import { ReviewBadge } from '../../review/review-badge.tsx'
import { apart, BETWEEN, LONG, said } from '../../said.tsx'
import { DisputedMark, STATUS_MARKS } from '../../tile/value-marks.tsx'
import styles from './grid.module.css'

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
  if (
    !withConflict ||
    (observation.disputed === undefined && observation.agrees === undefined && state === null)
  )
    return cellWords(props)
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
  const typed = id === 'printed' ? typedBriefly(observation, language) : null
  if (entry === null) return typed === null ? null : <TypedMark words={typed} />
  const words = textIn(entry.text, language)
  const lang = langOf(entry.text, language)
  const hits = terms.length === 0 ? [] : hitsIn(words, terms, foundBy(entry, context.read ?? null))
  const shown = marked(words, hits, oneLine)
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
            {BOUND_SIGNS[isRounded(observation.quantity) ? 'approx' : observation.quantity.bound]}
          </span>
          {/* In one element, since what is marked must not be set apart from the rest of its word. */}
          {terms.length === 0 ? name : <span>{wordsWith(terms, name, oneLine)}</span>}
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
        <>
          {outside({ text: words, lang: langOf({ zh: words }, language), children: shown })}
          {typed === null ? null : (
            <>
              {' '}
              <TypedMark words={typed} />
            </>
          )}
        </>
      )
    case 'report':
      return oneLine ? (
        outside({ text: words, lang, children: shown })
      ) : (
        <bdi lang={lang} className={styles.long}>
          {shown}
        </bdi>
      )
    case 'indicator': {
      const category =
        withCategory && observation.breakdown !== null ? [textIn(observation.breakdown.name, language)] : []
      const about = [...category, ...(withScope ? scopeWords(observation, language) : [])]
      return (
        <>
          {outside({ text: words, lang, children: shown })}
          {about.map((each) => (
            <Fragment key={each}>
              {BETWEEN}
              <span className={styles.category}>
                {outside({ text: each, children: wordsWith(terms, each, oneLine) })}
              </span>
            </Fragment>
          ))}
        </>
      )
    }
    default:
      return outside({ text: words, lang, children: shown })
  }
}

/** A text from outside, without an element of its own where it has no language to name and turns nothing beside it: a table draws hundreds. */
const outside = (props: Parameters<typeof apart>[0]): ReactNode =>
  props.lang === undefined && props.text.length <= LONG && !isFromRight(props.text)
    ? props.children
    : apart(props)

/** Words with the terms of the search marked in them. */
const wordsWith = (terms: readonly string[], words: string, oneLine: boolean): ReactNode =>
  marked(words, terms.length === 0 ? [] : hitsIn(words, terms, null), oneLine)

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

/** What a person typed over a cell, set apart from what the file has. */
const TypedMark = ({ words }: { readonly words: string }) => (
  <span className={styles.typed}>{said(words)}</span>
)

/** A period breaks between its ends and nowhere else. */
function PeriodText({ words, hits }: { readonly words: string; readonly hits: readonly Hit[] }) {
  const [, from = words, to = ''] = /^(.+?(?:至| – ))(.+)$/u.exec(words) ?? []
  const kept = (part: string, at: number) => (
    <span className={styles.keep}>{marked(part, hits, false, at)}</span>
  )
  if (to === '') return kept(from, 0)
  return (
    <>
      {kept(from, 0)}
      <wbr />
      {kept(to, from.length)}
    </>
  )
}

/**
 * A text, or a stretch of a longer one, with what the search found in it marked. No component, since a table draws hundreds of them.
 * @param oneLine whether it stands on one line, so that nobody looks for the phrases that lines may end behind
 * @param from where the text begins within the one in which the hits were found
 */
function marked(text: string, hits: readonly Hit[], oneLine: boolean, from = 0): ReactNode {
  const whole = oneLine ? said : phrased
  if (hits.length === 0) return whole(text)
  const words = (part: string) => (oneLine ? unisolated(part) : inPhrases(unisolated(part)))
  const parts: ReactNode[] = []
  let done = 0
  for (const hit of hits) {
    const start = Math.max(done, hit.from - from)
    const end = Math.min(text.length, hit.to - from)
    if (end <= start) continue
    parts.push(
      <Fragment key={`before ${start}`}>{words(text.slice(done, start))}</Fragment>,
      <mark key={start} className={styles.hit}>
        {unisolated(text.slice(start, end))}
      </mark>,
    )
    done = end
  }
  if (parts.length === 0) return whole(text)
  parts.push(<Fragment key="rest">{words(text.slice(done))}</Fragment>)
  // What is marked in a text that is set apart cuts it to pieces; then the whole is.
  return unisolated(text) === text ? parts : <bdi>{parts}</bdi>
}

/** A unit of more characters takes no more than some lines; the evidence card says the whole. */
const LONG_UNIT = 40

const NO_HITS: readonly Hit[] = []

interface ValueTextProps {
  readonly observation: Observation
  readonly style: NumberStyle
  readonly oneLine: boolean
  /** The folded terms of the search. */
  readonly terms: readonly string[]
}

/** A value in its parts: the number ends at one edge down the column, the unit begins at the next. */
export function ValueText({ observation, style, oneLine, terms }: ValueTextProps) {
  const wording = wordObservation(observation, style)
  const { lead, figure, tail, unit } = wording
  const hits = terms.length === 0 ? NO_HITS : valueHits(observation, textOf(wording), terms)
  const mark = (words: string, from: number) => marked(words, hits, oneLine, from)
  const atFigure = lead.length
  const atTail = atFigure + figure.length
  // No elements where the digits have nothing around them: a table draws many.
  const small = (words: string, from: number) =>
    words === '' ? null : <span className={styles.around}>{mark(words, from)}</span>
  // ¥ and + belong to the digits; only words may go on a line of their own.
  const sign = /[^\p{L}\s]*$/u.exec(lead)?.[0] ?? ''
  const words = lead.slice(0, lead.length - sign.length)
  const before = small(words, 0)
  const digits = (
    <>
      {small(sign, words.length)}
      {mark(figure, atFigure)}
      {small(tail, atTail)}
    </>
  )
  const after = mark(unit, atTail + tail.length)
  // With the value itself: on a narrow screen, every column that says so may lie beyond the edge.
  const derived =
    observation.status === 'derived' ? (
      <Status observation={observation} words={STATUS_MARKS.derived[style.language]} />
    ) : null
  if (oneLine) {
    return (
      <>
        <span className={styles.number}>
          {derived}
          {derived === null ? null : ' '}
          {before}
          {digits}
        </span>
        <span className={styles.unit}>{after}</span>
      </>
    )
  }
  const kept = <span className={styles.figure}>{digits}</span>
  const shownUnit = (
    <span className={styles.unit} data-long={unit.length > LONG_UNIT || undefined}>
      {after}
    </span>
  )
  return (
    <span className={styles.quantity}>
      <span className={styles.number}>
        {before === null ? (
          kept
        ) : (
          <span className={styles.lines}>
            {before}
            {kept}
          </span>
        )}
      </span>
      {derived === null ? (
        shownUnit
      ) : (
        <span className={styles.marked}>
          {shownUnit} {derived}
        </span>
      )}
    </span>
  )
}
